// The answer as it is typed: its length aloud, words put into it by a click, and a sign for what watches it.
const part = document.getElementById("words");
const words = () => part.querySelector("textarea");
const pace = Number(part.dataset.wordsAMinute) / 60;
const target = Number(part.dataset.target);
let last = words().value;

function count() {
  const value = words().value;
  const seconds = Math.round(value.trim().split(/\s+/).filter(Boolean).length / pace);
  part.querySelector("progress").value = Math.min(seconds, target);
  part.querySelector("[data-length]").textContent = seconds;
  part.querySelector(".length").classList.toggle("over", seconds > target);
  if (value !== last) part.dispatchEvent(new CustomEvent("said", { bubbles: true }));
  last = value;
}

part.addEventListener("input", count);
part.addEventListener("htmx:after:swap", count);

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form.into");
  if (!form) return;
  event.preventDefault();
  const box = words();
  const found = form.elements.words.value;
  box.value = box.value.trim() ? `${box.value.trimEnd()}\n${found}` : found;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
});
