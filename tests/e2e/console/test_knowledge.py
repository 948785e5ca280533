"""Keeping knowledge bases in a real browser: from a file to what is answered from it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.knowledge.drafts import Draft, PassageKind
from backend.knowledge.models import (
    DocumentSource,
    DocumentVersion,
    KnowledgeBase,
    Passage,
    VersionState,
    Visibility,
)
from backend.knowledge.services import answering
from backend.knowledge.services.publishing import publish
from tests.e2e.conftest import Window
from tests.e2e.console.conftest import sign_in, signed_in
from tests.factories.knowledge import make_base, make_document, make_version, read_into
from workers.knowledge import read_version

pytestmark = pytest.mark.django_db(transaction=True)

GUIDE = """# The boiler

## Who repairs it

Call **Mr Li** before ten in the evening.

## How warm

| room | degrees |
|---|---|
| bath | 22 |

## Where the key is

Above the door.

## Since when

It was put in in 2019.

## What it burns

Gas, and nothing else.
"""
STAYS = Draft(PassageKind.PROSE, ("Trash",), "Deleted photos stay in the trash for 30 days.")
GOES = Draft(PassageKind.LIST, ("People",), "1. Choose two.\n2. Merge them.")


@pytest.fixture(autouse=True)
def words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No worker says where a question lies."""
    monkeypatch.setattr(answering, "point_of", lambda _: None)


@pytest.fixture
def base(admin: User) -> KnowledgeBase:
    """With a document that is answered from."""
    made = make_base(slug="household", name="Household", owner=admin)
    document = make_document(made, title="Guide")
    read_into(document, [STAYS, GOES])
    DocumentVersion.objects.update(state=VersionState.READY)
    publish(made.pk)
    return made


@pytest.fixture
def keeper(door: Window, admin: User) -> Callable[[str], Page]:
    def go(path: str) -> Page:
        return signed_in(door, admin, path).page

    return go


def passage(page: Page, words: str) -> Locator:
    return page.get_by_role("article").filter(has_text=words)


def test_from_a_file_to_what_is_answered(
    door: Window, keeper: Callable[[str], Page], tmp_path: Path
) -> None:
    page = keeper("/knowledge")
    expect(page.get_by_text("There is no knowledge base yet.")).to_be_visible()
    page.get_by_role("button", name="New knowledge base").click()
    form = page.get_by_role("dialog", name="New knowledge base")
    form.get_by_label("Name", exact=False).first.fill("Household")
    form.get_by_label("Short name").fill("household")
    form.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Household")
    expect(page.get_by_text("There is no document yet.")).to_be_visible()

    (tmp_path / "boiler.md").write_text(GUIDE)
    (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "empty.txt").touch()
    page.locator("input[type=file]").first.set_input_files(
        [tmp_path / "boiler.md", tmp_path / "holiday.jpg", tmp_path / "empty.txt"]
    )
    brought = page.get_by_role("list", name="Files that were brought")
    arrived = brought.get_by_role("listitem").filter(has_text="boiler.md")
    expect(arrived).to_contain_text("arrived", timeout=20_000)
    expect(brought.get_by_text("Files of this kind cannot be read")).to_be_visible()
    expect(brought.get_by_text("The file is empty")).to_be_visible()
    row = page.get_by_role("row").filter(has_text="boiler.md")
    expect(row).to_contain_text("Waiting")
    version = DocumentVersion.objects.get()  # nothing was announced for the other two

    read_version(version_id=version.pk)
    row = page.get_by_role("row").filter(has_text="The boiler")
    expect(row).to_contain_text("Being embedded")
    expect(row).to_contain_text("0 of 5 passages")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("A document of this base is being read.")).to_be_visible()
    DocumentVersion.objects.update(state=VersionState.READY)
    expect(row).to_contain_text("Ready")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Published: 5 passages.")).to_be_visible()
    expect(page.get_by_role("button", name="Publish")).to_have_count(0)

    page.get_by_role("link", name="Hit test").click()
    page.get_by_label("Question").fill("Who repairs the boiler?")
    page.keyboard.press("Enter")
    hit = page.get_by_role("article", name="Hit 1: The boiler")
    expect(hit.get_by_role("meter")).to_be_visible()
    expect(hit.get_by_text("By words: 1")).to_be_visible()
    expect(hit.get_by_text("By meaning: not found")).to_be_visible()
    expect(hit.get_by_role("list", name="Evidence")).to_be_visible()
    expect(page.get_by_text("No worker answered in time")).to_be_visible()
    weights = page.get_by_role("list", name="Weights of the words")
    expect(weights.get_by_text("boiler")).to_be_visible()
    assert door.complaints == [
        "Failed to load resource: the server responded with a status of 409 (Conflict)"
    ]


