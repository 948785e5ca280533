import { Screen } from "../../ui/Screen.tsx";

export default function SearchPage() {
  return (
    <Screen title="search" isTab>
      {null}
    </Screen>
  );
}
