// How long the answer takes aloud, as it is typed.
for (const part of document.querySelectorAll(".spoken")) {
  const pace = Number(part.dataset.wordsAMinute) / 60;
  const bar = part.querySelector("progress");
  const shown = part.querySelector("[data-length]");
  const count = () => {
    const words = part.querySelector("textarea").value.trim().split(/\s+/).filter(Boolean).length;
    const seconds = Math.round(words / pace);
    bar.value = Math.min(seconds, Number(part.dataset.target));
    shown.textContent = seconds;
  };
  part.addEventListener("input", count);
  part.addEventListener("htmx:after:swap", count);
  count();
}
