/** Why a file, or a whole bucket, was not imported, in the language that is spoken. */

import { useTranslation } from "react-i18next";

interface Told {
  code: string;
  detail: string;
}

const KNOWN = [
  "address_refused",
  "bad_sidecar",
  "describes_nothing",
  "file_empty",
  "file_too_large",
  "object_changed",
  "quota_exceeded",
  "source_broken",
  "source_not_found",
  "source_refused",
  "source_unreachable",
  "unsupported_type",
  "worker_died",
] as const;

/** What is not known here is told as the server has written it down. */
export function useReason(): (told: Told) => string {
  const { t } = useTranslation("imports");
  return ({ code, detail }) => {
    const known = KNOWN.find((one) => one === code);
    return known === undefined ? detail || code : t(`reasons.${known}`);
  };
}
