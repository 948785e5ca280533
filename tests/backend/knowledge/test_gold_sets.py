"""The questions on which answers are evaluated: what they cite is there, and their shares hold."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from infra.samples.sources import NotAvailable
from tests.bench.knowledge.debian_reference import documents

ROOT = Path(__file__).resolve().parents[3]
DOCS = ROOT / "docs"
FILES = {
    "product": DOCS / "gold.jsonl",
    "outside": ROOT / "tests" / "data" / "knowledge" / "outside.jsonl",
}
NAMES = ("outside", "product")
KEYS = {"id", "language", "question", "answerable", "sources", "answer"}
HEADING = re.compile(r"#{1,6} (.+)")
A_SENTENCE = 12  # characters; what is shorter is a keyword


@dataclass(frozen=True)
class Bounds:
    least: int
    least_unanswerable: int
    chinese: tuple[float, float]


BOUNDS = {"product": Bounds(170, 45, (0.5, 0.6)), "outside": Bounds(60, 15, (0.4, 0.6))}


def questions(name: str) -> list[dict[str, Any]]:
    text = FILES[name].read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def sources(name: str) -> set[tuple[str, str]]:
    return {
        (source["document"], source["heading"])
        for question in questions(name)
        for source in question["sources"]
    }


def headings_of_markdown(text: str) -> Iterator[str]:
    is_code = False
    for line in text.splitlines():
        if line.startswith("```"):
            is_code = not is_code
        if not is_code and (found := HEADING.fullmatch(line)):
            yield found[1].strip()


def headings_of_html(text: str) -> list[str]:
    """With white space as a browser shows it."""
    found = re.findall(r"<h[1-6][^>]*>(.*?)</h[1-6]>", text, re.DOTALL)
    return [" ".join(unescape(re.sub("<[^>]+>", "", heading)).split()) for heading in found]


@pytest.mark.parametrize("name", NAMES)
def test_each_question_is_whole(name: str) -> None:
    for question in questions(name):
        assert set(question) == KEYS, question["id"]
        assert question["language"] in {"en", "zh"}, question["id"]
        assert question["question"].strip(), question["id"]
        assert bool(question["sources"]) is question["answerable"], question["id"]
        assert bool(question["answer"]) is question["answerable"], question["id"]


def test_no_id_and_no_question_is_there_twice() -> None:
    every = [question for name in NAMES for question in questions(name)]
    for key in ("id", "question"):
        twice = [value for value, times in Counter(one[key] for one in every).items() if times > 1]
        assert twice == []


@pytest.mark.parametrize("name", NAMES)
def test_the_shares_hold(name: str) -> None:
    bounds, every = BOUNDS[name], questions(name)
    chinese = sum(question["language"] == "zh" for question in every) / len(every)
    assert len(every) >= bounds.least
    assert sum(not question["answerable"] for question in every) >= bounds.least_unanswerable
    assert bounds.chinese[0] <= chinese <= bounds.chinese[1]


def test_every_section_that_the_product_set_cites_is_there() -> None:
    cited = sources("product")
    there = {
        (document, heading)
        for document in {document for document, _ in cited}
        for heading in headings_of_markdown((DOCS / document).read_text(encoding="utf-8"))
    }
    assert cited - there == set()


def test_every_page_of_the_guide_is_asked_about() -> None:
    cited = {document for document, _ in sources("product")}
    pages = {str(page.relative_to(DOCS)) for page in DOCS.glob("guide/*/*.md")}
    assert pages - cited == set()


def test_the_guide_has_the_same_pages_and_sections_in_both_languages() -> None:
    def sections(language: str) -> dict[str, int]:
        pages = (DOCS / "guide" / language).glob("*.md")
        return {
            page.name: len(list(headings_of_markdown(page.read_text(encoding="utf-8"))))
            for page in pages
        }

    assert sections("en") == sections("zh-CN")


def test_no_question_copies_what_the_documents_say() -> None:
    pages = " ".join(page.read_text(encoding="utf-8") for page in DOCS.rglob("*.md"))
    said = " ".join(pages.lower().split())
    copied = [
        question["id"]
        for question in questions("product")
        if len(question["question"]) >= A_SENTENCE and question["question"].lower() in said
    ]
    assert copied == []


def test_every_section_that_the_outside_set_cites_is_there() -> None:
    try:
        book = documents()
    except NotAvailable as why:
        pytest.skip(str(why))
    there = {
        (chapter.name, heading)
        for chapter in book
        for heading in headings_of_html(chapter.read_text(encoding="utf-8"))
    }
    assert sources("outside") - there == set()
