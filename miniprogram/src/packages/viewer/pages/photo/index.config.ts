export default definePageConfig({
  enableShareAppMessage: true,
  navigationBarBackgroundColor: "#000000",
  navigationBarTextStyle: "white",
});
