import { Places } from "../../../../discovering/Places.tsx";
import { useMember } from "../../../../entrance/member.ts";

export default function PlacesPage() {
  useMember();
  return <Places />;
}
