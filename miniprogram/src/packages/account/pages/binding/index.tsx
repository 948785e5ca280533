import { Screen } from "../../../../ui/Screen.tsx";

export default function BindingPage() {
  return <Screen title="binding">{null}</Screen>;
}
