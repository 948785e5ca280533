/** The photos that lie in a stack with this one, and which of them stands for all. */

import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../../app/api.ts";
import { confirm } from "../../../dialogs.tsx";
import { queries } from "../../../../app/queries.ts";
import { LIBRARY, photosChanged } from "../../../photos/library.ts";
import { tellRefusal } from "../../../refusals.ts";
import classes from "./info.module.css";
import { PhotoStrip } from "./PhotoStrip.tsx";
import { Section } from "./Section.tsx";

function stackQuery(id: string) {
  return queryOptions({
    queryKey: [LIBRARY, "stack", id],
    queryFn: () =>
      unwrap(api.GET("/api/v1/stacks/{stack_id}", { params: { path: { stack_id: id } } })),
  });
}

/** The stack may be gone: it is not asked for again while its pictures are still shown. */
async function photoLeft(): Promise<void> {
  const stacks = [LIBRARY, "stack"];
  await queries.invalidateQueries({ queryKey: stacks, refetchType: "none" });
  await queries.invalidateQueries({
    queryKey: [LIBRARY],
    predicate: ({ queryKey }) => queryKey[1] !== "stack",
  });
}

export function StackStrip(props: { stackId: string; photoId: string; isReadOnly: boolean }) {
  const { stackId, photoId, isReadOnly } = props;
  const { t } = useTranslation("info");
  const stack = useQuery(stackQuery(stackId)).data;
  const params = { path: { stack_id: stackId } };
  const change = useMutation({
    mutationFn: async (act: () => Promise<unknown>) => {
      await act();
    },
    onError: tellRefusal,
  });
  if (stack === undefined) return null;
  const makeCover = async () => {
    const body = { primary_id: photoId };
    await unwrap(api.PATCH("/api/v1/stacks/{stack_id}", { params, body }));
    await photosChanged();
  };
  const takeOut = async () => {
    const body = { asset_ids: [photoId] };
    await unwrap(api.POST("/api/v1/stacks/{stack_id}/take", { params, body }));
    await photoLeft();
    notifications.show({ message: t("stack.taken_out") });
  };
  const unstack = async () => {
    const yes = t("stack.undo");
    if (!(await confirm({ title: yes, text: t("stack.undo_text"), yes }))) return;
    await unwrap(api.DELETE("/api/v1/stacks/{stack_id}", { params }));
    await photoLeft();
    notifications.show({ message: t("stack.undone") });
  };
  const deeds = [
    ...(photoId === stack.primary_id ? [] : [{ words: t("stack.make_cover"), act: makeCover }]),
    { words: t("stack.take_out"), act: takeOut },
    { words: t("stack.undo"), act: unstack },
  ];
  return (
    <Section title={t("stack.title", { count: stack.assets.length })}>
      <PhotoStrip
        photos={stack.assets}
        current={photoId}
        mark={({ id }) =>
          id === stack.primary_id && <span className={classes.cover}>{t("stack.cover")}</span>
        }
      />
      {!isReadOnly && (
        <Group gap="xs">
          {deeds.map(({ words, act }) => (
            <Button
              key={words}
              size="compact-sm"
              variant="light"
              disabled={change.isPending}
              onClick={() => {
                change.mutate(act);
              }}
            >
              {words}
            </Button>
          ))}
        </Group>
      )}
    </Section>
  );
}
