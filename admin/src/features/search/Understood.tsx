/** How the words were understood, thing by thing. */

import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { span } from "../../shared/amounts.ts";
import { Chip } from "../../shared/Chip.tsx";

export function Understood({ interpreted }: { interpreted: Schemas["Interpreted"] }) {
  const { t } = useTranslation(["search", "filters"]);
  const { people, places, cameras, days, favorite, panorama, nobody, words } = interpreted;
  return (
    <>
      {people.map(({ name }) => (
        <Chip key={name} kind={t("filters:person")} name={name} />
      ))}
      {places.map(({ name }) => (
        <Chip key={name} kind={t("filters:place")} name={name} />
      ))}
      {cameras.map(({ name }) => (
        <Chip key={name} kind={t("filters:camera")} name={name} />
      ))}
      {days?.map(({ date_from, date_to }) => (
        <Chip key={date_from} kind={t("date")} name={span(date_from, date_to)} />
      ))}
      {days?.length === 0 && <Chip kind={t("date")} name={t("no_such_day")} />}
      {favorite && <Chip kind="" name={t("filters:favorite")} />}
      {panorama && <Chip kind="" name={t("filters:panorama")} />}
      {nobody && <Chip kind={t("filters:people")} name={t("nobody")} />}
      {words.length > 0 && <Chip kind={t("words")} name={words.join(" ")} />}
    </>
  );
}
