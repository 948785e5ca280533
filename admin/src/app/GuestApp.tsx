/** What guests see: what a link shows, and the answers of the public knowledge bases. */

import { QueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";

import { guests } from "./guest.ts";
import { habits } from "./queries.ts";
import { Surroundings } from "./Surroundings.tsx";

/** Of its own: nobody who is refused here is to sign in. */
const queries = new QueryClient({ defaultOptions: habits });

export function GuestApp() {
  return (
    <Surroundings queries={queries}>
      <RouterProvider router={guests} />
    </Surroundings>
  );
}
