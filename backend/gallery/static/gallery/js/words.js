// The page's sentences, in the reader's language, and a place to say something in passing.

const texts = JSON.parse(document.getElementById("texts")?.textContent || "{}");

export function say(name, values = {}) {
  return (texts[name] || name).replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
}

export function toast(sentence, milliseconds = 5000) {
  document.querySelector(".toast")?.remove();
  const box = document.createElement("p");
  box.className = "toast";
  box.setAttribute("role", "status");
  box.textContent = sentence;
  (document.querySelector("dialog[open]") ?? document.body).append(box); // above all else
  leave(box, milliseconds);
  return box;
}

// Not while somebody is about to press what it offers.
function leave(box, milliseconds) {
  setTimeout(() => {
    if (box.matches(":hover, :focus-within")) leave(box, 1000);
    else box.remove();
  }, milliseconds);
}
