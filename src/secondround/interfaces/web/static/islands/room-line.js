// The way of an answer to the server: one part after the other, each kept here until the server has kept it.
const AGAIN = 1000; // milliseconds until a line that is down is tried again
const MOST = 10 * 16000; // samples sent at once after a line was down

// Asks the server and gives its JSON; null, and `trouble` is told why, where there is none.
export const asking = (trouble) => async (address, body) => {
  try {
    const response = await fetch(address, body === undefined ? {} : { method: "POST", body });
    const told = await response.json();
    if (response.ok || response.status === 409) return told;
    trouble("refused", [told.message, told.hint].filter(Boolean).join(" "));
  } catch {
    trouble("line");
  }
  return null;
};

export class Sender {
  // `heard` is told how the answer stands, `trouble` what is in the way: "line", or "refused" with the server's words.
  constructor(base, { take, from }, heard, trouble) {
    Object.assign(this, { base, take, heard, trouble });
    this.parts = []; // what the server may not have kept: {at, sound}
    this.sent = this.end = from;
    this.stopped = this.sending = false;
    this.waits = [];
  }

  add(sound) {
    this.parts.push({ at: this.end, sound });
    this.end += sound.length;
    this.send();
  }

  // True once everything is on the server; false where it refuses more.
  flush() {
    return new Promise((resolve) => {
      this.waits.push(resolve);
      this.settle();
      this.send();
    });
  }

  // Everything that was said is sent, and `over(address)` asked for the end. It answers with `from` where a server that
  // did not hear all of it ends the answer: that is sent again first. What `over` gave; undefined where more is refused.
  async finish(over) {
    for (;;) {
      if (!(await this.flush())) return undefined;
      const ended = await over(`end?said=${this.end}`);
      if (!ended || ended.ended) return ended;
      this.sent = ended.from;
    }
  }

  stop() {
    this.stopped = true;
    this.parts = [];
    this.settle();
  }

  // What is not there yet as the page goes: the browser sends it after the page is gone.
  last() {
    const [at, body] = this.rest();
    if (body.size && !this.stopped) fetch(this.address(at), { method: "POST", body, keepalive: true }).catch(() => {});
  }

  async send() {
    if (this.sending || this.stopped || this.sent >= this.end) return;
    this.sending = true;
    const [at, body] = this.rest();
    try {
      const response = await fetch(this.address(at), { method: "POST", body });
      await this.answered(response, at + body.size / 2);
    } catch {
      this.trouble("line");
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
    this.sending = false;
    this.settle();
    this.send();
  }

  async answered(response, end) {
    const told = await response.json();
    if (response.status === 409) this.sent = told.from;
    else if (response.ok) {
      this.sent = Math.max(this.sent, end);
      this.parts = this.parts.filter((one) => one.at + one.sound.length > told.kept);
      this.heard({ ...told, take: this.take });
    } else {
      this.refused = true;
      this.trouble("refused", [told.message, told.hint].filter(Boolean).join(" "));
      this.settle();
      await new Promise((resolve) => setTimeout(resolve, 3 * AGAIN));
      this.refused = false;
    }
  }

  rest() {
    const wanted = this.parts.filter((one) => one.at + one.sound.length > this.sent);
    const at = wanted[0]?.at ?? this.end;
    const sounds = wanted.filter((one) => one.at - at < MOST).map((one) => one.sound);
    return [at, new Blob(sounds)];
  }

  settle() {
    if (!this.stopped && !this.refused && this.sent < this.end) return;
    this.waits.splice(0).forEach((resolve) => resolve(!this.refused));
  }

  address(at) {
    return `${this.base}/sound?at=${at}`;
  }
}
