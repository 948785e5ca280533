/** A hit: where it stands, by which list it was found, why, and the numbers behind that. */

import { Anchor, Badge, Button, Card, Group, Stack, Text } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { count } from "../../../shared/amounts.ts";
import { Markdown } from "../../../shared/markdown/Markdown.tsx";
import type { Base } from "../bases.ts";
import { Marks } from "../passages/Marks.tsx";
import { PassageForm } from "../passages/PassageForm.tsx";
import { ConfidenceMeter } from "./ConfidenceMeter.tsx";
import { reasonsFor, type Hit } from "./evidence.ts";
import { EvidenceBars } from "./EvidenceBars.tsx";
import classes from "./hits.module.css";
import type { Found } from "./hits.ts";

export function HitCard(props: { base: Base; hit: Hit; place: number; found: Found }) {
  const { base, hit, place, found } = props;
  const { t } = useTranslation("knowledge");
  const { passage, title, confidence, evidence } = hit;
  const [isEdited, setEdited] = useState(false);
  const path = passage.headings.filter((heading) => heading !== title).join(" › ");
  const name = [title, passage.questions[0] ?? "", path].find((one) => one !== "") ?? base.name;
  return (
    <Card withBorder component="article" aria-label={t("hits.place", { place, name })}>
      <Stack gap="sm">
        <Group justify="space-between" align="start" gap="xs">
          <Stack gap={2} flex={1} miw={200}>
            <Group gap="xs" wrap="nowrap" align="start">
              <span className={classes.place}>{place}</span>
              <Text fw={600} className={classes.name}>
                {passage.document_id === null ? (
                  name
                ) : (
                  <Anchor
                    inherit
                    renderRoot={(given) => (
                      <Link
                        {...given}
                        to="/knowledge/$baseId/documents/$documentId"
                        params={{ baseId: base.id, documentId: passage.document_id ?? "" }}
                      />
                    )}
                  >
                    {name}
                  </Anchor>
                )}
              </Text>
            </Group>
            {path !== "" && (
              <Text size="sm" c="dimmed" className={classes.name}>
                {path}
              </Text>
            )}
          </Stack>
          <Marks passage={passage} />
        </Group>
        <ConfidenceMeter confidence={confidence} threshold={found.threshold} />
        <Group gap={6}>
          <ByList label={t("hits.by_words")} place={hit.by_words} />
          <ByList label={t("hits.by_meaning")} place={hit.by_meaning} />
        </Group>
        <ul className={classes.reasons} aria-label={t("hits.why")}>
          {reasonsFor(evidence, found.has_point).map((reason) => (
            <li key={reason}>{t(`reasons.${reason}`)}</li>
          ))}
        </ul>
        <details className={classes.details} open={place === 1}>
          <summary>{t("hits.evidence")}</summary>
          <EvidenceBars evidence={evidence} />
        </details>
        <details className={classes.details}>
          <summary>{t("hits.passage")}</summary>
          <Stack gap="xs">
            {passage.questions.map((question) => (
              <Text key={question} fw={600}>
                {question}
              </Text>
            ))}
            <Markdown text={passage.text} lang={passage.language} />
          </Stack>
        </details>
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPencil size={16} aria-hidden />}
            aria-label={`${t("passages.edit")}: ${name}`}
            onClick={() => {
              setEdited(true);
            }}
          >
            {t("passages.edit")}
          </Button>
        </Group>
      </Stack>
      {isEdited && (
        <PassageForm
          baseId={base.id}
          passage={passage}
          isAnswer={passage.kind === "faq"}
          onClose={() => {
            setEdited(false);
          }}
        />
      )}
    </Card>
  );
}

function ByList({ label, place }: { label: string; place: number | null }) {
  const { t } = useTranslation("knowledge");
  return (
    <Badge variant={place === null ? "outline" : "light"} color={place === null ? "gray" : "ember"}>
      {t("hits.by", { list: label, place: place === null ? t("hits.not_found") : count(place) })}
    </Badge>
  );
}
