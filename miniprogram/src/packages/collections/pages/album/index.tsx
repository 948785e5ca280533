import { AlbumView } from "../../../../collections/AlbumView.tsx";
import { useMember } from "../../../../entrance/member.ts";
import { useParameters } from "../../../../platform/navigation.ts";

export default function AlbumPage() {
  const { id = "" } = useParameters();
  useMember();
  return <AlbumView id={id} />;
}
