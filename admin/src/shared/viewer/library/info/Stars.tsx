/** How good the owner finds the photo. */

import { Rating } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { edit } from "../../../photos/library.ts";
import { tellRefusal } from "../../../refusals.ts";

export function Stars(props: { id: string; rating: number; isReadOnly: boolean }) {
  const { id, rating, isReadOnly } = props;
  const { t } = useTranslation("info");
  const saving = useMutation({
    mutationFn: (stars: number) => edit([id], { rating: stars }),
    onError: tellRefusal,
  });
  return (
    <Rating
      role="radiogroup"
      aria-label={t("rating.label")}
      size="md"
      color="ember.3"
      value={saving.isPending ? saving.variables : rating}
      onChange={saving.mutate}
      allowClear
      readOnly={isReadOnly}
      getSymbolLabel={(stars) =>
        stars === 0 ? t("rating.none") : t("rating.stars", { count: stars })
      }
    />
  );
}
