// Turning, straightening and cropping a photo: seen at once, and kept as a recipe. The original is
// never touched.

import { call } from "./api.js";
import { attempt } from "./bulk.js";
import { CropBox } from "./crop-box.js";
import { asked } from "./dialog.js";
import { composed, drawn, mirrored, nothingDone, parsed, turned } from "./recipe.js";

const most = 1400; // pixels to a side while it is worked on

export function startEditor() {
  const dialog = document.querySelector("[data-editor]");
  const button = document.querySelector("[data-edit-picture]");
  if (!dialog || !button) return;
  let editor = null;
  button.addEventListener("click", () => {
    editor ??= new Editor(dialog);
    editor.open();
  });
}

class Editor {
  constructor(dialog) {
    this.dialog = dialog;
    this.stage = dialog.querySelector("[data-editor-stage]");
    this.layer = dialog.querySelector("[data-crop-layer]");
    this.angle = dialog.querySelector("[name=degrees]");
    this.picture = new Image();
    this.crop = new CropBox(this.layer, (box) => (this.state.crop = box));
    this.listen();
  }

  async open() {
    const saved = JSON.parse(this.dialog.dataset.steps);
    this.state = parsed(saved);
    this.hold("free");
    const answer = asked(this.dialog);
    this.picture.src = this.dialog.dataset.src;
    const seen = await attempt(() => this.picture.decode());
    if (seen === null) return this.dialog.close();
    this.draw();
    this.layer.querySelector("[data-crop-frame]").focus({ preventScroll: true });
    if ((await answer) === "yes") await this.save(saved);
  }

  listen() {
    const acts = {
      left: () => this.change(turned(this.state, 3)),
      right: () => this.change(turned(this.state, 1)),
      mirror: () => this.change(mirrored(this.state)),
      original: () => {
        this.hold("free");
        this.change(nothingDone());
      },
    };
    this.dialog.addEventListener("click", ({ target }) => {
      acts[target.closest("[data-editor-act]")?.dataset.editorAct]?.();
    });
    this.dialog.addEventListener("change", ({ target }) => {
      if (target.name === "ratio") this.hold(target.value);
      if (target.name === "upright") this.hold(this.ratio);
    });
    this.angle.addEventListener("input", () =>
      this.change({ ...this.state, degrees: this.angle.valueAsNumber }),
    );
    new ResizeObserver(() => this.lay()).observe(this.stage);
  }

  change(state) {
    this.state = state;
    this.draw();
    this.hold(this.ratio);
  }

  draw() {
    const { degrees, crop } = this.state;
    this.angle.value = degrees;
    this.dialog.querySelector("output").textContent = `${degrees.toFixed(1)}°`;
    this.canvas?.remove();
    this.canvas = drawn(this.picture, composed({ ...this.state, crop: nothingDone().crop }), most);
    this.stage.prepend(this.canvas);
    this.lay();
    this.crop.set(crop);
  }

  // As large as the stage has room for; the layer lies exactly over the picture.
  lay() {
    if (!this.canvas) return;
    const { clientWidth, clientHeight } = this.stage;
    const { width, height } = this.canvas;
    const scale = Math.min(clientWidth / width, clientHeight / height);
    for (const element of [this.canvas, this.layer]) {
      element.style.width = `${width * scale}px`;
      element.style.height = `${height * scale}px`;
    }
  }

  // "free", "original", or two numbers as "4:3".
  hold(ratio) {
    this.ratio = ratio;
    for (const choice of this.dialog.querySelectorAll("[name=ratio]")) {
      choice.checked = choice.value === ratio;
    }
    this.crop.hold(ratio === "free" ? null : this.shareOf(ratio));
  }

  shareOf(ratio) {
    if (ratio === "original") return 1;
    const upright = this.dialog.querySelector("[name=upright]").checked;
    const [long, short] = ratio.split(":").map(Number);
    return (upright ? short / long : long / short) * (this.canvas.height / this.canvas.width);
  }

  // The page shows it anew: faces, words and sizes lie elsewhere now.
  async save(saved) {
    const steps = composed(this.state);
    if (JSON.stringify(steps) === JSON.stringify(saved)) return;
    const path = `/assets/${this.dialog.dataset.editor}/recipe`;
    const answer = await attempt(() =>
      steps.length ? call("PUT", path, { steps }) : call("DELETE", path),
    );
    if (answer) location.reload();
  }
}
