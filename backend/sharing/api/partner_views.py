"""Partners: who shows whom what."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope, User
from backend.common.conditional import Conditional, Editing
from backend.common.openapi import conflict, missing
from backend.common.pagination import KeysetPagination
from backend.sharing.api import partner_examples as examples
from backend.sharing.api.partner_serializers import (
    NewPartnerSerializer,
    PartnerChangeSerializer,
    PartnershipSerializer,
)
from backend.sharing.models import Partnership
from backend.sharing.selectors.partnerships import get_partnership, list_partnerships
from backend.sharing.services import partnerships


class PartnersView(generics.ListAPIView[Partnership]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.SHARES_READ,
        "POST": Scope.SHARES_WRITE,
    }
    serializer_class = PartnershipSerializer
    pagination_class = KeysetPagination

    def get_queryset(self) -> QuerySet[Partnership]:
        return list_partnerships(user=signed_in_user(self.request))

    def get_serializer_context(self) -> dict[str, Any]:
        return {"user": self.request.user}

    @extend_schema(operation_id="partners_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Whom you show your library, and who shows you theirs; invitations among them."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="partners_invite",
        request=NewPartnerSerializer,
        responses={201: PartnershipSerializer}
        | conflict("`already_invited` or `too_many_partners`.")
        | missing("One of the people is not in your library."),
        examples=[examples.INVITE],
    )
    def post(self, request: Request) -> Response:
        """Offers somebody your library, or a part of it. They see nothing until they accept."""
        wish = NewPartnerSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        made = partnerships.invite_partner(
            owner=owner, email=wish.validated_data["email"], terms=wish.terms()
        )
        return _answer(owner, made.pk, status.HTTP_201_CREATED)


class PartnerView(Conditional):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.SHARES_READ,
        "PATCH": Scope.SHARES_WRITE,
        "DELETE": Scope.SHARES_WRITE,
    }

    @extend_schema(operation_id="partners_get", responses=PartnershipSerializer)
    def get(self, request: Request, partnership_id: UUID) -> Response:
        """One partner."""
        return _answer(signed_in_user(request), partnership_id)

    @extend_schema(
        operation_id="partners_change",
        request=PartnerChangeSerializer,
        responses=PartnershipSerializer,
        examples=[examples.CHANGE, examples.IN_TIMELINE],
    )
    def patch(self, request: Request, partnership_id: UUID) -> Response:
        """Who shows says what is seen, from the next request on; who sees says `in_timeline`."""
        user = signed_in_user(request)
        wish = PartnerChangeSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        if wish.terms().given:
            partnerships.change_partnership(
                owner=user, partnership_id=partnership_id, terms=wish.terms()
            )
        if "in_timeline" in wish.validated_data:
            partnerships.show_in_timeline(
                partner=user,
                partnership_id=partnership_id,
                shown=wish.validated_data["in_timeline"],
            )
        return _answer(user, partnership_id)

    @extend_schema(operation_id="partners_end", responses={204: None})
    def delete(self, request: Request, partnership_id: UUID) -> Response:
        """Ends it at once, by either of the two; an invitation is withdrawn or declined by it."""
        partnerships.end_partnership(user=signed_in_user(request), partnership_id=partnership_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class PartnerAcceptView(Editing):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.SHARES_WRITE}

    @extend_schema(operation_id="partners_accept", request=None, responses=PartnershipSerializer)
    def post(self, request: Request, partnership_id: UUID) -> Response:
        """Accepts what somebody offers to show you."""
        user = signed_in_user(request)
        partnerships.accept_partnership(partner=user, partnership_id=partnership_id)
        return _answer(user, partnership_id)


class PartnerDeclineView(Editing):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.SHARES_WRITE}

    @extend_schema(operation_id="partners_decline", request=None, responses={204: None})
    def post(self, request: Request, partnership_id: UUID) -> Response:
        """Declines what somebody offers to show you."""
        partnerships.end_partnership(user=signed_in_user(request), partnership_id=partnership_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


def _answer(user: User, partnership_id: UUID, code: int = status.HTTP_200_OK) -> Response:
    found = get_partnership(user=user, partnership_id=partnership_id)
    return Response(PartnershipSerializer(found, context={"user": user}).data, status=code)
