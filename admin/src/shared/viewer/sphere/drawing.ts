/**
 * Draws a part of a sphere from the equirectangular picture of it, with WebGL and nothing else. Each
 * pixel of the canvas asks where its ray meets the sphere, and takes the colour from there.
 */

import type { Span } from "../panorama.ts";

/** Angles in radians; `field` is what is seen from top to bottom. */
export interface Look {
  yaw: number;
  pitch: number;
  field: number;
}

export interface Sphere {
  show: (picture: ImageBitmap | HTMLVideoElement) => void;
  draw: (look: Look) => void;
  /** Gives back what it holds of the graphics card. */
  release: () => void;
}

const CORNERS = new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]);

const EVERYWHERE = `
  attribute vec2 corner;
  varying vec2 at;
  void main() {
    at = corner;
    gl_Position = vec4(corner, 0.0, 1.0);
  }`;

// `lens` is half of what is seen, at a distance of one; `span` the share of the sphere that there is
// a picture of, and `middle` where that has its middle, in such shares.
const ALONG = `
  precision highp float;
  const float pi = 3.14159265358979;
  uniform sampler2D picture;
  uniform mat3 turn;
  uniform vec2 lens;
  uniform vec2 span;
  uniform vec2 middle;
  varying vec2 at;
  void main() {
    vec3 ray = normalize(turn * vec3(at * lens, -1.0));
    vec2 angles = vec2(atan(ray.x, -ray.z) / (2.0 * pi), -asin(clamp(ray.y, -1.0, 1.0)) / pi);
    vec2 place = (angles - middle) / span + 0.5;
    bool beyond = any(lessThan(place, vec2(0.0))) || any(greaterThan(place, vec2(1.0)));
    gl_FragColor = beyond ? vec4(0.06, 0.055, 0.05, 1.0) : texture2D(picture, place);
  }`;

/** Null where there is no WebGL. */
export function sphereOn(canvas: HTMLCanvasElement, span: Span): Sphere | null {
  const gl = canvas.getContext("webgl");
  const program = gl && linked(gl);
  if (gl === null || program === null) return null;
  const place = (name: string) => gl.getUniformLocation(program, name);
  const [turn, lens] = [place("turn"), place("lens")];
  gl.useProgram(program);
  gl.uniform2f(place("span"), span.across / 360, span.down / 180);
  gl.uniform2f(place("middle"), 0, span.below / 180);
  const corners = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  gl.bufferData(gl.ARRAY_BUFFER, CORNERS, gl.STATIC_DRAW);
  const corner = gl.getAttribLocation(program, "corner");
  gl.enableVertexAttribArray(corner);
  gl.vertexAttribPointer(corner, 2, gl.FLOAT, false, 0, 0);
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  // pictures whose sides are no powers of two take no other ways
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) {
    gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
  }
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);

  return {
    show: (picture) => {
      const fitting = within(picture, gl.getParameter(gl.MAX_TEXTURE_SIZE) as number);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGB, gl.RGB, gl.UNSIGNED_BYTE, fitting);
    },
    draw: ({ yaw, pitch, field }) => {
      const { width, height } = canvas;
      const down = Math.tan(field / 2);
      gl.viewport(0, 0, width, height);
      gl.uniform2f(lens, (down * width) / height, down);
      gl.uniformMatrix3fv(turn, false, turned(yaw, pitch));
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    },
    release: () => {
      gl.deleteTexture(texture);
      gl.deleteBuffer(corners);
      gl.deleteProgram(program);
    },
  };
}

function linked(gl: WebGLRenderingContext): WebGLProgram | null {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, EVERYWHERE],
    [gl.FRAGMENT_SHADER, ALONG],
  ] as const) {
    const shader = gl.createShader(kind);
    if (shader === null) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return gl.getProgramParameter(program, gl.LINK_STATUS) === true ? program : null;
}

/** First up or down, then around; column by column. */
function turned(yaw: number, pitch: number): number[] {
  const [c, s, d, t] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)];
  return [c, 0, s, -s * t, d, c * t, -s * d, -t, c * d];
}

/** What a graphics card takes, of a picture or a film. */
function within(picture: ImageBitmap | HTMLVideoElement, most: number): TexImageSource {
  const [width, height] =
    picture instanceof HTMLVideoElement
      ? [picture.videoWidth, picture.videoHeight]
      : [picture.width, picture.height];
  const scale = Math.min(1, most / Math.max(width, height));
  if (scale === 1) return picture;
  const smaller = document.createElement("canvas");
  smaller.width = Math.floor(width * scale);
  smaller.height = Math.floor(height * scale);
  smaller.getContext("2d")?.drawImage(picture, 0, 0, smaller.width, smaller.height);
  return smaller;
}
