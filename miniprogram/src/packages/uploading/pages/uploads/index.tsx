import { Screen } from "../../../../ui/Screen.tsx";

export default function UploadsPage() {
  return <Screen title="uploads">{null}</Screen>;
}
