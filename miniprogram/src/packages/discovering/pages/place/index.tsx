import { Place } from "../../../../discovering/Place.tsx";
import { useMember } from "../../../../entrance/member.ts";
import { useParameters } from "../../../../platform/navigation.ts";

export default function PlacePage() {
  useMember();
  const { id, country, region } = useParameters();
  return <Place id={id} country={country} region={region} />;
}
