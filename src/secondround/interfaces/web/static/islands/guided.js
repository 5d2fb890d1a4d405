// The guided debrief from the keyboard: Ctrl or Cmd with Enter keeps and goes on; 1, 2, 3 … choose and go on.
const form = document.querySelector("form.guided");

form?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) keep(event);
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const choice = form?.querySelectorAll("input[type=radio]")[Number(event.key) - 1];
  if (!choice) return;
  choice.checked = true;
  keep(event);
});

function keep(event) {
  event.preventDefault();
  form.requestSubmit(form.querySelector("[value=keep]"));
}
