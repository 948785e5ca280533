"""Which bytes a request asks for, as RFC 9110 reads it (section 14)."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from backend.common.byte_ranges import ByteRange, range_of, tell_length
from backend.common.errors import RangeNotSatisfiable


def asked(header: str, *, size: int = 10, method: str = "GET") -> tuple[int, int] | None:
    request = RequestFactory().generic(method, "/", headers={"Range": header})
    return range_of(request, size=size)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("bytes=0-", (0, 10)),
        ("bytes=3-5", (3, 6)),
        ("bytes=9-9", (9, 10)),
        ("bytes=3-99", (3, 10)),
        ("bytes=-4", (6, 10)),
        ("bytes=-99", (0, 10)),
        (" Bytes=3-5 ", (3, 6)),  # names of units have no case
    ],
)
def test_one_range(header: str, expected: tuple[int, int]) -> None:
    assert asked(header) == expected


@pytest.mark.parametrize(
    "header",
    ["", "bytes=-", "bytes=5-3", "bytes=0-1,4-5", "lines=1-2", "bytes=1_0-", "bytes=\u0663-", "x"],
)
def test_what_is_no_range_means_all_of_it(header: str) -> None:
    assert asked(header) is None


def test_numbers_without_end_mean_all_of_it() -> None:
    assert asked(f"bytes={'9' * 5000}-") is None


@pytest.mark.parametrize("method", ["HEAD", "POST"])
def test_ranges_are_those_of_get_alone(method: str) -> None:
    assert asked("bytes=3-5", method=method) is None


@pytest.mark.parametrize(
    ("header", "size"), [("bytes=10-", 10), ("bytes=99-100", 10), ("bytes=-0", 10), ("bytes=0-", 0)]
)
def test_what_is_not_there_is_refused_with_the_length(header: str, size: int) -> None:
    with pytest.raises(RangeNotSatisfiable) as refusal:
        asked(header, size=size)
    assert (refusal.value.size, refusal.value.extra) == (size, {"size": size})


def test_the_answer_tells_which_bytes_it_has() -> None:
    part, whole = HttpResponse(), HttpResponse()
    tell_length(part, ByteRange(3, 6), size=10)
    tell_length(whole, None, size=10)
    assert (part.status_code, part["Content-Range"]) == (206, "bytes 3-5/10")
    assert part["Content-Length"] == "3"
    assert (whole.status_code, whole["Content-Length"]) == (200, "10")
    assert "Content-Range" not in whole
    assert whole["Accept-Ranges"] == "bytes"
