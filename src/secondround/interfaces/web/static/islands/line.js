// The line to the server. What takes a moment says so; what was refused says why, and the page stays as it is; and
// where the server is gone, what was typed stays, and is sent again once it is back.
const SOON = 300;
const busy = document.getElementById("busy");
const lost = document.getElementById("lost");
const still = lost.querySelector("[data-still]");
const told = document.getElementById("told");
const unsent = new Map();
const checked = new WeakSet();
let under = 0;
let timer = 0;

const isAsked = (ctx) => ctx.sourceEvent?.type === "every";

document.addEventListener("htmx:before:request", (event) => {
  const { ctx } = event.detail;
  if (!isAsked(ctx)) begin(ctx.sourceElement);
  else if (document.hidden) event.preventDefault();
});
document.addEventListener("htmx:finally:request", (event) => isAsked(event.detail.ctx) || end());
document.addEventListener("htmx:error", (event) => {
  const { ctx, error } = event.detail;
  if (!ctx || ctx.response || error?.name === "AbortError") return;
  const { method, action } = ctx.request;
  const source = ctx.sourceElement;
  gone(source, isAsked(ctx) ? null : () => source.isConnected && htmx.ajax(method, action, { source, event: ctx.sourceEvent }));
});
document.addEventListener("htmx:after:request", (event) => {
  const { ctx } = event.detail;
  unsent.delete(ctx.sourceElement);
  if (ctx.response.status < 400 && !isAsked(ctx)) told.replaceChildren();
  if (!lost.hidden) back();
});

// Islands that send by themselves say so on the document.
document.addEventListener("line:busy", () => begin());
document.addEventListener("line:free", end);
document.addEventListener("line:lost", (event) => gone(event.detail.again, event.detail.again));
document.addEventListener("line:told", (event) => (told.innerHTML = event.detail));

// A form without htmx leaves the page: only to a server that answers.
addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || form.method === "dialog") return;
  if (checked.delete(form)) return begin(form);
  event.preventDefault();
  const send = () => {
    checked.add(form);
    form.requestSubmit(submitter);
  };
  if (await answers()) send();
  else gone(form, send);
});
addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[href]");
  if (lost.hidden || !link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  if (await tryAgain()) location.assign(link.href);
});
addEventListener("beforeunload", (event) => unsent.size && event.preventDefault());
addEventListener("pageshow", () => end(true));

lost.querySelector("button").addEventListener("click", tryAgain);
document.getElementById("heard").addEventListener("click", () => told.replaceChildren());

function begin(source) {
  under += 1;
  if (under > 1) return;
  busy.textContent = source?.closest?.("[data-busy]")?.dataset.busy ?? busy.dataset.words;
  timer = setTimeout(() => (busy.hidden = false), SOON);
}

function end(all) {
  under = all === true ? 0 : Math.max(0, under - 1);
  if (under) return;
  clearTimeout(timer);
  busy.hidden = true;
}

function gone(what, again) {
  if (again) unsent.set(what, again);
  lost.hidden = false;
}

async function tryAgain() {
  const there = await answers();
  still.hidden = there;
  if (there) back();
  return there;
}

function back() {
  lost.hidden = true;
  still.hidden = true;
  const waiting = [...unsent.values()];
  unsent.clear();
  for (const again of waiting) again();
}

async function answers() {
  const look = document.querySelector("link[rel=stylesheet]").href;
  return fetch(look, { method: "HEAD", cache: "no-store" }).then(() => true, () => false);
}
