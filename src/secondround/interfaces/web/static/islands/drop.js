// The whole window takes a drop: files, several, or a folder. Each is sent by itself, so that what it was
// recognised as appears line by line.
const body = document.body;
let depth = 0;

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
  const files = await dropped(event.dataTransfer);
  const begin = body.dataset.dropForm && document.getElementById(body.dataset.dropForm);
  if (begin) hand(begin, files);
  else if (body.dataset.home) await send(files);
});

const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");

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

function hand(form, files) {
  const chosen = new DataTransfer();
  for (const [, file] of files) chosen.items.add(file);
  form.querySelector("input[type=file]").files = chosen.files;
  form.requestSubmit();
}

async function send(files) {
  const list = document.getElementById("arrivals");
  const lines = new Map(files.map(([name]) => [name, waiting(list, name)]));
  for (const [name, file] of files) {
    const form = new FormData();
    form.append("files", file, name);
    const line = lines.get(name);
    try {
      const answer = await fetch(`${body.dataset.home}/documents`, {
        method: "POST", body: form, headers: { "HX-Request": "true" },
      });
      const text = await answer.text();
      if (line) { line.outerHTML = answer.ok ? text : `<li>${text}</li>`; window.htmx?.process?.(list); }
    } catch {
      if (line) line.querySelector("span").textContent = "✕";
    }
  }
  if (!list) location.assign(`${body.dataset.home}/documents`);
}

function waiting(list, name) {
  if (!list) return null;
  const line = document.createElement("li");
  const mark = document.createElement("span");
  mark.textContent = "… ";
  line.append(mark, name);
  list.append(line);
  return line;
}
