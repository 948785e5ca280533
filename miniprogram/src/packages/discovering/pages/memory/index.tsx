import { Memory } from "../../../../discovering/Memory.tsx";
import { useMember } from "../../../../entrance/member.ts";
import { useParameters } from "../../../../platform/navigation.ts";

export default function MemoryPage() {
  useMember();
  const { id = "" } = useParameters();
  return <Memory key={id} id={id} />;
}
