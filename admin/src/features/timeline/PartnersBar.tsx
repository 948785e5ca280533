/** Whose photos are shown among one's own, and the way to those of each partner alone. */

import { ActionIcon, Chip, Group, Tooltip } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { learn } from "../../app/language.ts";
import { nameOf, showAmongOwn, type Partnership } from "../../shared/partners/partners.ts";
import { tellRefusal } from "../../shared/refusals.ts";

await learn("partners");

export default function PartnersBar({ partners }: { partners: readonly Partnership[] }) {
  const { t } = useTranslation("partners");
  const showing = useMutation({
    mutationFn: ({ id, shown }: { id: string; shown: boolean }) => showAmongOwn(id, shown),
    onError: tellRefusal,
  });
  if (partners.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label={t("partners")}>
      {partners.map((partner) => (
        <Group key={partner.id} gap={2} wrap="nowrap">
          <Chip
            size="sm"
            checked={partner.in_timeline}
            disabled={showing.isPending}
            aria-label={t("show", { name: nameOf(partner) })}
            onChange={(shown) => {
              showing.mutate({ id: partner.id, shown });
            }}
          >
            {nameOf(partner)}
          </Chip>
          <Tooltip label={t("photos_of", { name: nameOf(partner) })}>
            <ActionIcon
              component={Link}
              to={`/partners/${partner.id}`}
              variant="subtle"
              color="gray"
              aria-label={t("photos_of", { name: nameOf(partner) })}
            >
              <IconChevronRight size={18} />
            </ActionIcon>
          </Tooltip>
        </Group>
      ))}
    </Group>
  );
}
