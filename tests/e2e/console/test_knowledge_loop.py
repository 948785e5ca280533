"""The editors' loop in a real browser: what is measured, what is published, what is asked."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Locator, Page, expect

from backend.accounts.models import User
from backend.knowledge.evaluation.figures import figures_of
from backend.knowledge.models import (
    BaseTransfer,
    DocumentVersion,
    Exchange,
    GoldQuestion,
    GoldRun,
    KnowledgeBase,
    Outcome,
    Passage,
    QuestionGroup,
    TransferState,
    Verdict,
)
from backend.knowledge.services import answering, bringing, runs
from backend.knowledge.services.editing import add_passage, edit_passage
from backend.knowledge.services.publishing import publish
from tests.e2e.axe import violations
from tests.e2e.conftest import Window
from tests.e2e.console.conftest import PHONE, signed_in
from tests.factories.knowledge import make_base, make_passage
from tests.factories.loop import make_exchange, make_gold, make_group, make_result, make_run

pytestmark = pytest.mark.django_db(transaction=True)

TRASH = "How long do deleted photos stay in the trash?"
CUP = "Who won the world cup in 1998?"
REFUSED = "Failed to load resource: the server responded with a status of 409 (Conflict)"


@pytest.fixture(autouse=True)
def words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No worker says where a question lies, and nobody waits for one."""
    monkeypatch.setattr(answering, "point_of", lambda _: None)
    monkeypatch.setattr(runs, "_PATIENCE", timedelta(0))


@pytest.fixture
def base(admin: User) -> KnowledgeBase:
    """With a passage that is answered from."""
    made = make_base(slug="household", name="Household", owner=admin)
    make_passage(made)
    return made


@pytest.fixture
def keeper(door: Window, admin: User) -> Callable[[str], Page]:
    def go(path: str) -> Page:
        return signed_in(door, admin, path).page

    return go


def finish_runs() -> None:
    """As workers do, who are called at once."""
    for run in GoldRun.objects.filter(state__in=runs.ACTIVE):
        GoldRun.objects.filter(pk=run.pk).update(due_at=timezone.now())
        runs.run_slice(run_id=run.pk)


def measured(base: KnowledgeBase, golds: list[GoldQuestion], *, wrong: int) -> GoldRun:
    """A run in which so many of the questions, the first ones, were refused without need."""
    run = make_run(base, total=len(golds), done=len(golds), threshold=0.4)
    for index, gold in enumerate(golds):
        told = {"question": gold.question, "gold_id": gold.pk}
        if index < wrong:
            lost = {"place": None, "gain": 0.0, "quoted": 0, "cited": 0, "answer": ""}
            make_result(
                run, is_right=False, outcome=Outcome.REFUSED, confidence=0.3, **lost, **told
            )
        else:
            make_result(run, **told)
    GoldRun.objects.filter(pk=run.pk).update(figures=figures_of(list(run.results.all())))
    run.refresh_from_db()
    return run


def row(page: Page, words: str) -> Locator:
    return page.get_by_role("row").filter(has_text=words)


