"""Filters, and what was asked, as clients see them and send them back."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.asking.api.choices import (
    FILTER_KINDS,
    LANGUAGES,
    MEDIA,
    QUESTIONS,
    READERS,
    REASON_KINDS,
    WHY,
)
from backend.asking.filters import Filter, FilterKind, LeftOver, Value
from backend.asking.language import pick, readers_language
from backend.asking.selectors.facts import Facts
from backend.asking.services.asking import Answer, Hit
from backend.photos.api.asset_serializers import AssetSerializer
from backend.photos.days import Days
from backend.search.services.searching import SemanticUse

LONGEST_SENTENCE = 500  # characters
MOST_FILTERS = 40
_MOST_VALUES = 1000
_MOST_NAMES = 200
_LONGEST_NAME = 200


class AskedDaysSerializer(serializers.Serializer[Any]):
    first = serializers.DateField()
    last = serializers.DateField()


def _span(days: Days) -> dict[str, str]:
    return {"first": days[0].isoformat(), "last": days[1].isoformat()}


def _list(child: serializers.Field[Any, Any, Any, Any], **options: Any) -> Any:
    return serializers.ListField(child=child, required=False, max_length=_MOST_NAMES, **options)


class AskedValueSerializer(serializers.Serializer[Any]):
    """Only the members of the filter's kind; any one of several values will do."""

    people = _list(serializers.UUIDField(), help_text="person: ids.")
    places = _list(
        serializers.CharField(max_length=_LONGEST_NAME),
        help_text="place: names of towns, regions or countries, in either language.",
    )
    tags = _list(serializers.CharField(max_length=_LONGEST_NAME), help_text="tag: slugs.")
    days = serializers.ListField(
        child=AskedDaysSerializer(),
        required=False,
        max_length=_MOST_VALUES,
        help_text="date: spans.",
    )
    media = _list(serializers.ChoiceField(MEDIA))
    models = _list(serializers.CharField(max_length=_LONGEST_NAME), help_text="camera.")
    makes = _list(serializers.CharField(max_length=_LONGEST_NAME), help_text="camera.")
    least = serializers.IntegerField(
        required=False,
        allow_null=True,
        min_value=0,
        max_value=1000,
        help_text="headcount: people to be seen.",
    )
    most = serializers.IntegerField(
        required=False, allow_null=True, min_value=0, max_value=1000, help_text="headcount."
    )
    text = serializers.CharField(
        required=False,
        max_length=LONGEST_SENTENCE,
        help_text="words: looked for as words and by meaning.",
    )

    def to_representation(self, instance: Value) -> dict[str, Any]:
        language = readers_language()
        every = {
            "people": sorted(map(str, instance.people)),
            "places": [pick(language, zh=zh, en=en) for zh, en in instance.names],
            "tags": sorted(instance.tags),
            "days": [_span(days) for days in instance.days],
            "media": sorted(instance.media),
            "models": sorted(instance.models),
            "makes": sorted(instance.makes),
            "least": instance.least,
            "most": instance.most,
            "text": instance.text,
        }
        return {name: part for name, part in every.items() if part not in ([], "", None)}


class AskFilterSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(FILTER_KINDS)
    value = AskedValueSerializer()
    exclude = serializers.BooleanField(default=False, help_text="Photos that it does not fit.")


class AskMeantSerializer(AskFilterSerializer):
    label = serializers.CharField(  # type: ignore[assignment]  # DRF takes fields off the class
        help_text="In the language of the request."
    )


