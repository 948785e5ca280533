/** The one whom a page is about; whoever has become part of another is looked for there. */

import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { ProblemError } from "../../app/api.ts";
import { Missing } from "../../app/Refusals.tsx";
import { Answer } from "../../shared/Page.tsx";
import { personQuery, type Person } from "../../shared/people/people.ts";

export function Somebody(props: { id: string; children: (person: Person) => ReactNode }) {
  const asked = useQuery(personQuery(props.id));
  const { error } = asked;
  if (error instanceof ProblemError && error.status === 404) {
    const { merged_into: now } = error.problem;
    if (typeof now !== "string") return <Missing />;
    return <Navigate to="/people/$personId" params={{ personId: now }} replace />;
  }
  return <Answer asked={asked}>{props.children}</Answer>;
}
