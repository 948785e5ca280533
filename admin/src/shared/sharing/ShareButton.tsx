/** On an album's page: makes a link to the album. */

import { Button } from "@mantine/core";
import { IconShare } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { shareAlbum } from "./share.tsx";

export function ShareButton(props: {
  albumId: string;
  /** What the link is called unless it is given a title of its own. */
  title?: string;
  /** Nothing can be put into a smart album, so that its guests can add nothing. */
  isSmart?: boolean;
}) {
  const { albumId, title, isSmart } = props;
  const { t } = useTranslation("photos");
  return (
    <Button
      variant="light"
      leftSection={<IconShare size={16} />}
      onClick={() => void shareAlbum({ id: albumId, title, isSmart })}
    >
      {t("share")}
    </Button>
  );
}
