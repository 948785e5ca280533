import { Screen } from "../../../../ui/Screen.tsx";

export default function ReviewPage() {
  return <Screen title="review">{null}</Screen>;
}
