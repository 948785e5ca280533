/** Tags that the chosen photos are to have besides those they have. */

import { Button, Group, Modal, Stack, TagsInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { spoken } from "../../../app/language.ts";

const MOST = 20; // tags in a request
const LONGEST = 100; // characters of a tag

export default function TagDialog({ answer }: { answer: (tags: string[] | undefined) => void }) {
  const { t } = useTranslation(["photos", "common"]);
  const [tags, setTags] = useState<string[]>([]);
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 200);
  const { data = [] } = useQuery({
    queryKey: ["tags", "suggestions", q, spoken()],
    queryFn: async () => {
      const query = { q };
      const { items } = await unwrap(api.GET("/api/v1/tags/suggestions", { params: { query } }));
      const names = items.map((tag) => (spoken() === "en" ? tag.name_en : tag.name_zh));
      return [...new Set(names)];
    },
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
  return (
    <Modal
      opened
      onClose={() => {
        answer(undefined);
      }}
      title={t("tag")}
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (tags.length > 0) answer(tags);
        }}
      >
        <Stack>
          <TagsInput
            label={t("tags")}
            description={t("tags_detail")}
            data={data}
            filter={({ options }) => options} // the album has found what fits
            value={tags}
            onChange={setTags}
            searchValue={typed}
            onSearchChange={setTyped}
            maxTags={MOST}
            maxLength={LONGEST}
            acceptValueOnBlur
            clearable
            data-autofocus
          />
          <Group justify="end">
            <Button
              variant="default"
              onClick={() => {
                answer(undefined);
              }}
            >
              {t("common:cancel")}
            </Button>
            <Button type="submit" disabled={tags.length === 0}>
              {t("tag_yes")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
