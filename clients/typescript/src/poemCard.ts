/**
 * A poem laid out as a card: the picture, and beside or below it the poem in upright columns, from
 * right to left, with a seal. Drawn on any 2D canvas: a browser's, and WeChat's.
 */

/** What the card says; `title` and `date` may be empty, `seal` is one to four characters. */
export interface PoemCard {
  lines: readonly string[];
  title: string;
  date: string;
  seal: string;
}

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A character, or a small line of text, around its middle. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  size: number;
}

/** Where everything goes; lengths in pixels of the card. */
export interface CardLayout {
  width: number;
  height: number;
  picture: Rectangle;
  /** Of the poem, character by character: columns from right to left. */
  poem: Glyph[];
  /** Upright too, on the left of the poem. */
  title: Glyph[];
  /** Level, in a corner: the date, and a title that cannot stand upright. */
  note: Glyph & { align: "left" | "right" };
  seal: Rectangle & { glyphs: Glyph[] };
}

/** What drawing needs of a canvas: `CanvasRenderingContext2D` has it, and WeChat's context. */
export interface Brush {
  fillStyle: unknown;
  font: string;
  textAlign: string;
  textBaseline: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void;
  closePath(): void;
  fill(): void;
}

/** Draws the picture so that it fills the rectangle; canvases differ in what they draw. */
export type DrawPicture = (of: Rectangle) => void;

const SIDE = 1080;
const MARGIN = 64;
/** Of a character of the poem; its columns stand `PITCH` apart, its characters `LEAD`. */
const SIZE = 54;
const PITCH = SIZE * 1.75;
const LEAD = SIZE * 1.28;
const SMALL = 26;
const SEAL = 72;
const STRIP = 44; // below the poem, with the date
const COLUMN = 4 * LEAD + SIZE; // of five characters
const BLOCK = 3 * PITCH + SIZE + 1.3 * PITCH + SMALL; // the poem with its title

const BROADEST = 3;
const TALLEST = 0.4;
const LONGEST_TITLE = 8;

const PAPER = "#f7f3ea";
const INK = "#2b2621";
const FAINT = "#8a8073";
const CINNABAR = "#b23a2e";
const KAI =
  '"Kaiti SC", STKaiti, KaiTi, "LXGW WenKai", "Songti SC", "Noto Serif CJK SC", SimSun, serif';

/**
 * A broad picture has the poem below it, an upright one beside it. Whatever is broader than three
 * to one, or narrower than two to five, is cut to that.
 */
export function layOutPoem(
  picture: { width: number; height: number },
  card: PoemCard,
): CardLayout {
  const shape = Math.min(
    Math.max(picture.width / picture.height, TALLEST),
    BROADEST,
  );
  const inner = SIDE - 2 * MARGIN;
  if (shape >= 1) {
    const shown = {
      x: MARGIN,
      y: MARGIN,
      width: inner,
      height: Math.round(inner / shape),
    };
    const top = shown.y + shown.height + MARGIN;
    const height = Math.round(top + COLUMN + MARGIN + STRIP);
    return composed(
      card,
      shown,
      { width: SIDE, height },
      { right: (SIDE + BLOCK) / 2, top },
    );
  }
  const shown = {
    x: MARGIN,
    y: MARGIN,
    width: Math.round(inner * shape),
    height: inner,
  };
  const width = Math.round(2 * MARGIN + shown.width + MARGIN + BLOCK);
  const top = Math.round((SIDE - COLUMN) / 2 - SIZE);
  return composed(
    card,
    shown,
    { width, height: SIDE },
    { right: width - MARGIN, top },
  );
}

export function drawPoemCard(
  brush: Brush,
  layout: CardLayout,
  drawPicture: DrawPicture,
): void {
  brush.fillStyle = PAPER;
  brush.fillRect(0, 0, layout.width, layout.height);
  drawPicture(layout.picture);
  brush.textAlign = "center";
  brush.textBaseline = "middle";
  write(brush, layout.poem, INK);
  write(brush, layout.title, FAINT);
  brush.fillStyle = CINNABAR;
  rounded(brush, layout.seal, 8);
  write(brush, layout.seal.glyphs, PAPER);
  brush.textAlign = layout.note.align;
  write(brush, [layout.note], FAINT);
}

