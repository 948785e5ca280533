"""Back-ups of the database, for administrators."""

from collections.abc import Mapping
from typing import ClassVar

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.operations.api.installation_serializers import (
    BackupSerializer,
    BackupStatusSerializer,
)
from backend.operations.api.installation_views import AdministratorView
from backend.operations.selectors.backups import backup_status, backups
from backend.operations.services.backups import request_backup

_MADE = {
    "id": "0198f2b6-7c1e-7a53-9a36-0d3f2f6e5a10",
    "state": "complete",
    "requested_at": "2026-11-21T03:00:00Z",
    "requested_by": "",
    "begun_at": "2026-11-21T03:00:01Z",
    "ended_at": "2026-11-21T03:00:41Z",
    "place": "/var/backups/shiguang/shiguang-20261121T030001Z-6e5a10.dump",
    "size": 48211733,
    "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "error": "",
    "checked_at": None,
    "check_error": "",
}


class BackupPagination(KeysetPagination):
    ordering = ("-requested_at", "-id")


class BackupsView(AdministratorView):
    pagination_class = BackupPagination
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.JOBS_READ,
        "POST": Scope.JOBS_WRITE,
    }

    @extend_schema(operation_id="backups_list", responses=BackupSerializer(many=True))
    def get(self, request: Request) -> Response:
        """Back-ups that are kept, those that failed, and the one under way; the latest first."""
        pages = self.pagination_class()
        page = pages.paginate_queryset(backups(), request)
        return pages.get_paginated_response(BackupSerializer(page, many=True).data)

    @extend_schema(
        operation_id="backups_request",
        request=None,
        responses={202: BackupSerializer} | conflict("`backup_running`: one is being made."),
    )
    def post(self, request: Request) -> Response:
        """Has the relay dump the database. The objects of the store are not in it: originals need
        a back-up of their own."""
        asked = request_backup(actor=signed_in_user(request))
        return Response(BackupSerializer(asked).data, status=status.HTTP_202_ACCEPTED)


class BackupStatusView(AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.JOBS_READ}

    @extend_schema(
        operation_id="backups_status",
        responses=BackupStatusSerializer,
        examples=[
            OpenApiExample(
                "All is well",
                response_only=True,
                value={
                    "place": "/var/backups/shiguang",
                    "every_hours": 24,
                    "kept": 7,
                    "kept_days": 0,
                    "latest": _MADE,
                    "under_way": None,
                    "worry": "none",
                    "error": "",
                },
            )
        ],
    )
    def get(self, request: Request) -> Response:
        """The latest good one, the schedule, and what there is to worry about."""
        return Response(BackupStatusSerializer(backup_status()).data)
