/** Beginning a run by hand, with what is to be different this time. */

import { Button, Fieldset, Modal, NumberInput, SimpleGrid, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { ApiForm } from "../../../shared/ApiForm.tsx";
import { startRun, type Pipeline } from "../pipelines.ts";
import { factsOf } from "../reading.ts";
import { spaced } from "../written.ts";

type Parameters = Record<string, number | string>;

const MOST_APPROVALS = 5;

export function StartRun({ pipeline }: { pipeline: Pipeline }) {
  const { t } = useTranslation("pipelines");
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={open}>
        {t("start.open")}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t("start.title", { pipeline: t(`tasks.${pipeline.task}`) })}
      >
        <Terms pipeline={pipeline} />
      </Modal>
    </>
  );
}

function Terms({ pipeline: { task, parameters } }: { pipeline: Pipeline }) {
  const { t } = useTranslation("pipelines");
  const navigate = useNavigate();
  const usual = parametersOf(parameters);
  const [note, setNote] = useState("");
  const [approvals, setApprovals] = useState<number | null>(null);
  const [chosen, setChosen] = useState(usual);
  const start = async () => {
    const changed = Object.entries(chosen).filter(([name, value]) => value !== usual[name]);
    const run = await startRun(task, { note, approvals, parameters: Object.fromEntries(changed) });
    await navigate({ to: "/manage/pipelines/runs/$modelRunId", params: { modelRunId: run.id } });
  };
  return (
    <ApiForm label={t("start.open")} submit={t("start.submit")} send={start}>
      <TextInput
        label={t("start.note")}
        description={t("start.note_help")}
        data-autofocus
        maxLength={500}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      <NumberInput
        label={t("start.approvals")}
        description={t("start.approvals_help")}
        min={1}
        max={MOST_APPROVALS}
        allowDecimal={false}
        value={approvals ?? ""}
        onChange={(typed) => {
          setApprovals(typeof typed === "number" ? typed : null);
        }}
      />
      {Object.keys(usual).length > 0 && (
        <Fieldset legend={t("start.parameters")} aria-description={t("start.parameters_help")}>
          <SimpleGrid cols={2} spacing="sm">
            {Object.entries(usual).map(([name, value]) => (
              <Parameter
                key={name}
                name={name}
                usual={value}
                value={chosen[name] ?? value}
                onChange={(to) => {
                  setChosen({ ...chosen, [name]: to });
                }}
              />
            ))}
          </SimpleGrid>
        </Fieldset>
      )}
    </ApiForm>
  );
}

function Parameter(props: {
  name: string;
  usual: number | string;
  value: number | string;
  onChange: (value: number | string) => void;
}) {
  const { name, usual, value, onChange } = props;
  if (typeof usual === "string")
    return (
      <TextInput
        label={spaced(name)}
        maxLength={200}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    );
  return (
    <NumberInput
      label={spaced(name)}
      allowDecimal
      step={Number.isInteger(usual) ? 1 : usual / 10}
      value={value}
      onChange={(typed) => {
        onChange(typeof typed === "number" ? typed : usual);
      }}
    />
  );
}

function parametersOf(json: unknown): Parameters {
  const known = Object.entries(factsOf(json)).filter(
    ([, value]) => typeof value === "number" || typeof value === "string",
  );
  return Object.fromEntries(known) as Parameters;
}
