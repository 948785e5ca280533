// A memory: marked as seen when it is opened; named, saved, hidden and deleted on its page.

import { call } from "./api.js";
import { ask } from "./dialog.js";
import { say, toast } from "./words.js";

export function startMemories() {
  const memory = document.querySelector("[data-memory]");
  if (!memory) return;
  const path = `/memories/${memory.dataset.memory}`;
  if ("unseen" in memory.dataset) call("PATCH", path, { is_seen: true }).catch(() => {});

  for (const button of memory.querySelectorAll("[data-memory-toggle]")) {
    button.addEventListener("click", () => toggle(button, path));
  }
  memory.querySelector("[data-memory-delete]")?.addEventListener("click", async () => {
    if (!(await ask(say("memory_delete_ask"), say("memory_delete_yes")))) return;
    await attempt(() => call("DELETE", path).then(() => location.assign("/memories")));
  });
  const name = memory.querySelector("[data-memory-name]");
  name?.addEventListener("change", () =>
    attempt(async () => {
      const answer = await call("PATCH", path, { name: name.value });
      name.value = answer.title;
      toast(say("saved"));
    }),
  );
  name?.addEventListener("keydown", (event) => event.key === "Enter" && name.blur());
}

async function toggle(button, path) {
  const pressed = button.getAttribute("aria-pressed") !== "true";
  await attempt(async () => {
    await call("PATCH", path, { [button.dataset.memoryToggle]: pressed });
    button.setAttribute("aria-pressed", pressed);
    toast(say("saved"));
  });
}

async function attempt(deed) {
  try {
    await deed();
  } catch (error) {
    toast(say("failed", { reason: error.message }));
  }
}
