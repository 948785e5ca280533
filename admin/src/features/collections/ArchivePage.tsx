import { CollectionPage } from "./CollectionPage.tsx";

export default function ArchivePage() {
  return <CollectionPage of="archive" />;
}
