/** Lines and stacks of charts, in units of their drawing. */

/** Values one after the other, as far apart as each other; null: there is none, and the line breaks. */
export function pathOf(
  values: readonly (number | null)[],
  most: number,
  { width, height }: { width: number; height: number },
): string {
  const step = width / Math.max(1, values.length - 1);
  const pieces: string[] = [];
  let isOpen = false;
  values.forEach((value, index) => {
    if (value === null) {
      isOpen = false;
      return;
    }
    const y = height - (value / Math.max(most, Number.MIN_VALUE)) * height;
    const place = `${String(index * step)},${String(y)}`;
    const isAlone = !isOpen && values[index + 1] == null;
    // of no length, so that the line's round end makes a dot of it
    pieces.push(isAlone ? `M${place} L${place}` : `${isOpen ? "L" : "M"}${place}`);
    isOpen = true;
  });
  return pieces.join(" ");
}

/** What lies on what: from which height to which each part of a bar goes. */
export function stacked(parts: readonly number[]): { from: number; to: number }[] {
  let top = 0;
  return parts.map((part) => {
    const from = top;
    top += part;
    return { from, to: top };
  });
}
