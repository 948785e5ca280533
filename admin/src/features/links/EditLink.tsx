/** Changes what holds for a link. */

import { Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { confirm } from "../../shared/dialogs.tsx";
import { Refused } from "../../shared/Refused.tsx";
import { QrCode } from "../../shared/sharing/Handed.tsx";
import { changeLink } from "../../shared/sharing/links.ts";
import { changesOf, termsOf, type Link, type Terms } from "../../shared/sharing/terms.ts";
import { TermsFields } from "../../shared/sharing/TermsFields.tsx";

export function EditLink(props: { link: Link; title: string; onClose: () => void }) {
  const { link, title, onClose } = props;
  const { t } = useTranslation(["links", "sharing", "common"]);
  const [before] = useState<Terms>(() => termsOf(link));
  const [terms, setTerms] = useState(before);
  const save = useMutation({
    mutationFn: (changes: Parameters<typeof changeLink>[1]) => changeLink(link.id, changes),
    onSuccess: onClose,
  });
  const removePassword = async () => {
    const sure = await confirm({
      title: t("sharing:terms.password_remove"),
      text: t("sharing:terms.password_remove_text"),
      yes: t("sharing:terms.password_remove"),
    });
    if (sure) save.mutate({ password: null });
  };
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(changesOf(before, terms));
        }}
      >
        <Stack>
          <TermsFields
            terms={terms}
            onChange={(changed) => {
              setTerms({ ...terms, ...changed });
            }}
            hasPassword={link.has_password}
            takesUploads={link.album_id === null || link.asset_count !== null}
          />
          {link.url !== null && <QrCode link={link} />}
          <Refused error={save.error} />
          <Group justify="end">
            {link.has_password && (
              <Button variant="subtle" color="red" onClick={() => void removePassword()}>
                {t("sharing:terms.password_remove")}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("common:save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
