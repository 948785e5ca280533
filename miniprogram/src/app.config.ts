export default defineAppConfig({
  pages: ["pages/timeline/index"],
  window: { navigationBarTitleText: "拾光" },
});
