"""A gold set, as editors keep it: written, taken from what was asked, moved as files."""

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.knowledge.answering.answer import cite
from backend.knowledge.evaluation.relevance import relevant_passages
from backend.knowledge.models import (
    Document,
    Exchange,
    GoldQuestion,
    GoldRun,
    KnowledgeBase,
    Passage,
)
from backend.knowledge.retrieval.question import View
from backend.knowledge.services.editing import add_passage, edit_passage
from backend.knowledge.services.product import read_product_documents
from backend.knowledge.services.publishing import publish
from tests.backend.knowledge.conftest import embed_all
from tests.factories.knowledge import keep, make_base, make_passage
from tests.factories.loop import make_exchange, make_gold
from workers.knowledge import read_version

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]


@pytest.fixture
def base(owner: User) -> KnowledgeBase:
    return keep(owner)


@pytest.fixture
def passage(base: KnowledgeBase) -> Passage:
    return make_passage(base)


def url(base: KnowledgeBase, more: str = "") -> str:
    return f"/api/v1/knowledge/bases/{base.pk}/gold{more}"


def test_a_question_is_added_changed_and_deleted(passage: Passage, owner: User, api: Api) -> None:
    wish = {
        "question": "How long is  trash kept?",
        "is_answerable": True,
        "sources": [{"document_id": str(passage.document_id), "heading": "Trash"}],
    }
    added = api(owner).post(url(passage.base), wish)
    assert added.status_code == 201
    assert added.json()["question"] == "How long is trash kept?"
    assert added.json()["sources"][0]["title"] == "A page"
    assert api(owner).post(url(passage.base), wish).json()["code"] == "gold_known"
    one = f"/api/v1/knowledge/gold/{added.json()['id']}"
    changed = api(owner).patch(one, {"is_answerable": False, "sources": []})
    assert (changed.json()["is_answerable"], changed.json()["sources"]) == (False, [])
    found = api(owner).get(
        url(passage.base), {"answerable": "false", "language": "en", "q": "LONG"}
    )
    assert [entry["id"] for entry in found.json()["items"]] == [added.json()["id"]]
    assert api(owner).delete(one).status_code == 204
    assert not GoldQuestion.objects.exists()


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ({"is_answerable": True, "sources": []}, "gold_sources"),
        ({"is_answerable": True, "sources": [{"question": "Nobody asks this"}]}, "not_found"),
        ({"is_answerable": True, "sources": [{"heading": "Trash"}]}, "invalid_input"),
    ],
)
def test_what_cannot_be_measured_is_refused(
    wish: dict[str, Any], code: str, base: KnowledgeBase, owner: User, api: Api
) -> None:
    assert api(owner).post(url(base), {"question": "How?"} | wish).json()["code"] == code


def test_a_section_of_another_base_and_an_unknown_heading_are_refused(
    passage: Passage, owner: User, api: Api
) -> None:
    other = make_passage(make_base())
    for document, heading in ((other.document_id, "Trash"), (passage.document_id, "Soup")):
        wish = {
            "question": "How?",
            "is_answerable": True,
            "sources": [{"document_id": str(document), "heading": heading}],
        }
        assert api(owner).post(url(passage.base), wish).status_code == 404


def test_an_approved_answer_is_known_by_its_questions_however_they_are_changed(
    base: KnowledgeBase, owner: User
) -> None:
    faq = add_passage(base, owner, text="Ask Li.", questions=["Who helps?"])
    publish(base.pk)
    gold = make_gold(base, is_answerable=True)
    gold.sources.create(question="Who helps?")
    changed = edit_passage(faq, owner, {"questions": ["Whom do I ask?"]})
    assert relevant_passages(gold, View.LIVE) == {faq.pk}
    assert relevant_passages(gold, View.NEXT) == {changed.pk}


