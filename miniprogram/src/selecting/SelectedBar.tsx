/** How many photos are chosen, and what can be done with them. */

import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../album/refusals.ts";
import type { Chosen } from "../photos/selection.ts";
import { Box, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import classes from "./selecting.module.css";
import type { PhotoTool, ToolsFor } from "./tools.ts";

export function SelectedBar(props: { chosen: Chosen; tools: ToolsFor; onDone: () => void }) {
  const { chosen, tools, onDone } = props;
  const { t } = useTranslation("selecting");
  const using = useMutation({
    mutationFn: ({ run }: PhotoTool) => run(),
    onSuccess: (isDone) => {
      if (isDone) onDone();
    },
    onError: tellRefusal,
  });
  const number = chosen.size;
  return (
    <Box className={classes.bar} part="section" label={t("tools")}>
      <Box part="status" className={classes.number}>
        <Words>{number === 0 ? t("none") : t("chosen", { number })}</Words>
      </Box>
      {tools([...chosen.values()]).map((tool) => (
        <Touchable
          key={tool.icon}
          className={classes.tool}
          label={tool.label}
          isDisabled={number === 0 || using.isPending}
          onPress={() => {
            using.mutate(tool);
          }}
        >
          <Icon name={tool.icon} />
        </Touchable>
      ))}
    </Box>
  );
}
