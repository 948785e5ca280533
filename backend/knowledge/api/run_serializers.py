"""Runs of a gold set on the wire, and what publishing wants to know of them."""

from typing import Any

from rest_framework import serializers

from backend.knowledge.models import GoldResult, GoldRun, Outcome, RunState, RunView

_SHARE = "0 to 1; null where nothing counts."


class LanguageFiguresSerializer(serializers.Serializer[Any]):
    language = serializers.ChoiceField(choices=["zh", "en"])
    questions = serializers.IntegerField()
    right = serializers.IntegerField()
    recall_at_5 = serializers.FloatField(allow_null=True)


class RunFiguresSerializer(serializers.Serializer[Any]):
    questions = serializers.IntegerField()
    answerable = serializers.IntegerField()
    right = serializers.IntegerField(
        help_text="Answered out of what answers them, or rightly refused."
    )
    recall_at_5 = serializers.FloatField(allow_null=True, help_text=_SHARE)
    mrr_at_10 = serializers.FloatField(allow_null=True)
    ndcg_at_10 = serializers.FloatField(allow_null=True)
    citation_correctness = serializers.FloatField(
        allow_null=True, help_text="Share of quoted passages that answer the question."
    )
    refusal_precision = serializers.FloatField(
        allow_null=True, help_text="Of what was refused, the share that nothing answers."
    )
    refusal_recall = serializers.FloatField(
        allow_null=True, help_text="Of what nothing answers, the share that was refused."
    )
    took_p50 = serializers.FloatField(allow_null=True, help_text="Milliseconds.")
    took_p95 = serializers.FloatField(allow_null=True)
    without_point = serializers.IntegerField(
        help_text="Questions that no worker made a point for: words alone."
    )
    languages = LanguageFiguresSerializer(many=True)


class GoldRunSerializer(serializers.ModelSerializer[GoldRun]):
    view = serializers.ChoiceField(choices=RunView.values)
    state = serializers.ChoiceField(choices=RunState.choices)
    figures = RunFiguresSerializer(allow_null=True, read_only=True)
    error_code = serializers.CharField(
        read_only=True,
        help_text="`base_changing`: it changed again and again; `gold_set_empty`.",
    )

    class Meta:
        model = GoldRun
        fields = (
            "id",
            "base_id",
            "view",
            "state",
            "done",
            "total",
            "threshold",
            "figures",
            "error_code",
            "created_at",
            "ended_at",
        )


class NewGoldRunSerializer(serializers.Serializer[Any]):
    view = serializers.ChoiceField(choices=RunView.values, default=RunView.LIVE)


class GoldFoundSerializer(serializers.Serializer[Any]):
    passage_id = serializers.UUIDField()
    title = serializers.CharField(help_text="Of the document.")
    headings = serializers.ListField(child=serializers.CharField())
    confidence = serializers.FloatField()
    is_relevant = serializers.BooleanField(help_text="It answers the question.")


class GoldResultSerializer(serializers.ModelSerializer[GoldResult]):
    language = serializers.ChoiceField(choices=["zh", "en"])
    outcome = serializers.ChoiceField(choices=Outcome.choices)
    found = GoldFoundSerializer(many=True)

    class Meta:
        model = GoldResult
        fields = (
            "gold_id",
            "question",
            "language",
            "is_answerable",
            "is_right",
            "place",
            "confidence",
            "outcome",
            "answer",
            "quoted",
            "cited",
            "has_point",
            "found",
            "took",
        )


class GoldResultParameters(serializers.Serializer[Any]):
    right = serializers.BooleanField(required=False, allow_null=True, default=None)
    outcome = serializers.ChoiceField(choices=Outcome.choices, required=False)
    language = serializers.ChoiceField(choices=["zh", "en"], required=False)


class PlacedAnswerSerializer(serializers.Serializer[Any]):
    place = serializers.IntegerField(
        allow_null=True, help_text="Of the first passage that answers it; null: not found."
    )
    outcome = serializers.ChoiceField(choices=Outcome.choices)
    confidence = serializers.FloatField()
    is_right = serializers.BooleanField()


class GoldChangeSerializer(serializers.Serializer[Any]):
    gold_id = serializers.UUIDField()
    question = serializers.CharField()
    language = serializers.ChoiceField(choices=["zh", "en"])
    is_answerable = serializers.BooleanField()
    has_turned = serializers.BooleanField(
        help_text="From right to wrong, or back; false: its place alone has changed."
    )
    before = PlacedAnswerSerializer()
    after = PlacedAnswerSerializer()


class RunDeltasSerializer(serializers.Serializer[Any]):
    right = serializers.IntegerField()
    recall_at_5 = serializers.FloatField(allow_null=True)
    mrr_at_10 = serializers.FloatField(allow_null=True)
    ndcg_at_10 = serializers.FloatField(allow_null=True)
    citation_correctness = serializers.FloatField(allow_null=True)
    refusal_precision = serializers.FloatField(allow_null=True)
    refusal_recall = serializers.FloatField(allow_null=True)
    took_p50 = serializers.FloatField(allow_null=True)
    took_p95 = serializers.FloatField(allow_null=True)


class RunComparisonSerializer(serializers.Serializer[Any]):
    before = GoldRunSerializer()
    after = GoldRunSerializer()
    common = serializers.IntegerField(help_text="Questions that both runs asked.")
    deltas = RunDeltasSerializer(help_text="After less before, of the common questions.")
    lost = serializers.IntegerField(help_text="Questions that were right, and would be wrong.")
    won = serializers.IntegerField()
    worse = GoldChangeSerializer(many=True, help_text="Lost ones first; 200 at most.")
    better = GoldChangeSerializer(many=True, help_text="Won ones first; 200 at most.")


class ComparisonParameters(serializers.Serializer[Any]):
    before = serializers.UUIDField(help_text="The run to compare with, of the same base.")


class PublishingCheckSerializer(serializers.Serializer[Any]):
    state = serializers.ChoiceField(
        choices=["unneeded", "needed", "running", "failed", "worse", "passed"],
        help_text=(
            "`unneeded`: nothing is pending, or there is no gold set. `needed`: what is pending "
            "now has not been compared."
        ),
    )
    pending = serializers.IntegerField(help_text="Passages.")
    live = GoldRunSerializer(allow_null=True)
    next = GoldRunSerializer(allow_null=True)
    comparison = RunComparisonSerializer(
        allow_null=True, help_text="`before`: live; `after`: next. Null until both are done."
    )


class PublishingSerializer(serializers.Serializer[Any]):
    accept_worse = serializers.BooleanField(
        default=False, help_text="Publish although answers get worse."
    )


class ThresholdSuggestionSerializer(serializers.Serializer[Any]):
    run_id = serializers.UUIDField(help_text="The last run of the live view that is done.")
    current = serializers.FloatField(help_text="The base's own, or the product's.")
    suggested = serializers.FloatField()
    right_now = serializers.IntegerField(help_text="Answers and refusals that are right.")
    right_then = serializers.IntegerField()
    questions = serializers.IntegerField()
