import { useMember } from "../../../../entrance/member.ts";
import { ReviewCards } from "../../../../people/ReviewCards.tsx";

export default function ReviewPage() {
  useMember();
  return <ReviewCards />;
}
