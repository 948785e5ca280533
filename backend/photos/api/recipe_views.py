"""The recipe of a photo: how it is turned, straightened and cropped to be shown."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.conditional import Conditional
from backend.common.openapi import conflict
from backend.events.recipes import MOST_STEPS
from backend.photos.api.asset_serializers import AssetSerializer
from backend.photos.api.asset_views import AssetView
from backend.photos.models import Asset
from backend.photos.services.recipes import set_recipe


class RecipeSerializer(serializers.Serializer[Any]):
    steps = serializers.ListField(
        child=serializers.DictField(),
        max_length=MOST_STEPS,
        help_text=(
            "One after the other: rotate (degrees: 90, 180 or 270, clockwise), mirror (axis: "
            "horizontal or vertical), straighten (degrees: -45 to 45), crop (left, top, width and "
            "height, in fractions of the picture as the steps before leave it)."
        ),
    )


class AssetRecipeView(Conditional):
    row = Asset
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "PUT": Scope.ASSETS_WRITE,
        "DELETE": Scope.ASSETS_WRITE,
    }

    def current(self, request: Request, asset_id: UUID) -> object:
        """The photo, as `GET /assets/{id}` tags it."""
        return AssetView().get(request, asset_id).data

    @extend_schema(
        operation_id="assets_set_recipe",
        request=RecipeSerializer,
        responses={200: AssetSerializer} | conflict("It is a film, or not looked at yet."),
        examples=[
            OpenApiExample(
                "Upright, level, and the edge cut off",
                request_only=True,
                value={
                    "steps": [
                        {"action": "rotate", "degrees": 90},
                        {"action": "straighten", "degrees": -1.5},
                        {"action": "crop", "left": 0, "top": 0, "width": 0.9, "height": 1},
                    ]
                },
            )
        ],
    )
    def put(self, request: Request, asset_id: UUID) -> Response:
        """Has the photo shown otherwise; the original is never touched.

        The pictures are made in the background, and until then the original's are shown. Boxes of
        faces and of text are answered where they lie in the picture that is shown.
        """
        given = RecipeSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        asset = set_recipe(
            owner=signed_in_user(request), asset_id=asset_id, steps=given.validated_data["steps"]
        )
        return Response(AssetSerializer(asset).data)

    @extend_schema(
        operation_id="assets_revert",
        responses={200: AssetSerializer} | conflict("It is a film, or not looked at yet."),
    )
    def delete(self, request: Request, asset_id: UUID) -> Response:
        """Has the photo shown as it was taken."""
        asset = set_recipe(owner=signed_in_user(request), asset_id=asset_id, steps=[])
        return Response(AssetSerializer(asset).data)
