import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { setNonce } from "get-nonce";

import { Asking } from "../shared/Asking.tsx";
import { queries } from "./queries.ts";
import { router } from "./router.ts";
import { paper, theme } from "./theme.ts";

/** What components write into style elements, the content policy allows by this alone. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
setNonce(nonce); // for what keeps the page from scrolling under a dialog

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={paper}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <Notifications position="bottom-center" />
      <Asking />
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
