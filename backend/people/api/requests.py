"""What clients may say about people and faces, checked; a bad value is refused (400)."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from backend.people.services.answering import Answer
from backend.people.services.changing import LONGEST_NAME, PersonChanges
from backend.people.services.drawing import Box

MOST_FACES = 1000
MOST_PEOPLE = 100


class ChangePersonSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(
        required=False,
        allow_blank=True,
        max_length=LONGEST_NAME,
        help_text="Empty takes the name away.",
    )
    birth_date = serializers.DateField(
        required=False, allow_null=True, help_text="Nobody is recognised in earlier photos."
    )
    is_favorite = serializers.BooleanField(required=False)
    is_hidden = serializers.BooleanField(required=False)
    cover = serializers.UUIDField(
        required=False,
        allow_null=True,
        help_text="One of the person's faces; null lets the album choose.",
    )

    def changes(self) -> PersonChanges:
        given: dict[str, Any] = self.validated_data
        return PersonChanges(given=frozenset(given), **given)


class PeopleParameters(serializers.Serializer[Any]):
    q = serializers.CharField(
        required=False, max_length=LONGEST_NAME, help_text="A part of the name."
    )
    include_hidden = serializers.BooleanField(required=False, allow_null=True)


class SamePhotoSerializer(serializers.Serializer[Any]):
    allow_same_photo = serializers.BooleanField(
        default=False,
        help_text="Where a photo would show one person twice: it has a mirror, or is a collage."
        " Otherwise it is refused (`same_photo`).",
    )


class FaceIdsSerializer(serializers.Serializer[Any]):
    faces = serializers.ListField(
        child=serializers.UUIDField(), min_length=1, max_length=MOST_FACES
    )


class ConfirmSerializer(FaceIdsSerializer, SamePhotoSerializer):
    pass


class SplitSerializer(FaceIdsSerializer, SamePhotoSerializer):
    name = serializers.CharField(
        default="", allow_blank=True, max_length=LONGEST_NAME, help_text="Of the new person."
    )


class MoveSerializer(FaceIdsSerializer, SamePhotoSerializer):
    person = serializers.UUIDField(
        default=None, allow_null=True, help_text="Without one, the faces are somebody new's."
    )
    name = serializers.CharField(
        default="", allow_blank=True, max_length=LONGEST_NAME, help_text="Of somebody new."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        return _one_person(attrs)


class MergeSerializer(SamePhotoSerializer):
    people = serializers.ListField(
        child=serializers.UUIDField(),
        min_length=1,
        max_length=MOST_PEOPLE,
        help_text="They become part of the person in the address.",
    )


class BoxFieldSerializer(serializers.Serializer[Any]):
    """In fractions (0 to 1) of the upright picture's width and height."""

    left = serializers.FloatField(min_value=0, max_value=1)
    top = serializers.FloatField(min_value=0, max_value=1)
    width = serializers.FloatField(min_value=0, max_value=1)
    height = serializers.FloatField(min_value=0, max_value=1)


class DrawSerializer(SamePhotoSerializer):
    box = BoxFieldSerializer()
    person = serializers.UUIDField(default=None, allow_null=True, help_text="Whose face it is.")
    name = serializers.CharField(
        default="", allow_blank=True, max_length=LONGEST_NAME, help_text="Of somebody new."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        return _one_person(attrs)

    def box_given(self) -> Box:
        return Box(**self.validated_data["box"])


class AnswerSerializer(SamePhotoSerializer):
    answer = serializers.ChoiceField([(answer.value, answer.value) for answer in Answer])


class FaceParameters(serializers.Serializer[Any]):
    person = serializers.UUIDField(required=False, help_text="This person's faces.")
    asset = serializers.UUIDField(required=False, help_text="Faces in this photo.")
    unknown = serializers.BooleanField(
        required=False, allow_null=True, help_text="Faces of nobody known yet."
    )
    ignored = serializers.BooleanField(
        required=False, allow_null=True, help_text="Ignored faces, and no others."
    )


def _one_person(attrs: dict[str, Any]) -> dict[str, Any]:
    person: UUID | None = attrs["person"]
    if person is not None and attrs["name"]:
        raise serializers.ValidationError("Give a person, or the name of somebody new, not both.")
    return attrs
