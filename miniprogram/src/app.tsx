import "./app.css";
import "./ui/elements.tsx"; // its styles before all others, which are put upon elements

import { QueryClientProvider } from "@tanstack/react-query";
import type { PropsWithChildren } from "react";

import { startLanguage } from "./album/language.ts";
import { keepAnswers } from "./album/keeping.ts";
import { queries } from "./album/queries.ts";
import { keepApp } from "./platform/keepApp.ts";
import { useForeground } from "./platform/navigation.ts";
import { wakeUploads } from "./uploading/uploads.ts";

keepApp();
startLanguage();
keepAnswers(queries);

export default function App({ children }: PropsWithChildren) {
  useForeground(wakeUploads);
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
