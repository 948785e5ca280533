"""The embedding spaces of the installation: for administrators."""

from collections.abc import Mapping
from typing import ClassVar

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.identity import signed_in_user
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import Scope
from backend.common.openapi import conflict
from backend.events.contracts import SpaceKind
from backend.modelhub.api.serializers import OpenSpaceSerializer, SpaceSerializer, SpacesSerializer
from backend.modelhub.selectors.spaces import list_makeable, list_spaces
from backend.modelhub.services.lifecycle import open_space, retire, switch_to

_BUILDING = OpenApiExample(
    "Another face network, a quarter done",
    response_only=True,
    value={
        "id": 4,
        "kind": "faces",
        "version": "mobilefacenet-1",
        "state": "building",
        "dimensions": 192,
        "switches_when_complete": True,
        "created_at": "2026-11-21T09:00:00Z",
        "switched_at": None,
        "progress": {"photos": 40000, "filled": 10000, "failed": 2},
    },
)


class SpacesView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.MODELS_READ,
        "POST": Scope.MODELS_WRITE,
    }

    @extend_schema(operation_id="spaces_list", responses=SpacesSerializer)
    def get(self, request: Request) -> Response:
        """Every space with its state, and what workers could fill besides."""
        found = {"spaces": list_spaces(), "makeable": list_makeable()}
        return Response(SpacesSerializer(found).data)

    @extend_schema(
        operation_id="spaces_open",
        request=OpenSpaceSerializer,
        responses={201: SpaceSerializer}
        | conflict("`space_being_cleared`: its points of before are still being removed."),
        examples=[
            _BUILDING,
            OpenApiExample(
                "Begin with another face network",
                value={"kind": "faces", "version": "mobilefacenet-1"},
                request_only=True,
            ),
        ],
    )
    def post(self, request: Request) -> Response:
        """Begins a space: photos get their points in it, beside the current one."""
        asked = OpenSpaceSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        space = open_space(
            kind=SpaceKind(asked.validated_data["kind"]),
            version=asked.validated_data["version"],
            switches_when_complete=asked.validated_data["switches_when_complete"],
            actor=signed_in_user(request),
        )
        return Response(SpaceSerializer(space).data, status=status.HTTP_201_CREATED)


class SpaceView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.MODELS_WRITE}

    @extend_schema(
        operation_id="spaces_retire",
        responses={204: None} | conflict("`space_in_use`: switch to another first."),
    )
    def delete(self, request: Request, space_id: int) -> Response:
        """Gives a space up that is not in use. Its points are removed in the background."""
        retire(space_id=space_id, actor=signed_in_user(request))
        return Response(status=status.HTTP_204_NO_CONTENT)


class SpaceSwitchView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.MODELS_WRITE}

    @extend_schema(
        operation_id="spaces_switch",
        request=None,
        responses={200: SpaceSerializer}
        | conflict(
            "`space_incomplete`: not every photo has its point yet; `space_not_calibrated`: nobody"
            " has said which distances mean one person in it."
        ),
    )
    def post(self, request: Request, space_id: int) -> Response:
        """Makes it the one that is asked, at once; the same call on the old one goes back."""
        switched = switch_to(space_id=space_id, actor=signed_in_user(request))
        return Response(SpaceSerializer(switched).data)
