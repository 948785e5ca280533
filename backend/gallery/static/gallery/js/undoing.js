// What was done, said in passing, with a button that takes it back.

import { say, toast } from "./words.js";

const patience = 10000; // how long an undo is offered

export function offerUndo(sentence, takeBack) {
  const box = toast(sentence, patience);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = say("undo");
  button.addEventListener("click", () => {
    box.remove();
    takeBack();
  });
  box.append(button);
}
