"""The vocabulary of things in pictures, in Chinese and English, and where they were seen."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower


class Tag(models.Model):
    """A word of the vocabulary, shared by all libraries; the slug is stable.

    A word that an owner made up has that `owner`, and is nobody else's; both names are the same,
    and it is a kind of nothing.
    """

    slug = models.SlugField(primary_key=True, max_length=100)
    name_en = models.CharField(max_length=100)
    name_zh = models.CharField(max_length=100)
    parent = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="children"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "owner", Lower("name_en"), condition=Q(owner__isnull=False), name="tag_own_once"
            ),
        ]

    def __str__(self) -> str:
        return self.slug


class Lineage(models.Model):
    """Every pair of a tag and what it is a kind of, itself included: a view of `Tag.parent`.

    A photo that bears the tag is found under each of its ancestors, without a row for them.
    """

    id = models.TextField(primary_key=True)
    tag = models.ForeignKey(Tag, on_delete=models.DO_NOTHING, related_name="ancestry")
    ancestor = models.ForeignKey(Tag, on_delete=models.DO_NOTHING, related_name="descent")

    class Meta:
        managed = False
        db_table = "tags_lineage"


class Verdict(models.TextChoices):
    """What the owner said; it wins over the network for ever, and is kept as feedback."""

    NONE = ""
    ADDED = "added"  # by the owner, or confirmed
    REMOVED = "removed"  # the row stays, so that no later run brings the tag back


class AssetTag(models.Model):
    """A tag of a photo. Who lists a photo's tags leaves out those that were removed.

    `judged_confidence` and `judged_version` are what the network had said when the owner spoke;
    the others follow its later runs.
    """

    id = models.BigAutoField(primary_key=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    asset = models.ForeignKey("photos.Asset", on_delete=models.CASCADE, related_name="asset_tags")
    tag = models.ForeignKey(Tag, on_delete=models.RESTRICT, related_name="asset_tags")
    confidence = models.FloatField(null=True)  # the network's, 0 to 1; null: it did not say so
    model_version = models.CharField(max_length=100, blank=True)
    verdict = models.CharField(max_length=8, choices=Verdict.choices, blank=True, default="")
    judged_at = models.DateTimeField(null=True)
    judged_confidence = models.FloatField(null=True)
    judged_version = models.CharField(max_length=100, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["asset", "tag"], name="asset_tag_once"),
        ]
        indexes = [
            models.Index(
                fields=["judged_at", "id"],
                condition=Q(judged_at__isnull=False),
                name="asset_tag_judged",
            ),
            models.Index(
                F("owner"),
                F("tag"),
                F("verdict").desc(),
                F("confidence").desc(nulls_last=True),
                F("asset").desc(),
                condition=~Q(verdict="removed"),
                name="asset_tag_surest",
            ),
        ]


class Tally(models.Model):
    """A step of a count: so many more, or fewer, of the owner's visible photos show the tag or a
    kind of it. Their sum is the count.

    Triggers write the steps in the transaction that changes what is counted, as rows of their own:
    photos that are tagged at once do not wait for each other's count of "animal". The relay folds
    them. No constraint and no cascade: what a photo added, the trigger takes away again when the
    photo goes, and the sum of nought is folded away.
    """

    id = models.BigAutoField(primary_key=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.DO_NOTHING,
        related_name="+",
        db_constraint=False,
        db_index=False,
    )
    tag = models.ForeignKey(
        Tag,
        on_delete=models.DO_NOTHING,
        related_name="tallies",
        db_constraint=False,
        db_index=False,
    )
    photos = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["owner", "tag"], include=["photos"], name="tag_tally")]


class TalliedPhoto(models.Model):
    """Which tags a photo is counted under: those it shows, and what they are kinds of.

    Written by the triggers alone; the difference to what a photo shows now is the next step.
    """

    asset_id = models.UUIDField(primary_key=True)
    owner_id = models.UUIDField()
    slugs = ArrayField(models.CharField(max_length=100))
