/** Which administrators have looked into one's own library: who, when, why, and at what. */

import { Anchor, Badge, Button, Group, List, Modal, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { moment } from "../../shared/amounts.ts";
import { More } from "../../shared/More.tsx";
import { Answer, Nothing } from "../../shared/Page.tsx";
import { Section } from "../../shared/Section.tsx";
import { libraryAccesses, libraryLooks } from "./queries.ts";

type Access = Schemas["LibraryAccess"];
type Look = Schemas["LibraryLook"];

export function LibraryAccesses() {
  const { t } = useTranslation("oversight");
  const asked = useInfiniteQuery(libraryAccesses);
  const [shown, show] = useState<Access>();
  return (
    <Section title={t("mine.title")} help={t("mine.help")}>
      <Answer asked={asked}>
        {({ pages }) => {
          const found = pages.flatMap(({ items }) => items);
          if (found.length === 0) return <Nothing>{t("mine.none")}</Nothing>;
          return (
            <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: "none" }}>
              {found.map((access) => (
                <OneAccess
                  key={access.id}
                  access={access}
                  onShow={() => {
                    show(access);
                  }}
                />
              ))}
            </Stack>
          );
        }}
      </Answer>
      <More asked={asked} />
      {shown !== undefined && (
        <Looks
          access={shown}
          onClose={() => {
            show(undefined);
          }}
        />
      )}
    </Section>
  );
}

function OneAccess({ access, onShow }: { access: Access; onShow: () => void }) {
  const { t } = useTranslation("oversight");
  const { administrator_name: name = "", administrator_email: email } = access;
  const end = access.closed_at ?? access.expires_at;
  return (
    <Group component="li" justify="space-between" align="start">
      <Stack gap={2} flex={1} miw={200}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {name === "" ? email : `${name} (${email})`}
          </Text>
          {access.is_open && <Badge color="orange">{t("accesses.open")}</Badge>}
        </Group>
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {access.reason}
        </Text>
        <Text size="sm" c="dimmed">
          {t("mine.from_to", { from: moment(access.opened_at), to: moment(end) })}
        </Text>
      </Stack>
      <Button
        size="compact-sm"
        variant="light"
        disabled={access.look_count === 0}
        aria-label={t("mine.looks_of", { who: name === "" ? email : name })}
        onClick={onShow}
      >
        {t("mine.looks", { count: access.look_count })}
      </Button>
    </Group>
  );
}

function Looks({ access, onClose }: { access: Access; onClose: () => void }) {
  const { t } = useTranslation("oversight");
  const asked = useInfiniteQuery(libraryLooks(access.id));
  return (
    <Modal opened onClose={onClose} title={t("mine.looked_at")}>
      <Answer asked={asked}>
        {({ pages }) => (
          <List size="sm" spacing="xs">
            {pages
              .flatMap(({ items }) => items)
              .map((look) => (
                <List.Item key={look.id}>
                  <What look={look} />{" "}
                  <Text span size="xs" c="dimmed">
                    {moment(look.last_at)}
                  </Text>
                </List.Item>
              ))}
          </List>
        )}
      </Answer>
      <More asked={asked} />
    </Modal>
  );
}

function What({ look: { kind, name, subject } }: { look: Look }) {
  const { t } = useTranslation("oversight");
  if (subject === null) return t(`mine.kinds.${kind}`);
  if (name === "") return t("mine.locked_since");
  return (
    <>
      {t(`mine.kinds.${kind}`)}{" "}
      {kind === "album" ? (
        <Anchor
          size="sm"
          renderRoot={(given) => (
            <Link {...given} to="/albums/$albumId" params={{ albumId: subject }} />
          )}
        >
          {name}
        </Anchor>
      ) : (
        <Anchor
          size="sm"
          renderRoot={(given) => (
            <Link {...given} to="/photos/$photoId" params={{ photoId: subject }} />
          )}
        >
          {name}
        </Anchor>
      )}
    </>
  );
}
