/**
 * The way in by WeChat. Who has no account yet brings an invitation, or makes one where everybody
 * may; who has one already signs in to it once, and WeChat opens it from then on.
 */

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { PhoneOffer } from "../account/PhoneOffer.tsx";
import { bindWechat, signInByWechat, wechatQuery, type Newcomer } from "../album/account.ts";
import { ProblemError } from "../album/client.ts";
import { language } from "../album/language.ts";
import { Answer } from "../ui/Answer.tsx";
import { Button } from "../ui/Button.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { Box, Field, Touchable, Words } from "../ui/elements.tsx";
import classes from "./entrance.module.css";
import { PasswordForm } from "./PasswordForm.tsx";

export function WechatDoor(props: { invitation: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation("entrance");
  const { onDone } = props;
  const [invitation, setInvitation] = useState(props.invitation);
  const [code, setCode] = useState("");
  const [hasAccount, setHasAccount] = useState(false);
  const [isWelcome, setWelcome] = useState(false);
  const offered = useQuery(wechatQuery);
  const enter = useMutation({
    mutationFn: (newcomer: Newcomer | null) => signInByWechat(code.trim(), newcomer),
    onSuccess: async ({ phone_number }, who) => {
      const isNumberless = who !== null && phone_number === null;
      if (isNumberless && offered.data?.verifies_phone_numbers === true) setWelcome(true);
      else await onDone();
    },
  });
  const asked = enter.error instanceof ProblemError ? enter.error.code : null;
  const isNew = asked === "wechat_not_bound" || asked === "bad_invitation";
  const newcomer = {
    invitation: invitation.trim(),
    language: language() === "en" ? ("en" as const) : ("zh" as const),
  };

  if (isWelcome) {
    return (
      <Box className={classes.form}>
        <PhoneOffer onDone={onDone} />
        <Touchable className={classes.other} onPress={() => void onDone()}>
          {t("later")}
        </Touchable>
      </Box>
    );
  }
  if (hasAccount) {
    return (
      <Box className={classes.form}>
        <Words className={classes.help}>{t("bind_help")}</Words>
        <PasswordForm
          words={t("bind")}
          onDone={async () => {
            await bindWechat();
            await onDone();
          }}
        />
      </Box>
    );
  }
  return (
    <Answer asked={offered}>
      {({ is_enabled, registration }) => (
        <Box className={classes.form}>
          {is_enabled && (
            <>
              {isNew && registration === "invitation" && (
                <Field
                  label={t("invitation")}
                  placeholder={t("invitation")}
                  value={invitation}
                  onChange={setInvitation}
                />
              )}
              {asked === "second_factor_required" && (
                <Field
                  label={t("code")}
                  placeholder={t("code")}
                  kind="code"
                  value={code}
                  onChange={setCode}
                />
              )}
              <Refusal error={asked === "second_factor_required" ? null : enter.error} />
              <Button
                isBusy={enter.isPending}
                isDisabled={isNew && registration === "closed"}
                onPress={() => {
                  enter.mutate(isNew || props.invitation !== "" ? newcomer : null);
                }}
              >
                {t(isNew && registration !== "closed" ? "make_account" : "by_wechat")}
              </Button>
            </>
          )}
          <Touchable
            className={classes.other}
            onPress={() => {
              setHasAccount(true);
            }}
          >
            {t("have_account")}
          </Touchable>
        </Box>
      )}
    </Answer>
  );
}
