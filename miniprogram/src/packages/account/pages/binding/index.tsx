import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { PhoneOffer } from "../../../../account/PhoneOffer.tsx";
import { bindWechat } from "../../../../album/account.ts";
import { api, unwrap } from "../../../../album/client.ts";
import { useMember } from "../../../../entrance/member.ts";
import { platform } from "../../../../platform/index.ts";
import { Answer } from "../../../../ui/Answer.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { confirm } from "../../../../ui/choosing.tsx";
import { Box, Words } from "../../../../ui/elements.tsx";
import classes from "../../../../account/rows.module.css";
import { Refusal } from "../../../../ui/Refusal.tsx";
import { Screen } from "../../../../ui/Screen.tsx";

const IDENTITIES = ["identities"];
const IS_HERE = platform.wechatCode !== null;

/** Whether WeChat opens this account, and both ways to change that. */
export default function BindingPage() {
  const { t } = useTranslation("account");
  const account = useMember();
  const client = useQueryClient();
  const asked = useQuery({
    queryKey: IDENTITIES,
    queryFn: () => unwrap(api.GET("/api/v1/identities")),
  });
  const changed = () => client.invalidateQueries({ queryKey: IDENTITIES });
  const bind = useMutation({ mutationFn: bindWechat, onSuccess: changed });
  const unbind = useMutation({
    mutationFn: () => unwrap(api.DELETE("/api/v1/wechat/binding")),
    onSuccess: changed,
  });
  const part = async () => {
    const question = {
      title: t("wechat.unbind"),
      text: t("wechat.unbind_help"),
      yes: t("wechat.unbind"),
    };
    if (await confirm(question)) unbind.mutate();
  };
  return (
    <Screen title={t("wechat.title")}>
      <Answer asked={asked}>
        {({ items }) => {
          const isBound = items.some(({ provider }) => provider === "wechat");
          return (
            <Box className={classes.binding}>
              <Words className={classes.subdued}>
                {t(
                  isBound
                    ? "wechat.is_bound"
                    : IS_HERE
                      ? "wechat.is_not_bound"
                      : "wechat.elsewhere",
                )}
              </Words>
              <Refusal error={bind.error ?? unbind.error} />
              {isBound && (
                <Button kind="danger" isBusy={unbind.isPending} onPress={() => void part()}>
                  {t("wechat.unbind")}
                </Button>
              )}
              {!isBound && IS_HERE && (
                <Button
                  isBusy={bind.isPending}
                  onPress={() => {
                    bind.mutate();
                  }}
                >
                  {t("wechat.bind")}
                </Button>
              )}
              {account?.phone_verified_at === null && <PhoneOffer />}
            </Box>
          );
        }}
      </Answer>
    </Screen>
  );
}
