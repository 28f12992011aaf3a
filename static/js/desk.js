// What every page does after it was painted or partly replaced: say it, light the passage, keep the focus.
const say = (text) => { document.getElementById("live").textContent = text; };

function lightPassage(root) {
  const lit = root.querySelector("[data-lit]");
  const pane = lit?.closest(".context");
  if (!lit) return;
  if (pane && pane.scrollHeight > pane.clientHeight + 4 && getComputedStyle(pane).overflowY === "auto") {
    const top = lit.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
    pane.scrollTop = Math.max(0, top - pane.clientHeight * 0.35);
  } else if (lit.closest("[data-jump]")) {
    lit.scrollIntoView({ block: "center" });
  }
}

document.body.addEventListener("htmx:afterSwap", (event) => {
  const target = document.getElementById(event.detail.target.id) || event.detail.target;
  lightPassage(target);
  countDown();
  const fold = target.parentElement?.closest("details.fold[open]");
  if (fold && target.closest(".fold > div")) {
    target.querySelector("input:not([type=hidden]), textarea, select")?.focus({ preventScroll: true });
    fold.scrollIntoView({ block: "start", behavior: "instant" });
  }
  const find = (selector) => (target.matches(selector) ? target : target.querySelector(selector));
  const focus = find("[data-focus]");
  if (focus) { focus.setAttribute("tabindex", "-1"); focus.focus({ preventScroll: true }); }
  const words = find("[data-say]");
  if (words) say(words.dataset.say);
  const title = find("[data-title]");
  if (title) document.title = title.dataset.title;
});

// A list that is looked up again while somebody chooses from it keeps the choice, as long as it is still in the list.
let chosen = null;
document.body.addEventListener("htmx:beforeSwap", (event) => {
  chosen = event.detail.target.id?.endsWith("-choices") ? event.detail.target.querySelector("input:checked")?.value : null;
});
document.body.addEventListener("htmx:afterSwap", (event) => {
  const same = chosen && event.detail.target.querySelector(`input[value="${CSS.escape(chosen)}"]`);
  if (same) same.checked = true;
});

document.body.addEventListener("htmx:sendError", () => say(document.body.dataset.offline || "Geen verbinding · No connection"));
document.body.addEventListener("htmx:responseError", (event) => {
  const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  const words = page.querySelector("h1")?.textContent.trim() || `${event.detail.xhr.status}`;
  let box = document.querySelector(".messages");
  if (!box) {
    box = document.createElement("div");
    box.className = "messages";
    box.setAttribute("role", "status");
    document.querySelector("main").before(box);
  }
  const line = document.createElement("p");
  line.className = "message error";
  line.textContent = words;
  box.replaceChildren(line);
});

// Count a lease down in words the server wrote; the server stays the judge of it.
function countDown() {
  for (const clock of document.querySelectorAll("[data-until]")) {
    const left = Math.round((new Date(clock.dataset.until) - Date.now()) / 1000);
    clock.toggleAttribute("data-short", left < 60);
    const words = clock.querySelector("[data-left]");
    if (words) words.textContent = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}` : "0:00";
  }
}
setInterval(countDown, 1000);
countDown();

// A second click on the same button must not send twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog" || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
});
window.addEventListener("pageshow", () => { for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent; });

lightPassage(document);
