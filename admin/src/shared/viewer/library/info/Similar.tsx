/** Photos that look like this one. */

import { queryOptions, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../../app/api.ts";
import { LIBRARY } from "../../../photos/library.ts";
import { PhotoStrip } from "./PhotoStrip.tsx";
import { Section } from "./Section.tsx";

const AT_ONCE = 12;

function similarQuery(id: string) {
  const params = { path: { asset_id: id }, query: { limit: AT_ONCE } };
  return queryOptions({
    queryKey: [LIBRARY, "similar", id],
    queryFn: () => unwrap(api.GET("/api/v1/assets/{asset_id}/similar", { params })),
  });
}

export function Similar({ photoId }: { photoId: string }) {
  const { t } = useTranslation("info");
  const items = useQuery(similarQuery(photoId)).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t("similar.title")}>
      <PhotoStrip photos={items.map(({ asset }) => asset)} />
    </Section>
  );
}
