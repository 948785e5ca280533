"""Asking for help in the hand: answers with their sources, as a member and as a guest."""

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from backend.accounts.models import User
from backend.knowledge.drafts import Draft, PassageKind
from backend.knowledge.models import DocumentVersion, Exchange, Visibility
from backend.knowledge.services import answering
from backend.knowledge.services.publishing import publish
from tests.e2e.in_hand.conftest import Phones
from tests.factories.knowledge import make_base, make_document, read_into

pytestmark = pytest.mark.django_db(transaction=True)

HELP = "/m/packages/help/pages/help/index"
STEPS = '1. Open **Search**, and [People](people.md).\n2. Choose two and press "Merge".'
KINDS = "| kind | ending |\n|---|---|\n| JPEG | `.jpg` |\n| HEIC | `.heic` |"
PAGES = [
    Draft(
        PassageKind.PROSE,
        ("Guide", "Trash", "How long"),
        "Deleted photos stay in the trash for 30 days, then they are gone.",
    ),
    Draft(PassageKind.LIST, ("Guide", "People", "Merge two people"), STEPS),
    Draft(PassageKind.TABLE, ("Guide", "Uploading", "Kinds of photos"), KINDS),
    Draft(
        PassageKind.PROSE,
        ("Guide", "回收站", "保留多久"),
        "删除的照片在**回收站**保留 30 天，之后彻底删除。",
    ),
]


@pytest.fixture(autouse=True)
def guide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a worker: the words alone have to do."""
    monkeypatch.setattr(answering, "point_of", lambda _: None)
    base = make_base(slug="guide", visibility=Visibility.PUBLIC)
    read_into(make_document(base, title="Guide"), PAGES)
    DocumentVersion.objects.update(state="ready")
    publish(base.pk)


def ask(page: Page, question: str) -> None:
    field = page.get_by_label("Your question")
    field.fill(question)
    field.press("Enter")


def talk(page: Page) -> Locator:
    return page.get_by_role("log", name="Questions and answers")


def test_a_member_asks_reads_the_source_and_says_that_it_did_not_help(
    phones: Phones, owner: User
) -> None:
    window = phones(user=owner)
    page = window.go("/m/pages/me/index")
    page.get_by_role("button", name="Help").tap()
    page.wait_for_url(f"**{HELP}")
    ask(page, "How do I merge two people?")
    said = talk(page)
    expect(said.get_by_role("listitem").filter(has_text="Choose two")).to_be_visible()
    expect(said.get_by_text("People", exact=False).first).to_be_visible()
    expect(said.get_by_role("link")).to_have_count(0)
    expect(page.get_by_label("Your question")).to_have_value("")
    expect(page.get_by_label("Your question")).to_be_focused()

    chip = said.get_by_role("button", name="Source 1: Guide › People › Merge two people")
    chip.tap()
    sheet = page.get_by_role("dialog", name="Guide")
    expect(sheet.get_by_text("Guide › People › Merge two people")).to_be_visible()
    expect(sheet.get_by_text('press "Merge"')).to_be_visible()
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(chip).to_be_focused()

    with page.expect_response("**/feedback"):
        said.get_by_role("button", name="No", exact=True).tap()
    remark = said.get_by_label("What was missing? (optional)")
    remark.fill("Which two?")
    with page.expect_response("**/feedback"):
        said.get_by_role("button", name="Send").tap()
    expect(said.get_by_text("Thank you.")).to_be_visible()
    exchange = Exchange.objects.get()
    assert exchange.conversation.user == owner
    assert (exchange.verdict, exchange.remark) == ("unhelpful", "Which two?")
    assert window.complaints == []


def test_a_guest_asks_again_in_the_same_conversation(phones: Phones) -> None:
    window = phones()
    page = window.go("/m/pages/entrance/index")
    page.get_by_role("button", name="Help").tap()
    page.get_by_role("button", name="How long does the trash keep photos?").tap()
    expect(talk(page).get_by_text("30 days")).to_be_visible()
    with page.expect_response("**/feedback"):
        talk(page).get_by_role("button", name="Yes", exact=True).tap()
    ask(page, "Which kinds of photos, HEIC or JPEG?")
    table = talk(page).get_by_role("table")
    expect(table.get_by_role("columnheader")).to_have_text(["kind", "ending"])
    expect(table.get_by_role("cell", name=".heic")).to_be_visible()
    first, second = Exchange.objects.order_by("id")
    assert first.conversation_id == second.conversation_id
    assert first.conversation.user is None
    assert (first.verdict, second.verdict) == ("helpful", "")
    page.get_by_role("button", name="Back").filter(visible=True).tap()
    expect(page.get_by_label("E-mail")).to_be_visible()


def test_what_nobody_wrote_is_refused_and_the_nearest_can_be_read(phones: Phones) -> None:
    page = phones().go(HELP)
    ask(page, "Who photographed the people in the trash of the museum in 1998?")
    said = talk(page)
    expect(said.get_by_text("I could not find an answer to this")).to_be_visible()
    near = said.get_by_role("list", name="What is nearest to it").get_by_role("button")
    near.first.tap()
    expect(page.get_by_role("dialog", name="Guide")).to_be_visible()
    assert Exchange.objects.get().outcome == "refused"


def test_a_question_that_does_not_arrive_is_asked_again(phones: Phones) -> None:
    page = phones().go(HELP)

    def lose(route: Route) -> None:
        route.abort()

    page.route("**/knowledge/ask", lose)
    ask(page, "How long does the trash keep photos?")
    expect(talk(page).get_by_text("The album cannot be reached.")).to_be_visible()
    page.unroute("**/knowledge/ask")
    talk(page).get_by_role("button", name="Try again").tap()
    expect(talk(page).get_by_text("30 days")).to_be_visible()


def test_help_is_asked_for_and_given_in_chinese(phones: Phones) -> None:
    page = phones(locale="zh-CN").go(HELP)
    page.get_by_role("button", name="回收站的照片保留多久？").tap()
    said = page.get_by_role("log", name="问答")
    expect(said.get_by_text("保留 30 天，之后彻底删除。")).to_be_visible()
    expect(said.get_by_role("button", name="来源 1：Guide › 回收站 › 保留多久")).to_be_visible()
    assert Exchange.objects.get().language == "zh"
