/** An answer or a passage, set from its Markdown. */

import { readMarkdown, type MarkdownBlock, type MarkdownRun } from "@shiguang/client";
import { useMemo } from "react";

import { joined } from "../ui/classes.ts";
import { Box, Touchable, Words } from "../ui/elements.tsx";
import classes from "./markdown.module.css";

/** What a number in brackets opens, and what it is called to who does not see it. */
export type Sources = ReadonlyMap<number, { label: string; onPress: () => void }>;

const NONE: Sources = new Map();

export function Markdown({ text, sources = NONE }: { text: string; sources?: Sources }) {
  const blocks = useMemo(() => readMarkdown(text, new Set(sources.keys())), [text, sources]);
  return <Blocks blocks={blocks} sources={sources} />;
}

function Blocks({ blocks, sources }: { blocks: readonly MarkdownBlock[]; sources: Sources }) {
  return (
    <Box className={classes.blocks}>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} sources={sources} />
      ))}
    </Box>
  );
}

function OneBlock({ block, sources }: { block: MarkdownBlock; sources: Sources }) {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return (
        <Box className={joined(classes.words, block.kind === "heading" && classes.strong)}>
          <Runs runs={block.runs} sources={sources} />
        </Box>
      );
    case "list":
      return <List {...block} sources={sources} />;
    case "table":
      return <Table {...block} sources={sources} />;
    case "code":
      return <Box className={classes.block}>{block.text}</Box>;
    case "quote":
      return (
        <Box className={classes.quote}>
          <Blocks blocks={block.blocks} sources={sources} />
        </Box>
      );
  }
}

function List(props: { start: number | null; items: MarkdownBlock[][]; sources: Sources }) {
  const { start, items, sources } = props;
  return (
    <Box part="list" className={classes.list}>
      {items.map((blocks, index) => (
        <Box key={index} part="item" className={classes.item}>
          <Box className={classes.mark} isHidden={start === null}>
            {start === null ? "•" : `${String(start + index)}.`}
          </Box>
          <Blocks blocks={blocks} sources={sources} />
        </Box>
      ))}
    </Box>
  );
}

function Table(props: { head: MarkdownRun[][]; rows: MarkdownRun[][][]; sources: Sources }) {
  const { head, rows, sources } = props;
  return (
    <Box className={classes.sideways}>
      <Box part="table" className={classes.table}>
        <Box part="row" className={classes.row}>
          {head.map((runs, column) => (
            <Box key={column} part="columnheader" className={joined(classes.cell, classes.strong)}>
              <Runs runs={runs} sources={sources} />
            </Box>
          ))}
        </Box>
        {rows.map((row, index) => (
          <Box key={index} part="row" className={classes.row}>
            {row.map((runs, column) => (
              <Box key={column} part="cell" className={classes.cell}>
                <Runs runs={runs} sources={sources} />
              </Box>
            ))}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Runs({ runs, sources }: { runs: readonly MarkdownRun[]; sources: Sources }) {
  return runs.map((run, index) => {
    if ("text" in run)
      return (
        <Words
          key={index}
          className={joined(
            run.isStrong && classes.strong,
            run.isStressed && classes.stressed,
            run.isCode && classes.code,
          )}
        >
          {run.text}
        </Words>
      );
    const source = sources.get(run.citation);
    return (
      source !== undefined && (
        <Touchable key={index} className={classes.citation} {...source}>
          {run.citation}
        </Touchable>
      )
    );
  });
}
