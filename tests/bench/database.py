"""A database and a cache of its own, with the product's tables, for benchmarks of services alone.

One for the whole process, because Django is set up but once; it goes when the process ends.
"""

import atexit
import os
import shutil
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from infra.embedded.servers import Servers

_UNUSED = {  # settings insist on it; nothing here talks to a store
    "S3_ENDPOINT_URL": "http://127.0.0.1:1",
    "S3_ACCESS_KEY_ID": "unused",
    "S3_SECRET_ACCESS_KEY": "unused",
}


@cache
def use_fresh_database() -> Mapping[str, str]:
    """Starts PostgreSQL and Valkey, sets Django up for them and migrates; later calls change
    nothing. Returns the settings, as variables for other processes."""
    folder = Path(tempfile.mkdtemp(prefix="shiguang-bench-"))
    servers = Servers(folder, given=_UNUSED, durable=False)

    def clean_up() -> None:
        servers.stop()
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(clean_up)
    servers.start()
    variables = {
        **_UNUSED,
        **servers.environment,
        "SECRET_KEY": "only for benchmarks",
        "STORAGE_EVENT_TOKEN": "only for benchmarks",
    }
    os.environ.update(variables, DJANGO_SETTINGS_MODULE="tests.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    return variables
