"""Reported links, for administrators."""

from collections.abc import Mapping
from typing import Any, ClassVar
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
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import FIELDS
from backend.sharing.api import examples
from backend.sharing.api.asset_serializers import SharedAssetSerializer
from backend.sharing.api.paging import page_of_assets
from backend.sharing.api.report_serializers import (
    ReportListParameters,
    ReportSerializer,
    SuspensionSerializer,
)
from backend.sharing.models import ShareReport
from backend.sharing.selectors import reports
from backend.sharing.services import moderation

_READ: Mapping[str, Scope] = {"GET": Scope.USERS_READ}
_WRITE: Mapping[str, Scope] = {"POST": Scope.USERS_WRITE}


class ReportsView(generics.ListAPIView[ShareReport]):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ
    serializer_class = ReportSerializer
    pagination_class = KeysetPagination

    def get_queryset(self) -> QuerySet[Any]:
        asked = ReportListParameters(data=self.request.query_params.dict())
        asked.is_valid(raise_exception=True)
        return reports.list_reports(settled=asked.validated_data.get("state") == "settled")

    @extend_schema(operation_id="share_reports_list", parameters=[ReportListParameters])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """What guests have reported, the latest first: what nobody has judged yet, or the rest."""
        return super().get(request, *args, **kwargs)


class ReportView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ

    @extend_schema(operation_id="share_reports_get", responses=ReportSerializer)
    def get(self, request: Request, report_id: UUID) -> Response:
        """One report, with its link."""
        return _answer(report_id)


class ReportAssetsView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ
    pagination_class = KeysetPagination

    @extend_schema(
        operation_id="share_reports_assets",
        parameters=[FIELDS],
        responses=SharedAssetSerializer(many=True),
        examples=[examples.SHARED_ASSET],
    )
    def get(self, request: Request, report_id: UUID) -> Response:
        """The photos of the reported link, as its guests see them, or saw them until it was
        suspended. Not found once the report is settled otherwise, or the link has ended."""
        link = reports.reported_link(reports.get_report(report_id))
        return page_of_assets(request, link)


class ReportSuspendView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = _WRITE

    @extend_schema(
        operation_id="share_reports_suspend",
        request=SuspensionSerializer,
        responses=ReportSerializer,
        examples=[examples.SUSPENSION],
    )
    def post(self, request: Request, report_id: UUID) -> Response:
        """Closes the link to its guests at once, and every link to the same album. The owner is
        told why, but not of the report, and can neither change the link nor make the same again.
        Again, it changes the reason."""
        given = SuspensionSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        moderation.suspend_link(
            actor=signed_in_user(request), report_id=report_id, **given.validated_data
        )
        return _answer(report_id)


class ReportReinstateView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = _WRITE

    @extend_schema(operation_id="share_reports_reinstate", request=None, responses=ReportSerializer)
    def post(self, request: Request, report_id: UUID) -> Response:
        """Lifts the suspension, of every link to the same album."""
        moderation.reinstate_link(actor=signed_in_user(request), report_id=report_id)
        return _answer(report_id)


class ReportDismissView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = _WRITE

    @extend_schema(
        operation_id="share_reports_dismiss",
        request=None,
        responses={200: ReportSerializer}
        | conflict("`report_upheld`: the link was suspended for it."),
    )
    def post(self, request: Request, report_id: UUID) -> Response:
        """Settles a report: nothing is wrong with the link."""
        moderation.dismiss_report(actor=signed_in_user(request), report_id=report_id)
        return _answer(report_id)


def _answer(report_id: UUID) -> Response:
    return Response(ReportSerializer(reports.get_report(report_id)).data)
