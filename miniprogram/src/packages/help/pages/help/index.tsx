/** For guests, too: whoever cannot sign in needs it most. */

import { Help } from "../../../../helping/Help.tsx";

export default function HelpPage() {
  return <Help />;
}
