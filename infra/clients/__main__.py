"""`python -m infra.clients`: writes the document, then both clients from it.

The document depends on the code alone, so that the settings Django wants are placeholders here and
nothing needs to run.
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = Path("clients/openapi.json")

_PLACEHOLDERS = {
    "SECRET_KEY": "only-for-reading-the-code-" + "0" * 40,
    "DATABASE_URL": "postgresql://nobody@127.0.0.1/none",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "S3_ACCESS_KEY_ID": "none",
    "S3_SECRET_ACCESS_KEY": "none",
    "STORAGE_EVENT_TOKEN": "none-" + "0" * 40,
    "DJANGO_SETTINGS_MODULE": "backend.config.settings",
}


def main() -> None:
    for name, value in _PLACEHOLDERS.items():
        os.environ.setdefault(name, value)
    import django  # noqa: PLC0415  what follows reads the settings

    django.setup()
    from infra.clients import document, python, typescript  # noqa: PLC0415

    found = document.served()
    (ROOT / DOCUMENT).write_text(document.written(found), encoding="utf-8")
    python.generate(found, ROOT)
    typescript.generate(ROOT / DOCUMENT, ROOT)


if __name__ == "__main__":
    main()