def test_a_gold_set_is_begun_changed_brought_and_taken_away(
    door: Window, keeper: Callable[[str], Page], base: KnowledgeBase, tmp_path: Path
) -> None:
    page = keeper(f"/knowledge/{base.pk}")
    page.get_by_role("link", name="Gold set").click()
    expect(page.get_by_role("heading", name="There is no gold set yet")).to_be_visible()
    page.get_by_role("button", name="Add a question").click()
    form = page.get_by_role("dialog", name="Add a question")
    form.get_by_label("Question").fill(TRASH)
    expect(form.get_by_role("button", name="Save")).to_be_disabled()
    form.get_by_role("searchbox", name="Look for what answers it").fill("deleted photos")
    page.keyboard.press("Enter")
    form.get_by_role("button", name="Choose: A page › Trash").click()
    expect(form.get_by_role("list", name="What answers it", exact=True)).to_contain_text("Trash")
    form.get_by_role("button", name="Save").click()
    expect(form).to_be_hidden()
    expect(row(page, TRASH)).to_contain_text("A page › Trash")

    page.get_by_role("button", name=f"Edit: {TRASH}").click()
    form = page.get_by_role("dialog", name="Edit the question")
    form.get_by_label("Note").fill("Grandma asks this.")
    form.get_by_role("button", name="Save").click()
    expect(row(page, TRASH)).to_contain_text("Grandma asks this.")

    page.get_by_role("button", name=f"Remove: {TRASH}").click()
    expect(page.get_by_text("There is no gold set yet")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(row(page, TRASH)).to_contain_text("Grandma asks this.")

    page.get_by_role("button", name="Import").click()
    form = page.get_by_role("dialog", name="Import gold questions")
    lines = [json.dumps({"question": CUP, "answerable": False}), "{broken"]
    (tmp_path / "gold.jsonl").write_text("\n".join(lines))
    form.locator("input[type=file]").set_input_files(tmp_path / "gold.jsonl")
    form.get_by_role("button", name="Import", exact=True).click()
    expect(form.get_by_role("status")).to_contain_text("1 added, 0 changed, 0 as they were.")
    expect(form.get_by_role("row").filter(has_text="{broken")).to_contain_text("2")
    form.get_by_text("Close", exact=True).click()
    expect(row(page, CUP)).to_contain_text("No answer expected")

    page.get_by_role("combobox", name="What is expected").click()
    page.get_by_role("option", name="No answer expected").click()
    expect(row(page, TRASH)).to_have_count(0)
    expect(row(page, CUP)).to_be_visible()
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name="As CSV").click()
    assert CUP in download.value.path().read_text()
    assert door.complaints == []


def test_a_gold_set_is_asked_and_two_tests_are_compared(
    door: Window, keeper: Callable[[str], Page], base: KnowledgeBase
) -> None:
    passage = Passage.objects.defer("words").get()
    golds = [
        make_gold(base, TRASH, answered_by=passage),
        make_gold(base, "Until when can I restore a photo?", answered_by=passage),
    ]
    earlier, later = measured(base, golds, wrong=2), measured(base, golds, wrong=1)
    page = keeper(f"/knowledge/{base.pk}/runs")
    over_time = page.get_by_role("region", name="Over time")
    expect(over_time.get_by_role("table", name="Recall@5").get_by_role("row")).to_have_count(3)
    page.get_by_role("button", name="Start a test").click()
    expect(page.get_by_role("row").get_by_text("0 of 2 questions")).to_be_visible()
    expect(page.get_by_role("button", name="Start a test")).to_be_disabled()
    finish_runs()
    expect(page.get_by_text("0 of 2 questions")).to_have_count(0)
    expect(page.get_by_role("region", name="Tests so far").get_by_role("row")).to_have_count(4)

    page.goto(f"{door.url}/knowledge/{base.pk}/runs/{later.pk}")
    questions = page.get_by_role("region", name="Questions")
    expect(questions.get_by_role("img", name="Wrong")).to_have_count(1)
    questions.get_by_text("Refused", exact=True).first.click()
    expect(questions.get_by_role("listitem")).to_have_count(1)
    page.wait_for_url("**show=refused")
    questions.get_by_text("All", exact=True).click()
    questions.get_by_text("Answer and hits").last.click()
    expect(questions.get_by_text("30 days.")).to_be_visible()
    page.get_by_role("combobox", name="Compare with").click()
    page.get_by_role("option").last.click()
    comparison = page.get_by_role("region", name="Comparison")
    expect(comparison.get_by_text("1 became right, of 2 questions")).to_be_visible()
    expect(comparison.get_by_role("row").filter(has_text="Recall@5")).to_contain_text("+50%")
    better = comparison.get_by_role("list", name="Better")
    expect(better).to_contain_text("now right")
    assert str(earlier.pk) in page.url
    assert door.complaints == []


def test_a_suggested_threshold_is_taken_over_and_taken_back(
    keeper: Callable[[str], Page], base: KnowledgeBase
) -> None:
    passage = Passage.objects.defer("words").get()
    golds = [make_gold(base, f"Question {number}?", answered_by=passage) for number in range(3)]
    KnowledgeBase.objects.update(threshold=0.95)
    run = measured(base, golds, wrong=0)
    found = [{"confidence": 0.5, "is_relevant": True}]
    run.results.update(outcome=Outcome.REFUSED, is_right=False, confidence=0.5, found=found)
    GoldRun.objects.update(threshold=0.95, figures=figures_of(list(run.results.all())))
    page = keeper(f"/knowledge/{base.pk}/runs")
    threshold = page.get_by_role("region", name="Threshold")
    expect(threshold).to_contain_text("3 of 3 right in place of 0")
    threshold.get_by_role("button", name="Take over").click()
    expect(page.get_by_text("From now on the threshold is")).to_be_visible()
    base.refresh_from_db()
    assert base.threshold is not None
    assert base.threshold <= 0.5
    page.get_by_role("button", name="Undo").click()
    expect(threshold).to_contain_text("in place of 95%")


