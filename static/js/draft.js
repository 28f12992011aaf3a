// What one types is kept as one types: on the server after a breath, and in this browser until the server has it.
const waiting = new Map();

const fieldsOf = (form) => {
  const data = new FormData(form);
  for (const name of ["csrfmiddlewaretoken", "back"]) data.delete(name);
  return data;
};
const shelf = (form) => `factdesk-draft:${form.dataset.draft}:${form.id || form.action}`;
const tell = (words) => { for (const place of document.querySelectorAll("[data-draft-state]")) place.textContent = words; };

async function keep(form) {
  waiting.delete(form);
  if (!form.isConnected) return;
  const data = fieldsOf(form);
  localStorage.setItem(shelf(form), JSON.stringify([...data].filter(([, value]) => typeof value === "string")));
  try {
    const answer = await fetch(form.dataset.draft, {
      method: "POST", body: data, headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value }, keepalive: true,
    });
    if (answer.ok) {
      localStorage.removeItem(shelf(form));
      tell(await answer.text());
    }
  } catch {
    tell("…");
  }
}

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form?.dataset.draft) return;
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => keep(form), 600));
});
document.addEventListener("submit", (event) => { clearTimeout(waiting.get(event.target)); waiting.delete(event.target); }, true);
addEventListener("pagehide", () => { for (const form of waiting.keys()) keep(form); });

// Words the server never got come back into an empty field; they are never written over what stands there.
function restore(root) {
  for (const form of root.querySelectorAll("form[data-draft]")) {
    const kept = JSON.parse(localStorage.getItem(shelf(form)) || "null");
    for (const [name, value] of kept || []) {
      const field = form.elements[name];
      if (field?.tagName === "TEXTAREA" && !field.value && value) field.value = value;
    }
  }
}
restore(document);
document.body.addEventListener("htmx:afterSwap", (event) => restore(event.detail.target));
document.body.addEventListener("htmx:beforeRequest", (event) => {
  const form = event.detail.elt.form || event.detail.elt;
  if (form.dataset?.draft) { clearTimeout(waiting.get(form)); waiting.delete(form); localStorage.removeItem(shelf(form)); }
});
