import assert from "node:assert/strict";
import { test } from "node:test";

import {
  cameraName,
  duration,
  exposure,
  formatName,
} from "../src/shared/viewer/library/info/exposure.ts";

test("settings are written as photographers do", () => {
  const said = {
    focal_length_mm: 18.6,
    focal_length_35mm: 115,
    f_number: 3.4,
    exposure_seconds: 1 / 33,
    iso: 1600,
    exposure_bias_ev: -0.3333333,
  };
  assert.deepEqual(exposure(said), ["18.6 mm (115 mm)", "f/3.4", "1/33 s", "ISO 1600", "−0.3 EV"]);
  assert.deepEqual(exposure({ focal_length_mm: 50, focal_length_35mm: 50, exposure_seconds: 2 }), [
    "50 mm",
    "2 s",
  ]);
  assert.deepEqual(exposure({ software: "x" }), []);
});

test("a maker is not named twice", () => {
  assert.equal(cameraName({ make: "Canon", model: "Canon EOS R5", lens: "" }), "Canon EOS R5");
  assert.equal(cameraName({ make: "SONY", model: "ILCE-7M4", lens: "" }), "SONY ILCE-7M4");
});

test("formats and lengths of films are short", () => {
  assert.equal(formatName("image/x-canon-cr3"), "CANON-CR3");
  assert.equal(duration(187_400), "3:07");
  assert.equal(duration(3_725_000), "1:02:05");
});
