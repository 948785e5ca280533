import type { Plugin } from "vite";

const MADE = /\b(document|doc)\.createElement\((['"])style\2\)/g;
const ALLOWED =
  'Object.assign($1.createElement("style"), ' +
  '{ nonce: $1.querySelector("meta[name=csp-nonce]").content })';

/**
 * The page's policy asks of every style element the word that its head names. What Taro makes its
 * components with knows that of itself; its router and its toasts learn it here.
 */
export function styleNonce(): Plugin {
  return {
    name: "style-nonce",
    transform: (code, id) =>
      /@tarojs\/(?:router|taro-h5)\//.test(id) ? code.replace(MADE, ALLOWED) : null,
  };
}
