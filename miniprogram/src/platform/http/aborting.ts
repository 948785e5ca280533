/** `AbortController` of the DOM standard, where there is none. */

type Listener = () => void;

export class AbortSignal {
  aborted = false;
  reason: Error = aborted();
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: "abort", listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: "abort", listener: Listener): void {
    this.listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  /** For the controller alone. */
  abort(reason: Error): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.listeners) listener();
    this.listeners.clear();
  }
}

export class AbortController {
  readonly signal = new AbortSignal();

  abort(reason?: Error): void {
    this.signal.abort(reason ?? this.signal.reason);
  }
}

function aborted(): Error {
  const error = new Error("It was called off.");
  error.name = "AbortError";
  return error;
}
