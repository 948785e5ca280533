/** Addresses by which other programs begin the pipeline. */

import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { moment } from "../../../shared/amounts.ts";
import { ApiForm } from "../../../shared/ApiForm.tsx";
import { Columns } from "../../../shared/Columns.tsx";
import { Answer, Nothing } from "../../../shared/Page.tsx";
import { Removal } from "../../../shared/Removal.tsx";
import { Section } from "../../../shared/Section.tsx";
import { ShownOnce } from "../../../shared/ShownOnce.tsx";
import { makeTrigger, removeTrigger, triggersQuery, type Task } from "../pipelines.ts";

export function Triggers({ task }: { task: Task }) {
  const { t } = useTranslation(["pipelines", "common"]);
  const asked = useQuery(triggersQuery(task));
  const [address, setAddress] = useState<string>();
  return (
    <Section title={t("triggers.title")} help={t("triggers.help")}>
      <Answer asked={asked}>
        {({ triggers }) =>
          triggers.length === 0 ? (
            <Nothing>{t("triggers.none")}</Nothing>
          ) : (
            <Columns
              label={t("triggers.title")}
              items={triggers}
              keyOf={({ id }) => id}
              columns={[
                { head: t("triggers.name"), cell: ({ name }) => name, isTitle: true },
                {
                  head: t("triggers.called"),
                  cell: ({ called_at: at }) => (at === null ? t("never") : moment(at)),
                },
                {
                  head: t("common:act"),
                  cell: (trigger) => (
                    <Removal
                      of={trigger.name}
                      question={t("triggers.remove_detail")}
                      remove={() => removeTrigger(trigger)}
                    />
                  ),
                },
              ]}
            />
          )
        }
      </Answer>
      <NewTrigger task={task} onMade={setAddress} />
      {address !== undefined && (
        <ShownOnce
          title={t("triggers.yours")}
          detail={t("triggers.keep")}
          secrets={[address]}
          onKept={() => {
            setAddress(undefined);
          }}
        />
      )}
    </Section>
  );
}

function NewTrigger({ task, onMade }: { task: Task; onMade: (address: string) => void }) {
  const { t } = useTranslation("pipelines");
  const [name, setName] = useState("");
  const make = async () => {
    const { url } = await makeTrigger(task, name);
    setName("");
    onMade(url);
  };
  return (
    <ApiForm label={t("triggers.new")} submit={t("triggers.make")} send={make}>
      <TextInput
        label={t("triggers.new")}
        placeholder={t("triggers.name")}
        required
        maxLength={100}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
    </ApiForm>
  );
}
