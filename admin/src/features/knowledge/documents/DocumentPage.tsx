import { Anchor, Badge, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconArrowLeft, IconExternalLink, IconRefresh, IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { confirm } from "../../../shared/dialogs.tsx";
import { Answer } from "../../../shared/Page.tsx";
import { tellRefusal } from "../../../shared/refusals.ts";
import { Section } from "../../../shared/Section.tsx";
import { BaseFrame } from "../BaseFrame.tsx";
import { knowledgeChanged, type Base } from "../bases.ts";
import { Passages } from "../passages/Passages.tsx";
import { documentQuery, isUnderWay, titleOf, type Document } from "./documents.ts";
import { FilesIn } from "./FilesIn.tsx";
import { useFreshness } from "./freshness.ts";
import { NewText } from "./NewText.tsx";
import { Fault, State } from "./State.tsx";
import { Versions } from "./Versions.tsx";

const route = getRouteApi("/knowledge/$baseId/documents/$documentId");

/** A document: everything that it has been, and the passages it was cut into. */
export default function DocumentPage() {
  const { baseId, documentId } = route.useParams();
  const asked = useQuery(documentQuery(documentId));
  return (
    <BaseFrame baseId={baseId} here="documents">
      {(base) => (
        <Answer asked={asked}>{(document) => <One base={base} document={document} />}</Answer>
      )}
    </BaseFrame>
  );
}

function One({ base, document }: { base: Base; document: Document }) {
  const { t } = useTranslation("knowledge");
  const { newest, source } = document;
  const isOurs = !base.is_product;
  useFreshness(base.id, isUnderWay(newest) ? 1 : 0);
  return (
    <Stack>
      <Head base={base} document={document} />
      {newest !== null && <Fault version={newest} />}
      <Section title={t("document.versions")} help={t("document.versions_help")}>
        <Versions document={document} mayRestore={isOurs} />
      </Section>
      {isOurs && source !== "web" && <Renewal document={document} />}
      <Section title={t("tabs.passages")}>
        <Passages base={base} search={{ document: document.id }} />
      </Section>
    </Stack>
  );
}

function Head({ base, document }: { base: Base; document: Document }) {
  const { t } = useTranslation("knowledge");
  const { address = "", source, newest, language = "" } = document;
  return (
    <Stack gap="xs">
      <Anchor
        size="sm"
        renderRoot={(given) => (
          <Link {...given} to="/knowledge/$baseId" params={{ baseId: base.id }} />
        )}
        style={{ alignSelf: "flex-start" }}
      >
        <Group gap={4} component="span">
          <IconArrowLeft size={16} aria-hidden />
          {t("document.to_all")}
        </Group>
      </Anchor>
      <Group justify="space-between" align="start">
        <Title order={2} size="h3" flex={1} miw={220} style={{ overflowWrap: "anywhere" }}>
          {titleOf(document)}
        </Title>
        {!base.is_product && <Deeds document={document} />}
      </Group>
      <Group gap="xs" align="start">
        <State version={newest === null ? null : { ...newest, error: null }} />
        <Badge variant="light" color="gray">
          {t(`sources.${source}`)}
        </Badge>
        {(language === "zh" || language === "en") && (
          <Badge variant="light" color="gray">
            {t(`languages.${language}`)}
          </Badge>
        )}
      </Group>
      {/^https?:\/\//.test(address) ? (
        <Anchor href={address} target="_blank" rel="noopener noreferrer" size="sm">
          <Group gap={4} component="span" style={{ overflowWrap: "anywhere" }}>
            {address}
            <IconExternalLink size={14} aria-hidden />
          </Group>
        </Anchor>
      ) : (
        address !== "" && (
          <Text size="sm" c="dimmed">
            {address}
          </Text>
        )
      )}
    </Stack>
  );
}

function Deeds({ document }: { document: Document }) {
  const { t } = useTranslation("knowledge");
  const navigate = useNavigate();
  const remove = async () => {
    const isSure = await confirm({
      title: t("document.delete"),
      text: t("document.delete_says", { title: titleOf(document) }),
      yes: t("delete"),
    });
    if (!isSure) return;
    try {
      const params = { path: { document_id: document.id } };
      await unwrap(api.DELETE("/api/v1/knowledge/documents/{document_id}", { params }));
      await navigate({ to: "/knowledge/$baseId", params: { baseId: document.base_id } });
      await knowledgeChanged();
    } catch (error) {
      tellRefusal(error);
    }
  };
  return (
    <Group gap="xs">
      {document.source === "web" && <Refresh document={document} />}
      <Button
        variant="light"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => void remove()}
      >
        {t("document.delete")}
      </Button>
    </Group>
  );
}

function Refresh({ document }: { document: Document }) {
  const { t } = useTranslation("knowledge");
  const refresh = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/knowledge/documents/{document_id}/refresh", {
          params: { path: { document_id: document.id } },
        }),
      ),
    onSuccess: async ({ version }) => {
      const isSame = version.id === document.newest?.id;
      notifications.show({ message: t(isSame ? "document.same" : "document.fetched") });
      await knowledgeChanged();
    },
    onError: tellRefusal,
  });
  return (
    <Button
      variant="default"
      leftSection={<IconRefresh size={16} aria-hidden />}
      loading={refresh.isPending}
      onClick={() => {
        refresh.mutate();
      }}
    >
      {t("document.refresh")}
    </Button>
  );
}

/** Its next version: of a file, or of text. */
function Renewal({ document }: { document: Document }) {
  const { t } = useTranslation("knowledge");
  const [isTyping, setTyping] = useState(false);
  const target = { document: document.id };
  return (
    <Section title={t("document.renew")} help={t("document.renew_help")}>
      {document.source === "file" && <FilesIn target={target} />}
      <Group>
        <Button
          variant="default"
          onClick={() => {
            setTyping(true);
          }}
        >
          {t("document.new_text")}
        </Button>
      </Group>
      {isTyping && (
        <NewText
          target={target}
          onClose={() => {
            setTyping(false);
          }}
        />
      )}
    </Section>
  );
}
