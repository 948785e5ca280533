/** How the words were understood, thing by thing, each with the way to leave it out. */

import { useTranslation } from "react-i18next";

import type { Schemas } from "../album/client.ts";
import { span } from "../album/dates.ts";
import { Chip } from "../ui/Chip.tsx";
import { Box } from "../ui/elements.tsx";
import classes from "./search.module.css";
import { chipsOf, type Meaning, type Wanted } from "./wanted.ts";

export function Understood(props: {
  wanted: Wanted;
  interpreted: Schemas["Interpreted"] | undefined;
  onSeek: (wanted: Wanted) => void;
}) {
  const { wanted, interpreted, onSeek } = props;
  const { t } = useTranslation("search");
  const nameOf = useNames();
  return (
    <Box part="list" label={t("understood")} className={classes.chips}>
      {chipsOf(wanted, interpreted).map(({ meaning, without }, index) => {
        const name = nameOf(meaning);
        return (
          <Chip
            key={`${String(index)} ${name}`}
            kind={t(`kinds.${meaning.kind}`)}
            name={name}
            drop={
              without === null
                ? undefined
                : {
                    label: t("drop", { what: name }),
                    onPress: () => {
                      onSeek(without);
                    },
                  }
            }
          />
        );
      })}
    </Box>
  );
}

function useNames(): (meaning: Meaning) => string {
  const { t } = useTranslation("search");
  return (meaning) => {
    if ("name" in meaning) return meaning.name;
    if (meaning.kind !== "days") return t(meaning.kind);
    const [first, ...others] = meaning.spans;
    if (first === undefined) return t("no_such_day");
    const days = span(first.date_from, first.date_to);
    return others.length === 0 ? days : t("more_spans", { span: days, count: others.length });
  };
}
