/** Asks for the password. Nothing is said of what is behind it: neither title nor whose it is. */

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { ProblemError } from "../album/client.ts";
import { Button } from "../ui/Button.tsx";
import { Box, Field, Words } from "../ui/elements.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import classes from "./collections.module.css";
import { unlock } from "./guest.ts";

export function Door({ link }: { link: string }) {
  const { t } = useTranslation("link");
  const [password, setPassword] = useState("");
  const opening = useMutation({ mutationFn: () => unlock(link, password) });
  const enter = () => {
    if (password !== "") opening.mutate();
  };
  const isWrong =
    opening.error instanceof ProblemError && opening.error.code === "wrong_share_password";
  return (
    <Box className={classes.door}>
      <Words>{t("door.detail")}</Words>
      <Field
        kind="password"
        label={t("door.password")}
        placeholder={t("door.password")}
        value={password}
        longest={128}
        onChange={setPassword}
        onSubmit={enter}
      />
      {isWrong ? <Box part="status">{t("door.wrong")}</Box> : <Refusal error={opening.error} />}
      <Button isBusy={opening.isPending} isDisabled={password === ""} onPress={enter}>
        {t("door.open")}
      </Button>
    </Box>
  );
}
