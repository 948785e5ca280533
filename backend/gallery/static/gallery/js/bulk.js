// The same for many photos: in requests of bounded size, with what became of each of them.

import { call } from "./api.js";
import { renew } from "./parts.js";
import { offerUndo } from "./undoing.js";
import { say, toast } from "./words.js";

const most = 1000; // photos that one request may name
const reading = 12000; // milliseconds that a longer report stays

// Items answered by `send`, which gets up to a thousand ids.
export async function inBatches(ids, send) {
  const items = [];
  for (let start = 0; start < ids.length; start += most) {
    items.push(...(await send(ids.slice(start, start + most))));
  }
  return items;
}

// Changes photos, shows the list anew and tells what became of them; `back` are the changes that
// take it back. Null when some were refused: those stay chosen.
export async function editMany(ids, changes, { sentence, back = null }) {
  return attempt(async () => {
    const items = await send(ids, changes);
    const changed = items.filter(({ status }) => status === "changed").map(({ id }) => id);
    const refused = items.filter(({ status }) => status === "refused");
    await renew();
    if (refused.length) return refusal(changed, refused);
    const words = say(sentence, { count: items.length });
    if (back && changed.length) offerUndo(words, () => takeBack(() => send(changed, back)));
    else toast(words);
  });
}

function send(ids, changes) {
  return inBatches(ids, async (ids) => (await call("PATCH", "/assets", { ids, changes })).items);
}

export async function takeBack(act) {
  await attempt(async () => {
    await act();
    await renew();
    toast(say("undone"));
  });
}

function refusal(changed, refused) {
  const reasons = [...new Set(refused.map(({ error }) => reasonOf(error)))].join(" ");
  const counts = { count: changed.length, refused: refused.length, reason: reasons };
  toast(say("selection_refused", counts), reading);
  choose(refused.map(({ id }) => id));
  return null;
}

// For what the API does to one photo at a time: the rest goes on where one was refused.
export async function oneByOne(ids, act, sentence) {
  const refused = [];
  for (const id of ids) {
    try {
      await act(id);
    } catch (error) {
      refused.push({ id, error: { code: error.code, detail: error.message } });
    }
  }
  return attempt(async () => {
    await renew();
    const done = ids.filter((id) => !refused.some((one) => one.id === id));
    if (refused.length) return refusal(done, refused);
    toast(say(sentence, { count: done.length }));
  });
}

// The API explains in English; what can happen to a photo has words of the page.
function reasonOf({ code, detail }) {
  const words = say(`refused_${code}`);
  return words === `refused_${code}` ? detail : words;
}

export function choose(ids) {
  const boxes = ids.map((id) => document.querySelector(`[data-pick][value="${id}"]`)).filter(Boolean);
  for (const box of boxes) box.checked = true;
  boxes[0]?.dispatchEvent(new Event("change", { bubbles: true }));
}

// Says what went wrong; null then, so that a selection stays as it is.
export async function attempt(act) {
  try {
    const answer = await act();
    return answer === undefined ? true : answer;
  } catch (error) {
    toast(say("failed", { reason: error.message }));
    return null;
  }
}