def test_what_was_asked_becomes_gold_with_what_was_quoted(
    passage: Passage, owner: User, api: Api
) -> None:
    quoted = {
        name: value if isinstance(value, int | list | tuple | None) else str(value)
        for name, value in asdict(cite(1, passage, "30 days")).items()
    }
    answered = make_exchange(passage.base, outcome="answered", citations=[quoted])
    refused = make_exchange(passage.base, question="Will it rain?")

    def post(one: Exchange) -> Any:
        wish = {"exchange_id": str(one.pk)}
        return api(owner).post(url(passage.base, "/from-answer"), wish)

    first, second = post(answered).json(), post(refused).json()
    assert first["sources"][0]["document_id"] == str(passage.document_id)
    assert (first["is_answerable"], second["is_answerable"]) == (True, False)
    assert post(make_exchange(make_base())).status_code == 404


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_a_file_brings_back_what_was_taken_away(
    form: str, passage: Passage, owner: User, api: Api
) -> None:
    base = passage.base
    add_passage(base, owner, text="Ask Li.", questions=["Who helps?"])
    make_gold(base, "How long, exactly?", answered_by=passage, note="30 days")
    make_gold(base, '=HYPERLINK("http://evil")')
    make_gold(base, "Whom?", is_answerable=True).sources.create(question="Who helps?")

    def said() -> list[Any]:
        return sorted(
            (one.question, one.note, *one.sources.values_list("document", "heading", "question"))
            for one in GoldQuestion.objects.all()
        )

    before = said()
    answer = api(owner).get(url(base, "/export"), {"format": form})
    content = answer.content.decode()
    assert "attachment" in answer["Content-Disposition"]
    if form == "csv":
        assert "\"'=HYPERLINK" in content  # no spreadsheet carries it out
    wish = {"format": form, "content": content}
    report = api(owner).post(url(base, "/import"), wish).json()
    assert report == {"added": 0, "changed": 0, "unchanged": 3, "errors": []}
    GoldQuestion.objects.all().delete()
    assert api(owner).post(url(base, "/import"), wish).json()["added"] == 3
    assert said() == before


def test_a_bad_line_is_told_and_costs_nothing_but_itself(
    passage: Passage, owner: User, api: Api
) -> None:
    lines = [
        '{"question": "Will it rain?", "answerable": false}',
        "no JSON",
        '{"question": "", "answerable": false}',
        "",
        '{"question": "How?", "answerable": "perhaps"}',
        '{"question": "How?", "answerable": true, "sources": [{"document": "B", "heading": "x"}]}',
        json.dumps(
            {
                "question": "How long?",
                "answerable": True,
                "sources": [{"document": "A page", "heading": "Trash"}],
            }
        ),
    ]
    wish = {"content": "\n".join(lines)}
    report = api(owner).post(url(passage.base, "/import"), wish, HTTP_ACCEPT_LANGUAGE="en").json()
    assert report["added"] == 2
    assert [error["line"] for error in report["errors"]] == [2, 3, 5, 6]
    assert report["errors"][-1]["detail"] == "There is no document B."
    chinese = api(owner).post(
        url(passage.base, "/import"), {"content": lines[5]}, HTTP_ACCEPT_LANGUAGE="zh-CN"
    )
    assert chinese.json()["errors"][0]["detail"] == "没有文档 B。"


@pytest.mark.usefixtures("store")
def test_the_product_brings_the_gold_set_of_its_documents_and_runs_it(
    tmp_path: Path, settings: Settings
) -> None:
    settings.PRODUCT_DOCUMENTS = str(tmp_path)
    (tmp_path / "guide" / "en").mkdir(parents=True)
    (tmp_path / "guide" / "en" / "trash.md").write_text("# Trash\n\n## How long\n\nThirty days.\n")
    (tmp_path / "operations.md").write_text("# Operating\n\nRun it.\n")

    def gold(name: str, document: str, heading: str) -> str:
        source = {"document": document, "heading": heading}
        record = {"id": name, "question": f"{name}?", "answerable": True, "sources": [source]}
        return json.dumps(record)

    silent = json.dumps({"id": "s", "question": "Rain?", "answerable": False, "sources": []})
    trash = gold("t", "guide/en/trash.md", "How long")
    lines = [trash, gold("o", "operations.md", "Operating"), silent]
    (tmp_path / "gold.jsonl").write_text("\n".join(lines))

    def read_all() -> None:
        read_product_documents()
        for document in Document.objects.all():
            for version in document.versions.filter(state="waiting"):
                read_version(version_id=version.pk)
        embed_all()

    read_all()

    def said() -> dict[str, set[str]]:
        asked = GoldQuestion.objects.values_list("question", flat=True)
        return {slug: set(asked.filter(base__slug=slug)) for slug in ("help", "operators")}

    assert said() == {"help": {"t?", "Rain?"}, "operators": {"o?", "Rain?"}}
    assert set(GoldRun.objects.values_list("base__slug", "view")) == {
        ("help", "live"),
        ("operators", "live"),
    }
    (tmp_path / "gold.jsonl").write_text(trash)
    (tmp_path / "guide" / "en" / "trash.md").write_text("# Trash\n\n## How long\n\n60 days.\n")
    read_all()
    assert said() == {"help": {"t?"}, "operators": {"o?", "Rain?"}}  # whose documents are the same
