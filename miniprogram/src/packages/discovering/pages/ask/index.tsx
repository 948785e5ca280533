import { Screen } from "../../../../ui/Screen.tsx";

export default function AskPage() {
  return <Screen title="ask">{null}</Screen>;
}
