/** Several people are one: whose name stays? */

import { Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useCorrecting } from "../../shared/people/correcting.ts";
import { merge } from "../../shared/people/corrections.ts";
import { FaceCrop } from "../../shared/people/FaceCrop.tsx";
import type { Person } from "../../shared/people/people.ts";
import classes from "./people.module.css";

const TOGETHER = 100; // people that a request may merge into one

export function MergeDialog(props: {
  /** In the order of the list: those with a name first, then those seen most often. */
  people: readonly Person[];
  onDone: (isMerged: boolean) => void;
}) {
  const { people, onDone } = props;
  const { t } = useTranslation(["people", "common"]);
  const { correct } = useCorrecting();
  const [staying, setStaying] = useState(people[0]?.id ?? "");
  const [isBusy, setBusy] = useState(false);
  const names = new Set(people.map((person) => person.name).filter(Boolean));
  const send = async () => {
    setBusy(true);
    const others = people.map(({ id }) => id).filter((id) => id !== staying);
    const batches = Array.from({ length: Math.ceil(others.length / TOGETHER) }, (_, index) =>
      merge(staying, others.slice(index * TOGETHER, (index + 1) * TOGETHER)),
    );
    const done = await correct(t("merge.several", { count: people.length }), ...batches);
    setBusy(false);
    if (done !== undefined) onDone(true);
  };
  return (
    <Modal
      opened
      centered
      title={t("merge.title", { count: people.length })}
      onClose={() => {
        onDone(false);
      }}
    >
      <Stack>
        <Radio.Group
          label={t("merge.stays")}
          description={names.size > 1 ? t("merge.names_go") : t("merge.gaps_filled")}
          value={staying}
          onChange={setStaying}
        >
          <Stack gap="xs" mt="sm">
            {people.map((person) => (
              <Radio.Card key={person.id} value={person.id} p="xs" className={classes.staying}>
                <Group wrap="nowrap">
                  <Radio.Indicator />
                  <FaceCrop url={person.cover_url} size={48} />
                  <div>
                    <Text {...(person.name === "" && { c: "dimmed" })}>
                      {person.name === "" ? t("nameless") : person.name}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {t("photos", { count: person.face_count })}
                    </Text>
                  </div>
                </Group>
              </Radio.Card>
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="end">
          <Button
            variant="default"
            onClick={() => {
              onDone(false);
            }}
          >
            {t("common:cancel")}
          </Button>
          <Button loading={isBusy} onClick={() => void send()}>
            {t("merge.act")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
