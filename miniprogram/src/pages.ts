/** Where the pages lie. `app.config.ts` lists them for WeChat, from the same names. */

export const MAIN = {
  timeline: "pages/timeline/index",
  search: "pages/search/index",
  albums: "pages/albums/index",
  me: "pages/me/index",
  entrance: "pages/entrance/index",
} as const;

/** What is not needed at once comes with the first page of its package. */
export const PACKAGES = {
  viewer: { photo: "pages/photo/index" },
  collections: {
    album: "pages/album/index",
    adding: "pages/adding/index",
    join: "pages/join/index",
    link: "pages/link/index",
    links: "pages/links/index",
  },
  people: {
    people: "pages/people/index",
    person: "pages/person/index",
    review: "pages/review/index",
  },
  discovering: {
    ask: "pages/ask/index",
    memories: "pages/memories/index",
    memory: "pages/memory/index",
    places: "pages/places/index",
    place: "pages/place/index",
    favourites: "pages/favourites/index",
  },
  uploading: { uploads: "pages/uploads/index" },
  help: { help: "pages/help/index" },
  account: {
    settings: "pages/settings/index",
    binding: "pages/binding/index",
    phone: "pages/phone/index",
  },
} as const;

export const TABS = ["timeline", "search", "albums", "me"] as const;

type Packages = typeof PACKAGES;
type InPackages = { [P in keyof Packages]: keyof Packages[P] }[keyof Packages];

export type Page = keyof typeof MAIN | InPackages;

export function pathOf(page: Page): string {
  if (page in MAIN) return MAIN[page as keyof typeof MAIN];
  for (const [root, pages] of Object.entries(PACKAGES)) {
    const path = (pages as Readonly<Record<string, string>>)[page];
    if (path !== undefined) return `packages/${root}/${path}`;
  }
  throw new Error(`There is no page ${page}.`);
}

const PAGES = [MAIN, ...Object.values(PACKAGES)].flatMap((pages) => Object.keys(pages)) as Page[];

/** The page at an address; undefined: it leads out of the app. */
export function pageAt(address: string): Page | undefined {
  const [path] = address.split("?");
  return PAGES.find((page) => path === `/${pathOf(page)}`);
}

export function isTab(page: Page): boolean {
  return (TABS as readonly Page[]).includes(page);
}

export function addressed(page: Page, parameters: Readonly<Record<string, string>> = {}): string {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  return `/${pathOf(page)}${query === "" ? "" : `?${query}`}`;
}
