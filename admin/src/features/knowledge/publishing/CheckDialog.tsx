/** The gold set asked of what is pending: how far that is, what came of it, and whether to publish. */

import { Alert, Button, Group, Modal, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { count, percent } from "../../../shared/amounts.ts";
import { Answer } from "../../../shared/Page.tsx";
import { Refused } from "../../../shared/Refused.tsx";
import type { Base } from "../bases.ts";
import { Changes } from "../runs/Changes.tsx";
import { Deltas } from "../runs/Comparison.tsx";
import { type Check, checkQuery, publish, startCheck } from "./check.ts";
import { progressOf } from "./progress.ts";

export function CheckDialog(props: {
  base: Base;
  onPublished: (changed: number) => void;
  onClose: () => void;
}) {
  const { base, onPublished, onClose } = props;
  const { t } = useTranslation(["runs", "knowledge", "common"]);
  const asked = useQuery(checkQuery(base.id));
  return (
    <Modal opened size="xl" onClose={onClose} title={t("check.title")}>
      <Answer asked={asked}>
        {(check) => (
          <Stack>
            <Outcome check={check} />
            <Ways base={base} check={check} onPublished={onPublished} onClose={onClose} />
          </Stack>
        )}
      </Answer>
    </Modal>
  );
}

function Outcome({ check }: { check: Check }) {
  const { t } = useTranslation("runs");
  const { state, comparison } = check;
  if (state === "running" || state === "needed") {
    return state === "running" ? <Running check={check} /> : <Text>{t("check.needed")}</Text>;
  }
  if (state === "failed") {
    return (
      <Alert color="red" role="alert">
        {t("check.failed")}
      </Alert>
    );
  }
  if (comparison === null) return <Text>{t("check.unneeded")}</Text>;
  const { lost, won, common } = comparison;
  const said = { count: lost, lost: count(lost), won: count(won), common: count(common) };
  return (
    <>
      <Alert color={state === "worse" ? "red" : "green"} role="status">
        {t(state === "worse" ? "check.worse" : won > 0 ? "check.better" : "check.same", said)}
      </Alert>
      <Changes compared={comparison} />
      <Deltas compared={comparison} />
    </>
  );
}

function Running({ check }: { check: Check }) {
  const { t } = useTranslation("runs");
  const share = progressOf(check);
  const words = t("check.running");
  return (
    <Stack gap={6}>
      <Text size="sm" role="status">
        {words}
      </Text>
      <Progress value={100 * share} aria-label={`${words} ${percent(share)}`} />
    </Stack>
  );
}

function Ways(props: {
  base: Base;
  check: Check;
  onPublished: (changed: number) => void;
  onClose: () => void;
}) {
  const { base, check, onPublished, onClose } = props;
  const { t } = useTranslation(["runs", "knowledge", "common"]);
  const { state } = check;
  const isWorse = state === "worse";
  const again = useMutation({ mutationFn: () => startCheck(base.id) });
  const act = useMutation({
    mutationFn: () => publish(base.id, isWorse),
    onSuccess: onPublished,
  });
  return (
    <>
      <Refused error={act.error ?? again.error} />
      <Group justify="end">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t("common:cancel")}
        </Button>
        {(state === "needed" || state === "failed") && (
          <Button
            loading={again.isPending}
            onClick={() => {
              again.mutate();
            }}
          >
            {t("check.again")}
          </Button>
        )}
        {(isWorse || state === "passed" || state === "unneeded") && (
          <Button
            {...(isWorse ? { color: "red" } : {})}
            loading={act.isPending}
            onClick={() => {
              act.mutate();
            }}
          >
            {t(isWorse ? "check.all_the_same" : "knowledge:pending.publish")}
          </Button>
        )}
      </Group>
    </>
  );
}
