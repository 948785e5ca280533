/** A question that is spoken: one touch to begin, another at the end. */

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { language } from "../album/language.ts";
import { NotAllowed } from "../platform/files.ts";
import type { Heard, Voice } from "../platform/voice.ts";
import { Button } from "../ui/Button.tsx";
import { Box } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { say } from "../ui/notices.ts";
import classes from "./ask.module.css";

export function Speak({ voice, onHeard }: { voice: Voice; onHeard: (words: string) => void }) {
  const { t } = useTranslation("ask");
  const [isListening, setListening] = useState(false);
  const heard = useRef<Heard | null>(null);
  useEffect(() => () => heard.current?.stop(), []); // who leaves the page is not listened to
  const begin = async () => {
    setListening(true);
    try {
      heard.current = voice.listen(language());
      const words = await heard.current.words;
      if (words === "") say({ text: t("not_heard") });
      else onHeard(words);
    } catch (error) {
      say({ text: t(error instanceof NotAllowed ? "not_allowed" : "not_heard") });
    } finally {
      heard.current = null;
      setListening(false);
    }
  };
  return (
    <Box className={classes.speak}>
      <Button
        kind={isListening ? "filled" : "plain"}
        onPress={() => {
          if (heard.current === null) void begin();
          else heard.current.stop();
        }}
      >
        <Icon name="microphone" />
        {t(isListening ? "listening" : "speak")}
      </Button>
    </Box>
  );
}
