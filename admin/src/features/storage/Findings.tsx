/** What a check of the store found, of the kind that one looks at. */

import { Code, SegmentedControl, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { moment } from "../../shared/amounts.ts";
import { List } from "../../shared/List.tsx";
import { listOf } from "../../shared/lists.ts";

type Kind = Schemas["FindingKind"];

const KINDS: readonly Kind[] = ["orphan", "missing_derived", "missing_original"];

function findings(id: string, state: string, kind: Kind) {
  return listOf<Schemas["StorageFinding"]>(["storage", "findings", id, state, kind], (at) =>
    unwrap(
      api.GET("/api/v1/operations/storage-checks/{check_id}/findings", {
        params: { path: { check_id: id }, query: { kind, limit: 20, ...at } },
      }),
    ),
  );
}

export function Findings({ check }: { check: Schemas["StorageCheck"] }) {
  const { t } = useTranslation(["manage", "common"]);
  const [kind, setKind] = useState<Kind>(() => {
    if (check.missing_originals > 0) return "missing_original";
    return check.orphans > 0 ? "orphan" : "missing_derived";
  });
  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        aria-label={t("storage.kind")}
        value={kind}
        onChange={setKind}
        data={KINDS.map((value) => ({ value, label: t(`storage.kinds.${value}`) }))}
      />
      <List
        query={findings(check.id, check.state, kind)}
        label={t("storage.findings")}
        empty={t("storage.nothing_of_it")}
        keyOf={(found) => found.id}
        columns={[
          {
            head: t("storage.object"),
            cell: (found) => (
              <>
                {found.filename !== "" && <Text size="sm">{found.filename}</Text>}
                <Code>{found.object_key}</Code>
              </>
            ),
          },
          {
            head: t("storage.repaired"),
            cell: ({ repaired_at }) => (repaired_at == null ? "—" : moment(repaired_at)),
          },
        ]}
      />
    </Stack>
  );
}
