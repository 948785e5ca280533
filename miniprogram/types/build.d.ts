/** What `app.config.ts` may ask while it is built. */
declare const process: { readonly env: { readonly TARO_ENV?: "h5" | "weapp" } };
