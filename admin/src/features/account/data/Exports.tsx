/** Everything in the library, to take along. */

import { Alert, Anchor, Badge, Loader, Switch, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { bytes, dayOf, moment } from "../../../shared/amounts.ts";
import { ApiForm } from "../../../shared/ApiForm.tsx";
import { More } from "../../../shared/More.tsx";
import { Answer } from "../../../shared/Page.tsx";
import { Removal } from "../../../shared/Removal.tsx";
import { Section } from "../../../shared/Section.tsx";
import { folderQuery } from "../../locked/folder.ts";
import { Entries, Entry } from "../Entry.tsx";
import { ExportParts } from "./ExportParts.tsx";
import { exportsChanged, exportsQuery, type Export } from "./exports.ts";

export function Exports() {
  const { t } = useTranslation("data");
  const asked = useInfiniteQuery(exportsQuery);
  return (
    <Section title={t("export.title")} help={t("export.detail")}>
      <Answer asked={asked}>
        {({ pages }) => {
          const found = pages.flatMap(({ items }) => items);
          const isBusy = found.some(({ is_ready: isReady }) => isReady !== true);
          return (
            <>
              {found.length > 0 && (
                <Entries label={t("export.all")}>
                  {found.map((one) => (
                    <ExportEntry key={one.id} archive={one} />
                  ))}
                </Entries>
              )}
              {!isBusy && <NewExport />}
            </>
          );
        }}
      </Answer>
      <More asked={asked} />
    </Section>
  );
}

function ExportEntry({ archive }: { archive: Export }) {
  const { t } = useTranslation("data");
  const { id, created_at: made, photo_count: photos, size } = archive;
  const isReady = archive.is_ready === true;
  const name = moment(made);
  const remove = async () => {
    const params = { path: { archive_id: id } };
    await unwrap(api.DELETE("/api/v1/account/exports/{archive_id}", { params }));
    await exportsChanged();
  };
  return (
    <Entry
      title={name}
      marks={
        isReady ? (
          <Badge color="green" variant="light">
            {t("export.ready")}
          </Badge>
        ) : (
          <Badge variant="light" leftSection={<Loader size={10} aria-hidden />}>
            {t("export.preparing")}
          </Badge>
        )
      }
      facts={[
        t("export.photos", { count: photos ?? 0 }),
        bytes(size ?? 0),
        archive.includes_locked === true && t("export.with_locked"),
        isReady && t("export.until", { day: dayOf(archive.expires_at) }),
      ]}
      deeds={
        <Removal
          of={name}
          words={t(isReady ? "export.remove" : "export.stop")}
          question={t(isReady ? "export.remove_detail" : "export.stop_detail")}
          remove={remove}
        />
      }
    >
      {archive.includes_locked === true ? (
        <WhereOpen>
          <ExportParts archive={archive} />
        </WhereOpen>
      ) : (
        <ExportParts archive={archive} />
      )}
    </Entry>
  );
}

/** The locked folder has to be open for what comes out of it. */
function WhereOpen({ children }: { children: ReactNode }) {
  const { t } = useTranslation("data");
  const { data: folder } = useQuery(folderQuery);
  if (folder === undefined || folder.is_open) return children;
  return (
    <Alert>
      {t("export.open_first")}{" "}
      <Anchor renderRoot={(given) => <Link {...given} to="/locked" />}>
        {t("export.to_folder")}
      </Anchor>
    </Alert>
  );
}

function NewExport() {
  const { t } = useTranslation("data");
  const { data: folder } = useQuery(folderQuery);
  const [isWithLocked, setWithLocked] = useState(false);
  const begin = async () => {
    const body = { includes_locked: isWithLocked && folder?.is_open === true };
    await unwrap(api.POST("/api/v1/account/exports", { body }));
    await exportsChanged();
  };
  return (
    <ApiForm label={t("export.title")} submit={t("export.begin")} send={begin}>
      <Switch
        label={t("export.locked")}
        description={
          folder?.is_open === false ? (
            <Text span inherit>
              {t("export.open_first")}{" "}
              <Anchor
                inherit
                underline="always"
                renderRoot={(given) => <Link {...given} to="/locked" />}
              >
                {t("export.to_folder")}
              </Anchor>
            </Text>
          ) : undefined
        }
        disabled={folder?.is_open !== true}
        checked={isWithLocked && folder?.is_open === true}
        onChange={(event) => {
          setWithLocked(event.currentTarget.checked);
        }}
      />
    </ApiForm>
  );
}
