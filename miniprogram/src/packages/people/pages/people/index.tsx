import { useMember } from "../../../../entrance/member.ts";
import { People } from "../../../../people/People.tsx";

export default function PeoplePage() {
  useMember();
  return <People />;
}
