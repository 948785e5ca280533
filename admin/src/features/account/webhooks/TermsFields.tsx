/** The fields of a webhook: where it is, and what it is told. */

import { Checkbox, Code, Radio, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { EVENTS, subjectOf, type Subject, type WebhookEvent } from "./events.ts";
import type { Terms } from "./terms.ts";

export function TermsFields(props: { terms: Terms; onChange: (terms: Terms) => void }) {
  const { terms, onChange } = props;
  const { t } = useTranslation("webhooks");
  return (
    <>
      <TextInput
        type="url"
        label={t("terms.url")}
        description={t("terms.url_detail")}
        placeholder="https://example.com/shiguang"
        required
        maxLength={2000}
        autoComplete="off"
        spellCheck={false}
        value={terms.url}
        onChange={(event) => {
          onChange({ ...terms, url: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t("terms.description")}
        maxLength={200}
        autoComplete="off"
        value={terms.description}
        onChange={(event) => {
          onChange({ ...terms, description: event.currentTarget.value });
        }}
      />
      <Radio.Group
        label={t("terms.what")}
        value={terms.isEverything ? "all" : "some"}
        onChange={(which) => {
          onChange({ ...terms, isEverything: which === "all" });
        }}
      >
        <Stack gap="xs" pt={6}>
          <Radio value="all" label={t("terms.all")} />
          <Radio value="some" label={t("terms.some")} />
        </Stack>
      </Radio.Group>
      {!terms.isEverything && (
        <Events
          chosen={terms.events}
          onChange={(events) => {
            onChange({ ...terms, events });
          }}
        />
      )}
    </>
  );
}

function Events(props: {
  chosen: readonly WebhookEvent[];
  onChange: (chosen: WebhookEvent[]) => void;
}) {
  const { chosen, onChange } = props;
  const { t } = useTranslation("webhooks");
  const subjects = [...new Set(EVENTS.map(subjectOf))];
  return (
    <Stack>
      {subjects.map((subject) => (
        <Checkbox.Group
          key={subject}
          label={t(`subjects.${subject}`)}
          value={chosen.filter((event) => subjectOf(event) === subject)}
          onChange={(here) => {
            onChange(
              EVENTS.filter((event) =>
                subjectOf(event) === subject ? here.includes(event) : chosen.includes(event),
              ),
            );
          }}
        >
          <EventsOf subject={subject} />
        </Checkbox.Group>
      ))}
    </Stack>
  );
}

function EventsOf({ subject }: { subject: Subject }) {
  const { t } = useTranslation("webhooks");
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" pt={6}>
      {EVENTS.filter((event) => subjectOf(event) === subject).map((event) => (
        <Checkbox
          key={event}
          value={event}
          label={t(`events.${event}`)}
          description={<Code>{event}</Code>}
        />
      ))}
    </SimpleGrid>
  );
}
