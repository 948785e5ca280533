// When was it taken? At a moment, at another time than the camera's clock said, by the clock of a
// time zone, or as the file says.

import { asked } from "./dialog.js";

// The changes that the API is asked for; null when it was cancelled. `known` is what is said of the
// one photo: its moment ("2024-05-04T20:00:00"), its offset ("+08:00").
export async function askTime(known = null) {
  const dialog = document.querySelector("[data-time-dialog]");
  const form = dialog.querySelector("form");
  start(form);
  form.reset();
  prefill(form.elements, known);
  turn(form, known ? "moment" : "shift");
  const answer = asked(dialog);
  form.querySelector("[name=way]:checked").focus();
  return (await answer) === "yes" ? changes(form.elements) : null;
}

function start(form) {
  if (form.dataset.started) return;
  form.dataset.started = "";
  form.addEventListener("change", ({ target }) => target.name === "way" && turn(form, target.value));
  const zones = form.querySelector("datalist");
  for (const zone of Intl.supportedValuesOf?.("timeZone") ?? []) zones.append(new Option(zone, zone));
}

function prefill({ moment, offset, zone }, known) {
  moment.value = known?.moment ?? "";
  const wanted = known?.offset || here(known?.moment);
  if (![...offset.options].some(({ value }) => value === wanted)) {
    offset.append(new Option(`UTC${wanted}`, wanted));
  }
  offset.value = wanted;
  zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}

// The offset that this browser's clock has, or had at that moment.
function here(moment) {
  const minutes = -(moment ? new Date(moment) : new Date()).getTimezoneOffset();
  const two = (number) => String(Math.trunc(Math.abs(number))).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}

// Only the fields of the chosen way are shown, and have to be filled in.
function turn(form, way) {
  form.elements.way.value = way;
  for (const fields of form.querySelectorAll("[data-way]")) {
    fields.hidden = fields.disabled = fields.dataset.way !== way;
  }
}

function changes(fields) {
  const ways = {
    moment: () => ({ captured_at: fields.moment.value + fields.offset.value }),
    shift: () => ({ shift_seconds: seconds(fields) }),
    zone: () => ({
      time_zone: fields.zone.value.trim(),
      ...(fields.keep_instant.checked && { keep_instant: true }),
    }),
    file: () => ({ restore: ["captured_at"] }),
  };
  return ways[fields.way.value]();
}

function seconds({ direction, days, hours, minutes, rest }) {
  const [day, hour, minute, second] = [days, hours, minutes, rest].map(({ value }) => Number(value));
  const shift = ((day * 24 + hour) * 60 + minute) * 60 + second;
  return direction.value === "earlier" ? -shift : shift;
}
