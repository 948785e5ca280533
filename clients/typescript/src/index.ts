/** Client of the Shiguang REST API; `generated.ts` follows from clients/openapi.json. */

export { Sha256 } from "./checksum/sha256.ts";
export { apiKey, session, tokens, type Credentials, type TokenPair } from "./credentials.ts";
export { createShiguang, type Options, type Shiguang } from "./client.ts";
export { ProblemError, unwrap, type Problem } from "./problems.ts";
export { items, type Page } from "./pages.ts";
export { isPicture } from "./pictures.ts";
export { readMarkdown, type MarkdownBlock, type MarkdownRun } from "./markdown.ts";
export { pathOf } from "./passages.ts";
export {
  coverOf,
  drawPoemCard,
  layOutPoem,
  sealOf,
  type CardLayout,
  type PoemCard,
} from "./poemCard.ts";
export { poemWords } from "./poemWords.ts";
export { inBatches, TOGETHER } from "./batches.ts";
export { ofLibrary, Thumbnails, type AskAnimation, type AskThumbnails } from "./thumbnails.ts";
export type { RetryOptions } from "./retrying.ts";
export type * from "./generated.ts";
