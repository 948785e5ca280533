/** Whether an answer helped; and where it did not, what was missing, if one likes to say it. */

import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconThumbDown, IconThumbUp } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../../shared/refusals.ts";
import { judge, LONGEST_REMARK, type Feedback } from "./help.ts";

const VERDICTS = [
  ["helpful", "yes", IconThumbUp],
  ["unhelpful", "no", IconThumbDown],
] as const;

export function Helped({ id }: { id: string }) {
  const { t } = useTranslation("help");
  const [remark, setRemark] = useState("");
  const [kept, keep] = useState<Feedback>();
  const judging = useMutation({
    mutationFn: (feedback: Feedback) => judge(id, feedback),
    onSuccess: (_, feedback) => {
      keep(feedback);
    },
    onError: tellRefusal,
  });
  const shown = judging.isPending ? judging.variables : kept;
  return (
    <Stack gap="xs">
      <Group gap="xs" role="group" aria-label={t("helped")}>
        <Text size="sm" c="dimmed">
          {t("helped")}
        </Text>
        {VERDICTS.map(([verdict, words, Icon]) => (
          <Button
            key={verdict}
            size="compact-sm"
            variant={shown?.verdict === verdict ? "light" : "subtle"}
            color={shown?.verdict === verdict ? "ember" : "gray"}
            leftSection={<Icon size={16} aria-hidden />}
            aria-pressed={shown?.verdict === verdict}
            onClick={() => {
              if (!judging.isPending && shown?.verdict !== verdict)
                judging.mutate({ verdict, remark: "" });
            }}
          >
            {t(words)}
          </Button>
        ))}
      </Group>
      {shown?.verdict === "unhelpful" && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (remark.trim() !== "" && !judging.isPending)
              judging.mutate({ verdict: "unhelpful", remark: remark.trim() });
          }}
        >
          <Group gap="xs" maw={560} wrap="nowrap">
            <TextInput
              flex={1}
              size="sm"
              aria-label={t("remark")}
              placeholder={t("remark")}
              value={remark}
              maxLength={LONGEST_REMARK}
              onChange={(event) => {
                setRemark(event.currentTarget.value);
              }}
            />
            <Button type="submit" variant="light" loading={judging.isPending}>
              {t("remark_send")}
            </Button>
          </Group>
        </form>
      )}
      <Text size="sm" c="dimmed" role="status">
        {kept !== undefined && t("thanks")}
      </Text>
    </Stack>
  );
}
