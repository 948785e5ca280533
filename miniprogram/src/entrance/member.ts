/** Pages for members: whoever is nobody yet is led to the entrance, and from there back. */

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";

import { accountQuery, type Account } from "../album/account.ts";
import { signInFirst } from "../platform/navigation.ts";
import { uploadsFor } from "../uploading/uploads.ts";

/** Undefined while it is not known who is here. */
export function useMember(): Account | undefined {
  const { data } = useQuery(accountQuery);
  useEffect(() => {
    if (data === null) void signInFirst();
    else if (data !== undefined) uploadsFor(data.id); // goes on with what was left
  }, [data]);
  return data ?? undefined;
}
