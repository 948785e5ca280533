/** A page of photos, of which some can be chosen; what can be done with those lies at its foot. */

import { useState, type ComponentProps } from "react";
import { useTranslation } from "react-i18next";

import { Selection, SelectionProvider, useChosen } from "../photos/selection.ts";
import { useCards } from "../platform/useCards.ts";
import { Button } from "../ui/Button.tsx";
import { Touchable } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Screen, type TabScreen } from "../ui/Screen.tsx";
import { SelectedBar } from "./SelectedBar.tsx";
import classes from "./selecting.module.css";
import type { ToolsFor } from "./tools.ts";

interface SelectingScreenProps extends Omit<ComponentProps<typeof Screen>, "foot"> {
  /** What can be done with photos that are chosen. */
  tools: ToolsFor;
  /** False: there are no photos here, for now. */
  hasPhotos?: boolean;
  as?: typeof Screen | typeof TabScreen;
}

export function SelectingScreen(props: SelectingScreenProps) {
  const { tools, hasPhotos = true, as: Page = Screen, actions, children, ...rest } = props;
  const { t } = useTranslation(["selecting", "common"]);
  const [selection] = useState(() => new Selection());
  const chosen = useChosen(selection);
  useCards(); // sharing lays one
  const end = () => {
    selection.end();
  };
  return (
    <Page
      {...rest}
      actions={
        chosen === undefined ? (
          <>
            {hasPhotos && (
              <Touchable
                className={classes.tool}
                label={t("select")}
                onPress={() => {
                  selection.begin();
                }}
              >
                <Icon name="choose" />
              </Touchable>
            )}
            {actions}
          </>
        ) : (
          <Button kind="plain" onPress={end}>
            {t("common:cancel")}
          </Button>
        )
      }
      {...(chosen === undefined
        ? {}
        : { foot: <SelectedBar chosen={chosen} tools={tools} onDone={end} /> })}
    >
      <SelectionProvider value={selection}>{children}</SelectionProvider>
    </Page>
  );
}
