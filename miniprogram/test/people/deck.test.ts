import { describe, expect, it } from "vitest";

import { answered, deal, EMPTY, openOf, refused, takenBack } from "../../src/people/deck.ts";
import { question, somebody } from "./people.ts";

const li = somebody("li", "Li", 9);
const [a, b, c] = [somebody("a"), somebody("b"), somebody("c")];
const deck = deal(EMPTY, [question("1", li, a), question("2", li, b), question("3", a, c)]);
const open = (of: typeof deck) => openOf(of).map(({ id }) => id);

describe("a deck of questions", () => {
  it("shows each question once, in the order in which they came", () => {
    expect(open(deal(deck, [question("2", li, b), question("4", b, c)]))).toEqual([
      "1",
      "2",
      "3",
      "4",
    ]);
  });

  it("goes on at once when a question was answered", () => {
    expect(open(answered(deck, deck.questions[0]!, "different"))).toEqual(["2", "3"]);
  });

  it("asks no more about somebody who has just become part of another", () => {
    expect(open(answered(deck, deck.questions[0]!, "same"))).toEqual(["2"]);
  });

  it("knows that the one with a name stays, whichever side they are on", () => {
    const turned = deal(EMPTY, [question("1", a, li), question("2", li, b), question("3", a, c)]);
    expect(open(answered(turned, turned.questions[0]!, "same"))).toEqual(["2"]);
  });

  it("lays a question whose answer was refused on top again, with what had gone by it", () => {
    const after = answered(answered(deck, deck.questions[0]!, "same"), deck.questions[1]!, "same");
    expect(open(after)).toEqual([]);
    expect(open(refused(after, "1"))).toEqual(["1", "3"]);
  });

  it("asks a question that was taken back under the id that the album gives it now", () => {
    const after = answered(deck, deck.questions[0]!, "same");
    expect(open(takenBack(after, "1", [question("9", a, li)]))).toEqual(["9", "2", "3"]);
  });

  it("lets a question go that the album does not ask again", () => {
    const after = answered(deck, deck.questions[0]!, "different");
    expect(open(takenBack(after, "1", []))).toEqual(["2", "3"]);
  });
});
