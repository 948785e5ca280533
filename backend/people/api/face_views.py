"""Faces: whose they are, whose they are not, and those that were overlooked."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.conditional import Editing
from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import FIELDS, SparseFieldsMixin
from backend.people.api import examples
from backend.people.api.requests import (
    ConfirmSerializer,
    DrawSerializer,
    FaceIdsSerializer,
    FaceParameters,
    MoveSerializer,
    SplitSerializer,
)
from backend.people.api.serializers import (
    EditedFaceSerializer,
    EditedPersonSerializer,
    EditedSerializer,
    PersonFaceSerializer,
)
from backend.people.api.views import edited_person
from backend.people.models import Face
from backend.people.selectors.faces import ORDERING, FaceFilters, faces_of, get_face, list_faces
from backend.people.services.drawing import draw_face, erase_face
from backend.people.services.moving import confirm_faces, move_faces, split_person
from backend.people.services.rejecting import heed_faces, ignore_faces, reject_faces
from backend.photos.selectors.found_in_picture import face_shown

_WRITE: Mapping[str, Scope] = {"POST": Scope.PEOPLE_WRITE}


class FacePagination(KeysetPagination):
    """Faces that a crop has taken away are left out, so that a page may be shorter than asked."""

    ordering = ORDERING

    def paginate_queryset(  # type: ignore[override]  # a list has no keyset
        self, queryset: QuerySet[Any], request: Request, view: APIView | None = None
    ) -> list[Any]:
        rows = super().paginate_queryset(queryset, request, view)
        return [face for face in rows if face_shown(face) is not None]


class FacesView(SparseFieldsMixin, generics.ListAPIView[Face]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.PEOPLE_READ}
    serializer_class = PersonFaceSerializer
    pagination_class = FacePagination

    def get_queryset(self) -> QuerySet[Face]:
        parameters = FaceParameters(data=self.request.query_params)
        parameters.is_valid(raise_exception=True)
        given = {name: value for name, value in parameters.validated_data.items() if value}
        faces = list_faces(owner=signed_in_user(self.request), filters=FaceFilters(**given))
        return faces.prefetch_related("asset__renditions")

    @extend_schema(operation_id="faces_list", parameters=[FaceParameters, FIELDS])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Faces, those in the newest photos first; all that is asked for must hold. Boxes lie in
        the picture that is shown; faces that a crop has taken away are not listed."""
        return super().get(request, *args, **kwargs)


class PersonFacesView(SparseFieldsMixin, generics.ListAPIView[Face]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.PEOPLE_READ}
    serializer_class = PersonFaceSerializer
    pagination_class = FacePagination

    def get_queryset(self) -> QuerySet[Face]:
        faces = faces_of(owner=signed_in_user(self.request), person_id=self.kwargs["person_id"])
        return faces.prefetch_related("asset__renditions")

    @extend_schema(operation_id="people_faces", parameters=[FIELDS])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """A person's faces, those in the newest photos first."""
        return super().get(request, *args, **kwargs)


class PersonSplitView(Editing):
    required_scopes: ClassVar[Mapping[str, Scope]] = _WRITE

    @extend_schema(
        operation_id="people_split",
        request=SplitSerializer,
        responses={200: EditedPersonSerializer} | examples.SAME_PHOTO,
        examples=[examples.FACES],
    )
    def post(self, request: Request, person_id: UUID) -> Response:
        """Makes somebody new of some of a person's faces. The two are never taken for one again."""
        given = _given(SplitSerializer, request)
        owner = signed_in_user(request)
        moved = split_person(
            owner=owner,
            person_id=person_id,
            face_ids=given["faces"],
            name=given["name"],
            allow_same_photo=given["allow_same_photo"],
        )
        return edited_person(owner, moved.person_id, moved.edit_id)


class PersonConfirmView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _WRITE

    @extend_schema(
        operation_id="people_confirm",
        request=ConfirmSerializer,
        responses={200: EditedSerializer} | examples.SAME_PHOTO,
        examples=[examples.FACES],
    )
    def post(self, request: Request, person_id: UUID) -> Response:
        """Says that faces are the person's indeed; no run will take them away."""
        given = _given(ConfirmSerializer, request)
        edit_id = confirm_faces(
            owner=signed_in_user(request),
            person_id=person_id,
            face_ids=given["faces"],
            allow_same_photo=given["allow_same_photo"],
        )
        return _edited(edit_id)


