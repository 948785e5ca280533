import { useMember } from "../../entrance/member.ts";
import { Search } from "../../searching/Search.tsx";

export default function SearchPage() {
  return <Search member={useMember()} />;
}
