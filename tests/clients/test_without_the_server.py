"""The command and the library need only what their package says, and nothing of the server."""

import json
import re
import subprocess
import sys
from importlib.metadata import packages_distributions, requires

ALL_MODULES = """
import json, pkgutil, sys
import shiguang, shiguang_client
for package in (shiguang, shiguang_client):
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        __import__(found.name)
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def needed_by(distribution: str, found: set[str]) -> set[str]:
    """Names of the distribution and of everything it requires, normalised."""
    name = re.sub(r"[-_.]+", "-", distribution).lower()
    if name in found:
        return found
    found.add(name)
    for requirement in requires(name) or []:
        if "extra ==" not in requirement:
            needed_by(re.split(r"[^\w.-]", requirement, maxsplit=1)[0], found)
    return found


def test_every_module_loads_with_the_declared_packages_alone() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-c", ALL_MODULES], capture_output=True, text=True, check=True
    )
    loaded = set(json.loads(done.stdout))
    owners = packages_distributions()
    used = {
        re.sub(r"[-_.]+", "-", owner).lower() for name in loaded for owner in owners.get(name, [])
    }
    assert {"attrs", "httpx", "rich"} <= used
    assert used - needed_by("shiguang-client", set()) == set()
    assert not loaded & {"django", "backend", "workers", "infra"}
