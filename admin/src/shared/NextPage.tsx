/** The button below a list that comes in pages; nothing when the last page is there. */

import { Button, Center } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Ref } from "react";

export interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

export function NextPage({ asked, ref }: { asked: Paged; ref?: Ref<HTMLDivElement> }) {
  const { t } = useTranslation();
  if (!asked.hasNextPage) return null;
  return (
    <Center ref={ref} py="md">
      <Button
        variant="light"
        loading={asked.isFetchingNextPage}
        onClick={() => void asked.fetchNextPage()}
      >
        {t("more")}
      </Button>
    </Center>
  );
}
