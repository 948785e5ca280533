import { useMember } from "../../../../entrance/member.ts";
import { Somebody } from "../../../../people/Somebody.tsx";
import { useParameters } from "../../../../platform/navigation.ts";

export default function PersonPage() {
  useMember();
  const { id = "" } = useParameters();
  return <Somebody key={id} id={id} />;
}
