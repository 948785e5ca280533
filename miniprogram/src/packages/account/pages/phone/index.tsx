import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { PhoneOffer } from "../../../../account/PhoneOffer.tsx";
import { accountQuery, setPhoneNumber, type Account } from "../../../../album/account.ts";
import { useMember } from "../../../../entrance/member.ts";
import { Waiting } from "../../../../ui/Answer.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { confirm } from "../../../../ui/choosing.tsx";
import { Box, Field, Words } from "../../../../ui/elements.tsx";
import classes from "../../../../account/rows.module.css";
import { say } from "../../../../ui/notices.ts";
import { Refusal } from "../../../../ui/Refusal.tsx";
import { Screen } from "../../../../ui/Screen.tsx";

/** Another name to sign in with: told by WeChat, or typed. */
export default function PhonePage() {
  const { t } = useTranslation("account");
  const account = useMember();
  return (
    <Screen title={t("phone.number")}>
      {account === undefined ? (
        <Waiting />
      ) : (
        <Box className={classes.person}>
          <PhoneForm key={account.phone_number} account={account} />
          {account.phone_verified_at === null && <PhoneOffer />}
        </Box>
      )}
    </Screen>
  );
}

function PhoneForm({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const client = useQueryClient();
  const [number, setNumber] = useState(account.phone_number ?? "");
  const [password, setPassword] = useState("");
  const put = useMutation({
    mutationFn: (wanted: string | null) => setPhoneNumber(wanted, password),
    onSuccess: (changed) => {
      client.setQueryData(accountQuery.queryKey, changed);
      say({ text: t("phone.saved") });
    },
  });
  const isProven = !account.has_password || password !== "";
  const save = () => {
    put.mutate(number);
  };
  const remove = async () => {
    const question = {
      title: t("phone.remove"),
      text: t("phone.remove_help"),
      yes: t("phone.remove"),
    };
    if (await confirm(question)) put.mutate(null);
  };
  return (
    <Box className={classes.form}>
      <Words className={classes.subdued}>
        {t(account.phone_verified_at === null ? "phone.help" : "phone.is_verified")}
      </Words>
      <Field
        label={t("phone.number")}
        placeholder={t("phone.number")}
        kind="phone"
        longest={50}
        value={number}
        onChange={setNumber}
        onSubmit={save}
      />
      {account.has_password && (
        <Field
          label={t("phone.password")}
          placeholder={t("phone.password")}
          kind="password"
          value={password}
          onChange={setPassword}
          onSubmit={save}
        />
      )}
      <Refusal error={put.error} />
      <Button isBusy={put.isPending} isDisabled={number.trim() === "" || !isProven} onPress={save}>
        {t("phone.save")}
      </Button>
      {account.phone_number !== null && (
        <Button
          kind="danger"
          isBusy={put.isPending}
          isDisabled={!isProven}
          onPress={() => void remove()}
        >
          {t("phone.remove")}
        </Button>
      )}
    </Box>
  );
}
