/** How fast bytes have been going of late, and how long the rest will take. */

const WINDOW = 15_000; // milliseconds that are looked back on
const LEAST = 1_500; // milliseconds after which something can be said

export class Pace {
  private readonly samples: { time: number; sent: number }[] = [];

  /** @param sent bytes in all; fewer than before where something is sent anew */
  note(time: number, sent: number): void {
    const last = this.samples.at(-1);
    if (last !== undefined && sent < last.sent) this.samples.length = 0;
    this.samples.push({ time, sent });
    while (time - (this.samples[0]?.time ?? time) > WINDOW) this.samples.shift();
  }

  forget(): void {
    this.samples.length = 0;
  }

  /** Bytes a second; undefined while too little is known. */
  get rate(): number | undefined {
    const [first, last] = [this.samples[0], this.samples.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const passed = last.time - first.time;
    return passed < LEAST ? undefined : ((last.sent - first.sent) * 1000) / passed;
  }

  /** Seconds that `bytes` will take. */
  remaining(bytes: number): number | undefined {
    const rate = this.rate;
    return rate === undefined || rate <= 0 ? undefined : bytes / rate;
  }
}
