import { Ask } from "../../../../discovering/Ask.tsx";
import { useMember } from "../../../../entrance/member.ts";
import { useParameters } from "../../../../platform/navigation.ts";

export default function AskPage() {
  useMember();
  const { q } = useParameters();
  return <Ask question={q} />;
}
