"""Links of the OpenAPI document: from what makes an object to what can then be done with it.

OpenAPI 3.1, section 4.8.20. Readers follow them, and so do tests that tell whole stories.
"""

import re
from collections.abc import Iterator
from typing import Any

_METHODS = ("get", "put", "patch", "delete")
_PARAMETER = re.compile(r"\{(\w+)\}")
_ITS_ID = "$response.body#/id"


def add_links(result: dict[str, Any], **_: object) -> dict[str, Any]:
    """drf-spectacular's hook: links of every POST that answers 201 with an `id`."""
    paths = result["paths"]
    for path, methods in paths.items():
        created = methods.get("post", {}).get("responses", {}).get("201")
        if created and _has_id(created, result["components"]["schemas"]):
            links = dict(_links(path, paths))
            if links:
                created["links"] = links
    return result


def _links(path: str, paths: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    one_of_them = re.compile(re.escape(path) + r"/\{(\w+)\}")
    around = {name: f"$request.path.{name}" for name in _PARAMETER.findall(path)}
    for other, methods in paths.items():
        if not (match := one_of_them.fullmatch(other)):
            continue
        for method in _METHODS:
            if method in methods:
                name = methods[method]["operationId"]
                yield name, {"operationId": name, "parameters": around | {match[1]: _ITS_ID}}


def _has_id(response: dict[str, Any], schemas: dict[str, Any]) -> bool:
    schema = response.get("content", {}).get("application/json", {}).get("schema", {})
    while "$ref" in schema:
        schema = schemas[schema["$ref"].rpartition("/")[2]]
    return "id" in schema.get("properties", {})
