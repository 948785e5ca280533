// Text over the picture: each word is stretched to the length that it has there, and what is
// selected is copied as lines, in reading order.

import { say, toast } from "./words.js";

export function startText() {
  const layer = document.querySelector("[data-text-layer]");
  if (!layer) return;
  new ResizeObserver((_, observer) => fit(layer) && observer.disconnect()).observe(layer);
  layer.addEventListener("copy", (event) => {
    event.clipboardData.setData("text/plain", selected());
    event.preventDefault();
  });
  document.querySelector("[data-copy-text]")?.addEventListener("click", () => copyAll(layer));
}

// Once is enough: sizes are shares of the frame, so that all of them grow alike.
function fit(layer) {
  if (!layer.offsetWidth) return false; // hidden
  const words = [...layer.querySelectorAll("span")];
  const lengths = words.map((word) => [wanted(word, layer), word.offsetWidth]);
  words.forEach((word, index) => {
    const [length, natural] = lengths[index];
    if (natural) word.style.setProperty("--stretch", (length / natural).toFixed(4));
  });
  return true;
}

function wanted(word, layer) {
  return (parseFloat(word.style.getPropertyValue("--length")) / 100) * layer.offsetWidth;
}

function selected() {
  const part = getSelection().getRangeAt(0).cloneContents();
  const lines = [...part.querySelectorAll("p")];
  return lines.length ? inLines(lines) : part.textContent;
}

const inLines = (lines) => lines.map((line) => line.textContent.trim()).join("\n");

// Without a clipboard (a page that did not come by https) the text is selected, to be copied.
async function copyAll(layer) {
  try {
    await navigator.clipboard.writeText(inLines([...layer.querySelectorAll("p")]));
    toast(say("text_copied"));
  } catch {
    document.querySelector("[data-toggles='#text-layer'][aria-pressed='false']")?.click();
    getSelection().selectAllChildren(layer);
  }
}
