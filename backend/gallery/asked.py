"""A question as the address of its page: filters that links add, change and take away."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from backend.asking.api.requests import AskSerializer
from backend.asking.api.serializers import AskFilterSerializer
from backend.asking.filters import Filter, FilterKind, Parse
from backend.asking.language import Language
from backend.asking.reading.lexicon import Lexicon
from backend.asking.services.asking import Answer
from backend.common import errors

FILTER_KINDS = {
    FilterKind.PERSON: gettext_lazy("person"),
    FilterKind.PLACE: gettext_lazy("place"),
    FilterKind.DATE: gettext_lazy("date"),
    FilterKind.TAG: gettext_lazy("tag"),
    FilterKind.MEDIA: gettext_lazy("kind"),
    FilterKind.CAMERA: gettext_lazy("camera"),
    FilterKind.FAVORITE: gettext_lazy("favourite"),
    FilterKind.HEADCOUNT: gettext_lazy("people"),
    FilterKind.WORDS: gettext_lazy("words"),
}
_ALWAYS_WANTED = frozenset({FilterKind.HEADCOUNT, FilterKind.WORDS})


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter on the page. Addresses are of the same question with that one change."""

    index: int
    kind: FilterKind
    kind_name: str | Promise
    label: str
    exclude: bool
    without: str
    turned: str  # empty where it cannot exclude
    others: tuple[tuple[str, str], ...]  # label and address
    first: str  # of a single span of days, else empty
    last: str
    text: str


@dataclass(frozen=True, slots=True)
class Sent:
    """What an address asks, checked."""

    parse: Parse
    language: Language


def chips_of(answer: Answer) -> list[Chip]:
    return [_chip(answer, index, one) for index, one in enumerate(answer.filters)]


def state_of(answer: Answer, filters: Sequence[Filter] | None = None) -> str:
    """JSON, as the page's address carries it in `state`."""
    shown = answer.filters if filters is None else filters
    return json.dumps(
        {
            "filters": AskFilterSerializer(shown, many=True).data,
            "question": answer.question,
            "language": answer.language,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def address_of(answer: Answer, filters: Sequence[Filter] | None = None, **others: str) -> str:
    return f"?{urlencode({'state': state_of(answer, filters), **others})}"


def read_state(request: HttpRequest, lexicon: Lexicon) -> Sent:
    """With the edit that a chip's form sends. Raises InvalidInput."""
    query = request.GET
    body = _loaded(query["state"])
    if "edit" in query:
        _edit(body, query)
    given = AskSerializer(data=body)
    if not given.is_valid() or "filters" not in given.validated_data:
        raise errors.InvalidInput("These are no filters.")
    language: Language = given.validated_data.get("language", "zh")
    return Sent(given.parse(lexicon), language)


def _loaded(state: str) -> dict[str, Any]:
    try:
        body = json.loads(state)
    except (ValueError, RecursionError) as error:
        raise errors.InvalidInput("These are no filters.") from error
    if not isinstance(body, dict):
        raise errors.InvalidInput("These are no filters.")
    return body


def _edit(body: dict[str, Any], query: QueryDict) -> None:
    value: dict[str, Any] = (
        {"text": query["text"]}
        if "text" in query
        else {"days": [{"first": query.get("first"), "last": query.get("last")}]}
    )
    try:
        body["filters"][int(str(query["edit"]))]["value"] = value
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise errors.InvalidInput("There is no such filter.") from error


def _chip(answer: Answer, index: int, one: Filter) -> Chip:
    def changed(*instead: Filter) -> str:
        filters = answer.filters
        return address_of(answer, (*filters[:index], *instead, *filters[index + 1 :]))

    span = one.value.days[0] if len(one.value.days) == 1 else None
    return Chip(
        index=index,
        kind=one.kind,
        kind_name=FILTER_KINDS[one.kind],
        label=one.label,
        exclude=one.exclude,
        without=changed(),
        turned="" if one.kind in _ALWAYS_WANTED else changed(replace(one, exclude=not one.exclude)),
        others=tuple(
            (other.label, changed(replace(other, exclude=one.exclude))) for other in one.others
        ),
        first=span[0].isoformat() if span else "",
        last=span[1].isoformat() if span else "",
        text=one.value.text,
    )
