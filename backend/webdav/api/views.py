"""WebDAV (RFC 4918, classes 1 and 3) for apps that upload photos: one view, a method a verb.

Locks are not spoken (class 2): no phone app and no rclone asks for them.
"""

from http import HTTPStatus
from itertools import chain
from typing import Any

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import key_in_use, signed_in_user
from backend.common import errors
from backend.installation import changeable
from backend.webdav.api import headers, multistatus, property_changes
from backend.webdav.api.authentication import CHALLENGE, AppPasswordAuthentication
from backend.webdav.api.bodies import RequestBody, read_xml
from backend.webdav.api.downloads import download
from backend.webdav.api.permissions import MayDo
from backend.webdav.api.properties import properties_for
from backend.webdav.api.xml_requests import read_propfind, read_proppatch
from backend.webdav.names import split
from backend.webdav.selectors.browsing import list_folder, look_up
from backend.webdav.selectors.resources import UPLOADS, Path, Resource
from backend.webdav.services import albums, removing, tree
from backend.webdav.services.uploading import Put, put_file

_METHODS = (
    *("OPTIONS", "GET", "HEAD", "PUT", "DELETE"),
    *("PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE"),
)
_HINT = "This is a folder for WebDAV clients; docs/webdav.md says how to set one up.\n"


class AnyAnswer(BaseContentNegotiation):
    """What is answered does not depend on `Accept`: the RFC decides."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        return None

    def select_renderer(
        self, request: Request, renderers: Any, format_suffix: str | None = None
    ) -> Any:
        return renderers[0], renderers[0].media_type


class DavView(APIView):
    http_method_names = [method.lower() for method in _METHODS]
    authentication_classes = (AppPasswordAuthentication,)
    permission_classes = (MayDo,)
    content_negotiation_class = AnyAnswer
    schema = None  # RFC 4918 describes it
    path: Path = ()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        if not changeable.WEBDAV.value():
            raise errors.NotFound("WebDAV is turned off here.")
        self.path = split(kwargs.get("path", ""))
        super().initial(request, *args, **kwargs)

    def finalize_response(
        self, request: Request, response: Any, *args: Any, **kwargs: Any
    ) -> Response:
        answer = super().finalize_response(request, response, *args, **kwargs)
        if answer.status_code == HTTPStatus.UNAUTHORIZED:
            answer["WWW-Authenticate"] = CHALLENGE
        return answer

    def options(  # type: ignore[override]  # DRF hands on its own requests, and takes any answer
        self, request: Request, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        answer = HttpResponse(status=HTTPStatus.OK)
        answer["DAV"] = "1, 3"
        answer["MS-Author-Via"] = "DAV"  # Windows speaks FrontPage otherwise
        return answer

    def propfind(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        depth = headers.depth(request._request)
        if depth == "infinity":
            return HttpResponse(
                multistatus.condition("propfind-finite-depth"),
                status=HTTPStatus.FORBIDDEN,
                content_type=multistatus.CONTENT_TYPE,
            )
        asked = read_propfind(read_xml(request._request))
        user, key = signed_in_user(request), key_in_use(request)
        scopes = key.scopes if key is not None else ()
        found = list_folder(user=user, path=self.path, scopes=scopes)
        resources = chain([found.itself], found.inside if depth == "1" else ())
        wanted = properties_for(user, asked)
        pieces = multistatus.found(self._root, resources, wanted, values=asked.values)
        return StreamingHttpResponse(
            pieces, status=HTTPStatus.MULTI_STATUS, content_type=multistatus.CONTENT_TYPE
        )

    def proppatch(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        names, user = self._names(), signed_in_user(request)
        resource = look_up(user=user, path=self.path)
        changes = read_proppatch(read_xml(request._request))
        outcomes = property_changes.apply(owner=user, names=names, changes=changes)
        href = multistatus.address(self._root, self.path, is_folder=resource.is_folder)
        return HttpResponse(
            multistatus.changed(href, outcomes),
            status=HTTPStatus.MULTI_STATUS,
            content_type=multistatus.CONTENT_TYPE,
        )

    def get(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        resource = look_up(user=signed_in_user(request), path=self.path)
        if resource.is_folder:
            return HttpResponse(_HINT, content_type="text/plain; charset=utf-8")
        return download(request._request, resource)

    head = get

    def put(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        names, user = self._names(), signed_in_user(request)
        if "Content-Range" in request.headers:
            raise errors.InvalidInput("A part of a file cannot be put; send it as a whole.")
        headers.check_preconditions(request._request, self._etag(request))
        told = headers.told_time(request._request)
        put = Put(names, RequestBody(request._request), told, headers.told_sha1(request._request))
        placed, content = put_file(owner=user, put=put)
        answer = _done(is_new=placed.is_new)
        answer["ETag"] = f'"{content.sha256}"'
        if tree.plausible(told) is not None:
            answer["X-OC-MTime"] = "accepted"
        return answer

    def delete(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        headers.check_preconditions(request._request, self._etag(request))
        removing.remove(owner=signed_in_user(request), names=self._names())
        return HttpResponse(status=HTTPStatus.NO_CONTENT)

    def mkcol(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.path == (UPLOADS,):
            raise errors.MethodNotAllowed("This folder is there already.")
        if read_xml(request._request):
            raise errors.UnsupportedContent("A folder is made without a body.")
        tree.make_folder(owner=signed_in_user(request), names=self._names())
        return HttpResponse(status=HTTPStatus.CREATED)

    def copy(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        source, target, user = self._names(), self._target(request), signed_in_user(request)
        overwrite = headers.may_overwrite(request._request)
        placed = tree.copy(owner=user, source=source, target=target, overwrite=overwrite)
        albums.fill(owner=user, names=target, asset_id=placed.asset_id)
        return _done(is_new=placed.is_new)

    def move(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        source, target, user = self._names(), self._target(request), signed_in_user(request)
        overwrite = headers.may_overwrite(request._request)
        is_new = tree.move(owner=user, source=source, target=target, overwrite=overwrite)
        albums.follow_move(owner=user, source=source, target=target)
        return _done(is_new=is_new)

    @property
    def _root(self) -> str:
        return reverse("webdav:root")

    def _names(self) -> Path:
        """The path below `Uploads/`. Raises NotPermitted elsewhere: there one can only look."""
        return _below_uploads(self.path)

    def _target(self, request: Request) -> Path:
        return _below_uploads(headers.destination(request._request, self._root))

    def _etag(self, request: Request) -> str | None:
        try:
            found: Resource = look_up(user=signed_in_user(request), path=self.path)
        except errors.NotFound:
            return None
        return found.etag


def _below_uploads(path: Path) -> Path:
    if len(path) < 2 or path[0] != UPLOADS:
        raise errors.NotPermitted(f"Only what is below {UPLOADS}/ can be changed.")
    return path[1:]


def _done(*, is_new: bool) -> HttpResponse:
    return HttpResponse(status=HTTPStatus.CREATED if is_new else HTTPStatus.NO_CONTENT)
