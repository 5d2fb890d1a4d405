// Click a word and hear it; Space says it again, Enter goes on, unless one types.
const sound = document.getElementById("sound");
const words = document.getElementById("verbatim");
const head = document.getElementById("playhead");

words?.addEventListener("click", (event) => {
  const word = event.target.closest("[data-at]");
  if (!word || !sound) return;
  sound.currentTime = Math.max(0, Number(word.dataset.at) - 0.15);
  sound.play();
});

head?.ownerSVGElement.addEventListener("click", (event) => {
  const box = head.ownerSVGElement.getBoundingClientRect();
  if (sound.duration) sound.currentTime = ((event.clientX - box.left) / box.width) * sound.duration;
});

sound?.addEventListener("timeupdate", () => {
  const now = sound.currentTime;
  if (head && sound.duration) head.setAttribute("x", (720 * now) / sound.duration);
  let last = null;
  for (const word of words?.children ?? []) {
    if (!word.dataset.at) continue;
    word.removeAttribute("data-now");
    if (Number(word.dataset.at) <= now) last = word;
  }
  last?.setAttribute("data-now", "");
});

document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, textarea, select, button, a, audio, summary") || event.ctrlKey || event.metaKey || event.altKey) return;
  const id = { " ": "again", Enter: "on" }[event.key];
  const way = id && document.getElementById(id);
  if (!way) return;
  event.preventDefault();
  way.click();
});
