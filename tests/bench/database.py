"""A database of its own, with the product's tables, for benchmarks of services alone.

One for the whole process, because Django is set up but once; it goes when the process ends.
"""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

from infra.embedded.servers import Servers

_UNUSED = {  # settings insist on them; nothing here talks to either
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "S3_ENDPOINT_URL": "http://127.0.0.1:1",
    "S3_ACCESS_KEY_ID": "unused",
    "S3_SECRET_ACCESS_KEY": "unused",
}


@cache
def use_fresh_database() -> None:
    """Starts PostgreSQL, sets Django up for it and migrates; later calls change nothing."""
    folder = Path(tempfile.mkdtemp(prefix="shiguang-bench-"))
    servers = Servers(folder, given=_UNUSED, durable=False)

    def clean_up() -> None:
        servers.stop()
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(clean_up)
    servers.start()
    os.environ.update(
        _UNUSED | servers.environment,
        SECRET_KEY="only for benchmarks",
        STORAGE_EVENT_TOKEN="only for benchmarks",
        DJANGO_SETTINGS_MODULE="tests.settings",
    )
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
