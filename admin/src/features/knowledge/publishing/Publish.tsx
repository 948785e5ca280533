/**
 * The button by which what is pending is answered from. Where there is a gold set, it is asked
 * first, and whoever publishes sees what would change.
 */

import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { count } from "../../../shared/amounts.ts";
import { tellRefusal } from "../../../shared/refusals.ts";
import type { Base } from "../bases.ts";
import { publish, startCheck } from "./check.ts";
import { CheckDialog } from "./CheckDialog.tsx";

export function Publish({ base }: { base: Base }) {
  const { t } = useTranslation(["knowledge", "runs"]);
  const [isChecking, setChecking] = useState(false);
  const begin = useMutation({
    mutationFn: async () => {
      const { state } = await startCheck(base.id);
      return state === "unneeded" ? publish(base.id, false) : null;
    },
    onSuccess: (changed) => {
      if (changed === null) setChecking(true);
      else {
        tellPublished(changed, t("runs:check.none"));
      }
    },
    onError: tellRefusal,
  });
  const tellPublished = (changed: number, more = "") => {
    const message = t("pending.published", { count: changed, changes: count(changed) });
    notifications.show({ message: more === "" ? message : `${message} ${more}` });
  };
  return (
    <>
      <Button
        size="xs"
        loading={begin.isPending}
        onClick={() => {
          begin.mutate();
        }}
      >
        {t("pending.publish")}
      </Button>
      {isChecking && (
        <CheckDialog
          base={base}
          onPublished={(changed) => {
            setChecking(false);
            tellPublished(changed);
          }}
          onClose={() => {
            setChecking(false);
          }}
        />
      )}
    </>
  );
}
