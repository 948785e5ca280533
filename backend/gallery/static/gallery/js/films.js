// Films: a tile that is pointed at moves for a while, and so does a motion photo that is told to.

export function startAnimations(root) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const mark of root.querySelectorAll("[data-animation]")) startTile(mark);
}

function startTile(mark) {
  const picture = mark.closest(".tile")?.querySelector("img");
  const link = picture?.closest("a");
  if (!link) return;
  const still = picture.src;
  const move = () => (picture.src = mark.dataset.animation);
  const rest = () => (picture.src = still);
  link.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && move());
  link.addEventListener("pointerleave", rest);
  link.addEventListener("focus", () => link.matches(":focus-visible") && move());
  link.addEventListener("blur", rest);
}

export function startMotion() {
  const button = document.querySelector("[data-motion]");
  const film = document.querySelector("[data-motion-film]");
  if (!button || !film) return;
  const show = (moving) => {
    film.hidden = !moving;
    button.setAttribute("aria-pressed", moving);
  };
  const rest = () => {
    film.pause();
    show(false);
  };
  button.addEventListener("click", () => {
    if (!film.hidden) return rest();
    film.currentTime = 0;
    show(true);
    film.play().catch(rest);
  });
  film.addEventListener("ended", rest);
}
