// Recipes of pictures, as the API has them: a list of steps, each about what the steps before have
// left. Here they are taken apart, put together, and drawn.

const decimals = 6;
const rim = 2; // pixels that straightening leaves out at each edge

const whole = { left: 0, top: 0, width: 1, height: 1 };
const untouched = { before: [], mirrored: false, turns: 0, degrees: 0, crop: whole };

export const nothingDone = () => ({ ...untouched });

// As the editor works on it: what is mirrored, then turned by quarters, straightened, cropped. What
// other programs did before that, in an order of their own, stays in front of it.
export function parsed(steps) {
  const left = [...steps];
  const state = nothingDone();
  if (left.at(-1)?.action === "crop") {
    const { action, ...crop } = left.pop();
    state.crop = crop;
  }
  if (left.at(-1)?.action === "straighten") state.degrees = left.pop().degrees;
  let first = left.length;
  while (first > 0 && ["rotate", "mirror"].includes(left[first - 1].action)) first -= 1;
  for (const step of left.slice(first)) Object.assign(state, oriented(state, step));
  return { ...state, before: left.slice(0, first) };
}

export function composed({ before, mirrored, turns, degrees, crop }) {
  const steps = [...before];
  if (mirrored) steps.push({ action: "mirror", axis: "horizontal" });
  if (turns) steps.push({ action: "rotate", degrees: 90 * turns });
  if (degrees) steps.push({ action: "straighten", degrees });
  if (cuts(crop)) steps.push({ action: "crop", ...rounded(crop) });
  return steps;
}

const cuts = ({ width, height }) => width < 1 - 10 ** -4 || height < 1 - 10 ** -4;

function rounded(box) {
  const round = (value) => Math.floor(value * 10 ** decimals) / 10 ** decimals;
  return Object.fromEntries(Object.entries(box).map(([side, value]) => [side, round(value)]));
}

// A quarter clockwise, or more: what is cut out goes along.
export function turned(state, quarters) {
  let { crop } = state;
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    const { left, top, width, height } = crop;
    crop = { left: Math.max(0, 1 - top - height), top: left, width: height, height: width };
  }
  return { ...state, crop, turns: (state.turns + quarters) % 4 };
}

export function mirrored(state) {
  const { crop } = state;
  return {
    ...state,
    ...oriented(state, { action: "mirror", axis: "horizontal" }),
    degrees: -state.degrees || 0,
    crop: { ...crop, left: Math.max(0, 1 - crop.left - crop.width) },
  };
}

// Mirroring turns the turns round; top for bottom is left for right, and half a turn.
function oriented({ mirrored, turns }, step) {
  if (step.action === "rotate") return { turns: (turns + step.degrees / 90) % 4 };
  const half = step.axis === "vertical" ? 2 : 0;
  return { mirrored: !mirrored, turns: (half + 4 - turns) % 4 };
}

// The picture as the steps make it, on a canvas no larger than `most` pixels to a side.
export function drawn(picture, steps, most) {
  const [width, height] = [picture.naturalWidth || picture.width, picture.naturalHeight || picture.height];
  const scale = Math.min(1, most / Math.max(width, height));
  let canvas = painted(width * scale, height * scale, (context, across, down) =>
    context.drawImage(picture, 0, 0, across, down),
  );
  for (const step of steps) canvas = acts[step.action](canvas, step);
  return canvas;
}

const acts = {
  rotate: (source, { degrees }) => {
    const [width, height] =
      degrees === 180 ? [source.width, source.height] : [source.height, source.width];
    return around(source, width, height, (context) => context.rotate((degrees * Math.PI) / 180));
  },
  mirror: (source, { axis }) =>
    around(source, source.width, source.height, (context) =>
      axis === "horizontal" ? context.scale(-1, 1) : context.scale(1, -1),
    ),
  straighten: (source, { degrees }) => {
    const kept = keptAt(degrees, source.width, source.height);
    return around(source, source.width * kept, source.height * kept, (context) =>
      context.rotate((degrees * Math.PI) / 180),
    );
  },
  crop: (source, { left, top, width, height }) =>
    painted(source.width * width, source.height * height, (context) =>
      context.drawImage(source, -left * source.width, -top * source.height),
    ),
};

// How far the sides shrink so that no blank corner is seen, in the same proportions.
function keptAt(degrees, width, height) {
  if (!degrees) return 1;
  const angle = (Math.abs(degrees) * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const kept = Math.min(
    width / (width * cosine + height * sine),
    height / (width * sine + height * cosine),
  );
  return Math.max(kept - (2 * rim) / Math.min(width, height), 0.01);
}

function around(source, width, height, transform) {
  return painted(width, height, (context, across, down) => {
    context.translate(across / 2, down / 2);
    transform(context);
    context.drawImage(source, -source.width / 2, -source.height / 2);
  });
}

function painted(width, height, paint) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  paint(canvas.getContext("2d"), canvas.width, canvas.height);
  return canvas;
}
