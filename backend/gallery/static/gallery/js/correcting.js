// What can be done with several people, or with several faces of one.

import { edit, editAll, personNamed } from "./edits.js";
import { startPicking } from "./picking.js";
import { say } from "./words.js";

export function startCorrecting() {
  startPicking({ people: { merge, hide }, faces: { move, reject, split, confirm, cover } });
}

// The list begins with those who have names and those seen most often: the first one stays.
function merge([person, ...people]) {
  return edit(say("merged"), "POST", `/people/${person}/merge`, { people });
}

function hide(people) {
  const hiding = people.map((person) => ["PATCH", `/people/${person}`, { is_hidden: true }]);
  return editAll(say("hidden"), hiding);
}

function move(faces, list, name) {
  const person = personNamed(name);
  const to = person ? { person } : { name };
  return edit(say("moved", { name }), "POST", "/faces/move", { faces, ...to });
}

const of = (list) => `/people/${list.dataset.of}`;

function reject(faces, list) {
  return edit(say("rejected"), "POST", `${of(list)}/reject`, { faces });
}

function split(faces, list) {
  return edit(say("split"), "POST", `${of(list)}/split`, { faces });
}

function confirm(faces, list) {
  return edit(say("confirmed"), "POST", `${of(list)}/confirm`, { faces });
}

function cover([face], list) {
  return edit(say("saved"), "PATCH", of(list), { cover: face });
}
