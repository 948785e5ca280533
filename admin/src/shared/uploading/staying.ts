import { useEffect } from "react";

/** Asks before the page is left while files are on their way. */
export function useStaying(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return;
    const stay = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener("beforeunload", stay);
    return () => {
      removeEventListener("beforeunload", stay);
    };
  }, [isBusy]);
}
