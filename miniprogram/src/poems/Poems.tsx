/** A poem as a card to keep, others to choose from, and another one at a touch. */

import { poemWords, sealOf } from "@shiguang/client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { moment } from "../album/dates.ts";
import { tellRefusal } from "../album/refusals.ts";
import { tellSaving } from "../saving/save.ts";
import { Answer } from "../ui/Answer.tsx";
import { Button } from "../ui/Button.tsx";
import { joined } from "../ui/classes.ts";
import { Box, Field, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { Paper } from "./Paper.tsx";
import classes from "./poems.module.css";
import { deletePoem, poemsQuery, writePoem, type Poem, type Subject } from "./poems.ts";

const LONGEST = 100; // characters of one's own words

export function Poems({ subject }: { subject: Subject }) {
  const { t } = useTranslation("poems");
  const asked = useQuery(poemsQuery(subject));
  const [chosen, setChosen] = useState<string>();
  return (
    <Answer asked={asked}>
      {(poems) => {
        const shown = poems.find(({ id }) => id === chosen) ?? poems[0];
        return (
          <Box className={classes.stack}>
            {shown === undefined ? (
              <Words className={classes.detail}>{t("none")}</Words>
            ) : (
              <Card key={shown.id} poem={shown} subject={subject} />
            )}
            {subject.mayWrite && (
              <Wish subject={subject} isFirst={poems.length === 0} onWritten={setChosen} />
            )}
            {poems.length > 1 && (
              <Box part="list" label={t("all")}>
                {poems.map((poem) => (
                  <Box part="item" key={poem.id}>
                    <Touchable
                      className={joined(classes.other, poem === shown && classes.chosen)}
                      isPressed={poem === shown}
                      onPress={() => {
                        setChosen(poem.id);
                      }}
                    >
                      {poem.lines.join("，")}
                    </Touchable>
                  </Box>
                ))}
              </Box>
            )}
          </Box>
        );
      }}
    </Answer>
  );
}

function Card({ poem, subject }: { poem: Poem; subject: Subject }) {
  const { t } = useTranslation("poems");
  const mayDelete = poem.is_mine || subject.isOwner;
  const [isSure, setSure] = useState(false);
  const [save, setSave] = useState<() => Promise<void>>();
  const keep = useCallback((drawn: () => Promise<void>) => {
    setSave(() => drawn);
  }, []);
  const { title, date, seal } = subject;
  const card = useMemo(
    () => ({ lines: poem.lines, title, date, seal: sealOf(seal) }),
    [poem.lines, title, date, seal],
  );
  return (
    <>
      <Paper card={card} picture={subject.picture} onDrawn={keep} />
      <Box className={classes.acts}>
        <Words className={joined(classes.detail, classes.said)}>
          {poem.is_mine ? moment(poem.created_at) : t("by", { name: poem.author.name })}
        </Words>
        {mayDelete && !isSure && (
          <Touchable
            className={classes.tool}
            label={t("delete.poem")}
            onPress={() => {
              setSure(true); // the sheet that asks would take this one's place
            }}
          >
            <Icon name="trash" />
          </Touchable>
        )}
        {mayDelete && isSure && (
          <Button
            kind="danger"
            onPress={() => {
              deletePoem(subject, poem).catch(tellRefusal);
            }}
          >
            {t("delete.yes")}
          </Button>
        )}
        <Button
          kind="plain"
          isDisabled={save === undefined}
          onPress={() => {
            if (save !== undefined) void tellSaving(save);
          }}
        >
          {t("save")}
        </Button>
      </Box>
    </>
  );
}

function Wish(props: { subject: Subject; isFirst: boolean; onWritten: (id: string) => void }) {
  const { subject, isFirst, onWritten } = props;
  const { t } = useTranslation("poems");
  const [typed, setTyped] = useState("");
  const write = useMutation({
    mutationFn: () => writePoem(subject, poemWords(typed)),
    onSuccess: ({ id }) => {
      onWritten(id);
    },
  });
  return (
    <>
      <Field
        label={t("words")}
        placeholder={t("words_example")}
        value={typed}
        longest={LONGEST}
        onChange={setTyped}
      />
      <Button
        isBusy={write.isPending}
        onPress={() => {
          write.mutate();
        }}
      >
        {t(isFirst ? "write" : "another")}
      </Button>
      <Refusal error={write.error} />
    </>
  );
}
