/** Links out of the panel: to other pages of the album, and to other photos in the same viewer. */

import { Anchor } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

const root = getRouteApi("__root__");

/** @param to a path of the album */
export function Leading({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Anchor component={Link} to={to} inherit>
      {children}
    </Anchor>
  );
}

/** Where a photo is open above a page, the page stays beneath. */
export function PhotoLink(props: {
  id: string;
  label: string;
  isCurrent?: boolean;
  background?: string;
  children: ReactNode;
}) {
  const { id, label, isCurrent = false, background, children } = props;
  const isAbove = root.useSearch().photo !== undefined;
  const rest = {
    "aria-label": label,
    "aria-current": isCurrent ? ("true" as const) : undefined,
    style: { backgroundImage: background },
    children,
  };
  if (!isAbove) return <Link to="/photos/$photoId" params={{ photoId: id }} {...rest} />;
  return (
    <Link
      to="."
      search={(before: object) => ({ ...before, photo: id })}
      replace
      resetScroll={false}
      {...rest}
    />
  );
}
