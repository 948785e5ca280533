"""Faces as the network saw them, and the people that they belong to."""

from django.conf import settings
from django.db import models
from pgvector.django import VectorField

from backend.common.ids import new_id

FACE_DIMENSIONS = 128


class Person(models.Model):
    """Somebody in one owner's library; nameless until the owner says who it is."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="people"
    )
    name = models.CharField(max_length=100, blank=True)
    is_hidden = models.BooleanField(default=False)
    cover = models.ForeignKey("people.Face", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "name"], name="person_owner_name")]


class Face(models.Model):
    """A face in a photo. The box is in fractions of the upright picture's width and height."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    asset = models.ForeignKey("photos.Asset", on_delete=models.CASCADE, related_name="faces")
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="faces")
    left = models.FloatField()
    top = models.FloatField()
    width = models.FloatField()
    height = models.FloatField()
    landmarks = models.JSONField()  # five [x, y] pairs, in the same fractions
    score = models.FloatField()  # the detector's confidence, 0 to 1
    embedding = VectorField(dimensions=FACE_DIMENSIONS)
    crop_key = models.CharField(max_length=255, blank=True)  # square WebP in the store
    model_version = models.CharField(max_length=100)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "person"], name="face_owner_person"),
        ]
