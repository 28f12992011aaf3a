// Every mark explains itself: on focus, hover or tap its line from the list stands beside it.
const card = document.createElement("div");
card.className = "why-card";
card.hidden = true;
let owner = null;

function show(mark) {
  const line = document.getElementById(`why-${mark.dataset.why}`);
  if (!line) return;
  owner = mark;
  card.replaceChildren(...[...line.childNodes].filter((node) => !node.classList?.contains("exact")).map((node) => node.cloneNode(true)));
  card.hidden = false;
  const pane = mark.closest(".context") || mark.closest(".columns") || document.body;
  if (card.parentElement !== pane) { pane.append(card); if (getComputedStyle(pane).position === "static") pane.classList.add("anchored"); }
  const box = mark.getClientRects()[0];
  const frame = pane.getBoundingClientRect();
  const left = box.left - frame.left + pane.scrollLeft;
  card.style.top = `${box.bottom - frame.top + pane.scrollTop + 8}px`;
  card.style.left = `${Math.max(8, Math.min(left, pane.clientWidth - card.offsetWidth - 8))}px`;
}

function hide() { card.hidden = true; owner = null; }

document.addEventListener("focusin", (event) => {
  const mark = event.target.closest?.("[data-why]");
  if (mark) show(mark); else hide();
});
document.addEventListener("pointerover", (event) => {
  const mark = event.target.closest?.("[data-why]");
  if (mark && mark !== owner && !document.getSelection().toString()) show(mark);
  else if (!mark && owner && owner !== document.activeElement && !card.contains(event.target)) hide();
});
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && owner) hide(); });
