/** Files into a base, or into a document as its next version. */

import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { isUnderWay } from "../../../shared/uploading/bringing.ts";
import { BroughtFiles } from "../../../shared/uploading/BroughtFiles.tsx";
import { DropArea } from "../../../shared/uploading/DropArea.tsx";
import { useStaying } from "../../../shared/uploading/staying.ts";
import { ACCEPT, misfitOf } from "./files.ts";
import { bringingInto, receiverOf, type Target } from "./receiving.ts";

export function FilesIn({ target }: { target: Target }) {
  const { t } = useTranslation("knowledge");
  const bringing = bringingInto(target);
  const brought = useSyncExternalStore(bringing.subscribe, bringing.snapshot);
  useStaying(brought.some(isUnderWay));
  const isNew = "base" in target;
  return (
    <>
      <DropArea
        accept={ACCEPT}
        isOne={!isNew}
        words={t(isNew ? "add.files" : "add.file")}
        help={t("add.kinds")}
        onFiles={(files) => {
          bringing.add(files, receiverOf(target), (file) => {
            const misfit = misfitOf(file);
            return misfit === null ? null : t(`misfits.${misfit}`);
          });
        }}
      />
      <BroughtFiles label={t("add.brought")} brought={brought} bringing={bringing} />
    </>
  );
}
