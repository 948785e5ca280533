/** All there is to know of a photo of one's own, and all that may be said about it. */

import { Alert, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { Caption } from "./info/Caption.tsx";
import { Facts } from "./info/Facts.tsx";
import { FoundText } from "./info/FoundText.tsx";
import { People } from "./info/People.tsx";
import { Processing } from "./info/Processing.tsx";
import { Section } from "./info/Section.tsx";
import { Sidecars } from "./info/Sidecars.tsx";
import { Similar } from "./info/Similar.tsx";
import { StackStrip } from "./info/StackStrip.tsx";
import { Stars } from "./info/Stars.tsx";
import { Tags } from "./info/Tags.tsx";
import { why } from "../../processing/why.ts";
import type { LibraryPhoto } from "./source.tsx";

export default function LibraryPanel({ photo }: { photo: LibraryPhoto }) {
  const { t } = useTranslation("info");
  const { id } = photo;
  const isReadOnly = photo.trashed_at !== null;
  return (
    <Stack key={id} gap="xl">
      <Stack gap="xs">
        <Caption id={id} caption={photo.caption} isReadOnly={isReadOnly} />
        <Stars id={id} rating={photo.rating} isReadOnly={isReadOnly} />
        {photo.failure !== null && (
          <Alert color="red" role="alert">
            {why(photo.failure)}
          </Alert>
        )}
      </Stack>
      <Section title={t("details")}>
        <Facts photo={photo} isReadOnly={isReadOnly} />
      </Section>
      {photo.stack !== null && (
        <StackStrip stackId={photo.stack.id} photoId={id} isReadOnly={isReadOnly} />
      )}
      <People photo={photo} isReadOnly={isReadOnly} />
      <Tags photoId={id} tags={photo.tags} isReadOnly={isReadOnly} />
      <FoundText lines={photo.text_lines} />
      <Similar photoId={id} />
      <Sidecars photoId={id} isReadOnly={isReadOnly} />
      <Processing stages={photo.stages} />
    </Stack>
  );
}
