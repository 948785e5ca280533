/** What may be meant while somebody types: things of that name, and the words as a question. */

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { open } from "../platform/navigation.ts";
import { Box, Touchable, Words } from "../ui/elements.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import classes from "./search.module.css";
import { suggestionsQuery, type Suggestion } from "./suggestions.ts";

const ICONS = {
  person: "me",
  place: "place",
  tag: "tag",
} as const satisfies Record<Suggestion["kind"], IconName>;

export function Suggestions(props: {
  typed: string;
  /** The same once whoever types it pauses. */
  settled: string;
  onTake: (suggestion: Suggestion) => void;
}) {
  const { typed, settled, onTake } = props;
  const { t } = useTranslation("search");
  const { data } = useQuery({ ...suggestionsQuery(settled), placeholderData: keepPreviousData });
  return (
    <Box className={classes.suggestions}>
      {/* whoever does not see them come is told */}
      <Box part="status" className={classes.heard}>
        {data !== undefined && t("suggested", { count: data.length })}
      </Box>
      <Box part="list" label={t("suggestions")}>
        {data?.map((suggestion) => (
          <Line
            key={`${suggestion.kind} ${suggestion.name}`}
            icon={ICONS[suggestion.kind]}
            words={suggestion.name}
            kind={t(`kinds.${suggestion.kind}`)}
            onPress={() => {
              onTake(suggestion);
            }}
          />
        ))}
        <Line
          icon="question"
          words={t("ask_this", { question: typed })}
          onPress={() => void open("ask", { q: typed })}
        />
      </Box>
    </Box>
  );
}

function Line(props: { icon: IconName; words: string; kind?: string; onPress: () => void }) {
  const { icon, words, kind, onPress } = props;
  return (
    <Box part="item" className={classes.earlier}>
      <Touchable className={classes.again} onPress={onPress}>
        <Icon name={icon} className={classes.small} />
        <Words className={classes.ellipsis}>{words}</Words>
        {kind !== undefined && <Words className={classes.kind}>{kind}</Words>}
      </Touchable>
    </Box>
  );
}
