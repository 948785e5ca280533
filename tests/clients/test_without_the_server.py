"""The command and the library need only what their package says, and nothing of the server."""

import json
import subprocess
import sys
from importlib.metadata import packages_distributions, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# What a machine has that installed this package alone: everything else cannot be imported.
LOAD_EVERYTHING = """
import json, pkgutil, sys

class Absent:
    names = frozenset(json.load(sys.stdin))

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in self.names:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())
import shiguang, shiguang_client
for package in (shiguang, shiguang_client):
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        __import__(found.name)
        print(found.name)
"""


def needed_by(distribution: str, found: set[str]) -> set[str]:
    """Names of the distribution and of everything it requires, normalised."""
    name = canonicalize_name(distribution)
    if name in found:
        return found
    found.add(name)
    for requirement in map(Requirement, requires(name) or []):
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            needed_by(requirement.name, found)
    return found


def test_every_module_loads_with_the_declared_packages_alone() -> None:
    needed = needed_by("shiguang-client", set())
    assert {"attrs", "httpx", "rich"} <= needed
    absent = [
        module
        for module, owners in packages_distributions().items()
        if not needed & {canonicalize_name(owner) for owner in owners}
    ]
    assert {"django", "celery", "torch"} <= set(absent)
    absent = [name for name in absent if name not in {"shiguang", "shiguang_client"}]
    done = subprocess.run(
        [sys.executable, "-I", "-c", LOAD_EVERYTHING],
        input=json.dumps([*absent, "backend", "workers", "infra"]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert {"shiguang.cli", "shiguang_client.client"} <= set(done.stdout.split())
