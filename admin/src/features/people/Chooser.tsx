/** A grid of which several can be chosen, and what can be done with those. */

import { useState, type ReactNode } from "react";

import { choose } from "../../shared/photos/choosing.ts";
import {
  Selection,
  SelectionContext,
  useEscape,
  useIsChoosing,
} from "../../shared/photos/selection.ts";
import { SelectionBar, type PhotoAction } from "../../shared/photos/SelectionBar.tsx";
import classes from "./people.module.css";

export type OnChoose = (id: string, event: { shiftKey: boolean }) => void;

export function Chooser<T extends { id: string }>(props: {
  items: readonly T[];
  /** Of the list. */
  label: string;
  /** Of the bar. */
  actionsLabel: string;
  actions: readonly PhotoAction[];
  /** A list item. */
  children: (item: T, onChoose: OnChoose) => ReactNode;
}) {
  const { items, label, actionsLabel, actions, children } = props;
  const [selection] = useState(() => new Selection());
  useEscape(selection);
  const onChoose: OnChoose = (id, event) => {
    void choose(selection, orderOf(items), id, event);
  };
  return (
    <SelectionContext value={selection}>
      <Items label={label}>{items.map((item) => children(item, onChoose))}</Items>
      <SelectionBar actions={actions} label={actionsLabel} />
    </SelectionContext>
  );
}

function Items({ label, children }: { label: string; children: ReactNode }) {
  const isChoosing = useIsChoosing();
  return (
    <ul className={classes.grid} aria-label={label} data-choosing={isChoosing || undefined}>
      {children}
    </ul>
  );
}

function orderOf<T extends { id: string }>(items: readonly T[]) {
  return {
    at: (index: number) => items[index],
    indexOf: (id: string) => items.findIndex((item) => item.id === id),
    load: () => Promise.resolve(undefined),
  };
}
