"""The page docs/benchmarks.md: a section for each measurement, each replaced by its own run."""

import os
import platform
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import psutil

PAGE = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"

_HEAD = """# Benchmarks

Written by `make bench`. Every figure of a section comes from one run, whose day and machine stand
below it; `make bench SECTION=<name>` repeats one. Compare ratios, not seconds: they hold across
machines.
"""


def write_section(name: str, lines: Iterable[str], *, order: Sequence[str]) -> str:
    """Puts the section in place of the one before, and returns it. `order`: of all sections."""
    text = "\n".join([*lines, "", f"*{_circumstances(name)}*"])
    sections = read_sections(PAGE.read_text(encoding="utf-8") if PAGE.exists() else "")
    sections[name] = text
    PAGE.write_text(_page(sections, order), encoding="utf-8")
    return text


def read_sections(page: str) -> dict[str, str]:
    """What stands between the marks of each section."""
    marked = re.compile(r"<!-- begin (\S+) -->\n(.*?)\n<!-- end \1 -->", re.DOTALL)
    return dict(marked.findall(page))


def _page(sections: Mapping[str, str], order: Sequence[str]) -> str:
    marked = [
        f"<!-- begin {name} -->\n{sections[name]}\n<!-- end {name} -->\n"
        for name in order
        if name in sections
    ]
    return "\n".join([_HEAD, *marked])


def _circumstances(name: str) -> str:
    memory = psutil.virtual_memory().total / 2**30
    return (
        f"`{name}`, {datetime.now(UTC):%Y-%m-%d}: {_processor()}, {os.cpu_count()} cores,"
        f" {memory:.0f} GiB, {_accelerator()}, Python {platform.python_version()}"
    )


def _accelerator() -> str:
    import torch

    return torch.cuda.get_device_name() if torch.cuda.is_available() else "no GPU"


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()
