// Lines are put in order by hand: dragged by their grip, and kept where they were let go.
const list = document.querySelector("[data-order]");
let held = null;
let from = null;

for (const line of list?.children ?? []) {
  const grip = document.createElement("span");
  grip.className = "grip";
  grip.setAttribute("aria-hidden", "true");
  grip.addEventListener("pointerdown", (event) => hold(event, line));
  line.prepend(grip);
}

function hold(event, line) {
  event.preventDefault();
  held = line;
  from = line.nextElementSibling;
  line.classList.add("held");
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", letGo, { once: true });
  document.addEventListener("pointercancel", letGo, { once: true });
}

function move(event) {
  const over = [...list.children].find((line) => {
    const box = line.getBoundingClientRect();
    return line !== held && event.clientY > box.top && event.clientY < box.bottom;
  });
  if (!over) return;
  const box = over.getBoundingClientRect();
  const below = event.clientY > box.top + box.height / 2;
  const next = below ? over.nextElementSibling : over;
  if (next !== held && next !== held.nextElementSibling) list.insertBefore(held, next);
}

async function letGo() {
  document.removeEventListener("pointermove", move);
  document.removeEventListener("pointerup", letGo);
  document.removeEventListener("pointercancel", letGo);
  held.classList.remove("held");
  const line = held;
  held = null;
  if (line.nextElementSibling === from) return;
  const before = line.previousElementSibling;
  const body = new URLSearchParams(before ? { after: before.id } : { before: line.nextElementSibling.id });
  const path = `${list.dataset.order}/${line.id}/place`;
  const answer = await fetch(path, { method: "POST", body, headers: { "HX-Request": "true" } }).catch(() => null);
  if (answer?.ok) location.reload();
  else list.insertBefore(line, from);
}
