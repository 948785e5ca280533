/**
 * WeChat's own button, which alone tells the phone number, once its user agrees: first to the
 * declaration of privacy, for which WeChat asks by itself, then to this.
 *
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/getPhoneNumber.html
 */

import { Button } from "@tarojs/components";

import classes from "./button.module.css";
import { joined } from "./classes.ts";
import type { PhoneButtonProps } from "./phone-button.types.ts";

export function PhoneButton({ children, isBusy, onCode }: PhoneButtonProps) {
  return (
    <Button
      openType="getPhoneNumber"
      disabled={isBusy}
      className={joined(classes.button, classes.filled, isBusy && classes.busy)}
      onGetPhoneNumber={({ detail }) => {
        onCode(detail.code ?? null);
      }}
    >
      {children}
    </Button>
  );
}
