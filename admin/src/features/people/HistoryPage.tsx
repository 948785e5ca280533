/** What was changed about people and faces, all of which can be taken back. */

import { Button, Stack, Text } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { moment } from "../../shared/amounts.ts";
import { listOf } from "../../shared/lists.ts";
import { More } from "../../shared/More.tsx";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import { useCorrecting } from "../../shared/people/correcting.ts";
import { takeBack } from "../../shared/people/corrections.ts";
import { PEOPLE } from "../../shared/people/people.ts";
import { aboutOf, type Edit } from "./lines.ts";
import classes from "./people.module.css";
import { ToPeople } from "./ToPeople.tsx";

const edits = listOf<Edit>([PEOPLE, "edits"], (at) =>
  unwrap(api.GET("/api/v1/people/edits", { params: { query: at } })),
);

export default function HistoryPage() {
  const { t } = useTranslation("people");
  const asked = useInfiniteQuery(edits);
  return (
    <Page title={t("history.title")} actions={<ToPeople />}>
      <Answer asked={asked}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Nothing>{t("history.empty")}</Nothing>;
          const kinds = new Map(items.map((edit) => [edit.id, edit.kind]));
          return (
            <>
              <ol className={classes.edits}>
                {items.map((edit) => (
                  <Line key={edit.id} edit={edit} undone={kinds.get(edit.undoes ?? "")} />
                ))}
              </ol>
              <More asked={asked} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function Line({ edit, undone }: { edit: Edit; undone: Edit["kind"] | undefined }) {
  const { t } = useTranslation(["people", "common"]);
  const { correct } = useCorrecting();
  const [isBusy, setBusy] = useState(false);
  const deed = [edit.kind, ...(undone === undefined ? [] : [undone])]
    .map((kind) => t(`history.deeds.${kind}`))
    .join(": ");
  const about = aboutOf(edit, t);
  const undo = async () => {
    setBusy(true);
    await correct(t("undone"), takeBack(edit.id));
    setBusy(false);
  };
  return (
    <li data-undone={edit.undone_by !== null || undefined}>
      <Stack gap={2} flex={1} miw={0}>
        <Text fw={600} className={classes.deed}>
          {deed}
        </Text>
        <Text size="sm">{about}</Text>
        <Text size="xs" c="dimmed">
          <time dateTime={edit.made_at}>{moment(edit.made_at)}</time>
          {edit.actor !== null && ` · ${edit.actor.name}`}
        </Text>
      </Stack>
      {edit.undone_by === null ? (
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconArrowBackUp size={16} />}
          loading={isBusy}
          aria-label={t("history.undo", { what: `${deed}, ${about}` })}
          onClick={() => void undo()}
        >
          {t("common:undo")}
        </Button>
      ) : (
        <Text size="sm" c="dimmed">
          {t("history.is_undone")}
        </Text>
      )}
    </li>
  );
}
