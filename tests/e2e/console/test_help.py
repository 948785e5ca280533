"""Asking for help in the console: as a member and as a guest, in both languages."""

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from backend.accounts.models import User
from backend.knowledge.drafts import Draft, PassageKind
from backend.knowledge.models import DocumentVersion, Exchange, Visibility
from backend.knowledge.services import answering
from backend.knowledge.services.publishing import publish
from tests.e2e.conftest import Window
from tests.e2e.console.conftest import signed_in
from tests.factories.knowledge import make_base, make_document, read_into

pytestmark = pytest.mark.django_db(transaction=True)

HARM = "See [the page](javascript:alert(1)) ![pixel](https://example.org/x.png) <b>bold</b>."
PAGES = [
    Draft(
        PassageKind.PROSE,
        ("Guide", "Trash", "How long"),
        "Deleted photos stay in the trash for 30 days, then they are gone.",
    ),
    Draft(PassageKind.PROSE, ("Guide", "Harmful lanterns"), HARM),
    Draft(PassageKind.LIST, ("Guide", "People"), '1. Choose two people.\n2. Press "Merge".'),
    Draft(PassageKind.PROSE, ("Guide", "Albums"), "An album holds photos in an order of yours."),
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
    base = make_base(slug="guide", name="Guide", visibility=Visibility.PUBLIC)
    read_into(make_document(base, title="Guide"), PAGES)
    DocumentVersion.objects.update(state="ready")
    publish(base.pk)


def ask(page: Page, question: str) -> None:
    field = page.get_by_role("textbox", name="Your question")
    field.fill(question)
    field.press("Enter")


def talk(page: Page) -> Locator:
    return page.get_by_role("log", name="Questions and answers")


def test_a_member_asks_reads_the_source_and_says_that_it_did_not_help(
    door: Window, owner: User
) -> None:
    page = signed_in(door, owner, "/").page
    page.get_by_role("link", name="Help").click()
    page.get_by_role("button", name="How long does the trash keep photos?").click()
    expect(talk(page).get_by_text("30 days")).to_be_visible()
    chip = talk(page).get_by_role("button", name="Source 1: Guide › Trash › How long")
    chip.click()
    sheet = page.get_by_role("dialog", name="Guide")
    expect(sheet.get_by_text("Guide › Trash › How long")).to_be_visible()
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(chip).to_be_focused()

    ask(page, "What do harmful lanterns do?")
    expect(page.get_by_role("textbox", name="Your question")).to_be_focused()
    said = talk(page).get_by_role("article").last
    expect(said.get_by_text("See the page pixel <b>bold</b>.")).to_be_visible()
    expect(said.get_by_role("link")).to_have_count(0)
    expect(said.locator("img")).to_have_count(0)
    with page.expect_response("**/feedback"):
        said.get_by_role("button", name="No", exact=True).click()
    said.get_by_label("What was missing? (optional)").fill("Which lanterns?")
    with page.expect_response("**/feedback"):
        said.get_by_role("button", name="Send").click()
    expect(said.get_by_text("Thank you.")).to_be_visible()
    first, second = Exchange.objects.order_by("id")
    assert first.conversation_id == second.conversation_id
    assert second.conversation.user == owner
    assert (second.verdict, second.remark) == ("unhelpful", "Which lanterns?")

    page.get_by_role("button", name="Start over").click()
    expect(talk(page).get_by_role("article")).to_have_count(0)
    assert door.complaints == []


def test_a_guest_comes_by_the_door_and_is_quoted_what_is_public(door: Window) -> None:
    secret = make_base(slug="staff", name="Staff", visibility=Visibility.ADMINISTRATORS)
    words = "The lighthouse stands on the northern cape."
    read_into(
        make_document(secret, title="Secret"),
        [Draft(PassageKind.PROSE, ("Lighthouse",), words)],
    )
    DocumentVersion.objects.update(state="ready")
    publish(secret.pk)
    page = door.go("/sign-in")
    page.get_by_role("link", name="Help").click()
    ask(page, "Where does the lighthouse stand?")
    expect(talk(page).get_by_text("I could not find an answer to this")).to_be_visible()
    expect(talk(page).get_by_text("northern cape")).to_have_count(0)
    ask(page, "How long does the trash keep photos?")
    said = talk(page).get_by_role("article").last
    expect(said.get_by_text("30 days")).to_be_visible()
    with page.expect_response("**/feedback"):
        said.get_by_role("button", name="Yes", exact=True).click()
    assert {exchange.conversation.user for exchange in Exchange.objects.all()} == {None}
    page.get_by_role("link", name="Sign in").click()
    expect(page.get_by_label("Password")).to_be_visible()
    assert door.complaints == []


def test_what_nobody_wrote_is_refused_and_the_nearest_can_be_read(door: Window) -> None:
    page = door.go("/help")
    ask(page, "Who photographed the people in the trash of the museum in 1998?")
    near = talk(page).get_by_role("list", name="What is nearest to it").get_by_role("button")
    near.first.click()
    expect(page.get_by_role("dialog", name="Guide")).to_be_visible()
    assert Exchange.objects.get().outcome == "refused"


def test_one_base_can_be_asked_alone(door: Window, owner: User) -> None:
    make_base(slug="empty", name="An empty base")
    signed_in(door, owner, "/")
    page = door.go("/help")
    page.get_by_role("combobox", name="Where to look").click()
    page.get_by_role("option", name="An empty base").click()
    ask(page, "How long does the trash keep photos?")
    expect(talk(page).get_by_text("I could not find an answer to this")).to_be_visible()
    assert [base.slug for base in Exchange.objects.get().bases.all()] == ["empty"]


def test_a_question_that_does_not_arrive_is_asked_again(door: Window) -> None:
    page = door.go("/help")

    def lose(route: Route) -> None:
        route.abort()

    page.route("**/knowledge/ask", lose)
    ask(page, "How long does the trash keep photos?")
    expect(talk(page).get_by_role("alert")).to_be_visible()
    page.unroute("**/knowledge/ask")
    talk(page).get_by_role("button", name="Try again").click()
    expect(talk(page).get_by_text("30 days")).to_be_visible()


def test_help_is_asked_for_and_given_in_chinese_on_a_phone(phone: Window, owner: User) -> None:
    page = phone.go("/help")
    page.get_by_role("button", name="回收站的照片保留多久？").tap()
    said = page.get_by_role("log", name="问答")
    expect(said.get_by_text("保留 30 天，之后彻底删除。")).to_be_visible()
    expect(said.get_by_role("button", name="来源 1：Guide › 回收站 › 保留多久")).to_be_visible()
    assert Exchange.objects.get().language == "zh"
    assert phone.complaints == []
