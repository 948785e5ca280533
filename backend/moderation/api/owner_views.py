"""What is held of one's own, why, and how to disagree."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.moderation.api import examples
from backend.moderation.api.serializers import (
    HeldParameters,
    HeldThingSerializer,
    NewModerationAppealSerializer,
)
from backend.moderation.models import Case
from backend.moderation.selectors import cases
from backend.moderation.services.appealing import appeal


class CasePagination(KeysetPagination):
    ordering = cases.ORDERING


class HeldView(generics.ListAPIView[Case]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.SHARES_READ}
    serializer_class = HeldThingSerializer
    pagination_class = CasePagination

    def get_queryset(self) -> QuerySet[Case]:
        asked = HeldParameters(data=self.request.query_params.dict())
        asked.is_valid(raise_exception=True)
        return cases.held_of(signed_in_user(self.request), **asked.validated_data)

    @extend_schema(operation_id="moderation_held", parameters=[HeldParameters])
    def get(self, request: Request, *args: object, **kwargs: object) -> Response:
        """What of yours is kept from others, the latest first: pictures in public links, comments,
        and what links say of themselves. You see it yourself, everywhere, as before."""
        return super().get(request, *args, **kwargs)


class HeldAppealView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.SHARES_WRITE}

    @extend_schema(
        operation_id="moderation_appeal",
        request=NewModerationAppealSerializer,
        responses={201: HeldThingSerializer}
        | conflict("`appeal_open`: one waits. `appeal_denied`: it was judged twice."),
        examples=[examples.APPEAL],
    )
    def post(self, request: Request, case_id: UUID) -> Response:
        """Says why it is fit for others. An administrator looks at it: another one than whoever
        rejected it, where there is one."""
        given = NewModerationAppealSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        appeal(owner=owner, case_id=case_id, words=given.validated_data["words"])
        held = cases.get_held(owner=owner, case_id=case_id)
        return Response(HeldThingSerializer(held).data, status=201)
