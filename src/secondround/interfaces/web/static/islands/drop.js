// The whole window takes a drop: files, several, or a folder. Each is sent by itself, so that what it was
// recognised as appears line by line, on the page where one is; everything is prepared again after the last.
const body = document.body;
const HIDDEN = /(^|\/)(\.|Thumbs\.db$|desktop\.ini$)/;
let depth = 0;
let home = body.dataset.home;
let sending = 0;

addEventListener("dragenter", (event) => {
  if (!holdsFiles(event)) return;
  depth += 1;
  body.classList.add("dropping");
});
addEventListener("dragleave", () => {
  depth = Math.max(0, depth - 1);
  if (!depth) body.classList.remove("dropping");
});
addEventListener("dragover", (event) => holdsFiles(event) && event.preventDefault());
addEventListener("drop", async (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  depth = 0;
  body.classList.remove("dropping");
  await bring(await dropped(event.dataTransfer));
});
document.addEventListener("change", (event) => {
  if (body.dataset.home && event.target.matches("input[type=file][name=files]")) bring(chosen([event.target]));
});
document.getElementById(body.dataset.dropForm ?? "")?.addEventListener("submit", (event) => {
  const files = chosen(event.target.querySelectorAll("input[type=file]"));
  if (!files.length) return;
  event.preventDefault();
  bring(files);
});
// Leaving in the middle: what has come is prepared all the same.
addEventListener("pagehide", () => sending && navigator.sendBeacon(`${home}/documents/reading`));

const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");

const chosen = (inputs) =>
  [...inputs].flatMap((input) => [...input.files].map((file) => [file.webkitRelativePath || file.name, file]));

async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...transfer.files].map((file) => [file.name, file]);
  return (await Promise.all(entries.map((entry) => within(entry, "")))).flat();
}

async function within(entry, path) {
  const name = path + entry.name;
  if (entry.isFile) return [[name, await new Promise((done, failed) => entry.file(done, failed))]];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!some.length) break;
    found.push(...(await Promise.all(some.map((one) => within(one, `${name}/`)))));
  }
  return found.flat();
}

async function bring(found) {
  const files = found.filter(([name]) => !HIDDEN.test(name)).sort(([one], [other]) => one.localeCompare(other));
  if (!files.length) return;
  const begin = document.getElementById(body.dataset.dropForm ?? "");
  if (begin) home = await begun(begin);
  if (!home) return lost(() => bring(found));
  const came = await send(files);
  if (!begin) return;
  if (came) return location.assign(`${home}/documents`);
  const on = document.getElementById("arrived");
  on.querySelector("a").href = `${home}/documents`;
  on.hidden = false;
}

// A new candidacy, empty as yet; where it begins.
async function begun(form) {
  form.hidden = true;
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams({ empty: "1" }) }).catch(() => null);
  if (answer?.ok) return new URL(answer.url).pathname.replace(/\/documents$/, "");
  form.hidden = false;
  return "";
}

// Whether all of them came.
async function send(files) {
  const list = document.getElementById("arrivals");
  const panel = list.closest("[popover]");
  if (panel && !panel.matches(":popover-open")) panel.showPopover();
  const lines = files.map(([name]) => waiting(list, name));
  sending += 1;
  let came = true;
  for (const [at, [name, file]] of files.entries()) came = (await sendOne(list, lines[at], name, file)) && came;
  sending -= 1;
  await prepare();
  return came;
}

// Whether it came. Where the server is gone the file waits here, and is sent again once it is back.
async function sendOne(list, line, name, file) {
  const form = new FormData();
  form.append("files", file, name);
  form.append("more", "1");
  const answer = (body.dataset.straight && (await straight(name, file))) || (await ask("/documents", form));
  const text = await answer?.text();
  if (answer?.ok) {
    line.outerHTML = text;
    window.htmx?.process?.(list);
  } else if (text) {
    line.innerHTML = text;
    line.prepend(`${name} `);
  } else lost(async () => (await sendOne(list, line, name, file)) && prepare());
  return Boolean(answer?.ok);
}

// By a link that takes this one file, to the store itself; nothing where the store does not answer.
async function straight(name, file) {
  const begun = await ask("/uploads", fields({ size: file.size }));
  if (!begun?.ok) return begun;
  const { id, to } = await begun.json();
  const sent = await fetch(to, { method: "PUT", body: file, credentials: "omit" }).catch(() => null);
  return sent?.ok ? ask(`/uploads/${id}/arrived`, fields({ name })) : null;
}

const fields = (values) => new URLSearchParams(values);

const lost = (again) => document.dispatchEvent(new CustomEvent("line:lost", { detail: { again } }));

async function prepare() {
  const answer = sending ? null : await ask("/documents/reading");
  const work = document.getElementById("work");
  if (!answer?.ok || !work) return;
  work.outerHTML = await answer.text();
  window.htmx?.process?.(document.getElementById("work"));
}

async function ask(path, form) {
  if (!home) return null;
  return fetch(home + path, { method: "POST", body: form, headers: { "HX-Request": "true" } }).catch(() => null);
}

function waiting(list, name) {
  const line = document.createElement("li");
  line.className = "coming";
  line.textContent = name;
  list.append(line);
  return line;
}
