/** What lies above the page, which waits: the browser's own dialog, which keeps the focus in it. */

import { useLayoutEffect, useRef } from "react";

import classes from "./modal.module.css";
import type { ModalProps } from "./modal.types.ts";

export function Modal({ title, onDismiss, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const wanted = document.activeElement;
    element.showModal();
    // a field that did not ask for it would bring the keyboard up
    if (wanted instanceof HTMLElement && element.contains(wanted)) wanted.focus();
    else element.focus();
    return () => {
      element.close(); // while it is still there, so that the focus goes back to where it was
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
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
