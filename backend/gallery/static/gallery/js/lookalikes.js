// Look-alikes: what is ticked stays, the rest goes into the trash; by mouse, finger or keyboard.

import { call } from "./api.js";
import { ask } from "./dialog.js";
import { renew } from "./parts.js";
import { say, toast } from "./words.js";

export function startLookalikes(root) {
  for (const group of root.querySelectorAll("[data-lookalike]")) startGroup(group);
  startBulk(root);
}

function startGroup(group) {
  const path = `/duplicates/${group.dataset.lookalike}`;
  const boxes = [...group.querySelectorAll("[name=keep]")];
  const kept = () => boxes.filter((box) => box.checked);
  group.addEventListener("change", () => summarise(group, boxes));
  group.addEventListener("keydown", (event) => move(event, group, boxes));
  group.addEventListener("submit", (event) => {
    event.preventDefault();
    const keep = kept().map((box) => box.value);
    if (keep.length) settle(group, () => call("POST", `${path}/resolve`, { keep }));
  });
  group.querySelector("[data-dismiss]").addEventListener("click", () =>
    settle(group, () => call("POST", `${path}/dismiss`)),
  );
  summarise(group, boxes);
}

function summarise(group, boxes) {
  const leaving = boxes.filter((box) => !box.checked);
  const bytes = leaving.reduce((sum, box) => sum + Number(box.dataset.bytes), 0);
  const summary = leaving.length
    ? say("lookalikes_trash", { count: leaving.length, size: inWords(bytes) })
    : say("lookalikes_keep_all");
  group.querySelector("[data-summary]").textContent = summary;
  group.querySelector("[data-submit]").disabled = leaving.length === boxes.length;
}

// Arrows go from photo to photo and from group to group; space ticks, enter decides.
function move(event, group, boxes) {
  const here = boxes.indexOf(event.target);
  if (here < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const aims = {
    ArrowLeft: () => boxes[here - 1],
    ArrowRight: () => boxes[here + 1],
    ArrowUp: () => firstOf(beside(group, "previousElementSibling")),
    ArrowDown: () => firstOf(beside(group, "nextElementSibling")),
    Enter: () => null,
  };
  if (!(event.key in aims)) return;
  event.preventDefault();
  if (event.key === "Enter") group.requestSubmit();
  else aims[event.key]()?.focus();
}

function beside(group, direction) {
  let found = group[direction];
  while (found && !found.matches("[data-lookalike]")) found = found[direction];
  return found;
}

const firstOf = (group) => group?.querySelector("[name=keep]");

async function settle(group, act) {
  const buttons = group.querySelectorAll("button");
  for (const button of buttons) button.disabled = true;
  try {
    const answer = await act();
    const next = firstOf(beside(group, "nextElementSibling") ?? beside(group, "previousElementSibling"));
    group.replaceWith(note(answer));
    next?.focus();
  } catch (error) {
    for (const button of buttons) button.disabled = false;
    if (error.status === 404) group.remove(); // settled elsewhere, or its photos went
    toast(say("failed", { reason: error.message }));
  }
}

// In the group's place: what became of it, and the way back.
function note(answer) {
  const count = answer?.trashed.length ?? 0;
  const line = document.createElement("div");
  line.className = "resolved";
  line.setAttribute("role", "status");
  const words = document.createElement("span");
  words.textContent = count ? say("lookalikes_trashed", { count }) : say("saved");
  line.append(words);
  if (count) line.append(undo(answer.id));
  return line;
}

function undo(id) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = say("undo");
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await call("POST", `/duplicates/resolutions/${id}/undo`);
      location.reload();
    } catch (error) {
      button.disabled = false;
      toast(say("failed", { reason: error.message }));
    }
  });
  return button;
}

// Many groups by one wish, and all of them back by one.
function startBulk(root) {
  const keep = root.querySelector("[data-resolve-copies]");
  keep?.addEventListener("click", async () => {
    if (!(await ask(say("lookalikes_ask"), keep.textContent))) return;
    await inPieces(keep, "/duplicates/resolve", { kind: "duplicate" });
    document.querySelector("[data-bulk]")?.focus(); // which says what came of it
  });
  const undo = root.querySelector("[data-undo-bulk]");
  undo?.addEventListener("click", async () => {
    const { bulk } = undo.closest("[data-bulk]").dataset;
    if (await inPieces(undo, `/duplicates/bulks/${bulk}/undo`, {})) toast(say("undone"));
    document.querySelector("[name=keep]")?.focus();
  });
}

// A request settles only so many groups. What those did that went well, the page shows in any case.
async function inPieces(button, path, wish) {
  button.disabled = true;
  let failure = null;
  try {
    let answer = {};
    do answer = await call("POST", path, "bulk" in answer ? { ...wish, bulk: answer.bulk } : wish);
    while (answer.left && answer.groups);
  } catch (error) {
    failure = error;
  }
  await renew(["lookalikes"]).catch(() => (button.disabled = false));
  if (failure) toast(say("failed", { reason: failure.message }));
  return !failure;
}

// As the page itself writes sizes.
function inWords(bytes) {
  const units = ["KB", "MB", "GB", "TB"];
  const power = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10) - 1, units.length - 1);
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const number = (bytes / 1024 ** (power + 1)).toLocaleString(document.documentElement.lang, digits);
  return `${number} ${units[power]}`;
}
