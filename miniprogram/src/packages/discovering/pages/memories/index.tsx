import { Screen } from "../../../../ui/Screen.tsx";

export default function MemoriesPage() {
  return <Screen title="memories">{null}</Screen>;
}
