// The banner that tells how far the processing is, kept up to date by the server's events.

import { call } from "./api.js";
import { say } from "./words.js";

const pause = 1000; // the counts are asked for at most once a second
const patience = 10000; // until a stream that was refused is asked for again

export function startLive(onProgress = () => {}) {
  const banner = document.querySelector("[data-banner]");
  if (!banner) return;
  let events = null;
  let timer = null;
  let most = 0;
  let news = 0;

  async function refresh() {
    clearTimeout(timer);
    timer = null;
    let jobs;
    try {
      jobs = await call("GET", "/jobs");
    } catch {
      return; // the next event asks again
    }
    const left = jobs.assets.processing;
    most = left ? Math.max(most, left) : 0;
    show(left);
    onProgress(jobs);
  }

  function show(left) {
    const bar = banner.querySelector("progress");
    const link = banner.querySelector("[data-refresh]");
    banner.hidden = !left && !news;
    bar.hidden = !left;
    bar.max = Math.max(1, most);
    bar.value = most - left;
    banner.querySelector("[data-words]").textContent = left
      ? say("processing", { count: left })
      : say("processed", { count: news });
    link.hidden = !news;
  }

  const soon = () => (timer ??= setTimeout(refresh, pause));

  function progressed(event) {
    const detail = JSON.parse(event.data);
    document.dispatchEvent(new CustomEvent("asset-progressed", { detail }));
    const { asset_state: state } = detail;
    if (state === "complete" || state === "partial") news++;
    soon();
  }

  // Of an import, or of any: for whoever shows them.
  function imported({ data }) {
    const detail = data ? JSON.parse(data).import_id : null;
    document.dispatchEvent(new CustomEvent("import-changed", { detail }));
  }

  function open() {
    if (events || document.hidden) return;
    events = new EventSource("/api/v1/events");
    events.addEventListener("asset.accepted", soon);
    events.addEventListener("asset.progressed", progressed);
    for (const name of ["import.changed", "import.ended", "open", "resync"]) {
      events.addEventListener(name, imported);
    }
    // Counted only from here on: what ends after this is told as an event, so none goes unseen.
    events.addEventListener("open", refresh);
    events.addEventListener("resync", soon);
    events.addEventListener("error", failed);
  }

  // After a break browsers connect again by themselves, but not after a refusal.
  function failed() {
    if (events?.readyState !== EventSource.CLOSED) return;
    close();
    soon();
    setTimeout(open, patience);
  }

  function close() {
    events?.close();
    events = null;
  }

  // A tab that nobody looks at holds no connection.
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
}
