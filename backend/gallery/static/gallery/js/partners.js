// Partners' photos: shown among one's own or not, saved as a file or as a copy of one's own.

import { call } from "./api.js";
import { attempt } from "./bulk.js";
import { bestDownload } from "./lent-download.js";
import { renew } from "./parts.js";
import { startTurning } from "./turning.js";
import { say, toast } from "./words.js";

export function startPartners() {
  for (const button of document.querySelectorAll("[data-partner-shown]")) {
    button.addEventListener("click", () => attempt(() => turn(button)));
  }
  const photo = document.querySelector("[data-partner-photo]");
  if (photo) startPhoto(photo);
}

async function turn(button) {
  const shown = button.getAttribute("aria-pressed") !== "true";
  await call("PATCH", `/partners/${button.dataset.partnerShown}`, { in_timeline: shown });
  button.setAttribute("aria-pressed", shown);
  await renew(["photos"]);
}

function startPhoto(photo) {
  const { partner, partnerPhoto: id } = photo.dataset;
  const path = `/partners/${partner}/assets`;
  const on = (name, act) => {
    photo.querySelector(`[data-${name}]`)?.addEventListener("click", () => attempt(act));
  };
  startTurning(photo);
  on("download", async () => location.assign(await bestDownload(`${path}/${id}/download`)));
  on("copy-mine", async () => {
    const { items } = await call("POST", `${path}/save`, { ids: [id] });
    toast(say(`partner_${items[0].result}`));
  });
}
