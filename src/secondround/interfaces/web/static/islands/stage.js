// The stage: one slide and its notes, the clock, the part's time. Keys and presenter remotes go on and back; each slide is
// marked with its second. What is said is kept here until the server has kept it, and so are the marks.
const stage = document.getElementById("stage");
const { Microphone } = await import(stage.dataset.sound);
const { Sender } = await import(stage.dataset.line);

const part = (name) => stage.querySelector(`[data-part=${name}]`);
const say = (name, values = {}) =>
  Object.entries(values).reduce(
    (text, [key, value]) => text.replace(`{${key}}`, value),
    document.querySelector(`#sayings [data-say="${name}"]`)?.textContent ?? "",
  );

const RATE = 16000;
const SAVES = 5000; // milliseconds after which the clock is kept, whether or not a slide was changed
const AGAIN = 1000; // milliseconds until what could not be kept is sent again
const LAG = 1.5; // seconds that the sound may fall behind the clock: then silence fills what the browser left out
const PIECE = 10 * RATE; // samples of silence added at once

const slides = JSON.parse(stage.dataset.slides);
const marks = JSON.parse(stage.dataset.marks); // [number of the slide, second]
const limit = Number(stage.dataset.limit);
const since = Number(stage.dataset.since); // seconds that were kept before
const run = stage.dataset.run;
const base = `${stage.dataset.base}/${run}`;

const microphone = new Microphone(stage.dataset.worklet);
let state = "before"; // before, running, sure, ending
let at = Math.max(0, slides.findIndex((one) => one.number === marks.at(-1)?.[0]));
let begun = 0;
let sender = null;
let saving = null;
let unsaved = false;

const seconds = () => (begun ? since + (Date.now() - begun) / 1000 : since);
const running = () => state === "running" || state === "sure";
const clock = (value) => {
  const whole = Math.floor(Math.abs(value));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};

function turn(to) {
  state = stage.dataset.state = to;
  part("does").textContent = say(to === "before" ? "begin" : "next");
  part("ends").textContent = say(to === "sure" ? "end-now" : "end");
}

function tell(name) {
  const words = say(name);
  if (part("status").textContent !== words) part("status").textContent = words;
}

const item = (text) => Object.assign(document.createElement("li"), { textContent: text });
const name = (one) => one.title || say("slide", { number: one.number });

function show() {
  const one = slides[at];
  if (part("title").textContent !== name(one)) part("title").textContent = name(one);
  part("lines").replaceChildren(...one.lines.map(item));
  part("notes").textContent = one.notes;
  part("place").textContent = say("place", { number: one.number, count: slides.length });
  part("next").textContent = slides[at + 1] ? name(slides[at + 1]) : say("nothing");
  draw();
}

// Over all the times the slide was shown until now.
function spent(number) {
  return marks.reduce((sum, [slide, from], place) => {
    const until = marks[place + 1]?.[1] ?? seconds();
    return slide === number ? sum + until - from : sum;
  }, 0);
}

function draw() {
  const now = seconds();
  const whole = limit || slides.reduce((sum, one) => sum + one.seconds, 0);
  part("ring").style.strokeDashoffset = whole ? Math.max(0, 100 - (100 * now) / whole) : 100;
  part("ring").classList.toggle("over", Boolean(whole) && now > whole);
  part("time").textContent = clock(now);
  const one = slides[at];
  const left = one.seconds - spent(one.number);
  part("left").textContent = clock(one.seconds ? left : spent(one.number));
  part("of").textContent = say(!one.seconds ? "shown" : left < 0 ? "over" : "left");
  part("left").classList.toggle("over", one.seconds > 0 && left < 0);
}

function go(step) {
  if (state === "before") return step > 0 ? begin() : undefined;
  if (!running()) return;
  if (state === "sure") turn("running");
  if (!slides[at + step]) return step > 0 ? tell("last") : undefined;
  at += step;
  marks.push([slides[at].number, Math.round(seconds() * 100) / 100]);
  tell(sender ? "heard" : "clock");
  show();
  save();
}

