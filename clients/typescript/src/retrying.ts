/** Trying again: exponential back-off with full jitter; the server's Retry-After has precedence. */

export interface RetryOptions {
  /** Tries in all, the first one included. */
  attempts?: number;
  /** Milliseconds; the nth wait is drawn from [0, min(ceiling, base * 2**n)]. */
  base?: number;
  ceiling?: number;
  /** Milliseconds; a server that asks for a longer pause is not asked again. */
  patience?: number;
  sleep?: (milliseconds: number) => Promise<void>;
}

const PASSING = new Set([408, 429, 500, 502, 503, 504]);
const NOT_CARRIED_OUT = new Set([429, 503]); // so that anything may be sent again
const IDEMPOTENT = new Set(["GET", "HEAD", "PUT", "DELETE"]); // RFC 9110, section 9.2.2
const LONGEST_RETRY_AFTER = 120_000;

type Send = (request: Request) => Promise<Response>;

/** Sends a request until it is answered with more than a passing failure. */
export function retrying(send: Send, options: RetryOptions = {}): Send {
  const { attempts = 6, base = 500, ceiling = 20_000, sleep = pause } = options;
  const { patience = LONGEST_RETRY_AFTER } = options;
  return async (request) => {
    const repeatable = IDEMPOTENT.has(request.method) || request.headers.has("Idempotency-Key");
    const again = repeatable ? PASSING : NOT_CARRIED_OUT;
    for (let attempt = 0; ; attempt++) {
      const final = attempt >= attempts - 1;
      const jitter = Math.random() * Math.min(ceiling, base * 2 ** attempt);
      try {
        const response = await send(final ? request : request.clone());
        const wait = retryAfter(response) ?? jitter;
        if (final || wait > patience || !again.has(response.status)) return response;
        await response.body?.cancel();
        await sleep(wait);
      } catch (error) {
        if (final || !repeatable || request.signal.aborted) throw error;
        await sleep(jitter);
      }
    }
  };
}

/** Milliseconds that the Retry-After header asks for (RFC 9110, section 10.2.3), if it is sane. */
export function retryAfter(response: Response): number | undefined {
  const value = response.headers.get("Retry-After")?.trim() ?? "";
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), LONGEST_RETRY_AFTER);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
