/** Who somebody is, at the top of each page about them, and what can be changed of it. */

import { ActionIcon, Button, Group, Menu, Modal, Text, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconArrowMerge,
  IconDots,
  IconEye,
  IconEyeOff,
  IconFocusCentered,
  IconId,
  IconStar,
  IconStarFilled,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { plainDay } from "../../shared/amounts.ts";
import { useCorrecting } from "../../shared/people/correcting.ts";
import { change, merge } from "../../shared/people/corrections.ts";
import { FaceCrop } from "../../shared/people/FaceCrop.tsx";
import type { Person } from "../../shared/people/people.ts";
import { PersonPicker, type PersonChoice } from "../../shared/people/PersonPicker.tsx";
import { NameInPlace } from "./NameInPlace.tsx";
import classes from "./people.module.css";
import { PersonDetails } from "./PersonDetails.tsx";
import { kindName, kindsQuery, relationsQuery } from "./relations.ts";

export function PersonHead({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const navigate = useNavigate();
  const goTo = (id: string) => {
    void navigate({ to: "/people/$personId", params: { personId: id }, replace: true });
  };
  return (
    <header>
      <Group justify="space-between" gap="md">
        <Group wrap="nowrap" gap="md" miw={0}>
          <FaceCrop url={person.cover_url} size={88} />
          <div className={classes.who}>
            <h1>
              <NameInPlace person={person} onMerged={goTo} />
            </h1>
            <Known person={person} />
          </div>
        </Group>
        <Acts person={person} onMerged={goTo} />
      </Group>
      <nav className={classes.views} aria-label={t("views")}>
        <Link
          to="/people/$personId"
          params={{ personId: person.id }}
          activeOptions={{ exact: true }}
        >
          {t("views_photos")}
        </Link>
        <Link to="/people/$personId/faces" params={{ personId: person.id }}>
          {t("views_faces")}
        </Link>
      </nav>
    </header>
  );
}

/** What one is told of somebody at a glance. */
function Known({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const kinds = useQuery(kindsQuery).data ?? [];
  const relations = useQuery(relationsQuery(person.id)).data?.items ?? [];
  const facts = [
    ...relations.map(({ kind, word }) => word || kindName(kinds, kind)),
    ...(person.birth_date === null ? [] : [t("born", { day: plainDay(person.birth_date) })]),
    t("photos", { count: person.face_count }),
    ...(person.is_hidden ? [t("is_hidden")] : []),
  ];
  return (
    <Text size="sm" c="dimmed">
      {facts.filter(Boolean).join(" · ")}
    </Text>
  );
}

function Acts({ person, onMerged }: { person: Person; onMerged: (id: string) => void }) {
  const { t } = useTranslation("people");
  const { correct } = useCorrecting();
  const [isKnowing, knowing] = useDisclosure();
  const [isMerging, merging] = useDisclosure();
  const { id, is_favorite: isFavorite, is_hidden: isHidden } = person;
  const favor = () => {
    const told = t(isFavorite ? "unfavored" : "favored");
    void correct(told, change(id, { is_favorite: !isFavorite }));
  };
  const hide = () => {
    const told = t(isHidden ? "shown" : "hidden", { count: 1 });
    void correct(told, change(id, { is_hidden: !isHidden }));
  };
  return (
    <Group gap="xs">
      <Tooltip label={t("favorite")}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t("favorite")}
          aria-pressed={isFavorite}
          onClick={favor}
        >
          {isFavorite ? <IconStarFilled size={18} /> : <IconStar size={18} />}
        </ActionIcon>
      </Tooltip>
      <Button variant="default" leftSection={<IconId size={18} />} onClick={knowing.open}>
        {t("details.open")}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px="xs" aria-label={t("more_acts")}>
            <IconDots size={18} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowMerge size={18} />} onClick={merging.open}>
            {t("merge.into")}
          </Menu.Item>
          <Menu.Item
            leftSection={isHidden ? <IconEye size={18} /> : <IconEyeOff size={18} />}
            onClick={hide}
          >
            {t(isHidden ? "show" : "hide")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFocusCentered size={18} />}
            onClick={() => void correct(t("cover.left"), change(id, { cover: null }))}
          >
            {t("cover.leave")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isKnowing && <PersonDetails person={person} onClose={knowing.close} />}
      {isMerging && <MergeInto person={person} onClose={merging.close} onMerged={onMerged} />}
    </Group>
  );
}

function MergeInto(props: { person: Person; onClose: () => void; onMerged: (id: string) => void }) {
  const { person, onClose, onMerged } = props;
  const { t } = useTranslation("people");
  const { correct } = useCorrecting();
  const take = async (choice: PersonChoice) => {
    if ("name" in choice) return;
    const told = t("merge.done", { name: choice.person.name || t("nameless") });
    const merged = await correct(told, merge(choice.person.id, [person.id]));
    if (merged === undefined) return;
    onClose();
    onMerged(choice.person.id);
  };
  return (
    <Modal opened onClose={onClose} title={t("merge.into")}>
      <Text size="sm" mb="sm">
        {t("merge.into_detail")}
      </Text>
      <PersonPicker
        label={t("merge.whom")}
        except={[person.id]}
        autoFocus
        onChoose={(choice) => void take(choice)}
      />
    </Modal>
  );
}
