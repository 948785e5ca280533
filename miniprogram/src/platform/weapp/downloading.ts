/** https://developers.weixin.qq.com/miniprogram/dev/api/network/download/wx.downloadFile.html */

const OK = 200;

/** Rejects where it does not come; nothing lies at the path then. */
export function download(url: string, filePath: string): Promise<void> {
  return new Promise((resolve, reject) => {
    wx.downloadFile({
      url,
      filePath,
      success: ({ statusCode }) => {
        if (statusCode === OK) {
          resolve();
          return;
        }
        wx.getFileSystemManager().unlink({ filePath }); // what came is the store's excuse
        reject(new Error(`The store answered ${String(statusCode)}.`));
      },
      fail: ({ errMsg }) => {
        reject(new Error(errMsg));
      },
    });
  });
}
