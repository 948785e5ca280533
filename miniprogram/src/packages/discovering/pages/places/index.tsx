import { Screen } from "../../../../ui/Screen.tsx";

export default function PlacesPage() {
  return <Screen title="places">{null}</Screen>;
}
