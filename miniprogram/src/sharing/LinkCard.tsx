/** One link among others. */

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../album/refusals.ts";
import { albumQuery } from "../collections/albums.ts";
import { Button } from "../ui/Button.tsx";
import { confirm } from "../ui/choosing.tsx";
import { joined } from "../ui/classes.ts";
import { Box, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { say } from "../ui/notices.ts";
import { changeTerms } from "./ChangeTerms.tsx";
import { endLink, endOf, stateOf, type Link } from "./links.ts";
import { handOn } from "./share.tsx";
import classes from "./sharing.module.css";

export function LinkCard({ link }: { link: Link }) {
  const { t } = useTranslation("link");
  const title = useTitle(link);
  const state = stateOf(link, new Date());
  const { asset_count: number, album_id: album } = link;
  const facts = [
    t(album === null ? "of_photos" : "of_album"),
    ...(number === null ? [] : [t(number === 1 ? "photo" : "photos", { number })]),
    endOf(link),
    t("visits", { count: link.views }),
  ];
  return (
    <Box part="item" className={classes.link}>
      <Box className={classes.head}>
        <Icon name={album === null ? "photo" : "album"} className={classes.faint} />
        <Words className={classes.title}>{title}</Words>
        {state !== "active" && (
          <Words className={joined(classes.state, state === "suspended" && classes.suspended)}>
            {t(`states.${state}`)}
          </Words>
        )}
      </Box>
      <Words className={classes.facts}>{facts.join(" · ")}</Words>
      <Words className={classes.facts}>
        {t(link.has_password ? "with_password" : "without_password")}
      </Words>
      {link.suspended_at !== null && (
        <Words className={classes.suspended}>{t("why", { reason: link.suspension_reason })}</Words>
      )}
      {link.is_guessable && state === "active" && (
        <Words className={classes.facts}>{t("guessable")}</Words>
      )}
      {state === "active" && link.url === null && (
        <Words className={classes.facts}>{t("address_unknown")}</Words>
      )}
      {link.revoked_at === null && <Deeds link={link} title={title} />}
    </Box>
  );
}

/** Its own; else the album's, unless its owner manages that no longer. */
function useTitle({ title, album_id: album }: Link): string {
  const { t } = useTranslation("link");
  const asked = useQuery({ ...albumQuery(album ?? ""), enabled: title === "" && album !== null });
  return title || (asked.data?.title ?? t(album === null ? "untitled" : "of_album"));
}

function Deeds({ link, title }: { link: Link; title: string }) {
  const { t } = useTranslation("link");
  const { url } = link;
  const isActive = stateOf(link, new Date()) === "active";
  const change = async () => {
    if (await changeTerms(link)) say({ text: t("changed") });
  };
  const end = async () => {
    if (!(await confirm({ title: t("end_ask"), text: t("end_then"), yes: t("end") }))) return;
    await endLink(link.id);
    say({ text: t("ended_now") });
  };
  return (
    <Box className={classes.deeds}>
      {isActive && url !== null && (
        <Button
          kind="plain"
          label={t("hand_on_which", { title })}
          onPress={() => {
            handOn(url, title).catch(tellRefusal);
          }}
        >
          {t("hand_on")}
        </Button>
      )}
      {link.suspended_at === null && (
        <Button
          kind="plain"
          label={t("change_which", { title })}
          onPress={() => {
            change().catch(tellRefusal);
          }}
        >
          {t("change")}
        </Button>
      )}
      <Button
        kind="danger"
        label={t("end_which", { title })}
        onPress={() => {
          end().catch(tellRefusal);
        }}
      >
        {t("end_it")}
      </Button>
    </Box>
  );
}
