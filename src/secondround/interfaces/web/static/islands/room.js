// The interview room: asks, hears the answer part by part, nods, and asks on when it is over. What was said is kept here
// until the server has kept it. Space begins and ends an answer, R begins it again, Escape leaves.
const room = document.getElementById("room");
const { Microphone, Nods, Voice } = await import(room.dataset.sound);
const { Sender, asking } = await import(room.dataset.line);

const part = (name) => room.querySelector(`[data-part=${name}]`);
const say = (name) => document.querySelector(`#sayings [data-say="${name}"]`)?.textContent ?? "";
const mark = (name, more = {}) => room.dispatchEvent(new CustomEvent(`room:${name}`, { detail: more, bubbles: true }));
const ask = asking(trouble);

const stops = room.dataset.stops === "yes";
const SILENT = 8, RESTS = 5; // seconds without a voice after which it is said, and after which nobody speaks
const LOUD = 0.05; // of a level, from which there is sound
const YIELDS = Number(room.dataset.yields) * 1000; // of the interviewer's words that still give way to the candidate
const QUICK = 2000, CALM = 4000; // samples of a part while an answer goes on, and while nobody speaks
const NOTICED = 6000; // milliseconds for which what happened stays said
const MISSED = 2; // seconds of an absence that may be missing from the sound

const microphone = new Microphone(room.dataset.worklet);
const voice = new Voice(microphone);
const nods = new Nods(voice, part("nod"), Number(room.dataset.apart) * 1000);
let state = "before"; // before, asking, answering, giving way, gone, left
let now = JSON.parse(room.dataset.first); // the move that is being answered
let coming = null; // the move that comes next, chosen for the words up to its `mark`
let sender = null;
let heardVoice = 0, loud = 0; // seconds of the answer at which a voice was last heard; the level, which fades
let early = null; // what is said between two takes
let noticed = 0; // until when something else stays said

function turn(to) {
  state = room.dataset.state = to;
  tell(to);
  part("does").textContent = say({ before: "begin", gone: "on" }[to] ?? "done");
}

// The same without a word: what went wrong stays said.
function stay(at) {
  state = room.dataset.state = at;
  coming = null;
}

function tell(name, words = say(name)) {
  if (part("status").textContent !== words) part("status").textContent = words;
}

// For some seconds, whatever is heard meanwhile.
function notice(name) {
  noticed = performance.now() + NOTICED;
  tell(name);
}

function show(move) {
  for (const name of ["name", "role", "lead"]) part(name).textContent = move[name];
  part("asked").textContent = move.text;
  room.dataset.target = move.target;
}

async function utter(move, sound) {
  show(move);
  nods.hide();
  await voice.say(sound, move, (when) => mark("voice", { when, take: sender?.take }));
}

function answer(move) {
  sender?.stop();
  sender = new Sender(`${room.dataset.takes}/${move.take}`, move, heard, trouble);
  [now, coming, early, heardVoice, loud] = [move, null, null, move.from / 16000, 0];
  part("said").textContent = "";
  turn("answering");
  mark("answering", { take: move.take });
  nods.begin(move.nods ?? []).then(() => move.natural && voice.prepare(move.then ?? []));
}

microphone.onpart = ({ sound, level, when }) => {
  part("level").value = level;
  loud = Math.max(level, loud * 0.9);
  if (state === "asking") early?.push(sound);
  if (state !== "answering" && state !== "giving way") return;
  sender.add(sound);
  mark("part", { end: sender.end, when, take: sender.take });
  draw(sender.end / 16000);
};

function heard(moment) {
  if (moment.take !== sender?.take) return;
  part("said").textContent = moment.words;
  part("said").scrollTop = part("said").scrollHeight;
  heardVoice = Math.max(heardVoice, moment.voice / 1000);
  microphone.size(moment.length - heardVoice > RESTS ? CALM : QUICK);
  mark("moment", moment);
  if (state === "giving way" && moment.state === "listening" && moment.voice > coming.mark) goOn();
  if (state !== "answering") return;
  room.dataset.state = state; // what was refused goes on
  if (now.cut && moment.length > now.cut.at) cutIn();
  if (moment.ready && coming?.mark !== moment.voice) choose(moment.voice);
  if (moment.nod) nods.nod(moment.voice, (when) => mark("nod", { when, take: moment.take }));
  if (moment.state === "over" && coming?.mark === moment.voice && isSilentEnough(moment)) stops ? lookAt() : giveWay();
  else if (performance.now() < noticed) return;
  else if (moment.length - heardVoice > SILENT) tell(loud > LOUD ? "noise" : "silence");
  else tell("answering");
}

// A silent interviewer lets some seconds pass.
const isSilentEnough = (moment) => coming.move && moment.length - moment.voice / 1000 >= moment.needed + coming.move.silence;

// Chosen and synthesised while the silence still lasts; thrown away when the answer goes on.
async function choose(after) {
  const chosen = (coming = { mark: after, move: null, sound: null });
  const move = await ask(`${sender.base}/following`);
  if (!move || coming !== chosen) return;
  mark("asked", { after });
  chosen.sound = await voice.ready(move);
  chosen.move = move;
  mark("chosen", { after });
}

