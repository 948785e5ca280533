/** Answering one question after the other: the next is shown while the album is told the answer. */

import type { At } from "../album/lists.ts";
import {
  answered,
  deal,
  EMPTY,
  heard,
  lastOf,
  openOf,
  refused,
  takenBack,
  withdrawn,
  type Deck,
} from "./deck.ts";
import type { Question, Said } from "./people.ts";

const LOW = 6; // cards left when more are asked for

/** What answering wants of the album. */
export interface Album {
  questions: (at: At) => Promise<{ items: Question[]; next_cursor: string | null }>;
  /** Undefined: whoever was asked thought better of it. */
  answer: (id: string, said: Said) => Promise<{ edit: string | null } | undefined>;
  takeBack: (edit: string) => Promise<unknown>;
  /** Whether this refusal says that the question is not asked any more. */
  isMoot: (error: unknown) => boolean;
}

/** What is told in passing. */
export type Told = "came_back" | "moot" | "not_taken_back" | "taken_back";

export interface Shown {
  open: readonly Question[];
  answered: number;
  /** What was said last; undefined: nothing can be taken back. */
  last: Said | undefined;
  /** Whether there are more than `open`. */
  isMore: boolean;
  isFetching: boolean;
  isUndoing: boolean;
  /** Why no questions came. */
  error: Error | undefined;
}

export class Review {
  private deck: Deck = EMPTY;
  private cursor: string | null | undefined; // undefined: before the first page; null: after the last
  private fetching = false;
  private undoing = false;
  private error: Error | undefined;
  private readonly sending = new Map<string, Promise<void>>();
  private readonly listeners = new Set<() => void>();
  private shown: Shown = this.show();
  private readonly album: Album;
  private readonly tell: (told: Told, error?: unknown) => void;

  constructor(album: Album, tell: (told: Told, error?: unknown) => void) {
    this.album = album;
    this.tell = tell;
  }

  readonly now = (): Shown => this.shown;

  readonly listen = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  };

  /** Asks for more cards when few are left. */
  readonly fetch = async (): Promise<void> => {
    if (this.fetching || this.cursor === null || this.shown.open.length >= LOW) return;
    this.fetching = true;
    this.error = undefined;
    this.changed();
    try {
      const page = await this.album.questions(
        this.cursor === undefined ? {} : { cursor: this.cursor },
      );
      this.cursor = page.next_cursor;
      this.deck = deal(this.deck, page.items);
    } catch (error) {
      this.error = error instanceof Error ? error : new Error(String(error));
    }
    this.fetching = false;
    this.changed();
  };

  readonly say = (said: Said): void => {
    const [question] = this.shown.open;
    if (question === undefined || this.undoing) return;
    this.deck = answered(this.deck, question, said);
    this.changed();
    const sending = this.send(question.id, said).finally(() => this.sending.delete(question.id));
    this.sending.set(question.id, sending);
    void this.fetch();
  };

  /** Takes the last answer back, once the album has heard of it. */
  readonly undo = async (): Promise<void> => {
    const last = lastOf(this.deck);
    if (last === undefined || this.undoing) return;
    const { id } = last.question;
    this.undoing = true;
    this.changed();
    await this.sending.get(id);
    const sent = this.deck.answers.find(({ question }) => question.id === id);
    if (sent !== undefined && sent.heard !== false) await this.takeBack(id, sent.heard.edit);
    this.undoing = false;
    this.changed();
  };

  private async takeBack(id: string, edit: string | null): Promise<void> {
    const question = this.deck.questions.filter((one) => one.id === id);
    try {
      if (edit === null) this.deck = takenBack(this.deck, id, question);
      else {
        await this.album.takeBack(edit);
        const { items } = await this.album.questions({});
        this.deck = takenBack(this.deck, id, items);
      }
      this.tell("taken_back");
    } catch (error) {
      this.tell("not_taken_back", error);
    }
  }

  private async send(id: string, said: Said): Promise<void> {
    try {
      const done = await this.album.answer(id, said);
      this.deck = done === undefined ? refused(this.deck, id) : heard(this.deck, id, done.edit);
    } catch (error) {
      const isMoot = this.album.isMoot(error);
      this.deck = isMoot ? withdrawn(this.deck, id) : refused(this.deck, id);
      this.tell(isMoot ? "moot" : "came_back", error);
    }
    this.changed();
    if (this.shown.open.length === 0 && this.cursor === null && this.sending.size === 1) {
      this.cursor = undefined; // what was learnt from the last answers may raise more questions
      await this.fetch();
    }
  }

  private changed(): void {
    this.shown = this.show();
    for (const tell of this.listeners) tell();
  }

  private show(): Shown {
    return {
      open: openOf(this.deck),
      answered: this.deck.answers.length,
      last: lastOf(this.deck)?.said,
      isMore: typeof this.cursor === "string",
      isFetching: this.fetching || (this.cursor === undefined && this.error === undefined),
      isUndoing: this.undoing,
      error: this.error,
    };
  }
}
