/**
 * The elements of pages, as WeChat has them.
 *
 * https://developers.weixin.qq.com/miniprogram/dev/component/
 */

import { Image, Input, ScrollView, Text, Textarea, Video, View } from "@tarojs/components";
import { useEffect, useRef, useState } from "react";

import { joined } from "./classes.ts";
import classes from "./elements.module.css";
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

const ROLES: Partial<Record<Part, string>> = {
  cell: "cell",
  columnheader: "columnheader",
  heading: "heading",
  item: "listitem",
  list: "list",
  log: "log",
  navigation: "navigation",
  progress: "progressbar",
  row: "row",
  status: "status",
  table: "table",
  title: "heading",
};

type Attributes = Record<string, unknown>;

/** WeChat's names of them. https://developers.weixin.qq.com/miniprogram/dev/component/aria-component.html */
function spoken(label: string | undefined, role?: string, more: Attributes = {}): Attributes {
  return {
    ...(label === undefined ? {} : { ariaLabel: label }),
    ...(role === undefined ? {} : { ariaRole: role }),
    ...more,
  };
}

export function Box({ part, label, isHidden, className, style, id, children }: BoxProps) {
  return (
    <View
      {...spoken(label, part && ROLES[part], isHidden === true ? { ariaHidden: true } : {})}
      className={joined(classes.box, className)}
      {...(style === undefined ? {} : { style })}
      {...(id === undefined ? {} : { id })}
    >
      {children}
    </View>
  );
}

export function Words({ label, className, style, children }: WordsProps) {
  return (
    <Text
      {...spoken(label)}
      className={className ?? ""}
      {...(style === undefined ? {} : { style })}
    >
      {children}
    </Text>
  );
}

export function Touchable(props: TouchableProps) {
  const { onPress, onLongPress, label, isDisabled, isPressed, className, style, children } = props;
  const isOff = isDisabled === true;
  return (
    <View
      {...spoken(label, "button", {
        ...(isOff ? { ariaDisabled: true } : {}),
        ...(isPressed === undefined ? {} : { ariaChecked: isPressed }),
      })}
      className={joined(classes.touchable, isOff && classes.off, className)}
      hoverClass={isOff ? "none" : (classes.pressed ?? "none")}
      {...(style === undefined ? {} : { style })}
      onClick={() => {
        if (!isOff) onPress();
      }}
      {...(onLongPress === undefined
        ? {}
        : {
            onLongPress: () => {
              onLongPress();
            },
          })}
    >
      {children}
    </View>
  );
}

export function Picture(props: PictureProps) {
  const { source, words, isWhole = false, onShown, onFailed, className, style, label } = props;
  return (
    <Image
      {...spoken(label ?? words, words === "" ? undefined : "img")}
      src={source}
      mode={isWhole ? "aspectFit" : "aspectFill"}
      webp
      className={joined(isWhole ? classes.whole : classes.filling, className)}
      {...(style === undefined ? {} : { style })}
      {...(onShown === undefined ? {} : { onLoad: onShown })}
      {...(onFailed === undefined ? {} : { onError: onFailed })}
    />
  );
}

const KEYS = { search: "search" } as const;
const TYPES = { code: "number" } as const;

export function Field(props: FieldProps) {
  return props.isLong === true ? <LongField {...props} /> : <ShortField {...props} />;
}

function LongField(props: FieldProps) {
  const { label, value, onChange, placeholder, longest, isFocused } = props;
  return (
    <Textarea
      {...spoken(label)}
      className={joined(classes.field, classes.long, props.className)}
      value={value}
      autoHeight
      maxlength={longest ?? -1}
      placeholder={placeholder ?? ""}
      focus={isFocused ?? false}
      onInput={({ detail }) => {
        onChange(detail.value);
      }}
    />
  );
}

function ShortField(props: FieldProps) {
  const {
    label,
    value,
    onChange,
    onSubmit,
    kind = "text",
    placeholder,
    longest,
    isFocused,
  } = props;
  return (
    <Input
      {...spoken(label)}
      className={joined(classes.field, props.className)}
      value={value}
      type={kind === "code" ? TYPES.code : "text"}
      password={kind === "password"}
      confirmType={kind === "search" ? KEYS.search : "done"}
      maxlength={longest ?? -1}
      placeholder={placeholder ?? ""}
      focus={isFocused ?? false}
      onInput={({ detail }) => {
        onChange(detail.value);
      }}
      onConfirm={() => {
        onSubmit?.();
      }}
    />
  );
}

const NEAR_END = 600; // pixels

export function Scroller(props: ScrollerProps) {
  const { onScroll, onEnd, onRefresh, top, target, className, label, children, style } = props;
  const [isRefreshing, setRefreshing] = useState(false);
  const [height] = useState(() => wx.getWindowInfo().windowHeight);
  const first = useRef(onScroll);
  useEffect(() => {
    first.current?.(0, height); // WeChat tells nothing before a finger moves
  }, [height]);
  return (
    <ScrollView
      {...spoken(label)}
      className={joined(classes.scroller, className)}
      {...(style === undefined ? {} : { style })}
      scrollY
      enhanced
      lowerThreshold={NEAR_END}
      {...(top === undefined ? {} : { scrollTop: top })}
      {...(target === undefined ? {} : { scrollIntoView: target })}
      {...(onScroll === undefined
        ? {}
        : {
            onScroll: ({ detail }: { detail: { scrollTop: number } }) => {
              onScroll(detail.scrollTop, height);
            },
          })}
      {...(onEnd === undefined ? {} : { onScrollToLower: onEnd })}
      {...(onRefresh === undefined
        ? {}
        : {
            refresherEnabled: true,
            refresherTriggered: isRefreshing,
            onRefresherRefresh: () => {
              setRefreshing(true);
              void onRefresh().finally(() => {
                setRefreshing(false);
              });
            },
          })}
    >
      {children}
    </ScrollView>
  );
}

export function Film({
  source,
  poster,
  isMuted,
  isLoop = false,
  className,
  style,
  label,
}: FilmProps) {
  return (
    <Video
      {...spoken(label)}
      src={source}
      poster={poster ?? ""}
      muted={isMuted ?? false}
      loop={isLoop}
      autoplay={isLoop}
      controls={!isLoop}
      objectFit="contain"
      className={className ?? ""}
      {...(style === undefined ? {} : { style })}
    />
  );
}
