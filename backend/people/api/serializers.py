from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.people.models import Face, Person
from backend.people.services.renaming import PersonChanges
from backend.photos.api.asset_detail_serializers import FaceSerializer
from backend.photos.api.asset_serializers import rendition_url
from backend.photos.models import RenditionKind
from backend.storage.links import view_url


class PersonSerializer(serializers.Serializer[Person]):
    id = serializers.UUIDField()
    name = serializers.CharField(help_text="Empty until the owner says who it is.")
    is_hidden = serializers.BooleanField()
    face_count = serializers.IntegerField(help_text="Faces in photos that can be seen.")
    cover_url = serializers.SerializerMethodField(help_text="Square WebP of the face.")

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_cover_url(self, person: Any) -> str | None:
        return view_url(person.cover_key) if person.cover_key else None


class PersonEditSerializer(serializers.Serializer[Person]):
    name = serializers.CharField(
        required=False, allow_blank=True, max_length=100, help_text="Empty takes the name away."
    )
    is_hidden = serializers.BooleanField(required=False)

    def changes(self) -> PersonChanges:
        return PersonChanges(**self.validated_data)


class PeopleParameters(serializers.Serializer[Any]):
    include_hidden = serializers.BooleanField(required=False, allow_null=True)


class PersonFaceSerializer(FaceSerializer):
    asset_id = serializers.UUIDField()
    captured_at = serializers.DateTimeField(source="asset.captured_at")
    thumbnail_url = serializers.SerializerMethodField(help_text="Of the photo.")

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_thumbnail_url(self, face: Face) -> str | None:
        return rendition_url(face.asset, RenditionKind.THUMBNAIL)
