import { Anchor, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { sessionQuery } from "../../app/session.ts";
import { count, moment } from "../../shared/amounts.ts";
import { Columns } from "../../shared/Columns.tsx";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import { ImportBase } from "./archives/ImportBase.tsx";
import { BaseForm } from "./BaseForm.tsx";
import { keptBases, type Base } from "./bases.ts";
import { Audience } from "./Audience.tsx";

/** The knowledge bases that whoever looks may change; administrators make them. */
export default function BasesPage() {
  const { t } = useTranslation(["knowledge", "archives", "common"]);
  const asked = useQuery(keptBases);
  const { user } = useSuspenseQuery(sessionQuery).data;
  const isStaff = user?.is_staff === true;
  const [isOpen, setOpen] = useState<"new" | "import" | null>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <Page
      title={t("common:places.knowledge")}
      actions={
        isStaff && (
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconUpload size={16} aria-hidden />}
              onClick={() => {
                setOpen("import");
              }}
            >
              {t("archives:open_import")}
            </Button>
            <Button
              onClick={() => {
                setOpen("new");
              }}
            >
              {t("bases.make")}
            </Button>
          </Group>
        )
      }
    >
      <Text size="sm" c="dimmed" maw="70ch">
        {t("bases.help")}
      </Text>
      <Answer asked={asked}>
        {(bases) =>
          bases.length === 0 ? (
            <Nothing>{t(isStaff ? "bases.none" : "bases.none_of_yours")}</Nothing>
          ) : (
            <Columns
              label={t("common:places.knowledge")}
              items={bases}
              keyOf={({ id }) => id}
              columns={[
                { head: t("bases.name"), cell: (base) => <Name base={base} />, isTitle: true },
                { head: t("bases.audience"), cell: (base) => <Audience base={base} /> },
                {
                  head: t("bases.documents"),
                  cell: ({ documents }) => count(documents),
                  isNumber: true,
                },
                {
                  head: t("bases.passages"),
                  cell: ({ passages }) => count(passages),
                  isNumber: true,
                },
                { head: t("bases.pending"), cell: (base) => <Pending base={base} /> },
                { head: t("bases.changed"), cell: ({ updated_at: at }) => moment(at) },
              ]}
            />
          )
        }
      </Answer>
      {isOpen === "new" && <BaseForm base={null} onClose={close} />}
      {isOpen === "import" && <ImportBase onClose={close} />}
    </Page>
  );
}

function Name({ base }: { base: Base }) {
  const { t } = useTranslation("knowledge");
  const { id, name, description = "", is_product: isProduct } = base;
  return (
    <Stack gap={2} align="start">
      <Anchor
        size="sm"
        fw={600}
        renderRoot={(given) => <Link {...given} to="/knowledge/$baseId" params={{ baseId: id }} />}
      >
        {name}
      </Anchor>
      {isProduct && (
        <Badge size="sm" variant="light" color="gray">
          {t("bases.product")}
        </Badge>
      )}
      {description !== "" && (
        <Text size="xs" c="dimmed" fw={400} lineClamp={2} maw="48ch">
          {description}
        </Text>
      )}
    </Stack>
  );
}

function Pending({ base: { pending } }: { base: Base }) {
  const { t } = useTranslation("knowledge");
  if (pending === 0) return "—";
  return (
    <Badge variant="light" color="yellow">
      {t("bases.pending_count", { count: pending, changes: count(pending) })}
    </Badge>
  );
}
