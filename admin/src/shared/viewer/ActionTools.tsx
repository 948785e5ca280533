/** What can be done with chosen photos, for the one in the viewer. */

import type { PhotoAction } from "../photos/SelectionBar.tsx";
import { ToolButton } from "./ToolButton.tsx";

/** @param leave is called after what takes the photo out of its list, and that all of these do */
export function ActionTools(props: {
  id: string;
  actions: readonly PhotoAction[];
  leave: () => void;
}) {
  const { id, actions, leave } = props;
  return actions.map(({ key, label, Icon, run }) => (
    <ToolButton
      key={key}
      label={label}
      Icon={Icon}
      onClick={() => {
        void run([id]).then((done) => {
          if (done !== false) leave();
        });
      }}
    />
  ));
}
