"""Albums out of an export."""

from collections.abc import Mapping
from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.albums.models import AlbumOrder
from backend.albums.services.editing import LONGEST_DESCRIPTION, LONGEST_TITLE
from backend.common.openapi import conflict
from backend.exports.api import examples
from backend.exports.services.downloads import MOST_PHOTOS
from backend.exports.services.restoring import KeptAlbum, restore_album
from backend.photos.api.upload_serializers import Sha256Field


class KeptParentSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()


class KeptAlbumSerializer(serializers.Serializer[Any]):
    """What else such a file holds is passed over."""

    id = serializers.UUIDField(help_text="As it was exported: the same file twice is one album.")
    title = serializers.CharField(max_length=LONGEST_TITLE)
    description = serializers.CharField(
        required=False, allow_blank=True, max_length=LONGEST_DESCRIPTION
    )
    order = serializers.ChoiceField(AlbumOrder.choices, required=False)
    photos = serializers.ListField(
        child=Sha256Field(), max_length=MOST_PHOTOS, help_text="SHA-256 of their files, in order."
    )
    cover = Sha256Field(required=False, allow_null=True, help_text="Of the photo in front.")
    parent = KeptParentSerializer(
        required=False, allow_null=True, help_text="What it lay in; restore that one before."
    )

    def kept(self) -> KeptAlbum:
        given = dict(self.validated_data)
        if "order" in given:
            given["order"] = AlbumOrder(given["order"])
        if parent := given.pop("parent", None):
            given["parent"] = parent["id"]
        return KeptAlbum(**given)


class RestoredSerializer(serializers.Serializer[Any]):
    album_id = serializers.UUIDField()
    added = serializers.IntegerField(help_text="Photos that were not in it before.")
    missing = serializers.ListField(
        child=serializers.CharField(), help_text="SHA-256 of photos that are not in the library."
    )


class AlbumRestoringView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ALBUMS_WRITE}

    @extend_schema(
        operation_id="albums_restore",
        request=KeptAlbumSerializer,
        responses={200: RestoredSerializer} | conflict("`smart_album`: it fills itself."),
        examples=[examples.KEPT],
    )
    def post(self, request: Request) -> Response:
        """Puts an album together again: takes a file of `albums/` out of an export, once its photos
        have been imported. Again, it adds what has been imported since."""
        given = KeptAlbumSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        restored = restore_album(owner=signed_in_user(request), kept=given.kept())
        return Response(RestoredSerializer(restored).data)
