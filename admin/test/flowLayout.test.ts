import assert from "node:assert/strict";
import { test } from "node:test";

import { draw, layersOf, rounded } from "../src/features/pipelines/flow/layout.ts";
import type { Graph, StepKind } from "../src/features/pipelines/pipelines.ts";

function graphOf(kinds: readonly StepKind[], edges: readonly (readonly [StepKind, StepKind])[]) {
  return {
    nodes: kinds.map((kind) => ({ kind, does: "quick" })),
    edges: edges.map(([begins, ends]) => ({ begins, ends, when: "" })),
  } satisfies Graph;
}

const graph = graphOf(
  ["gather", "train", "gate", "deploy", "smoke_test", "shadow_test", "approve"],
  [
    ["gather", "train"],
    ["train", "gate"],
    ["gate", "train"],
    ["gate", "deploy"],
    ["deploy", "smoke_test"],
    ["deploy", "shadow_test"],
    ["smoke_test", "approve"],
    ["shadow_test", "approve"],
  ],
);

function spotOf(kind: StepKind, width: number) {
  const spot = draw(graph, width).spots.find((one) => one.kind === kind);
  if (spot === undefined) throw new Error(`${kind} stands nowhere`);
  return spot;
}

test("steps that may be done side by side share a layer, and a loop makes none", () => {
  assert.deepEqual(layersOf(graph), [
    ["gather"],
    ["train"],
    ["gate"],
    ["deploy"],
    ["smoke_test", "shadow_test"],
    ["approve"],
  ]);
});

test("on a desk layers go from left to right, in rows of like length", () => {
  const { spots, width } = draw(graph, 720);
  const rows = new Map<number, number>();
  for (const { x, width: wide } of spots) assert.ok(x >= 0 && x + wide <= width);
  for (const { kind, y } of spots) if (!kind.endsWith("_test")) rows.set(y, (rows.get(y) ?? 0) + 1);
  assert.equal(spotOf("gather", 720).y, spotOf("gate", 720).y);
  assert.ok(spotOf("approve", 720).y > spotOf("gather", 720).y);
  assert.equal(rows.size, 2);
});

test("on a phone they go from top to bottom, and what is done side by side stands so", () => {
  const [smoke, shadow] = [spotOf("smoke_test", 340), spotOf("shadow_test", 340)];
  assert.equal(smoke.y, shadow.y);
  assert.ok(shadow.x >= smoke.x + smoke.width);
  assert.ok(spotOf("train", 340).y > spotOf("gather", 340).y);
});

test("nothing stands on anything else, however wide it is", () => {
  for (const width of [320, 559, 560, 700, 990, 1400]) {
    const { spots } = draw(graph, width);
    for (const one of spots)
      for (const other of spots)
        assert.ok(
          one === other ||
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y,
          `${one.kind} and ${other.kind} at ${String(width)}`,
        );
  }
});

test("what goes back is a loop, above its row or beside the steps", () => {
  for (const width of [340, 990]) {
    const loops = draw(graph, width).arrows.filter(({ isLoop }) => isLoop);
    assert.deepEqual(
      loops.map(({ begins, ends }) => [begins, ends]),
      [["gate", "train"]],
    );
  }
  const [loop] = draw(graph, 990).arrows.filter(({ isLoop }) => isLoop);
  assert.ok((loop?.label.y ?? Infinity) < spotOf("gate", 990).y);
});

test("a line with a corner is round there, and one without is straight", () => {
  assert.equal(
    rounded([
      [0, 0],
      [10, 0],
    ]),
    "M0,0 L10,0",
  );
  assert.equal(
    rounded([
      [0, 0],
      [20, 0],
      [20, 20],
    ]),
    "M0,0 L12,0 Q20,0 20,8 L20,20",
  );
  assert.equal(
    rounded([
      [0, 0],
      [0, 0],
      [10, 0],
    ]),
    "M0,0 L10,0",
  );
});
