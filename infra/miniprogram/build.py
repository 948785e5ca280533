"""The folder that is uploaded to WeChat: its pages, its packages and what it calls.

https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "miniprogram" / "dist" / "weapp"
_TYPINGS = ROOT / "miniprogram" / "node_modules" / "miniprogram-api-typings" / "types" / "wx"

_CALL = re.compile(r"\bwx\.([A-Za-z]\w*)")
_MEMBER = re.compile(r"^ {8}(?:readonly )?([A-Za-z]\w*)[<(:?]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Package:
    """The main package has no root: it holds whatever is in no other."""

    root: str
    size: int  # bytes, before WeChat compresses them

    @property
    def name(self) -> str:
        return self.root or "main"


class Build:
    def __init__(self, folder: Path = DIST) -> None:
        self.folder = folder

    @cached_property
    def app(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "app.json").read_text(encoding="utf-8"))
        return found

    @property
    def roots(self) -> list[str]:
        return [package["root"].strip("/") for package in self._sub_packages]

    @property
    def pages(self) -> list[str]:
        return [
            *self.app["pages"],
            *(
                f"{package['root'].strip('/')}/{page}"
                for package in self._sub_packages
                for page in package["pages"]
            ),
        ]

    def packages(self) -> list[Package]:
        """The main one first."""
        sizes = dict.fromkeys(["", *self.roots], 0)
        for path in self._files():
            sizes[self._root_of(path)] += path.stat().st_size
        return [Package(root, size) for root, size in sizes.items()]

    def calls(self) -> set[str]:
        """Every `wx.name` in its scripts."""
        return {
            name
            for path in self._files()
            if path.suffix == ".js"
            for name in _CALL.findall(path.read_text(encoding="utf-8"))
        }

    @property
    def _sub_packages(self) -> list[dict[str, Any]]:
        """WeChat takes either spelling."""
        found: list[dict[str, Any]] = self.app.get("subPackages", self.app.get("subpackages", []))
        return found

    def _files(self) -> Iterator[Path]:
        return (path for path in sorted(self.folder.rglob("*")) if path.is_file())

    def _root_of(self, path: Path) -> str:
        place = path.relative_to(self.folder).as_posix()
        return next((root for root in self.roots if place.startswith(f"{root}/")), "")


def base_library() -> set[str]:
    """What `wx` has, as WeChat's own typings say."""
    text = (_TYPINGS / "lib.wx.api.d.ts").read_text(encoding="utf-8")
    return set(_MEMBER.findall(text[text.index("    interface Wx {") :]))
