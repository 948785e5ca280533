"""Reads somebody's bucket: two requests of the S3 protocol, to an address that a user named.

The requests go through `backend.common.outbound`, which lets nobody reach our own network; so they
are signed (Signature Version 4, by botocore) and sent without the client library, which resolves
names by itself.

https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote, unquote_plus, urlencode, urlsplit
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree
import httpx
from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from defusedxml.common import DefusedXmlException

from backend.common import outbound

_PAGE = 1000  # keys; the protocol's limit
_MOST_LISTED = 16 * 1024 * 1024  # bytes of one page
_CHUNK = 1024 * 1024
_REFUSALS = {401: "source_refused", 403: "source_refused", 404: "source_not_found"}
_CHANGED = 412


class SourceError(Exception):
    """The bucket did not give what it was asked for. `passes`: it may another time."""

    def __init__(self, detail: str, *, code: str, passes: bool) -> None:
        super().__init__(detail)
        self.code = code
        self.passes = passes


@dataclass(frozen=True, slots=True)
class SourceObject:
    key: str
    etag: str
    size: int  # bytes
    last_modified: datetime


@dataclass(frozen=True, slots=True)
class Page:
    objects: list[SourceObject]
    is_last: bool


@dataclass(frozen=True, slots=True)
class Source:
    """A bucket, read only. Without an access key, requests are not signed (public buckets)."""

    endpoint: str
    region: str
    bucket: str
    is_virtual: bool
    access_key_id: str
    secret_access_key: str

    def page(self, *, prefix: str, after: str) -> Page:
        """Up to a thousand objects behind the key `after`, in order. Raises SourceError."""
        asked = {"list-type": "2", "max-keys": str(_PAGE), "encoding-type": "url"}
        asked |= {"prefix": prefix} if prefix else {}
        asked |= {"start-after": after} if after else {}
        query = urlencode(sorted(asked.items()), quote_via=quote, safe="-_.~")
        with self._get(f"{self._base()}?{query}", {}) as answer:
            page = _read_page(_body(answer))
        if not page.is_last and (not page.objects or page.objects[-1].key <= after):
            raise SourceError("The listing does not go on.", code="source_broken", passes=False)
        return page

    @contextmanager
    def content(self, item: SourceObject) -> Iterator[Iterator[bytes]]:
        """The bytes of that very version. Raises SourceError, here and while they are read:
        `object_changed` when the key holds another version by now."""
        url = self._base() + quote(item.key, safe="/-_.~")
        with self._get(url, {"If-Match": f'"{item.etag}"'} if item.etag else {}) as answer:
            yield _chunks(answer)

    def _base(self) -> str:
        parts = urlsplit(self.endpoint)
        path = parts.path.rstrip("/")
        if self.is_virtual:
            return f"{parts.scheme}://{self.bucket}.{parts.netloc}{path}/"
        return f"{parts.scheme}://{parts.netloc}{path}/{quote(self.bucket, safe='')}/"

    @contextmanager
    def _get(self, url: str, headers: dict[str, str]) -> Iterator[httpx.Response]:
        request = AWSRequest("GET", url, headers={**headers, "Accept-Encoding": "identity"})
        if self.access_key_id:
            keys = Credentials(self.access_key_id, self.secret_access_key)
            S3SigV4Auth(keys, "s3", self.region).add_auth(request)
        try:
            with outbound.stream(url, headers=dict(request.headers.items())) as answer:
                if not answer.is_success:
                    raise _refusal(answer)
                yield answer
        except outbound.Forbidden as error:
            raise SourceError(str(error), code="address_refused", passes=False) from error
        except (outbound.Unreachable, httpx.HTTPError) as error:
            detail = f"The store does not answer: {error}"
            raise SourceError(detail, code="source_unreachable", passes=True) from error


def _chunks(answer: httpx.Response) -> Iterator[bytes]:
    """As they come; without what the transfer or the store did to compress them."""
    yield from answer.iter_raw(_CHUNK)


def _body(answer: httpx.Response) -> bytes:
    body = bytearray()
    for chunk in answer.iter_raw(_CHUNK):
        body += chunk
        if len(body) > _MOST_LISTED:
            raise SourceError("The listing is too long.", code="source_broken", passes=False)
    return bytes(body)


def _refusal(answer: httpx.Response) -> SourceError:
    """In the store's own words, where it has some (the XML of its errors)."""
    status = answer.status_code
    words = f"The store answered {status}"
    try:
        root = _xml(_body(answer))
        code, said = _text(root, "Code"), _text(root, "Message")
        words += f" ({code}: {said})" if code else ""
    except (SourceError, httpx.HTTPError):
        code = ""
    if status == _CHANGED:
        return SourceError("It was changed meanwhile.", code="object_changed", passes=False)
    passes = status >= 500 or status in {408, 425, 429} or code == "SlowDown"
    known = _REFUSALS.get(status, "source_unreachable" if passes else "source_broken")
    return SourceError(f"{words}."[:500], code=known, passes=passes)


def _read_page(body: bytes) -> Page:
    root = _xml(body)
    is_encoded = _text(root, "EncodingType") == "url"
    contents = root.findall("{*}Contents")
    objects = [_read_object(element, is_encoded=is_encoded) for element in contents]
    return Page(objects, is_last=_text(root, "IsTruncated") != "true")


def _read_object(element: Element, *, is_encoded: bool) -> SourceObject:
    key = _text(element, "Key")
    key = unquote_plus(key) if is_encoded else key
    try:
        size = int(_text(element, "Size"))
        moment = datetime.fromisoformat(_text(element, "LastModified"))
    except ValueError as error:
        raise SourceError(
            "The listing cannot be read.", code="source_broken", passes=False
        ) from error
    return SourceObject(key, _text(element, "ETag").strip('"')[:200], size, moment)


def _xml(body: bytes) -> Element:
    try:
        root: Element = defusedxml.ElementTree.fromstring(body, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise SourceError(
            "The answer is not that of an S3 store.", code="source_broken", passes=False
        ) from error
    return root


def _text(element: Element, name: str) -> str:
    return element.findtext(f"{{*}}{name}") or ""
