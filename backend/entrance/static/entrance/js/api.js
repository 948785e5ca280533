// Calls of the REST API with the session's cookie; refusals become errors with words for people.

import { UNREACHABLE } from "./words.js";

export async function call(method, path, body) {
  const response = await reach(`/api/v1${path}`, {
    method,
    headers: {
      Accept: "application/json",
      "Content-Type": "application/json",
      "X-CSRFToken": csrfToken(),
    },
    body: JSON.stringify(body ?? {}),
    credentials: "same-origin",
  });
  const answer = await response.json().catch(() => null); // some have none
  if (!response.ok) throw new Error(answer?.detail || answer?.title || `HTTP ${response.status}`);
  return answer;
}

async function reach(address, request) {
  try {
    return await fetch(address, request);
  } catch {
    throw new Error(UNREACHABLE); // browsers would say it in English, and in few words
  }
}

function csrfToken() {
  const match = document.cookie.match(/(?:^|;\s*)csrftoken=([^;]+)/);
  return match ? decodeURIComponent(match[1]) : "";
}
