import { Ask } from "../../../../discovering/Ask.tsx";
import { useMember } from "../../../../entrance/member.ts";

export default function AskPage() {
  useMember();
  return <Ask />;
}
