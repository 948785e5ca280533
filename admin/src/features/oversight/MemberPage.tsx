/** One member for administrators: figures, and the library itself once it is opened for a reason. */

import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { sessionQuery } from "../../app/session.ts";
import { Answer, Page } from "../../shared/Page.tsx";
import { Accesses } from "./Accesses.tsx";
import { Figures } from "./Figures.tsx";
import { useOpenAccess } from "./access.ts";
import { OpenBanner } from "./OpenBanner.tsx";
import { OpenedLibrary } from "./OpenedLibrary.tsx";
import { OpenLibrary } from "./OpenLibrary.tsx";
import { figuresQuery, memberQuery } from "./queries.ts";

const route = getRouteApi("/manage/users/$userId");

export default function MemberPage() {
  const { userId } = route.useParams();
  const asked = useQuery(memberQuery(userId));
  return <Answer asked={asked}>{(member) => <Member key={member.id} member={member} />}</Answer>;
}

function Member({ member }: { member: Schemas["User"] }) {
  const { t } = useTranslation(["oversight", "manage"]);
  const { name = "" } = member;
  const whose = name === "" ? member.email : name;
  const { access } = useOpenAccess(member.id);
  return (
    <Page
      title={whose}
      {...(access === undefined ? { actions: <Opening userId={member.id} whose={whose} /> } : {})}
    >
      <Group gap="xs">
        <Text c="dimmed">{member.email}</Text>
        {member.is_active === false && <Badge color="gray">{t("manage:users.closed")}</Badge>}
        {member.is_staff === true && (
          <Badge variant="light">{t("manage:users.administrator")}</Badge>
        )}
      </Group>
      {access === undefined ? (
        <Stack gap="lg">
          <Figures userId={member.id} />
          <Accesses userId={member.id} />
        </Stack>
      ) : (
        <>
          <OpenBanner access={access} whose={whose} />
          <OpenedLibrary access={access} whose={whose} userId={member.id} />
        </>
      )}
    </Page>
  );
}

/** Nobody breaks the glass of their own library. */
function Opening({ userId, whose }: { userId: string; whose: string }) {
  const { t } = useTranslation("oversight");
  const figures = useQuery(figuresQuery(userId));
  const session = useQuery(sessionQuery);
  const [isAsked, setAsked] = useState(false);
  if (figures.data === undefined || session.data?.user?.id === userId) return null;
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setAsked(true);
        }}
      >
        {t("open_it")}
      </Button>
      {isAsked && (
        <OpenLibrary
          userId={userId}
          whose={whose}
          minutes={figures.data.opens_for_minutes}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </>
  );
}