class PersonRejectView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _WRITE

    @extend_schema(
        operation_id="people_reject",
        request=FaceIdsSerializer,
        responses=EditedSerializer,
        examples=[examples.FACES],
    )
    def post(self, request: Request, person_id: UUID) -> Response:
        """Says that faces are not this person's. Somebody else's they may be at once."""
        faces = _given(FaceIdsSerializer, request)["faces"]
        owner = signed_in_user(request)
        return _edited(reject_faces(owner=owner, person_id=person_id, face_ids=faces))


class FacesMoveView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _WRITE

    @extend_schema(
        operation_id="faces_move",
        request=MoveSerializer,
        responses={200: EditedPersonSerializer} | examples.SAME_PHOTO | examples.NO_FACE,
        examples=[examples.MOVE, examples.NEWCOMER],
    )
    def post(self, request: Request) -> Response:
        """Gives faces to a person, or to somebody new."""
        given = _given(MoveSerializer, request)
        owner = signed_in_user(request)
        moved = move_faces(
            owner=owner,
            face_ids=given["faces"],
            person_id=given["person"],
            name=given["name"],
            allow_same_photo=given["allow_same_photo"],
        )
        return edited_person(owner, moved.person_id, moved.edit_id)


class FacesIgnoreView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _WRITE

    @extend_schema(
        operation_id="faces_ignore",
        request=FaceIdsSerializer,
        responses={200: EditedSerializer} | examples.NO_FACE,
        examples=[examples.FACES],
    )
    def post(self, request: Request) -> Response:
        """Says that these are no faces, or of nobody one knows; they are asked about no more."""
        faces = _given(FaceIdsSerializer, request)["faces"]
        return _edited(ignore_faces(owner=signed_in_user(request), face_ids=faces))


class FacesUnignoreView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _WRITE

    @extend_schema(
        operation_id="faces_unignore",
        request=FaceIdsSerializer,
        responses={200: EditedSerializer} | examples.NO_FACE,
        examples=[examples.FACES],
    )
    def post(self, request: Request) -> Response:
        """Takes ignored faces up again; they are considered at once."""
        faces = _given(FaceIdsSerializer, request)["faces"]
        return _edited(heed_faces(owner=signed_in_user(request), face_ids=faces))


class FaceView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.PEOPLE_WRITE}

    @extend_schema(
        operation_id="faces_erase", responses={200: EditedSerializer} | examples.DETECTED
    )
    def delete(self, request: Request, face_id: UUID) -> Response:
        """Takes away a face that was drawn. One that was detected is ignored instead."""
        return _edited(erase_face(owner=signed_in_user(request), face_id=face_id))


class AssetFacesView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _WRITE

    @extend_schema(
        operation_id="assets_draw_face",
        request=DrawSerializer,
        responses={status.HTTP_201_CREATED: EditedFaceSerializer} | examples.NOT_DRAWN,
        examples=[examples.DRAW],
    )
    def post(self, request: Request, asset_id: UUID) -> Response:
        """Draws a face that was overlooked, and says whose it is; workers look at it at once."""
        given = DrawSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        drawn = draw_face(
            owner=owner,
            asset_id=asset_id,
            box=given.box_given(),
            person_id=given.validated_data["person"],
            name=given.validated_data["name"],
            allow_same_photo=given.validated_data["allow_same_photo"],
        )
        face = get_face(owner=owner, face_id=drawn.face_id)
        answer = EditedFaceSerializer({"edit": drawn.edit_id, "face": face})
        return Response(answer.data, status=status.HTTP_201_CREATED)


def _given(serializer: type[FaceIdsSerializer], request: Request) -> dict[str, Any]:
    given = serializer(data=request.data)
    given.is_valid(raise_exception=True)
    data: dict[str, Any] = given.validated_data
    return data


def _edited(edit_id: UUID | None) -> Response:
    return Response(EditedSerializer({"edit": edit_id}).data)
