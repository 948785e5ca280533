import { CollectionPage } from "./CollectionPage.tsx";

export default function FavoritesPage() {
  return <CollectionPage of="favorites" />;
}
