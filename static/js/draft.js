// What one types is kept as one types: on the server after a breath, and in this browser until the server has it.
const waiting = new Map();

const fieldsOf = (form) => {
  const data = new FormData(form);
  for (const name of ["csrfmiddlewaretoken", "back"]) data.delete(name);
  return data;
};
const shelf = (form) => `factdesk-draft:${form.dataset.draft}:${form.id || form.action}`;
const tell = (words) => { for (const place of document.querySelectorAll("[data-draft-state]")) place.textContent = words; };
const shelve = (form, data) => localStorage.setItem(shelf(form), JSON.stringify([...data].filter(([, value]) => typeof value === "string")));
const rest = (form) => { clearTimeout(waiting.get(form)); waiting.delete(form); };

async function keep(form) {
  rest(form);
  if (!form.isConnected) return;
  const data = fieldsOf(form);
  shelve(form, data);
  try {
    const answer = await fetch(form.dataset.draft, {
      method: "POST", body: data, headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value }, keepalive: true,
    });
    // What is refused stays in this browser, unless the form was sent meanwhile: then its words are in the answer to that.
    if (answer.ok || (answer.status === 422 && !form.isConnected)) localStorage.removeItem(shelf(form));
    if (answer.ok || answer.status === 422) tell(await answer.text());
  } catch {
    tell("…");
  }
}

const keepAll = () => { for (const form of [...waiting.keys()]) keep(form); };

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form?.dataset.draft) return;
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => keep(form), 600));
});
document.addEventListener("submit", (event) => rest(event.target), true);
addEventListener("pagehide", keepAll);
document.addEventListener("factdesk:leaving", keepAll);
document.body.addEventListener("htmx:beforeSwap", (event) => { if (event.detail.target.id === "work") keepAll(); });

// Words the server never got come back into an empty field; they are never written over what stands there.
function restore(root) {
  for (const form of root.querySelectorAll("form[data-draft]")) {
    const kept = JSON.parse(localStorage.getItem(shelf(form)) || "null");
    for (const [name, value] of kept || []) {
      const field = form.elements[name];
      if ((field?.tagName === "TEXTAREA" || field instanceof RadioNodeList) && !field.value && value) field.value = value;
    }
  }
}
restore(document);
document.body.addEventListener("htmx:afterSwap", ({ detail: { target } }) => restore(document.getElementById(target.id) || target));

// Words that were sent stay in this browser until the desk has answered with them or without them.
const sent = (event) => { const { elt } = event.detail.requestConfig, form = elt.form || elt; return form.dataset.draft ? form : null; };
const answered = (form) => localStorage.removeItem(shelf(form));
document.body.addEventListener("htmx:beforeRequest", (event) => {
  const form = sent(event);
  if (form) { rest(form); shelve(form, fieldsOf(form)); }
});
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const form = sent(event);
  if (form && [200, 409, 422].includes(event.detail.xhr.status)) answered(form);
});
document.addEventListener("factdesk:answered", (event) => { if (event.detail) answered(event.detail); });
