/** Makes a link to photos or to an album, and then shows its address. */

import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { learn } from "../../app/language.ts";
import { Refused } from "../Refused.tsx";
import { Address, QrCode } from "./Handed.tsx";
import { makeLink, type Shown } from "./links.ts";
import { USUAL, type Link, type Terms } from "./terms.ts";
import { TermsFields } from "./TermsFields.tsx";

await learn("sharing");

export default function ShareDialog(props: {
  shown: Shown;
  called?: string;
  takesUploads?: boolean;
  answer: (link: Link | undefined) => void;
}) {
  const { answer } = props;
  const { t } = useTranslation("sharing");
  const [link, setLink] = useState<Link>();
  return (
    <Modal
      opened
      onClose={() => {
        answer(link);
      }}
      title={t(link === undefined ? "make" : "made")}
      size="lg"
    >
      {link === undefined ? (
        <Wish {...props} onMade={setLink} />
      ) : (
        <Made
          link={link}
          onDone={() => {
            answer(link);
          }}
        />
      )}
    </Modal>
  );
}

function Wish(props: {
  shown: Shown;
  called?: string;
  takesUploads?: boolean;
  answer: (link: undefined) => void;
  onMade: (link: Link) => void;
}) {
  const { shown, called, takesUploads, answer, onMade } = props;
  const { t } = useTranslation(["sharing", "common"]);
  const [terms, setTerms] = useState<Terms>(USUAL);
  const making = useMutation({ mutationFn: () => makeLink(shown, terms), onSuccess: onMade });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t("make_detail")}
        </Text>
        <TermsFields
          terms={terms}
          onChange={(changed) => {
            setTerms({ ...terms, ...changed });
          }}
          {...(called === undefined ? {} : { called })}
          {...(takesUploads === undefined ? {} : { takesUploads })}
        />
        <Refused error={making.error} />
        <Group justify="end">
          <Button
            variant="default"
            onClick={() => {
              answer(undefined);
            }}
          >
            {t("common:cancel")}
          </Button>
          <Button type="submit" loading={making.isPending}>
            {t("make_it")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Made({ link, onDone }: { link: Link; onDone: () => void }) {
  const { t } = useTranslation("sharing");
  return (
    <Stack>
      <Text size="sm">{t("made_detail")}</Text>
      {link.url !== null && <Address url={link.url} label={t("address")} />}
      {link.is_guessable && <Alert color="yellow">{t("guessable")}</Alert>}
      <QrCode link={link} />
      <Group justify="end">
        <Button onClick={onDone} data-autofocus>
          {t("done")}
        </Button>
      </Group>
    </Stack>
  );
}
