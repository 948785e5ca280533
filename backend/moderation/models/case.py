"""What others may come to see, and whether they may."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from backend.common.ids import new_id


class Subject(models.TextChoices):
    PICTURE = "picture"  # on its way into a public link
    COMMENT = "comment"
    LINK = "link"  # the words of a public link


class CaseState(models.TextChoices):
    PENDING = "pending"  # not looked at yet
    CLEAR = "clear"  # as the model or the words have it
    FLAGGED = "flagged"  # likewise; waits for an administrator
    APPROVED = "approved"  # by an administrator
    REJECTED = "rejected"


HELD = (CaseState.FLAGGED, CaseState.REJECTED)
PASSED = (CaseState.CLEAR, CaseState.APPROVED)


class Case(models.Model):
    """One photo that was put into a public link, or one text in which words were found.

    Photos are entered by triggers (migration 0002), whichever way they came; the same triggers set
    a photo back to PENDING when another picture stands for it. `due_at` is when a worker may score
    it, again for one that was scored by an older model; null: there is nothing to score.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.CharField(max_length=8, choices=Subject.choices)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="moderation_cases"
    )  # who put it there, is told, and may appeal
    asset = models.OneToOneField(
        "photos.Asset", null=True, on_delete=models.CASCADE, related_name="moderation"
    )
    comment = models.OneToOneField(
        "albums.AlbumComment", null=True, on_delete=models.CASCADE, related_name="moderation"
    )
    link = models.OneToOneField(
        "sharing.ShareLink", null=True, on_delete=models.CASCADE, related_name="moderation"
    )
    state = models.CharField(max_length=8, choices=CaseState.choices, default=CaseState.PENDING)
    since = models.DateTimeField(default=timezone.now)  # when it came into this state
    score = models.FloatField(null=True)  # of a picture: 0 to 1
    model = models.CharField(max_length=64, blank=True)  # whose score it is
    text = models.CharField(max_length=5000, blank=True)  # as it was read
    words = models.JSONField(default=list)  # found in the text
    due_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    subject=Subject.PICTURE,
                    asset__isnull=False,
                    comment__isnull=True,
                    link__isnull=True,
                )
                | Q(
                    subject=Subject.COMMENT,
                    asset__isnull=True,
                    comment__isnull=False,
                    link__isnull=True,
                )
                | Q(
                    subject=Subject.LINK,
                    asset__isnull=True,
                    comment__isnull=True,
                    link__isnull=False,
                ),
                name="moderation_case_of_one_thing",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at"], condition=Q(due_at__isnull=False), name="moderation_case_due"
            ),
            models.Index(
                fields=["state", "-since", "-id"],
                condition=~Q(state=CaseState.CLEAR),
                name="moderation_case_queue",
            ),
            models.Index(
                fields=["owner", "-since", "-id"],
                condition=Q(state__in=HELD),
                name="moderation_case_held",
            ),
        ]

    @property
    def is_held(self) -> bool:
        return self.state in HELD
