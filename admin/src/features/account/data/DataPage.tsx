/** Taking everything along, and leaving for good. */

import { AccountFrame } from "../AccountFrame.tsx";
import { Exports } from "./Exports.tsx";
import { Leaving } from "./Leaving.tsx";

export default function DataPage() {
  return (
    <AccountFrame here="/account/data">
      <Exports />
      <Leaving />
    </AccountFrame>
  );
}
