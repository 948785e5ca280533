/** What everybody holds, the largest library first. */

import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { bytes, count } from "../../shared/amounts.ts";
import { List } from "../../shared/List.tsx";
import { listOf } from "../../shared/lists.ts";
import { Room } from "./Room.tsx";

type Library = Schemas["UserStatistics"];

const libraries = listOf<Library>(["users", "statistics"], (at) =>
  unwrap(api.GET("/api/v1/statistics/users", { params: { query: { limit: 50, ...at } } })),
);

export function Libraries() {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <List
      query={libraries}
      label={t("libraries.title")}
      empty={t("users.none")}
      keyOf={(library) => library.id}
      columns={[
        {
          head: t("users.who"),
          cell: ({ id, name, email }) => (
            <Anchor
              size="sm"
              renderRoot={(given) => (
                <Link {...given} to="/manage/users/$userId" params={{ userId: id }} />
              )}
            >
              {name === "" ? email : name}
            </Anchor>
          ),
          isTitle: true,
        },
        { head: t("overview.photos"), cell: ({ photo_count }) => count(photo_count) },
        {
          head: t("users.storage"),
          cell: (library) => <Room used={library.used_bytes} quota={library.quota_bytes} />,
        },
        { head: t("libraries.reserved"), cell: ({ reserved_bytes }) => bytes(reserved_bytes) },
      ]}
    />
  );
}
