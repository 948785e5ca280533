"""The Python client's generated part: openapi-python-client, with templates of our own.

They change three things. An operation is a value that says what to send and how to read the answer
(`shiguang_client.operation`), so that one hand-written client sends, retries and authenticates, and
the types of results have no "or None". A choice that this version does not know passes through
instead of breaking every list that it is in. Models are imported when they are first used, since
there are hundreds.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from infra.clients.document import of_successes, opaque_types

PACKAGE = Path("clients/python/shiguang_client/generated")
TEMPLATES = Path(__file__).parent / "templates"
BINARIES = Path(sys.executable).parent

_CONFIG = {
    "package_name_override": "generated",
    "literal_enums": True,
    "docstrings_on_attributes": False,
    "post_hooks": [],
}


def generate(document: dict[str, Any], root: Path) -> None:
    """Write the package below `root`. Raises CalledProcessError with the generator's complaint."""
    target = root / PACKAGE
    with tempfile.TemporaryDirectory() as scratch:
        source, config = Path(scratch) / "openapi.json", Path(scratch) / "config.json"
        files = {kind: "application/octet-stream" for kind in opaque_types(document)}
        source.write_text(json.dumps(of_successes(document)), encoding="utf-8")
        config.write_text(json.dumps({**_CONFIG, "content_type_overrides": files}))
        _run(
            "openapi-python-client",
            *("generate", "--path", source, "--config", config, "--output-path", target),
            *("--custom-template-path", TEMPLATES, "--meta", "none", "--overwrite"),
            "--fail-on-warning",
        )
    for unused in ("client.py", "errors.py"):
        (target / unused).unlink()
    settings = ("--config", Path(__file__).with_name("ruff.toml"), "--no-cache", target)
    _run("ruff", "check", "--fix", *settings)
    _run("ruff", "format", *settings)


def _run(program: str, *arguments: str | Path) -> None:
    done = subprocess.run(
        [BINARIES / program, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        print(done.stdout, done.stderr, file=sys.stderr)
        done.check_returncode()