/** What stands on the seal for an album of that name: two or four of its characters, or 拾光. */
export function sealOf(name: string): string {
  const characters = han(name);
  if (characters.length < 2) return "拾光";
  return characters.slice(0, characters.length < 4 ? 2 : 4).join("");
}

/** The part of a picture that fills a rectangle of another shape, as `object-fit: cover`. */
export function coverOf(
  picture: { width: number; height: number },
  filled: { width: number; height: number },
): Rectangle {
  const scale = Math.max(
    filled.width / picture.width,
    filled.height / picture.height,
  );
  const width = filled.width / scale;
  const height = filled.height / scale;
  return {
    x: (picture.width - width) / 2,
    y: (picture.height - height) / 2,
    width,
    height,
  };
}

function composed(
  card: PoemCard,
  picture: Rectangle,
  size: { width: number; height: number },
  text: { right: number; top: number },
): CardLayout {
  const title = han(card.title).slice(0, LONGEST_TITLE);
  const left = text.right - SIZE / 2 - 3 * PITCH - 1.3 * PITCH;
  const top = text.top + SMALL / 2;
  const seal = {
    x: left - SEAL / 2,
    y: text.top + COLUMN - SEAL,
    width: SEAL,
    height: SEAL,
  };
  const above = seal.y - text.top - SMALL;
  const step = Math.min(SMALL * 1.3, above / Math.max(title.length, 1));
  return {
    ...size,
    picture,
    poem: card.lines.flatMap((line, column) =>
      Array.from(line, (character, row) => ({
        text: character,
        x: text.right - SIZE / 2 - column * PITCH,
        y: text.top + SIZE / 2 + row * LEAD,
        size: SIZE,
      })),
    ),
    title: title.map((character, row) => ({
      text: character,
      x: left,
      y: top + row * step,
      size: SMALL,
    })),
    seal: { ...seal, glyphs: sealGlyphs(card.seal, seal) },
    note: noteOf(card, title.length > 0, picture, size),
  };
}

/** Read from the right downwards, as seals are. */
function sealGlyphs(text: string, seal: Rectangle): Glyph[] {
  const characters = Array.from(text).slice(0, 4);
  const columns = characters.length > 2 ? 2 : 1;
  const size = columns === 2 ? 30 : 32;
  return characters.map((character, place) => ({
    text: character,
    x: seal.x + seal.width / 2 + (columns === 2 ? (place < 2 ? 15 : -15) : 0),
    y: seal.y + seal.height / 2 + (place % 2 === 0 ? -15.5 : 15.5),
    size,
  }));
}

/** The date; and a title that cannot stand upright. */
function noteOf(
  card: PoemCard,
  isTitleUpright: boolean,
  picture: Rectangle,
  { width, height }: { width: number; height: number },
): CardLayout["note"] {
  const parts = isTitleUpright
    ? [card.date]
    : [card.title.slice(0, 40), card.date];
  const isBelow = picture.width === width - 2 * MARGIN;
  return {
    text: parts.filter((part) => part !== "").join(" · "),
    x: isBelow ? MARGIN : width - MARGIN,
    y: height - MARGIN,
    size: 22,
    align: isBelow ? "left" : "right",
  };
}

function write(brush: Brush, glyphs: readonly Glyph[], colour: string): void {
  brush.fillStyle = colour;
  for (const { text, x, y, size } of glyphs) {
    brush.font = `${String(size)}px ${KAI}`;
    brush.fillText(text, x, y);
  }
}

function rounded(brush: Brush, of: Rectangle, radius: number): void {
  const [right, bottom] = [of.x + of.width, of.y + of.height];
  brush.beginPath();
  brush.moveTo(of.x + radius, of.y);
  brush.arcTo(right, of.y, right, bottom, radius);
  brush.arcTo(right, bottom, of.x, bottom, radius);
  brush.arcTo(of.x, bottom, of.x, of.y, radius);
  brush.arcTo(of.x, of.y, right, of.y, radius);
  brush.closePath();
  brush.fill();
}

function han(text: string): string[] {
  return text.match(/\p{Script=Han}/gu) ?? [];
}
