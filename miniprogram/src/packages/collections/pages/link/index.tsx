import { LinkView } from "../../../../collections/LinkView.tsx";
import { useParameters } from "../../../../platform/navigation.ts";

/** For guests: nobody has to sign in. */
export default function LinkPage() {
  const { key = "" } = useParameters();
  return <LinkView link={key} />;
}
