/** The field in the header: what was sought last, what may be meant, and the way to a question. */

import { ActionIcon, Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue, useMediaQuery } from "@mantine/hooks";
import {
  IconArrowLeft,
  IconHistory,
  IconMapPin,
  IconMessageQuestion,
  IconPhotoSearch,
  IconSearch,
  IconTag,
  IconUser,
} from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { readFilters } from "../../shared/filters/filters.ts";
import { useRecent } from "./recent.ts";
import type { Wanted } from "./routes.ts";
import classes from "./search.module.css";
import { suggestionsQuery, type Suggestion } from "./suggestions.ts";

const LONGEST = 500;
const PAUSE = 200; // milliseconds without a key until suggestions are asked for
const ICONS = { person: IconUser, place: IconMapPin, tag: IconTag } as const;

export default function SearchBox() {
  const { t } = useTranslation();
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useSlash(() => {
    setOpen(true);
    field.current?.focus();
  });
  if (isPhone && !isOpen) {
    return (
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        ml="auto"
        aria-label={t("search.open")}
        onClick={() => {
          setOpen(true);
        }}
      >
        <IconSearch size={20} stroke={1.6} />
      </ActionIcon>
    );
  }
  const close = () => {
    setOpen(false);
  };
  return (
    <div className={isPhone ? classes.over : classes.box} role="search">
      {isPhone && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("search.close")}
          onClick={close}
        >
          <IconArrowLeft size={20} stroke={1.6} />
        </ActionIcon>
      )}
      <Field field={field} autoFocus={isPhone} onDone={close} />
    </div>
  );
}

function Field(props: {
  field: React.RefObject<HTMLInputElement | null>;
  autoFocus: boolean;
  onDone: () => void;
}) {
  const { field, autoFocus, onDone } = props;
  const { t } = useTranslation();
  const [text, setText] = useWords();
  const { recent, note } = useRecent();
  const typed = text.trim();
  const suggestions = useSuggestions(typed);
  const go = useGoing();
  const store = useCombobox({
    onDropdownClose: () => {
      store.resetSelectedOption();
    },
  });
  const leave = () => {
    store.closeDropdown();
    field.current?.blur();
    onDone();
  };
  const search = (q: string) => {
    if (q !== "") note(q);
    go.search(q);
    leave();
  };
  const take = (value: string) => {
    const [kind, rest] = splitOnce(value);
    if (kind === "recent") {
      setText(rest);
      search(rest);
    } else if (kind === "ask") {
      go.ask(typed);
      leave();
    } else {
      const chosen = suggestions.find((one) => valueOf(one) === value);
      if (chosen !== undefined) go.narrow(chosen);
      setText("");
      leave();
    }
  };
  const earlier = typed === "" ? recent : [];
  const hasOptions = typed !== "" || earlier.length > 0;
  return (
    <Combobox store={store} onOptionSubmit={take} withinPortal={false}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={field}
          type="search"
          flex={1}
          radius="xl"
          maxLength={LONGEST}
          value={text}
          autoFocus={autoFocus}
          autoComplete="off"
          placeholder={t("search.placeholder")}
          aria-label={t("search.open")}
          leftSection={<IconSearch size={18} stroke={1.6} />}
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              radius="xl"
              component={Link}
              to="/search"
              aria-label={t("search.by_picture")}
              title={t("search.by_picture")}
              onClick={leave}
            >
              <IconPhotoSearch size={18} stroke={1.6} />
            </ActionIcon>
          }
          onChange={(event) => {
            setText(event.currentTarget.value);
            store.openDropdown();
            store.resetSelectedOption();
          }}
          onFocus={() => {
            store.openDropdown();
          }}
          onBlur={() => {
            store.closeDropdown();
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Enter" && store.getSelectedOptionIndex() === -1) search(typed);
            if (event.key === "Escape" && !store.dropdownOpened) leave();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!hasOptions} className={classes.dropdown}>
        <Combobox.Options aria-label={t("search.open")}>
          {earlier.map((q) => (
            <Combobox.Option key={q} value={`recent:${q}`} className={classes.option}>
              <IconHistory size={16} stroke={1.6} aria-hidden />
              {q}
            </Combobox.Option>
          ))}
          {suggestions.map((suggestion) => {
            const Icon = ICONS[suggestion.kind];
            return (
              <Combobox.Option
                key={valueOf(suggestion)}
                value={valueOf(suggestion)}
                className={classes.option}
              >
                <Icon size={16} stroke={1.6} aria-hidden />
                {suggestion.name}
                <span className={classes.kind}>{t(`search.${suggestion.kind}`)}</span>
              </Combobox.Option>
            );
          })}
          {typed !== "" && (
            <Combobox.Option value="ask:" className={classes.option}>
              <IconMessageQuestion size={16} stroke={1.6} aria-hidden />
              {t("search.ask", { question: typed })}
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** What has been typed; on the page of results, what they were found by. */
function useWords() {
  const found = useLocation({
    select: ({ pathname, search }) => (pathname === "/search" ? ((search as Wanted).q ?? "") : ""),
  });
  const [text, setText] = useState(found);
  const [shown, setShown] = useState(found);
  if (found !== shown) {
    setShown(found);
    setText(found);
  }
  return [text, setText] as const;
}

function useSuggestions(typed: string): readonly Suggestion[] {
  const [settled] = useDebouncedValue(typed, PAUSE);
  const asked = useQuery({ ...suggestionsQuery(settled), placeholderData: keepPreviousData });
  return typed === "" ? [] : (asked.data ?? []);
}

/** Where a search leads; on the page of results the filters stay. */
function useGoing() {
  const navigate = useNavigate();
  const filters = useLocation({
    select: ({ pathname, search }) => (pathname === "/search" ? readFilters(search) : {}),
  });
  return {
    search: (q: string) => {
      void navigate({ to: "/search", search: { ...filters, ...(q === "" ? {} : { q }) } });
    },
    narrow: (suggestion: Suggestion) => {
      void navigate({ to: "/search", search: { ...filters, ...suggestion.filters } });
    },
    ask: (question: string) => {
      void navigate({ to: "/ask", search: { q: question } });
    },
  };
}

function useSlash(onSlash: () => void): void {
  const latest = useRef(onSlash);
  useEffect(() => {
    latest.current = onSlash;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = event.target;
      const isElsewhere =
        at instanceof HTMLElement &&
        (at.isContentEditable || at.closest("input, textarea, select, [role=dialog]") !== null);
      if (isElsewhere) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener("keydown", press);
    return () => {
      removeEventListener("keydown", press);
    };
  }, []);
}

function valueOf({ kind, name }: Suggestion): string {
  return `${kind}:${name}`;
}

function splitOnce(value: string): [string, string] {
  const at = value.indexOf(":");
  return [value.slice(0, at), value.slice(at + 1)];
}
