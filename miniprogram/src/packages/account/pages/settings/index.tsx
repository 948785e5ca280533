import { Screen } from "../../../../ui/Screen.tsx";

export default function SettingsPage() {
  return <Screen title="settings">{null}</Screen>;
}
