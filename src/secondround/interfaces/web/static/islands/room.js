// The interview room: asks, hears the answer part by part, and asks on when it is over. What was said is kept here until
// the server has kept it. Space begins and ends an answer, R begins it again, Escape leaves.
const room = document.getElementById("room");
const { Microphone, Voice } = await import(room.dataset.sound);
const { Sender } = await import(room.dataset.line);
const part = (name) => room.querySelector(`[data-part=${name}]`);
const say = (name, values = {}) =>
  (document.querySelector(`#sayings [data-say=${name}]`)?.textContent ?? "").replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");

const SILENT = 8; // seconds after which it is said that nothing is heard
const YIELDS = Number(room.dataset.yields); // seconds of the interviewer's words that still give way to the candidate
const QUICK = 2000, CALM = 4000; // samples of a part while somebody may have finished, and else

const microphone = new Microphone(room.dataset.worklet);
const voice = new Voice(microphone);
let state = "before"; // before, asking, answering, giving way, gone, left
let sender = null;
let coming = null; // what comes next, as it was chosen for the words up to `mark`
let begun = 0;

function tell(name, values) {
  const words = name ? say(name, values) : "";
  if (part("status").textContent !== words) part("status").textContent = words;
}

function turn(to) {
  state = to;
  room.dataset.state = to;
  tell(to === "left" ? "" : to);
}

const mark = (name, more = {}) => room.dispatchEvent(new CustomEvent(`room:${name}`, { detail: more, bubbles: true }));

async function ask(move) {
  turn("asking");
  show(move);
  const spoken = await voice.ready(move);
  await voice.say(spoken, move, (when) => mark("voice", { when }));
}

function show(move) {
  part("asked").textContent = move.text;
  if (move.person) part("person").textContent = move.person;
  part("role").textContent = move.role ?? "";
  part("said").textContent = "";
  room.dataset.target = move.target;
}

// The take of the words that were put, and its sound from where it stands on the server.
async function answer(move) {
  const opened = move.take ? move : await post(`${room.dataset.takes}`, move.form);
  if (!opened) return;
  sender?.stop();
  sender = new Sender(`${room.dataset.takes}/${opened.take}`, heard, trouble, opened.from);
  sender.take = opened.take;
  coming = null;
  begun = opened.from / 16000;
  turn("answering");
}

microphone.onpart = ({ sound, level, when }) => {
  part("level").value = level;
  if (!sender || (state !== "answering" && state !== "giving way")) return;
  sender.add(sound, when);
  mark("part", { end: sender.end, when, take: sender.take });
  draw(sender.end / 16000);
};

function heard(moment) {
  if (moment.take !== sender?.take) return;
  part("said").textContent = moment.words;
  part("said").scrollTop = part("said").scrollHeight;
  microphone.size(moment.state === "listening" || moment.state === "waiting" ? CALM : QUICK);
  mark("moment", moment);
  if (state === "giving way" && moment.state === "listening" && moment.voice > coming.mark) return goOn();
  if (state !== "answering") return;
  if (moment.ready && coming?.mark !== moment.voice) choose(moment.voice);
  if (moment.state === "over" && coming?.mark === moment.voice && coming.move) giveWay();
  if (moment.state === "waiting" && moment.length - begun > SILENT) tell(part("level").value > 0.05 ? "noise" : "silence");
  else if (part("status").textContent !== say("answering")) tell("answering");
}

// Chosen and synthesised while the silence still lasts; thrown away when the answer goes on.
async function choose(mark) {
  const chosen = (coming = { mark, move: null, sound: null });
  const move = await get(`${room.dataset.takes}/${sender.take}/next?after=${mark}`);
  if (!move || coming !== chosen) return;
  chosen.sound = await voice.ready(move);
  chosen.move = move;
}

// The interviewer begins; for a moment the candidate may still go on, and nothing was cut off.
async function giveWay() {
  turn("giving way");
  const { move, sound } = coming;
  const before = { text: part("asked").textContent, target: room.dataset.target };
  show({ ...move, text: move.text });
  coming.before = before;
  const spoken = voice.say(sound, move, (when) => mark("voice", { when, take: sender.take }));
  coming.settles = setTimeout(() => settle(move, spoken), YIELDS * 1000);
}

