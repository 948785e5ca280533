/** https://www.w3.org/TR/web-share/ where a browser has it, and the clipboard. */

import type { Kept } from "../saving.ts";
import type { Gathering, HandOver, Sharing } from "../sharing.ts";

const hasShare = "share" in navigator;
const takesFiles =
  hasShare &&
  "canShare" in navigator &&
  navigator.canShare({ files: [new File(["photo"], "photo.jpg", { type: "image/jpeg" })] });

async function handOver(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") return false;
    throw failure;
  }
}

async function gather(
  wanted: readonly Kept[],
  { signal, onFetched }: Gathering,
): Promise<HandOver | null> {
  const files: File[] = [];
  for (const { url, name } of wanted) {
    const answer = await fetch(url, { signal });
    if (!answer.ok) throw new Error(`HTTP ${String(answer.status)}`);
    const bytes = await answer.blob();
    files.push(new File([bytes], name, { type: bytes.type }));
    onFetched(files.length);
  }
  return navigator.canShare({ files }) ? () => handOver({ files }) : null;
}

export const sharing: Sharing = {
  hand: hasShare ? handOver : null,
  gather: takesFiles ? gather : null,
  copy: (text) => navigator.clipboard.writeText(text),
};
