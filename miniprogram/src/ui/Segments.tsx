/** One of a few, all of which are seen. */

import { joined } from "./classes.ts";
import { Box, Touchable } from "./elements.tsx";
import classes from "./segments.module.css";

export function Segments<T>(props: {
  label: string;
  options: readonly { value: T; words: string }[];
  value: T;
  onChange: (value: T) => void;
}) {
  const { label, options, value, onChange } = props;
  return (
    <Box className={classes.segments} part="section" label={label}>
      {options.map((option) => (
        <Touchable
          key={option.words}
          className={joined(classes.segment, option.value === value && classes.chosen)}
          isPressed={option.value === value}
          onPress={() => {
            onChange(option.value);
          }}
        >
          {option.words}
        </Touchable>
      ))}
    </Box>
  );
}
