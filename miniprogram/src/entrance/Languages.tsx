/** The other language, in its own words: whoever cannot read this page finds it. */

import { LANGUAGES, speak, useLanguage } from "../album/language.ts";
import { Touchable } from "../ui/elements.tsx";
import classes from "./entrance.module.css";

export function Languages() {
  const other = useLanguage() === "en" ? "zh-CN" : "en";
  return (
    <Touchable className={classes.language} onPress={() => void speak(other)}>
      {LANGUAGES[other]}
    </Touchable>
  );
}
