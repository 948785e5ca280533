/**
 * `Request` and `Response` of the Fetch standard, where there are none, as far as an API of JSON
 * needs them: bodies are text, and there at once.
 */

import { AbortSignal } from "./aborting.ts";
import { Headers } from "./headers.ts";

export interface Init {
  method?: string;
  credentials?: string;
  headers?: ConstructorParameters<typeof Headers>[0];
  body?: string | null;
  signal?: AbortSignal | null;
}

export class Request {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly content: string | null;
  readonly signal: AbortSignal;

  constructor(from: string | Request, init: Init = {}) {
    const like = typeof from === "string" ? null : from;
    this.url = like?.url ?? (from as string);
    this.method = (init.method ?? like?.method ?? "GET").toUpperCase();
    this.headers = new Headers(init.headers ?? like?.headers);
    this.content = init.body ?? like?.content ?? null;
    this.signal = init.signal ?? like?.signal ?? new AbortSignal();
  }

  clone(): Request {
    return new Request(this);
  }
}

export class Response {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { cancel: () => Promise<void> } | null = null; // it cannot be streamed
  private readonly content: string;

  constructor(content: string, init: { status: number; headers: Headers }) {
    this.content = content;
    this.status = init.status;
    this.headers = init.headers;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  text(): Promise<string> {
    return Promise.resolve(this.content);
  }

  json(): Promise<unknown> {
    return this.text().then((text) => JSON.parse(text) as unknown);
  }

  clone(): Response {
    return new Response(this.content, this);
  }
}
