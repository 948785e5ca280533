/** What surrounds every page: where one is, where one can go, and who one is. */

import { Anchor, AppShell, Burger, Group, Loader, NavLink, Text } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";

import { Dialogs } from "../shared/dialogs.tsx";
import { useLive } from "./live.ts";
import { keptBases } from "../features/knowledge/bases.ts";
import { administration, album, keepers, type Place } from "./navigation.ts";
import { Forbidden } from "./Refusals.tsx";
import { sessionQuery } from "./session.ts";
import classes from "./Shell.module.css";

const AccountMenu = lazy(() => import("./AccountMenu.tsx"));
const SearchBox = lazy(() => import("../features/search/SearchBox.tsx"));
const Uploads = lazy(() => import("../features/upload/Uploads.tsx"));
const MAIN = "content";
const WIDE = "(min-width: 48em)"; // Mantine's breakpoint `sm`, which folds the navigation up

export function Shell() {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure();
  const { user } = useSuspenseQuery(sessionQuery).data;
  const isStaff = user?.is_staff === true;
  const isManaging = useLocation({
    select: ({ pathname }) => pathname.startsWith("/manage"),
  });
  // In a drawer that is shut, links would only cost time: a phone's, which has least of it.
  const isWide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false });
  useLive();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 216, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
      padding={{ base: "xs", sm: "lg" }}
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
            <Link to="/" className={classes.brand} aria-label={t("title")}>
              <img src="/static/entrance/mark.svg" alt="" width={28} height={28} />
              <Text fw={600} visibleFrom="xs">
                {t("title")}
              </Text>
            </Link>
          </Group>
          <Suspense fallback={<div />}>
            <SearchBox />
          </Suspense>
          <Group gap="xs" wrap="nowrap">
            <Suspense>
              <Uploads />
              <AccountMenu name={user?.name ?? user?.email ?? ""} />
            </Suspense>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar aria-label={t("navigation")}>
        <AppShell.Section grow className={classes.places} p="sm">
          {(isWide || isOpen) && <Navigation isStaff={isStaff} onGo={close} />}
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id={MAIN} tabIndex={-1}>
        {isManaging && !isStaff ? (
          <Forbidden />
        ) : (
          <Suspense fallback={<Loader aria-label={t("loading")} />}>
            <Outlet />
          </Suspense>
        )}
      </AppShell.Main>
      <Dialogs />
    </AppShell>
  );
}

function Navigation({ isStaff, onGo }: { isStaff: boolean; onGo: () => void }) {
  const { t } = useTranslation();
  const kept = useQuery({ ...keptBases, enabled: !isStaff }).data ?? [];
  const places = isStaff ? administration : kept.length > 0 ? keepers : null;
  return (
    <>
      <Places places={album} onGo={onGo} />
      {places !== null && (
        <>
          <Text size="xs" c="dimmed" fw={600} px="sm" pt="md" pb={4}>
            {t("administration")}
          </Text>
          <Places places={places} onGo={onGo} />
        </>
      )}
    </>
  );
}

function Places({ places, onGo }: { places: readonly Place[]; onGo: () => void }) {
  const { t } = useTranslation();
  const here = useLocation({ select: ({ pathname }) => pathname });
  return places.map(({ to, label, Icon, News }) => (
    <NavLink
      key={to}
      component={Link}
      to={to}
      activeOptions={{ exact: true }}
      label={t(label)}
      leftSection={<Icon size={18} stroke={1.6} />}
      rightSection={News === undefined ? null : <News />}
      className={classes.place}
      active={here === to}
      aria-current={here === to ? "page" : undefined}
      onClick={onGo}
    />
  ));
}
