// Ticking many of a list: with Shift from the last one to this one, a whole group by its heading, by
// the keyboard (x; with Shift a range; Ctrl+A all), and by a long press of the finger.

const longPress = 450; // milliseconds
const stillness = 10; // pixels that a resting finger may move

let last = null; // where a range begins

export function startRanges() {
  if (!document.querySelector("[data-picking]")) return;
  document.addEventListener("click", click);
  document.addEventListener("keydown", key);
  startPressing();
}

const listOf = (element) => element.closest?.("[data-picking]");
const boxesIn = (root) => [...root.querySelectorAll("[data-pick]")];
const boxOf = (element) => listOf(element) && element.closest("li")?.querySelector("[data-pick]");

function click(event) {
  const group = event.target.closest("[data-pick-group]");
  if (group) return tickGroup(group);
  const box = event.target.closest(".pick, [data-pick]") && boxOf(event.target);
  if (!box) return;
  if (!event.shiftKey) {
    if (event.target === box) last = box; // the label's press comes again, as its box's
    return;
  }
  if (event.target === box) return tickRange(box, box.checked);
  event.preventDefault();
  tickRange(box, !box.checked);
}

function tickGroup(button) {
  const boxes = boxesIn(button.closest("[data-group]"));
  tick(boxes, !boxes.every((box) => box.checked));
  last = boxes.at(-1) ?? null;
}

function tickRange(box, checked) {
  const all = boxesIn(listOf(box));
  const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((one, other) => one - other);
  tick(from < 0 ? [box] : all.slice(from, to + 1), checked);
  last = box;
}

function tick(boxes, checked) {
  for (const box of boxes) box.checked = checked;
  boxes[0]?.dispatchEvent(new Event("change", { bubbles: true }));
}

function key(event) {
  const typing = event.target.closest("input:not([data-pick]), textarea, select, dialog");
  if (typing || event.altKey) return;
  const list = listOf(event.target);
  const picking = document.querySelector("[data-picking].picking");
  const box = boxOf(event.target);
  if ((event.ctrlKey || event.metaKey) && event.key === "a" && picking) {
    tick(boxesIn(picking), true);
  } else if (event.ctrlKey || event.metaKey || !list || !box) {
    return;
  } else if (event.key.toLowerCase() === "x") {
    if (event.shiftKey) tickRange(box, true);
    else tick([(last = box)], !box.checked);
  } else if (event.key === " " && picking === list && event.target.matches("a")) {
    tick([(last = box)], !box.checked);
  } else return;
  event.preventDefault();
}

function startPressing() {
  let timer = null;
  let from = null;
  const end = () => clearTimeout(timer);
  document.addEventListener("pointerdown", (event) => {
    end();
    const box = event.pointerType === "touch" && event.isPrimary && boxOf(event.target);
    if (!box || !event.target.closest(".tile a")) return;
    from = event;
    timer = setTimeout(() => {
      tick([(last = box)], !box.checked);
      swallow();
    }, longPress);
  });
  document.addEventListener("pointermove", (event) => {
    if (from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > stillness) end();
  });
  for (const name of ["pointerup", "pointercancel", "scroll"]) document.addEventListener(name, end);
  document.addEventListener("contextmenu", (event) => {
    if (from?.pointerType === "touch" && boxOf(event.target)?.checked) event.preventDefault();
  });
}

// The press that ticked does not open the photo too.
function swallow() {
  const stop = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener("click", stop, { capture: true, once: true });
  const lifted = () => setTimeout(() => document.removeEventListener("click", stop, true), 50);
  for (const name of ["pointerup", "pointercancel"]) {
    document.addEventListener(name, lifted, { once: true });
  }
  document.addEventListener("pointercancel", lifted, { once: true });
}
