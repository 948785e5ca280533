"""Statistics: of one's own library, and of the installation for administrators."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import ListSerializer
from rest_framework.views import APIView

from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.identity import signed_in_user
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import Scope, User
from backend.common.pagination import KeysetPagination
from backend.statistics.api.serializers import (
    IngestParameters,
    IngestSerializer,
    InstallationSerializer,
    StatisticsSerializer,
    UserStatisticsSerializer,
)
from backend.statistics.selectors.ingest import ingest
from backend.statistics.selectors.installation import USERS_ORDERING, installation, list_users
from backend.statistics.selectors.library import Statistics, statistics_of


class StatisticsView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(operation_id="statistics_get", responses=StatisticsSerializer)
    def get(self, request: Request) -> Response:
        """What the library holds: by time, kind, camera, lens, person and place; its growth."""
        owner = signed_in_user(request)
        return Response(StatisticsSerializer(_shown(owner, statistics_of(owner=owner))).data)


class InstallationView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.JOBS_READ}

    @extend_schema(operation_id="statistics_installation", responses=InstallationSerializer)
    def get(self, request: Request) -> Response:
        """Users, storage and the queue of the whole installation; for administrators."""
        return Response(InstallationSerializer(installation()).data)


class IngestView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.JOBS_READ}

    @extend_schema(
        operation_id="statistics_ingest",
        parameters=[IngestParameters],
        responses=IngestSerializer,
        examples=[
            OpenApiExample(
                "An hour",
                response_only=True,
                value={
                    "hours": [{"at": "2026-11-21T09:00:00Z", "photos": 120, "bytes": 480000000}]
                },
            )
        ],
    )
    def get(self, request: Request) -> Response:
        """How many photos came in, of everybody, in each of the last hours, the oldest first; for
        administrators."""
        wanted = IngestParameters(data=request.query_params.dict())
        wanted.is_valid(raise_exception=True)
        hours = ingest(hours=wanted.validated_data["hours"], now=timezone.now())
        return Response(IngestSerializer({"hours": hours}).data)


class UsersPagination(KeysetPagination):
    ordering = USERS_ORDERING


class UsersView(APIView):
    pagination_class = UsersPagination
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.JOBS_READ}

    @extend_schema(
        operation_id="statistics_users_list", responses=UserStatisticsSerializer(many=True)
    )
    def get(self, request: Request) -> Response:
        """What each user holds, the largest library first; for administrators."""
        pages = self.pagination_class()
        page = pages.paginate_queryset(list_users(), request)
        shown = ListSerializer(page, child=UserStatisticsSerializer())
        return pages.get_paginated_response(shown.data)


def _shown(owner: User, found: Statistics) -> dict[str, Any]:
    return {
        "total": found.total,
        "used_bytes": owner.used_bytes,
        "quota_bytes": owner.quota_bytes,
        "years": [{"year": year} | asdict(amount) for year, amount in found.years],
        "months": [{"month": f"{month:%Y-%m}"} | asdict(amount) for month, amount in found.months],
        "kinds": found.kinds,
        "cameras": found.cameras,
        "lenses": found.lenses,
        "people": [
            {"id": person.pk, "name": person.name, "count": count} for person, count in found.people
        ],
        "places": found.places,
        "growth": [
            {"month": f"{growth.month:%Y-%m}", "added": growth.added, "total": growth.total}
            for growth in found.growth
        ],
    }
