"""`manage.py miniprogram_domains`: what to list in WeChat's console, and what it will not take."""

from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from backend import storage
from backend.operations.selectors.miniprogram_domains import domains, objections


@pytest.fixture(autouse=True)
def public(settings: Settings) -> Iterator[None]:
    settings.PUBLIC_URL = "https://album.example.org"
    settings.S3_PUBLIC_ENDPOINT_URL = "https://objects.example.org:8443"
    settings.S3_BUCKET = "family"
    storage.store.cache_clear()
    yield
    storage.store.cache_clear()


def test_requests_go_to_both_and_forms_to_the_store_alone() -> None:
    assert domains() == {
        "request": ["https://album.example.org", "https://objects.example.org:8443"],
        "uploadFile": ["https://objects.example.org:8443"],
        "downloadFile": ["https://album.example.org", "https://objects.example.org:8443"],
    }


def test_a_bucket_with_a_host_of_its_own_is_named_by_it(settings: Settings) -> None:
    settings.S3_PUBLIC_ENDPOINT_URL = "https://oss-cn-hangzhou.aliyuncs.com"
    settings.S3_ADDRESSING_STYLE = "virtual"
    assert domains()["uploadFile"] == ["https://family.oss-cn-hangzhou.aliyuncs.com"]


def test_one_address_for_both_is_listed_once(settings: Settings) -> None:
    settings.S3_PUBLIC_ENDPOINT_URL = "https://album.example.org"
    assert domains()["request"] == ["https://album.example.org"]


@pytest.mark.parametrize(
    ("origin", "word"),
    [
        ("http://album.example.org", "https"),
        ("https://192.168.1.9:8000", "IP address"),
        ("https://[2001:db8::1]", "IP address"),
        ("https://localhost", "no domain"),
        ("https://album.example.org:443", "443"),
    ],
)
def test_what_wechat_does_not_take_is_said(origin: str, word: str) -> None:
    (reason,) = objections(origin)
    assert word in reason


@pytest.mark.parametrize("origin", ["https://album.example.org", "https://a.example.org:8443"])
def test_a_domain_with_or_without_a_port_is_taken(origin: str) -> None:
    assert list(objections(origin)) == []


def test_the_command_prints_what_to_copy() -> None:
    said = StringIO()
    call_command("miniprogram_domains", stdout=said)
    assert "uploadFile: https://objects.example.org:8443\n" in said.getvalue()


def test_the_command_fails_where_something_has_to_be_changed_first(settings: Settings) -> None:
    settings.PUBLIC_URL = "http://127.0.0.1:8000"
    said = StringIO()
    with pytest.raises(CommandError, match=r"127.*: it is not https, it is an IP address"):
        call_command("miniprogram_domains", stdout=said)
    assert "request: http://127.0.0.1:8000 https://objects" in said.getvalue()
