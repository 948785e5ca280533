import type { FC } from "react";

import type { PhoneButtonProps } from "./phone-button.types.ts";

/** A browser knows no phone number. */
export const PhoneButton: FC<PhoneButtonProps> = () => null;
