import type { ReactNode } from "react";

export interface PhoneButtonProps {
  children: ReactNode;
  isBusy: boolean;
  /** A code for the album, which learns the number by it; null: the user or WeChat did not agree. */
  onCode: (code: string | null) => void;
}
