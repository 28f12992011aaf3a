// A selection in the text becomes positions in code points: the server wrote where each stretch begins (data-at).
const points = (string) => [...string].length;

function position(node, offset) {
  if (node.nodeType !== Node.TEXT_NODE) {
    const child = node.childNodes[offset] || node.childNodes[offset - 1];
    const stretch = child?.nodeType === Node.TEXT_NODE ? child.parentElement : child?.querySelector?.("[data-at]") || child?.closest?.("[data-at]");
    return stretch ? Number(stretch.closest("[data-at]").dataset.at) + (node.childNodes[offset] ? 0 : points(stretch.textContent)) : null;
  }
  const stretch = node.parentElement?.closest("[data-at]");
  return stretch ? Number(stretch.dataset.at) + points(node.data.slice(0, offset)) : null;
}

function passageForm() {
  const forms = [...document.querySelectorAll("form[data-passage]")];
  return forms.find((form) => form.closest("details.fold[open]")) || forms.find((form) => form.closest("[data-picker]")) || null;
}

function take() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const text = range.startContainer.parentElement?.closest("[data-text]");
  const form = passageForm();
  if (!text || !form || !text.contains(range.endContainer)) return;
  const start = position(range.startContainer, range.startOffset);
  const end = position(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return;
  form.elements.start.value = start;
  form.elements.end.value = end;
  form.elements.exact.value = selection.toString();
  const picker = form.closest("[data-picker]");
  if (picker) picker.open = true;
}

document.addEventListener("mouseup", () => setTimeout(take));
document.addEventListener("keyup", (event) => { if (event.shiftKey || event.key === "Shift") take(); });
// Typed by hand: the positions no longer hold, the server looks the words up.
document.addEventListener("input", (event) => {
  const form = event.target.closest?.("form[data-passage]");
  if (form && event.target.name === "exact") { form.elements.start.value = ""; form.elements.end.value = ""; }
});

// The keyboard way: v puts a cursor in the text, arrows move it by a word, with Shift they select, Enter goes to the form.
let walking = null;
function begin() {
  const text = document.querySelector("[data-text]");
  if (!text) return;
  const visible = [...text.querySelectorAll("[data-lit] [data-at], [data-at]")].find((each) => each.getBoundingClientRect().top > 60) || text.querySelector("[data-at]");
  if (!visible) return;
  walking = text;
  text.setAttribute("tabindex", "-1");
  text.focus({ preventScroll: true });
  document.getSelection().collapse(visible.firstChild, 0);
  document.getSelection().modify("extend", "forward", "word");
  take();
}
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog")) return;
  if (event.key === "v" && passageForm() && localStorage.getItem("factdesk-letters-off") !== "1") { event.preventDefault(); begin(); return; }
  if (!walking || !walking.contains(document.activeElement) && document.activeElement !== walking) return;
  const step = { ArrowRight: ["forward", "word"], ArrowLeft: ["backward", "word"], ArrowDown: ["forward", "line"], ArrowUp: ["backward", "line"] }[event.key];
  if (step) {
    event.preventDefault();
    const selection = document.getSelection();
    selection.modify(event.shiftKey ? "extend" : "move", ...step);
    selection.focusNode?.parentElement?.scrollIntoView({ block: "nearest" });
    take();
  } else if (event.key === "Enter") {
    event.preventDefault();
    event.stopImmediatePropagation();
    take();
    passageForm()?.querySelector("button")?.focus();
  }
}, true);
