"""When administrators have opened the library of somebody else, and what they looked at."""

from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from backend.common.ids import new_id


class LibraryAccess(models.Model):
    """A library that an administrator has opened, for a reason and for a bounded time.

    It is good for the one sign-in that opened it (`opened_in`: the public id of a browser's session
    or the id of an app's sign-in): who takes over another one looks at nothing. Who it was is
    written out as well, because the member's list outlives the administrator's account.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    administrator = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    administrator_name = models.CharField(max_length=100, blank=True)
    administrator_email = models.EmailField()
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="library_accesses"
    )
    reason = models.CharField(max_length=500)
    opened_in = models.UUIDField()
    opened_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)  # of one that ran out: when the next was opened

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["administrator", "member"],
                condition=Q(closed_at=None),
                name="library_access_one_open",
            ),
        ]
        indexes = [models.Index("member", F("id").desc(), name="library_access_of_member")]

    def __str__(self) -> str:
        return f"{self.administrator_email}: {self.reason}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None and timezone.now() < self.expires_at

    def is_open_for(self, sign_in: UUID) -> bool:
        return self.is_open and self.opened_in == sign_in


class LookKind(models.TextChoices):
    PHOTOS = "photos"  # the list of all of them
    PHOTO = "photo"
    ALBUMS = "albums"  # the list of all of them
    ALBUM = "album"


class LibraryLook(models.Model):
    """One thing that was looked at during an access, however often.

    `subject` is the photo or the album; it is named as it was then, and may be gone since.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    access = models.ForeignKey(LibraryAccess, on_delete=models.CASCADE, related_name="looks")
    kind = models.CharField(max_length=8, choices=LookKind.choices)
    subject = models.UUIDField(null=True)
    name = models.CharField(max_length=255, blank=True)
    first_at = models.DateTimeField(auto_now_add=True)
    last_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["access", "kind", "subject"],
                nulls_distinct=False,
                name="library_look_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.name}".strip()
