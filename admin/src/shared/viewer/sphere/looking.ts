/** Turning the eyes in a sphere: by arrows and dragging; nearer by wheel, pinch, plus and minus. */

import { useEffect, useRef, type RefObject } from "react";

import type { Look, Sphere } from "./drawing.ts";

const STEP = Math.PI / 36; // a key turns by
const ZOOM = 1.15; // a key or a turn of the wheel enlarges by
const NARROWEST = Math.PI / 9; // of what is seen from top to bottom
const WIDEST = (Math.PI * 5) / 9;

export class Eyes {
  private look: Look;
  private awaited = 0;
  private readonly sphere: Sphere;
  private readonly canvas: HTMLCanvasElement;

  /** @param pitch radians above the horizon, to begin with */
  constructor(sphere: Sphere, canvas: HTMLCanvasElement, pitch: number) {
    this.sphere = sphere;
    this.canvas = canvas;
    this.look = { yaw: 0, pitch, field: Math.PI / 2.4 };
  }

  show(picture: ImageBitmap | HTMLVideoElement): void {
    this.sphere.show(picture);
    this.draw();
  }

  /** Once for everything that changes before the screen is drawn next. */
  draw(): void {
    if (this.awaited !== 0) return;
    this.awaited = requestAnimationFrame(() => {
      this.awaited = 0;
      this.sphere.draw(this.look);
    });
  }

  turn(yaw: number, pitch: number): void {
    const { look } = this;
    const quarter = Math.PI / 2;
    this.look = {
      ...look,
      yaw: look.yaw + yaw,
      pitch: Math.min(quarter, Math.max(-quarter, look.pitch + pitch)),
    };
    this.draw();
  }

  enlarge(factor: number): void {
    const field = Math.min(WIDEST, Math.max(NARROWEST, this.look.field / factor));
    this.look = { ...this.look, field };
    this.draw();
  }

  /** So that what a finger holds stays under it. */
  drag(x: number, y: number): void {
    const pixel = this.look.field / this.canvas.clientHeight;
    this.turn(-x * pixel, y * pixel);
  }

  fit(): void {
    const sharpness = Math.min(2, devicePixelRatio);
    this.canvas.width = Math.max(1, Math.round(this.canvas.clientWidth * sharpness));
    this.canvas.height = Math.max(1, Math.round(this.canvas.clientHeight * sharpness));
    this.draw();
  }

  press(key: string): boolean {
    const acts: Partial<Record<string, () => void>> = {
      ArrowLeft: () => {
        this.turn(-STEP, 0);
      },
      ArrowRight: () => {
        this.turn(STEP, 0);
      },
      ArrowUp: () => {
        this.turn(0, STEP);
      },
      ArrowDown: () => {
        this.turn(0, -STEP);
      },
      "+": () => {
        this.enlarge(ZOOM);
      },
      "=": () => {
        this.enlarge(ZOOM);
      },
      "-": () => {
        this.enlarge(1 / ZOOM);
      },
    };
    acts[key]?.();
    return acts[key] !== undefined;
  }

  close(): void {
    cancelAnimationFrame(this.awaited);
    this.sphere.release();
  }
}

/** Listens to wheel and size of the canvas; answers what fingers on it do. */
export function useHands(canvas: RefObject<HTMLCanvasElement | null>, eyes: Eyes | null) {
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      eyes?.enlarge(event.deltaY < 0 ? ZOOM : 1 / ZOOM);
    };
    const sizes = new ResizeObserver(() => {
      eyes?.fit();
    });
    element.addEventListener("wheel", wheel, { passive: false });
    sizes.observe(element);
    return () => {
      element.removeEventListener("wheel", wheel);
      sizes.disconnect();
    };
  }, [canvas, eyes]);
  const spread = () => {
    const [one, other] = [...fingers.current.values()];
    if (one === undefined || other === undefined) return null;
    return Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
  };
  const end = (event: React.PointerEvent) => {
    fingers.current.delete(event.pointerId);
  };
  return {
    onPointerDown: (event: React.PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    onPointerMove: (event: React.PointerEvent) => {
      const from = fingers.current.get(event.pointerId);
      if (from === undefined) return;
      const before = spread();
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const after = spread();
      if (before !== null && after !== null) eyes?.enlarge(after / before);
      else eyes?.drag(event.clientX - from.x, event.clientY - from.y);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
