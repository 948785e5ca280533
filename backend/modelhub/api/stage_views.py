"""Versions of stages, and bringing old photos up to them: for administrators."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import ListSerializer
from rest_framework.views import APIView

from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.identity import signed_in_user
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import Scope
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.events.contracts import StageName
from backend.modelhub.api.serializers import (
    BackfillSerializer,
    NewBackfillSerializer,
    StageReportsSerializer,
)
from backend.modelhub.selectors.stages import backfills, stage_reports
from backend.modelhub.services.backfilling import begin_backfill, cancel_backfill


class StagesView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.MODELS_READ}

    @extend_schema(
        operation_id="stages_list",
        responses=StageReportsSerializer,
        examples=[
            OpenApiExample(
                "Text is read by a newer network now",
                response_only=True,
                value={
                    "stages": [
                        {
                            "stage": "ocr",
                            "current": "rapidocr-3.4",
                            "announced_at": "2026-11-21T09:00:00Z",
                            "versions": [{"version": "rapidocr-3.3", "photos": 40000}],
                            "outdated": 40000,
                            "seconds": 36000.0,
                            "backfill": None,
                        }
                    ]
                },
            )
        ],
    )
    def get(self, request: Request) -> Response:
        """Of which versions the results of every stage are, how many photos lack the one that
        workers make now, and how much computing they would be. Counts the whole ledger."""
        return Response(StageReportsSerializer({"stages": stage_reports()}).data)


class BackfillPagination(KeysetPagination):
    ordering = ("-begun_at", "-id")


class BackfillsView(APIView):
    pagination_class = BackfillPagination
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.MODELS_READ,
        "POST": Scope.MODELS_WRITE,
    }

    @extend_schema(operation_id="backfills_list", responses=BackfillSerializer(many=True))
    def get(self, request: Request) -> Response:
        """All back-fills, the latest first."""
        pages = self.pagination_class()
        page = pages.paginate_queryset(backfills(), request)
        shown = ListSerializer(page, child=BackfillSerializer())
        return pages.get_paginated_response(shown.data)

    @extend_schema(
        operation_id="backfills_begin",
        request=NewBackfillSerializer,
        responses={201: BackfillSerializer}
        | conflict(
            "`version_unknown`: no worker has said what it makes; `backfill_running`; "
            "`stage_on_demand`."
        ),
        examples=[
            OpenApiExample("Read all texts again", value={"stage": "ocr"}, request_only=True)
        ],
    )
    def post(self, request: Request) -> Response:
        """Brings photos up to the version of a stage that workers make now, in the background;
        fresh uploads overtake them."""
        wish = NewBackfillSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        stage = StageName(wish.validated_data["stage"])
        begun = begin_backfill(actor=signed_in_user(request), stage=stage)
        return Response(BackfillSerializer(begun).data, status=status.HTTP_201_CREATED)


class BackfillView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.MODELS_WRITE}

    @extend_schema(operation_id="backfills_cancel", responses={204: None})
    def delete(self, request: Request, backfill_id: UUID) -> Response:
        """Takes up no more photos; those that were taken up go through."""
        cancel_backfill(actor=signed_in_user(request), backfill_id=backfill_id)
        return Response(status=status.HTTP_204_NO_CONTENT)
