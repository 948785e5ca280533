/** What pages are made of: the few elements that both platforms have, under one name each. */

import type { CSSProperties, ReactNode } from "react";

export interface Common {
  className?: string | undefined;
  style?: CSSProperties | undefined;
  id?: string | undefined;
  /** For who does not see it. */
  label?: string | undefined;
}

/** What a box is, for who does not see it; also which tag it is in a browser. */
export type Part =
  | "cell"
  | "columnheader"
  | "header"
  | "heading"
  | "item"
  | "list"
  | "log"
  | "main"
  | "navigation"
  | "progress"
  | "row"
  | "section"
  | "status"
  | "table"
  | "title";

export interface BoxProps extends Common {
  part?: Part | undefined;
  /** Of a progress: so many hundredths. */
  percent?: number | undefined;
  /** Ornament: of no use to who does not see it. */
  isHidden?: boolean | undefined;
  children?: ReactNode;
}

export interface WordsProps extends Common {
  children: ReactNode;
}

export interface TouchableProps extends Common {
  onPress: () => void;
  onLongPress?: (() => void) | undefined;
  isDisabled?: boolean | undefined;
  /** Of a choice: whether it is chosen. */
  isPressed?: boolean | undefined;
  children?: ReactNode;
}

export interface PictureProps extends Common {
  source: string;
  /** What there is to see; empty for ornament. */
  words: string;
  /** The whole picture, with room beside it; otherwise it fills its place and is cut. */
  isWhole?: boolean | undefined;
  onShown?: (() => void) | undefined;
  onFailed?: (() => void) | undefined;
}

export interface FieldProps extends Common {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The key that says "done". */
  onSubmit?: (() => void) | undefined;
  kind?: "code" | "email" | "login" | "password" | "phone" | "search" | "text" | undefined;
  placeholder?: string | undefined;
  longest?: number | undefined;
  /** Of several lines: it grows with them, and "done" begins another. */
  isLong?: boolean | undefined;
  isFocused?: boolean | undefined;
}

export interface ScrollerProps extends Common {
  /** Told how far it was scrolled, and how high its window is, in pixels. */
  onScroll?: ((top: number, height: number) => void) | undefined;
  onEnd?: (() => void) | undefined;
  /** Pulled down at its top. */
  onRefresh?: (() => Promise<unknown>) | undefined;
  /** Scrolls there whenever it changes. */
  top?: number | undefined;
  /** The `id` of something in it, to which it scrolls whenever it changes. */
  target?: string | undefined;
  children: ReactNode;
}

export interface FilmProps extends Common {
  source: string;
  poster?: string | undefined;
  isMuted?: boolean | undefined;
  /** Plays again and again, without controls: a photo that moves. */
  isLoop?: boolean | undefined;
}
