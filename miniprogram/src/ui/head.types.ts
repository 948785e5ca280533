import type { ReactNode } from "react";

export interface HeadProps {
  title: string;
  hasBack: boolean;
  /** What can be done on this page. */
  children?: ReactNode;
}
