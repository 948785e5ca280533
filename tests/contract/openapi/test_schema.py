"""The OpenAPI document: valid, complete, and pleasant to make a client from."""

import builtins
import json
import keyword
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from tests.backend.access.rules import API, Asked, Kept, Key, Own

METHODS = {"get", "post", "put", "patch", "delete"}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    response = Client().get("/api/openapi.json")
    assert response["Content-Type"] == "application/json"
    loaded: dict[str, Any] = response.json()
    return loaded


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if method in METHODS:
                yield method.upper(), path, operation


def test_it_is_valid_openapi_3_1_and_nothing_had_to_be_guessed(tmp_path: Any) -> None:
    call_command(
        "spectacular", "--validate", "--fail-on-warn", "--file", str(tmp_path / "api.yaml")
    )


def test_it_says_so(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")


def test_it_describes_every_endpoint_and_no_other(document: dict[str, Any]) -> None:
    described = {(method, path) for method, path, _ in operations(document)}
    served = {
        (method, "/api/v1/" + re.sub(r"<\w+:(\w+)>", r"{\1}", route)) for method, route in API
    }
    assert described == served


def test_operations_have_unique_readable_names_tags_and_descriptions(
    document: dict[str, Any],
) -> None:
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(names) == len(set(names))
    known_tags = {tag["name"] for tag in document["tags"]}
    for _, _, operation in operations(document):
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", operation["operationId"])
        assert operation["description"].strip()
        assert set(operation["tags"]) <= known_tags


def test_every_operation_says_who_may_call_it(document: dict[str, Any]) -> None:
    for method, path, operation in operations(document):
        route = path.removeprefix("/api/v1/")
        rule = next(
            rule
            for (its_method, its_route), rule in API.items()
            if its_method == method and re.sub(r"<\w+:(\w+)>", r"{\1}", its_route) == route
        )
        if isinstance(rule, Key | Own | Kept | Asked):
            by_key = {"apiKey": [rule.scope]}
            ways: list[object] = [{"accessToken": []}, by_key, {"session": []}]
            assert operation["security"] == ways + [{}] * isinstance(rule, Asked)
            assert {"401", "403"} <= set(operation["responses"])


def test_every_operation_tells_how_it_can_fail(document: dict[str, Any]) -> None:
    responses = document["components"]["responses"]
    for _, path, operation in operations(document):
        assert {"400", "429", "503"} <= set(operation["responses"]), path
        for status, response in operation["responses"].items():
            if int(status) >= 400 and "$ref" in response:
                name = response["$ref"].removeprefix("#/components/responses/")
                assert list(responses[name]["content"]) == ["application/problem+json"]


def test_bodies_that_are_sent_have_examples(document: dict[str, Any]) -> None:
    lacking = [
        path
        for _, path, operation in operations(document)
        for content in operation.get("requestBody", {}).get("content", {}).values()
        if "examples" not in content and "example" not in content
    ]
    assert not lacking


def test_lists_have_one_shape(document: dict[str, Any]) -> None:
    pages = {
        name: schema
        for name, schema in document["components"]["schemas"].items()
        if name.endswith("Page")
    }
    assert len(pages) > 30
    for name, schema in pages.items():
        assert {"items", "next_cursor"} <= set(schema["required"]), name


def test_choices_are_named_by_what_they_are_and_not_by_a_word_that_others_use(
    document: dict[str, Any],
) -> None:
    """Two parts of the API that both have a `status` would rename each other's type."""
    words = {
        *("Answer", "Events", "Kind", "Lane", "Match", "Media", "Mode", "Name", "Order"),
        *("Provider", "Quality", "Reason", "Result", "State", "Status", "Type", "Why"),
    }
    choices = {n for n, schema in document["components"]["schemas"].items() if "enum" in schema}
    assert not choices & words
    assert not {name for name in choices if name.endswith("Enum")}


def test_types_are_called_as_clients_can_call_them(document: dict[str, Any]) -> None:
    """Otherwise generators rename them, or they hide what a language itself calls so."""
    of_javascript = {"Array", "Blob", "Date", "Error", "File", "Map", "Number", "Object", "Request"}
    of_javascript |= {"Response", "Set", "String", "Symbol"}
    names = set(document["components"]["schemas"])
    assert not names & (set(dir(builtins)) | of_javascript)
    assert not [name for name in names if keyword.iskeyword(name)]


def test_what_is_made_links_to_what_can_be_done_with_it(document: dict[str, Any]) -> None:
    of_albums = document["paths"]["/api/v1/albums"]["post"]["responses"]["201"]["links"]
    its_id = {"album_id": "$response.body#/id"}
    assert of_albums == {
        name: {"operationId": name, "parameters": its_id}
        for name in ("albums_get", "albums_edit", "albums_delete")
    }
    comments = document["paths"]["/api/v1/albums/{album_id}/comments"]["post"]["responses"]["201"]
    assert comments["links"]["albums_comments_delete"]["parameters"] == {
        "album_id": "$request.path.album_id",
        "comment_id": "$response.body#/id",
    }
    linked = [o for _, _, o in operations(document) if "links" in o["responses"].get("201", {})]
    assert len(linked) > 12


def test_it_is_made_once_and_can_be_cached() -> None:
    first = Client().get("/api/openapi.json")
    again = Client().get("/api/openapi.json", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304


def test_it_does_not_depend_on_who_asks_or_in_which_language() -> None:
    texts = {
        json.dumps(Client().get("/api/openapi.json", headers={"Accept-Language": tag}).json())
        for tag in ("en", "zh-CN")
    }
    assert len(texts) == 1


def test_the_reference_page_loads_only_files_that_we_serve() -> None:
    from django.contrib.staticfiles import finders

    page = Client().get("/api/docs").content.decode()
    sources = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(sources) >= 4
    for source in sources:
        if source.startswith("/static/"):
            assert finders.find(source.removeprefix("/static/")), source
        else:
            script = Client().get(source.replace("&amp;", "&"))
            assert script["Content-Type"] == "application/javascript"
            assert "/api/openapi.json" in script.content.decode()
