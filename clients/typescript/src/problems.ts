/** Refusals (RFC 9457 problem documents) as exceptions. */

import type { components } from "./generated.ts";

export type Problem = components["schemas"]["Problem"];

/** The server's refusal; `code` is stable, and the message is for people. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: Partial<Problem>;

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? problem.title ?? `HTTP ${String(status)}`);
    this.name = "ProblemError";
    this.status = status;
    this.code = problem.code ?? `http_${String(status)}`;
    this.problem = problem;
  }
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What a call answers; throws `ProblemError` when it was refused. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw new ProblemError(response.status, isProblem(error) ? error : {});
  }
  return data as T; // undefined exactly where the document promises no body
}

function isProblem(value: unknown): value is Partial<Problem> {
  return typeof value === "object" && value !== null;
}
