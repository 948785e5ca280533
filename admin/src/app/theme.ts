/** Mantine's components in the album's colours and type. */

import {
  ActionIcon,
  Badge,
  Button,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  mergeThemeOverrides,
} from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

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

/** Likewise warm; the seventh, that of subdued text, has a contrast of 5 to paper. */
const gray: MantineColorsTuple = [
  "#f8f6f2",
  "#f1eee8",
  "#e7e3da",
  "#d9d4c9",
  "#c6bfb2",
  "#928b7f",
  "#6f695f",
  "#57524a",
  "#3d3933",
  "#26231f",
];

/** Without a colour of their own Mantine writes in white, which amber does not bear. */
function isPrimary({ color, variant = "filled" }: { color?: unknown; variant?: string }): boolean {
  return color === undefined && variant === "filled";
}

const contrast = "var(--mantine-primary-color-contrast)";

// In front of the viewer and of the bar of chosen photos, behind notifications.
const DIALOGS = 300;
const LISTS = DIALOGS + 1; // which a dialog may hold

const common = createTheme({
  primaryColor: "ember",
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  colors: { ember, dark, gray },
  defaultRadius: "md",
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
  headings: {
    fontFamily:
      '"Iowan Old Style", "Palatino Linotype", Palatino, "Songti SC", "Noto Serif CJK SC", Georgia, serif',
    fontWeight: "500",
  },
  cursorType: "pointer",
  components: {
    // Without their code: what is not on every page is loaded when it is needed.
    Combobox: { defaultProps: { zIndex: LISTS } },
    Menu: { defaultProps: { zIndex: LISTS } },
    Popover: { defaultProps: { zIndex: LISTS } },
    Tooltip: { defaultProps: { zIndex: LISTS } },
    ActionIcon: ActionIcon.extend({
      vars: (_, props) => ({ root: isPrimary(props) ? { "--ai-color": contrast } : {} }),
    }),
    Badge: Badge.extend({
      defaultProps: { miw: "fit-content" }, // a table would cut its word short
      vars: (_, props) => ({
        root: isPrimary(props)
          ? { "--badge-color": contrast }
          : props.variant === "light"
            ? { "--badge-color": "var(--mantine-color-text)" } // small type in a colour is too pale
            : {},
      }),
    }),
    Button: Button.extend({
      vars: (_, props) => ({ root: isPrimary(props) ? { "--button-color": contrast } : {} }),
    }),
    // What is wider than a phone is moved by the arrow keys, once they are in it.
    TableScrollContainer: { defaultProps: { type: "native", tabIndex: 0 } },
  },
});

/** Dialogs have a button with a cross, which is named here once for all of them. */
export function useTheme(): MantineThemeOverride {
  const { t } = useTranslation();
  const close = t("close");
  return useMemo(() => {
    const closeButtonProps = { "aria-label": close };
    return mergeThemeOverrides(common, {
      components: {
        Modal: { defaultProps: { zIndex: DIALOGS, closeButtonProps } },
        Drawer: { defaultProps: { zIndex: DIALOGS, closeButtonProps } },
      },
    });
  }, [close]);
}

/** Paper behind the cards by day; by night a breath of amber where Mantine would have mud. */
export const schemes: CSSVariablesResolver = () => ({
  variables: {},
  light: { "--mantine-color-body": "#faf9f6" },
  dark: {
    "--mantine-color-ember-light": "rgb(244 184 96 / 14%)",
    "--mantine-color-ember-light-hover": "rgb(244 184 96 / 20%)",
    "--mantine-color-ember-light-color": ember[3],
    // what is dangerous is red by night, too: Mantine's choice here is nearly white
    "--mantine-color-red-light-color": "var(--mantine-color-red-3)",
    "--mantine-color-orange-light-color": "var(--mantine-color-orange-3)",
  },
});
