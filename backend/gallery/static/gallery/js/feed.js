// Endless lists: the link to the next page is followed as its end comes near, and its content is
// appended. Without this script it is an ordinary link.

import { say, toast } from "./words.js";

// `prepare` is called with each addition before it is shown.
export function startFeed(prepare) {
  const feed = document.querySelector("[data-feed]");
  const link = document.querySelector("[data-more]");
  if (!feed || !link) return;
  let busy = false;

  async function more() {
    if (busy) return;
    busy = true;
    try {
      const response = await fetch(link.href, { headers: { Accept: "text/html" } });
      if (!response.ok) throw new Error(response.statusText);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const addition = document.adoptNode(page.querySelector("[data-feed]"));
      prepare(addition);
      append(feed, addition);
      const next = page.querySelector("[data-more]");
      if (next) link.href = next.getAttribute("href");
      else stop();
    } catch {
      toast(say("more_failed"));
      watcher.unobserve(link); // from here on only a press tries again
    } finally {
      busy = false;
    }
    if (link.isConnected && closeToEnd(link)) more();
  }

  function stop() {
    watcher.disconnect();
    link.remove();
  }

  const watcher = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && more(),
    { rootMargin: "1200px" },
  );
  watcher.observe(link);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    more();
  });
}

function closeToEnd(link) {
  return link.getBoundingClientRect().top < innerHeight + 600;
}

export function append(feed, addition) {
  const last = feed.querySelector("[data-group]:last-of-type");
  const first = addition.querySelector("[data-group]");
  if (last && first && last.dataset.group === first.dataset.group) {
    last.querySelector(".rows").append(...first.querySelector(".rows").children);
    first.remove();
  }
  feed.append(...addition.children);
}
