// From photo to photo by the arrow keys, and back to the list by Escape.

const ways = { ArrowLeft: "[data-newer]", ArrowRight: "[data-older]", Escape: "[data-back]" };

export function startTurning(photo) {
  addEventListener("keydown", (event) => {
    const busy = event.target.closest("input, textarea, select, dialog, video");
    if (busy || event.ctrlKey || event.metaKey || event.altKey || !ways[event.key]) return;
    photo.querySelector(ways[event.key])?.click();
  });
}
