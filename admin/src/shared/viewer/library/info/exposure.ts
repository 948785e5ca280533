/** How a photo was taken, as photographers write it: 35 mm, f/1.8, 1/125 s, ISO 400. */

import type { Schemas } from "../../../../app/api.ts";

/** Many cameras repeat the maker in the model's name. */
export function cameraName({ make, model }: Schemas["Camera"]): string {
  const [maker, name] = [make.trim(), model.trim()];
  return name.toLowerCase().startsWith(maker.toLowerCase()) ? name : `${maker} ${name}`.trim();
}

export function exposure(metadata: Record<string, unknown>): string[] {
  const said = (key: string): number | undefined => {
    const value = metadata[key];
    return typeof value === "number" && value !== 0 ? value : undefined;
  };
  const short = (value: number) => String(Number(value.toPrecision(4)));
  const focal = said("focal_length_mm");
  const equivalent = said("focal_length_35mm");
  const aperture = said("f_number");
  const seconds = said("exposure_seconds");
  const iso = said("iso");
  const bias = said("exposure_bias_ev");
  const like = equivalent === undefined || equivalent === focal ? "" : ` (${short(equivalent)} mm)`;
  const lines = [
    focal && `${short(focal)} mm${like}`,
    aperture && `f/${short(aperture)}`,
    seconds && (seconds < 0.3 ? `1/${String(Math.round(1 / seconds))} s` : `${short(seconds)} s`),
    iso && `ISO ${String(iso)}`,
    bias && `${bias > 0 ? "+" : "−"}${String(Number(Math.abs(bias).toFixed(1)))} EV`,
  ];
  return lines.filter((line) => typeof line === "string");
}

/** "JPEG" of "image/jpeg", "CANON-CR3" of "image/x-canon-cr3". */
export function formatName(mediaType: string): string {
  return (mediaType.split("/")[1] ?? "").replace(/^x-/, "").toUpperCase();
}

/** "1:23:45" or "3:07". */
export function duration(milliseconds: number): string {
  const whole = Math.round(milliseconds / 1000);
  const [hours, minutes, seconds] = [whole / 3600, (whole / 60) % 60, whole % 60].map(Math.floor);
  const two = (number: number | undefined) => String(number ?? 0).padStart(2, "0");
  return (hours ?? 0) > 0
    ? `${String(hours)}:${two(minutes)}:${two(seconds)}`
    : `${String(minutes ?? 0)}:${two(seconds)}`;
}
