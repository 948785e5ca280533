// The trash: photos are taken out of it, or deleted for good.

import { call } from "./api.js";
import { attempt, inBatches, oneByOne } from "./bulk.js";
import { ask } from "./dialog.js";
import { renew } from "./parts.js";
import { say, toast } from "./words.js";

export function startTrash() {
  document.addEventListener("click", ({ target }) => target.closest("[data-empty-trash]") && empty());
}

export function restore(ids) {
  return attempt(async () => {
    const path = "/assets/restore";
    const back = await inBatches(ids, async (ids) => (await call("POST", path, { ids })).ids);
    await renew();
    toast(say("restored", { count: back.length }));
  });
}

export async function erase(ids) {
  if (!(await sureToErase(ids.length))) return null;
  return oneByOne(ids, eraseOne, "erased");
}

export const eraseOne = (id) => call("DELETE", `/assets/${id}?permanently=true`);

export const sureToErase = (count) => ask(say("erase_ask", { count }), say("erase_yes"));

async function empty() {
  if (!(await ask(say("empty_ask"), say("erase_yes")))) return;
  await attempt(async () => {
    const { deleted, remaining } = await call("POST", "/trash/empty");
    if (remaining) toast(say("emptying", { count: deleted, remaining }));
    else toast(say("erased", { count: deleted }));
    await renew();
  });
}
