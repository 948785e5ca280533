/** Always in view while a member's library is open: whose it is, for how long, and the way out. */

import { Button, Group, Paper, Text } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../../shared/refusals.ts";
import classes from "./oversight.module.css";
import { closeLibrary, type Access } from "./queries.ts";
import { TimeLeft } from "./TimeLeft.tsx";

export function OpenBanner(props: { access: Access; whose: string; onClosed?: () => void }) {
  const { access, whose, onClosed } = props;
  const { t } = useTranslation("oversight");
  const close = useMutation({
    mutationFn: () => closeLibrary(access.id),
    onSuccess: () => onClosed?.(),
    onError: tellRefusal,
  });
  return (
    <Paper component="section" withBorder className={classes.banner} aria-label={t("open_now")}>
      <Group gap="sm">
        <IconEye size={20} aria-hidden />
        <TimeLeft access={access} whose={whose} />
        <Text size="sm" className={classes.recorded}>
          {t("recorded", { whose })}
        </Text>
        <Button
          size="xs"
          color="orange"
          variant="light"
          loading={close.isPending}
          onClick={() => {
            close.mutate();
          }}
        >
          {t("close")}
        </Button>
      </Group>
    </Paper>
  );
}
