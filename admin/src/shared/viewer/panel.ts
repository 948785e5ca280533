/** Whether the panel beside photos is open; remembered from one visit to the next. */

import { useLocalStorage } from "@mantine/hooks";

export function usePanel(): [isOpen: boolean, toggle: () => void] {
  const [isOpen, setOpen] = useLocalStorage({ key: "shiguang.panel", defaultValue: false });
  return [
    isOpen,
    () => {
      setOpen((before) => !before);
    },
  ];
}
