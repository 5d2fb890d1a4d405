// Anki's keys: Space or Enter shows what is behind, then stands for "good"; 1 to 4 grade; U takes the last grade back.
const behind = document.querySelector(".behind");
const GOOD = "3";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || document.querySelector("dialog[open]")) return;
  const plain = event.target === document.body || event.target.matches("main, summary");
  if (event.key.toLowerCase() === "u" && plain) document.getElementById("take-back")?.click();
  if (!behind) return;
  if ((event.key === " " || event.key === "Enter") && plain) {
    event.preventDefault();
    if (behind.open) grade(GOOD);
    else show();
  } else if (behind.open && /^[1-4]$/.test(event.key)) grade(event.key);
});

behind?.addEventListener("toggle", () => behind.open && behind.scrollIntoView({ block: "nearest" }));

function show() {
  behind.open = true;
}

function grade(key) {
  behind.querySelector(`[aria-keyshortcuts="${key}"]`)?.click();
}
