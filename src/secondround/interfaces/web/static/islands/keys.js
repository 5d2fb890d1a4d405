// Ctrl or Cmd with K finds anything and does it; ? lists the keys. Arrow keys go through what was found; Enter takes
// the first, once what is shown answers what was typed.
const palette = document.getElementById("palette");
const keys = document.getElementById("keys");
const typed = palette?.querySelector("input");
let waits = false;

if (palette) {
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      show();
    } else if (event.key === "?" && !isWriting(event.target)) {
      keys.showModal();
    }
  });
  document.querySelector("[data-keys=find]")?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show();
  });
  palette.addEventListener("keydown", (event) => {
    const links = found();
    const at = links.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && links.length) {
      event.preventDefault();
      if (at + step < 0) typed.focus();
      else links[Math.min(at + step, links.length - 1)].focus();
    } else if (event.key === "Enter" && at < 0) {
      event.preventDefault();
      waits = true;
      takeFirst();
    }
  });
  palette.addEventListener("input", () => (waits = false));
  palette.addEventListener("htmx:after:swap", () => waits && takeFirst());
  palette.addEventListener("click", (event) => (event.target === palette || event.target.closest("a")) && palette.close());
}

// The ways of a part: the page that is open is in sight, and so is the one that Tab goes to.
const ways = document.querySelector(".crumbs");
const intoSight = (way) => way?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
intoSight(ways?.querySelector("[aria-current]"));
ways?.addEventListener("focusin", (event) => intoSight(event.target));

const found = () => [...palette.querySelectorAll("#found a")];

function takeFirst() {
  const shown = palette.querySelector("[data-for]")?.dataset.for;
  if (shown !== typed.value.trim()) return;
  waits = false;
  found()[0]?.click();
}

function show() {
  if (!palette.open) palette.showModal();
  if (!palette.querySelector("[data-for]")) typed.dispatchEvent(new Event("opened"));
  typed.select();
}

function isWriting(target) {
  return target.matches("input, textarea, select, [contenteditable]");
}
