/**
 * The photo that is open above the page. It stands in the address, so that the browser's way back
 * closes it; going from one to the next leaves no trace there.
 */

import { getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { useCallback, useRef } from "react";

const root = getRouteApi("__root__");

export function useOpenPhoto(): {
  photo: string | undefined;
  /** Undefined closes. */
  show: (id: string | undefined) => void;
} {
  const { photo } = root.useSearch();
  const navigate = useNavigate();
  const { history } = useRouter();
  const isOpen = photo !== undefined;
  const wasOpenedHere = useRef(false);
  const show = useCallback(
    (id: string | undefined) => {
      if (id === undefined && wasOpenedHere.current) {
        wasOpenedHere.current = false;
        history.back();
        return;
      }
      if (id !== undefined && !isOpen) wasOpenedHere.current = true;
      void navigate({
        to: ".",
        search: (before) => withPhoto(before, id),
        replace: isOpen,
        resetScroll: false,
      });
    },
    [navigate, history, isOpen],
  );
  return { photo, show };
}

function withPhoto(search: object, photo: string | undefined): object {
  return { ...search, photo }; // undefined is left out of the address
}
