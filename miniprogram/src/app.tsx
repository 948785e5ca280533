import "./app.css";

import { QueryClientProvider } from "@tanstack/react-query";
import type { PropsWithChildren } from "react";

import { startLanguage } from "./album/language.ts";
import { keepAnswers } from "./album/keeping.ts";
import { queries } from "./album/queries.ts";

startLanguage();
keepAnswers(queries);

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
