// Every act on a key: an element with data-key is clicked, or opened and focused, when its key is pressed.
const store = "factdesk-letters-off";
const lettersOff = () => localStorage.getItem(store) === "1";

const isWriting = (element) =>
  element.closest("textarea, select, [contenteditable=true]") ||
  (element.matches("input") && !/^(radio|checkbox|button|submit|file)$/.test(element.type));

const visible = (element) => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;

function codeOf(event) {
  const digit = /^Digit(\d)$/.exec(event.code);
  if (digit) return (event.shiftKey ? "shift+" : "") + digit[1];
  return event.key;
}

function operate(element) {
  const fold = element.closest("summary")?.parentElement;
  if (fold) {
    fold.open = true;
    fold.scrollIntoView({ block: "nearest" });
    (fold.querySelector("input:not([type=hidden]), textarea, select") || element).focus();
  } else if (element.matches("textarea, select, input:not([type=radio], [type=checkbox])")) {
    element.focus();
  } else {
    if (element.matches("input")) element.focus();
    element.click();
  }
}

function walk(step) {
  const list = document.querySelector("[data-walk]");
  if (!list) return false;
  const links = [...list.querySelectorAll("[data-step]")].filter(visible);
  const here = links.indexOf(document.activeElement);
  const current = links.findIndex((link) => link.hasAttribute("aria-current"));
  const from = here >= 0 ? here : current;
  const to = links[Math.min(links.length - 1, Math.max(0, from + step))];
  if (!to) return false;
  to.focus();
  to.scrollIntoView({ block: "nearest" });
  if ("open" in list.dataset) to.click();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.altKey || event.isComposing) return;
  const target = event.target;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && target.form) {
    event.preventDefault();
    target.form.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape") {
    if (isWriting(target)) target.blur();
    target.closest("details[open]")?.removeAttribute("open");
    return;
  }
  if (isWriting(target) || document.querySelector("dialog[open]")) return;
  const code = codeOf(event);
  // A key held down walks through a list; it never does the same act again, to whatever came next.
  if (event.repeat && code !== "j" && code !== "k") return;
  if (code === "Enter" && target.closest("a, button, summary, [tabindex='0']")) return;
  if (code === " " && target.closest("a, button, summary, input")) {
    const box = target.closest("li")?.querySelector("input[data-pick]");
    if (!box || target === box) return;
    event.preventDefault();
    box.click();
    return;
  }
  if (lettersOff() && code !== "Enter") return;
  if (target.matches("input[type=radio], input[type=checkbox]") && /^( |Arrow.*|Tab)$/.test(code)) return;
  if (code === "j" || code === "k") {
    if (walk(code === "j" ? 1 : -1)) event.preventDefault();
    return;
  }
  const element = [...document.querySelectorAll(`[data-key="${CSS.escape(code)}"]`)].find((each) => !each.disabled && visible(each));
  if (!element) return;
  event.preventDefault();
  operate(element);
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (!dialog) return;
  event.preventDefault();
  dialog.showModal();
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-letters-off]")) localStorage.setItem(store, event.target.checked ? "1" : "0");
});
for (const box of document.querySelectorAll("[data-letters-off]")) box.checked = lettersOff();
