import { RouterProvider } from "@tanstack/react-router";

import { queries } from "./queries.ts";
import { router } from "./router.ts";
import { Surroundings } from "./Surroundings.tsx";

export function App() {
  return (
    <Surroundings queries={queries}>
      <RouterProvider router={router} />
    </Surroundings>
  );
}
