import type { FC, ReactNode } from "react";

/** A browser sends no cards. */
export const CardButton: FC<{ children: ReactNode }> = () => null;
