/** The way in by e-mail address or phone number and password, and the second factor where there is one. */

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { signIn } from "../album/account.ts";
import { ProblemError } from "../album/client.ts";
import { Button } from "../ui/Button.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { Box, Field, Words } from "../ui/elements.tsx";
import classes from "./entrance.module.css";

export function PasswordForm({ words, onDone }: { words: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation("entrance");
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const enter = useMutation({
    mutationFn: () => signIn({ login: login.trim(), password, code: code.trim() }),
    onSuccess: onDone,
  });
  const [isTwofold, setTwofold] = useState(false);
  const isCodeMissing =
    enter.error instanceof ProblemError && enter.error.code === "second_factor_required";
  if (isCodeMissing && !isTwofold) setTwofold(true);
  const go = () => {
    enter.mutate();
  };
  return (
    <Box className={classes.form}>
      <Field
        label={t("login")}
        placeholder={t("login")}
        kind="login"
        value={login}
        onChange={setLogin}
        onSubmit={go}
      />
      <Field
        label={t("password")}
        placeholder={t("password")}
        kind="password"
        value={password}
        onChange={setPassword}
        onSubmit={go}
      />
      {isTwofold && (
        <>
          <Words className={classes.help}>{t("code_help")}</Words>
          <Field
            label={t("code")}
            placeholder={t("code")}
            kind="code"
            value={code}
            onChange={setCode}
            onSubmit={go}
            isFocused
          />
        </>
      )}
      <Refusal error={isCodeMissing ? null : enter.error} />
      <Button isBusy={enter.isPending} isDisabled={login === "" || password === ""} onPress={go}>
        {words}
      </Button>
    </Box>
  );
}
