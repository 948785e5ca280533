/** Taro's tab bar looks for its pictures at the root of the host; they lie where everything else does. */

import type { Plugin } from "vite";

export function tabIcons(publicPath: string): Plugin {
  return {
    name: "tab-icons",
    renderChunk: (code) => code.replace(/(["'])\/(assets\/images\/)/g, `$1${publicPath}$2`),
  };
}
