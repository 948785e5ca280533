/** Somebody who shows one their photos, or offers to. */

import { Anchor, Badge, Button, Switch } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { shortDay } from "../../../shared/amounts.ts";
import {
  nameOf,
  partnersChanged,
  showAmongOwn,
  type Partnership,
} from "../../../shared/partners/partners.ts";
import { tellRefusal } from "../../../shared/refusals.ts";
import { Removal } from "../../../shared/Removal.tsx";
import { Entry } from "../Entry.tsx";
import { endPartnership } from "./ending.ts";

export function Seen({ partnership }: { partnership: Partnership }) {
  const { t } = useTranslation("partnerships");
  const { id, state, since, email } = partnership;
  const isOffer = state === "invited";
  const name = nameOf(partnership);
  return (
    <Entry
      title={
        isOffer ? (
          name
        ) : (
          <Anchor
            inherit
            renderRoot={(given) => (
              <Link {...given} to="/partners/$partnershipId" params={{ partnershipId: id }} />
            )}
          >
            {name}
          </Anchor>
        )
      }
      marks={isOffer && <Badge variant="light">{t("seen.offered")}</Badge>}
      facts={[
        name !== email && email,
        t(partnership.only_people ? "seen.some" : "seen.all"),
        since !== null && t("since", { day: shortDay(since) }),
        !partnership.includes_location && t("no_places"),
      ]}
      deeds={
        isOffer ? (
          <Answers id={id} name={name} />
        ) : (
          <Removal
            of={name}
            words={t("end")}
            question={t("seen.end_detail", { name })}
            remove={() => endPartnership(id)}
          />
        )
      }
    >
      {!isOffer && <AmongMine partnership={partnership} />}
    </Entry>
  );
}

function Answers({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation("partnerships");
  const params = { path: { partnership_id: id } };
  const accept = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/partners/{partnership_id}/accept", { params })),
    onSuccess: partnersChanged,
    onError: tellRefusal,
  });
  const decline = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/partners/{partnership_id}/decline", { params })),
    onSuccess: partnersChanged,
    onError: tellRefusal,
  });
  return (
    <>
      <Button
        size="compact-sm"
        aria-label={`${t("seen.accept")}: ${name}`}
        loading={accept.isPending}
        disabled={decline.isPending}
        onClick={() => {
          accept.mutate();
        }}
      >
        {t("seen.accept")}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t("seen.decline")}: ${name}`}
        loading={decline.isPending}
        disabled={accept.isPending}
        onClick={() => {
          decline.mutate();
        }}
      >
        {t("seen.decline")}
      </Button>
    </>
  );
}

function AmongMine({ partnership }: { partnership: Partnership }) {
  const { t } = useTranslation("partnerships");
  const showing = useMutation({
    mutationFn: (shown: boolean) => showAmongOwn(partnership.id, shown),
    onError: tellRefusal,
  });
  return (
    <Switch
      label={t("seen.in_timeline")}
      aria-label={`${t("seen.in_timeline")}: ${nameOf(partnership)}`}
      checked={showing.isPending ? showing.variables : partnership.in_timeline}
      onChange={(event) => {
        showing.mutate(event.currentTarget.checked);
      }}
    />
  );
}
