import { RouterProvider } from "@tanstack/react-router";

import { Asking } from "../shared/Asking.tsx";
import { queries } from "./queries.ts";
import { router } from "./router.ts";
import { Surroundings } from "./Surroundings.tsx";

export function App() {
  return (
    <Surroundings queries={queries}>
      <Asking />
      <RouterProvider router={router} />
    </Surroundings>
  );
}
