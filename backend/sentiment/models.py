"""How happy or unhappy comments and remarks are, as a model of moods reads them."""

from django.db import models
from django.db.models import Q

from backend.common.ids import new_id


class Kind(models.TextChoices):
    COMMENT = "comment"  # of an album's member, on the album or on a photo in it
    REMARK = "remark"  # on an answer of a knowledge base


class Mood(models.TextChoices):
    UNHAPPY = "unhappy"
    NEUTRAL = "neutral"  # or nothing can be told
    HAPPY = "happy"


class Reading(models.Model):
    """Of one text; it goes with what it is of.

    The database keeps the rows (migrations/0002): one for every comment and remark, which says that
    it is unread again when the text changes. sha256: of the text. version: of the model that read
    it, such as "sentiment-3"; "" until one has. claimed_until: a worker has it, and until when.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    comment = models.OneToOneField(
        "albums.AlbumComment", models.CASCADE, null=True, related_name="reading"
    )
    exchange = models.OneToOneField(
        "knowledge.Exchange", models.CASCADE, null=True, related_name="reading"
    )
    written_at = models.DateTimeField()
    sha256 = models.CharField(max_length=64)
    version = models.CharField(max_length=40, blank=True)
    happy = models.FloatField(null=True)  # 0 to 1, calibrated
    mood = models.CharField(max_length=8, choices=Mood.choices, blank=True)
    claimed_until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=Kind.COMMENT, comment__isnull=False, exchange=None)
                | Q(kind=Kind.REMARK, comment=None, exchange__isnull=False),
                name="sentiment_of_one_text",
            ),
        ]
        indexes = [
            models.Index(fields=["version", "id"], name="sentiment_by_version"),
            models.Index(fields=["written_at"], name="sentiment_by_time"),
        ]

    @property
    def text(self) -> str:
        """As it stands now."""
        if self.comment is not None:
            return self.comment.text
        return self.exchange.remark if self.exchange is not None else ""
