/** What lies above the page, which waits: the browser's own dialog, which keeps the focus in it. */

import { useEffect, useRef } from "react";

import classes from "./modal.module.css";
import type { ModalProps } from "./modal.types.ts";

export function Modal({ title, onDismiss, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close(); // and the focus goes back to where it was
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.modal}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onDismiss();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onDismiss(); // beside the sheet
      }}
    >
      {children}
    </dialog>
  );
}