def test_without_a_gold_set_a_change_is_published_at_once(
    door: Window, keeper: Callable[[str], Page], admin: User, base: KnowledgeBase
) -> None:
    add_passage(base, admin, text="Ask Li.", questions=["Who helps?"])
    page = keeper(f"/knowledge/{base.pk}")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("With a gold set, changes are tested")).to_be_visible()
    expect(page.get_by_role("button", name="Publish")).to_have_count(0)
    assert door.complaints == []


def test_a_change_for_the_worse_is_shown_before_it_is_published(
    door: Window, keeper: Callable[[str], Page], admin: User, base: KnowledgeBase
) -> None:
    passage = Passage.objects.defer("words").get()
    KnowledgeBase.objects.update(threshold=0.2)
    make_gold(base, "Are deleted photos in the trash?", answered_by=passage)
    edit_passage(passage, admin, {"text": "Nothing of interest stands here.", "headings": []})
    page = keeper(f"/knowledge/{base.pk}")
    page.get_by_role("button", name="Publish").click()
    dialog = page.get_by_role("dialog", name="Before it is published")
    expect(dialog.get_by_role("progressbar")).to_be_attached()
    expect(dialog.get_by_role("button", name="Publish")).to_have_count(0)
    finish_runs()
    expect(dialog.get_by_role("status")).to_contain_text("1 answer that is right would be wrong")
    expect(dialog.get_by_role("list", name="Worse")).to_contain_text("Are deleted photos")
    dialog.get_by_role("button", name="Cancel").click()
    assert Passage.objects.filter(is_live=True).get() == passage

    page.get_by_role("button", name="Publish").click()  # it is known, and not tested again
    dialog.get_by_role("button", name="Publish all the same").click()
    expect(page.get_by_text("Published: 2 passages.")).to_be_visible()
    expect(dialog).to_be_hidden()
    assert not Passage.objects.filter(pk=passage.pk, is_live=True).exists()
    assert door.complaints == []


def test_a_change_for_the_better_is_told_and_published(
    keeper: Callable[[str], Page], admin: User, base: KnowledgeBase
) -> None:
    KnowledgeBase.objects.update(threshold=0.2)
    gold = make_gold(base, "Who repairs the boiler?", is_answerable=True)
    gold.sources.create(question="Who repairs the boiler?")
    add_passage(base, admin, text="Ask Li.", questions=["Who repairs the boiler?"])
    page = keeper(f"/knowledge/{base.pk}")
    page.get_by_role("button", name="Publish").click()
    dialog = page.get_by_role("dialog", name="Before it is published")
    expect(dialog.get_by_role("progressbar")).to_be_attached()
    finish_runs()
    expect(dialog.get_by_role("status")).to_contain_text("1 of 1 questions would become right")
    dialog.get_by_role("button", name="Publish").click()
    expect(dialog).to_be_hidden()
    assert Passage.objects.filter(is_live=True).count() == 2


