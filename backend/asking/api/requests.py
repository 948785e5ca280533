"""What clients may ask, checked; a bad value is refused (400)."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from rest_framework import serializers

from backend.asking.api.choices import LANGUAGES, QUESTIONS
from backend.asking.api.serializers import LONGEST_SENTENCE, MOST_FILTERS, AskFilterSerializer
from backend.asking.filters import Filter, FilterKind, Parse, Question, Value
from backend.asking.reading.lexicon import Lexicon, Somewhere
from backend.asking.services.relations import LONGEST_WORD, MOST_RELATIONS
from backend.common import errors
from backend.photos.kinds import AssetKind
from backend.search.query.calendar import merged
from backend.search.text.words import normalise

_NEEDED = {
    FilterKind.PERSON: ("people",),
    FilterKind.PLACE: ("places",),
    FilterKind.DATE: ("days",),
    FilterKind.TAG: ("tags",),
    FilterKind.MEDIA: ("media",),
    FilterKind.CAMERA: ("models", "makes"),
    FilterKind.FAVORITE: (),
    FilterKind.HEADCOUNT: ("least", "most"),
    FilterKind.WORDS: ("text",),
}
_MAY_BE_EMPTY = frozenset({FilterKind.FAVORITE, FilterKind.DATE})
_NEVER_EXCLUDES = frozenset({FilterKind.HEADCOUNT, FilterKind.WORDS})

T = TypeVar("T")


class AskSerializer(serializers.Serializer[Any]):
    """Either a sentence, or the filters of an answer as they are to be."""

    text = serializers.CharField(
        required=False, max_length=LONGEST_SENTENCE, help_text="A sentence, Chinese or English."
    )
    filters: serializers.ListSerializer[Any] = serializers.ListSerializer(
        child=AskFilterSerializer(), required=False, max_length=MOST_FILTERS
    )
    question = serializers.ChoiceField(
        QUESTIONS,
        required=False,
        help_text="Beside filters: what is asked about the photos.",
    )
    language = serializers.ChoiceField(
        LANGUAGES, required=False, help_text="Beside filters: of the answer."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("text" in attrs) == ("filters" in attrs):
            raise serializers.ValidationError("Send a text or filters, and not both.")
        if "text" in attrs and attrs.keys() & {"question", "language"}:
            raise serializers.ValidationError("A text says itself what it asks.")
        return attrs

    def validate_filters(self, filters: list[dict[str, Any]]) -> list[dict[str, Any]]:
        for one in filters:
            _check(FilterKind(one["kind"]), one)
        return filters

    def parse(self, lexicon: Lexicon) -> Parse:
        """The filters that were sent. Raises InvalidInput (`unknown_name`) for what is not, or no
        longer, in the library."""
        given = self.validated_data
        return Parse(
            tuple(_filter(one, lexicon) for one in given["filters"]),
            Question(given.get("question", Question.PHOTOS)),
        )


class SetRelationsSerializer(serializers.Serializer[Any]):
    kinds = serializers.ListField(
        child=serializers.CharField(max_length=32), default=list, max_length=MOST_RELATIONS
    )
    words = serializers.ListField(
        child=serializers.CharField(max_length=LONGEST_WORD),
        default=list,
        max_length=MOST_RELATIONS,
        help_text='Your own, such as "Nana".',
    )


def _check(kind: FilterKind, one: Mapping[str, Any]) -> None:
    value = one["value"]
    given = {name for name, part in value.items() if part not in ([], "", None)}
    if strange := set(value) - set(_NEEDED[kind]):
        raise serializers.ValidationError(f"{kind}: has no {', '.join(sorted(strange))}.")
    if not given and kind not in _MAY_BE_EMPTY:
        raise serializers.ValidationError(f"{kind}: needs {' or '.join(_NEEDED[kind])}.")
    if one["exclude"] and kind in _NEVER_EXCLUDES:
        raise serializers.ValidationError(f"{kind}: cannot exclude.")
    if any(span["last"] < span["first"] for span in value.get("days", ())):
        raise serializers.ValidationError("date: a span ends before it begins.")
    least, most = value.get("least"), value.get("most")
    if least is not None and most is not None and most < least:
        raise serializers.ValidationError("headcount: least is more than most.")


def _filter(one: Mapping[str, Any], lexicon: Lexicon) -> Filter:
    value = one["value"]
    places = [_place(name, lexicon) for name in value.get("places", ())]
    return Filter(
        FilterKind(one["kind"]),
        Value(
            people=_known(value.get("people", ()), lexicon.people.__contains__),
            places=frozenset(place for found in places for place in found.ids),
            names=tuple((found.name_zh, found.name_en) for found in places),
            tags=_known(value.get("tags", ()), lexicon.tags.__contains__),
            days=merged((span["first"], span["last"]) for span in value.get("days", ())),
            media=frozenset(map(AssetKind, value.get("media", ()))),
            models=frozenset(value.get("models", ())),
            makes=frozenset(value.get("makes", ())),
            least=value.get("least"),
            most=value.get("most"),
            text=value.get("text", ""),
        ),
        exclude=one["exclude"],
    )


def _known(values: Iterable[T], is_known: Callable[[object], bool]) -> frozenset[T]:
    found = frozenset(values)
    for value in found:
        if not is_known(value):
            raise _unknown(str(value))
    return found


def _place(name: str, lexicon: Lexicon) -> Somewhere:
    place = lexicon.places.get(" ".join(normalise(name).split()))
    if place is None:
        raise _unknown(name)
    return place


def _unknown(name: str) -> errors.InvalidInput:
    return errors.InvalidInput(
        "Nothing in the album goes by '%(name)s'.", code="unknown_name", values={"name": name}
    )