class ShownFilterSerializer(AskMeantSerializer):
    """A filter as it is shown: send `kind`, `value` and `exclude` back, changed or not."""

    span = serializers.SerializerMethodField(
        help_text="First and end character of the sentence that it came from; null: of none."
    )
    alternatives = AskMeantSerializer(
        source="others", many=True, help_text="What may have been meant instead."
    )

    @extend_schema_field(
        {"type": ["array", "null"], "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}
    )
    def get_span(self, one: Filter) -> list[int] | None:
        return None if one.span is None else list(one.span)


class AskLeftOverSerializer(serializers.Serializer[LeftOver]):
    text = serializers.CharField()
    span = serializers.SerializerMethodField()
    why = serializers.ChoiceField(WHY)

    @extend_schema_field(
        {"type": ["array", "null"], "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}
    )
    def get_span(self, one: LeftOver) -> list[int] | None:
        return None if one.span is None else list(one.span)


class AskReasonSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(REASON_KINDS)
    label = serializers.CharField()  # type: ignore[assignment]  # DRF takes fields off the class


class AskHitSerializer(serializers.Serializer[Hit]):
    asset = AssetSerializer()
    reasons = serializers.SerializerMethodField(help_text="Why the photo is an answer.")

    @extend_schema_field(AskReasonSerializer(many=True))
    def get_reasons(self, hit: Hit) -> list[dict[str, str]]:
        fits = [
            {"kind": one.kind.value, "label": one.label}
            for one in self.context["filters"]
            if one.kind is not FilterKind.WORDS and not one.exclude
        ]
        return fits + [{"kind": why.kind.value, "label": why.label} for why in hit.reasons]


class AskedNameSerializer(serializers.Serializer[Any]):
    name_zh = serializers.CharField()
    name_en = serializers.CharField()
    days = serializers.IntegerField()
    photos = serializers.IntegerField()


class AskedFactsSerializer(serializers.Serializer[Any]):
    """What the sentence is made from; what the question does not need is left empty."""

    photos = serializers.IntegerField()
    at_least = serializers.BooleanField(help_text="There may be more than were looked at.")
    undated = serializers.IntegerField(help_text="Photos that do not know when they were taken.")
    days = serializers.IntegerField()
    visits = serializers.SerializerMethodField(
        help_text="Photos no more than two days apart are of one visit."
    )
    places = AskedNameSerializer(many=True)
    people = AskedNameSerializer(many=True)

    @extend_schema_field(AskedDaysSerializer(many=True))
    def get_visits(self, facts: Facts) -> list[dict[str, str]]:
        return [_span(days) for days in facts.visits]


class AskAnswerSerializer(serializers.Serializer[Answer]):
    filters = ShownFilterSerializer(many=True)
    question = serializers.ChoiceField(QUESTIONS)
    language = serializers.ChoiceField(LANGUAGES)
    read_by = serializers.ChoiceField(
        READERS,
        allow_null=True,
        help_text="null: filters were sent.",
    )
    left_over = AskLeftOverSerializer(many=True, help_text="Parts of the sentence not answered.")
    sentence = serializers.CharField(help_text="The answer; empty where photos are all of it.")
    facts = AskedFactsSerializer()
    semantic = serializers.ChoiceField([(use.value, use.value) for use in SemanticUse])
    items = serializers.SerializerMethodField()
    next_cursor = serializers.CharField(allow_null=True)

    @extend_schema_field(AskHitSerializer(many=True))
    def get_items(self, answer: Answer) -> Any:
        shown = serializers.ListSerializer(
            answer.items, child=AskHitSerializer(), context={"filters": answer.filters}
        )
        return shown.data


class RelationKindSerializer(serializers.Serializer[Any]):
    kind = serializers.CharField(source="slug")
    name_zh = serializers.CharField()
    name_en = serializers.CharField()
    words = serializers.ListField(child=serializers.CharField())


class RelatedPersonSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()


class RelationSerializer(serializers.Serializer[Any]):
    person = RelatedPersonSerializer()
    kind = serializers.CharField(help_text="Of `GET /relations/kinds`; empty beside a word.")
    word = serializers.CharField(help_text="The owner's own; empty beside a kind.")


class RelationsSerializer(serializers.Serializer[Any]):
    items = RelationSerializer(many=True)
