// Calls of the REST API with the session's cookie; refusals become errors with words for people.

import { say } from "./words.js";

const ownLibrary = "/api/v1";

export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || `HTTP ${status}`);
    this.status = status;
    this.code = problem.code || `http_${status}`;
  }
}

function csrfToken() {
  const match = document.cookie.match(/(?:^|;\s*)csrftoken=([^;]+)/);
  return match ? decodeURIComponent(match[1]) : "";
}

// Elsewhere than in the member's own library: `root` and `headers` of that part.
export async function call(method, path, body, { root = ownLibrary, headers: more = {} } = {}) {
  const headers = { Accept: "application/json", ...more };
  if (method !== "GET") headers["X-CSRFToken"] = csrfToken();
  const isForm = body instanceof FormData; // the browser states its type, with the boundary
  if (body !== undefined && !isForm) headers["Content-Type"] = "application/json";
  const response = await reach(root + path, {
    method,
    headers,
    body: body === undefined || isForm ? body : JSON.stringify(body),
    credentials: "same-origin",
  });
  const text = await response.text();
  const answer = text ? parsed(text) : null;
  if (!response.ok) throw new Refusal(response.status, answer || {});
  return answer;
}

async function reach(address, request) {
  try {
    return await fetch(address, request);
  } catch {
    throw new Error(say("unreachable")); // browsers would say it in English, and in few words
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
