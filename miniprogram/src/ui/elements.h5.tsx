/** The elements of pages, as HTML. */

import { useEffect, useRef, useState, type FormEvent } from "react";

import type {
  BoxProps,
  FieldProps,
  FilmProps,
  Part,
  PictureProps,
  ScrollerProps,
  TouchableProps,
  WordsProps,
} from "./elements.types.ts";
import classes from "./elements.module.css";
import { joined } from "./classes.ts";

const TAGS = {
  cell: "div",
  columnheader: "div",
  header: "header",
  heading: "h2",
  item: "li",
  list: "ul",
  log: "div",
  main: "main",
  navigation: "nav",
  progress: "div",
  row: "div",
  section: "section",
  status: "div",
  table: "div",
  title: "h1",
} as const satisfies Record<Part, string>;

/** Of parts that no tag says. */
const ROLES: readonly Part[] = ["cell", "columnheader", "log", "row", "status", "table"];

export function Box({ part, percent, label, isHidden, className, ...rest }: BoxProps) {
  const Tag = part === undefined ? "div" : TAGS[part];
  return (
    <Tag
      {...rest}
      className={joined(classes.box, className)}
      aria-label={label}
      aria-hidden={isHidden}
      {...(part !== undefined && ROLES.includes(part) ? { role: part } : {})}
      {...(part === "progress" ? { role: "progressbar", "aria-valuenow": percent } : {})}
      {...(part === "main" ? { tabIndex: -1 } : {})}
    />
  );
}

export function Words({ label, ...rest }: WordsProps) {
  return <span {...rest} aria-label={label} />;
}

export function Touchable(props: TouchableProps) {
  const { onPress, onLongPress, label, isDisabled, isPressed, className, ...rest } = props;
  const long = useLongPress(onLongPress);
  return (
    <button
      {...rest}
      {...long.handlers}
      type="button"
      className={joined(classes.touchable, className)}
      aria-label={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={() => {
        if (!long.wasOne()) onPress();
      }}
    />
  );
}

const LONG = 450; // milliseconds

function useLongPress(onLongPress: (() => void) | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasLong = useRef(false);
  const stop = () => {
    clearTimeout(timer.current);
  };
  const handlers =
    onLongPress === undefined
      ? {}
      : {
          onTouchStart: () => {
            wasLong.current = false;
            timer.current = setTimeout(() => {
              wasLong.current = true;
              onLongPress();
            }, LONG);
          },
          onTouchMove: stop,
          onTouchEnd: stop,
          onTouchCancel: stop,
          onContextMenu: (event: { preventDefault: () => void }) => {
            event.preventDefault(); // of the browser, which a long press opens too
          },
        };
  return {
    handlers,
    /** Whether the click that comes is a long press's end. */
    wasOne: () => {
      const was = wasLong.current;
      wasLong.current = false;
      return was;
    },
  };
}

export function Picture(props: PictureProps) {
  const { source, words, isWhole = false, onShown, onFailed, className, label, ...rest } = props;
  return (
    <img
      {...rest}
      src={source}
      alt={label ?? words}
      decoding="async"
      draggable={false}
      className={joined(isWhole ? classes.whole : classes.filling, className)}
      onLoad={onShown}
      onError={onFailed}
    />
  );
}

const KINDS = {
  code: { type: "text", inputMode: "numeric", autoComplete: "one-time-code" },
  email: { type: "email", autoComplete: "off" },
  login: { type: "text", inputMode: "email", autoComplete: "username", autoCapitalize: "none" },
  phone: { type: "tel", autoComplete: "tel" },
  password: { type: "password", autoComplete: "current-password" },
  search: { type: "search", enterKeyHint: "search" },
  text: { type: "text" },
} as const;

export function Field(props: FieldProps) {
  return props.isLong === true ? <LongField {...props} /> : <ShortField {...props} />;
}

function LongField(props: FieldProps) {
  const { label, value, onChange, placeholder, longest, isFocused, className } = props;
  return (
    <div className={classes.growing}>
      {/* as high as its words, which lie below it */}
      <div className={joined(classes.field, classes.long, classes.measure)} aria-hidden>
        {`${value} `}
      </div>
      <textarea
        className={joined(classes.field, classes.long, classes.over, className)}
        aria-label={label}
        value={value}
        placeholder={placeholder}
        maxLength={longest}
        autoFocus={isFocused}
        rows={1}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
}

function ShortField(props: FieldProps) {
  const { label, value, onChange, onSubmit, kind = "text", longest, isFocused } = props;
  const { className, placeholder, id, style } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <input
        {...KINDS[kind]}
        id={id}
        style={style}
        placeholder={placeholder}
        className={joined(classes.field, className)}
        aria-label={label}
        value={value}
        maxLength={longest}
        autoFocus={isFocused}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </form>
  );
}

const NEAR_END = 600; // pixels
const PULL = 64; // pixels, and it is asked for anew

export function Scroller(props: ScrollerProps) {
  const { onScroll, onEnd, onRefresh, top, target, className, label, children, ...rest } = props;
  const box = useRef<HTMLDivElement>(null);
  const pull = usePull(onRefresh);
  const told = useRef({ onScroll, onEnd });
  useEffect(() => {
    told.current = { onScroll, onEnd };
  });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const tell = () => {
      const { scrollTop, clientHeight, scrollHeight } = element;
      told.current.onScroll?.(scrollTop, clientHeight);
      if (scrollTop + clientHeight > scrollHeight - NEAR_END) told.current.onEnd?.();
    };
    const watched = new ResizeObserver(tell);
    watched.observe(element);
    element.addEventListener("scroll", tell, { passive: true });
    return () => {
      watched.disconnect();
      element.removeEventListener("scroll", tell);
    };
  }, []);
  useEffect(() => {
    if (top !== undefined && box.current !== null) box.current.scrollTop = top;
  }, [top]);
  useEffect(() => {
    if (target !== undefined) document.getElementById(target)?.scrollIntoView();
  }, [target]);
  return (
    <div
      {...rest}
      {...pull.handlers}
      ref={box}
      className={joined(classes.scroller, className)}
      aria-label={label}
      role={label === undefined ? undefined : "region"}
      tabIndex={0}
    >
      {pull.isShown && <div className={classes.pulled} role="progressbar" />}
      {children}
    </div>
  );
}

function usePull(onRefresh: (() => Promise<unknown>) | undefined) {
  const from = useRef<number | null>(null);
  const [isShown, show] = useState(false);
  if (onRefresh === undefined) return { isShown: false, handlers: {} };
  return {
    isShown,
    handlers: {
      onTouchStart: (event: React.TouchEvent<HTMLDivElement>) => {
        from.current =
          event.currentTarget.scrollTop <= 0 ? (event.touches[0]?.clientY ?? null) : null;
      },
      onTouchEnd: (event: React.TouchEvent<HTMLDivElement>) => {
        const to = event.changedTouches[0]?.clientY;
        if (from.current === null || to === undefined || to - from.current < PULL) return;
        show(true);
        void onRefresh().finally(() => {
          show(false);
        });
      },
    },
  };
}

export function Film({ source, poster, isMuted, isLoop = false, label, ...rest }: FilmProps) {
  return (
    <video
      {...rest}
      src={source}
      poster={poster}
      muted={isMuted}
      loop={isLoop}
      autoPlay={isLoop}
      controls={!isLoop}
      playsInline
      preload="metadata"
      aria-label={label}
    />
  );
}
