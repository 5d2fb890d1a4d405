// What the room hears and says: the microphone in parts, and the interviewer's voice on the same clock.
export class Microphone {
  constructor(worklet) {
    this.worklet = worklet;
    this.context = null;
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
    this.node.port.onmessage = (event) => this.onpart(event.data);
    this.source = this.context.createMediaStreamSource(this.stream);
    this.source.connect(this.node);
  }

  size(samples) {
    if (this.wanted === samples) return;
    this.wanted = samples;
    this.node?.port.postMessage(samples);
  }

  wake() {
    this.context?.resume();
  }

  close() {
    this.source?.disconnect();
    this.stream?.getTracks().forEach((track) => ((track.onended = null), track.stop()));
    this.wanted = null;
  }
}

const AUDIBLE = 0.005;

// The interviewer, by the server's voice, else the browser's own, else in writing alone.
export class Voice {
  constructor(microphone) {
    this.microphone = microphone;
    this.playing = null;
  }

  async ready(move) {
    if (!move.voice) return null;
    try {
      const response = await fetch(move.voice);
      if (!response.ok) return null;
      return await this.microphone.context.decodeAudioData(await response.arrayBuffer());
    } catch {
      return null;
    }
  }

  // Resolves when everything was said, or it was stopped. `began` is told the moment of the audio clock.
  say(sound, move, began) {
    this.stop();
    if (sound) return this.play(sound, began);
    if (move.aloud && window.speechSynthesis?.getVoices().length) return this.speak(move, began);
    began(this.microphone.context?.currentTime ?? 0);
    return Promise.resolve();
  }

  play(sound, began) {
    const { context } = this.microphone;
    const source = new AudioBufferSourceNode(context, { buffer: sound });
    source.connect(context.destination);
    const silent = sound.getChannelData(0).findIndex((value) => Math.abs(value) > AUDIBLE);
    source.start(0, Math.max(silent, 0) / sound.sampleRate);
    began(context.currentTime);
    return this.until((done) => {
      source.onended = done;
      return () => source.stop();
    });
  }

  speak(move, began) {
    const words = new SpeechSynthesisUtterance(move.text);
    words.lang = move.language;
    words.onstart = () => began(this.microphone.context?.currentTime ?? 0);
    return this.until((done) => {
      words.onend = words.onerror = done;
      speechSynthesis.speak(words);
      return () => speechSynthesis.cancel();
    });
  }

  until(begin) {
    return new Promise((resolve) => {
      const stop = begin(resolve);
      this.playing = () => (stop(), resolve());
    });
  }

  stop() {
    this.playing?.();
    this.playing = null;
  }
}
