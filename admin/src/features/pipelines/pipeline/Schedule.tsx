/** When a pipeline begins by itself: by the clock, by the volume of feedback, or never. */

import { NumberInput, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { ApiForm } from "../../../shared/ApiForm.tsx";
import { moment } from "../../../shared/amounts.ts";
import { Section } from "../../../shared/Section.tsx";
import { saveSchedule, type Pipeline, type Schedule } from "../pipelines.ts";

type Way = "never" | "interval" | "cron";

const WAYS: readonly Way[] = ["never", "interval", "cron"];
const MOST_HOURS = 10_000;
const MOST_CORRECTIONS = 1_000_000;
const DAY = 24; // hours

export function ScheduleSection({ pipeline }: { pipeline: Pipeline }) {
  const { t } = useTranslation("pipelines");
  const { schedule } = pipeline;
  return (
    <Section title={t("schedule.title")} help={t("schedule.help")}>
      {schedule !== null && (
        <Stack gap={0}>
          {schedule.next_at !== null && (
            <Text size="sm" fw={600}>
              {t("schedule.next", { when: moment(schedule.next_at) })}
            </Text>
          )}
          <Text size="xs" c="dimmed">
            {t("schedule.changed", {
              when: moment(schedule.changed_at),
              who: schedule.changed_by,
            })}
          </Text>
        </Stack>
      )}
      <Terms key={schedule?.changed_at ?? ""} pipeline={pipeline} />
    </Section>
  );
}

function Terms({ pipeline: { task, schedule } }: { pipeline: Pipeline }) {
  const { t } = useTranslation(["pipelines", "common"]);
  const [way, setWay] = useState<Way>(wayOf(schedule));
  const [hours, setHours] = useState<number | null>(schedule?.every_hours ?? DAY);
  const [cron, setCron] = useState(schedule?.cron ?? "");
  const [feedback, setFeedback] = useState<number | null>(schedule?.feedback ?? null);
  const save = async () => {
    await saveSchedule(task, {
      cron: way === "cron" ? cron.trim() : "",
      every_hours: way === "interval" ? hours : null,
      feedback,
    });
    notifications.show({ message: t("schedule.saved") });
  };
  return (
    <ApiForm label={t("schedule.title")} submit={t("common:save")} send={save}>
      <SegmentedControl
        aria-label={t("schedule.how")}
        value={way}
        onChange={(chosen) => {
          setWay(WAYS.find((one) => one === chosen) ?? way);
        }}
        data={WAYS.map((value) => ({ value, label: t(`schedule.${value}`) }))}
        fullWidth
      />
      {way === "interval" && (
        <NumberInput
          label={t("schedule.hours")}
          required
          min={1}
          max={MOST_HOURS}
          allowDecimal={false}
          value={hours ?? ""}
          onChange={(typed) => {
            setHours(typeof typed === "number" ? typed : null);
          }}
        />
      )}
      {way === "cron" && (
        <TextInput
          label={t("schedule.cron_line")}
          description={t("schedule.cron_help")}
          required
          maxLength={100}
          styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
          value={cron}
          onChange={(event) => {
            setCron(event.currentTarget.value);
          }}
        />
      )}
      <NumberInput
        label={t("schedule.feedback")}
        description={t("schedule.feedback_help")}
        min={1}
        max={MOST_CORRECTIONS}
        allowDecimal={false}
        value={feedback ?? ""}
        onChange={(typed) => {
          setFeedback(typeof typed === "number" ? typed : null);
        }}
      />
    </ApiForm>
  );
}

function wayOf(schedule: Schedule | null): Way {
  if (schedule === null) return "never";
  if (schedule.cron !== "") return "cron";
  return schedule.every_hours == null ? "never" : "interval";
}