def test_open_questions_are_worked_off(
    door: Window, keeper: Callable[[str], Page], base: KnowledgeBase
) -> None:
    make_group(base, "Who repairs the boiler?", "boiler broken")
    make_group(base, "How do I get photos out of the trash?")
    idle = make_group(base, "Who won the world cup in 1998?")
    exchange = Exchange.objects.get(question=idle.question)
    Exchange.objects.filter(pk=exchange.pk).update(
        outcome=Outcome.ANSWERED, verdict=Verdict.UNHELPFUL, remark="That is no answer."
    )
    page = keeper(f"/knowledge/{base.pk}")
    tab = page.get_by_role("link", name="Work")
    expect(tab).to_contain_text("3 groups are open")
    tab.click()
    expect(page.get_by_role("article")).to_have_count(3)

    boiler = page.get_by_role("article", name="Who repairs the boiler?")
    expect(boiler).to_contain_text("asked 2 times")
    boiler.get_by_role("button", name="Questions and nearest passages").click()
    expect(boiler.get_by_role("list", name="As they were asked")).to_contain_text("boiler broken")
    boiler.get_by_role("button", name="Write the answer").focus()
    page.keyboard.press("Enter")
    form = page.get_by_role("dialog", name="Write the answer")
    expect(form.get_by_label("Questions that it answers")).to_have_value(
        "boiler broken\nWho repairs the boiler?"
    )
    form.get_by_role("textbox", name="Answer", exact=True).fill("Call **Li**.")
    form.get_by_role("button", name="Save and settle").click()
    expect(boiler).to_have_count(0)
    assert Passage.objects.filter(is_live=False, questions__contains=["boiler broken"]).exists()
    expect(tab).to_contain_text("2 groups are open")

    trash = page.get_by_role("article", name="How do I get photos out of the trash?")
    trash.get_by_role("button", name="Attach to a passage").click()
    form = page.get_by_role("dialog", name="Attach to a passage")
    form.get_by_role("button", name="Attach: A page › Trash").click()
    expect(trash).to_have_count(0)
    attached = Passage.objects.get(questions__contains=["How do I get photos out of the trash?"])
    assert attached.headings == ["Trash"]

    page.get_by_text("Disliked", exact=True).click()
    disliked = page.get_by_role("article", name=idle.question)
    expect(disliked).to_contain_text("That is no answer.")
    disliked.get_by_role("button", name="Add to gold set").click()
    form = page.get_by_role("dialog", name="Add to gold set")
    form.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    disliked.get_by_role("button", name="Settle").click()
    page.get_by_role("dialog").get_by_role("button", name="Settle").click()
    expect(page.get_by_text("No answer has been disliked.")).to_be_visible()
    expect(tab).not_to_contain_text("open")
    assert not GoldQuestion.objects.exists()
    assert QuestionGroup.objects.filter(settled_at=None).count() == 0
    assert door.complaints == []


def test_what_was_asked_is_read_and_taken_into_the_gold_set(
    keeper: Callable[[str], Page], base: KnowledgeBase
) -> None:
    make_exchange(base, question="Who helps?", asked_as="Who helps with the boiler?")
    make_exchange(base, question="How long?", outcome=Outcome.ANSWERED, verdict=Verdict.HELPFUL)
    page = keeper(f"/knowledge/{base.pk}/work?show=asked")
    expect(row(page, "Who helps?")).to_contain_text("understood as: Who helps with the boiler?")
    page.get_by_role("combobox", name="Feedback").click()
    page.get_by_role("option", name="Helpful", exact=True).click()
    expect(row(page, "Who helps?")).to_have_count(0)
    expect(row(page, "How long?")).to_be_visible()
    page.reload()
    page.get_by_role("button", name="Add to gold set: Who helps?").click()
    expect(page.get_by_text("Added to the gold set.")).to_be_visible()
    gold = GoldQuestion.objects.get()
    assert (gold.question, gold.is_answerable) == ("Who helps with the boiler?", False)


def test_usage_is_told_day_by_day(keeper: Callable[[str], Page], base: KnowledgeBase) -> None:
    passage = Passage.objects.defer("words").get()
    citation = {
        "number": 1,
        "passage_id": str(passage.pk),
        "document_id": str(passage.document_id),
        "base_id": str(base.pk),
        "title": "A page",
        "headings": ["Trash"],
    }
    make_exchange(base, outcome=Outcome.ANSWERED, citations=[citation], verdict=Verdict.HELPFUL)
    make_exchange(base)
    page = keeper(f"/knowledge/{base.pk}/usage")
    outcomes = page.get_by_role("table", name="What became of questions")
    expect(outcomes.get_by_role("row")).to_have_count(31)
    expect(outcomes.get_by_role("row").last).to_contain_text("1010")
    expect(page.get_by_role("list", name="Most quoted passages")).to_contain_text("A page › Trash")
    expect(page.get_by_text("1 of 1 passages were quoted")).to_be_visible()
    page.get_by_text("7 days").click()
    expect(outcomes.get_by_role("row")).to_have_count(8)
    Exchange.objects.all().delete()
    page.reload()
    expect(page.get_by_role("region", name="Nobody asked in these days")).to_be_visible()
    expect(page.get_by_role("list", name="Never quoted")).to_contain_text("A page")


