import { page, pageWith } from "../../app/page.ts";

/** Who is shown in the list of people. */
export interface PeopleSearch {
  /** A part of the name. */
  q?: string | undefined;
  hidden?: true | undefined;
}

function readSearch({ q, hidden }: Record<string, unknown>): PeopleSearch {
  return {
    ...(typeof q === "string" && q !== "" && { q }),
    ...(hidden === true && { hidden }),
  };
}

export const routes = [
  pageWith("/people", readSearch, ["people"], () => import("./PeoplePage.tsx")),
  page("/people/review", ["people"], () => import("./ReviewPage.tsx")),
  page("/people/history", ["people"], () => import("./HistoryPage.tsx")),
  page("/people/unknown", ["people"], () => import("./UnknownFacesPage.tsx")),
  page("/people/ignored", ["people"], () => import("./IgnoredFacesPage.tsx")),
  page("/people/$personId", ["people"], () => import("./PersonPage.tsx")),
  page("/people/$personId/faces", ["people"], () => import("./PersonFacesPage.tsx")),
];
