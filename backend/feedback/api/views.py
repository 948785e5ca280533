"""What users corrected, for administrators: amounts, and no photo but their own."""

from collections.abc import Mapping
from typing import ClassVar

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.identity import signed_in_user
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import Scope
from backend.feedback.api.serializers import ModelFeedbackSerializer
from backend.feedback.selectors.examples import own_examples
from backend.feedback.selectors.quality import tag_label_quality
from backend.feedback.selectors.volumes import silent_users, volumes


class ModelFeedbackView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.MODELS_READ}

    @extend_schema(
        operation_id="models_feedback",
        responses=ModelFeedbackSerializer,
        examples=[
            OpenApiExample(
                "Dogs were corrected, and two users disagree about one",
                response_only=True,
                value={
                    "volumes": [
                        {
                            "task": "tag_head",
                            "total": 130,
                            "since_release": 42,
                            "users": 3,
                            "kinds": ["added", "removed"],
                            "weeks": [
                                {"week": "2026-11-23", "kinds": {"added": 30, "removed": 12}}
                            ],
                        }
                    ],
                    "silent_users": 1,
                    "quality": {
                        "labels": 130,
                        "words": 9,
                        "single_user": 0.67,
                        "compared": 12,
                        "contradicting": 1,
                        "disputed": [{"slug": "dog", "contradictions": 1}],
                    },
                    "examples": [],
                },
            )
        ],
    )
    def get(self, request: Request) -> Response:
        """What users of this installation corrected, by task and week, and how well they agree.
        Whoever keeps their corrections out is not counted."""
        told = {
            "volumes": volumes(),
            "silent_users": silent_users(),
            "quality": tag_label_quality(),
            "examples": own_examples(owner=signed_in_user(request)),
        }
        return Response(ModelFeedbackSerializer(told).data)
