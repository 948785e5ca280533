import { Screen } from "../../../../ui/Screen.tsx";

export default function LinkPage() {
  return <Screen title="link">{null}</Screen>;
}
