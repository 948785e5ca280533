// The page of imports, each of which is a part of it that follows what becomes of it.

import { renew } from "./parts.js";

const pause = 1000; // milliseconds between two looks

export function startImports() {
  if (!document.querySelector("[data-imports]")) return;
  const waiting = new Set();
  let timer = null;

  async function look() {
    if (!document.querySelector("[data-imports] :active")) { // whose press would be lost
      const names = [...waiting];
      waiting.clear();
      await renew(names).catch(() => {}); // the next event asks again
    }
    timer = waiting.size ? setTimeout(look, pause) : null;
  }

  document.addEventListener("import-changed", ({ detail: id }) => {
    for (const part of document.querySelectorAll("[data-imports] [data-part]")) {
      if (!id || part.dataset.part === `import-${id}`) waiting.add(part.dataset.part);
    }
    if (waiting.size) timer ??= setTimeout(look, pause);
  });
}
