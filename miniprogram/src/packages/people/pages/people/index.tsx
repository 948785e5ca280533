import { Screen } from "../../../../ui/Screen.tsx";

export default function PeoplePage() {
  return <Screen title="people">{null}</Screen>;
}
