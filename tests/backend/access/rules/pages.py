"""The pages in the browser, and what machines read without a secret."""

from tests.backend.access import export_objects, objects, sharing_objects
from tests.backend.access.rules.contract import MEMBER, OPEN, Elsewhere, Guest, Member, Open

PAGES: dict[str, Open | Member | Guest | Elsewhere] = {
    "": MEMBER,
    "m": OPEN,
    "m/": OPEN,
    "m/worker.js": OPEN,
    "m/<page:page>": Open({"page": "timeline"}),
    "help": OPEN,
    "<place:place>": Member(objects.place_of_the_album),
    "s/<str:key>": Guest(sharing_objects.open_link),
    "s/<str:key>/downloads/<uuid:archive_id>/<int:number>": Guest(export_objects.of_link),
    "s/<str:key>/cover": Guest(sharing_objects.open_link, ok=302),
    "sign-in": OPEN,
    "sign-in/second-step": OPEN,
    "register": OPEN,
    "register/finish": OPEN,
    "forgot-password": OPEN,
    "reset-password": OPEN,
    "confirm-email": OPEN,
    "sign-in/oidc": OPEN,
    "sign-in/oidc/callback": OPEN,
    "sign-in/oidc/confirm": OPEN,
    "sign-out": OPEN,
    "language": OPEN,
    **dict.fromkeys(
        ("dav", "dav/", "dav/<path:path>"), Elsewhere("tests/backend/webdav/test_access.py")
    ),
    **dict.fromkeys(
        (
            *("v1/chat/completions", "v1/models", "v1/models/<str:model>"),
            "external-knowledge/retrieval",
        ),
        Elsewhere("tests/backend/knowledge/test_foreign_access.py"),
    ),
    # for machines, without a secret in them
    "api/openapi.json": OPEN,
    "api/docs": OPEN,
    "api/problems": OPEN,
    "health/live": OPEN,
    "health/ready": OPEN,
}
