// Parts of a page that show what the server knows: fetched anew after a change, without a reload.

import { append } from "./feed.js";

const starters = [];

// `start` is called with each part that was renewed.
export function onRenewal(start) {
  starters.push(start);
}

// Renews all parts, or those of the given names.
export async function renew(names = null) {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (response.status === 404) return location.assign("/people"); // it was about somebody who went
  if (response.redirected) return location.assign(response.url);
  if (!response.ok) return location.reload();
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const focused = document.activeElement?.closest("[data-part]");
  for (const part of document.querySelectorAll("[data-part]")) {
    const fresh = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!fresh || (names && !names.includes(part.dataset.part))) continue;
    await lengthen(fresh, part.querySelector("[data-feed]")?.children.length ?? 0);
    part.replaceChildren(...document.adoptNode(fresh).childNodes);
    for (const start of starters) start(part);
  }
  // Whoever works by keyboard goes on where the work was.
  if (focused && !document.activeElement?.closest("[data-part]")) {
    const next = focused.querySelector("h1[tabindex], input:not([type=hidden]), button, a");
    (next || focused).focus?.({ preventScroll: true });
  }
}

// As far as the list had been read: whoever changes something far down stays there.
async function lengthen(part, length) {
  const feed = part.querySelector("[data-feed]");
  const link = part.querySelector("[data-more]");
  while (feed && link?.isConnected && feed.children.length < length) {
    const response = await fetch(link.getAttribute("href"), { headers: { Accept: "text/html" } });
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    append(feed, document.adoptNode(page.querySelector("[data-feed]")));
    const next = page.querySelector("[data-more]");
    if (next) link.setAttribute("href", next.getAttribute("href"));
    else link.remove();
  }
}
