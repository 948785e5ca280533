"""The client as its users get it: a wheel, in an environment that has nothing else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "clients" / "python"
UV = str(Path(sys.executable).with_name("uv"))
EVERY_MODULE = """
import importlib, pkgutil
for package in map(importlib.import_module, ("shiguang", "shiguang_client")):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
        print(module.name)
"""


def run(*command: object) -> str:
    """From nowhere in particular, so that only what is installed can be found."""
    kept = {n: v for n, v in os.environ.items() if n not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, check=False, cwd="/", env=kept
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh one, with the wheel and what that asks for out of the package index."""
    place = tmp_path_factory.mktemp("client")
    source = shutil.copytree(PACKAGE, place / "source")  # building leaves things behind
    run(UV, "build", "--quiet", "--wheel", "--out-dir", place, source)
    (wheel,) = place.glob("*.whl")
    run(UV, "venv", "--quiet", "--python", sys.executable, place / "venv")
    run(UV, "pip", "install", "--quiet", "--python", place / "venv" / "bin" / "python", wheel)
    return place / "venv"


@pytest.mark.long
def test_the_command_runs(environment: Path) -> None:
    command = environment / "bin" / "shiguang"
    assert run(command, "--version").startswith("shiguang ")
    assert "import" in run(command, "--help")
    assert "--albums" in run(command, "import", "--help")


@pytest.mark.long
def test_every_module_finds_what_it_imports(environment: Path) -> None:
    python = environment / "bin" / "python"
    modules = run(python, "-c", EVERY_MODULE).split()
    assert {"shiguang.exports", "shiguang_client.generated.models.album"} <= set(modules)
    run(UV, "pip", "check", "--python", python)


@pytest.mark.long
def test_nothing_of_the_server_is_needed(environment: Path) -> None:
    listed = run(UV, "pip", "list", "--format", "freeze", "--python", environment / "bin/python")
    names = {line.partition("==")[0].partition(" @ ")[0] for line in listed.splitlines()}
    assert {"shiguang-client", "httpx", "attrs", "rich"} <= names
    assert len(names) < 20
