import { Screen } from "../../ui/Screen.tsx";

export default function AlbumsPage() {
  return (
    <Screen title="albums" isTab>
      {null}
    </Screen>
  );
}
