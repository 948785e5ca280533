/** https://developers.weixin.qq.com/miniprogram/dev/api/device/network/wx.getNetworkType.html */

import type { Connection, Network } from "../network.ts";

type Told = WechatMiniprogram.OnNetworkStatusChangeListenerResult;

function named(type: string): Connection {
  if (type === "none" || type === "wifi" || type === "unknown") return type;
  return "metered"; // of telephones, from 2g to 5g
}

export const network: Network = {
  connection: async () => named((await wx.getNetworkType()).networkType),
  onChange(told) {
    const listen = (now: object) => {
      const { isConnected, networkType } = now as Told;
      told(isConnected ? named(networkType) : "none");
    };
    wx.onNetworkStatusChange(listen);
    return () => {
      wx.offNetworkStatusChange(listen);
    };
  },
};
