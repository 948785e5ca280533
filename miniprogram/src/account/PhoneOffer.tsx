/** The phone number of WeChat as a name to sign in with, where the album asks WeChat for numbers. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { accountQuery, verifyPhoneNumber, wechatQuery } from "../album/account.ts";
import { platform } from "../platform/index.ts";
import { Box, Words } from "../ui/elements.tsx";
import { PhoneButton } from "../ui/PhoneButton.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import classes from "./rows.module.css";

export function PhoneOffer({ onDone }: { onDone?: () => Promise<void> }) {
  const { t } = useTranslation("account");
  const client = useQueryClient();
  const [isWithheld, setWithheld] = useState(false);
  const { data } = useQuery({ ...wechatQuery, enabled: platform.wechatCode !== null });
  const verify = useMutation({
    mutationFn: verifyPhoneNumber,
    onSuccess: async (account) => {
      client.setQueryData(accountQuery.queryKey, account);
      await onDone?.();
    },
  });
  if (data?.verifies_phone_numbers !== true) return null;
  return (
    <Box className={classes.form}>
      <Words className={classes.subdued}>{t("phone.offer")}</Words>
      {isWithheld && <Words className={classes.subdued}>{t("phone.not_given")}</Words>}
      <Refusal error={verify.error} />
      <PhoneButton
        isBusy={verify.isPending}
        onCode={(code) => {
          setWithheld(code === null);
          if (code !== null) verify.mutate(code);
        }}
      >
        {t("phone.of_wechat")}
      </PhoneButton>
    </Box>
  );
}
