import { Screen } from "../../../../ui/Screen.tsx";

export default function PlacePage() {
  return <Screen title="place">{null}</Screen>;
}
