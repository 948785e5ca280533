// Films of a sphere: the page's own film plays on, unseen, and each of its pictures is drawn on the
// sphere. What belongs to a player is beside it, as the film's own is covered.

export function startSphereFilm(view, film, sphere, draw) {
  const paint = () => {
    if (film.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    sphere.show(film);
    draw();
  };
  const follow = () => {
    if (!view.hidden) paint();
    if (!film.paused) next(follow);
  };
  const next = film.requestVideoFrameCallback
    ? (then) => film.requestVideoFrameCallback(then)
    : requestAnimationFrame;
  film.addEventListener("play", () => next(follow));
  for (const moment of ["loadeddata", "seeked"]) film.addEventListener(moment, paint);
  startTools(view, film);
  if (film.preload !== "auto") {
    film.preload = "auto"; // until a picture is there, there is nothing to look at
    if (film.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) film.load();
  }
  paint();
  if (!film.paused) next(follow);
}

function startTools(view, film) {
  const play = view.querySelector("[data-film-plays]");
  const place = view.querySelector("[data-film-at]");
  const sound = view.querySelector("[data-film-sounds]");
  const turn = () => (film.paused ? film.play().catch(() => tell()) : film.pause());
  const tell = () => {
    play.setAttribute("aria-pressed", !film.paused);
    sound.setAttribute("aria-pressed", !film.muted);
    if (film.duration) place.value = (film.currentTime / film.duration) * place.max;
    place.setAttribute("aria-valuetext", clock(film.currentTime));
  };
  for (const moment of ["play", "pause", "timeupdate", "volumechange", "seeked"]) {
    film.addEventListener(moment, tell);
  }
  play.addEventListener("click", turn);
  sound.addEventListener("click", () => (film.muted = !film.muted));
  place.addEventListener("input", () => {
    if (film.duration) film.currentTime = (place.value / place.max) * film.duration;
  });
  view.addEventListener("keydown", (event) => {
    if (event.key !== " " || event.target !== view) return;
    event.preventDefault();
    turn();
  });
  tell();
}

function clock(seconds) {
  const whole = Math.floor(seconds || 0);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
