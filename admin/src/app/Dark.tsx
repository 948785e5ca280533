/** A part of the page that is dark by day as well. */

import { MantineProvider } from "@mantine/core";
import { getNonce } from "get-nonce";
import { useState, type ReactNode } from "react";

import { schemes, useTheme } from "./theme.ts";

const NAME = "data-always-dark";

export function Dark(props: { className: string | undefined; children: ReactNode }) {
  const { className, children } = props;
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const theme = useTheme();
  return (
    <div ref={setPlace} className={className} {...{ [NAME]: "" }}>
      {place !== null && (
        <MantineProvider
          theme={theme}
          cssVariablesResolver={schemes}
          forceColorScheme="dark"
          cssVariablesSelector={`[${NAME}]`}
          deduplicateCssVariables={false} // the page around it may have those of the day
          withGlobalClasses={false}
          getRootElement={() => place}
          getStyleNonce={() => getNonce() ?? ""}
        >
          {children}
        </MantineProvider>
      )}
    </div>
  );
}
