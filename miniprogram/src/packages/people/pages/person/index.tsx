import { Screen } from "../../../../ui/Screen.tsx";

export default function PersonPage() {
  return <Screen title="person">{null}</Screen>;
}
