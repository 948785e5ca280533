"""The change feed: how another copy of the library is kept up to date."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, ClassVar

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import key_in_use, signed_in_user
from backend.accounts.models import Scope, User
from backend.changes.api.serializers import ChangesParameters, ChangesSerializer
from backend.changes.models import Change, Kind
from backend.changes.selectors.feed import Page, Place, changes_since, ids_of, latest
from backend.changes.selectors.things import things
from backend.common import cursors, errors

_LATEST = "latest"
_PURPOSE = "changes"
_SCOPES = {
    Kind.ASSET: Scope.ASSETS_READ,
    Kind.PERSON: Scope.PEOPLE_READ,
    Kind.ALBUM: Scope.ALBUMS_READ,
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
        thing comes once, at its last change, as it is now; it may come again unchanged. An API key
        sees the kinds that its scopes let it read.
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
    return Response(ChangesSerializer(body).data)


def _items(owner: User, changes: Sequence[Change]) -> list[dict[str, Any]]:
    found = {
        kind: things(owner=owner, kind=kind, ids=ids) if (ids := ids_of(changes, kind)) else {}
        for kind in Kind
    }
    return [_item(change, found[Kind(change.kind)].get(change.object_id)) for change in changes]


def _item(change: Change, thing: Any | None) -> dict[str, Any]:
    shown = {str(kind): thing if kind == change.kind else None for kind in Kind}
    return {"kind": change.kind, "id": change.object_id, "deleted": thing is None, **shown}
