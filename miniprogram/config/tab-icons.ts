import type { Plugin } from "vite";

const ICON = /(tabbar(?:Selected)?IconPath\[\d+\] = ')\//g;

/** Taro looks for the icons of the bar at the root of the host, wherever the app's files lie. */
export function tabIcons(files: string): Plugin {
  return {
    name: "tab-icons",
    transform: (code) =>
      code.includes("tabbarIconPath") ? code.replace(ICON, `$1${files}`) : null,
  };
}
