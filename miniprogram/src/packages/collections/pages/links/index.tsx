import { useMember } from "../../../../entrance/member.ts";
import { Links } from "../../../../sharing/Links.tsx";

export default function LinksPage() {
  useMember();
  return <Links />;
}
