/** Words that are spoken, as the device writes them down. */

export interface Heard {
  /** What was said; empty: nothing was understood. */
  readonly words: Promise<string>;
  /** Whoever speaks has come to the end; `words` settles thereafter. */
  stop(): void;
}

export interface Voice {
  /**
   * Listens until `stop` is called, for a minute at most. `words` rejects with `NotAllowed` without
   * the microphone.
   */
  listen(language: "zh-CN" | "en"): Heard;
}
