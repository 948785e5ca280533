/** Markdown is read as it is meant, harmlessly, and in a moment. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import {
  readMarkdown as read,
  type MarkdownBlock as Block,
  type MarkdownRun as Run,
} from "../src/index.ts";

const CITED = new Set([1, 2]);

function runsOf(markdown: string): Run[] {
  const [block] = read(markdown, CITED);
  if (block?.kind !== "paragraph") throw new Error("It is no paragraph.");
  return block.runs;
}

/** The words, with `[n]` for a source that can be opened. */
function plain(blocks: readonly Block[]): string {
  const line = (runs: readonly Run[]) =>
    runs.map((run) => ("text" in run ? run.text : `⟦${String(run.citation)}⟧`)).join("");
  return blocks
    .map((block) => {
      switch (block.kind) {
        case "paragraph":
        case "heading":
          return line(block.runs);
        case "list":
          return block.items.map((item) => `(${plain(item)})`).join("");
        case "table":
          return [block.head, ...block.rows].map((row) => row.map(line).join("|")).join("/");
        case "code":
          return block.text;
        case "quote":
          return `>${plain(block.blocks)}`;
      }
    })
    .join("¶");
}

void describe("words in a line", () => {
  void it("are strong, stressed or code", () => {
    assert.deepEqual(runsOf("Press **Add *photos*** or `a*b`."), [
      { text: "Press " },
      { text: "Add ", isStrong: true },
      { text: "photos", isStrong: true, isStressed: true },
      { text: " or " },
      { text: "a*b", isCode: true },
      { text: "." },
    ]);
  });

  void it("are strong without spaces around them, as Chinese is written", () => {
    assert.deepEqual(runsOf("点**合并**即可")[1], { text: "合并", isStrong: true });
  });

  for (const text of [
    "**never closed",
    "`never closed",
    "a * b * c",
    "snake_case_name",
    "\\*plain\\*",
    "a ****",
    "[words",
    "[words](nowhere",
    "![",
    "a ** **",
  ] as const) {
    void it(`stay as they are where a mark means nothing: ${text}`, () => {
      assert.deepEqual(runsOf(text), [{ text: text.replaceAll("\\", "") }]);
    });
  }

  void it("are joined with the line above: by a space, in Chinese by none, or by a break", () => {
    assert.equal(plain(read("one\ntwo")), "one two");
    assert.equal(plain(read("第一行\n第二行")), "第一行第二行");
    assert.equal(plain(read("one  \ntwo\\\nthree")), "one\ntwo\nthree");
  });
});

void describe("a number in brackets", () => {
  void it("is a citation where the answer has one of that number", () => {
    assert.deepEqual(runsOf("For 30 days. [1][2] [3]"), [
      { text: "For 30 days. " },
      { citation: 1 },
      { citation: 2 },
      { text: " [3]" },
    ]);
  });

  void it("is none in code, behind a backslash, or as the words of a link", () => {
    assert.equal(plain(read("`list[1]` \\[1\\] [1](https://example.org)", CITED)), "list[1] [1] 1");
    assert.equal(plain(read("```\nlist[1]\n```\n[1]", CITED)), "list[1]¶⟦1⟧");
  });

  void it("stands behind a list and a table, too", () => {
    assert.equal(plain(read("1. Open it.\n2. Press it. [1]", CITED)), "(Open it.)(Press it. ⟦1⟧)");
    assert.equal(plain(read("| a | b |\n|---|---|\n| c | d |\n[2]", CITED)), "a|b/c|d¶⟦2⟧");
  });
});

void describe("links, pictures and tags", () => {
  for (const [markdown, words] of [
    ["See [Uploading](uploading.md#from_a_phone).", "See Uploading."],
    ["[a **b**](javascript:alert(1))", "a b"],
    ["![a picture](https://example.org/pixel.png)", "a picture"],
    ["[![a picture](https://example.org/x.png)](https://example.org)", "a picture"],
    ["<https://example.org/a>", "https://example.org/a"],
    [
      "<img src=x onerror=alert(1)><script>x</script>",
      "<img src=x onerror=alert(1)><script>x</script>",
    ],
  ] as const) {
    void it(`leave words alone: ${markdown}`, () => {
      assert.equal(plain(read(markdown, CITED)), words);
    });
  }
});

void describe("blocks", () => {
  void it("are told apart", () => {
    const markdown = "# Trash\n\nwords\n- a\n- b\n\n> said\n\n---\n~~~sh\n# code\n~~~\nend";
    assert.deepEqual(
      read(markdown).map(({ kind }) => kind),
      ["heading", "paragraph", "list", "quote", "code", "paragraph"],
    );
  });

  void it("nest, in lists with blank lines and paragraphs of their own", () => {
    const markdown = "3. one\n\n   more\n   - deep\n     - deeper\n\n4. two\nlazily\n\nafter";
    const [list] = read(markdown);
    assert.partialDeepStrictEqual(list, { kind: "list", start: 3 });
    assert.equal(plain(read(markdown)), "(one¶more¶(deep¶(deeper)))(two lazily)¶after");
  });

  void it("of code go to the end where nothing closes them, and keep their lines", () => {
    assert.deepEqual(read("```\n  a\n\n| b |"), [{ kind: "code", text: "  a\n\n| b |" }]);
  });

  void it("of tables have rows as wide as their head", () => {
    const [table] = read("| a | b\\|c |\n|:--|--:|\n| **d** |\n| e | f | g |\n");
    assert.deepEqual(table, {
      kind: "table",
      head: [[{ text: "a" }], [{ text: "b|c" }]],
      rows: [
        [[{ text: "d", isStrong: true }], []],
        [[{ text: "e" }], [{ text: "f" }]],
      ],
    });
  });

  void it("are none where nothing is written", () => {
    assert.deepEqual(read(" \n\r\n\t"), []);
  });
});

void describe("what is meant to hurt", () => {
  for (const [name, markdown] of [
    ["quotes in quotes", "> ".repeat(5_000) + "x"],
    ["lists in lists", Array.from({ length: 2_000 }, (_, i) => `${" ".repeat(i)}- x`).join("\n")],
    ["open brackets", "[".repeat(5_000)],
    ["open stars", "*a **b ".repeat(3_000)],
    ["open ticks", Array.from({ length: 150 }, (_, i) => "`".repeat(i + 1)).join(" ")],
    ["backslashes", "\\".repeat(10_000)],
    ["rows", `| a | b |\n|---|---|\n${"| c | d |\n".repeat(10_000)}`],
    ["dashes", `a|b\n${"-|".repeat(5_000)}x`],
    ["a rule that is none", `${"- ".repeat(10_000)}x`],
  ] as const) {
    void it(`is read in a moment: ${name}`, () => {
      const began = performance.now();
      assert.notDeepEqual(read(markdown, CITED), []);
      assert.ok(performance.now() - began < 2_000);
    });
  }
});
