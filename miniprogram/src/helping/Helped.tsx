/** Whether an answer helped; and where it did not, what was missing, if one likes to say it. */

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../album/refusals.ts";
import { Button } from "../ui/Button.tsx";
import { joined } from "../ui/classes.ts";
import { Box, Field, Touchable, Words } from "../ui/elements.tsx";
import { judge, LONGEST_REMARK, type Feedback } from "./help.ts";
import classes from "./help.module.css";

const VERDICTS = [
  ["helpful", "yes"],
  ["unhelpful", "no"],
] as const;

export function Helped({ id }: { id: string }) {
  const { t } = useTranslation("help");
  const [remark, setRemark] = useState("");
  const [kept, keep] = useState<Feedback>();
  const judging = useMutation({
    mutationFn: (feedback: Feedback) => judge(id, feedback),
    onSuccess: (_, feedback) => {
      keep(feedback);
    },
    onError: tellRefusal,
  });
  const shown = judging.isPending ? judging.variables : kept;
  const send = () => {
    if (remark.trim() !== "" && !judging.isPending)
      judging.mutate({ verdict: "unhelpful", remark: remark.trim() });
  };
  return (
    <Box className={classes.helped}>
      <Box part="section" label={t("helped")} className={classes.verdicts}>
        <Words className={classes.note}>{t("helped")}</Words>
        {VERDICTS.map(([verdict, words]) => (
          <Touchable
            key={verdict}
            className={joined(classes.verdict, shown?.verdict === verdict && classes.chosen)}
            isPressed={shown?.verdict === verdict}
            onPress={() => {
              if (!judging.isPending && shown?.verdict !== verdict)
                judging.mutate({ verdict, remark: "" });
            }}
          >
            {t(words)}
          </Touchable>
        ))}
      </Box>
      {shown?.verdict === "unhelpful" && (
        <Box className={classes.remark}>
          <Field
            label={t("remark")}
            placeholder={t("remark")}
            value={remark}
            longest={LONGEST_REMARK}
            onChange={setRemark}
            onSubmit={send}
          />
          {remark.trim() !== "" && (
            <Button kind="plain" isBusy={judging.isPending} onPress={send}>
              {t("remark_send")}
            </Button>
          )}
        </Box>
      )}
      {kept !== undefined && <Words className={classes.note}>{t("thanks")}</Words>}
    </Box>
  );
}
