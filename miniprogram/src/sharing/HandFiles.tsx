/** Originals that are fetched, and then handed to another app by a touch. */

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Sharing } from "../platform/sharing.ts";
import { originalOf, type Wanted } from "../saving/originals.ts";
import { Answer } from "../ui/Answer.tsx";
import { Button } from "../ui/Button.tsx";
import { Box, Words } from "../ui/elements.tsx";
import { tellRefusal } from "../album/refusals.ts";
import classes from "./sharing.module.css";

export function HandFiles(props: {
  photos: readonly Wanted[];
  gather: NonNullable<Sharing["gather"]>;
  onDone: (isHanded: true) => void;
}) {
  const { photos, gather, onDone } = props;
  const { t } = useTranslation("link");
  const [number, setNumber] = useState(0);
  const asked = useQuery({
    queryKey: ["files", photos.map(({ id }) => id)],
    queryFn: async ({ signal }) => {
      setNumber(0);
      const originals = await Promise.all(photos.map(originalOf));
      return { hand: await gather(originals, { signal, onFetched: setNumber }) };
    },
    staleTime: Infinity,
    gcTime: 0, // they take room
    retry: false,
  });
  return (
    <Box className={classes.form}>
      <Box part="status" className={classes.detail}>
        {asked.data === undefined && asked.error === null && (
          <Words>{t("gathering", { number, all: photos.length })}</Words>
        )}
        {asked.data !== undefined && (
          <Words>{t(asked.data.hand === null ? "not_taken" : "gathered")}</Words>
        )}
      </Box>
      <Answer asked={asked}>
        {({ hand }) =>
          hand !== null && (
            <Button
              onPress={() => {
                hand().then((isHanded) => {
                  if (isHanded) onDone(true);
                }, tellRefusal);
              }}
            >
              {t("hand")}
            </Button>
          )
        }
      </Answer>
    </Box>
  );
}
