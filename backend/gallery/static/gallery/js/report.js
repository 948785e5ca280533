// The dialog in which visitors of a shared link report it.

import { startForms } from "./forms.js";

const dialog = document.querySelector("[data-report-dialog]");

startForms(dialog);
document.querySelector("[data-report]").addEventListener("click", () => dialog.showModal());
for (const button of dialog.querySelectorAll("[data-close]")) {
  button.addEventListener("click", () => dialog.close());
}
