// The microphone's sound at 16,000 samples a second, 16 bits, whatever its own rate, in parts of the size that is wanted.
const WANTED = 16000;
const REACH = 24; // samples of the slower rate's filter on each side
const PHASES = 64;

// A low-pass filter below half of the wanted rate, at so many places between two samples: a windowed sinc.
function filters(ratio) {
  const reach = Math.ceil(REACH * Math.max(ratio, 1) / 2);
  const cut = 0.94 / Math.max(ratio, 1);
  return Array.from({ length: PHASES }, (_, phase) => {
    const taps = Float32Array.from({ length: 2 * reach }, (_, tap) => {
      const x = tap - reach + 1 - phase / PHASES;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (reach + 1));
      return (x === 0 ? cut : Math.sin(Math.PI * cut * x) / (Math.PI * x)) * window;
    });
    const sum = taps.reduce((all, one) => all + one, 0);
    return taps.map((tap) => tap / sum);
  });
}

class Microphone extends AudioWorkletProcessor {
  constructor() {
    super();
    this.ratio = sampleRate / WANTED;
    this.filters = filters(this.ratio);
    this.reach = this.filters[0].length / 2;
    this.held = new Float32Array(this.reach);
    this.place = this.reach - 1;
    this.size = 4000;
    this.part = [];
    this.loudest = 0;
    this.port.onmessage = (event) => (this.size = event.data);
  }

  process([input]) {
    const channels = input.length;
    if (!channels) return true;
    const block = new Float32Array(this.held.length + input[0].length);
    block.set(this.held);
    for (let i = 0; i < input[0].length; i++) {
      let sum = 0;
      for (const channel of input) sum += channel[i];
      block[this.held.length + i] = sum / channels;
    }
    this.resample(block);
    if (this.part.length >= this.size) this.give();
    return true;
  }

  resample(block) {
    while (this.place + this.reach < block.length) {
      const whole = Math.floor(this.place);
      const taps = this.filters[Math.floor((this.place - whole) * PHASES)];
      let value = 0;
      for (let i = 0; i < taps.length; i++) value += taps[i] * block[whole - this.reach + 1 + i];
      this.loudest = Math.max(this.loudest, Math.abs(value));
      this.part.push(Math.round(Math.max(-1, Math.min(1, value)) * 32767));
      this.place += this.ratio;
    }
    const spare = Math.min(Math.floor(this.place) - this.reach + 1, block.length);
    this.held = block.slice(spare);
    this.place -= spare;
  }

  // `when` is the moment of the audio clock at which the part ended.
  give() {
    const sound = Int16Array.from(this.part);
    const when = currentTime + 128 / sampleRate;
    this.port.postMessage({ sound, level: this.loudest, when }, [sound.buffer]);
    this.part = [];
    this.loudest = 0;
  }
}

registerProcessor("microphone", Microphone);