function goOn() {
  clearTimeout(coming.settles);
  voice.stop();
  mark("yielded", { take: sender.take });
  part("asked").textContent = coming.before.text;
  room.dataset.target = coming.before.target;
  coming = null;
  turn("answering");
}

async function settle(move, spoken) {
  turn("asking");
  const ended = await end();
  if (!ended) return;
  await spoken;
  if (state !== "asking") return;
  if (move.last) return leave(true);
  await answer(move);
}

// Everything that was said is sent first. What could not be sent stays here, and it is said what to do.
async function end() {
  const of = sender;
  if (!of) return null;
  if (!(await of.flush())) return null;
  const ended = await post(`${of.base}/end`, { mark: coming?.mark ?? "" });
  if (ended) {
    of.stop();
    if (sender === of) sender = null;
    mark("ended", { take: of.take });
  }
  return ended;
}

async function endNow() {
  if (state === "giving way") {
    clearTimeout(coming.settles);
    return settle(coming.move, Promise.resolve(voice.stop()));
  }
  turn("asking");
  await sender.flush();
  const after = Math.round((sender.end / 16000) * 1000);
  const move = (coming?.mark === after && coming.move) || (await get(`${sender.base}/next?after=${after}`));
  if (!(await end()) || !move) return;
  show(move);
  if (move.last) return leave(true);
  await ask(move);
  await answer(move);
}

async function again() {
  if (!sender) return;
  voice.stop();
  clearTimeout(coming?.settles);
  const fresh = await post(`${sender.base}/again`, {});
  if (!fresh) return;
  if (coming?.before) part("asked").textContent = coming.before.text;
  await answer({ take: fresh.take, from: 0 });
  part("said").textContent = "";
}

async function leave(whole = false) {
  voice.stop();
  clearTimeout(coming?.settles);
  if (!whole && sender) await end();
  turn("left");
  microphone.close();
  location.assign(room.dataset.calm);
}

async function begin() {
  if (!(await open())) return;
  const first = JSON.parse(room.dataset.first);
  if (!first.take) await ask(first);
  if (state !== "left") await answer(first);
}

async function open() {
  try {
    await microphone.open();
    navigator.wakeLock?.request("screen").catch(() => {});
    return true;
  } catch (error) {
    tell({ NotAllowedError: "denied", NotFoundError: "none", NotReadableError: "busy" }[error.name] ?? "unheard");
    return false;
  }
}

microphone.onend = () => {
  if (state === "left") return;
  voice.stop();
  turn("gone");
};

async function reopen() {
  if (await open()) turn(sender ? "answering" : "asking");
}

function trouble(kind, words) {
  if (kind === "refused") {
    part("status").textContent = words;
    room.dataset.state = "stopped";
  } else tell(kind);
}

async function post(address, form) {
  return request(address, { method: "POST", body: new URLSearchParams(form) });
}

const get = (address) => request(address, {});

async function request(address, how) {
  try {
    const response = await fetch(address, how);
    const told = await response.json();
    if (response.ok) return told;
    trouble("refused", [told.message, told.hint].filter(Boolean).join(" "));
  } catch {
    tell("line");
  }
  return null;
}

function draw(seconds) {
  const target = Number(room.dataset.target) || 0;
  part("ring").style.strokeDashoffset = target ? Math.max(0, 100 - (100 * seconds) / target) : 100;
  part("ring").classList.toggle("over", target > 0 && seconds > target);
  const whole = Math.floor(seconds);
  part("time").textContent = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

const does = {
  " ": () => (state === "before" ? begin() : state === "gone" ? reopen() : state === "answering" || state === "giving way" ? endNow() : null),
  r: again,
  Escape: () => leave(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.matches("textarea, input, dialog *")) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!does[key]) return;
  event.preventDefault();
  does[key]();
});
for (const button of room.querySelectorAll("[data-key]"))
  button.addEventListener("click", () => (button.blur(), does[button.dataset.key]()));

window.addEventListener("pagehide", () => sender?.last());
document.addEventListener("visibilitychange", () => document.hidden || microphone.wake());
turn("before");
