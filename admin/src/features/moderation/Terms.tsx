/** From which score on a picture is held, and the operator's own words. */

import { Alert, Button, Group, Slider, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { Answer } from "../../shared/Page.tsx";
import { Refused } from "../../shared/Refused.tsx";
import { changeTerms, termsQuery } from "./cases.ts";

export function Terms() {
  const asked = useQuery(termsQuery);
  return <Answer asked={asked}>{(terms) => <Fields terms={terms} />}</Answer>;
}

function Fields({ terms }: { terms: Schemas["ModerationTerms"] }) {
  const { t } = useTranslation(["moderation", "common"]);
  const [threshold, setThreshold] = useState(terms.threshold);
  const [words, setWords] = useState(terms.words.join("\n"));
  const label = useId();
  const save = useMutation({
    mutationFn: () =>
      changeTerms({
        threshold,
        words: words.split("\n").filter((word) => word.trim() !== ""),
      }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack maw={560} gap="xl">
        <Stack gap={4}>
          <Text id={label} fw={500}>
            {t("terms.threshold", { threshold: threshold.toFixed(2) })}
          </Text>
          <Text size="sm" c="dimmed">
            {t("terms.threshold_help")}
          </Text>
          <Slider
            thumbProps={{ "aria-labelledby": label }}
            min={0.05}
            max={1}
            step={0.05}
            value={threshold}
            label={(value) => value.toFixed(2)}
            marks={[0.2, 0.4, 0.6, 0.8].map((value) => ({ value, label: value.toFixed(1) }))}
            pb="md"
            onChange={setThreshold}
          />
        </Stack>
        <Textarea
          label={t("terms.words")}
          description={t("terms.words_help")}
          value={words}
          autosize
          minRows={5}
          maxRows={16}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
        <Refused error={save.error} />
        {save.isSuccess && (
          <Alert color="green" role="status">
            {t("terms.saved")}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t("common:save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
