// The processing page: counts that follow the events, and failures that can be tried again.

import { call } from "./api.js";
import { say, toast } from "./words.js";

export function showJobs(jobs) {
  for (const cell of document.querySelectorAll("[data-assets]")) {
    cell.textContent = jobs.assets[cell.dataset.assets];
  }
  for (const { stage, ...counts } of jobs.stages) {
    const row = document.querySelector(`[data-stage="${CSS.escape(stage)}"]`);
    for (const cell of row?.querySelectorAll("[data-count]") || []) {
      cell.textContent = counts[cell.dataset.count];
    }
  }
}

export function startReplays(root) {
  for (const button of root.querySelectorAll("[data-replay]")) {
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        await call("POST", button.dataset.replay);
        button.closest("[data-failure]")?.remove();
        toast(say("replayed"));
      } catch (error) {
        button.disabled = false;
        toast(say("failed", { reason: error.message }));
      }
    });
  }
}
