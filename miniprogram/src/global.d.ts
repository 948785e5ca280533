/** Of the mini-program: the album's address. Empty in a browser, which is there already. */
declare const ALBUM_URL: string;

/** Of the mini-program: whether it is built with the plug-in that writes down what is said. */
declare const HAS_VOICE: boolean;

/** Of the build, which reads the configuration of the app; the app itself has none. */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

declare module "*.module.css" {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

declare module "*.svg?raw" {
  const drawing: string;
  export default drawing;
}
