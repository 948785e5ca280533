"""Every sentence of pages and letters exists in Chinese, and the compiled catalogue is current."""

import gettext
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from django.conf import settings

SPEAKING = [
    Path(settings.BASE_DIR) / "backend" / app for app in ("entrance", "console", "accounts")
]
CATALOGUE = Path(settings.LOCALE_PATHS[0]) / "zh_Hans" / "LC_MESSAGES"

_IN_TEMPLATES = re.compile(
    r"""\{% translate (?:'([^']+)'|"([^"]+)") %\}|_\((?:'([^']+)'|"([^"]+)")\)"""
)
_BLOCKS = re.compile(
    r"\{% blocktranslate[^%]*%\}(.+?)(?:\{% plural %\}.+?)?\{% endblocktranslate %\}"
)
_VARIABLE = re.compile(r"\{\{ (\w+) \}\}")
_IN_PYTHON = re.compile(r"""(?:gettext_lazy|\b_)\(\s*"([^"]+)"\s*\)|\bngettext\(\s*"([^"]+)",""")
_ENTRY = re.compile(r'^msgid "(.+)"\n(?:msgid_plural .+\n)?msgstr(?:\[0\])? "(.*)"$', re.MULTILINE)


def sentences() -> set[str]:
    found: set[str] = set()
    for path in _files("html", "txt"):
        text = path.read_text(encoding="utf-8")
        for groups in _IN_TEMPLATES.findall(text):
            found.add(next(filter(None, groups)))
        found.update(_VARIABLE.sub(r"%(\1)s", block) for block in _BLOCKS.findall(text))
    for path in _files("py"):
        for groups in _IN_PYTHON.findall(path.read_text(encoding="utf-8")):
            found.add(next(filter(None, groups)))
    return found


def _files(*kinds: str) -> Iterator[Path]:
    for folder, kind in product(SPEAKING, kinds):
        yield from folder.rglob(f"*.{kind}")


def catalogue() -> dict[str, str]:
    return dict(_ENTRY.findall((CATALOGUE / "django.po").read_text(encoding="utf-8")))


def test_every_sentence_is_translated() -> None:
    written = sentences()
    assert len(written) > 50
    assert written - {key for key, value in catalogue().items() if value} == set()


def test_nothing_is_translated_that_nobody_says() -> None:
    assert set(catalogue()) - sentences() == set()


def test_the_compiled_catalogue_is_up_to_date() -> None:
    with (CATALOGUE / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for sentence, translation in catalogue().items():
        counted = compiled.ngettext(sentence, f"{sentence}s", 1)
        assert translation in (compiled.gettext(sentence), counted)


def test_placeholders_survive_translation() -> None:
    placeholder = re.compile(r"%\(\w+\)s|\{\w+\}")
    for sentence, translation in catalogue().items():
        assert sorted(placeholder.findall(sentence)) == sorted(placeholder.findall(translation))
