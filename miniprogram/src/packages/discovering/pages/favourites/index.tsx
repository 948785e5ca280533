import { Favourites } from "../../../../discovering/Favourites.tsx";
import { useMember } from "../../../../entrance/member.ts";

export default function FavouritesPage() {
  useMember();
  return <Favourites />;
}
