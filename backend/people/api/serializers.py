"""People, faces, questions and edits, as clients see them."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.people.models import Face, PeopleEdit, PeopleEditKind, Person, Suggestion
from backend.people.selectors.edits import TRAITS, changed_traits
from backend.photos.api.asset_detail_serializers import BoxSerializer, FaceSerializer
from backend.photos.api.asset_serializers import rendition_url
from backend.photos.models import RenditionKind
from backend.photos.selectors.found_in_picture import face_shown
from backend.storage.links import view_url

_EDIT_HELP = "To be undone with `POST /people/edits/{id}/undo`; null where nothing had to change."


class PersonSerializer(serializers.Serializer[Person]):
    id = serializers.UUIDField()
    name = serializers.CharField(help_text="Empty until the owner says who it is.")
    birth_date = serializers.DateField(allow_null=True)
    is_favorite = serializers.BooleanField(help_text="First in the lists.")
    is_hidden = serializers.BooleanField()
    face_count = serializers.IntegerField(help_text="Faces in photos that can be seen.")
    cover_url = serializers.SerializerMethodField(help_text="Square WebP of the face.")

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_cover_url(self, person: Any) -> str | None:
        return view_url(person.cover_key) if person.cover_key else None


class EditedSerializer(serializers.Serializer[Any]):
    edit = serializers.UUIDField(allow_null=True, help_text=_EDIT_HELP)


class ChangedPersonSerializer(PersonSerializer):
    edit = serializers.UUIDField(allow_null=True, help_text=_EDIT_HELP)


class EditedPersonSerializer(EditedSerializer):
    person = PersonSerializer(help_text="Whose the faces are now.")


class FaceInPhotoSerializer(FaceSerializer):
    box = serializers.SerializerMethodField(  # type: ignore[assignment]  # DRF's attribute is no field
        help_text="In the picture that is shown; null where a crop has taken the face away."
    )
    asset_id = serializers.UUIDField()

    @extend_schema_field(BoxSerializer(allow_null=True))
    def get_box(self, face: Face) -> Any:
        shown = face_shown(face)
        return None if shown is None else BoxSerializer(shown).data


class PersonFaceSerializer(FaceInPhotoSerializer):
    captured_at = serializers.DateTimeField(source="asset.captured_at")
    thumbnail_url = serializers.SerializerMethodField(help_text="Of the photo.")

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_thumbnail_url(self, face: Face) -> str | None:
        return rendition_url(face.asset, RenditionKind.THUMBNAIL)


class EditedFaceSerializer(EditedSerializer):
    face = PersonFaceSerializer(help_text="Without its crop, until workers have made it.")


class SuggestionSerializer(serializers.Serializer[Suggestion]):
    """Is this face, or is this other person, the same as the person?"""

    id = serializers.UUIDField()
    person = PersonSerializer(source="described_person")
    face = PersonFaceSerializer(allow_null=True, help_text="Or null, and `other` is given.")
    other = PersonSerializer(source="described_other", allow_null=True)
    probability = serializers.FloatField(help_text="That they are the same, 0 to 1.")
    is_postponed = serializers.SerializerMethodField(help_text="Answered with `unsure` before.")

    def get_is_postponed(self, suggestion: Suggestion) -> bool:
        return suggestion.postponed_at is not None


class EditPersonSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField(help_text="As it was then; empty without one.")


class EditActorSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()


class ChangedTraitSerializer(serializers.Serializer[Any]):
    name = serializers.ChoiceField([(name, name) for name in TRAITS])
    before = serializers.JSONField(help_text="Text, true or false; null: nothing was said.")
    after = serializers.JSONField()


class PeopleEditSerializer(serializers.Serializer[PeopleEdit]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(PeopleEditKind.choices)
    made_at = serializers.DateTimeField()
    actor = EditActorSerializer(allow_null=True)
    people = EditPersonSerializer(
        many=True, source="about.people", help_text="At most twelve, those it is about first."
    )
    face_count = serializers.IntegerField(source="about.faces", help_text="Faces that it changed.")
    traits = serializers.SerializerMethodField(
        help_text="What was said of the person edited, and what before."
    )
    undoes = serializers.UUIDField(
        source="about.undoes", allow_null=True, help_text="The edit that this one took back."
    )
    undone_by = serializers.UUIDField(
        source="undone_by_id", allow_null=True, help_text="The edit that took this one back."
    )

    @extend_schema_field(ChangedTraitSerializer(many=True))
    def get_traits(self, edit: Any) -> Any:
        return ChangedTraitSerializer(changed_traits(edit), many=True).data
