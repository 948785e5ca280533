"""Photos that look alike: copies of one picture, and bursts; and what the owner said of them."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id


class Kind(models.TextChoices):
    DUPLICATE = "duplicate"  # one picture: saved again, resized, cropped a little, edited a little
    BURST = "burst"  # pictures that one camera took within seconds, of one scene


class Fingerprint(models.Model):
    """What a photo looks like, as `events.results.PictureFingerprint` tells it.

    `phash` as a signed 64-bit number, null for a picture as good as uniform. The bands are its four
    quarters: two hashes that differ in three bits at most share one of them (Norouzi et al., 2012,
    "Fast search in Hamming space with multi-index hashing"), so b-trees find copies exactly.
    """

    asset = models.OneToOneField(
        "photos.Asset", primary_key=True, on_delete=models.CASCADE, related_name="fingerprint"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    luma = models.BinaryField(max_length=1024)  # 32 x 32 bytes
    phash = models.BigIntegerField(null=True)
    band_0 = models.SmallIntegerField(null=True)
    band_1 = models.SmallIntegerField(null=True)
    band_2 = models.SmallIntegerField(null=True)
    band_3 = models.SmallIntegerField(null=True)
    sharpness = models.FloatField()

    class Meta:
        indexes = [
            models.Index(fields=["owner", f"band_{band}"], name=f"fingerprint_band_{band}")
            for band in range(4)
        ]


class Pair(models.Model):
    """Two photos that were compared and found alike; `one` has the smaller id.

    A pair stays as it is while photos go into the trash and come back: groups are drawn from it.
    Like members and dismissed photos, it has no constraint in the database: checking it would wait
    for whoever deletes the other photo, who in turn waits for the owner's groups. All of them are
    written, and photos deleted, under the lock of `services.locking`, so none is left behind.
    """

    id = models.BigAutoField(primary_key=True)
    one = models.ForeignKey(
        "photos.Asset", on_delete=models.CASCADE, related_name="+", db_constraint=False
    )
    other = models.ForeignKey(
        "photos.Asset", on_delete=models.CASCADE, related_name="+", db_constraint=False
    )
    kind = models.CharField(max_length=16, choices=Kind.choices)
    likeness = models.FloatField()  # 0 to 1, see services.comparing

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="lookalike_pair_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="lookalike_pair_order"),
        ]


class Group(models.Model):
    """Photos that are joined by pairs of one kind, neither in the trash nor set apart."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    kind = models.CharField(max_length=16, choices=Kind.choices)
    captured_at = models.DateTimeField()  # of its newest photo, for the order of lists

    class Meta:
        indexes = [
            models.Index(
                "owner", "kind", F("captured_at").desc(), F("id").desc(), name="lookalike_groups"
            ),
        ]


class Member(models.Model):
    """A photo may be in one group of each kind."""

    id = models.BigAutoField(primary_key=True)
    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="members")
    asset = models.ForeignKey(
        "photos.Asset", on_delete=models.CASCADE, related_name="+", db_constraint=False
    )
    kind = models.CharField(max_length=16, choices=Kind.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["asset", "kind"], name="lookalike_member_once"),
        ]


class Dismissal(models.Model):
    """The owner said: no two of these photos are to be grouped. It holds for ever."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    made_at = models.DateTimeField(auto_now_add=True)


class Bulk(models.Model):
    """Groups that were resolved as suggested by one wish, to be taken back by one wish."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True)  # since then, nothing is added to it


class ResolvedGroup(models.Model):
    """A group was resolved: what that did, so that it can be taken back.

    `carried` is written and read by `services.carrying` alone; `trashed` are ids of photos.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    dismissal = models.ForeignKey(
        Dismissal, null=True, on_delete=models.SET_NULL, related_name="+"
    )  # of those that were kept together
    bulk = models.ForeignKey(
        Bulk, null=True, on_delete=models.CASCADE, related_name="+"
    )  # that it was a part of
    kept = models.JSONField()
    trashed = models.JSONField()
    carried = models.JSONField()
    made_at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True)


class DismissedPhoto(models.Model):
    id = models.BigAutoField(primary_key=True)
    dismissal = models.ForeignKey(Dismissal, on_delete=models.CASCADE, related_name="photos")
    asset = models.ForeignKey(
        "photos.Asset", on_delete=models.CASCADE, related_name="+", db_constraint=False
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dismissal", "asset"], name="dismissed_photo_once"),
        ]
