/** The square picture of a face, or an outline until there is one. */

import { Avatar, type MantineSize } from "@mantine/core";

/** Says nothing itself: whose it is stands beside it, or names what it lies in. */
export function FaceCrop(props: {
  url: string | null;
  size: number | MantineSize | "100%";
  isRound?: boolean;
}) {
  const { url, size, isRound = true } = props;
  return (
    <Avatar
      src={url}
      alt=""
      size={size}
      radius={isRound ? 9999 : "md"}
      imageProps={{ loading: "lazy", decoding: "async", draggable: false }}
    />
  );
}
