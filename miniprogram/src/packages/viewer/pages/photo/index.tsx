import { Screen } from "../../../../ui/Screen.tsx";

export default function PhotoPage() {
  return <Screen title="photo">{null}</Screen>;
}
