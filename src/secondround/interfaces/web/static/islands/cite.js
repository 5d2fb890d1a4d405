// A citation opens beside the text: on hover, focus or tap, with the words around it. Escape closes it.
const MARGIN = 8;
let box = null;
let owner = null;
let waiting = 0;

function frame() {
  if (!box) {
    box = document.createElement("div");
    box.className = "around";
    box.id = "around";
    box.popover = "manual";
    box.setAttribute("role", "note");
    document.body.append(box);
    box.addEventListener("pointerenter", () => clearTimeout(waiting));
    box.addEventListener("pointerleave", closeSoon);
    box.addEventListener("focusout", (event) => {
      if (!box.contains(event.relatedTarget) && event.relatedTarget !== owner) close();
    });
  }
  return box;
}

async function open(link) {
  clearTimeout(waiting);
  if (owner === link) return;
  close();
  owner = link;
  const answer = fetch(link.dataset.around, { headers: { "HX-Request": "true" } });
  const words = await answer.then((one) => one.text()).catch(() => null);
  if (words === null) document.dispatchEvent(new CustomEvent("line:lost", { detail: {} }));
  if (words === null || owner !== link) return;
  frame().innerHTML = words;
  link.setAttribute("aria-describedby", "around");
  box.showPopover();
  place(link);
}

function place(link) {
  const at = link.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(at.left, innerWidth - size.width - MARGIN));
  const below = at.bottom + MARGIN;
  const above = at.top - size.height - MARGIN;
  box.style.left = `${left}px`;
  box.style.top = `${below + size.height > innerHeight && above > 0 ? above : below}px`;
}

function close() {
  clearTimeout(waiting);
  owner?.removeAttribute("aria-describedby");
  owner = null;
  if (box?.matches(":popover-open")) box.hidePopover();
}

function closeSoon() {
  clearTimeout(waiting);
  if (box?.matches(":popover-open")) waiting = setTimeout(close, 250);
  else close();
}

const cited = (event) => event.target.closest?.("a[data-around]");

document.addEventListener("pointerover", (event) => {
  const link = cited(event);
  if (!link || event.pointerType === "touch") return;
  clearTimeout(waiting);
  waiting = setTimeout(() => open(link), 120);
});
document.addEventListener("pointerout", (event) => cited(event) && closeSoon());
document.addEventListener("focusin", (event) => cited(event)?.matches(":focus-visible") && open(cited(event)));
document.addEventListener("focusout", (event) => {
  if (cited(event) && !box?.contains(event.relatedTarget)) closeSoon();
});
document.addEventListener("click", (event) => {
  const link = cited(event);
  if (link && (event.pointerType === "touch" || matchMedia("(hover: none)").matches) && owner !== link) {
    event.preventDefault();
    open(link);
  } else if (!link && box && !box.contains(event.target)) close();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && owner) {
    const back = box?.contains(document.activeElement) ? owner : null;
    close();
    back?.focus();
  }
});
addEventListener("scroll", () => owner && box?.matches(":popover-open") && place(owner), { passive: true });
