import { regional } from "../../../app/language.ts";

/** With so many digits behind the point. */
export function decimal(value: number, digits: number): string {
  const style = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(regional(), style).format(value);
}
