/** The search: a field, what may be sought, what was understood, and what was found. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Account } from "../album/account.ts";
import type { Schemas } from "../album/client.ts";
import { useSettled } from "../album/settling.ts";
import { PagedPhotos } from "../photos/PagedPhotos.tsx";
import { tileOf } from "../photos/photo.ts";
import { SelectingScreen } from "../selecting/SelectingScreen.tsx";
import { ownTools } from "../selecting/tools.ts";
import { Button } from "../ui/Button.tsx";
import { Box, Field, Touchable } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { TabScreen } from "../ui/Screen.tsx";
import { resultsQuery } from "./queries.ts";
import { useRecent } from "./recent.ts";
import classes from "./search.module.css";
import { Start } from "./Start.tsx";
import { Suggestions } from "./Suggestions.tsx";
import { Understood } from "./Understood.tsx";
import { isWanted, NOTHING, type Wanted } from "./wanted.ts";

const LONGEST = 500;

export function Search({ member }: { member: Account | undefined }) {
  const { t } = useTranslation("search");
  const [text, setText] = useState("");
  const [wanted, setWanted] = useState(NOTHING);
  const { recent, note, forget } = useRecent(member?.id ?? "");
  const seek = (sought: Wanted) => {
    setText(sought.q);
    setWanted(sought);
  };
  const seekWords = (words: string) => {
    const q = words.trim();
    if (q !== "") note(q);
    seek({ q, things: [] });
  };
  const typed = text.trim();
  const settled = useSettled(typed);
  const isTyping = typed !== "" && typed !== wanted.q;
  return (
    <SelectingScreen
      as={TabScreen}
      title={t("title")}
      tools={ownTools}
      hasPhotos={isWanted(wanted)}
    >
      <Box className={classes.bar}>
        <Box className={classes.entry}>
          <Field
            kind="search"
            label={t("field")}
            placeholder={t("field")}
            value={text}
            longest={LONGEST}
            className={classes.words}
            onChange={setText}
            onSubmit={() => {
              seekWords(text);
            }}
          />
          {(text !== "" || isWanted(wanted)) && (
            <Touchable
              className={classes.clear}
              label={t("clear")}
              onPress={() => {
                seek(NOTHING);
              }}
            >
              <Icon name="close" />
            </Touchable>
          )}
        </Box>
        <Button
          isDisabled={typed === ""}
          onPress={() => {
            seekWords(text);
          }}
        >
          {t("go")}
        </Button>
      </Box>
      {isTyping ? (
        <Suggestions
          typed={typed}
          settled={settled}
          onTake={(thing) => {
            seek({ q: "", things: [thing] });
          }}
        />
      ) : isWanted(wanted) ? (
        <Found key={JSON.stringify(wanted)} wanted={wanted} onSeek={seek} />
      ) : (
        <Start recent={recent} onForget={forget} onWords={seekWords} onSeek={seek} />
      )}
    </SelectingScreen>
  );
}

function Found({ wanted, onSeek }: { wanted: Wanted; onSeek: (wanted: Wanted) => void }) {
  const { t } = useTranslation("search");
  const query = useMemo(() => resultsQuery(wanted), [wanted]);
  const first = useInfiniteQuery(query).data?.pages[0];
  return (
    <>
      <Understood wanted={wanted} interpreted={first?.interpreted} onSeek={onSeek} />
      {first?.semantic === "unavailable" && <Box className={classes.note}>{t("words_only")}</Box>}
      <PagedPhotos
        list={`search:${JSON.stringify(wanted)}`}
        query={query}
        tile={hitTile}
        empty={t("nothing")}
      />
    </>
  );
}

function hitTile({ asset }: Schemas["Hit"]) {
  return tileOf(asset);
}
