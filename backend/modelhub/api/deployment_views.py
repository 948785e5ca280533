"""How the models that answer are doing, and what is tried out beside them: for administrators."""

from collections.abc import Mapping
from typing import ClassVar

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import Scope
from backend.modelhub.api.deployment_serializers import ModelDeploymentsSerializer
from backend.modelhub.selectors.deployments import deployments

_CANARY = OpenApiExample(
    "A tenth of all owners is answered by a new version",
    response_only=True,
    value={
        "deployments": [
            {
                "task": "poems",
                "champion": "poems-2",
                "previous": "poems-1",
                "trial": {
                    "canary": "poems-3",
                    "percent": 10.0,
                    "owners": [],
                    "shadow": None,
                    "begun_at": "2026-11-23T09:00:00Z",
                },
                "fallen": None,
                "versions": [
                    {
                        "id": "01934f6e-5c3a-7b1e-9d2f-3a4b5c6d7e8f",
                        "name": "poems-3",
                        "role": "canary",
                        "share": 0.1,
                        "requests": 60,
                        "failed": 0,
                        "failure_rate": 0.0,
                        "mean_seconds": 0.2,
                        "p50_seconds": 0.2,
                        "p95_seconds": 0.4,
                        "compared": 0,
                        "agreement": None,
                        "verdict": "healthy",
                        "hours": [
                            {
                                "at": "2026-11-23T09:00:00Z",
                                "requests": 60,
                                "failed": 0,
                                "p95_seconds": 0.4,
                            }
                        ],
                    }
                ],
            }
        ]
    },
)


class DeploymentsView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.MODELS_READ}

    @extend_schema(
        operation_id="models_deployments_list",
        responses=ModelDeploymentsSerializer,
        examples=[_CANARY],
    )
    def get(self, request: Request) -> Response:
        """Of each task that has a model in use: who answers, what is tried out beside it, and how
        each version did within the last day."""
        return Response(ModelDeploymentsSerializer({"deployments": deployments()}).data)
