"""What is generated and committed is what would be generated now: type `make clients`."""

from pathlib import Path
from subprocess import CalledProcessError

import pytest

from infra.clients import document, python, typescript
from infra.clients.__main__ import DOCUMENT, ROOT

STALE = "the API has changed: type `make clients`, and commit what it writes"


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.py")
    }


def test_the_committed_document_is_the_one_that_is_served() -> None:
    committed = (ROOT / DOCUMENT).read_text(encoding="utf-8")
    assert committed == document.written(document.served()), STALE


def test_the_python_client_follows_from_it(tmp_path: Path) -> None:
    (tmp_path / python.PACKAGE).parent.mkdir(parents=True)
    python.generate(document.served(), tmp_path)
    fresh, committed = contents(tmp_path / python.PACKAGE), contents(ROOT / python.PACKAGE)
    assert fresh.keys() == committed.keys(), STALE
    changed = [name for name, text in fresh.items() if committed[name] != text]
    assert not changed, STALE


def test_the_typescript_client_follows_from_it(tmp_path: Path) -> None:
    typescript.generate(ROOT / DOCUMENT, tmp_path)
    fresh = (tmp_path / typescript.TYPES).read_text(encoding="utf-8")
    # The first differing line says more than two texts of half a million characters.
    committed = (ROOT / typescript.TYPES).read_text(encoding="utf-8")
    differing = [
        pair
        for pair in zip(fresh.splitlines(), committed.splitlines(), strict=False)
        if pair[0] != pair[1]
    ]
    assert not differing, f"{STALE}: {differing[0]}"
    assert len(fresh) == len(committed), STALE


def test_a_document_that_cannot_be_understood_is_refused(tmp_path: Path) -> None:
    broken = document.served()
    broken["paths"] = {"/api/v1/x": {"get": {"responses": {"200": {"$ref": "#/nowhere"}}}}}
    with pytest.raises(CalledProcessError, match="returned non-zero"):
        python.generate(broken, tmp_path)
