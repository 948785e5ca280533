// The page's sentences, in the reader's language, and a place to say something in passing.

const texts = JSON.parse(document.getElementById("texts")?.textContent || "{}");

export function say(name, values = {}) {
  return (texts[name] || name).replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
}

export function toast(sentence) {
  document.querySelector(".toast")?.remove();
  const box = document.createElement("p");
  box.className = "toast";
  box.setAttribute("role", "status");
  box.textContent = sentence;
  document.body.append(box);
  setTimeout(() => box.remove(), 5000);
}
