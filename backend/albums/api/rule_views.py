"""Rules of smart albums, tried before they are kept."""

from collections.abc import Mapping
from typing import ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.albums.api import examples
from backend.albums.api.rule_serializers import AlbumRuleSerializer
from backend.albums.api.serializers import AlbumRulePreviewSerializer
from backend.albums.models import Album
from backend.albums.rules import check_rule, read_rule, write_rule
from backend.albums.selectors.contents import album_assets

_SHOWN = 12


class AlbumRulePreviewView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ALBUMS_READ}

    @extend_schema(
        operation_id="albums_rules_preview",
        request=AlbumRuleSerializer,
        responses=AlbumRulePreviewSerializer,
        examples=[examples.RULE],
    )
    def post(self, request: Request) -> Response:
        """What a smart album of this rule would show now: how many photos, and the first ones."""
        given = AlbumRuleSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        rule = read_rule(given.validated_data)
        check_rule(rule, owner=owner)
        found = album_assets(Album(owner=owner, rule=write_rule(rule)))
        preview = {"asset_count": found.order_by().count(), "items": found[:_SHOWN]}
        return Response(AlbumRulePreviewSerializer(preview).data)
