// The next claim is loaded while this one is read: an act shows it at once, and is saved meanwhile. One save at a time;
// one that is refused brings its claim back with every word. Without a claim loaded ahead htmx goes the ordinary way.
const here = () => document.getElementById("work");
const read = (html) => document.importNode(Object.assign(document.createElement("template"), { innerHTML: html }).content, true);
let ahead = null, asking = null, tried = 0, saving = null;

async function load() {
  const work = here();
  if (!work?.dataset.ahead || saving || asking === work) return;
  asking = work;
  tried = Date.now();
  ahead = null;
  delete work.dataset.next;
  try {
    const answer = await send(work.dataset.ahead, new URLSearchParams(), work);
    const node = answer.status === 200 && read(await answer.text()).querySelector("#work");
    if (node && work === here() && !saving) {
      ahead = { node, url: answer.headers.get("HX-Push-Url"), until: tried + 1000 * work.dataset.aheadSeconds };
      work.dataset.next = node.querySelector("[name=current]").value;
    }
  } catch { /* no connection: the ordinary way says so when it is gone */ } finally {
    if (asking === work) asking = null;
  }
}

const send = (url, body, work) => fetch(url, {
  method: "POST", body, keepalive: `${body}`.length < 60_000,
  headers: { "HX-Request": "true", "X-CSRFToken": work.querySelector("[name=csrfmiddlewaretoken]").value },
});

function show(node, url, push) {
  document.dispatchEvent(new Event("factdesk:leaving"));
  here().replaceWith(node);
  if (!history.state?.htmx) history.replaceState({ htmx: true }, "", location.href);
  history[push ? "pushState" : "replaceState"]({ htmx: true }, "", url);
  htmx.process(node);
  htmx.trigger(node, "htmx:afterSwap", { target: node, elt: node });
}

// Returns whether the act is saved and the claim shown meanwhile is still the one on the screen.
async function save(config, left, url, form) {
  const body = new URLSearchParams(config.formData);
  body.set("ahead", here().querySelector("[name=current]").value);
  let answer, part;
  try {
    answer = await send(config.path, body, left);
    const text = await answer.text();
    if (answer.headers.has("HX-Redirect")) { location.assign(answer.headers.get("HX-Redirect")); return false; }
    part = [200, 409, 422].includes(answer.status) && read(text);
  } catch { /* no connection */ }
  const saved = part && part.querySelector("[data-saved]"), other = part && part.querySelector("#work");
  if (saved || other) document.dispatchEvent(new CustomEvent("factdesk:answered", { detail: form }));
  if (saved) {
    for (const fresh of [...saved.children]) {
      here().querySelector(`#${fresh.id}`)?.replaceWith(fresh);
      htmx.process(fresh);
    }
    here().querySelector("#said[aria-busy]")?.remove();
    document.getElementById("live").textContent = here().querySelector("#said span")?.textContent || "";
    htmx.trigger(document.body, "queue");
    return true;
  }
  if (other) {
    show(other, answer.headers.get("HX-Push-Url") || url, false);
  } else {
    show(left, url, false);
    const words = Object.assign(document.createElement("p"), { className: "errors", textContent: left.dataset.unsaved });
    words.setAttribute("role", "alert");
    left.querySelector("#verdicts").prepend(words);
    const lease = left.querySelector("#lease"), again = lease.cloneNode(true);
    lease.replaceWith(again);
    htmx.process(again);
  }
  return false;
}

document.body.addEventListener("htmx:beforeRequest", (event) => {
  const { elt, target, requestConfig: config } = event.detail;
  if (target?.id !== "work" || config.verb !== "post") return;
  if (saving) { event.preventDefault(); after(() => elt.isConnected && elt.click()); return; }
  if (!ahead || Date.now() > ahead.until) return;
  event.preventDefault();
  const left = here(), url = location.href, { node, url: to } = ahead;
  ahead = null;
  const waiting = node.querySelector("template[data-saving]");
  if (waiting && !config.formData.has("skip")) waiting.replaceWith(waiting.content);
  node.querySelector("[data-lone-undo]")?.remove();
  left.querySelectorAll("#verdicts > .errors").forEach((old) => old.remove());
  show(node, to, true);
  saving = save(config, left, url, left.querySelector("#judge")).finally(() => { saving = null; load(); });
});

const after = (act) => saving.then((saved) => { if (saved) setTimeout(act); });

// What is sent while a save is under way waits for its answer, and is dropped where that brings another screen.
document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (!saving || !form.closest("#work")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  after(() => form.isConnected && form.requestSubmit(submitter?.isConnected ? submitter : undefined));
}, true);

// A reservation that ran out is asked for again when the editor is at work, never for an empty chair.
for (const sign of ["keydown", "pointermove", "focus"]) {
  addEventListener(sign, () => { if (Date.now() - tried > 15_000 && Date.now() > (ahead?.until || 0)) load(); }, { passive: true });
}
document.body.addEventListener("htmx:afterSwap", (event) => { if (event.detail.target.id === "work" && !saving) setTimeout(load); });
requestAnimationFrame(() => setTimeout(load));
