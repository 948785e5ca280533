import { describe, expect, it } from "vitest";

import type { Schemas } from "../../src/album/client.ts";
import { noted, read } from "../../src/searching/recent.ts";
import { asQuery, chipsOf, NOTHING, type Wanted } from "../../src/searching/wanted.ts";

type Interpreted = Schemas["Interpreted"];

const UNDERSTOOD: Interpreted = {
  people: [],
  places: [],
  cameras: [],
  days: null,
  favorite: false,
  panorama: false,
  nobody: false,
  words: [],
};
const NANA = { name: "奶奶", ids: ["nana"] };
const HANGZHOU = { name: "杭州", ids: [1, 2] };
const MAY = { date_from: "2024-05-01", date_to: "2024-05-31" };

/** What is asked for when the chip of that kind is dropped. */
function without(kind: string, interpreted: Partial<Interpreted>, q = "…") {
  const chips = chipsOf({ q, things: [] }, { ...UNDERSTOOD, ...interpreted });
  const left = chips.find(({ meaning }) => meaning.kind === kind)?.without;
  return left == null ? left : asQuery(left);
}

describe("the chips of a search", () => {
  it("show everything that was read out of the words", () => {
    const kinds = chipsOf(
      { q: "奶奶 杭州 猫 2024年5月 无人", things: [] },
      {
        ...UNDERSTOOD,
        people: [NANA],
        places: [HANGZHOU],
        days: [MAY],
        nobody: true,
        words: ["猫"],
      },
    ).map(({ meaning }) => meaning.kind);
    expect(kinds).toEqual(["person", "place", "days", "nobody", "word"]);
  });

  it("say exactly what is left when one is dropped", () => {
    const interpreted = { people: [NANA], places: [HANGZHOU], days: [MAY], words: ["猫"] };
    expect(without("person", interpreted)).toEqual({ q: "猫", place: [1, 2], ...MAY });
    expect(without("place", interpreted)).toEqual({ q: "猫", person: ["nana"], ...MAY });
    expect(without("days", interpreted)).toEqual({ q: "猫", person: ["nana"], place: [1, 2] });
    expect(without("word", interpreted)).toEqual({ person: ["nana"], place: [1, 2], ...MAY });
  });

  it("leave in words what only words can say", () => {
    const two = { name: "小明", ids: ["one", "other"] };
    expect(without("word", { people: [two], nobody: true, words: ["猫"] })).toEqual({
      q: "小明 nobody",
    });
  });

  it("cannot be dropped where the rest could not be said", () => {
    const summers = [MAY, { date_from: "2023-05-01", date_to: "2023-05-31" }];
    expect(without("word", { days: summers, words: ["猫"] })).toBeNull();
    expect(without("days", { days: summers, words: ["猫"] })).toEqual({ q: "猫" });
  });

  it("of what was chosen exactly are there before the album answers", () => {
    const wanted: Wanted = { ...NOTHING, things: [{ kind: "tag", name: "Cat", slug: "cat" }] };
    expect(chipsOf(wanted, undefined)).toEqual([
      { meaning: wanted.things[0], without: { q: "", things: [] } },
    ]);
    expect(asQuery(wanted)).toEqual({ tag: ["cat"] });
  });
});

describe("recent searches", () => {
  it("are the latest eight, each once", () => {
    expect(noted(["b", "a"], "a")).toEqual(["a", "b"]);
    expect(noted(["8", "7", "6", "5", "4", "3", "2", "1"], "9")).toHaveLength(8);
  });

  it("survive whatever lies in their place", () => {
    expect(read(undefined)).toEqual([]);
    expect(read(["a", 1])).toEqual(["a"]);
  });
});
