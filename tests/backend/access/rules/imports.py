"""Imports from buckets."""

from backend.accounts.models import Scope
from tests.backend.access.rules.contract import Key, Own, Rules
from tests.factories import imports

READ, WRITE = Scope.ASSETS_READ, Scope.UPLOADS_WRITE
ONE = "imports/<uuid:import_id>"
WISH = {"endpoint": "https://s3.example.com", "bucket": "photos"}

RULES: Rules = {
    ("GET", "imports"): Key(READ),
    ("POST", "imports"): Key(WRITE, sends=WISH, ok=201),
    ("GET", ONE): Own(READ, imports.bucket_import),
    ("GET", f"{ONE}/items"): Own(READ, imports.bucket_import),
    ("POST", f"{ONE}/cancel"): Own(WRITE, imports.bucket_import),
    ("POST", f"{ONE}/retry"): Own(WRITE, imports.bucket_import, ok=202),
}
