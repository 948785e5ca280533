/** The way back to everybody. */

import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

export function ToPeople() {
  const { t } = useTranslation();
  return (
    <Button
      component={Link}
      to="/people"
      variant="default"
      leftSection={<IconArrowLeft size={18} />}
    >
      {t("places.people")}
    </Button>
  );
}
