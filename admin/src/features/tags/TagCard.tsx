/** A tag with a photo that bears it, which is asked for when the card comes into view. */

import { useInViewport } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { api, unwrap } from "../../app/api.ts";
import { CoverCard } from "../../shared/CoverCard.tsx";
import { nameOf } from "../../shared/names.ts";
import { LIBRARY } from "../../shared/photos/library.ts";
import { capitalised, otherName } from "./TagLink.tsx";
import type { Tag } from "./tree.ts";

export function TagCard({ tag, children }: { tag: Tag; children?: ReactNode }) {
  const { ref, inViewport } = useInViewport<HTMLLIElement>();
  const { data = null } = useQuery({ ...coverQuery(tag.slug), enabled: inViewport });
  return (
    <li ref={ref}>
      <Link to="/tags/$slug" params={{ slug: tag.slug }} title={otherName(tag)}>
        <CoverCard cover={data} name={capitalised(nameOf(tag))} count={tag.count} />
      </Link>
      {children}
    </li>
  );
}

function coverQuery(slug: string) {
  return {
    queryKey: [LIBRARY, "tag cover", slug],
    queryFn: async () => {
      const query = { tag: [slug], limit: 1, fields: "id,dominant_color,thumbnail_url" };
      const { items } = await unwrap(api.GET("/api/v1/assets", { params: { query } }));
      return items[0] ?? null;
    },
    staleTime: 60_000,
  };
}
