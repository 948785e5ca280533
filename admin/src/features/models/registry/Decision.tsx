/** Another version is to answer: asked once more, and for a reason that is kept. */

import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Refused } from "../../../shared/Refused.tsx";
import { useRegistryChange } from "./registry.ts";

const LONGEST = 500;

export function Decision(props: {
  title: string;
  says: string;
  act: string;
  decide: (reason: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation(["registry", "common"]);
  const [reason, setReason] = useState("");
  const deciding = useRegistryChange(props.decide);
  return (
    <Modal opened onClose={props.onClose} title={props.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          deciding.mutate(reason, { onSuccess: props.onClose });
        }}
      >
        <Stack>
          <Text size="sm">{props.says}</Text>
          <Textarea
            label={t("decision.reason")}
            description={t("decision.reason_help")}
            required
            data-autofocus
            autosize
            minRows={2}
            maxLength={LONGEST}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <Refused error={deciding.error} />
          <Group justify="end">
            <Button variant="default" onClick={props.onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={deciding.isPending} disabled={reason.trim() === ""}>
              {props.act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
