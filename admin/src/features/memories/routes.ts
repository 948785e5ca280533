import { page, pageWith } from "../../app/page.ts";

export const VIEWS = ["trips", "people", "saved", "hidden"] as const;

export type View = (typeof VIEWS)[number];

export const routes = [
  pageWith("/memories", narrowed, ["memories"], () => import("./MemoriesPage.tsx")),
  page("/memories/left-out", ["memories"], () => import("./LeftOutPage.tsx")),
  page("/memories/$memoryId", ["memories"], () => import("./MemoryPage.tsx")),
];

/** Without `show`: all that was brought up. */
function narrowed({ show, photo }: Record<string, unknown>): { show?: View; photo?: string } {
  const view = VIEWS.find((one) => one === show);
  return {
    ...(view === undefined ? {} : { show: view }),
    ...(typeof photo === "string" ? { photo } : {}),
  };
}
