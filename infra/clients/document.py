"""The OpenAPI document as it is committed, and as the Python generator understands it."""

import json
from copy import deepcopy
from typing import Any

from backend.operations.api import schema_views


def served() -> dict[str, Any]:
    """What `GET /api/openapi.json` answers; Django must be set up."""
    loaded: dict[str, Any] = json.loads(schema_views.document())
    return loaded


def written(document: dict[str, Any]) -> str:
    """For people who read diffs."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def of_successes(document: dict[str, Any]) -> dict[str, Any]:
    """The document without refusals: the Python client raises them, whatever they are.

    Left in, they would be possible results of every call. The same goes for 304.
    """
    found = deepcopy(document)
    for methods in found["paths"].values():
        for operation in methods.values():
            answers = operation["responses"]
            operation["responses"] = {s: a for s, a in answers.items() if s.startswith("2")}
    return found


def opaque_types(document: dict[str, Any]) -> set[str]:
    """The content types of files, which are sent and received as they are."""
    bodies = [
        body
        for methods in document["paths"].values()
        for operation in methods.values()
        for body in (operation.get("requestBody", {}), *operation["responses"].values())
    ]
    found = {kind for body in bodies for kind in body.get("content", {})}
    return {
        kind
        for kind in found
        if "json" not in kind and not kind.startswith(("text/", "multipart/"))
    }
