/** In the place of a page while it is not known who is here; and why not, where nobody answers. */

import { useQuery } from "@tanstack/react-query";

import { accountQuery } from "../album/account.ts";
import { Failed, Waiting } from "../ui/Answer.tsx";

export function Unknown() {
  const asked = useQuery(accountQuery);
  return asked.error === null ? <Waiting /> : <Failed error={asked.error} asked={asked} />;
}
