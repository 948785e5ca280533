/** The pages of a base: what it is, what of it is pending, and the way from one to the next. */

import { Anchor, Badge, Button, Code, Group, Menu, Stack, Text } from "@mantine/core";
import {
  IconArrowLeft,
  IconBlockquote,
  IconChartBar,
  IconDownload,
  IconFiles,
  IconFlask,
  IconInbox,
  IconListCheck,
  IconMessageCheck,
  IconPencil,
  IconTargetArrow,
  IconTrash,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { confirm } from "../../shared/dialogs.tsx";
import { useCurrentInView } from "../../shared/inView.ts";
import { Answer, Page } from "../../shared/Page.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { exportHref } from "./archives/archives.ts";
import { Audience } from "./Audience.tsx";
import classes from "./base.module.css";
import { BaseForm } from "./BaseForm.tsx";
import { baseQuery, knowledgeChanged, type Base } from "./bases.ts";
import { PendingChanges } from "./PendingChanges.tsx";
import { OpenGroups } from "./work/OpenGroups.tsx";

const TABS = [
  { to: "/knowledge/$baseId", label: "documents", Icon: IconFiles },
  { to: "/knowledge/$baseId/passages", label: "passages", Icon: IconBlockquote },
  { to: "/knowledge/$baseId/answers", label: "answers", Icon: IconMessageCheck },
  { to: "/knowledge/$baseId/work", label: "work", Icon: IconInbox },
  { to: "/knowledge/$baseId/hit-test", label: "hit_test", Icon: IconTargetArrow },
  { to: "/knowledge/$baseId/gold", label: "gold", Icon: IconListCheck },
  { to: "/knowledge/$baseId/runs", label: "runs", Icon: IconFlask },
  { to: "/knowledge/$baseId/usage", label: "usage", Icon: IconChartBar },
] as const;

export type Tab = (typeof TABS)[number]["label"];

export function BaseFrame(props: {
  baseId: string;
  here: Tab;
  children: (base: Base) => ReactNode;
}) {
  const { baseId, here, children } = props;
  const { t } = useTranslation(["knowledge", "common"]);
  const asked = useQuery(baseQuery(baseId));
  const base = asked.data;
  return (
    <Stack gap="md">
      <Anchor
        size="sm"
        className={classes.back ?? ""}
        renderRoot={(given) => <Link {...given} to="/knowledge" />}
      >
        <IconArrowLeft size={16} aria-hidden />
        {t("common:places.knowledge")}
      </Anchor>
      <Page
        title={base?.name ?? t("common:places.knowledge")}
        actions={base !== undefined && <Deeds base={base} />}
      >
        <Answer asked={asked}>
          {(found) => (
            <>
              <About base={found} />
              <PendingChanges base={found} />
              <Tabs baseId={baseId} here={here} />
              {children(found)}
            </>
          )}
        </Answer>
      </Page>
    </Stack>
  );
}

function About({ base }: { base: Base }) {
  const { t } = useTranslation("knowledge");
  const { description = "", slug, is_product: isProduct } = base;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Audience base={base} />
        {isProduct && (
          <Badge variant="light" color="gray">
            {t("bases.product")}
          </Badge>
        )}
        <Code>{slug}</Code>
      </Group>
      {description !== "" && (
        <Text size="sm" c="dimmed" maw="70ch">
          {description}
        </Text>
      )}
    </Stack>
  );
}

function Deeds({ base }: { base: Base }) {
  const { t } = useTranslation(["knowledge", "archives", "common"]);
  const navigate = useNavigate();
  const [isEdited, setEdited] = useState(false);
  const remove = async () => {
    const isSure = await confirm({
      title: t("bases.delete_which", { name: base.name }),
      text: t("bases.delete_says"),
      yes: t("delete"),
    });
    if (!isSure) return;
    try {
      const params = { path: { base_id: base.id } };
      await unwrap(api.DELETE("/api/v1/knowledge/bases/{base_id}", { params }));
      await navigate({ to: "/knowledge" });
      await knowledgeChanged();
    } catch (error) {
      tellRefusal(error);
    }
  };
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
        onClick={() => {
          setEdited(true);
        }}
      >
        {t("common:edit")}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" aria-label={t("more_deeds")}>
            ⋯
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component="a"
            href={exportHref(base.id)}
            download
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t("archives:export")}
          </Menu.Item>
          {!base.is_product && (
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => void remove()}
            >
              {t("bases.delete")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isEdited && (
        <BaseForm
          base={base}
          onClose={() => {
            setEdited(false);
          }}
        />
      )}
    </Group>
  );
}

function Tabs({ baseId, here }: { baseId: string; here: Tab }) {
  const { t } = useTranslation("knowledge");
  return (
    <nav ref={useCurrentInView(here)} className={classes.tabs} aria-label={t("parts")}>
      {TABS.map(({ to, label, Icon }) => (
        <Link
          key={to}
          to={to}
          params={{ baseId }}
          activeOptions={{ exact: true, includeSearch: false }}
          className={classes.tab}
          aria-current={here === label ? "page" : undefined}
        >
          <Icon size={18} stroke={1.6} aria-hidden />
          {t(`tabs.${label}`)}
          {label === "work" && <OpenGroups baseId={baseId} />}
        </Link>
      ))}
    </nav>
  );
}
