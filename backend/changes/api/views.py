"""The change feed: how another copy of the library is kept up to date."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any, ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import key_in_use, signed_in_user
from backend.accounts.models import Scope, User
from backend.changes.api.serializers import ChangesParameters, ChangesSerializer
from backend.changes.models import Change, Kind
from backend.changes.selectors.feed import Page, Place, changes_since, latest
from backend.changes.selectors.things import things
from backend.common import cursors, errors

_LATEST = "latest"
_PURPOSE = "changes"
_SCOPES = {
    Kind.ASSET: Scope.ASSETS_READ,
    Kind.PERSON: Scope.PEOPLE_READ,
    Kind.FACE: Scope.PEOPLE_READ,
    Kind.ALBUM: Scope.ALBUMS_READ,
    Kind.ALBUM_ASSET: Scope.ALBUMS_READ,
    Kind.PARTNER: Scope.SHARES_READ,
    Kind.PARTNER_ASSET: Scope.SHARES_READ,
}


class ChangesView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="changes_list",
        parameters=[ChangesParameters],
        responses={
            200: ChangesSerializer,
            410: OpenApiResponse(description="`changes_expired`: begin anew, without `since`."),
        },
    )
    def get(self, request: Request) -> Response:
        """What was made, changed or deleted, in the order in which it happened.

        Ask without `since` for everything that there is, then with `next_since` until `has_more` is
        false, and from there again whenever you like; webhooks and the event stream say when. A
        thing comes at its last change, as it is now; it may come again unchanged. What others share
        comes and goes as `album_asset` and `partner_asset`: whoever joins an album is told of every
        photo in it, and whoever leaves it, of every photo that they have to drop. What a smart
        album shows has to be asked of it. An API key sees the kinds that its scopes let it read.
        """
        parameters = ChangesParameters(data=request.query_params)
        parameters.is_valid(raise_exception=True)
        owner, since = signed_in_user(request), parameters.validated_data.get("since")
        if since == _LATEST:
            return _answer(owner, Page((), latest(owner=owner), has_more=False))
        page = changes_since(
            owner=owner,
            since=None if since is None else _place(since),
            kinds=_kinds(request, parameters.validated_data.get("kind")),
            limit=parameters.validated_data["limit"],
        )
        return _answer(owner, page)


def _kinds(request: Request, asked: set[str] | None) -> list[Kind]:
    key = key_in_use(request)
    allowed = [kind for kind in Kind if key is None or _SCOPES[kind] in key.scopes]
    wanted = allowed if not asked else [Kind(kind) for kind in sorted(asked)]
    if missing := [kind for kind in wanted if kind not in allowed]:
        scope = _SCOPES[missing[0]]
        raise errors.NotPermitted(
            "This API key lacks the scope %(scope)s.",
            code="scope_missing",
            values={"scope": scope},
            required_scope=scope,
        )
    return wanted


def _place(since: str) -> Place:
    match cursors.decode(since, purpose=_PURPOSE):
        case [int(written_by), int(position), datetime() as at]:
            return Place(written_by, position, at)
    raise errors.InvalidInput("The cursor is not one that this list gave out.", code="bad_cursor")


def _answer(owner: User, page: Page) -> Response:
    until = page.until
    body = {
        "items": _items(owner, page.changes),
        "next_since": cursors.encode(
            [until.written_by, until.position, until.at], purpose=_PURPOSE
        ),
        "has_more": page.has_more,
    }
    context = {"user": owner, "shows_location": attrgetter("shows_location")}
    return Response(ChangesSerializer(body, context=context).data)


def _items(owner: User, changes: Sequence[Change]) -> list[dict[str, Any]]:
    found: dict[tuple[str, UUID, UUID], Any] = {}
    for kind in Kind:
        if of_kind := [change for change in changes if change.kind == kind]:
            there = things(owner=owner, kind=kind, changes=of_kind)
            found |= {(kind, *place): thing for place, thing in there.items()}
    return [
        _item(change, found.get((change.kind, change.container_id, change.object_id)))
        for change in changes
    ]


def _item(change: Change, thing: Any | None) -> dict[str, Any]:
    shown = {str(kind): thing if kind == change.kind else None for kind in Kind}
    return {
        "kind": change.kind,
        "id": change.object_id,
        "album_id": change.container_id if change.kind == Kind.ALBUM_ASSET else None,
        "partner_id": change.container_id if change.kind == Kind.PARTNER_ASSET else None,
        "deleted": thing is None,
        **shown,
    }
