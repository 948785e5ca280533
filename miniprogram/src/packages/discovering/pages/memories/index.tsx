import { Memories } from "../../../../discovering/Memories.tsx";
import { useMember } from "../../../../entrance/member.ts";

export default function MemoriesPage() {
  useMember();
  return <Memories />;
}
