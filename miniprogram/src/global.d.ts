/** Of the mini-program: the album's address. Empty in a browser, which is there already. */
declare const ALBUM_URL: string;

declare module "*.module.css" {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

declare module "*.svg?raw" {
  const drawing: string;
  export default drawing;
}
