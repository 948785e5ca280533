// @vitest-environment node

/** WeChat tells a phone number by its own button, once its user agrees. */

import { existsSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { start } from "./device.ts";

const BUILT = new URL("../../dist/weapp", import.meta.url).pathname;
const PAGE = "packages/account/pages/phone/index";

interface Asked {
  url: string;
  method: string;
  data?: string;
  success: (answer: { data: string; statusCode: number; header: object }) => void;
  complete: () => void;
}

const account = {
  ...{ id: "1", email: "li@example.com", has_email: true, name: "Li", has_password: true },
  ...{ phone_number: null as string | null, phone_verified_at: null as string | null },
  ...{ quota_bytes: null, used_bytes: 0, reserved_bytes: 0, language: "en" },
};

/** An album that asks WeChat for numbers, or does not; and what was sent to it. */
function album(verifies: boolean) {
  const sent: string[] = [];
  const verified = { phone_number: "+8613800138000", phone_verified_at: "2026-11-23T00:00:00Z" };
  const answers: Record<string, object> = {
    "POST /api/v1/wechat/token": { id: "2", access_token: "sga_1", refresh_token: "sgr_1" },
    "GET /api/v1/account": account,
    "GET /api/v1/wechat": {
      ...{ is_enabled: true, app_id: "wx1", registration: "open" },
      verifies_phone_numbers: verifies,
    },
    "POST /api/v1/wechat/phone-number": { ...account, ...verified },
  };
  const request = ({ url, method, data, success, complete }: Asked) => {
    const path = /^https?:\/\/[^/]+(.*)$/.exec(url)?.[1] ?? url;
    if (data !== undefined && !path.endsWith("/token")) sent.push(data);
    const answer = answers[`${method} ${path}`];
    setTimeout(() => {
      success({
        data: JSON.stringify(answer ?? { status: 404, code: "not_found", detail: path }),
        statusCode: answer === undefined ? 404 : 200,
        header: { "content-type": "application/json" },
      });
      complete();
    });
    return { abort: () => undefined };
  };
  const login = () => Promise.resolve({ code: "login-1" });
  const getNetworkType = () => Promise.resolve({ networkType: "wifi" });
  return { sent, wx: { request, login, getNetworkType } };
}

function button(page: Awaited<ReturnType<ReturnType<typeof start>["open"]>>) {
  return page.elements.find((element) => element.attributes["open-type"] === "getPhoneNumber");
}

describe.skipIf(!existsSync(`${BUILT}/app.json`))("the phone number of WeChat", () => {
  test("is sent to the album as a code, and then the account's", async () => {
    const { sent, wx } = album(true);
    const page = await start(BUILT, { wx }).open(PAGE);
    const tell = button(page);
    if (tell === undefined) throw new Error(`There is no button in: ${page.text()}`);
    await page.send(tell, "getphonenumber", { code: "tap-1", errMsg: "getPhoneNumber:ok" });
    expect(sent).toEqual([JSON.stringify({ phone_code: "tap-1" })]);
    expect(page.text()).toContain("Confirmed by WeChat.");
  });

  test.each(["getPhoneNumber:fail user deny", "getPhoneNumber:fail privacy permission"])(
    "stays where it is, and is said to, after %s",
    async (errMsg) => {
      const { sent, wx } = album(true);
      const page = await start(BUILT, { wx }).open(PAGE);
      const tell = button(page);
      if (tell === undefined) throw new Error(`There is no button in: ${page.text()}`);
      await page.send(tell, "getphonenumber", { errMsg });
      expect(sent).toEqual([]);
      expect(page.text()).toContain("WeChat has not told the number.");
    },
  );

  test("is not asked for where the album does not ask WeChat", async () => {
    const page = await start(BUILT, { wx: album(false).wx }).open(PAGE);
    expect(page.text()).toContain("Another name to sign in with");
    expect(button(page)).toBeUndefined();
  });
});
