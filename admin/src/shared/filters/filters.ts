/** What narrows photos exactly; it stands in the address of a page. */

export interface PhotoFilters {
  person?: readonly string[];
  place?: readonly number[];
  tag?: readonly string[];
  camera?: string;
  date_from?: string;
  date_to?: string;
  favorite?: true;
  min_rating?: number;
  panorama?: true;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Of an address, whatever else it holds. */
export function readFilters(address: object): PhotoFilters {
  const search: Record<string, unknown> = { ...address };
  const place = listed(search.place).map(Number).filter(Number.isSafeInteger);
  const rating = Number(search.min_rating);
  return tidy({
    person: listed(search.person).map(String),
    place,
    tag: listed(search.tag).map(String),
    camera: listed(search.camera).map(String)[0],
    date_from: dayIn(search.date_from),
    date_to: dayIn(search.date_to),
    favorite: search.favorite === true || undefined,
    min_rating: rating >= 1 && rating <= 5 ? rating : undefined,
    panorama: search.panorama === true || undefined,
  });
}

export function isFiltered(filters: PhotoFilters): boolean {
  return Object.keys(filters).length > 0;
}

export type FilterChanges = { [K in keyof PhotoFilters]: PhotoFilters[K] | undefined };

/** The same with some of it in place of what was; undefined takes it away. */
export function changed(filters: PhotoFilters, changes: FilterChanges): PhotoFilters {
  return tidy({ ...filters, ...changes });
}

/** As requests of the API name them. */
export function asQuery({ person, place, tag, ...rest }: PhotoFilters) {
  return {
    ...rest,
    ...(person === undefined ? {} : { person: [...person] }),
    ...(place === undefined ? {} : { place: [...place] }),
    ...(tag === undefined ? {} : { tag: [...tag] }),
  };
}

function tidy(filters: FilterChanges): PhotoFilters {
  const told = Object.entries(filters).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(told);
}

/** An address may name one value or a list of them. */
function listed(value: unknown): (string | number)[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === "string" || typeof one === "number");
}

function dayIn(value: unknown): string | undefined {
  return typeof value === "string" && DAY.test(value) ? value : undefined;
}
