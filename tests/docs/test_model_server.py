"""The model server's page names every setting that it reads, every refusal, and every figure."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "model-server.md").read_text(encoding="utf-8")
SERVER = ROOT / "workers" / "inference" / "server"


def found(pattern: str, *paths: Path) -> set[str]:
    return {
        name for path in paths for name in re.findall(pattern, path.read_text(encoding="utf-8"))
    }


def test_its_settings() -> None:
    read = found(r'env\.\w+\("(SERVE_[A-Z_]+)"', ROOT / "workers" / "serving.py")
    rows = [line.split("|")[1] for line in PAGE.splitlines() if line.startswith("| `SERVE")]
    assert {name for row in rows for name in re.findall(r"`(SERVE_[A-Z_]+)`", row)} == read


def test_its_refusals() -> None:
    codes = found(r'Problem\(\s*\d+,\s*"(\w+)"', *SERVER.glob("*.py"))
    assert codes - set(re.findall(r"`(\w+)`", PAGE)) == {"not_ready"}  # what /ready is there for


def test_its_figures() -> None:
    figures = found(r'"(shiguang_[a-z_]+)"', SERVER / "metrics.py")
    assert {name for name in figures if name not in PAGE} == set()
