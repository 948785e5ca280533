"""Examples for the OpenAPI document."""

from drf_spectacular.utils import OpenApiExample

_CHAMPION = {
    "id": "0199f2b6-7c1e-7a53-9a36-0d3f2f6e5a10",
    "task": "poems",
    "number": 2,
    "name": "poems-2",
    "origin": "trained",
    "created_at": "2026-11-21T09:00:00Z",
}
_UPLOADED = {
    "id": "0199f2b6-7c1e-7a53-9a36-0d3f2f6e5a11",
    "task": "poems",
    "number": 3,
    "name": "poems-3",
    "origin": "uploaded",
    "created_at": "2026-11-22T09:00:00Z",
}
_MORE = {
    "framework": "safetensors",
    "description": "Writes quatrains",
    "licence": "MIT",
    "parent_id": None,
    "created_by": "",
}
_MEASURED = _CHAMPION | _MORE | {"aliases": ["champion"], "metrics": {"perplexity": 41.5}}
_BESIDE = _UPLOADED | _MORE | {"aliases": [], "metrics": {"perplexity": 38.2}}

TASKS = OpenApiExample(
    "One task",
    response_only=True,
    value={
        "tasks": [
            {
                "task": "poems",
                "champion": _CHAMPION,
                "challenger": None,
                "previous": None,
                "versions": 2,
                "datasets": 1,
                "released_at": "2026-11-21T10:00:00Z",
                "choosable": True,
                "uses": {"stages": [], "features": ["poems"]},
            }
        ]
    },
)
VERSION = OpenApiExample(
    "A version that answers",
    response_only=True,
    value={
        "version": _MEASURED
        | {
            "contract": {"input": {"seed": {"dtype": "string", "shape": ["words"]}}},
            "training_data": {"dataset": "0199f2b6-7c1e-7a53-9a36-0d3f2f6e5a12"},
            "parameters": {"layers": 2},
            "files": [{"name": "model.safetensors", "sha256": "ab" * 32, "size": 4194304}],
            "parent": None,
            "children": [_UPLOADED],
            "releases": [],
        },
        "used": {"stages": [], "spaces": []},
    },
)
REASON = OpenApiExample("Why", request_only=True, value={"reason": "Fewer clumsy rhymes"})
METRICS = OpenApiExample(
    "Two versions",
    response_only=True,
    value={
        "versions": [_MEASURED, _BESIDE],
        "metrics": [{"name": "perplexity", "values": [41.5, 38.2]}],
    },
)
NEW_UPLOAD = OpenApiExample(
    "Other weights for the network that writes poems",
    request_only=True,
    value={
        "task": "poems",
        "files": [{"name": "model.safetensors", "size": 4194304, "sha256": "ab" * 32}],
        "licence": "MIT",
        "learned_from": "Quatrains of the Song",
        "description": "Song instead of Tang",
    },
)
PARTS = OpenApiExample(
    "Two parts", request_only=True, value={"name": "model.safetensors", "numbers": [1, 2]}
)