// Space, a tap or the remote.
async function begin() {
  turn("running");
  begun = Date.now();
  if (!marks.length) marks.push([slides[at].number, 0]);
  stage.focus();
  save();
  setInterval(() => (draw(), running() && Date.now() - saved > SAVES && save()), 250);
  navigator.wakeLock?.request("screen").catch(() => {});
  tell("clock");
  if (stage.dataset.way === "spoken") await listen();
}

async function listen() {
  try {
    await microphone.open();
  } catch (error) {
    return tell({ NotAllowedError: "denied", NotFoundError: "none", NotReadableError: "busy" }[error.name] ?? "unheard");
  }
  if (sender) return tell("heard");
  const from = await ask("sound?at=0", "");
  if (!from) return;
  sender = new Sender(base, { take: run, from: from.from }, () => {}, trouble);
  tell("heard");
}

microphone.onpart = ({ sound, level }) => {
  if (part("level")) part("level").value = level;
  if (!sender || !running()) return;
  fill(seconds() - (sender.end + sound.length) / RATE);
  sender.add(sound);
};

microphone.onend = () => running() && tell("gone");

// A hidden page or a microphone that was gone leaves a hole: the sound stays in step with the marks.
function fill(lag) {
  if (lag < LAG) return;
  for (let samples = Math.round(lag * RATE); samples > 0; samples -= PIECE) sender.add(new Int16Array(Math.min(samples, PIECE)));
}

let saved = Date.now();

const told = () => JSON.stringify({ marks, length: Math.round(seconds() * 100) / 100 });

// All marks each time: whichever comes last holds all of them.
async function save() {
  saved = Date.now();
  if (saving) return (unsaved = true);
  unsaved = false;
  saving = ask("marks", told());
  const done = await saving;
  saving = null;
  if (!running()) return;
  if (!done) setTimeout(save, AGAIN);
  else if (unsaved) save();
}

async function end() {
  if (state === "before" || state === "ending") return;
  if (state !== "sure") {
    turn("sure");
    return tell("sure");
  }
  const last = told();
  turn("ending");
  tell("ending");
  const over = await (sender ? sender.finish((address) => ask(address, last)) : ask("end", last));
  if (!over) return turn("running");
  sender?.stop();
  microphone.close();
  location.assign(base);
}

async function ask(what, body) {
  try {
    const response = await fetch(`${base}/${what}`, { method: "POST", body });
    const answer = await response.json();
    if (response.ok || response.status === 409) return answer;
    trouble("refused", [answer.message, answer.hint].filter(Boolean).join(" "));
  } catch {
    trouble("line");
  }
  return null;
}

function trouble(kind, words) {
  if (kind === "line") return tell("line");
  part("status").textContent = words;
}

const NEXT = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter", "n"];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace", "p"];
const IDLE = ["F5", ".", "b"]; // a remote's "start" and "black"

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if ((key === " " || key === "Enter") && event.target.matches("a, button")) return;
  const does = NEXT.includes(key) ? () => go(1) : BACK.includes(key) ? () => go(-1) : { Escape: end, m: listen }[key];
  if (!does && !(IDLE.includes(key) && running())) return;
  event.preventDefault();
  if (does && !event.repeat) does();
});

const DOES = { back: () => go(-1), next: () => go(1), end };
for (const button of stage.querySelectorAll("[data-does]"))
  button.addEventListener("click", () => DOES[button.dataset.does]());

part("slide").addEventListener("click", (event) => running() && go(event.clientX < innerWidth / 3 ? -1 : 1));

window.addEventListener("pagehide", () => {
  if (!running()) return;
  fetch(`${base}/marks`, { method: "POST", body: told(), keepalive: true }).catch(() => {});
  sender?.last();
});
document.addEventListener("visibilitychange", () => document.hidden || microphone.wake());

turn("before");
show();
if (!since) tell("before");
