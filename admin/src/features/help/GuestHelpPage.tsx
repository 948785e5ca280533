import { Anchor } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { Page } from "../../shared/Page.tsx";
import { Frame } from "../guest/Frame.tsx";
import classes from "./help.module.css";
import { Talk } from "./Talk.tsx";

/** For guests, too: whoever cannot sign in needs it most. */
export default function GuestHelpPage() {
  const { t } = useTranslation("help");
  return (
    <Frame>
      <div className={classes.guest}>
        <Page
          title={t("title")}
          actions={
            <Anchor href="/sign-in" underline="always">
              {t("sign_in")}
            </Anchor>
          }
        >
          <Talk />
        </Page>
      </div>
    </Frame>
  );
}
