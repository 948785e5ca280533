"""The installation itself, for its administrators: health, settings, queues, the store."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.identity import signed_in_user
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import Scope
from backend.common import errors
from backend.common.conditional import Conditional
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.events.contracts import Priority, Queue, StageName
from backend.operations.api import installation_serializers as serializers
from backend.operations.selectors.health import health
from backend.operations.selectors.installation_settings import installation_settings
from backend.operations.selectors.queues import queue_reports
from backend.operations.selectors.storage_checks import findings, storage_checks
from backend.operations.services.changing_settings import change_settings
from backend.operations.services.storage_checks import begin_check, begin_repair, cancel_check
from backend.photos.services import ledger

_QUEUE = OpenApiParameter(
    "queue", str, OpenApiParameter.PATH, enum=[name for name, _ in serializers.QUEUES]
)


_LETTERS_GO_NOWHERE = OpenApiExample(
    "Letters are not sent, and the trash keeps for longer",
    response_only=True,
    value={
        "settings": [
            {
                "name": "EMAIL_HOST",
                "group": "letters",
                "unit": "",
                "value": None,
                "default": None,
                "source": "default",
                "advice": "letters_go_nowhere",
                "rule": None,
                "changed_by": None,
                "changed_at": None,
            },
            {
                "name": "TRASH_KEPT_DAYS",
                "group": "library",
                "unit": "days",
                "value": 60,
                "default": 30,
                "source": "console",
                "advice": "",
                "rule": {"options": None, "least": 0, "most": 3650},
                "changed_by": "admin@example.com",
                "changed_at": "2026-11-21T09:00:00Z",
            },
        ]
    },
)


class AdministratorView(APIView):
    permission_classes = (HasScope, IsAdministrator)


class HealthView(AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.JOBS_READ}

    @extend_schema(
        operation_id="operations_health",
        responses=serializers.HealthSerializer,
        examples=[
            OpenApiExample(
                "A worker is missing",
                response_only=True,
                value={
                    "checked_at": "2026-11-21T09:00:00Z",
                    "parts": [
                        {
                            "part": "workers",
                            "verdict": "broken",
                            "detail": "no ml worker answers: no faces, tags or text are found",
                            "remedy": "Start `python -m workers ml`.",
                        }
                    ],
                    "workers": [
                        {
                            "name": "cpu@album",
                            "kind": "cpu",
                            "slots": 4,
                            "up_since": "2026-11-20T18:00:00Z",
                        }
                    ],
                    "disk": {"total_bytes": 500000000000, "free_bytes": 210000000000},
                },
            )
        ],
    )
    def get(self, request: Request) -> Response:
        """Asks every part of the installation how it is, which takes some seconds."""
        return Response(serializers.HealthSerializer(health()).data)


class SettingsView(AdministratorView, Conditional):
    whole = "settings of the installation"
    # none for PATCH: keys are for machines, and this is for people
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.JOBS_READ}

    @extend_schema(
        operation_id="operations_settings",
        responses=serializers.SettingsSerializer,
        examples=[_LETTERS_GO_NOWHERE],
    )
    def get(self, request: Request) -> Response:
        """What the installation is set up with, where that is said, and what had better be
        otherwise. Never secrets. Without a `rule`, only the environment can change it."""
        return Response(serializers.SettingsSerializer({"settings": installation_settings()}).data)

    @extend_schema(
        operation_id="operations_settings_change",
        request=serializers.SettingChangesSerializer,
        responses=serializers.SettingsSerializer,
        examples=[
            OpenApiExample(
                "A longer trash, and the default quota again",
                request_only=True,
                value={"TRASH_KEPT_DAYS": 60, "DEFAULT_QUOTA_BYTES": None},
            ),
            _LETTERS_GO_NOWHERE,
        ],
    )
    def patch(self, request: Request) -> Response:
        """Sets settings otherwise than the environment does, or back to that; all of them or, when
        one is refused, none. It holds in every process within some seconds."""
        wish = serializers.SettingChangesSerializer(data=request.data, partial=True)
        wish.is_valid(raise_exception=True)
        change_settings(actor=signed_in_user(request), changes=wish.validated_data)
        return Response(serializers.SettingsSerializer({"settings": installation_settings()}).data)


class QueuesView(AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.JOBS_READ}

    @extend_schema(operation_id="queues_list", responses=serializers.QueueReportsSerializer)
    def get(self, request: Request) -> Response:
        """The queues of the workers: what is ready in each, what runs, and which are paused."""
        return Response(serializers.QueueReportsSerializer({"queues": queue_reports()}).data)


class QueuePauseView(AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "POST": Scope.JOBS_WRITE,
        "DELETE": Scope.JOBS_WRITE,
    }

    @extend_schema(
        operation_id="queues_pause", parameters=[_QUEUE], request=None, responses={204: None}
    )
    def post(self, request: Request, queue: str) -> Response:
        """Begins nothing more of this queue, until it goes on, also after restarts. What is being
        done is finished, and nothing is lost. A second time changes nothing."""
        ledger.pause(actor=signed_in_user(request), queue=_known(queue))
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(operation_id="queues_resume", parameters=[_QUEUE], responses={204: None})
    def delete(self, request: Request, queue: str) -> Response:
        """Goes on with what waited. A second time changes nothing."""
        ledger.resume(actor=signed_in_user(request), queue=_known(queue))
        return Response(status=status.HTTP_204_NO_CONTENT)


class QueueRuleView(AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"PUT": Scope.JOBS_WRITE}

    @extend_schema(
        operation_id="queues_govern",
        parameters=[_QUEUE],
        request=serializers.QueueRuleSerializer,
        responses=serializers.QueueReportSerializer,
        examples=[
            OpenApiExample(
                "Text is read last, and by one worker at a time",
                request_only=True,
                value={
                    "priority": "normal",
                    "concurrency": 4,
                    "stages": [{"stage": "ocr", "priority": "low", "concurrency": 1}],
                },
            )
        ],
    )
    def put(self, request: Request, queue: str) -> Response:
        """Says which of its work comes first, and how much is worked on at once over all workers;
        in the place of what was said before. Fresh uploads still come before bulk work, and what is
        being done is finished. Imports go by the priority of `io`, and do not count."""
        known = _known(queue)
        wish = serializers.QueueRuleSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        said = wish.validated_data
        ledger.govern(
            actor=signed_in_user(request),
            queue=known,
            priority=Priority(said["priority"]),
            concurrency=said["concurrency"],
            stages={
                StageName(one["stage"]): ledger.StageWish(
                    Priority(one["priority"]) if one["priority"] else None, one["concurrency"]
                )
                for one in said["stages"]
            },
        )
        report = next(one for one in queue_reports() if one.queue == queue)
        return Response(serializers.QueueReportSerializer(report).data)


def _known(queue: str) -> Queue:
    if queue not in dict(serializers.QUEUES):
        raise errors.NotFound("There is no such queue.")
    return Queue(queue)


class StorageCheckPagination(KeysetPagination):
    ordering = ("-begun_at", "-id")


class StorageChecksView(AdministratorView):
    pagination_class = StorageCheckPagination
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.JOBS_READ,
        "POST": Scope.JOBS_WRITE,
    }

    @extend_schema(
        operation_id="storage_checks_list", responses=serializers.StorageCheckSerializer(many=True)
    )
    def get(self, request: Request) -> Response:
        """Checks of the store with what they counted, the latest first."""
        pages = self.pagination_class()
        page = pages.paginate_queryset(storage_checks(), request)
        shown = serializers.StorageCheckSerializer(page, many=True)
        return pages.get_paginated_response(shown.data)

    @extend_schema(
        operation_id="storage_checks_begin",
        request=None,
        responses={201: serializers.StorageCheckSerializer}
        | conflict("`check_running`: one is at work."),
    )
    def post(self, request: Request) -> Response:
        """Begins a check, in the background: of every object whether something refers to it, and
        of every photo whether its objects are there. It changes nothing."""
        begun = begin_check(actor=signed_in_user(request))
        shown = serializers.StorageCheckSerializer(begun)
        return Response(shown.data, status=status.HTTP_201_CREATED)


class StorageCheckView(AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.JOBS_WRITE}

    @extend_schema(operation_id="storage_checks_cancel", responses={204: None})
    def delete(self, request: Request, check_id: UUID) -> Response:
        """Stops a check that is at work; what it found stays to be read."""
        cancel_check(actor=signed_in_user(request), check_id=check_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class FindingPagination(KeysetPagination):
    ordering = ("id",)


class StorageFindingsView(AdministratorView):
    pagination_class = FindingPagination
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.JOBS_READ}

    @extend_schema(
        operation_id="storage_checks_findings",
        parameters=[serializers.FindingFilterSerializer],
        responses=serializers.StorageFindingSerializer(many=True),
    )
    def get(self, request: Request, check_id: UUID) -> Response:
        """What a check found: of each kind the first ten thousand."""
        wanted = serializers.FindingFilterSerializer(data=request.query_params.dict())
        wanted.is_valid(raise_exception=True)
        pages = self.pagination_class()
        found = findings(check_id=check_id, kind=wanted.validated_data.get("kind"))
        page = pages.paginate_queryset(found, request)
        shown = serializers.StorageFindingSerializer(page, many=True)
        return pages.get_paginated_response(shown.data)


class StorageRepairView(AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.JOBS_WRITE}

    @extend_schema(
        operation_id="storage_checks_repair",
        request=None,
        responses={202: serializers.StorageCheckSerializer}
        | conflict("`check_incomplete`: only a complete check; `check_running`."),
    )
    def post(self, request: Request, check_id: UUID) -> Response:
        """Deletes what nothing refers to, and has lost previews, films and faces made again, in the
        background. Originals that are lost only a back-up brings back."""
        check = begin_repair(actor=signed_in_user(request), check_id=check_id)
        shown = serializers.StorageCheckSerializer(check)
        return Response(shown.data, status=status.HTTP_202_ACCEPTED)
