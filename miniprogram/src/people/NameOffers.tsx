/** Names that relatives have for people who have none here: "Is this Grandma? (Li named her)". */

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { open } from "../platform/navigation.ts";
import { Button } from "../ui/Button.tsx";
import { Box, Touchable, Words } from "../ui/elements.tsx";
import { answerOffer, correct } from "./corrections.ts";
import { FaceCrop } from "./FaceCrop.tsx";
import classes from "./people.module.css";
import { nameOffersQuery, type NameOffer } from "./people.ts";

const SHOWN = 3; // at once, above everybody

/** @param of somebody, whose page it is; left out: of everybody */
export function NameOffers({ of }: { of?: string }) {
  const { t } = useTranslation("people");
  const { data = [] } = useQuery(nameOffersQuery);
  const offers = data.filter(({ person }) => of === undefined || person.id === of).slice(0, SHOWN);
  if (offers.length === 0) return null;
  return (
    <Box part="list" label={t("offers.title")} className={classes.offers}>
      {offers.map((offer) => (
        <Offer key={offer.id} offer={offer} isAlone={of !== undefined} />
      ))}
    </Box>
  );
}

function Offer({ offer, isAlone }: { offer: NameOffer; isAlone: boolean }) {
  const { t } = useTranslation("people");
  const { id, name, named_by, person } = offer;
  const answering = useMutation({
    mutationFn: (said: "accept" | "refuse") =>
      correct(t(said === "accept" ? "named" : "offers.refused"), answerOffer(id, said)),
  });
  return (
    <Box part="item" className={classes.offering}>
      {!isAlone && (
        <Touchable label={t("nameless")} onPress={() => void open("person", { id: person.id })}>
          <FaceCrop url={person.cover_url} className={classes.little} />
        </Touchable>
      )}
      <Box className={classes.asked}>
        <Words className={classes.strong}>{t("review.is_this", { name })}</Words>
        <Words className={classes.detail}>{t("offers.by", { name: named_by })}</Words>
        <Box className={classes.answers}>
          <Button
            isBusy={answering.isPending}
            onPress={() => {
              answering.mutate("accept");
            }}
          >
            {t("offers.accept")}
          </Button>
          <Button
            kind="plain"
            isDisabled={answering.isPending}
            onPress={() => {
              answering.mutate("refuse");
            }}
          >
            {t("offers.refuse")}
          </Button>
        </Box>
      </Box>
    </Box>
  );
}
