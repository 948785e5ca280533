"""Moods of comments and remarks, for administrators: counts alone."""

from collections.abc import Mapping
from typing import ClassVar
from zoneinfo import ZoneInfo

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.identity import signed_in_user
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import Scope
from backend.sentiment.api.examples import TREND
from backend.sentiment.api.serializers import SentimentParameters, SentimentTrendSerializer
from backend.sentiment.selectors.trend import Step, trend


class SentimentView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.JOBS_READ}

    @extend_schema(
        operation_id="statistics_sentiment",
        tags=["statistics"],
        parameters=[SentimentParameters],
        responses=SentimentTrendSerializer,
        examples=[TREND],
    )
    def get(self, request: Request) -> Response:
        """How happy comments in albums and remarks on answers are, by day or week, in your own time
        zone: counts, and never a text or its author; for administrators."""
        wanted = SentimentParameters(data=request.query_params.dict())
        wanted.is_valid(raise_exception=True)
        found = trend(
            days=wanted.validated_data["days"],
            step=Step(wanted.validated_data["step"]),
            zone=ZoneInfo(signed_in_user(request).time_zone),
            now=timezone.now(),
        )
        return Response(SentimentTrendSerializer(found).data)
