// Drop files on the area: they land in the ordinary file field, so the form works the same without this script.
const area = document.querySelector("[data-drop]");
const field = area?.querySelector("input[type=file]");
const chosen = area?.querySelector("[data-chosen]");

const list = () => { chosen.textContent = [...field.files].map((file) => `${file.name} (${Math.ceil(file.size / 1024)} kB)`).join(" · "); };

if (area) {
  field.addEventListener("change", list);
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      area.classList.add("over");
    });
  }
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) area.classList.remove("over"); });
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    area.classList.remove("over");
    const all = new DataTransfer();
    for (const file of [...field.files, ...event.dataTransfer.files]) all.items.add(file);
    field.files = all.files;
    list();
  });
}
