import { describe, expect, it, vi } from "vitest";

import type { Question } from "../../src/people/people.ts";
import { Review, type Album } from "../../src/people/review.ts";
import { question, somebody } from "./people.ts";

const li = somebody("li", "Li", 9);
const cards = ["1", "2", "3"].map((id) => question(id, li, somebody(`other ${id}`)));

class Moot extends Error {}

function reviewOf(changes: Partial<Album> = {}, items: Question[] = cards) {
  const album = {
    questions: vi.fn<Album["questions"]>(() => Promise.resolve({ items, next_cursor: null })),
    answer: vi.fn<Album["answer"]>(() => Promise.resolve({ edit: "an edit" })),
    takeBack: vi.fn<Album["takeBack"]>(() => Promise.resolve()),
    isMoot: (error: unknown) => error instanceof Moot,
    ...changes,
  };
  const tell = vi.fn();
  return { album, tell, review: new Review(album, tell) };
}

const open = (review: Review) => review.now().open.map(({ id }) => id);

describe("a review", () => {
  it("shows the next card before the album has heard of an answer", async () => {
    const { review, album } = reviewOf({ answer: () => new Promise(() => undefined) });
    await review.fetch();
    review.say("different");
    expect(open(review)).toEqual(["2", "3"]);
    expect(album.questions).toHaveBeenCalledTimes(1);
  });

  it("brings a card back, and says so, when its answer did not arrive", async () => {
    const { review, tell } = reviewOf({ answer: () => Promise.reject(new Error("no network")) });
    await review.fetch();
    review.say("same");
    await vi.waitFor(() => {
      expect(open(review)).toEqual(["1", "2", "3"]);
    });
    expect(tell).toHaveBeenCalledExactlyOnceWith("came_back", expect.any(Error));
    expect(review.now().last).toBeUndefined();
  });

  it("lets a card go that was settled elsewhere", async () => {
    const { review, tell } = reviewOf({ answer: () => Promise.reject(new Moot()) });
    await review.fetch();
    review.say("same");
    await vi.waitFor(() => {
      expect(tell).toHaveBeenCalledExactlyOnceWith("moot", expect.any(Moot));
    });
    expect(open(review)).toEqual(["2", "3"]);
  });

  it("takes an answer back once it has arrived, and shows its card", async () => {
    let arrive = (_: { edit: string }): void => undefined;
    const answer = () => new Promise<{ edit: string }>((resolve) => (arrive = resolve));
    const { review, album, tell } = reviewOf({ answer });
    await review.fetch();
    review.say("same");
    const undone = review.undo();
    expect(album.takeBack).not.toHaveBeenCalled();
    arrive({ edit: "this edit" });
    await undone;
    expect(album.takeBack).toHaveBeenCalledExactlyOnceWith("this edit");
    expect(open(review)).toEqual(["1", "2", "3"]);
    expect(tell).toHaveBeenCalledExactlyOnceWith("taken_back");
  });

  it("has nothing to take back on the album after a “not sure”, and shows the card again", async () => {
    const { review, album } = reviewOf({ answer: () => Promise.resolve({ edit: null }) });
    await review.fetch();
    review.say("unsure");
    await review.undo();
    expect(album.takeBack).not.toHaveBeenCalled();
    expect(open(review)).toEqual(["1", "2", "3"]);
  });

  it("fetches further cards while some are left", async () => {
    const pages = [
      { items: cards, next_cursor: "more" },
      { items: [question("4", li, somebody("d"))], next_cursor: null },
    ];
    const questions = vi.fn<Album["questions"]>(() => Promise.resolve(pages.shift()!));
    const { review } = reviewOf({ questions });
    await review.fetch();
    expect(review.now().isMore).toBe(true);
    review.say("different");
    await vi.waitFor(() => {
      expect(open(review)).toEqual(["2", "3", "4"]);
    });
    expect(questions).toHaveBeenLastCalledWith({ cursor: "more" });
  });

  it("looks once more when no card is left: answers may raise questions", async () => {
    const answers = [[cards[0]!], [question("5", li, somebody("e"))]];
    const questions = vi.fn<Album["questions"]>(() =>
      Promise.resolve({ items: answers.shift() ?? [], next_cursor: null }),
    );
    const { review } = reviewOf({ questions });
    await review.fetch();
    review.say("different");
    await vi.waitFor(() => {
      expect(open(review)).toEqual(["5"]);
    });
  });

  it("says why no cards came, and tries again", async () => {
    const questions = vi
      .fn<Album["questions"]>()
      .mockRejectedValueOnce(new Error("no network"))
      .mockResolvedValue({ items: cards, next_cursor: null });
    const { review } = reviewOf({ questions });
    await review.fetch();
    expect(review.now().error?.message).toBe("no network");
    await review.fetch();
    expect(open(review)).toEqual(["1", "2", "3"]);
    expect(review.now().error).toBeUndefined();
  });
});
