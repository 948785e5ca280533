/** Has the browser keep the app itself, where pages are served securely (`worker/`). */
export function keepApp(): void {
  if (!("serviceWorker" in navigator)) return;
  addEventListener("load", () => {
    navigator.serviceWorker
      .register("/m/worker.js", { scope: "/m/", updateViaCache: "none" })
      .catch(() => undefined); // it is asked for again the next time
  });
}
