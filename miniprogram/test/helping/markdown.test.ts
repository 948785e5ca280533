import { describe, expect, it } from "vitest";

import { read, type Block, type Run } from "../../src/helping/markdown.ts";

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

describe("words in a line", () => {
  it("are strong, stressed or code", () => {
    expect(runsOf("Press **Add *photos*** or `a*b`.")).toEqual([
      { text: "Press " },
      { text: "Add ", isStrong: true },
      { text: "photos", isStrong: true, isStressed: true },
      { text: " or " },
      { text: "a*b", isCode: true },
      { text: "." },
    ]);
  });

  it("are strong without spaces around them, as Chinese is written", () => {
    expect(runsOf("点**合并**即可")[1]).toEqual({ text: "合并", isStrong: true });
  });

  it.each([
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
  ])("stay as they are where a mark means nothing: %s", (text) => {
    expect(runsOf(text)).toEqual([{ text: text.replaceAll("\\", "") }]);
  });

  it("are joined with the line above: by a space, in Chinese by none, or by a break", () => {
    expect(plain(read("one\ntwo"))).toBe("one two");
    expect(plain(read("第一行\n第二行"))).toBe("第一行第二行");
    expect(plain(read("one  \ntwo\\\nthree"))).toBe("one\ntwo\nthree");
  });
});

describe("a number in brackets", () => {
  it("is a citation where the answer has one of that number", () => {
    expect(runsOf("For 30 days. [1][2] [3]")).toEqual([
      { text: "For 30 days. " },
      { citation: 1 },
      { citation: 2 },
      { text: " [3]" },
    ]);
  });

  it("is none in code, behind a backslash, or as the words of a link", () => {
    expect(plain(read("`list[1]` \\[1\\] [1](https://example.org)", CITED))).toBe("list[1] [1] 1");
    expect(plain(read("```\nlist[1]\n```\n[1]", CITED))).toBe("list[1]¶⟦1⟧");
  });

  it("stands behind a list and a table, too", () => {
    expect(plain(read("1. Open it.\n2. Press it. [1]", CITED))).toBe("(Open it.)(Press it. ⟦1⟧)");
    expect(plain(read("| a | b |\n|---|---|\n| c | d |\n[2]", CITED))).toBe("a|b/c|d¶⟦2⟧");
  });
});

describe("links, pictures and tags", () => {
  it.each([
    ["See [Uploading](uploading.md#from_a_phone).", "See Uploading."],
    ["[a **b**](javascript:alert(1))", "a b"],
    ["![a picture](https://example.org/pixel.png)", "a picture"],
    ["[![a picture](https://example.org/x.png)](https://example.org)", "a picture"],
    ["<https://example.org/a>", "https://example.org/a"],
    [
      "<img src=x onerror=alert(1)><script>x</script>",
      "<img src=x onerror=alert(1)><script>x</script>",
    ],
  ])("leave words alone: %s", (markdown, words) => {
    expect(plain(read(markdown, CITED))).toBe(words);
  });
});

describe("blocks", () => {
  it("are told apart", () => {
    const markdown = "# Trash\n\nwords\n- a\n- b\n\n> said\n\n---\n~~~sh\n# code\n~~~\nend";
    expect(read(markdown).map(({ kind }) => kind)).toEqual([
      "heading",
      "paragraph",
      "list",
      "quote",
      "code",
      "paragraph",
    ]);
  });

  it("nest, in lists with blank lines and paragraphs of their own", () => {
    const markdown = "3. one\n\n   more\n   - deep\n     - deeper\n\n4. two\nlazily\n\nafter";
    const [list] = read(markdown);
    expect(list).toMatchObject({ kind: "list", start: 3 });
    expect(plain(read(markdown))).toBe("(one¶more¶(deep¶(deeper)))(two lazily)¶after");
  });

  it("of code go to the end where nothing closes them, and keep their lines", () => {
    expect(read("```\n  a\n\n| b |")).toEqual([{ kind: "code", text: "  a\n\n| b |" }]);
  });

  it("of tables have rows as wide as their head", () => {
    const [table] = read("| a | b\\|c |\n|:--|--:|\n| **d** |\n| e | f | g |\n");
    expect(table).toEqual({
      kind: "table",
      head: [[{ text: "a" }], [{ text: "b|c" }]],
      rows: [
        [[{ text: "d", isStrong: true }], []],
        [[{ text: "e" }], [{ text: "f" }]],
      ],
    });
  });

  it("are none where nothing is written", () => {
    expect(read(" \n\r\n\t")).toEqual([]);
  });
});

describe("what is meant to hurt", () => {
  it.each([
    ["quotes in quotes", "> ".repeat(5_000) + "x"],
    ["lists in lists", Array.from({ length: 2_000 }, (_, i) => `${" ".repeat(i)}- x`).join("\n")],
    ["open brackets", "[".repeat(5_000)],
    ["open stars", "*a **b ".repeat(3_000)],
    ["open ticks", Array.from({ length: 150 }, (_, i) => "`".repeat(i + 1)).join(" ")],
    ["backslashes", "\\".repeat(10_000)],
    ["rows", `| a | b |\n|---|---|\n${"| c | d |\n".repeat(10_000)}`],
    ["dashes", `a|b\n${"-|".repeat(5_000)}x`],
    ["a rule that is none", `${"- ".repeat(10_000)}x`],
  ])("is read in a moment: %s", (_, markdown) => {
    const began = performance.now();
    expect(read(markdown, CITED)).not.toEqual([]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
