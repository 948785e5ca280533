/** What can be done with faces that were chosen. */

import { IconMoodOff, IconUserShare, type Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { useCorrecting } from "../../shared/people/correcting.ts";
import { ignore, move, type Correction } from "../../shared/people/corrections.ts";
import type { PhotoAction } from "../../shared/photos/SelectionBar.tsx";
import { MoveDialog, useMoving } from "./MoveDialog.tsx";

interface Act {
  key: string;
  label: string;
  Icon: Icon;
  most?: number;
  told: (count: number) => string;
  correction: (ids: readonly string[]) => Correction;
}

/** @param except to whom faces cannot be moved: whose they are */
export function useFaceActions(except: readonly string[]): {
  act: (act: Act) => PhotoAction;
  moveTo: (label: string) => PhotoAction;
  ignoring: PhotoAction;
  /** To be shown beside the faces. */
  dialog: ReactNode;
} {
  const { t } = useTranslation("people");
  const { correct } = useCorrecting();
  const { moving, askWhose } = useMoving();
  const act = ({ told, correction, ...shown }: Act): PhotoAction => ({
    ...shown,
    run: async (ids) => (await correct(told(ids.length), correction(ids))) !== undefined,
  });
  const moveTo = (label: string): PhotoAction => ({
    key: "move",
    label,
    Icon: IconUserShare,
    run: async (ids) => {
      const choice = await askWhose(ids.length);
      if (choice === undefined) return false;
      const name = "name" in choice ? choice.name : choice.person.name;
      const told = t("move.done", { count: ids.length, name: name || t("nameless") });
      return (await correct(told, move(ids, choice))) !== undefined;
    },
  });
  return {
    act,
    moveTo,
    ignoring: act({
      key: "ignore",
      label: t("faces.ignore"),
      Icon: IconMoodOff,
      told: (count) => t("faces.ignored", { count }),
      correction: ignore,
    }),
    dialog: moving !== undefined && <MoveDialog moving={moving} except={except} />,
  };
}
