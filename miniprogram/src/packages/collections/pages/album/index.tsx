import { Screen } from "../../../../ui/Screen.tsx";

export default function AlbumPage() {
  return <Screen title="album">{null}</Screen>;
}
