import { MAIN, PACKAGES, pathOf, TABS } from "./pages.ts";

/** Until the app has started, and says them in the language of its user. */
const words = { timeline: "照片", search: "搜索", albums: "相册", me: "我的" } as const;

/** It writes down what is said. Whoever publishes has to add it to the mini-program beforehand. */
const voice = process.env.SHIGUANG_VOICE_PLUGIN_VERSION ?? "";
const plugins =
  voice === "" ? {} : { plugins: { WechatSI: { version: voice, provider: "wx069ba97219f66d99" } } };

export default defineAppConfig({
  pages: Object.values(MAIN),
  subPackages: Object.entries(PACKAGES).map(([root, pages]) => ({
    root: `packages/${root}`,
    pages: Object.values(pages),
  })),
  // once the timeline is there, what is opened from it comes beforehand
  preloadRule: { [MAIN.timeline]: { network: "all", packages: ["packages/viewer"] } },
  window: {
    navigationBarTitleText: "拾光",
    navigationBarBackgroundColor: "@paper",
    navigationBarTextStyle: "@text",
    backgroundColor: "@paper",
    backgroundTextStyle: "@loading",
  },
  tabBar: {
    color: "@subdued",
    selectedColor: "@accent",
    backgroundColor: "@raised",
    borderStyle: "black",
    list: TABS.map((tab) => ({
      pagePath: pathOf(tab),
      text: words[tab],
      // in a browser, `ui/TabBar` draws them
      ...(process.env.TARO_ENV === "weapp" && {
        iconPath: `assets/tabs/${tab}.png`,
        selectedIconPath: `assets/tabs/${tab}-chosen.png`,
      }),
    })),
  },
  darkmode: true,
  themeLocation: "theme.json",
  style: "v2",
  lazyCodeLoading: "requiredComponents",
  __usePrivacyCheck__: true,
  permission: {},
  ...plugins,
});
