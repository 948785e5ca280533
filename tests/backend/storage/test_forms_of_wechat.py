"""`wx.uploadFile` sends its form in its own way: the fields as they come, and the file after them,
under a name of its own and with a type that WeChat guesses. The policy's word counts."""

from datetime import timedelta

import httpx
import pytest

from backend.storage.store import ObjectStore, PresignedRequest

KEY = "originals/somebody/something"
TYPE = "image/jpeg"
MINUTE = timedelta(minutes=1)
BOUNDARY = "----WebKitFormBoundarypJ3a"


def sent(
    request: PresignedRequest, content: bytes, *, guessed: str, name: str = "tmp_1.jpg"
) -> httpx.Response:
    """Byte for byte, since a library would write it as it likes."""
    fields = "".join(
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
        for field, value in request.fields.items()
    )
    file = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
        f"Content-Type: {guessed}\r\n\r\n"
    )
    return httpx.post(
        request.url,
        content=(fields + file).encode() + content + f"\r\n--{BOUNDARY}--\r\n".encode(),
        headers={
            "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
            "Referer": "https://servicewechat.com/wx0/0/page-frame.html",
        },
    )


@pytest.fixture
def request_for_5_bytes(store: ObjectStore) -> PresignedRequest:
    return store.presign_post(KEY, size=5, content_type=TYPE, expires_in=MINUTE)


@pytest.mark.parametrize("name", ["tmp_1.jpg", "微信图片.jpg", "no-suffix"])
@pytest.mark.parametrize("guessed", [TYPE, "application/octet-stream", "text/html"])
def test_the_object_has_the_type_that_was_signed_whatever_wechat_guesses(
    store: ObjectStore, request_for_5_bytes: PresignedRequest, guessed: str, name: str
) -> None:
    assert sent(request_for_5_bytes, b"hello", guessed=guessed, name=name).is_success
    found = httpx.get(store.presign_get(KEY, expires_in=MINUTE))
    assert (found.content, found.headers["Content-Type"]) == (b"hello", TYPE)


@pytest.mark.parametrize("content", [b"hell", b"hello!", b"h" * 100_000])
def test_another_size_is_refused(
    store: ObjectStore, request_for_5_bytes: PresignedRequest, content: bytes
) -> None:
    assert sent(request_for_5_bytes, content, guessed=TYPE).status_code in {400, 403}
    assert store.head(KEY) is None


def test_another_type_in_the_form_is_refused(
    store: ObjectStore, request_for_5_bytes: PresignedRequest
) -> None:
    forged = PresignedRequest(
        "POST",
        request_for_5_bytes.url,
        fields={**request_for_5_bytes.fields, "Content-Type": "text/html"},
    )
    assert sent(forged, b"hello", guessed=TYPE).status_code in {400, 403}
    assert store.head(KEY) is None
