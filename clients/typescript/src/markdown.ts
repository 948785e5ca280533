/**
 * Markdown as blocks of words, as far as answers and passages are written in it. Nothing in it can
 * load or lead anywhere: of links and pictures the words are left, and tags are words.
 */

/** Words that are set alike, or the number of what they were taken from. */
export type MarkdownRun = Words | { citation: number };

interface Words extends Style {
  text: string;
}

interface Style {
  isStrong?: true;
  isStressed?: true;
  isCode?: true;
}

export type MarkdownBlock =
  | { kind: "paragraph" | "heading"; runs: MarkdownRun[] }
  /** start: the first number; null: points. */
  | { kind: "list"; start: number | null; items: MarkdownBlock[][] }
  | { kind: "table"; head: MarkdownRun[][]; rows: MarkdownRun[][][] }
  | { kind: "code"; text: string }
  | { kind: "quote"; blocks: MarkdownBlock[] };

/** The numbers that mean a source; any other stays a word in brackets. */
type Cited = ReadonlySet<number>;

const DEEPEST = 6; // of lists and quotes in each other; what is deeper is words

export function readMarkdown(markdown: string, cited: Cited = new Set()): MarkdownBlock[] {
  return new Reader(markdown.split(/\r\n?|\n/), cited, 0).blocks();
}

const BLANK = /^\s*$/;
const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
const HEADING = /^ {0,3}#{1,6}[ \t]+(.*)$/;
const RULE = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3})([-*+]|(\d{1,9})[.)])(?:( +)(.*))?$/;
const DELIMITERS = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

class Reader {
  private readonly lines: readonly string[];
  private readonly cited: Cited;
  private readonly depth: number;
  private at = 0;

  constructor(lines: readonly string[], cited: Cited, depth: number) {
    this.lines = lines;
    this.cited = cited;
    this.depth = depth;
  }

  blocks(): MarkdownBlock[] {
    const found: MarkdownBlock[] = [];
    while (this.at < this.lines.length) {
      if (BLANK.test(this.line()) || this.isRule()) this.at += 1;
      else found.push(this.block());
    }
    return found;
  }

