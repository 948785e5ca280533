/** "Is this the same person?", card after card, made for a thumb. */

import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Failed, Nothing, Waiting } from "../ui/Answer.tsx";
import { Button } from "../ui/Button.tsx";
import { joined } from "../ui/classes.ts";
import { Box, Touchable, Words } from "../ui/elements.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { Screen } from "../ui/Screen.tsx";
import { Slidable } from "../ui/Slidable.tsx";
import type { Question, Said } from "./people.ts";
import { QuestionSides } from "./QuestionSides.tsx";
import classes from "./review.module.css";
import type { Shown } from "./review.ts";
import { useReview } from "./reviewing.ts";

const FAR = 96; // pixels to either side, and it is an answer
const LEAN = 24; // pixels of way that a card turns a degree by

export function ReviewCards() {
  const { t } = useTranslation("people");
  const shown = useReview();
  const { review, open, error, isFetching } = shown;
  const [question, next] = open;
  return (
    <Screen
      title={t("review.title")}
      foot={question !== undefined && <Answers onSay={review.say} isOff={shown.isUndoing} />}
    >
      <Box className={classes.page}>
        <Progress shown={shown} onUndo={() => void review.undo()} />
        {question !== undefined ? (
          <>
            <Asked key={question.id} question={question} onSay={review.say} />
            <Words className={classes.hint}>
              {t(question.is_postponed ? "review.was_unsure" : "review.hint")}
            </Words>
            {next !== undefined && (
              <Box className={classes.ahead} isHidden>
                <QuestionSides key={next.id} question={next} />
              </Box>
            )}
          </>
        ) : isFetching ? (
          <Waiting />
        ) : error !== undefined ? (
          <Failed error={error} asked={{ isFetching, refetch: review.fetch }} />
        ) : (
          <Box className={classes.over}>
            <Box part="heading" className={classes.question}>
              {t("review.over")}
            </Box>
            <Nothing>{t("review.over_detail")}</Nothing>
          </Box>
        )}
      </Box>
    </Screen>
  );
}

/** How far one has come, and the way back by one answer. */
function Progress({ shown, onUndo }: { shown: Shown; onUndo: () => void }) {
  const { t } = useTranslation("people");
  const { open, answered, last, isMore, isUndoing } = shown;
  const share = answered / Math.max(1, answered + open.length);
  return (
    <Box className={classes.progress}>
      <Box className={classes.bar} isHidden>
        <Box className={classes.done} style={{ width: `${String(Math.round(100 * share))}%` }} />
      </Box>
      <Box className={classes.line}>
        <Box part="status" className={classes.left} label={t("review.progress", { answered })}>
          {open.length > 0 &&
            t(isMore ? "review.left_more" : "review.left", { count: open.length })}
        </Box>
        {last !== undefined && (
          <Touchable className={classes.undo} isDisabled={isUndoing} onPress={onUndo}>
            <Icon name="undo" className={classes.small} />
            <Words>{t(`review.undo_${last}`)}</Words>
          </Touchable>
        )}
      </Box>
    </Box>
  );
}

function Asked({ question, onSay }: { question: Question; onSay: (said: Said) => void }) {
  const { t } = useTranslation("people");
  const { name } = question.person;
  const title = name === "" ? t("review.is_same") : t("review.is_this", { name });
  return (
    <>
      <Box part="heading" className={classes.question}>
        {title}
      </Box>
      <Card title={title} question={question} onSay={onSay} />
    </>
  );
}

/** It follows the finger; far enough to the right it is a yes, to the left a no. */
function Card(props: { title: string; question: Question; onSay: (said: Said) => void }) {
  const { title, question, onSay } = props;
  const { t } = useTranslation("people");
  const [way, setWay] = useState(0);
  const isFar = Math.abs(way) >= FAR;
  return (
    <Slidable
      label={title}
      className={joined(classes.card, way === 0 && classes.still)}
      style={{
        transform: `translateX(${String(way)}px) rotate(${(way / LEAN).toFixed(1)}deg)`,
      }}
      onSlide={setWay}
      onLetGo={(end) => {
        setWay(0);
        if (Math.abs(end) >= FAR) onSay(end > 0 ? "same" : "different");
      }}
    >
      <QuestionSides question={question} />
      {way !== 0 && (
        <Box
          isHidden
          className={joined(
            classes.mark,
            way > 0 ? classes.yes : classes.no,
            isFar && classes.meant,
          )}
        >
          {t(way > 0 ? "review.same" : "review.different")}
        </Box>
      )}
    </Slidable>
  );
}

const CHOICES: readonly { said: Said; icon: IconName }[] = [
  { said: "different", icon: "close" },
  { said: "unsure", icon: "question" },
  { said: "same", icon: "check" },
];

function Answers({ onSay, isOff }: { onSay: (said: Said) => void; isOff: boolean }) {
  const { t } = useTranslation("people");
  return (
    <Box className={classes.answers}>
      {CHOICES.map(({ said, icon }) => (
        <Button
          key={said}
          kind={said === "same" ? "filled" : "plain"}
          className={classes.answer}
          isDisabled={isOff}
          onPress={() => {
            onSay(said);
          }}
        >
          <Icon name={icon} />
          {t(`review.${said}`)}
        </Button>
      ))}
    </Box>
  );
}
