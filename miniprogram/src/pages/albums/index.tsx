import { TabScreen } from "../../ui/Screen.tsx";

export default function AlbumsPage() {
  return <TabScreen title="albums">{null}</TabScreen>;
}
