import { QueryObserver } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";

import { Asking } from "../../src/album/asking.ts";

describe("a change while the first answer is on its way", () => {
  it("has it asked for once more", async () => {
    const asking = new Asking();
    const answers: ((value: string) => void)[] = [];
    const queryFn = () => new Promise<string>((resolve) => answers.push(resolve));
    const observer = new QueryObserver(asking, { queryKey: ["albums"], queryFn });
    const leave = observer.subscribe(() => undefined);
    expect(answers).toHaveLength(1);
    const done = asking.invalidateQueries({ queryKey: ["albums"] });
    answers[0]?.("before the change");
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.("after it");
    await done;
    expect(observer.getCurrentResult().data).toBe("after it");
    leave();
  });

  it("leaves alone what came before it", async () => {
    const asking = new Asking();
    let asked = 0;
    const observer = new QueryObserver(asking, {
      queryKey: ["albums"],
      queryFn: () => Promise.resolve(++asked),
    });
    const leave = observer.subscribe(() => undefined);
    await expect.poll(() => observer.getCurrentResult().data).toBe(1);
    await asking.invalidateQueries({ queryKey: ["albums"] });
    expect(asked).toBe(2);
    leave();
  });
});
