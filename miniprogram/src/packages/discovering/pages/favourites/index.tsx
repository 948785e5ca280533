import { Screen } from "../../../../ui/Screen.tsx";

export default function FavouritesPage() {
  return <Screen title="favourites">{null}</Screen>;
}
