/** Everything that photos can be narrowed by, in one place; it takes effect at once. */

import {
  Button,
  Group,
  Modal,
  MultiSelect,
  Rating,
  Select,
  Stack,
  Switch,
  Text,
  TextInput,
} from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { joinNames, nameOf } from "../names.ts";
import { camerasQuery, namedPeopleQuery, placesQuery, tagsQuery, townsOf } from "./choices.ts";
import { changed, isFiltered, type FilterChanges, type PhotoFilters } from "./filters.ts";

interface Props {
  filters: PhotoFilters;
  onChange: (filters: PhotoFilters) => void;
}

export function FilterButton(props: Props) {
  const { t } = useTranslation("filters");
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.6} />}
        onClick={open}
      >
        {t("filters")}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t("filters")}>
        <Choices {...props} />
        <Group justify="space-between" mt="lg">
          <Button
            variant="subtle"
            disabled={!isFiltered(props.filters)}
            onClick={() => {
              props.onChange({});
            }}
          >
            {t("none")}
          </Button>
          <Button onClick={close}>{t("done")}</Button>
        </Group>
      </Modal>
    </>
  );
}

function Choices({ filters, onChange }: Props) {
  const { t } = useTranslation("filters");
  const people = useQuery(namedPeopleQuery).data ?? [];
  const countries = useQuery(placesQuery).data ?? [];
  const tags = useQuery(tagsQuery).data ?? [];
  const cameras = useQuery(camerasQuery).data ?? [];
  const change = (changes: FilterChanges) => {
    onChange(changed(filters, changes));
  };
  return (
    <Stack>
      <MultiSelect
        label={t("people")}
        data={listing(
          filters.person,
          people.map(({ id, name }) => ({ value: id, label: name })),
        )}
        value={[...(filters.person ?? [])]}
        onChange={(person) => {
          change({ person });
        }}
        searchable
        hidePickedOptions
        maxValues={20}
        nothingFoundMessage={t("nothing_to_choose")}
      />
      <MultiSelect
        label={t("places")}
        data={townsOf(countries).map((town) => ({
          value: String(town.id),
          label: joinNames([town, town.country].map(nameOf)),
        }))}
        value={filters.place?.map(String) ?? []}
        onChange={(place) => {
          change({ place: place.map(Number) });
        }}
        searchable
        hidePickedOptions
        limit={100}
        maxValues={50}
        nothingFoundMessage={t("nothing_to_choose")}
      />
      <MultiSelect
        label={t("tags")}
        data={listing(
          filters.tag,
          tags.map((tag) => ({ value: tag.slug, label: nameOf(tag) })),
        )}
        value={[...(filters.tag ?? [])]}
        onChange={(tag) => {
          change({ tag });
        }}
        searchable
        hidePickedOptions
        limit={100}
        maxValues={20}
        nothingFoundMessage={t("nothing_to_choose")}
      />
      <Select
        label={t("camera")}
        data={[...new Set(cameras.map(({ model }) => model).filter((model) => model !== ""))]}
        value={filters.camera ?? null}
        onChange={(camera) => {
          change({ camera: camera ?? undefined });
        }}
        searchable
        clearable
        nothingFoundMessage={t("nothing_to_choose")}
      />
      <Group grow>
        <TextInput
          type="date"
          label={t("from")}
          value={filters.date_from ?? ""}
          max={filters.date_to}
          onChange={(event) => {
            change({ date_from: event.currentTarget.value });
          }}
        />
        <TextInput
          type="date"
          label={t("to")}
          value={filters.date_to ?? ""}
          min={filters.date_from}
          onChange={(event) => {
            change({ date_to: event.currentTarget.value });
          }}
        />
      </Group>
      <Group role="group" aria-label={t("rating")}>
        <Text size="sm" fw={500}>
          {t("rating")}
        </Text>
        <Rating
          value={filters.min_rating ?? 0}
          getSymbolLabel={(stars) => t("stars", { count: stars })}
          allowClear
          onChange={(stars) => {
            change({ min_rating: stars === 0 ? undefined : stars });
          }}
        />
      </Group>
      <Switch
        label={t("favorite")}
        checked={filters.favorite === true}
        onChange={(event) => {
          change({ favorite: event.currentTarget.checked || undefined });
        }}
      />
      <Switch
        label={t("panorama")}
        checked={filters.panorama === true}
        onChange={(event) => {
          change({ panorama: event.currentTarget.checked || undefined });
        }}
      />
    </Stack>
  );
}

interface Choice {
  value: string;
  label: string;
}

/** With what is chosen although it is not among the choices: somebody without a name. */
function listing(chosen: readonly string[] = [], choices: readonly Choice[]): Choice[] {
  const known = new Set(choices.map(({ value }) => value));
  const others = chosen.filter((value) => !known.has(value));
  return [...others.map((value) => ({ value, label: "…" })), ...choices];
}
