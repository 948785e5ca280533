"""The JSON of what is held back: for administrators, who judge it, and for whose it is."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.moderation.models import (
    Appeal,
    AppealState,
    Case,
    CaseState,
    Decision,
    Subject,
    Verdict,
)
from backend.moderation.models.review import MOST_WORDS
from backend.moderation.services.changing import LONGEST_WORD
from backend.moderation.services.changing import MOST_WORDS as MOST_OPERATOR_WORDS
from backend.photos.api.lent_pictures import lent_picture_url, lent_thumbhash_of
from backend.photos.models import RenditionKind

MOST_AT_ONCE = 200


class HeldParameters(serializers.Serializer[Any]):
    subject = serializers.ChoiceField(Subject.choices, required=False)


class CaseParameters(HeldParameters):
    state = serializers.ChoiceField(
        CaseState.choices, required=False, help_text="`flagged` unless it is said: what waits."
    )
    appealed = serializers.BooleanField(
        required=False, allow_null=True, help_text="Those with an open appeal, in any held state."
    )


class ModerationAppealSerializer(serializers.Serializer[Appeal]):
    words = serializers.CharField()
    state = serializers.ChoiceField(AppealState.choices)
    created_at = serializers.DateTimeField()
    settled_at = serializers.DateTimeField(allow_null=True)


class ModerationDecisionSerializer(serializers.Serializer[Decision]):
    verdict = serializers.ChoiceField(Verdict.choices)
    reason = serializers.CharField(help_text="In the administrator's words.")
    at = serializers.DateTimeField()


class HeldThingSerializer(serializers.Serializer[Any]):
    """Of the asker's own."""

    id = serializers.UUIDField()
    subject = serializers.ChoiceField(Subject.choices)
    state = serializers.ChoiceField(
        CaseState.choices, help_text="`flagged` waits for an administrator."
    )
    since = serializers.DateTimeField()
    asset_id = serializers.UUIDField(allow_null=True, help_text="Of a picture.")
    share_id = serializers.UUIDField(source="link_id", allow_null=True)
    comment_id = serializers.UUIDField(allow_null=True)
    album_id = serializers.SerializerMethodField(help_text="Of a comment.")
    text = serializers.CharField(help_text="As it was read; empty of a picture.")
    words = serializers.ListField(
        child=serializers.CharField(), help_text="Why: what was found in the text."
    )
    score = serializers.FloatField(
        allow_null=True, help_text="Why, of a picture: how likely it shows nudity, 0 to 1."
    )
    thumbnail_url = serializers.SerializerMethodField(help_text="WebP, fits 512 x 512.")
    decision = serializers.SerializerMethodField(help_text="The latest; null: nobody has judged.")
    appeal = serializers.SerializerMethodField(help_text="The latest.")
    may_appeal = serializers.SerializerMethodField()

    @extend_schema_field(serializers.UUIDField(allow_null=True))
    def get_album_id(self, case: Case) -> UUID | None:
        return None if case.comment is None else case.comment.album_id

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_thumbnail_url(self, case: Case) -> str | None:
        return None if case.asset is None else lent_picture_url(case.asset, _THUMBNAIL)

    @extend_schema_field(ModerationDecisionSerializer(allow_null=True))
    def get_decision(self, case: Case) -> object:
        return _first(ModerationDecisionSerializer, case.decisions.all())

    @extend_schema_field(ModerationAppealSerializer(allow_null=True))
    def get_appeal(self, case: Case) -> object:
        return _first(ModerationAppealSerializer, case.appeals.all())

    def get_may_appeal(self, case: Case) -> bool:
        return all(
            appeal.state == AppealState.GRANTED
            or (
                appeal.state == AppealState.DENIED
                and appeal.settled_at is not None
                and appeal.settled_at < case.since
            )
            for appeal in case.appeals.all()
        )


class ModerationCaseSerializer(serializers.Serializer[Any]):
    """For administrators. Of a picture, no more than a blur; `moderation_case` has the picture."""

    id = serializers.UUIDField()
    subject = serializers.ChoiceField(Subject.choices)
    state = serializers.ChoiceField(CaseState.choices)
    since = serializers.DateTimeField()
    owner_id = serializers.UUIDField()
    owner_name = serializers.CharField(source="owner.name")
    owner_email = serializers.CharField(source="owner.email")
    score = serializers.FloatField(allow_null=True, help_text="Of a picture, 0 to 1.")
    model = serializers.CharField(help_text="Whose score it is.")
    text = serializers.CharField()
    words = serializers.ListField(child=serializers.CharField(), help_text="Found in the text.")
    thumbhash = serializers.SerializerMethodField(
        help_text="A blur, base64; null of an edited picture."
    )
    decision = serializers.SerializerMethodField(help_text="The latest.")
    appeal = serializers.SerializerMethodField(help_text="The latest.")

    def get_thumbhash(self, case: Case) -> str | None:
        return None if case.asset is None else lent_thumbhash_of(case.asset)

    @extend_schema_field(ModerationDecisionSerializer(allow_null=True))
    def get_decision(self, case: Case) -> object:
        return _first(ModerationDecisionSerializer, case.decisions.all())

    @extend_schema_field(ModerationAppealSerializer(allow_null=True))
    def get_appeal(self, case: Case) -> object:
        return _first(ModerationAppealSerializer, case.appeals.all())


class ModerationCaseDetailSerializer(ModerationCaseSerializer):
    preview_url = serializers.SerializerMethodField(
        help_text="WebP, fits 2048 x 2048, for some minutes; null of a text."
    )
    decisions = ModerationDecisionSerializer(many=True)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_preview_url(self, case: Case) -> str | None:
        return None if case.asset is None else lent_picture_url(case.asset, RenditionKind.PREVIEW)


class ModerationJudgementSerializer(serializers.Serializer[Any]):
    ids = serializers.ListField(
        child=serializers.UUIDField(), min_length=1, max_length=MOST_AT_ONCE, help_text="Cases."
    )
    verdict = serializers.ChoiceField(Verdict.choices)
    reason = serializers.CharField(
        required=False,
        allow_blank=True,
        max_length=MOST_WORDS,
        help_text="For the owner to read; a rejection needs one.",
    )


class NewModerationAppealSerializer(serializers.Serializer[Any]):
    words = serializers.CharField(
        max_length=MOST_WORDS, allow_blank=True, help_text="Why it is fit for others."
    )


class ModerationTermsChangeSerializer(serializers.Serializer[Any]):
    threshold = serializers.FloatField(
        required=False, min_value=0.01, max_value=1, help_text="A picture that scores it is held."
    )
    words = serializers.ListField(
        child=serializers.CharField(max_length=LONGEST_WORD, allow_blank=True),
        required=False,
        max_length=MOST_OPERATOR_WORDS,
        help_text="Looked for in comments and on public links, beside the product's own.",
    )


class ModerationTermsSerializer(serializers.Serializer[Any]):
    threshold = serializers.FloatField()
    words = serializers.ListField(child=serializers.CharField())
    changed_by = serializers.CharField(help_text="Empty: nobody has changed them.")


class ModerationStatisticsSerializer(serializers.Serializer[Any]):
    states = serializers.DictField(
        child=serializers.IntegerField(), help_text="Cases, by their state."
    )
    appeals = serializers.DictField(
        child=serializers.IntegerField(), help_text="Appeals, by their state."
    )


_THUMBNAIL = RenditionKind.THUMBNAIL


def _first(serializer: type[serializers.Serializer[Any]], rows: Any) -> object:
    """Of rows that were fetched, the latest first."""
    latest = next(iter(rows), None)
    return None if latest is None else serializer(latest).data
