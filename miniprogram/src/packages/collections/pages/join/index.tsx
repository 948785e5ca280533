import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Offer } from "../../../../collections/Offer.tsx";
import { offersQuery } from "../../../../collections/members.ts";
import { useMember } from "../../../../entrance/member.ts";
import { Unknown } from "../../../../entrance/Unknown.tsx";
import { open, replace, useParameters } from "../../../../platform/navigation.ts";
import { Answer, Nothing } from "../../../../ui/Answer.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { Box } from "../../../../ui/elements.tsx";
import classes from "../../../../collections/collections.module.css";
import { say } from "../../../../ui/notices.ts";
import { Screen } from "../../../../ui/Screen.tsx";

/** What the card of an invitation opens. */
export default function JoinPage() {
  const { invitation: id } = useParameters();
  const { t } = useTranslation("albums");
  const member = useMember();
  const offers = useQuery({ ...offersQuery, enabled: member !== undefined });
  return (
    <Screen title={t("invitations.title")}>
      {member === undefined ? (
        <Unknown />
      ) : (
        <Answer asked={offers}>
          {(found) => {
            const invitation = found.find((one) => one.id === id);
            if (invitation === undefined) {
              return (
                <Nothing
                  action={
                    <Button kind="plain" onPress={() => void open("albums")}>
                      {t("invitations.see")}
                    </Button>
                  }
                >
                  {t("invitations.gone")}
                </Nothing>
              );
            }
            return (
              <Box part="list" className={classes.offers}>
                <Offer
                  invitation={invitation}
                  onJoined={(album) => void replace("album", { id: album })}
                  onDeclined={() => {
                    say({ text: t("invitations.declined") });
                    void open("albums");
                  }}
                />
              </Box>
            );
          }}
        </Answer>
      )}
    </Screen>
  );
}
