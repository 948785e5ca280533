/** Mantine's components in the album's colours and type. */

import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/** From paper to ember: the sixth is for light backgrounds, the third for dark ones. */
const ember: MantineColorsTuple = [
  "#fff4e8",
  "#fce7cf",
  "#f8cf9c",
  "#f4b860",
  "#e89a37",
  "#c9701b",
  "#a3470a",
  "#8a3b08",
  "#6f2f06",
  "#552404",
];

/** Warm greys, in place of Mantine's cool ones. */
const dark: MantineColorsTuple = [
  "#f0ede7",
  "#cfc9bf",
  "#a39d93",
  "#7a756d",
  "#4a4641",
  "#2e2c29",
  "#232120",
  "#1c1b19",
  "#131211",
  "#0c0b0b",
];

export const theme = createTheme({
  primaryColor: "ember",
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  colors: { ember, dark },
  defaultRadius: "md",
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
  headings: {
    fontFamily:
      '"Iowan Old Style", "Palatino Linotype", Palatino, "Songti SC", "Noto Serif CJK SC", Georgia, serif',
    fontWeight: "500",
  },
  cursorType: "pointer",
});

/** Paper behind the cards by day. */
export const paper: CSSVariablesResolver = () => ({
  variables: {},
  light: { "--mantine-color-body": "#faf9f6" },
  dark: {},
});
