/** When was it taken? At a moment, other than the clock said, by another zone, or as the file says. */

import {
  Checkbox,
  Group,
  NumberInput,
  Radio,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Changes } from "../library.ts";
import { DescribeDialog, type DescribeProps } from "./DescribeDialog.tsx";
import {
  atMoment,
  clockOf,
  offsetHere,
  offsetName,
  offsetsWith,
  shifted,
  timeBefore,
  type Shift,
} from "./times.ts";

const WAYS = ["moment", "shift", "zone", "file"] as const;
type Way = (typeof WAYS)[number];

const FIRST_PHOTOGRAPH = "1826-01-01T00:00";
const AMOUNTS = { days: 73_000, hours: 23, minutes: 59, seconds: 59 }; // and the most of each
const ZONES_AT_ONCE = 60; // more are found by typing

export default function TimeDialog({ ids, known, answer }: DescribeProps) {
  const { t } = useTranslation("info");
  const [way, setWay] = useState<Way>(ids.length === 1 ? "moment" : "shift");
  const moment = useMoment(known);
  const [shift, setShift] = useState<Shift>(NO_SHIFT);
  const [zone, setZone] = useState<string | null>(zoneHere);
  const [isInstantKept, setInstantKept] = useState(false);

  const changes: Record<Way, () => Changes | null> = {
    moment: () => (moment.clock === "" ? null : atMoment(moment.clock, moment.offset)),
    shift: () => (shifted(shift).shift_seconds === 0 ? null : shifted(shift)),
    zone: () =>
      zone === null ? null : { time_zone: zone, ...(isInstantKept && { keep_instant: true }) },
    file: () => ({ restore: ["captured_at"] }),
  };
  const fields: Record<Way, () => React.ReactNode> = {
    moment: () => <MomentFields {...moment} />,
    shift: () => <ShiftFields shift={shift} onShift={setShift} />,
    zone: () => (
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t("time.zone_hint")}
        </Text>
        <Select
          label={t("time.ways.zone")}
          data={Intl.supportedValuesOf("timeZone")}
          limit={ZONES_AT_ONCE}
          searchable
          required
          value={zone}
          onChange={setZone}
          nothingFoundMessage={t("time.no_zone")}
        />
        <Checkbox
          label={t("time.keep_instant")}
          checked={isInstantKept}
          onChange={(event) => {
            setInstantKept(event.currentTarget.checked);
          }}
        />
      </Stack>
    ),
    file: () => (
      <Text size="sm" c="dimmed">
        {t("time.file_hint")}
      </Text>
    ),
  };
  return (
    <DescribeDialog
      about="time"
      ids={ids}
      answer={answer}
      changes={changes[way]()}
      back={(wanted) => timeBefore(wanted, known)}
    >
      <Radio.Group
        value={way}
        onChange={(value) => {
          setWay(value);
        }}
        label={t("time.way")}
      >
        <Group gap="md" mt={6}>
          {WAYS.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`time.ways.${each}`)}
              data-autofocus={each === way || undefined}
            />
          ))}
        </Group>
      </Radio.Group>
      {fields[way]()}
    </DescribeDialog>
  );
}

function useMoment(known: DescribeProps["known"]) {
  const [clock, setClock] = useState(() =>
    known === undefined ? "" : clockOf(known.captured_at, known.captured_offset_minutes),
  );
  const [offset, setOffset] = useState(
    () => known?.captured_offset_minutes ?? offsetHere(clock === "" ? undefined : clock),
  );
  return { clock, setClock, offset, setOffset };
}

function MomentFields({ clock, setClock, offset, setOffset }: ReturnType<typeof useMoment>) {
  const { t } = useTranslation("info");
  return (
    <Group align="end" wrap="nowrap">
      <TextInput
        type="datetime-local"
        flex={3}
        label={t("time.clock")}
        min={FIRST_PHOTOGRAPH}
        step={1}
        required
        value={clock}
        onChange={(event) => {
          setClock(event.currentTarget.value);
        }}
      />
      <Select
        label={t("time.offset")}
        flex={2}
        data={offsetsWith(offset).map((minutes) => ({
          value: String(minutes),
          label: `UTC${offsetName(minutes)}`,
        }))}
        allowDeselect={false}
        value={String(offset)}
        onChange={(value) => {
          setOffset(Number(value));
        }}
      />
    </Group>
  );
}

const NO_SHIFT: Shift = { isLater: true, days: 0, hours: 0, minutes: 0, seconds: 0 };

function ShiftFields({ shift, onShift }: { shift: Shift; onShift: (shift: Shift) => void }) {
  const { t } = useTranslation("info");
  const amounts = Object.entries(AMOUNTS) as [keyof typeof AMOUNTS, number][];
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("time.shift_hint")}
      </Text>
      <Group grow gap="xs" align="end">
        {amounts.map(([unit, most]) => (
          <NumberInput
            key={unit}
            label={t(`time.units.${unit}`)}
            value={shift[unit]}
            min={0}
            max={most}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="strict"
            onChange={(value) => {
              onShift({ ...shift, [unit]: Number(value) });
            }}
          />
        ))}
      </Group>
      <SegmentedControl
        aria-label={t("time.direction")}
        value={shift.isLater ? "later" : "earlier"}
        onChange={(value) => {
          onShift({ ...shift, isLater: value === "later" });
        }}
        data={[
          { value: "later", label: t("time.later") },
          { value: "earlier", label: t("time.earlier") },
        ]}
      />
    </Stack>
  );
}

function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
