/** Where photos lie that are to be imported, and the keys to them. */

import { PasswordInput, Select, SimpleGrid, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { ApiForm } from "../../../shared/ApiForm.tsx";
import { Section } from "../../../shared/Section.tsx";
import { importsChanged } from "./imports.ts";

type Wish = Required<Schemas["ImportWishRequest"]>;
type Text = {
  [K in keyof Wish]: string extends Wish[K] ? K : never;
}[keyof Wish];

const EMPTY: Wish = {
  endpoint: "",
  region: "us-east-1",
  bucket: "",
  prefix: "",
  addressing_style: "path",
  access_key_id: "",
  secret_access_key: "",
  folders_as_albums: false,
};

export function NewImport() {
  const { t } = useTranslation("imports");
  const [wish, setWish] = useState(EMPTY);
  const field = (name: Text, longest: number) => ({
    label: t(`new.${name}`),
    maxLength: longest,
    autoComplete: "off",
    autoCapitalize: "none",
    spellCheck: false,
    value: wish[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      setWish({ ...wish, [name]: event.currentTarget.value });
    },
  });
  const start = async () => {
    await unwrap(api.POST("/api/v1/imports", { body: wish }));
    // the next one may come from the same store
    setWish({ ...wish, bucket: "", prefix: "", secret_access_key: "" });
    await importsChanged();
  };
  return (
    <Section title={t("new.title")} help={t("new.detail")}>
      <ApiForm label={t("new.title")} submit={t("new.start")} send={start}>
        <TextInput
          {...field("endpoint", 2000)}
          type="url"
          required
          placeholder="https://s3.example.com"
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput {...field("bucket", 255)} required />
          <TextInput {...field("region", 64)} required />
        </SimpleGrid>
        <TextInput
          {...field("prefix", 1024)}
          description={t("new.prefix_none")}
          placeholder="photos/2024/"
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput {...field("access_key_id", 200)} description={t("new.access_key_none")} />
          <PasswordInput
            {...field("secret_access_key", 500)}
            autoComplete="new-password" // which browsers do not fill in
            description={t("new.secret_kept")}
            visibilityToggleButtonProps={{ "aria-label": t("new.show_secret") }}
          />
        </SimpleGrid>
        <Select
          label={t("new.addressing_style")}
          allowDeselect={false}
          data={[
            { value: "path", label: t("new.path") },
            { value: "virtual", label: t("new.virtual") },
          ]}
          value={wish.addressing_style}
          onChange={(style) => {
            if (style === "path" || style === "virtual") {
              setWish({ ...wish, addressing_style: style });
            }
          }}
        />
        <Switch
          label={t("new.folders_as_albums")}
          checked={wish.folders_as_albums}
          onChange={(event) => {
            setWish({ ...wish, folders_as_albums: event.currentTarget.checked });
          }}
        />
      </ApiForm>
    </Section>
  );
}
