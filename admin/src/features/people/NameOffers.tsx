/** Names that relatives have for people who have none here: "Is this Grandma? (Li named her)". */

import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { useCorrecting } from "../../shared/people/correcting.ts";
import { answerOffer } from "../../shared/people/corrections.ts";
import { FaceCrop } from "../../shared/people/FaceCrop.tsx";
import { PEOPLE } from "../../shared/people/people.ts";
import classes from "./people.module.css";

const AT_ONCE = 6;

const offersQuery = {
  queryKey: [PEOPLE, "offers"],
  queryFn: () => unwrap(api.GET("/api/v1/name-offers", { params: { query: { limit: AT_ONCE } } })),
};

export function NameOffers() {
  const { t } = useTranslation("people");
  const { data } = useQuery(offersQuery);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={t("offers.title")}>
      <Title order={2} size="h4">
        {t("offers.title")}
      </Title>
      <ul className={classes.offers}>
        {data.items.map((offer) => (
          <Offer key={offer.id} offer={offer} />
        ))}
      </ul>
    </Stack>
  );
}

function Offer({ offer }: { offer: Schemas["NameOffer"] }) {
  const { t } = useTranslation("people");
  const { correct } = useCorrecting();
  const { id, name, named_by, person } = offer;
  return (
    <Paper component="li" withBorder p="sm">
      <Group wrap="nowrap" align="start">
        <Link to="/people/$personId" params={{ personId: person.id }} aria-label={t("nameless")}>
          <FaceCrop url={person.cover_url} size={56} />
        </Link>
        <div>
          <Text fw={600}>{t("review.is_this", { name })}</Text>
          <Text size="sm" c="dimmed">
            {t("offers.by", { name: named_by })}
          </Text>
          <Group gap="xs" mt="xs">
            <Button
              size="compact-sm"
              onClick={() => void correct(t("named"), answerOffer(id, "accept"))}
            >
              {t("offers.accept")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void correct(t("offers.refused"), answerOffer(id, "refuse"))}
            >
              {t("offers.refuse")}
            </Button>
          </Group>
        </div>
      </Group>
    </Paper>
  );
}
