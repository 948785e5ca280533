/** https://wicg.github.io/netinfo/, as far as a browser follows it; Safari and Firefox do not. */

import type { Connection, Network } from "../network.ts";

interface Information extends EventTarget {
  readonly type?: string;
  readonly saveData?: boolean;
}

const information = (navigator as { connection?: Information }).connection;

function now(): Connection {
  if (!navigator.onLine) return "none";
  if (information?.type === "cellular" || information?.saveData === true) return "metered";
  return information?.type === "wifi" || information?.type === "ethernet" ? "wifi" : "unknown";
}

export const network: Network = {
  connection: () => Promise.resolve(now()),
  onChange(told) {
    const ended = new AbortController();
    const listen = () => {
      told(now());
    };
    for (const type of ["online", "offline"]) addEventListener(type, listen, ended);
    information?.addEventListener("change", listen, ended);
    return () => {
      ended.abort();
    };
  },
};
