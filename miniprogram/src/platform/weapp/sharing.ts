/** To friends a link goes as a card, which only a button of WeChat's own sends: ui/CardButton. */

import type { Sharing } from "../sharing.ts";

export const sharing: Sharing = {
  hand: null,
  gather: null,
  copy: async (data) => {
    await wx.setClipboardData({ data });
  },
};
