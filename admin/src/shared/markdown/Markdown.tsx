/** An answer or a passage, set from its Markdown: nothing in it loads or leads anywhere. */

import { readMarkdown, type MarkdownBlock, type MarkdownRun } from "@shiguang/client";
import { Table } from "@mantine/core";
import { useMemo } from "react";

import classes from "./markdown.module.css";

/** What a number in brackets opens, and what it is called to who does not see it. */
export type Sources = ReadonlyMap<number, { label: string; open: () => void }>;

const NONE: Sources = new Map();

export function Markdown(props: { text: string; sources?: Sources; lang?: string | undefined }) {
  const { text, sources = NONE, lang } = props;
  const blocks = useMemo(() => readMarkdown(text, new Set(sources.keys())), [text, sources]);
  return (
    <div className={classes.blocks} lang={lang === "zh" ? "zh-CN" : lang}>
      <Blocks blocks={blocks} sources={sources} />
    </div>
  );
}

function Blocks({ blocks, sources }: { blocks: readonly MarkdownBlock[]; sources: Sources }) {
  return blocks.map((block, index) => <Block key={index} block={block} sources={sources} />);
}

// What is a heading there is none of this page, so that it is set as strong words.
function Block({ block, sources }: { block: MarkdownBlock; sources: Sources }) {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return (
        <p className={classes[block.kind]}>
          <Runs runs={block.runs} sources={sources} />
        </p>
      );
    case "list":
      return <List {...block} sources={sources} />;
    case "table":
      return <Grid {...block} sources={sources} />;
    case "code":
      return (
        <pre className={classes.code}>
          <code>{block.text}</code>
        </pre>
      );
    case "quote":
      return (
        <blockquote className={classes.quote}>
          <Blocks blocks={block.blocks} sources={sources} />
        </blockquote>
      );
  }
}

function List(props: { start: number | null; items: MarkdownBlock[][]; sources: Sources }) {
  const { start, items, sources } = props;
  const rows = items.map((blocks, index) => (
    <li key={index}>
      <Blocks blocks={blocks} sources={sources} />
    </li>
  ));
  if (start === null) return <ul className={classes.list}>{rows}</ul>;
  return (
    <ol className={classes.list} start={start}>
      {rows}
    </ol>
  );
}

function Grid(props: { head: MarkdownRun[][]; rows: MarkdownRun[][][]; sources: Sources }) {
  const { head, rows, sources } = props;
  return (
    <Table.ScrollContainer minWidth={0}>
      <Table withTableBorder withColumnBorders className={classes.table ?? ""}>
        <Table.Thead>
          <Table.Tr>
            {head.map((runs, column) => (
              <Table.Th key={column}>
                <Runs runs={runs} sources={sources} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Table.Tr key={index}>
              {row.map((runs, column) => (
                <Table.Td key={column}>
                  <Runs runs={runs} sources={sources} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Runs({ runs, sources }: { runs: readonly MarkdownRun[]; sources: Sources }) {
  return runs.map((run, index) => {
    if ("citation" in run) {
      const source = sources.get(run.citation);
      return (
        source !== undefined && (
          <button
            key={index}
            type="button"
            className={classes.citation}
            aria-label={source.label}
            onClick={source.open}
          >
            {run.citation}
          </button>
        )
      );
    }
    const { text, isStrong, isStressed, isCode } = run;
    const words = isCode === true ? <code className={classes.literal}>{text}</code> : text;
    const stressed = isStressed === true ? <em>{words}</em> : words;
    return <span key={index}>{isStrong === true ? <strong>{stressed}</strong> : stressed}</span>;
  });
}
