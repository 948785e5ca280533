/** The page of uploads, as somebody reads and presses it. */

import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { startLanguage } from "../../src/album/language.ts";
import { Overall } from "../../src/packages/uploading/Overall.tsx";
import { Row } from "../../src/packages/uploading/Row.tsx";
import type { Entry, State } from "../../src/uploading/entry.ts";
import type { UploadQueue } from "../../src/uploading/queue.ts";
import { totalsOf, type Standing } from "../../src/uploading/standing.ts";

const queue = {
  pause: vi.fn(),
  resume: vi.fn(),
  retry: vi.fn(),
  cancel: vi.fn(),
  clear: vi.fn(),
};
const asQueue = queue as unknown as UploadQueue;

function entry(state: State, id = "1"): Entry {
  const file = { key: id, name: `${id}.jpg`, size: 2000, type: "image/jpeg", modified: null };
  return { id, file: { ...file, thumbnail: null }, sha256: null, uploadId: null, state };
}

function standing(...states: State[]): Standing {
  const entries = states.map((state, index) => entry(state, String(index)));
  return { entries, totals: totalsOf(entries), hold: null, isWifiOnly: false, connection: "wifi" };
}

const press = (name: string) => {
  act(() => {
    fireEvent.click(screen.getByRole("button", { name }));
  });
};

beforeEach(() => {
  vi.clearAllMocks();
  localStorage.setItem("shiguang:language", '"en"');
  startLanguage();
});
afterEach(cleanup);

describe("a file", () => {
  it.each<[State, string]>([
    [{ at: "sending", bytes: 500 }, "25%"],
    [{ at: "known", assetId: "1", trashed: false }, "In your library already"],
    [{ at: "known", assetId: "1", trashed: true }, "In your library already, in the trash"],
    [{ at: "lost" }, "Choose it again"],
    [
      { at: "failed", reason: { kind: "refused", words: "Your quota is full." } },
      "Your quota is full.",
    ],
    [
      { at: "failed", reason: { kind: "store", status: 400 } },
      "The storage refused it (HTTP 400).",
    ],
  ])("says where it is: %o", (state, words) => {
    render(<Row entry={entry(state)} queue={asQueue} />);
    expect(screen.getByText(new RegExp(`· ${words.replace(/[().]/g, "\\$&")}$`))).toBeTruthy();
  });

  it("is paused, resumed, tried again and cancelled by itself", () => {
    const { rerender } = render(<Row entry={entry({ at: "ready" })} queue={asQueue} />);
    press("Pause 1.jpg");
    expect(queue.pause).toHaveBeenCalledWith(["1"]);
    rerender(<Row entry={entry({ at: "paused" })} queue={asQueue} />);
    press("Continue 1.jpg");
    expect(queue.resume).toHaveBeenCalledWith(["1"]);
    const failed = entry({ at: "failed", reason: { kind: "connection" } });
    rerender(<Row entry={failed} queue={asQueue} />);
    press("Try 1.jpg again");
    expect(queue.retry).toHaveBeenCalledWith(["1"]);
    press("Cancel 1.jpg");
    expect(queue.cancel).toHaveBeenCalledWith(["1"]);
  });
});

describe("all files", () => {
  it("say how far they are together", () => {
    const done = { at: "done", assetId: "1" } as const;
    render(<Overall queue={asQueue} standing={standing(done, { at: "sending", bytes: 1000 })} />);
    expect(screen.getByText("1 of 2")).toBeTruthy();
    expect(screen.getByLabelText("Progress of all uploads: 75%")).toBeTruthy();
  });

  it("offer what can be done with some of them", () => {
    render(<Overall queue={asQueue} standing={standing({ at: "waiting" }, { at: "paused" })} />);
    press("Pause");
    press("Continue");
    expect(queue.pause).toHaveBeenCalledWith();
    expect(queue.resume).toHaveBeenCalledWith();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });

  it("say what they wait for, and which are to be chosen again", () => {
    const waiting = standing({ at: "ready" }, { at: "lost" });
    render(<Overall queue={asQueue} standing={{ ...waiting, hold: "metered" }} />);
    expect(screen.getByRole("status").textContent).toContain("Waiting for Wi-Fi.");
    expect(screen.getByRole("status").textContent).toContain("1 file can no longer be read");
  });
});
