/** Questions about the album, and its answers below each other, as long as the page is open. */

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Button } from "../ui/Button.tsx";
import { Box, Field, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { Screen } from "../ui/Screen.tsx";
import { Exchange, Question } from "./Exchange.tsx";
import { askForHelp, LONGEST, type Answered } from "./help.ts";
import classes from "./help.module.css";

interface Said {
  question: string;
  answer: Answered;
}

export function Help() {
  const { t } = useTranslation("help");
  const [text, setText] = useState("");
  const [said, setSaid] = useState<readonly Said[]>([]);
  const asking = useMutation({
    mutationFn: (question: string) =>
      askForHelp({ question, conversation: said[said.length - 1]?.answer.conversation_id ?? null }),
    onSuccess: (answer, question) => {
      setSaid((before) => [...before, { question, answer }]);
    },
  });
  const { isPending, error, variables } = asking;
  const ask = (question: string) => {
    if (!isPending) asking.mutate(question);
  };
  const send = () => {
    const question = text.trim();
    if (question === "" || isPending) return;
    setText("");
    ask(question);
  };
  const isOpen = isPending || error !== null;
  return (
    <Screen
      title={t("title")}
      target={isOpen ? "asking" : said[said.length - 1] && idOf(said.length - 1)}
      foot={
        <Box className={classes.foot}>
          <Field
            label={t("question")}
            placeholder={t("question")}
            value={text}
            longest={LONGEST}
            onChange={setText}
            onSubmit={send}
          />
          <Touchable
            className={classes.send}
            label={t("send")}
            isDisabled={isPending || text.trim() === ""}
            onPress={send}
          >
            <Icon name="send" />
          </Touchable>
        </Box>
      }
    >
      <Starters onAsk={ask} />
      <Box part="log" label={t("talk")} className={classes.talk}>
        {said.map(({ question, answer }, index) => (
          <Exchange key={answer.id} id={idOf(index)} question={question} answer={answer} />
        ))}
        {isOpen && (
          <Box id="asking" className={classes.exchange}>
            <Question>{variables}</Question>
            {isPending ? (
              <Words className={classes.note}>{t("looking")}</Words>
            ) : (
              <>
                <Refusal error={error} />
                <Button
                  kind="plain"
                  onPress={() => {
                    ask(variables);
                  }}
                >
                  {t("again")}
                </Button>
              </>
            )}
          </Box>
        )}
      </Box>
    </Screen>
  );
}

function idOf(index: number): string {
  return `exchange-${String(index)}`;
}

/** They stay above the answers, so that the focus stays with the one that was pressed. */
function Starters({ onAsk }: { onAsk: (question: string) => void }) {
  const { t } = useTranslation("help");
  return (
    <Box className={classes.start}>
      <Words className={classes.note}>{t("greeting")}</Words>
      <Box part="list" className={classes.starters}>
        {[t("starters.0"), t("starters.1"), t("starters.2"), t("starters.3")].map((question) => (
          <Box key={question} part="item">
            <Touchable
              className={classes.starter}
              onPress={() => {
                onAsk(question);
              }}
            >
              {question}
            </Touchable>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
