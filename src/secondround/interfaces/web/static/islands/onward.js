// J and K: the next and the one before; on a list the lines themselves, on one question its neighbours.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.target.matches("input, textarea, select, [contenteditable]")) return;
  const step = { j: 1, k: -1 }[event.key];
  if (!step) return;
  const lines = [...document.querySelectorAll("a.asks")];
  if (lines.length) {
    const at = lines.indexOf(document.activeElement);
    lines[at < 0 ? 0 : Math.max(0, Math.min(at + step, lines.length - 1))].focus();
  } else {
    document.querySelector(`a[rel=${step > 0 ? "next" : "prev"}]`)?.click();
  }
});
