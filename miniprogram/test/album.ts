/** An album that answers what a test tells it to, and remembers what it was asked. */

import { vi } from "vitest";

interface Asked {
  /** Method and path. */
  what: string;
  body: unknown;
}

export class AlbumOfTests {
  asked: Asked[] = [];
  private answersTo = new Map<string, () => Response>();

  /** From now on it is the one that is asked. */
  open(): void {
    this.asked = [];
    this.answersTo = new Map();
    vi.stubGlobal("fetch", async (request: Request) => {
      const what = `${request.method} ${new URL(request.url).pathname}`;
      const body: unknown = request.body === null ? undefined : await request.clone().json();
      this.asked.push({ what, body });
      return this.answersTo.get(what)?.() ?? new Response(null, { status: 500 });
    });
  }

  answers(what: string, status: number, body?: unknown): void {
    const type = status < 400 ? "application/json" : "application/problem+json";
    this.answersTo.set(
      what,
      () =>
        new Response(body === undefined ? null : JSON.stringify(body), {
          status,
          headers: { "Content-Type": type },
        }),
    );
  }
}
