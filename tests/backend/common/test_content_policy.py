"""Pages load from here and from the object store alone; the API is not a page."""

import pytest
from django.test import Client, override_settings


def directives(policy: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (part.split() for part in policy.split("; "))}


@override_settings(S3_PUBLIC_ENDPOINT_URL="https://photos.example.com:8333/base")
def test_pages_run_only_our_own_scripts_and_show_the_stores_pictures() -> None:
    policy = directives(Client().get("/no-such-page")["Content-Security-Policy"])
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == ["'self'"]
    assert "https://photos.example.com:8333" in policy["img-src"]
    assert policy["frame-ancestors"] == ["'none'"]


@override_settings(
    S3_PUBLIC_ENDPOINT_URL="https://oss.example.com",
    S3_ADDRESSING_STYLE="virtual",
    S3_BUCKET="album",
)
def test_with_virtual_addressing_the_bucket_has_a_host_of_its_own() -> None:
    policy = directives(Client().get("/no-such-page")["Content-Security-Policy"])
    assert "https://album.oss.example.com" in policy["img-src"]


@pytest.mark.django_db
def test_answers_of_the_api_can_load_nothing() -> None:
    response = Client().get("/api/v1/session")
    assert response["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"


def test_the_reference_page_runs_no_inline_script_and_asks_no_other_host() -> None:
    response = Client().get("/api/docs")
    assert response.status_code == 200
    policy = directives(response["Content-Security-Policy"])
    assert policy["script-src"] == ["'self'"]
    page = response.content.decode()
    assert "<script>" not in page
    assert "http://" not in page
    assert "https://" not in page