def test_passages_are_found_changed_disabled_and_left_as_they_were(
    keeper: Callable[[str], Page], base: KnowledgeBase
) -> None:
    page = keeper(f"/knowledge/{base.pk}")
    page.get_by_role("link", name="Passages").click()
    expect(page.get_by_role("article")).to_have_count(2)
    page.get_by_role("searchbox", name="Words that stand in it").fill("trash")
    expect(page.get_by_role("article")).to_have_count(1)
    page.wait_for_url("**/passages?q=trash")

    page.get_by_role("button", name="Edit: Trash").click()
    form = page.get_by_role("dialog", name="Edit the passage")
    text = form.get_by_role("textbox", name="Text")
    text.fill("Trash stays there for **60** days. <img src=x>")
    form.get_by_text("Preview").click()
    expect(form.locator("strong")).to_have_text("60")
    expect(form.locator("img")).to_have_count(0)
    form.get_by_label("Questions that it answers").fill("How long?\nUntil when?")
    form.get_by_role("button", name="Save").click()
    expect(form).to_be_hidden()
    changed = passage(page, "60 days")
    expect(changed).to_contain_text("Until when?")
    for mark in ("New", "Edited", "Not embedded yet"):
        expect(changed.get_by_text(mark, exact=True)).to_be_visible()
    assert Passage.objects.get(is_live=True, kind="prose").text == STAYS.text

    page.get_by_role("searchbox", name="Words that stand in it").fill("")
    page.get_by_role("button", name="Disable: People").click()
    expect(passage(page, "Merge them").get_by_text("Disabled", exact=True)).to_be_visible()
    expect(passage(page, "Merge them").get_by_text("Leaving", exact=True)).to_be_visible()
    page.get_by_role("button", name="Enable: People").click()
    expect(passage(page, "Merge them").get_by_text("Disabled", exact=True)).to_have_count(0)

    page.get_by_role("button", name="Discard changes").click()
    page.get_by_role("dialog").get_by_role("button", name="Discard changes").click()
    expect(passage(page, "for 30 days")).to_be_visible()
    expect(page.get_by_role("button", name="Publish")).to_have_count(0)


def test_an_approved_answer_is_written_found_and_taken_away(
    door: Window, keeper: Callable[[str], Page], base: KnowledgeBase
) -> None:
    page = keeper(f"/knowledge/{base.pk}/answers")
    expect(page.get_by_text("There are no approved answers yet.")).to_be_visible()
    page.get_by_role("button", name="Write an answer").click()
    form = page.get_by_role("dialog", name="Write an answer")
    form.get_by_label("Questions that it answers").fill("Who repairs the boiler?\n锅炉坏了找谁？")
    form.get_by_role("textbox", name="Answer", exact=True).fill("Mr Li.")
    form.get_by_role("button", name="Save").click()
    expect(passage(page, "Mr Li.")).to_contain_text("锅炉坏了找谁？")

    page.goto(f"{door.url}/knowledge/{base.pk}/hit-test?q=Who+repairs+the+boiler")
    expect(page.get_by_text("Nothing was found.")).to_be_visible()
    page.get_by_text("As it would be").click()
    hit = page.get_by_role("article", name="Hit 1: Who repairs the boiler?")
    expect(hit).to_contain_text("Approved answer")
    hit.get_by_role("button", name="Edit the passage").click()
    form = page.get_by_role("dialog", name="Edit the answer")
    form.get_by_role("textbox", name="Answer", exact=True).fill("Mrs Wang.")
    form.get_by_role("button", name="Save").click()
    hit.get_by_text("The passage", exact=True).click()
    expect(hit).to_contain_text("Mrs Wang.")

    page.get_by_role("link", name="Approved answers").click()
    page.get_by_role("button", name="Delete: Who repairs the boiler?").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(page.get_by_text("There are no approved answers yet.")).to_be_visible()
    assert door.complaints == []


def test_a_document_is_renewed_restored_and_deleted(
    keeper: Callable[[str], Page], base: KnowledgeBase
) -> None:
    page = keeper(f"/knowledge/{base.pk}")
    page.get_by_role("button", name="Paste text").click()
    form = page.get_by_role("dialog", name="Paste text")
    form.get_by_label("Title").fill("Notes")
    form.get_by_role("textbox", name="Text").last.fill("One.")
    form.get_by_role("button", name="Add").click()
    page.get_by_role("link", name="Notes").click()
    expect(page.get_by_role("heading", level=2, name="Notes")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="Version 1")).to_contain_text("Waiting")
    page.get_by_role("button", name="Paste new text").click()
    form = page.get_by_role("dialog", name="Paste new text")
    form.get_by_role("textbox", name="Text").last.fill("Two.")
    form.get_by_role("button", name="Add").click()
    expect(page.get_by_role("row").filter(has_text="Version 2")).to_be_visible()
    page.get_by_role("button", name="Restore version 1").click()
    expect(page.get_by_role("row").filter(has_text="Version 3")).to_be_visible()
    page.get_by_role("button", name="Delete the document").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    page.wait_for_url(f"**/knowledge/{base.pk}")
    expect(page.get_by_role("link", name="Guide")).to_be_visible()
    expect(page.get_by_role("link", name="Notes")).to_have_count(0)


