/** The files of an export, each of which the browser fetches by itself. */

import { Anchor, Progress, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../app/api.ts";
import { bytes } from "../../../shared/amounts.ts";
import { Answer } from "../../../shared/Page.tsx";
import { exportQuery, type Export } from "./exports.ts";

export function ExportParts({ archive }: { archive: Export }) {
  const { t } = useTranslation("data");
  const asked = useQuery({ ...exportQuery(archive), enabled: archive.part_count > 0 });
  const isReady = archive.is_ready === true;
  return (
    <Stack gap={4}>
      {!isReady && <Progress value={100} animated size="sm" aria-label={t("export.preparing")} />}
      {archive.part_count > 0 && (
        <Answer asked={asked}>
          {({ parts, left_out: leftOut }) => (
            <>
              {parts.map((part) => (
                <Text key={part.number} size="sm">
                  {/* by its path: behind a proxy the album may not know the host that is seen */}
                  <Anchor href={new URL(part.url).pathname} download={part.filename}>
                    {part.filename}
                  </Anchor>{" "}
                  <Text span inherit c="dimmed">
                    {bytes(part.size)} · {t("export.photos", { count: part.photo_count })}
                  </Text>
                </Text>
              ))}
              {isReady && leftOut.length > 0 && <LeftOut files={leftOut} />}
            </>
          )}
        </Answer>
      )}
      {isReady && archive.part_count > 1 && (
        <Text size="sm" c="dimmed">
          {t("export.unpack")}
        </Text>
      )}
    </Stack>
  );
}

function LeftOut({ files }: { files: readonly Schemas["LeftOut"][] }) {
  const { t } = useTranslation("data");
  return (
    <details>
      <Text component="summary" size="sm" c="red">
        {t("export.left_out", { count: files.length })}
      </Text>
      <Stack component="ul" gap={2} m={0} ps="lg">
        {files.map(({ asset_id: id, filename, reason }) => (
          <Text key={id} component="li" size="sm">
            {filename}: {t(`export.reasons.${reason}`)}
          </Text>
        ))}
      </Stack>
    </details>
  );
}
