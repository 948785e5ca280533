/** What pages of any kind need around them: colours and type, notices, and what has been fetched. */

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { setNonce } from "get-nonce";
import type { ReactNode } from "react";

import { schemes, useTheme } from "./theme.ts";
import classes from "./surroundings.module.css";

/** What components write into style elements, the content policy allows by this alone. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
setNonce(nonce); // for what keeps the page from scrolling under a dialog

export function Surroundings(props: { queries: QueryClient; children: ReactNode }) {
  const theme = useTheme();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={schemes}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <Notifications position="bottom-center" className={classes.told ?? ""} />
      <QueryClientProvider client={props.queries}>{props.children}</QueryClientProvider>
    </MantineProvider>
  );
}
