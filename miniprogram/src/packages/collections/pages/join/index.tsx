import { Screen } from "../../../../ui/Screen.tsx";

export default function JoinPage() {
  return <Screen title="join">{null}</Screen>;
}
