/** The frame of a dialog that says something about photos: its form, what was refused, its buttons. */

import { Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../app/api.ts";
import { Refused } from "../../Refused.tsx";
import type { Changes } from "../library.ts";
import { describe, type About } from "./describing.ts";

export interface DescribeProps {
  ids: readonly string[];
  /** The photo, where it is one and is known. */
  known: Schemas["AssetDetail"] | undefined;
  answer: (done: true | undefined) => void;
}

export function DescribeDialog(props: {
  about: About;
  ids: readonly string[];
  answer: (done: true | undefined) => void;
  size?: string;
  /** What the form says so far; null: nothing that could be saved. */
  changes: Changes | null;
  /** What takes changes back, where that is known. */
  back: (changes: Changes) => Changes | undefined;
  /** Further buttons, which say something else than the form. */
  others?: (save: (changes: Changes) => void, isSaving: boolean) => ReactNode;
  children: ReactNode;
}) {
  const { about, ids, answer, size = "md", changes, back, others, children } = props;
  const { t } = useTranslation(["info", "common"]);
  const saving = useMutation({
    mutationFn: (wanted: Changes) => describe(about, ids, wanted, back(wanted)),
    onSuccess: () => {
      answer(true);
    },
  });
  const close = () => {
    answer(undefined);
  };
  return (
    <Modal
      opened
      onClose={close}
      title={
        ids.length === 1
          ? t(`info:${about}.title`)
          : t(`info:${about}.titles`, { count: ids.length })
      }
      size={size}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (changes !== null) saving.mutate(changes);
        }}
      >
        <Stack>
          {children}
          <Refused error={saving.error} />
          <Group justify="end" gap="sm">
            {others?.(saving.mutate, saving.isPending)}
            <Group gap="sm" wrap="nowrap">
              <Button variant="default" onClick={close}>
                {t("common:cancel")}
              </Button>
              <Button type="submit" disabled={changes === null} loading={saving.isPending}>
                {t("common:save")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