// An interviewer who interrupts speaks into an answer that grows long; it goes on.
async function cutIn() {
  const { cut } = now;
  now.cut = null;
  const sound = await voice.ready(cut);
  if (state !== "answering") return;
  part("lead").textContent = cut.text;
  voice.say(sound, cut, (when) => mark("cut", { when }));
}

// Where each answer is looked at before the next question, nobody speaks into it.
async function lookAt() {
  turn("asking");
  tell("looking");
  const ended = await end(null);
  if (!ended) return;
  turn("left");
  tell("looking");
  microphone.close();
  location.assign(`${room.dataset.takes}/${ended.ended}`);
}

// The interviewer begins; for a moment the candidate may still go on, and nothing was cut off.
async function giveWay() {
  const { move, sound } = coming;
  turn("giving way");
  const spoken = utter(move, sound);
  coming.settles = setTimeout(() => settle(move, spoken), YIELDS);
}

function goOn() {
  clearTimeout(coming.settles);
  voice.stop();
  mark("yielded", { take: sender.take });
  show(now);
  coming = null;
  turn("answering");
}

// The candidate may begin while the last answer is still being written down: what they say waits for its take.
async function settle(move, spoken) {
  turn("asking");
  const ending = end(move);
  await spoken;
  early = [];
  const begun = await ending;
  if (!begun) return show(now);
  if (state !== "asking") return;
  if (begun.last) return leave();
  const waiting = early;
  answer({ ...move, ...begun });
  for (const sound of waiting) sender.add(sound);
}

// Everything that was said is sent first. What could not be sent stays here, and it is said what to do.
async function end(move) {
  const of = sender;
  const ended = await of.finish((address) => ask(`${of.base}/${address}`, JSON.stringify(move?.move ?? null)));
  if (!ended) {
    if (ended === null && state === "asking") stay("answering");
    return null;
  }
  of.stop();
  mark("ended", { take: of.take });
  return ended;
}

async function endNow() {
  clearTimeout(coming?.settles);
  if (stops) return lookAt();
  if (state === "giving way") return settle(coming.move, voice.stop());
  turn("asking");
  if (!(await sender.flush())) return turn("answering");
  const move = await ask(`${sender.base}/following`);
  if (!move) return stay("answering");
  const sound = await voice.ready(move);
  await settle(move, utter(move, sound));
}

async function again() {
  if (!sender || (state !== "answering" && state !== "giving way")) return;
  clearTimeout(coming?.settles);
  voice.stop();
  sender.stop();
  const fresh = await ask(`${sender.base}/anew`, "");
  if (!fresh) return;
  show(now);
  answer({ ...now, ...fresh });
}

// Somebody at the table asks themselves: what is being answered ends, and the answer to them begins.
async function asked(person) {
  room.focus();
  const [before, of] = [state, sender];
  if (before === "asking" || before === "left" || (before !== "answering" && before !== "giving way" && !(await open()))) return;
  clearTimeout(coming?.settles);
  voice.stop();
  turn("asking");
  const tap = (said) => ask(`${room.dataset.sitting}/room/table?${new URLSearchParams({ person })}&${said}`, "");
  const begun = of && !of.stopped ? await of.finish((end) => tap(end.split("?")[1])) : await tap("");
  if (!begun) return stay(before);
  show(begun);
  answer(begun);
}

async function leave() {
  clearTimeout(coming?.settles);
  voice.stop();
  const unsaid = state === "answering" || state === "giving way" || state === "gone" ? sender : null;
  turn("left");
  if (unsaid?.end) await end(null);
  microphone.close();
  setTimeout(() => location.assign(room.dataset.sitting), 1500);
}

async function begin() {
  if (!(await open())) return;
  if (now.take) return answer(now);
  turn("asking");
  await utter(now, await voice.ready(now));
  const begun = state === "asking" && (await ask(`${room.dataset.sitting}/room`, ""));
  if (begun) answer(begun);
  else if (state === "asking") stay("before");
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
  clearTimeout(coming?.settles);
  voice.stop();
  turn("gone");
};

const goOnHearing = async () => (await open()) && turn(sender ? "answering" : "before");

function trouble(kind, words) {
  if (kind === "line") return tell("line");
  tell("refused", words);
  room.dataset.state = "stopped";
}

function draw(seconds) {
  const target = Number(room.dataset.target);
  part("ring").style.strokeDashoffset = Math.max(0, 100 - (100 * seconds) / target);
  part("ring").classList.toggle("over", seconds > target);
  const whole = Math.floor(seconds);
  part("time").textContent = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

const does = {
  " ": () => ({ before: begin, gone: goOnHearing, answering: endNow, "giving way": endNow })[state]?.(),
  r: again,
  Escape: leave,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!does[key] || (key === " " && event.target.matches("a, summary, button:not([data-key])"))) return;
  event.preventDefault();
  does[key]();
});
for (const button of room.querySelectorAll("[data-key]"))
  button.addEventListener("click", () => does[button.dataset.key]());
for (const one of room.querySelectorAll("[data-person]")) one.addEventListener("click", () => asked(one.dataset.person));

window.addEventListener("pagehide", () => sender?.last());
// A browser may let a page it does not show go deaf: then it is said, and not that it listened.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return microphone.leave();
  const missed = microphone.back();
  if (state === "answering") notice(missed > MISSED ? "deaf" : "away");
});
turn("before");
