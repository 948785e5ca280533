/** What surrounds every page: where one is, where one can go, and who one is. */

import {
  ActionIcon,
  Anchor,
  AppShell,
  Burger,
  Group,
  Loader,
  Menu,
  NavLink,
  Text,
  useMantineColorScheme,
} from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconArrowLeft,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";

import { speak, spoken } from "./language.ts";
import { navigation } from "./navigation.ts";
import { Forbidden } from "./Refusals.tsx";
import { sessionQuery, signOut } from "./session.ts";
import classes from "./Shell.module.css";

const MAIN = "content";

export function Shell() {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure();
  const { user } = useSuspenseQuery(sessionQuery).data;
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
      padding="lg"
    >
      <AppShell.Header>
        <Anchor href={`#${MAIN}`} className={classes.skip}>
          {t("skip_to_content")}
        </Anchor>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t("navigation")}
            />
            <img src="/static/gallery/img/mark.svg" alt="" width={28} height={28} />
            <Text fw={600}>{t("title")}</Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <Appearance />
            <Speech />
            <Account name={user?.name ?? user?.email ?? ""} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={t("navigation")}>
        <Places onGo={close} />
      </AppShell.Navbar>
      <AppShell.Main id={MAIN} tabIndex={-1}>
        {user?.is_staff === true ? (
          <Suspense fallback={<Loader aria-label={t("loading")} />}>
            <Outlet />
          </Suspense>
        ) : (
          <Forbidden />
        )}
      </AppShell.Main>
    </AppShell>
  );
}

function Places({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation();
  const here = useLocation({ select: (location) => location.pathname });
  return (
    <>
      {navigation.map(({ to, label, Icon }) => (
        <NavLink
          key={to}
          component={Link}
          to={to}
          label={t(label)}
          leftSection={<Icon size={18} stroke={1.6} />}
          active={here === to}
          aria-current={here === to ? "page" : undefined}
          onClick={onGo}
        />
      ))}
      <NavLink
        href="/"
        label={t("to_album")}
        leftSection={<IconArrowLeft size={18} stroke={1.6} />}
        mt="auto"
      />
    </>
  );
}

function Appearance() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isDark = colorScheme === "dark";
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t("dark")}
      aria-pressed={isDark}
      onClick={() => {
        setColorScheme(isDark ? "light" : "dark");
      }}
    >
      {isDark ? <IconSun size={18} /> : <IconMoon size={18} />}
    </ActionIcon>
  );
}

function Speech() {
  const { t } = useTranslation();
  const other = spoken() === "en" ? "zh-CN" : "en";
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t("other_language")}
      onClick={() => void speak(other)}
    >
      <IconLanguage size={18} />
    </ActionIcon>
  );
}

function Account({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("account_of", { name })}>
          <IconUserCircle size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Item component="a" href="/account">
          {t("account")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t("sign_out")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
