"""Names that relatives gave to people who are nameless here."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.pagination import KeysetPagination
from backend.people.api.serializers import EditedSerializer
from backend.sharing.api.family_serializers import NameOfferSerializer, OfferAnswerSerializer
from backend.sharing.models import NameOffer
from backend.sharing.selectors.families import OFFER_ORDERING, describe_offered, list_offers
from backend.sharing.services.name_offers import OfferAnswer, answer_offer


class NameOfferPagination(KeysetPagination):
    ordering = OFFER_ORDERING

    def paginate_queryset(  # type: ignore[override]  # a list has no keyset
        self, queryset: QuerySet[Any], request: Request, view: APIView | None = None
    ) -> list[Any]:
        rows = super().paginate_queryset(queryset, request, view)
        return describe_offered(rows, user=signed_in_user(request))


class NameOffersView(generics.ListAPIView[NameOffer]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.SHARES_READ}
    serializer_class = NameOfferSerializer
    pagination_class = NameOfferPagination

    def get_queryset(self) -> QuerySet[NameOffer]:
        return list_offers(user=signed_in_user(self.request))

    @extend_schema(operation_id="name_offers_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """ "Is this 奶奶? (Li named her)": people without a name in your library whom a relative
        knows by one, the surest first. Neither faces nor photos of theirs are shown to you, nor
        yours to them."""
        return super().get(request, *args, **kwargs)


class NameOfferView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.SHARES_WRITE}

    @extend_schema(
        operation_id="name_offers_answer",
        request=OfferAnswerSerializer,
        responses=EditedSerializer,
        examples=[OpenApiExample("It is her", request_only=True, value={"answer": "accept"})],
    )
    def post(self, request: Request, offer_id: UUID) -> Response:
        """`accept` gives your person the name, as an edit that can be undone; `refuse` is for good.
        Nobody is merged, and the relative is not told."""
        given = OfferAnswerSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        edit_id = answer_offer(
            user=signed_in_user(request),
            offer_id=offer_id,
            answer=OfferAnswer(given.validated_data["answer"]),
        )
        return Response(EditedSerializer({"edit": edit_id}).data)
