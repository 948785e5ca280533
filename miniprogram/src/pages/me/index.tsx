import { Screen } from "../../ui/Screen.tsx";

export default function MePage() {
  return (
    <Screen title="me" isTab>
      {null}
    </Screen>
  );
}
