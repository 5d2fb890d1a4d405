// Lines are put in order by hand: dragged by their grip, or moved by their buttons, and kept where they were let go.
const list = document.querySelector("[data-order]");
const EDGE = 80;
let held = null;
let from = null;
let at = 0;

for (const line of list?.children ?? []) {
  const grip = document.createElement("span");
  grip.className = "grip";
  grip.setAttribute("aria-hidden", "true");
  grip.addEventListener("pointerdown", (event) => hold(event, line));
  line.prepend(grip);
}

list?.addEventListener("submit", async (event) => {
  const way = event.target.matches(".before") ? "before" : event.target.matches(".after") ? "after" : "";
  if (!way) return;
  event.preventDefault();
  const line = event.target.closest("li");
  const was = line.nextElementSibling;
  const beside = way === "before" ? line.previousElementSibling : was;
  if (!beside) return;
  list.insertBefore(line, way === "before" ? beside : beside.nextElementSibling);
  const hand = line.querySelector(`form.${way} button`);
  (hand.checkVisibility() ? hand : line.querySelector(`form.${way === "before" ? "after" : "before"} button`)).focus();
  line.scrollIntoView({ block: "nearest" });
  await keep(line, was);
});

function hold(event, line) {
  if (event.button) return;
  event.preventDefault();
  held = line;
  from = line.nextElementSibling;
  at = event.clientY;
  line.classList.add("held");
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", letGo, { once: true });
  document.addEventListener("pointercancel", letGo, { once: true });
  requestAnimationFrame(scrollAtEdge);
}

function move(event) {
  at = event.clientY;
  place();
}

function place() {
  const over = [...list.children].find((line) => {
    const box = line.getBoundingClientRect();
    return line !== held && at > box.top && at < box.bottom;
  });
  if (!over) return;
  const box = over.getBoundingClientRect();
  const next = at > box.top + box.height / 2 ? over.nextElementSibling : over;
  if (next !== held && next !== held.nextElementSibling) list.insertBefore(held, next);
}

// A list is longer than a window: near an edge the page goes on by itself.
function scrollAtEdge() {
  if (!held) return;
  const way = at < EDGE ? at - EDGE : Math.max(0, at - innerHeight + EDGE);
  if (way) {
    scrollBy({ top: way / 4, behavior: "instant" });
    place();
  }
  requestAnimationFrame(scrollAtEdge);
}

async function letGo() {
  document.removeEventListener("pointermove", move);
  document.removeEventListener("pointerup", letGo);
  document.removeEventListener("pointercancel", letGo);
  held.classList.remove("held");
  const line = held;
  held = null;
  if (line.nextElementSibling !== from) await keep(line, from);
}

async function keep(line, was) {
  const before = line.previousElementSibling;
  const body = new URLSearchParams(before ? { after: before.id } : { before: line.nextElementSibling.id });
  const path = `${list.dataset.order}/${line.id}/place`;
  const answer = await fetch(path, { method: "POST", body, headers: { "HX-Request": "true" } }).catch(() => null);
  if (answer?.ok) return;
  if (answer) {
    list.insertBefore(line, was);
    document.dispatchEvent(new CustomEvent("line:told", { detail: await answer.text() }));
  } else document.dispatchEvent(new CustomEvent("line:lost", { detail: { again: () => keep(line, was) } }));
}