def test_an_address_within_is_refused_where_it_was_entered(
    keeper: Callable[[str], Page], base: KnowledgeBase
) -> None:
    page = keeper(f"/knowledge/{base.pk}")
    page.get_by_role("button", name="Web page").click()
    form = page.get_by_role("dialog", name="Web page")
    form.get_by_label("Address").fill("http://127.0.0.1:9000/secret")
    form.get_by_role("button", name="Fetch the page").click()
    expect(form.get_by_role("alert")).to_be_visible()


def test_on_a_phone_in_chinese_it_is_said_why_a_document_cannot_be_read(
    phone: Window, admin: User, base: KnowledgeBase
) -> None:
    document = make_document(base, title="", source=DocumentSource.FILE)
    make_version(
        document,
        state=VersionState.FAILED,
        filename="合同.pdf",
        error_code="document_encrypted",
        error_detail="The document asks for a password.",
    )
    page = phone.go(f"/knowledge/{base.pk}")
    sign_in(page, admin)
    page.get_by_role("link", name="合同.pdf").tap()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("无法读取")
    expect(alert).to_contain_text("文件需要密码，请提交没有密码的副本。")
    assert phone.complaints == []


def test_an_editor_keeps_a_base_and_leaves_it_to_its_owner_who_may_ask(
    door: Window, stranger: User, base: KnowledgeBase
) -> None:
    base.editors.add(stranger)
    page = signed_in(door, stranger, "/").page
    page.get_by_role("link", name="Knowledge bases").click()
    expect(page.get_by_role("button", name="New knowledge base")).to_have_count(0)
    page.get_by_role("link", name="Household").click()
    page.get_by_role("button", name="Edit", exact=True).click()
    form = page.get_by_role("dialog", name="Edit “Household”")
    expect(form.get_by_role("combobox", name="Who may ask it")).to_be_disabled()
    form.get_by_role("switch", name="A threshold of its own").click()
    form.get_by_label("Least confidence").fill("60")
    form.get_by_role("button", name="Save").click()
    expect(form).to_be_hidden()
    base.refresh_from_db()
    assert (base.threshold, base.visibility) == (0.6, Visibility.MEMBERS)
    assert door.complaints == []


def test_who_keeps_none_is_told_and_finds_none(
    door: Window, stranger: User, base: KnowledgeBase
) -> None:
    page = signed_in(door, stranger, "/knowledge").page
    expect(page.get_by_text("You keep no knowledge base.")).to_be_visible()
    expect(page.get_by_role("link", name="Knowledge bases")).to_have_count(0)
    page.goto(f"{door.url}/knowledge/{base.pk}")
    expect(page.get_by_role("alert")).to_contain_text("There is no such knowledge base.")


def test_the_product_s_own_documents_stay_and_an_owner_chooses_editors(
    keeper: Callable[[str], Page], base: KnowledgeBase, stranger: User
) -> None:
    own = make_base(slug="help", name="The guide", reads="guide")
    page = keeper(f"/knowledge/{own.pk}")
    expect(page.get_by_text("These documents come with the product")).to_be_visible()
    expect(page.get_by_role("button", name="Choose files")).to_have_count(0)
    page.get_by_role("main").get_by_role("link", name="Knowledge bases").click()
    page.get_by_role("link", name="Household").click()
    page.get_by_role("button", name="Edit", exact=True).click()
    form = page.get_by_role("dialog", name="Edit “Household”")
    form.get_by_role("combobox", name="Editors").fill(stranger.email)
    page.get_by_role("option", name=stranger.email).click()
    form.get_by_role("combobox", name="Editors").press("Tab")  # shuts the list
    form.get_by_role("button", name="Save").click()
    expect(form).to_be_hidden()
    assert list(base.editors.all()) == [stranger]
    page.get_by_role("button", name="More that can be done").click()
    page.get_by_role("menuitem", name="Delete the knowledge base").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    page.wait_for_url("**/knowledge")
    expect(page.get_by_role("link", name="The guide")).to_be_visible()
    expect(page.get_by_role("link", name="Household")).to_have_count(0)
