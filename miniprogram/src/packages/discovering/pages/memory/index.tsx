import { Screen } from "../../../../ui/Screen.tsx";

export default function MemoryPage() {
  return <Screen title="memory">{null}</Screen>;
}
