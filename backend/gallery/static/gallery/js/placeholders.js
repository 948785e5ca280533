// Until a picture has arrived, its tile shows a blurred impression of it.

import { dataUrl } from "./thumbhash.js";

const near = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      near.unobserve(entry.target);
      blur(entry.target);
    }
  },
  { rootMargin: "600px" },
);

function blur(holder) {
  const picture = holder.querySelector("img");
  if (!picture || picture.complete) return;
  holder.style.backgroundImage = `url(${dataUrl(holder.dataset.thumbhash)})`;
  picture.classList.add("waiting");
  const arrived = () => picture.classList.remove("waiting");
  picture.addEventListener("load", arrived, { once: true });
  picture.addEventListener("error", arrived, { once: true });
}

export function startPlaceholders(root) {
  for (const holder of root.querySelectorAll("[data-thumbhash]")) near.observe(holder);
}
