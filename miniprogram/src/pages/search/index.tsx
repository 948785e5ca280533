import { TabScreen } from "../../ui/Screen.tsx";

export default function SearchPage() {
  return <TabScreen title="search">{null}</TabScreen>;
}
