/** The fields of a link: what it is called, whom it lets in and for how long, what guests may do. */

import {
  Checkbox,
  Fieldset,
  Group,
  NumberInput,
  PasswordInput,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useTranslation } from "react-i18next";

import { dayOf, type Terms } from "./terms.ts";

const GIGABYTE = 1000 ** 3;

export function TermsFields(props: {
  terms: Terms;
  onChange: (changed: Partial<Terms>) => void;
  /** What it is called when it has no title of its own. */
  called?: string;
  hasPassword?: boolean;
  /** False of a smart album, which nothing can be put into. */
  takesUploads?: boolean;
}) {
  const { terms, onChange, called, hasPassword = false, takesUploads = true } = props;
  const { t } = useTranslation("sharing");
  return (
    <Stack>
      <TextInput
        label={t("terms.title")}
        value={terms.title}
        onChange={(event) => {
          onChange({ title: event.currentTarget.value });
        }}
        maxLength={200}
        placeholder={called}
        autoComplete="off"
        data-autofocus
      />
      <Textarea
        label={t("terms.description")}
        value={terms.description}
        onChange={(event) => {
          onChange({ description: event.currentTarget.value });
        }}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={6}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <PasswordInput
          label={t("terms.password")}
          description={t(hasPassword ? "terms.password_stays" : "terms.password_none")}
          value={terms.password}
          onChange={(event) => {
            onChange({ password: event.currentTarget.value });
          }}
          minLength={4}
          maxLength={128}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ "aria-label": t("terms.password_show") }}
        />
        <TextInput
          type="date"
          label={t("terms.until")}
          description={t("terms.until_none")}
          value={terms.until}
          min={dayOf(new Date())}
          onChange={(event) => {
            onChange({ until: event.currentTarget.value });
          }}
        />
      </SimpleGrid>
      <TextInput
        label={t("terms.slug")}
        description={t("terms.slug_detail")}
        value={terms.slug}
        onChange={(event) => {
          onChange({ slug: event.currentTarget.value });
        }}
        minLength={3}
        maxLength={50}
        pattern="[A-Za-z0-9]+(-[A-Za-z0-9]+)*"
        title={t("terms.slug_shape")}
        placeholder={t("terms.slug_example")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Fieldset legend={<b>{t("terms.guests")}</b>} variant="unstyled">
        <Stack gap="xs" pt="xs">
          <Checkbox
            label={t("terms.downloads")}
            checked={terms.downloads}
            onChange={(event) => {
              onChange({ downloads: event.currentTarget.checked });
            }}
          />
          <Checkbox
            label={t("terms.places")}
            checked={terms.places}
            onChange={(event) => {
              onChange({ places: event.currentTarget.checked });
            }}
          />
          {takesUploads && (
            <Checkbox
              label={t("terms.uploads")}
              checked={terms.uploads}
              onChange={(event) => {
                onChange({ uploads: event.currentTarget.checked });
              }}
            />
          )}
          {takesUploads && terms.uploads && <Uploads terms={terms} onChange={onChange} />}
        </Stack>
      </Fieldset>
    </Stack>
  );
}

function Uploads(props: { terms: Terms; onChange: (changed: Partial<Terms>) => void }) {
  const { terms, onChange } = props;
  const { t } = useTranslation("sharing");
  return (
    <Stack gap="xs" ps="xl">
      <Checkbox
        label={t("terms.reviewed")}
        checked={terms.reviewed}
        onChange={(event) => {
          onChange({ reviewed: event.currentTarget.checked });
        }}
      />
      <Group grow>
        <NumberInput
          label={t("terms.most_files")}
          value={terms.mostFiles}
          onChange={(entered) => {
            if (typeof entered === "number") onChange({ mostFiles: entered });
          }}
          min={1}
          max={10_000}
          allowDecimal={false}
          required
          withAsterisk={false}
        />
        <NumberInput
          label={t("terms.most_gigabytes")}
          value={terms.mostBytes / GIGABYTE}
          onChange={(entered) => {
            if (typeof entered === "number")
              onChange({ mostBytes: Math.round(entered * GIGABYTE) });
          }}
          min={0.001}
          max={1000}
          decimalScale={3}
          required
          withAsterisk={false}
        />
      </Group>
    </Stack>
  );
}
