/**
 * A map of the world that is moved by pointer, wheel, keys and buttons, or stands still. Whoever
 * shows it says what lies on it: `Marker`s among its children.
 */

import { ActionIcon, useComputedColorScheme } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { useTranslation } from "react-i18next";

import { landQuery, styleQuery } from "./ground.ts";
import { drawLand } from "./land.ts";
import classes from "./map.module.css";
import { MapContext } from "./Marker.tsx";
import { useMoving } from "./moving.ts";
import type { Coordinates } from "./projection.ts";
import { Tiles } from "./Tiles.tsx";
import { earthAt, viewOf, zoomed, type Bounds, type Size, type View } from "./view.ts";

const PAUSE = 180; // milliseconds until a map that was moved has come to rest
const NOTHING: readonly Bounds[] = [];

export interface SlippyMapProps {
  label: string;
  /** Undefined: all of `whole`. */
  view: View | undefined;
  /** How the map is moved, as a state's setter takes it; left out, it stands still. */
  onView?: (next: (before: View | undefined) => View | undefined) => void;
  /** What is shown when nothing else is asked for, and after the key 0; the world where it is empty. */
  whole?: readonly Bounds[];
  /** The map has come to rest, and shows this. */
  onRest?: (view: View, size: Size) => void;
  /** A place was pressed, or Enter took the middle of the map. */
  onPick?: (at: Coordinates) => void;
  className?: string | undefined;
  children?: ReactNode;
}

export function SlippyMap(props: SlippyMapProps) {
  const { label, onView, whole = NOTHING, onRest, onPick, className, children } = props;
  const { t } = useTranslation();
  const map = useRef<HTMLDivElement>(null);
  const size = useSize(map);
  const view = props.view ?? viewOf(whole, size);
  const style = useQuery(styleQuery).data;
  useRest(view, size, onRest);
  const change = (next: (view: View) => View) => {
    onView?.((before) => next(before ?? viewOf(whole, size)));
  };
  const { spotOf, handlers } = useMoving(map, size, change);
  const isStill = onView === undefined;
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter" && onPick !== undefined) {
      event.preventDefault(); // which would send a form
      onPick(earthAt(view, { x: size.width / 2, y: size.height / 2 }, size));
    } else if (event.key === "0") {
      event.stopPropagation();
      onView?.(() => undefined);
    } else handlers.onKeyDown(event);
  };
  return (
    <div
      ref={map}
      className={[classes.map, className].filter(Boolean).join(" ")}
      aria-label={label}
      data-still={isStill || undefined}
      {...(isStill
        ? { role: "img" }
        : {
            role: "application",
            tabIndex: 0,
            ...handlers,
            onKeyDown,
            onClick: (event: React.MouseEvent) => {
              onPick?.(earthAt(view, spotOf(event), size));
            },
          })}
    >
      <Land view={view} size={size} />
      {style !== undefined && style.tiles !== "" && (
        <Tiles template={style.tiles} maxZoom={style.max_zoom} view={view} size={size} />
      )}
      <MapContext value={{ view, size }}>{children}</MapContext>
      {!isStill && (
        <div className={classes.buttons} onClick={stop} onDoubleClick={stop}>
          {([1, -1] as const).map((levels) => (
            <ActionIcon
              key={levels}
              variant="default"
              size="lg"
              aria-label={t(levels > 0 ? "map.closer" : "map.farther")}
              onClick={() => {
                change((from) => zoomed(from, levels, size));
              }}
            >
              {levels > 0 ? <IconPlus size={18} /> : <IconMinus size={18} />}
            </ActionIcon>
          ))}
        </div>
      )}
      <small className={classes.source}>
        {style === undefined || style.tiles === "" ? "Natural Earth" : style.attribution}
      </small>
    </div>
  );
}

function Land({ view, size }: { view: View; size: Size }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const land = useQuery(landQuery).data;
  const scheme = useComputedColorScheme("light");
  const { x, y, zoom } = view;
  useLayoutEffect(() => {
    if (canvas.current === null || land === undefined) return;
    drawLand(canvas.current, land, { x, y, zoom }, size);
  }, [land, x, y, zoom, size, scheme]);
  return <canvas ref={canvas} aria-hidden />;
}

function useSize(map: React.RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 1, height: 1 });
  useLayoutEffect(() => {
    const element = map.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize({ width: Math.max(1, width), height: Math.max(1, height) });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [map]);
  return size;
}

function useRest(view: View, size: Size, onRest: SlippyMapProps["onRest"]): void {
  const tell = useEffectEvent((shown: View, of: Size) => onRest?.(shown, of));
  const { x, y, zoom } = view;
  useEffect(() => {
    const timer = setTimeout(() => {
      tell({ x, y, zoom }, size);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [x, y, zoom, size]);
}

function stop(event: React.MouseEvent): void {
  event.stopPropagation();
}
