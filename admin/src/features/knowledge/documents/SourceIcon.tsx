/** Where a document came from. */

import {
  IconClipboardText,
  IconFile,
  IconPackage,
  IconWorld,
  type Icon,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Document } from "./documents.ts";

const ICONS: Record<Document["source"], Icon> = {
  file: IconFile,
  text: IconClipboardText,
  web: IconWorld,
  product: IconPackage,
};

export function SourceIcon({ source }: { source: Document["source"] }) {
  const { t } = useTranslation("knowledge");
  const Shown = ICONS[source];
  const words = t(`sources.${source}`);
  return (
    <span role="img" aria-label={words} title={words} style={{ flex: "none", lineHeight: 0 }}>
      <Shown size={18} stroke={1.6} aria-hidden />
    </span>
  );
}
