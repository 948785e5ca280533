/** The button that uploading begins with: files, or a whole folder. */

import { Button, Menu } from "@mantine/core";
import { IconFolderUp, IconPhotoUp, IconUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { chooseFiles, chooseFolder, type Findings } from "./found.ts";
import classes from "./upload.module.css";

export function UploadMenu({ onChoose }: { onChoose: (finding: Promise<Findings>) => void }) {
  const { t } = useTranslation("upload");
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="light"
          size="xs"
          radius="md"
          className={classes.upload}
          aria-label={t("upload")}
          leftSection={<IconUpload size={18} stroke={1.6} />}
        >
          <span className={classes.words}>{t("upload")}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPhotoUp size={16} />}
          onClick={() => {
            onChoose(chooseFiles());
          }}
        >
          {t("files")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFolderUp size={16} />}
          onClick={() => {
            onChoose(chooseFolder());
          }}
        >
          {t("folder")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
