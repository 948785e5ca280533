"""Bodies of requests, read piece by piece and never kept as a whole."""

from django.http import HttpRequest

from backend.common import errors

_LONGEST_XML = 64 * 1024


class RequestBody:
    """A `services.receiving.Body`.

    With `Transfer-Encoding: chunked` the length is not known beforehand; such bodies are taken
    where the web server marks their end (`wsgi.input_terminated`). Raises LengthRequired elsewhere.
    """

    def __init__(self, request: HttpRequest) -> None:
        self.length: int | None = _length(request)
        is_chunked = self.length is None
        # Django's own stream would stop at the length that such a request does not have.
        self._stream = request.META["wsgi.input"] if is_chunked else request
        self._read = 0

    def read(self, size: int) -> bytes:
        pieces = []
        while size > 0 and (piece := self._some(size)):
            pieces.append(piece)
            size -= len(piece)
            self._read += len(piece)
        if size > 0 and self.length is not None and self._read < self.length:
            raise _broken_off()
        return b"".join(pieces)

    def _some(self, size: int) -> bytes:
        try:
            return bytes(self._stream.read(size))
        except OSError as error:  # Django's UnreadablePostError among them
            raise _broken_off() from error


def read_xml(request: HttpRequest) -> bytes:
    """A body that describes something. Raises TooLarge."""
    content = RequestBody(request).read(_LONGEST_XML + 1)
    if len(content) > _LONGEST_XML:
        raise errors.TooLarge(f"Such a body has at most {_LONGEST_XML} bytes.")
    return content


def _length(request: HttpRequest) -> int | None:
    if "chunked" in request.headers.get("Transfer-Encoding", "").lower():
        if not request.META.get("wsgi.input_terminated"):
            raise errors.LengthRequired("This server wants to know the length beforehand.")
        return None
    try:
        return max(0, int(request.META.get("CONTENT_LENGTH") or 0))
    except ValueError:
        raise errors.InvalidInput("The Content-Length is not a number.") from None


def _broken_off() -> errors.InvalidInput:
    return errors.InvalidInput("The body broke off before its end.", code="malformed_body")
