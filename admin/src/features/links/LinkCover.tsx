/** The first photo that a link shows. */

import { IconLink } from "@tabler/icons-react";
import { queryOptions, useQuery } from "@tanstack/react-query";

import { api, unwrap } from "../../app/api.ts";
import { LINKS } from "../../shared/sharing/links.ts";
import type { Link } from "../../shared/sharing/terms.ts";
import classes from "./links.module.css";

const FRESH = 5 * 60_000; // milliseconds; its address is good for longer

function coverQuery(id: string) {
  return queryOptions({
    queryKey: [LINKS, "cover", id],
    queryFn: async () => {
      const { items } = await unwrap(
        api.GET("/api/v1/shares/{share_id}/assets", {
          params: { path: { share_id: id }, query: { limit: 1, fields: "id,thumbnail_url" } },
        }),
      );
      return items[0]?.thumbnail_url ?? null;
    },
    staleTime: FRESH,
  });
}

export function LinkCover({ link }: { link: Link }) {
  const { data } = useQuery({ ...coverQuery(link.id), enabled: link.revoked_at === null });
  return (
    <div className={classes.cover} aria-hidden>
      {data == null ? (
        <IconLink size={28} stroke={1.4} />
      ) : (
        <img src={data} alt="" loading="lazy" />
      )}
    </div>
  );
}