def test_a_base_is_taken_away_and_brought_in_under_another_name(
    door: Window, keeper: Callable[[str], Page], base: KnowledgeBase, tmp_path: Path
) -> None:
    document = Passage.objects.defer("words").get().document
    assert document is not None
    DocumentVersion.objects.all().delete()
    publish(base.pk)
    page = keeper(f"/knowledge/{base.pk}")
    page.get_by_role("button", name="More that can be done").click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name="Export").click()
    archive = tmp_path / download.value.suggested_filename
    download.value.save_as(archive)

    page.goto(f"{door.url}/knowledge")
    page.get_by_role("button", name="Import").click()
    form = page.get_by_role("dialog", name="Import a knowledge base")
    form.locator("input[type=file]").set_input_files(archive)
    expect(form.get_by_label("Short name")).to_have_value("household")
    form.get_by_role("button", name="Import", exact=True).click()
    expect(form.get_by_text("Another knowledge base has this short name.")).to_be_visible()
    form.get_by_label("Short name").fill("second-home")
    form.get_by_role("button", name="Import", exact=True).click()
    expect(form.get_by_text("Being unpacked")).to_be_visible()
    bringing.bring(transfer_id=BaseTransfer.objects.get().pk, folder=tmp_path)
    expect(form.get_by_role("status")).to_contain_text("Imported")
    form.get_by_role("link", name="Open the knowledge base").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Household")
    assert BaseTransfer.objects.get().state == TransferState.DONE

    (tmp_path / "holiday.zip").write_bytes(b"no archive")
    page.goto(f"{door.url}/knowledge")
    page.get_by_role("button", name="Import").click()
    form.locator("input[type=file]").set_input_files(tmp_path / "holiday.zip")
    form.get_by_role("button", name="Import", exact=True).click()
    expect(form.get_by_text("Being unpacked")).to_be_visible()
    bringing.bring(transfer_id=BaseTransfer.objects.get(slug="holiday").pk, folder=tmp_path)
    expect(form.get_by_role("alert")).to_contain_text("no archive of a knowledge base")
    assert door.complaints == [REFUSED]


def test_in_chinese_on_a_phone_nothing_serious_stands_in_the_way(
    door: Window, chromium: Browser, admin: User, base: KnowledgeBase
) -> None:
    passage = Passage.objects.defer("words").get()
    gold = make_gold(base, "照片在回收站里保留多久？", answered_by=passage, language="zh")
    measured(base, [gold], wrong=0)
    measured(base, [gold], wrong=1)
    make_group(base, "暖气开多少度？")
    add_passage(base, admin, text="问老李。", questions=["谁修锅炉？"])
    context = chromium.new_context(
        locale="zh-CN", viewport=PHONE, has_touch=True, is_mobile=True, bypass_csp=True
    )
    page = signed_in(Window(context.new_page(), door.url), admin, f"/knowledge/{base.pk}").page
    found: list[str] = []

    def look() -> None:
        expect(page.get_by_role("status", name="加载中")).to_have_count(0)
        found.extend(violations(page))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    for tab, words in {
        "待办": "暖气开多少度？",
        "标准问题集": "照片在回收站里保留多久？",
        "批量测试": "历次测试",
        "使用情况": "覆盖情况",
    }.items():
        page.get_by_role("navigation", name="知识库的各部分").get_by_role("link", name=tab).tap()
        expect(page.get_by_role("main").get_by_text(words).first).to_be_visible()
        look()
    page.get_by_role("link", name="待办").tap()
    for deed in ("撰写回答", "关联到段落", "加入标准问题集"):
        page.get_by_role("button", name=f"{deed}：暖气开多少度？").tap()
        dialog = page.get_by_role("dialog", name=deed)
        expect(dialog).to_be_visible()
        look()
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
    page.get_by_role("button", name="发布", exact=True).tap()
    expect(page.get_by_role("dialog", name="发布之前").get_by_role("progressbar")).to_be_attached()
    finish_runs()
    expect(page.get_by_role("dialog", name="发布之前").get_by_role("table")).to_be_visible()
    look()
    context.close()
    assert not found, "\n".join(found)
