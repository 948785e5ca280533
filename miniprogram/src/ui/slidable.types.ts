import type { ReactNode } from "react";

import type { Common } from "./elements.types.ts";
import type { SlidableHandlers } from "./sliding.ts";

export interface SlidableProps extends Common, SlidableHandlers {
  children: ReactNode;
}
