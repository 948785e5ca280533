/** Files on their way into a base, or into a document as its next version. */

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { newId } from "../../../shared/ids.ts";
import { Bringing } from "../../../shared/uploading/bringing.ts";
import type { Begun, Receiver, Wish } from "../../../shared/uploading/transfer.ts";
import { knowledgeChanged } from "../bases.ts";

type Brought = Schemas["BroughtDocument"];

/** A base, for new documents, or a document, for its next version. */
export type Target = { base: string } | { document: string };

/** Kept, so that leaving the page and coming back finds them again. */
const shelves = new Map<string, Bringing>();

export function bringingInto(target: Target): Bringing {
  const id = idOf(target);
  const known = shelves.get(id);
  if (known !== undefined) return known;
  const made = new Bringing(() => void knowledgeChanged());
  shelves.set(id, made);
  return made;
}

/** By its key, the same file is announced once, however often it is tried. */
export function receiverOf(target: Target): Receiver<Begun> {
  const keys = new Map<string, string>();
  const begun = new Map<string, { wish: Wish; key: string }>();
  const announce = async (wish: Wish, key: string, signal: AbortSignal) => {
    const brought = await announced(target, wish, key, signal);
    begun.set(brought.version.id, { wish, key });
    return brought;
  };
  return {
    begin: async (wish, signal) => {
      const same = `${wish.sha256} ${wish.filename}`;
      const key = keys.get(same) ?? newId();
      keys.set(same, key);
      return asBegun(await announce(wish, key, signal));
    },
    look: async (id, signal) => {
      const known = begun.get(id);
      if (known === undefined) throw new Error(`Nothing was announced as ${id}.`);
      return asBegun(await announce(known.wish, known.key, signal));
    },
    sign: () => Promise.resolve(null), // documents come whole
    complete: async (id, signal) => {
      const params = { path: { version_id: id } };
      const version = await unwrap(
        api.POST("/api/v1/knowledge/versions/{version_id}/complete", { params, signal }),
      );
      void knowledgeChanged();
      return { ...whole, id, state: version.state, request: null };
    },
  };
}

function announced(target: Target, wish: Wish, key: string, signal: AbortSignal): Promise<Brought> {
  const { filename, size, sha256, content_type: type = "" } = wish;
  const file = { filename, size, sha256, media_type: type };
  const header = { "Idempotency-Key": key };
  if ("base" in target) {
    const params = { path: { base_id: target.base }, header };
    const body = { title: "", file };
    return unwrap(
      api.POST("/api/v1/knowledge/bases/{base_id}/documents", { params, body, signal }),
    );
  }
  const params = { path: { document_id: target.document }, header };
  return unwrap(
    api.POST("/api/v1/knowledge/documents/{document_id}/versions", {
      params,
      body: { file },
      signal,
    }),
  );
}

const whole = { method: null, part_size: null, parts: [], stored_parts: [] } as const;

function asBegun({ version, request }: Brought): Begun {
  return { ...whole, id: version.id, state: "pending", request };
}

function idOf(target: Target): string {
  return "base" in target ? target.base : target.document;
}
