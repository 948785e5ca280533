"""The log of edits of people and faces, and the way back."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.pagination import KeysetPagination
from backend.people.api import examples
from backend.people.api.serializers import EditedSerializer, PeopleEditSerializer
from backend.people.models import PeopleEdit
from backend.people.selectors.edits import ORDERING, list_edits
from backend.people.services.undoing import undo_edit


class EditPagination(KeysetPagination):
    ordering = ORDERING


class PeopleEditsView(generics.ListAPIView[PeopleEdit]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.PEOPLE_READ}
    serializer_class = PeopleEditSerializer
    pagination_class = EditPagination

    def get_queryset(self) -> QuerySet[PeopleEdit]:
        return list_edits(owner=signed_in_user(self.request))

    @extend_schema(operation_id="people_edits")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """What was done to people and faces, by whom and when, the newest first."""
        return super().get(request, *args, **kwargs)


class PeopleEditUndoView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.PEOPLE_WRITE}

    @extend_schema(
        operation_id="people_undo",
        request=None,
        responses={200: EditedSerializer} | examples.UNDONE,
    )
    def post(self, request: Request, edit_id: UUID) -> Response:
        """Takes an edit back; the undo is an edit itself, and can be undone.

        Refused (`edited_since`) where what it changed has been changed again by the owner; what the
        machine did since gives way.
        """
        undo_id = undo_edit(owner=signed_in_user(request), edit_id=edit_id)
        return Response(EditedSerializer({"edit": undo_id}).data)
