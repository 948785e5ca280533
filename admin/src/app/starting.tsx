/** Puts an app into its page, once there are words to speak. */

import { startTransition, StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";

import { startLanguage } from "./language.ts";

export async function start(app: ReactNode): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no place for the app.");
  await startLanguage();
  // as a transition, React lets the browser breathe between its slices
  startTransition(() => {
    createRoot(root).render(<StrictMode>{app}</StrictMode>);
  });
}
