/** Choices of a sheet: one of several, or yes. */

import { joined } from "./classes.ts";
import { ask, type Choice, type Question } from "./dialogs.ts";
import { Box, Touchable, Words } from "./elements.tsx";
import classes from "./dialogs.module.css";

/** Undefined: none of them. */
export function choose<T>({ title, text, choices }: Question<T>): Promise<T | undefined> {
  return ask<T>(title, (answer) => (
    <Box>
      {text !== undefined && <Words>{text}</Words>}
      <Box className={classes.choices}>
        {choices.map((choice) => (
          <OneChoice key={choice.words} choice={choice} answer={answer} />
        ))}
      </Box>
    </Box>
  ));
}

function OneChoice<T>({ choice, answer }: { choice: Choice<T>; answer: (value: T) => void }) {
  const { words, value, isDangerous = false, isChosen } = choice;
  return (
    <Touchable
      className={joined(
        classes.choice,
        isDangerous && classes.dangerous,
        isChosen === true && classes.chosen,
      )}
      isPressed={isChosen}
      onPress={() => {
        answer(value);
      }}
    >
      {words}
    </Touchable>
  );
}

/** Whether whoever is asked agrees that something be done. */
export async function confirm(question: {
  title: string;
  text: string;
  /** Words of the button that does it. */
  yes: string;
  isDangerous?: boolean;
}): Promise<boolean> {
  const { yes, isDangerous = true, ...rest } = question;
  return (await choose({ ...rest, choices: [{ words: yes, value: true, isDangerous }] })) ?? false;
}
