"""What an owner says about the tags of photos."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common import errors
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.photos.api.asset_serializers import ChangedIdsSerializer
from backend.photos.api.outcomes import changed_response
from backend.photos.models import Asset
from backend.tags.api.serializers import (
    AssetTagSerializer,
    FeedbackSerializer,
    JudgementSerializer,
    WantedTagSerializer,
)
from backend.tags.models import AssetTag
from backend.tags.selectors.feedback import ORDERING, tag_feedback
from backend.tags.services.choosing import Wanted
from backend.tags.services.judging import add_tag, judge_tags, remove_tag

_TOO_MANY = "The owner has made as many words as are kept."


class AssetTagsView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(
        operation_id="assets_tags_add",
        request=WantedTagSerializer,
        responses={200: AssetTagSerializer} | conflict(_TOO_MANY),
        examples=[
            OpenApiExample("A known word", value={"slug": "sunset"}, request_only=True),
            OpenApiExample("A word of one's own", value={"name": "老房子"}, request_only=True),
        ],
    )
    def post(self, request: Request, asset_id: UUID) -> Response:
        """Tags a photo, or confirms a tag; no later run takes it away."""
        given = WantedTagSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        added = add_tag(owner=signed_in_user(request), asset_id=asset_id, wanted=given.wanted())
        return Response(AssetTagSerializer(added).data)


class AssetTagView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.ASSETS_WRITE}

    @extend_schema(operation_id="assets_tags_remove", responses={204: None})
    def delete(self, request: Request, asset_id: UUID, slug: str) -> Response:
        """Says that a photo does not show this, nor any kind of it; no later run brings it back."""
        remove_tag(owner=signed_in_user(request), asset_id=asset_id, slug=slug)
        return Response(status=status.HTTP_204_NO_CONTENT)


class AssetsTagsView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(
        operation_id="assets_tags_many",
        request=JudgementSerializer,
        responses={200: ChangedIdsSerializer} | conflict(_TOO_MANY),
        examples=[
            OpenApiExample(
                "Not dogs, but wolves",
                value={
                    "ids": ["0199b2f4-7f11-7a52-8a0e-5a0c3c0f9d21"],
                    "add": [{"slug": "wolf"}],
                    "remove": ["dog"],
                },
                request_only=True,
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Adds and removes tags of several photos; answers which of them changed, and of each what
        became of it."""
        given = JudgementSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner, ids = signed_in_user(request), given.validated_data["ids"]
        changed = judge_tags(
            owner=owner,
            asset_ids=ids,
            add=[Wanted(**wanted) for wanted in given.validated_data.get("add", ())],
            remove=given.validated_data.get("remove", ()),
        )
        return changed_response(
            asked=ids,
            changed=changed,
            there=Asset.objects.filter(owner=owner),
            missing=errors.NotFound("There is no such photo in your library."),
        )


class FeedbackPagination(KeysetPagination):
    ordering = ORDERING


class FeedbackView(generics.ListAPIView[AssetTag]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}
    serializer_class = FeedbackSerializer
    pagination_class = FeedbackPagination

    def get_queryset(self) -> QuerySet[AssetTag]:
        return tag_feedback(owner=signed_in_user(self.request))

    @extend_schema(operation_id="tags_feedback")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """What the owner said about tags, the latest first, with what the network had said."""
        return super().get(request, *args, **kwargs)
