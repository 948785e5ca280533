/** Somebody among others. */

import { useTranslation } from "react-i18next";

import { open } from "../platform/navigation.ts";
import { joined } from "../ui/classes.ts";
import { Box, Touchable, Words } from "../ui/elements.tsx";
import { FaceCrop } from "./FaceCrop.tsx";
import classes from "./people.module.css";
import type { Person } from "./people.ts";

export function PersonTile({ person, isBare = false }: { person: Person; isBare?: boolean }) {
  const { t } = useTranslation("people");
  const { id, name, cover_url: cover, face_count: count, is_hidden: isHidden } = person;
  const called = name === "" ? t("nameless") : name;
  return (
    <Touchable
      className={joined(classes.tile, isHidden && classes.hidden)}
      label={[called, t("photos", { count }), isHidden && t("is_hidden")]
        .filter(Boolean)
        .join(", ")}
      onPress={() => void open("person", { id })}
    >
      <FaceCrop url={cover} className={classes.face} />
      <Words className={joined(classes.called, name === "" && classes.nameless)}>
        {called}
      </Words>{" "}
      {!isBare && (
        <Box className={classes.count}>{isHidden ? t("is_hidden") : t("photos", { count })}</Box>
      )}
    </Touchable>
  );
}
