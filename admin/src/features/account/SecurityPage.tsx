/** How the account opens: password, authenticator app, passkeys, recovery codes, accounts elsewhere. */

import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Answer } from "../../shared/Page.tsx";
import { ShownOnce } from "../../shared/ShownOnce.tsx";
import { AccountFrame } from "./AccountFrame.tsx";
import { AuthenticatorApp } from "./AuthenticatorApp.tsx";
import { Identities } from "./Identities.tsx";
import { LibraryAccesses } from "./LibraryAccesses.tsx";
import { Passkeys } from "./Passkeys.tsx";
import { Password } from "./Password.tsx";
import { accountChanged, accountQuery, factorsQuery } from "./queries.ts";
import { RecoveryCodes } from "./RecoveryCodes.tsx";

export default function SecurityPage() {
  const { t } = useTranslation("account");
  const account = useQuery(accountQuery);
  const factors = useQuery(factorsQuery);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const show = async (made: readonly string[]) => {
    setCodes(made);
    await accountChanged();
  };
  return (
    <AccountFrame here="/account/security">
      <Answer asked={account}>{({ has_password }) => <Password isSet={has_password} />}</Answer>
      <Answer asked={factors}>
        {({ totp_since, passkeys, recovery_codes_left, is_required }) => {
          const hasOne = totp_since !== null || passkeys.length > 0;
          const isHeldBack = is_required && !hasOne; // the API answers nothing but factors then
          return (
            <>
              {isHeldBack && <Alert>{t("second_factor_required")}</Alert>}
              <AuthenticatorApp since={totp_since} onCodes={show} />
              <Passkeys passkeys={passkeys} onCodes={show} />
              {hasOne && <RecoveryCodes left={recovery_codes_left} onCodes={show} />}
              {!isHeldBack && (
                <>
                  <Identities />
                  <LibraryAccesses />
                </>
              )}
            </>
          );
        }}
      </Answer>
      {codes.length > 0 && (
        <ShownOnce
          title={t("codes.yours")}
          detail={t("codes.keep")}
          secrets={codes}
          onKept={() => {
            setCodes([]);
          }}
        />
      )}
    </AccountFrame>
  );
}
