/** Room for an account's originals: so many gigabytes, or as much as there is. */

import { Checkbox, Group, NumberInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

const GIGABYTE = 1000 ** 3;
const USUAL = 50; // gigabytes, where a limit is set for the first time

/** `value` in bytes; null: no limit. */
export function Quota(props: { value: number | null; onChange: (value: number | null) => void }) {
  const { t } = useTranslation(["manage", "common"]);
  const { value, onChange } = props;
  return (
    <Group align="end">
      <NumberInput
        label={t("quota.gigabytes")}
        value={value === null ? "" : value / GIGABYTE}
        onChange={(entered) => {
          if (typeof entered === "number") onChange(Math.round(entered * GIGABYTE));
        }}
        disabled={value === null}
        min={0}
        max={4_000_000_000}
        decimalScale={3}
        flex={1}
      />
      <Checkbox
        label={t("quota.unlimited")}
        checked={value === null}
        onChange={(event) => {
          onChange(event.currentTarget.checked ? null : USUAL * GIGABYTE);
        }}
        pb={8}
      />
    </Group>
  );
}
