import type { ReactNode } from "react";

export interface ModalProps {
  title: string;
  onDismiss: () => void;
  children: ReactNode;
}
