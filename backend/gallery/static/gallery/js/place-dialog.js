// Where was it taken? Found by name, pointed at on the map, or said in degrees.

import { call } from "./api.js";
import { startCombobox } from "./combobox.js";
import { asked } from "./dialog.js";
import { PlaceMap } from "./place-map.js";

const digits = 5; // of a degree: about a metre

let chooser = null;

// The changes that the API is asked for; null when it was cancelled. `known` is where the one photo
// is said to be: {latitude, longitude}.
export async function askPlace(known = null) {
  chooser ??= new PlaceChooser(document.querySelector("[data-place-dialog]"));
  return chooser.ask(known);
}

class PlaceChooser {
  constructor(dialog) {
    this.dialog = dialog;
    this.fields = dialog.querySelector("form").elements;
    this.list = dialog.querySelector("[role=listbox]");
    this.placeId = null;
  }

  async ask(known) {
    this.fields.place.value = "";
    const answer = asked(this.dialog);
    this.map ??= this.start(); // measured only while it is shown
    this.set(known);
    if (known) this.map.mark(known, { moves: true });
    else this.map.whole();
    return this.changes(await answer);
  }

  start() {
    const { place, latitude, longitude } = this.fields;
    startCombobox(place, this.list, (typed) => this.suggest(typed));
    place.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) event.preventDefault(); // no form is sent
    });
    for (const field of [latitude, longitude]) {
      field.addEventListener("input", () => {
        this.placeId = null;
        this.map.mark(this.typed(), { moves: true });
      });
    }
    return new PlaceMap(this.dialog.querySelector("[data-place-map]"), (at) => {
      this.set(at);
      this.map.mark(at);
    });
  }

  set(at, placeId = null) {
    this.placeId = placeId;
    this.fields.latitude.value = at?.latitude.toFixed(digits) ?? "";
    this.fields.longitude.value = at?.longitude.toFixed(digits) ?? "";
    if (!at) this.map.mark(null);
  }

  typed() {
    const { latitude, longitude } = this.fields;
    const whole = latitude.value && longitude.value && latitude.validity.valid;
    if (!whole || !longitude.validity.valid) return null;
    return { latitude: latitude.valueAsNumber, longitude: longitude.valueAsNumber };
  }

  async suggest(typed) {
    const chinese = document.documentElement.lang.startsWith("zh");
    const language = chinese ? "zh" : "en";
    const named = (place, part) => place[`${part}_${language}`] || place[`${part}_en`];
    let found = [];
    try {
      found = (await call("GET", `/places?limit=20&q=${encodeURIComponent(typed)}`)).items;
    } catch {
      return []; // there are the map and the degrees
    }
    return found.map((place) => ({
      name: named(place, "name"),
      aside: [named(place, "region"), named(place, "country")].filter(Boolean).join(", "),
      choose: () => {
        this.fields.place.value = named(place, "name");
        this.set(place, place.id);
        this.map.mark(place, { moves: true });
      },
    }));
  }

  changes(answer) {
    if (answer === "nowhere") return { location: null };
    if (answer === "file") return { restore: ["location"] };
    if (answer !== "yes") return null;
    return { location: this.placeId ? { place_id: this.placeId } : this.typed() };
  }
}