  private block(): MarkdownBlock {
    const line = this.line();
    const heading = HEADING.exec(line);
    if (heading !== null) {
      this.at += 1;
      const runs = this.runs((heading[1] ?? "").replace(/[ \t]+#+[ \t]*$/, ""));
      return { kind: "heading", runs };
    }
    if (FENCE.test(line)) return this.code();
    if (this.isTable()) return this.table();
    if (this.mayNest() && QUOTE.test(line)) return this.quote();
    if (this.mayNest() && ITEM.test(line)) return this.list();
    return this.paragraph();
  }

  /** The first line belongs to it, whatever it looks like. */
  private paragraph(): MarkdownBlock {
    const lines = [this.line()];
    this.at += 1;
    while (this.at < this.lines.length && !this.isInterrupted()) {
      lines.push(this.line());
      this.at += 1;
    }
    return { kind: "paragraph", runs: this.runs(joined(lines)) };
  }

  private isInterrupted(): boolean {
    const line = this.line();
    if (BLANK.test(line) || HEADING.test(line) || FENCE.test(line) || this.isRule()) return true;
    if (this.isTable()) return true;
    return this.mayNest() && (QUOTE.test(line) || ITEM.test(line));
  }

  private code(): MarkdownBlock {
    const fence = FENCE.exec(this.line())?.[1] ?? "";
    const end = new RegExp(`^ {0,3}${fence.charAt(0)}{${String(fence.length)},}[ \\t]*$`);
    const lines: string[] = [];
    for (this.at += 1; this.at < this.lines.length; this.at += 1) {
      if (end.test(this.line())) break;
      lines.push(this.line());
    }
    this.at += 1;
    return { kind: "code", text: lines.join("\n") };
  }

  private quote(): MarkdownBlock {
    const lines: string[] = [];
    for (; this.at < this.lines.length && QUOTE.test(this.line()); this.at += 1) {
      lines.push(this.line().replace(QUOTE, ""));
    }
    return { kind: "quote", blocks: this.within(lines) };
  }

  private list(): MarkdownBlock {
    const first = ITEM.exec(this.line());
    const start = first?.[3] === undefined ? null : Number(first[3]);
    const items: MarkdownBlock[][] = [];
    while (this.at < this.lines.length) {
      const item = this.isRule() ? null : ITEM.exec(this.line());
      if (item === null || (item[3] === undefined) !== (start === null)) break;
      items.push(this.within(this.linesOf(item)));
    }
    return { kind: "list", start, items };
  }

  /** Of an item: what stands below its first word, and lines that go on with its paragraph. */
  private linesOf([, before = "", mark = "", , gap = " ", words = ""]: RegExpExecArray): string[] {
    const width = before.length + mark.length + (gap.length > 4 ? 1 : gap.length);
    const lines = [words];
    for (this.at += 1; this.at < this.lines.length; this.at += 1) {
      const line = this.line();
      const isBelow = line.search(/\S/) >= width;
      const isAfterBlank = BLANK.test(lines[lines.length - 1] ?? "");
      if (BLANK.test(line)) {
        const next = this.lines[this.at + 1] ?? "";
        if (next.search(/\S/) >= width) lines.push("");
        else if (ITEM.test(next)) continue;
        else break;
      } else if (isBelow) lines.push(line.slice(width));
      else if (isAfterBlank || this.isInterrupted()) break;
      else lines.push(line);
    }
    return lines;
  }

  private isTable(): boolean {
    const next = this.lines[this.at + 1];
    if (next === undefined || !this.line().includes("|") || !DELIMITERS.test(next)) return false;
    return cells(next).length === cells(this.line()).length;
  }

  /** Each row as wide as the head. */
  private table(): MarkdownBlock {
    const row = () => cells(this.line()).map((cell) => this.runs(cell));
    const head = row();
    const rows: MarkdownRun[][][] = [];
    for (this.at += 2; this.at < this.lines.length; this.at += 1) {
      if (!this.line().includes("|")) break;
      const found = row();
      rows.push(head.map((_, column) => found[column] ?? []));
    }
    return { kind: "table", head, rows };
  }

  private within(lines: readonly string[]): MarkdownBlock[] {
    return new Reader(lines, this.cited, this.depth + 1).blocks();
  }

  private runs(text: string): MarkdownRun[] {
    const runs: MarkdownRun[] = [];
    set(text.trim(), {}, this.cited, runs);
    return runs;
  }

  private line(): string {
    return this.lines[this.at] ?? "";
  }

  private isRule(): boolean {
    return RULE.test(this.line());
  }

  private mayNest(): boolean {
    return this.depth < DEEPEST;
  }
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/; // Chinese, which has no spaces

/** Lines of a paragraph: broken where it says so, else as one. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimStart())
    .reduce((before, line) => {
      if (/ {2}$|\\$/.test(before)) return `${before.replace(/(?: +|\\)$/, "")}\n${line}`;
      const isWide = WIDE.test(before.slice(-1)) && WIDE.test(line.charAt(0));
      return `${before.trimEnd()}${isWide ? "" : " "}${line}`;
    });
}

function cells(line: string): string[] {
  const inside = line.trim().replace(/^\|/, "");
  const found: string[] = [];
  let cell = "";
  for (let at = 0; at < inside.length; at += 1) {
    const isEscaped = inside.charAt(at) === "\\" && inside.charAt(at + 1) === "|";
    if (isEscaped) at += 1;
    if (inside.charAt(at) === "|" && !isEscaped) {
      found.push(cell.trim());
      cell = "";
    } else cell += inside.charAt(at);
  }
  return cell.trim() === "" && found.length > 0 ? found : [...found, cell.trim()];
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const WORDLIKE = /[0-9A-Za-z\u00c0-\u024f\u3400-\u9fff]/;
const NUMBER = /^\[(\d{1,3})\](?!\()/;
const ADDRESS = /^<((?:https?:\/\/|mailto:)[^\s<>]+)>/;

/** Sets the words of a paragraph behind those that are set. */
function set(text: string, style: Style, cited: Cited, runs: MarkdownRun[]): void {
  const unclosed = new Set<string>(); // marks that are not looked for a second time
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const part =
      char === "\\"
        ? escaped(text, at)
        : char === "`"
          ? code(text, at, unclosed)
          : char === "*" || char === "_"
            ? emphasis(text, at, style, unclosed)
            : char === "[" || char === "!"
              ? (citation(text, at, cited) ?? link(text, at))
              : char === "<"
                ? address(text, at)
                : null;
    if (part === null) {
      put(char, style, runs);
      at += 1;
      continue;
    }
    if ("citation" in part) runs.push({ citation: part.citation });
    else if (part.isPlain) put(part.text, { ...style, ...part.style }, runs);
    else set(part.text, { ...style, ...part.style }, cited, runs);
    at = part.end;
  }
}

/** end: of what was read, in the text around it. isPlain: no marks are looked for in it. */
type Part =
  { citation: number; end: number } | { text: string; style: Style; isPlain: boolean; end: number };

function put(text: string, style: Style, runs: MarkdownRun[]): void {
  const last = runs[runs.length - 1];
  if (
    last !== undefined &&
    "text" in last &&
    last.isStrong === style.isStrong &&
    last.isStressed === style.isStressed &&
    last.isCode === style.isCode
  )
    last.text += text;
  else runs.push({ text, ...style });
}

function escaped(text: string, at: number): Part | null {
  const next = text.charAt(at + 1);
  if (!PUNCTUATION.test(next)) return null;
  return { text: next, style: {}, isPlain: true, end: at + 2 };
}

function code(text: string, at: number, unclosed: Set<string>): Part {
  let from = at;
  while (text.charAt(from) === "`") from += 1;
  const mark = text.slice(at, from);
  const literally: Part = { text: mark, style: {}, isPlain: true, end: from };
  if (unclosed.has(mark)) return literally;
  for (let end = text.indexOf(mark, from); end !== -1;) {
    let after = end;
    while (text.charAt(after) === "`") after += 1;
    if (after - end === mark.length) {
      const inside = text.slice(from, end).replace(/^ (.*\S.*) $/, "$1");
      return { text: inside, style: { isCode: true }, isPlain: true, end: after };
    }
    end = text.indexOf(mark, after);
  }
  unclosed.add(mark);
  return literally;
}

/** Within words that are strong already nothing gets stronger, so that marks nest twice at most. */
function emphasis(text: string, at: number, style: Style, unclosed: Set<string>): Part {
  const char = text.charAt(at);
  const isDouble = text.charAt(at + 1) === char;
  const mark = isDouble ? char + char : char;
  const from = at + mark.length;
  const literally: Part = { text: mark, style: {}, isPlain: true, end: from };
  if (unclosed.has(mark) || (isDouble ? style.isStrong : style.isStressed)) return literally;
  if (!/\S/.test(text.charAt(from))) return literally;
  if (char === "_" && WORDLIKE.test(text.charAt(at - 1))) return literally;
  for (let end = text.indexOf(mark, from); end !== -1; end = text.indexOf(mark, end + 1)) {
    const after = end + mark.length;
    if (end === from || /\s/.test(text.charAt(end - 1))) continue;
    if (!isDouble && (text.charAt(end - 1) === char || text.charAt(after) === char)) continue;
    if (isDouble && text.charAt(after) === char) continue; // the last two of three
    if (char === "_" && WORDLIKE.test(text.charAt(after))) continue;
    const inside: Style = isDouble ? { isStrong: true } : { isStressed: true };
    return { text: text.slice(from, end), style: inside, isPlain: false, end: after };
  }
  unclosed.add(mark);
  return literally;
}

function citation(text: string, at: number, cited: Cited): Part | null {
  const found = NUMBER.exec(text.slice(at, at + 7));
  if (found === null || !cited.has(Number(found[1]))) return null;
  return { citation: Number(found[1]), end: at + found[0].length };
}

/** Of `[words](where)` and `![words](where)`: the words. */
function link(text: string, at: number): Part | null {
  const isPicture = text.charAt(at) === "!";
  const from = isPicture ? at + 1 : at;
  const middle = closing(text, from, "[", "]");
  if (middle === -1 || text.charAt(middle + 1) !== "(") return null;
  const end = closing(text, middle + 1, "(", ")");
  if (end === -1) return null;
  const words = text.slice(from + 1, middle).replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1");
  return { text: words, style: {}, isPlain: isPicture, end: end + 1 };
}

function closing(text: string, from: number, opens: string, closes: string): number {
  if (text.charAt(from) !== opens) return -1;
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "\\") at += 1;
    else if (char === opens) depth += 1;
    else if (char === closes && --depth === 0) return at;
  }
  return -1;
}

function address(text: string, at: number): Part | null {
  const found = ADDRESS.exec(text.slice(at));
  if (found === null) return null;
  return { text: found[1] ?? "", style: {}, isPlain: true, end: at + found[0].length };
}
