/** https://developers.weixin.qq.com/miniprogram/dev/reference/api/Page.html#onShareAppMessage-Object-object */

import { useShareAppMessage } from "@tarojs/taro";

import { laid } from "./cards.ts";

/** For the page that has such a button; its configuration says `enableShareAppMessage`. */
export function useCards(): void {
  useShareAppMessage(() => ({ ...laid() }));
}
