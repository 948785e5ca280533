/** The picture that stands for a film, small. */

const EDGE = 320; // pixels of the longer side
const MOMENT = 0.1; // seconds: some films begin in the dark, and some browsers show nothing at 0
const PATIENCE = 4000; // milliseconds

/** Null where the browser cannot show the film. */
export async function frameOf(film: Blob): Promise<Blob | null> {
  const address = URL.createObjectURL(film);
  const player = document.createElement("video");
  player.muted = true;
  player.playsInline = true;
  player.preload = "auto";
  try {
    await opened(player, address);
    return await drawn(player);
  } catch {
    return null;
  } finally {
    player.removeAttribute("src");
    player.load(); // lets go of the film
    URL.revokeObjectURL(address);
  }
}

function opened(player: HTMLVideoElement, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      clearTimeout(timer);
      reject(new Error("The film does not open."));
    };
    const timer = setTimeout(fail, PATIENCE);
    player.addEventListener("error", fail);
    player.addEventListener("seeked", () => {
      clearTimeout(timer);
      resolve();
    });
    player.addEventListener("loadeddata", () => {
      player.currentTime = Math.min(MOMENT, player.duration / 2);
    });
    player.src = address;
    player.load();
  });
}

function drawn(player: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth: width, videoHeight: height } = player;
  const scale = Math.min(1, EDGE / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")?.drawImage(player, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, "image/jpeg");
  });
}
