"""What waits for administrators, their verdicts, and what is held back at all."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.identity import signed_in_user
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import Scope
from backend.common.conditional import Conditional
from backend.common.openapi import conflict, missing
from backend.moderation.api import examples
from backend.moderation.api.owner_views import CasePagination
from backend.moderation.api.serializers import (
    CaseParameters,
    ModerationCaseDetailSerializer,
    ModerationCaseSerializer,
    ModerationJudgementSerializer,
    ModerationStatisticsSerializer,
    ModerationTermsChangeSerializer,
    ModerationTermsSerializer,
)
from backend.moderation.models import Case, Verdict
from backend.moderation.selectors import cases
from backend.moderation.selectors.terms import terms_now
from backend.moderation.services.changing import change_terms
from backend.moderation.services.deciding import decide
from backend.moderation.services.looking import looked_at

_READ: Mapping[str, Scope] = {"GET": Scope.USERS_READ}
_WRITE: Mapping[str, Scope] = {"POST": Scope.USERS_WRITE}


class CasesView(generics.ListAPIView[Case]):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ
    serializer_class = ModerationCaseSerializer
    pagination_class = CasePagination

    def get_queryset(self) -> QuerySet[Case]:
        asked = CaseParameters(data=self.request.query_params.dict())
        asked.is_valid(raise_exception=True)
        state = asked.validated_data.get("state")
        return cases.list_cases(
            states=[state] if state else (),
            subject=asked.validated_data.get("subject", ""),
            appealed=bool(asked.validated_data.get("appealed")),
        )

    @extend_schema(operation_id="moderation_cases", parameters=[CaseParameters])
    def get(self, request: Request, *args: object, **kwargs: object) -> Response:
        """What waits for an administrator, the latest first. A photo that its owner has taken out
        of every public link is not among it, nor is anything else of a library."""
        return super().get(request, *args, **kwargs)


class CaseView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ

    @extend_schema(operation_id="moderation_case", responses=ModerationCaseDetailSerializer)
    def get(self, request: Request, case_id: UUID) -> Response:
        """One case, with its picture. That somebody looked is written into the audit."""
        case = cases.get_case(case_id)
        looked_at(case, actor=signed_in_user(request))
        return Response(ModerationCaseDetailSerializer(case).data)


class DecideView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = _WRITE

    @extend_schema(
        operation_id="moderation_decide",
        request=ModerationJudgementSerializer,
        responses={200: ModerationCaseSerializer(many=True)}
        | missing("Some of these cases are not there, or nobody else sees them any more.")
        | conflict("`second_look`: an appeal against one's own rejection."),
        examples=[examples.VERDICT],
    )
    def post(self, request: Request) -> Response:
        """Judges one case or many, all or none. Approved, others see it at once; rejected, they do
        not. Owners are told, and read the reason. Again, it changes the reason."""
        given = ModerationJudgementSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        decided = decide(
            actor=signed_in_user(request),
            case_ids=given.validated_data["ids"],
            verdict=Verdict(given.validated_data["verdict"]),
            reason=given.validated_data.get("reason", ""),
        )
        told = [cases.get_case(case.pk) for case in decided]
        return Response(ModerationCaseSerializer(told, many=True).data)


class TermsView(Conditional):
    whole = "moderation terms"

    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.USERS_READ,
        "PATCH": Scope.USERS_WRITE,
    }

    @extend_schema(operation_id="moderation_terms", responses=ModerationTermsSerializer)
    def get(self, request: Request) -> Response:
        """What is held back."""
        return Response(ModerationTermsSerializer(terms_now()).data)

    @extend_schema(
        operation_id="moderation_terms_change",
        request=ModerationTermsChangeSerializer,
        responses=ModerationTermsSerializer,
        examples=[examples.TERMS],
    )
    def patch(self, request: Request) -> Response:
        """Changes it, for what was judged by a model or by words too: pictures at once, comments
        within moments. What an administrator has judged stays."""
        given = ModerationTermsChangeSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        changed = change_terms(actor=signed_in_user(request), **given.validated_data)
        return Response(ModerationTermsSerializer(changed).data)


class StatisticsView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ

    @extend_schema(operation_id="moderation_statistics", responses=ModerationStatisticsSerializer)
    def get(self, request: Request) -> Response:
        """How many cases and appeals there are, by their states."""
        return Response(ModerationStatisticsSerializer(cases.statistics()).data)
