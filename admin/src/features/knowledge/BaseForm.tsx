/** A knowledge base, made or changed: what it is called, who may ask it, how sure it has to be. */

import {
  Button,
  Drawer,
  Group,
  NumberInput,
  Select,
  Stack,
  Switch,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { sessionQuery } from "../../app/session.ts";
import { Refused } from "../../shared/Refused.tsx";
import { knowledgeChanged, type Base, type Visibility } from "./bases.ts";
import { Editors } from "./Editors.tsx";

const AUDIENCES: readonly Visibility[] = ["public", "members", "administrators"];
const USUAL_THRESHOLD = 0.5; // to begin with, where a base shall have its own

/** @param base null: it is yet to be made */
export function BaseForm({ base, onClose }: { base: Base | null; onClose: () => void }) {
  const { t } = useTranslation(["knowledge", "common"]);
  const navigate = useNavigate();
  const { user } = useSuspenseQuery(sessionQuery).data;
  // who may ask and who may edit is for the owner to say, and for administrators
  const isInCharge = base === null || user?.is_staff === true || base.owner_id === user?.id;
  const [name, setName] = useState(base?.name ?? "");
  const [slug, setSlug] = useState(base?.slug ?? "");
  const [description, setDescription] = useState(base?.description ?? "");
  const [visibility, setVisibility] = useState<Visibility>(base?.visibility ?? "members");
  const [threshold, setThreshold] = useState(base?.threshold ?? null);
  const [editors, setEditors] = useState<readonly string[]>(base?.editors ?? []);
  const save = useMutation({
    mutationFn: async () => {
      const words = { name: name.trim(), description: description.trim(), threshold };
      const reserved = { visibility, editors: [...editors] };
      if (base === null) {
        const body = { ...words, ...reserved, slug };
        return unwrap(api.POST("/api/v1/knowledge/bases", { body }));
      }
      const changes = isInCharge ? { ...words, ...reserved } : words;
      return unwrap(
        api.PATCH("/api/v1/knowledge/bases/{base_id}", {
          params: { path: { base_id: base.id } },
          body: changes as Schemas["PatchedKnowledgeBaseEditRequest"], // what is left out stays
        }),
      );
    },
    onSuccess: async (saved) => {
      await knowledgeChanged();
      onClose();
      if (base === null) await navigate({ to: "/knowledge/$baseId", params: { baseId: saved.id } });
    },
  });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={base === null ? t("bases.make") : t("bases.edit_which", { name: base.name })}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t("bases.name")}
            required
            data-autofocus
            maxLength={100}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <TextInput
            label={t("bases.slug")}
            description={t("bases.slug_help")}
            required={base === null}
            disabled={base !== null}
            maxLength={64}
            pattern="[\-a-zA-Z0-9_]+"
            autoCapitalize="none"
            spellCheck={false}
            value={slug}
            onChange={(event) => {
              setSlug(event.currentTarget.value);
            }}
          />
          <Textarea
            label={t("bases.description")}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={1000}
            value={description}
            onChange={(event) => {
              setDescription(event.currentTarget.value);
            }}
          />
          <Select
            label={t("bases.audience")}
            description={isInCharge ? undefined : t("bases.owner_says")}
            disabled={!isInCharge}
            data={AUDIENCES.map((one) => ({ value: one, label: t(`audiences.${one}`) }))}
            value={visibility}
            onChange={(chosen) => {
              if (chosen !== null) setVisibility(chosen);
            }}
            allowDeselect={false}
          />
          <Threshold value={threshold} onChange={setThreshold} />
          {user?.is_staff === true && <Editors value={editors} onChange={setEditors} />}
          <Refused error={save.error} />
          <Group justify="end">
            <Button type="submit" loading={save.isPending}>
              {t("common:save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}

function Threshold(props: { value: number | null; onChange: (value: number | null) => void }) {
  const { t } = useTranslation("knowledge");
  const { value, onChange } = props;
  return (
    <Stack gap="xs">
      <Switch
        label={t("bases.own_threshold")}
        description={t("bases.threshold_help")}
        checked={value !== null}
        onChange={(event) => {
          onChange(event.currentTarget.checked ? USUAL_THRESHOLD : null);
        }}
      />
      {value !== null && (
        <NumberInput
          label={t("bases.threshold")}
          required
          min={0}
          max={100}
          suffix=" %"
          decimalScale={0}
          value={Math.round(100 * value)}
          onChange={(typed) => {
            onChange(typeof typed === "number" ? typed / 100 : 0);
          }}
        />
      )}
    </Stack>
  );
}
