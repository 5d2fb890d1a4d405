// What the room hears and says: the microphone in parts, and the interviewer's voice on the same clock.
export class Microphone {
  constructor(worklet) {
    this.worklet = worklet;
    this.context = null;
    this.heard = 0; // seconds
    this.left = null;
  }

  // Asks for a microphone; what goes wrong is thrown as the browser says it.
  async open() {
    this.close();
    if (!navigator.mediaDevices) throw Object.assign(new Error(), { name: "NotFoundError" });
    this.stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: false, autoGainControl: false },
    });
    const [track] = this.stream.getAudioTracks();
    track.onended = () => this.onend();
    this.context ??= new AudioContext({ latencyHint: "interactive" });
    if (!this.loaded) await this.context.audioWorklet.addModule(this.worklet);
    this.loaded = true;
    await this.context.resume();
    this.node = new AudioWorkletNode(this.context, "microphone", { numberOfOutputs: 0 });
    this.node.port.onmessage = (event) => {
      this.heard += event.data.sound.length / 16000;
      this.onpart(event.data);
    };
    this.source = this.context.createMediaStreamSource(this.stream);
    this.source.connect(this.node);
  }

  size(samples) {
    if (this.wanted === samples) return;
    this.wanted = samples;
    this.node?.port.postMessage(samples);
  }

  // The page is not shown any more.
  leave() {
    this.left = { at: performance.now() / 1000, heard: this.heard };
  }

  // It is shown again. Seconds that were not heard meanwhile.
  back() {
    this.context?.resume();
    const { at, heard } = this.left ?? { at: performance.now() / 1000, heard: this.heard };
    return performance.now() / 1000 - at - (this.heard - heard);
  }

  close() {
    this.source?.disconnect();
    this.stream?.getTracks().forEach((track) => ((track.onended = null), track.stop()));
    this.wanted = null;
  }
}

const AUDIBLE = 0.005;

// A voice of the browser for a language that works without a network.
const brings = (language) =>
  window.speechSynthesis?.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(language));

// The interviewer, by a natural voice of the server, else one of the browser, else any of the server, else in writing.
export class Voice {
  constructor(microphone) {
    this.microphone = microphone;
    this.playing = null;
  }

  // The first breath as sound, and the others as they come; null where the server has no voice.
  async ready(move) {
    if (!move.natural && brings(move.language)) return null;
    const first = move.voices.length ? await this.sound(move.voices[0]) : null;
    if (!first) return null;
    const rest = [];
    let before = Promise.resolve();
    for (const address of move.voices.slice(1)) rest.push((before = before.then(() => this.sound(address))));
    return [first, ...rest];
  }

  // What will probably be said is made by the server beforehand, one breath after the other.
  async prepare(addresses) {
    for (const address of addresses) await fetch(address).catch(() => null);
  }

  async sound(address) {
    try {
      const response = await fetch(address);
      if (!response.ok) return null;
      return await this.microphone.context.decodeAudioData(await response.arrayBuffer());
    } catch {
      return null;
    }
  }

  // Resolves when everything was said, or it was stopped. `began` is told the moment of the audio clock.
  say(sounds, move, began) {
    this.stop();
    if (sounds) return this.play(sounds, began);
    if (brings(move.language)) return this.speak(move, began);
    began(this.microphone.context?.currentTime ?? 0);
    return Promise.resolve();
  }

  async play(sounds, began) {
    const playing = {};
    this.playing = () => ((playing.stopped = true), playing.stop?.());
    for (const one of sounds) {
      const sound = await one;
      if (playing.stopped) return;
      if (sound) await this.once(sound, playing, began);
      began = () => {};
    }
  }

  once(sound, playing, began) {
    const { context } = this.microphone;
    const source = new AudioBufferSourceNode(context, { buffer: sound });
    source.connect(context.destination);
    const silent = sound.getChannelData(0).findIndex((value) => Math.abs(value) > AUDIBLE);
    source.start(0, Math.max(silent, 0) / sound.sampleRate);
    began(context.currentTime + context.outputLatency);
    return new Promise((resolve) => {
      source.onended = resolve;
      playing.stop = () => source.stop();
    });
  }

  speak(move, began) {
    const words = new SpeechSynthesisUtterance([move.lead, move.text].filter(Boolean).join(" "));
    words.voice = brings(move.language);
    words.lang = words.voice.lang;
    words.onstart = () => began(this.microphone.context?.currentTime ?? 0);
    return new Promise((resolve) => {
      words.onend = words.onerror = resolve;
      this.playing = () => (speechSynthesis.cancel(), resolve());
      speechSynthesis.speak(words);
    });
  }

  stop() {
    this.playing?.();
    this.playing = null;
  }
}

const SHOWN = 2500; // milliseconds

// Short words in the pauses of an answer: said by the voice where there is one, shown beside who asked. They come in
// turn, so that none comes again before all others did, `apart` milliseconds of the answer after the one before.
export class Nods {
  constructor(voice, place, apart) {
    Object.assign(this, { voice, place, apart });
    this.begin([]);
  }

  // Of a new answer; made before they are needed.
  async begin(moves) {
    const ready = (this.ready = []);
    this.last = -this.apart;
    this.hide();
    for (const move of moves) ready.push([await this.voice.ready(move), move]);
  }

  // In the pause after so many milliseconds of the answer. `began` is told the moment of the audio clock.
  nod(after, began) {
    if (!this.ready.length || after - this.last < this.apart) return;
    const [sound, move] = this.ready[0];
    this.ready.push(this.ready.shift());
    this.last = after;
    this.place.textContent = move.text;
    this.shown = setTimeout(() => this.hide(), SHOWN);
    this.voice.say(sound, move, began);
  }

  hide() {
    clearTimeout(this.shown);
    this.place.textContent = "";
  }
}
