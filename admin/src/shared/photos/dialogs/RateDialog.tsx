/** How many stars the chosen photos are to have. */

import { Button, Modal, Rating, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

export default function RateDialog({ answer }: { answer: (stars: number | undefined) => void }) {
  const { t } = useTranslation(["photos", "common"]);
  const [stars, setStars] = useState(0);
  return (
    <Modal
      opened
      onClose={() => {
        answer(undefined);
      }}
      title={t("rate")}
      size="xs"
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(stars);
        }}
      >
        <Stack align="center">
          <Rating
            size="xl"
            value={stars}
            onChange={setStars}
            getSymbolLabel={(count) => (count === 0 ? t("no_stars") : t("stars", { count }))}
          />
          <Button type="submit" fullWidth>
            {stars === 0 ? t("no_stars") : t("rate_yes", { count: stars })}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
