"""Faces in photos, the people that they belong to, and what the owner said about either."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from pgvector.django import HalfVectorField

from backend.common.ids import new_id


class Person(models.Model):
    """Somebody in one owner's library; nameless until the owner says who it is.

    A person that was merged into another keeps its row, without faces, so that the merge can be
    taken back.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="people"
    )
    name = models.CharField(max_length=100, blank=True)
    birth_date = models.DateField(null=True)
    is_favorite = models.BooleanField(default=False)  # first in the lists
    is_hidden = models.BooleanField(default=False)
    cover = models.ForeignKey("people.Face", null=True, on_delete=models.SET_NULL, related_name="+")
    cover_is_chosen = models.BooleanField(default=False)  # by the owner; else the best face
    merged_into = models.ForeignKey(
        "self", null=True, on_delete=models.CASCADE, related_name="merged"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "name"], name="person_owner_name")]


class FaceSource(models.TextChoices):
    DETECTED = "detected"
    DRAWN = "drawn"  # by the owner; no later detection removes it


class Face(models.Model):
    """A face in a photo. The box is in fractions of the upright picture's width and height.

    `person` is null while nobody knows whose it is. Once `is_confirmed`, the owner has said so,
    and no grouping touches it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    asset = models.ForeignKey("photos.Asset", on_delete=models.CASCADE, related_name="faces")
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="faces")
    source = models.CharField(
        max_length=16, choices=FaceSource.choices, default=FaceSource.DETECTED
    )
    left = models.FloatField()
    top = models.FloatField()
    width = models.FloatField()
    height = models.FloatField()
    landmarks = models.JSONField(default=list)  # five [x, y] pairs, in the same fractions
    score = models.FloatField()  # the detector's confidence, 0 to 1
    quality = models.FloatField(default=1.0)  # how far its points can be trusted, 0 to 1
    crop_key = models.CharField(max_length=255, blank=True)  # square WebP in the store
    is_confirmed = models.BooleanField(default=False)  # `person`, by the owner's word
    is_ignored = models.BooleanField(default=False)  # no face, or of nobody the owner knows
    model_version = models.CharField(max_length=100, blank=True)  # of what found it
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "person"], name="face_owner_person"),
            models.Index(
                F("person"),
                F("quality").desc(),
                F("id"),
                condition=Q(is_ignored=False),
                name="face_clearest",
            ),
            models.Index(fields=["person"], condition=Q(is_confirmed=True), name="face_confirmed"),
        ]


class FaceEmbedding(models.Model):
    """A face's point in one space. Each space has an index of nearest neighbours of its own, which
    `modelhub.services.indexes` makes: the column holds points of any number of dimensions."""

    id = models.BigAutoField(primary_key=True)
    face = models.ForeignKey(Face, on_delete=models.CASCADE, related_name="embeddings")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    space = models.ForeignKey(
        "modelhub.EmbeddingSpace", on_delete=models.PROTECT, related_name="face_embeddings"
    )
    embedding = HalfVectorField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["face", "space"], name="face_embedding_once"),
        ]
        indexes = [models.Index(fields=["owner", "space"], name="face_embedding_owner_space")]


class FaceRejection(models.Model):
    """The owner said: this face is not that person (a cannot-link)."""

    id = models.BigAutoField(primary_key=True)
    face = models.ForeignKey(Face, on_delete=models.CASCADE, related_name="rejections")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="rejections")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["face", "person"], name="face_rejection_once"),
        ]


class PersonDistinction(models.Model):
    """The owner said: these two are different people. `one` is the smaller id."""

    id = models.BigAutoField(primary_key=True)
    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="person_distinction_once"),
            models.CheckConstraint(
                condition=Q(one__lt=F("other")), name="person_distinction_order"
            ),
        ]


class Suggestion(models.Model):
    """ "Is this the same person?": an unknown face or another person beside a person.

    Just one of `face` and `other` is set. Grouping writes what it could not decide; a row goes when
    it is answered, or when it has become moot.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="suggestions")
    face = models.ForeignKey(Face, null=True, on_delete=models.CASCADE, related_name="suggestions")
    other = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="+")
    probability = models.FloatField()  # that they are the same
    gain = models.FloatField()  # bits that an answer tells, times the faces that it settles
    postponed_at = models.DateTimeField(null=True)  # "not sure": asked again last of all
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "face"], name="suggestion_face_once"),
            models.UniqueConstraint(fields=["person", "other"], name="suggestion_other_once"),
            models.CheckConstraint(
                condition=Q(face__isnull=True) ^ Q(other__isnull=True), name="suggestion_of_one"
            ),
        ]
        indexes = [
            models.Index(
                "owner",
                F("postponed_at").asc(nulls_first=True),
                F("gain").desc(),
                name="suggestion_order",
            ),
        ]


class PeopleEditKind(models.TextChoices):
    """What an owner can do to people and faces."""

    EDIT = "edit"  # name, birth date, favourite, hidden, cover
    MERGE = "merge"
    SPLIT = "split"
    MOVE = "move"
    REJECT = "reject"  # "not this person"
    IGNORE = "ignore"
    HEED = "heed"  # an ignored face is one after all
    DRAW = "draw"
    ERASE = "erase"  # a face that was drawn
    CONFIRM = "confirm"
    DISTINGUISH = "distinguish"  # "different people"
    SIDECAR = "sidecar"  # whose faces are, as a sidecar says
    UNDO = "undo"


class PeopleEdit(models.Model):
    """One line of the audit log: who did what, and the rows before and after, so that it can be
    undone. `changes` is written and read by `people.services.journal` alone."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    kind = models.CharField(max_length=16, choices=PeopleEditKind.choices)
    changes = models.JSONField()
    made_at = models.DateTimeField(auto_now_add=True)
    undone_by = models.OneToOneField(
        "self", null=True, on_delete=models.SET_NULL, related_name="undoes"
    )

    class Meta:
        indexes = [
            models.Index("owner", F("id").desc(), name="people_edit_log"),
            models.Index(
                fields=["owner"],
                condition=Q(kind="sidecar", undone_by__isnull=False),
                name="people_edit_taken_back",
            ),
        ]
