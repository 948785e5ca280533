/** What lies above a page: dialogs, and what is said in passing. */

import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { startLanguage } from "../../src/album/language.ts";
import { ask, inform } from "../../src/ui/dialogs.ts";
import { hush, say } from "../../src/ui/notices.ts";
import { Overlays } from "../../src/ui/Overlays.tsx";

/** Taro's stack of pages, by their paths, and whom it tells that one is shown. */
const stack = vi.hoisted(() => ({ paths: ["a"], hooks: new Map<string, () => void>() }));

vi.mock("@tarojs/taro", () => ({
  default: { getCurrentPages: () => stack.paths.map((path) => ({ $taroPath: path })) },
  useDidShow: (told: () => void) => {
    const [own] = useState(() => stack.paths.at(-1) ?? "");
    stack.hooks.set(own, told);
  },
  useRouter: () => ({ params: {} }),
}));

// which jsdom lacks
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

beforeEach(() => {
  stack.paths = ["a"];
  localStorage.setItem("shiguang:language", '"en"');
  startLanguage();
});
afterEach(() => {
  act(hush);
  cleanup();
});

it("what only informs is closed, and what asks is cancelled", async () => {
  render(<Overlays />);
  const informed = vi.fn();
  act(() => void inform("About", () => "A photo").then(informed));
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Close"]);
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    await Promise.resolve();
  });
  expect(informed).toHaveBeenCalledOnce();
  expect(screen.queryByRole("dialog")).toBeNull();

  const answers: unknown[] = [];
  act(() => void ask("Sure?", () => null).then((answer) => answers.push(answer)));
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
    await Promise.resolve();
  });
  expect(answers).toEqual([undefined]);
});

it("what is said lies in the dialog that is open, once, and outlives it", () => {
  render(<Overlays />);
  act(() => void inform("The link", () => null));
  act(() => {
    say({ text: "Copied" });
  });
  const dialog = screen.getByRole("dialog");
  expect(within(dialog).getByRole("status").textContent).toBe("Copied");
  expect(screen.getAllByText("Copied")).toHaveLength(1);
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.getByRole("status").textContent).toBe("Copied");
});

it("only the page on top has them, until it is left", () => {
  const below = render(<Overlays />);
  act(() => {
    say({ text: "Saved" });
  });
  stack.paths = ["a", "b"];
  const above = render(<Overlays />);
  show("b");
  expect(within(above.container).queryByText("Saved")).not.toBeNull();
  expect(within(below.container).queryByText("Saved")).toBeNull();

  stack.paths = ["a"];
  above.unmount();
  show("a");
  expect(within(below.container).queryByText("Saved")).not.toBeNull();

  function show(path: string): void {
    act(() => stack.hooks.get(path)?.());
  }
});
