/** Questions and their answers below each other, as long as the page is open. */

import { ActionIcon, Button, Select, Stack, Text, Textarea } from "@mantine/core";
import { IconArrowUp } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { Refused } from "../../shared/Refused.tsx";
import { Exchange, Question } from "./Exchange.tsx";
import { askable, askForHelp, LONGEST, type Answered } from "./help.ts";
import classes from "./help.module.css";

interface Said {
  question: string;
  answer: Answered;
}

export function Talk() {
  const { t } = useTranslation(["help", "common"]);
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [base, setBase] = useState<string | null>(null);
  const bottom = useRef<HTMLDivElement>(null);
  const asking = useMutation({
    mutationFn: (question: string) =>
      askForHelp({ question, base, conversation: said.at(-1)?.answer.conversation_id ?? null }),
    onSuccess: (answer, question) => {
      setSaid((before) => [...before, { question, answer }]);
    },
  });
  const { isPending, error, variables } = asking;
  const ask = (question: string) => {
    if (!isPending) asking.mutate(question);
  };
  const isBegun = said.length > 0 || variables !== undefined;
  useEffect(() => {
    if (isBegun) bottom.current?.scrollIntoView({ block: "end" });
  }, [isBegun, isPending, said.length]);
  return (
    <div className={classes.page}>
      <Starters onAsk={ask} />
      <div role="log" aria-label={t("talk")} className={classes.talk}>
        {said.map(({ question, answer }) => (
          <Exchange key={answer.id} question={question} answer={answer} />
        ))}
        {(isPending || error !== null) && (
          <Stack gap="sm">
            <Question>{variables}</Question>
            {isPending ? (
              <Text c="dimmed">{t("looking")}</Text>
            ) : (
              <>
                <Refused error={error} />
                <Button
                  variant="light"
                  style={{ alignSelf: "flex-start" }}
                  onClick={() => {
                    ask(variables);
                  }}
                >
                  {t("common:again")}
                </Button>
              </>
            )}
          </Stack>
        )}
        <div ref={bottom} className={classes.bottom} />
      </div>
      <div className={classes.foot}>
        <AskForm isBusy={isPending} onAsk={ask} />
        <div className={classes.settings}>
          <Bases value={base} onChange={setBase} />
          {said.length > 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={isPending}
              onClick={() => {
                setSaid([]);
                asking.reset();
              }}
            >
              {t("over")}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

/** They stay above the answers, so that the focus stays with the one that was pressed. */
function Starters({ onAsk }: { onAsk: (question: string) => void }) {
  const { t } = useTranslation("help");
  return (
    <Stack gap="sm">
      <Text c="dimmed">{t("greeting")}</Text>
      <ul className={classes.starters} aria-label={t("examples")}>
        {[t("starters.0"), t("starters.1"), t("starters.2"), t("starters.3")].map((question) => (
          <li key={question}>
            <Button
              variant="default"
              radius="xl"
              className={classes.starter ?? ""}
              onClick={() => {
                onAsk(question);
              }}
            >
              {question}
            </Button>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

/** Enter sends; with Shift it begins a line. */
function AskForm({ isBusy, onAsk }: { isBusy: boolean; onAsk: (question: string) => void }) {
  const { t } = useTranslation("help");
  const [text, setText] = useState("");
  const send = () => {
    const question = text.trim();
    if (question === "" || isBusy) return;
    setText("");
    onAsk(question);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        flex={1}
        autosize
        minRows={1}
        maxRows={6}
        size="md"
        value={text}
        maxLength={LONGEST}
        aria-label={t("question")}
        placeholder={t("question")}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          // while Chinese is composed, Enter chooses a word
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <ActionIcon
        type="submit"
        size={42}
        radius="xl"
        aria-label={t("send")}
        disabled={isBusy || text.trim() === ""}
      >
        <IconArrowUp size={20} />
      </ActionIcon>
    </form>
  );
}

/** Where there are several, one of them can be asked alone. */
function Bases(props: { value: string | null; onChange: (slug: string | null) => void }) {
  const { t } = useTranslation("help");
  const bases = useQuery(askable).data ?? [];
  if (bases.length < 2) return null;
  return (
    <Select
      size="xs"
      aria-label={t("look_in")}
      placeholder={t("everywhere")}
      clearable
      value={props.value}
      onChange={props.onChange}
      data={bases.map(({ slug, name }) => ({ value: slug, label: name }))}
    />
  );
}
