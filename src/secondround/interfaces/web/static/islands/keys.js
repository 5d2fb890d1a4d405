// Ctrl or Cmd with K finds anything; ? lists the keys. Arrow keys go through what was found.
const palette = document.getElementById("palette");
const keys = document.getElementById("keys");

if (palette) {
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      show();
    } else if (event.key === "?" && !isWriting(event.target)) {
      keys.showModal();
    }
  });
  document.querySelector("[data-keys=find]")?.addEventListener("click", show);
  palette.addEventListener("keydown", (event) => {
    const links = [...palette.querySelectorAll("#found a")];
    const at = links.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && links.length) {
      event.preventDefault();
      if (at + step < 0) palette.querySelector("input").focus();
      else links[Math.min(at + step, links.length - 1)].focus();
    } else if (event.key === "Enter" && at < 0 && links.length) {
      event.preventDefault();
      links[0].click();
    }
  });
  palette.addEventListener("click", (event) => event.target === palette && palette.close());
}

function show() {
  if (!palette.open) palette.showModal();
  palette.querySelector("input").select();
}

function isWriting(target) {
  return target.matches("input, textarea, select, [contenteditable]");
}
