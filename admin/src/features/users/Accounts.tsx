/** The list of accounts. */

import {
  Anchor,
  Badge,
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { moment } from "../../shared/amounts.ts";
import { List } from "../../shared/List.tsx";
import { listOf } from "../../shared/lists.ts";
import { EditUser } from "./EditUser.tsx";
import { NewUser } from "./NewUser.tsx";
import { Quotas } from "./Quotas.tsx";
import { Room } from "./Room.tsx";

type User = Schemas["User"];
type Which = "all" | "active" | "closed";

function users(q: string, which: Which) {
  const asked = {
    limit: 50,
    ...(q === "" ? {} : { q }),
    ...(which === "all" ? {} : { is_active: which === "active" }),
  };
  return listOf<User>(["users", asked], (at) =>
    unwrap(api.GET("/api/v1/users", { params: { query: { ...asked, ...at } } })),
  );
}

/** The accounts themselves: found, edited, given room. */
export function Accounts() {
  const { t } = useTranslation(["manage", "common"]);
  const [text, setText] = useState("");
  const [which, setWhich] = useState<Which>("all");
  const [edited, setEdited] = useState<User | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [q] = useDebouncedValue(text.trim(), 250);
  return (
    <Stack>
      <Group>
        <TextInput
          type="search"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
          placeholder={t("users.search")}
          aria-label={t("users.search")}
          miw={240}
        />
        <SegmentedControl
          value={which}
          onChange={setWhich}
          data={[
            { value: "all", label: t("users.all") },
            { value: "active", label: t("users.active") },
            { value: "closed", label: t("users.closed") },
          ]}
        />
        <Button
          ml="auto"
          onClick={() => {
            setMaking(true);
          }}
        >
          {t("users.make")}
        </Button>
      </Group>
      {chosen.size > 0 && (
        <Quotas
          ids={[...chosen]}
          onDone={() => {
            setChosen(new Set());
          }}
        />
      )}
      <List
        query={users(q, which)}
        label={t("common:places.users")}
        empty={t("users.none")}
        keyOf={(user) => user.id}
        columns={[
          {
            head: t("users.chosen"),
            cell: (user) => (
              <Checkbox
                aria-label={t("users.choose", { email: user.email })}
                checked={chosen.has(user.id)}
                onChange={(event) => {
                  const next = new Set(chosen);
                  if (event.currentTarget.checked) next.add(user.id);
                  else next.delete(user.id);
                  setChosen(next);
                }}
              />
            ),
          },
          { head: t("users.who"), cell: (user) => <Who user={user} />, isTitle: true },
          { head: t("users.state"), cell: (user) => <State user={user} /> },
          {
            head: t("users.storage"),
            cell: (user) => <Room used={user.used_bytes ?? 0} quota={user.quota_bytes ?? null} />,
          },
          {
            head: t("users.last_login"),
            cell: (user) => (user.last_login == null ? "—" : moment(user.last_login)),
          },
          {
            head: t("common:act"),
            cell: (user) => (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t("users.edit_whom", { email: user.email })}
                onClick={() => {
                  setEdited(user);
                }}
              >
                {t("common:edit")}
              </Button>
            ),
          },
        ]}
      />
      {isMaking && (
        <NewUser
          onClose={() => {
            setMaking(false);
          }}
        />
      )}
      {edited !== null && (
        <EditUser
          key={edited.id}
          user={edited}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </Stack>
  );
}

function Who({ user }: { user: User }) {
  return (
    <Stack gap={0}>
      <Anchor
        size="sm"
        renderRoot={(given) => (
          <Link {...given} to="/manage/users/$userId" params={{ userId: user.id }} />
        )}
      >
        {user.name === "" ? user.email : user.name}
      </Anchor>
      {user.name !== "" && (
        <Text size="xs" c="dimmed">
          {user.email}
        </Text>
      )}
      {user.phone_number != null && (
        <Text size="xs" c="dimmed">
          {user.phone_number}
        </Text>
      )}
    </Stack>
  );
}

function State({ user }: { user: User }) {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Group gap={6}>
      {!user.is_active && <Badge color="gray">{t("users.closed")}</Badge>}
      {user.is_staff && <Badge variant="light">{t("users.administrator")}</Badge>}
      {user.has_second_factor && (
        <Badge variant="light" color="green">
          {t("users.second_factor")}
        </Badge>
      )}
    </Group>
  );
}
