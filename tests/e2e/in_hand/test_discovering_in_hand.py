"""Finding photos in the hand: by words, people, questions and memories, on a telephone."""

import re
from datetime import UTC, datetime
from uuid import UUID

import pytest
from playwright.sync_api import Locator, Page, Response, Route, expect

from backend.accounts.models import User
from backend.memories.models import Memory, MemoryKind
from backend.memories.services.diary import today_of
from backend.people.models import Person, PersonDistinction, Suggestion
from backend.search.services.indexing import index_assets
from backend.sharing.models import NameOffer, OfferState
from tests.backend.access.sharing_objects import name_offer
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window
from tests.e2e.in_hand.conftest import Phones
from tests.factories import make_asset, make_face, make_person, make_place

pytestmark = pytest.mark.django_db(transaction=True)

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def hand(phones: Phones, owner: User) -> Window:
    """A telephone in English, on which a member has signed in."""
    window = phones()
    page = window.go("/m/")
    page.get_by_label("E-mail").fill(owner.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("**/m/pages/timeline/index")
    expect(page.get_by_role("heading", name="Photos")).to_be_visible()
    window.complaints.clear()  # of the browser, that nobody was signed in
    return window


def photos_of(page: Page) -> Locator:
    return page.get_by_role("button", name="Photo, ").filter(visible=True)


def test_words_are_understood_and_a_part_of_them_is_dropped(hand: Window, owner: User) -> None:
    hangzhou = make_place()
    lake = make_asset(owner=owner, caption="picnic by the lake", place=hangzhou)
    garden = make_asset(owner=owner, caption="picnic in the garden")
    index_assets(asset_ids=[lake.id, garden.id])
    page = hand.go("/m/pages/search/index")
    page.get_by_role("searchbox").fill("picnic Hangzhou")
    page.get_by_role("searchbox").press("Enter")
    understood = page.get_by_role("list", name="Understood as").get_by_role("listitem")
    expect(understood).to_have_text(["Placehangzhou", "Wordpicnic"])
    expect(photos_of(page)).to_have_count(1)
    page.get_by_role("button", name="Leave out: hangzhou").tap()
    expect(photos_of(page)).to_have_count(2)
    expect(understood).to_have_text(["Wordpicnic"])
    page.get_by_role("button", name="Clear").tap()
    page.get_by_role("button", name="picnic Hangzhou", exact=True).tap()  # sought lately
    expect(photos_of(page)).to_have_count(1)
    page.reload()
    expect(page.get_by_role("button", name="picnic Hangzhou", exact=True)).to_be_visible()
    assert hand.complaints == []


def test_names_are_suggested_while_one_types(hand: Window, owner: User) -> None:
    hangzhou = make_place()
    make_asset(owner=owner, place=hangzhou)
    make_asset(owner=owner)
    hang = make_person(owner=owner, name="Hang")
    make_face(asset=make_asset(owner=owner), person=hang, crop_key="")
    page = hand.go("/m/pages/search/index")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    field = page.get_by_role("searchbox")
    field.press_sequentially("hang", delay=30)
    suggestions = page.get_by_role("list", name="Suggestions").get_by_role("button")
    expect(suggestions).to_have_text(
        ["HangPerson", re.compile("^Hangzhou.*Place$"), "Ask the album: “hang”"]
    )
    expect(page.get_by_role("status").filter(has_text="2 suggestions")).to_be_attached()
    assert len([url for url in asked if "/api/v1/places?" in url]) < len("hang")
    field.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(suggestions.first).to_be_focused()
    suggestions.nth(1).tap()
    expect(photos_of(page)).to_have_count(1)
    understood = page.get_by_role("list", name="Understood as").get_by_role("listitem")
    expect(understood).to_contain_text(["Hangzhou"])
    field.fill("When were we in Hangzhou?")
    page.get_by_role("button", name="Ask the album").tap()
    expect(page.get_by_role("heading", level=1, name="Ask")).to_be_visible()
    expect(page.get_by_label("Your question")).to_have_value("When were we in Hangzhou?")
    expect(photos_of(page)).to_have_count(1)
    assert hand.complaints == []


def test_nothing_found_is_said(hand: Window) -> None:
    page = hand.go("/m/pages/search/index")
    page.get_by_role("searchbox").fill("zebra")
    page.get_by_role("searchbox").press("Enter")
    expect(page.get_by_text("Nothing found.")).to_be_visible()


@pytest.fixture
def asked(owner: User) -> tuple[Person, Person, Person]:
    """Somebody called Li, and two of whom the album asks whether they are her."""
    li, first, second = (make_person(owner=owner, name=name) for name in ("Li", "", ""))
    for person in (li, li, first, second):
        make_face(asset=make_asset(owner=owner), person=person, crop_key="")
    for other, gain in ((first, 3.0), (second, 2.0)):
        Suggestion.objects.create(owner=owner, person=li, other=other, probability=0.5, gain=gain)
    return li, first, second


def test_people_are_reviewed_by_buttons_and_an_answer_is_taken_back(
    hand: Window, asked: tuple[Person, Person, Person]
) -> None:
    li, _, second = asked
    page = hand.go("/m/packages/people/pages/people/index")
    page.get_by_role("button", name="Same person?").tap()
    expect(page.get_by_role("heading", name="Is this Li?")).to_be_visible()
    expect(page.get_by_text("2 questions left")).to_be_visible()
    page.get_by_role("button", name="Yes", exact=True).tap()
    expect(page.get_by_text("1 question left")).to_be_visible()
    page.get_by_role("button", name="Undo “Yes”").tap()
    expect(page.get_by_text("Taken back")).to_be_visible()
    assert li.faces.count() == 2
    with page.expect_response(answered):
        page.get_by_role("button", name="No", exact=True).tap()
    expect(page.get_by_role("heading", name="No questions left")).to_be_visible()
    assert PersonDistinction.objects.filter(one=li, other=second).exists()
    assert hand.complaints == []


def answered(response: Response) -> bool:
    return "/people/suggestions/" in response.url and response.request.method == "POST"


def swipe(page: Page, card: Locator, way: int) -> None:
    """A finger on the card draws it to one side."""
    box = card.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    touch = page.context.new_cdp_session(page)

    def send(kind: str, at: float | None) -> None:
        points = [] if at is None else [{"x": at, "y": y}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    send("touchStart", x)
    for step in range(1, 6):
        send("touchMove", x + way * step / 5)
    send("touchEnd", None)


def test_cards_are_swiped_and_an_answer_that_fails_comes_back(
    hand: Window, asked: tuple[Person, Person, Person]
) -> None:
    li, first, second = asked
    page = hand.go("/m/packages/people/pages/review/index")
    card = page.get_by_role("group", name="Is this Li?")
    expect(page.get_by_text("2 questions left")).to_be_visible()
    swipe(page, card, 30)  # not far enough to be meant
    expect(page.get_by_text("2 questions left")).to_be_visible()

    def lose(route: Route) -> None:
        if route.request.method == "POST":
            route.abort()
        else:
            route.continue_()

    page.route("**/people/suggestions/*", lose)
    swipe(page, card, -150)
    expect(page.get_by_text("The answer did not arrive, so the card is back.")).to_be_visible()
    expect(page.get_by_text("2 questions left")).to_be_visible()
    page.unroute("**/people/suggestions/*")
    with page.expect_response(answered):
        swipe(page, card, -150)
    expect(page.get_by_text("1 question left")).to_be_visible()
    with page.expect_response(answered):
        swipe(page, card, 150)
    expect(page.get_by_role("heading", name="No questions left")).to_be_visible()
    assert PersonDistinction.objects.filter(one=li, other=first).exists()
    second.refresh_from_db()
    assert second.merged_into_id == li.pk


def test_somebody_is_named_hidden_and_found_to_be_another(hand: Window, owner: User) -> None:
    nana, nameless = make_person(owner=owner, name="Nana"), make_person(owner=owner, name="")
    for person in (nana, nameless):
        make_face(asset=make_asset(owner=owner), person=person, crop_key="")
    page = hand.go(f"/m/packages/people/pages/person/index?id={nameless.pk}")
    expect(photos_of(page)).to_have_count(1)
    page.get_by_role("button", name="Who is this?").tap()
    name = page.get_by_role("dialog").get_by_label("Name")
    name.fill("Nana")
    name.press("Enter")
    page.get_by_role("button", name="Yes, the same person").tap()
    page.wait_for_url(f"**/person/index?id={nana.pk}")
    expect(photos_of(page)).to_have_count(2)
    page.get_by_role("button", name="More about this person").tap()
    page.get_by_role("button", name="Hide").tap()
    expect(page.get_by_text("Hidden from the lists")).to_be_visible()
    page.get_by_role("button", name="Undo").tap()
    expect(page.get_by_text("Taken back")).to_be_visible()
    nana.refresh_from_db()
    assert not nana.is_hidden
    assert hand.complaints == []


def offered_to(owner: User) -> NameOffer:
    name_offer(owner)
    return NameOffer.objects.get()


def test_a_name_of_a_relative_is_taken_and_taken_back(hand: Window, owner: User) -> None:
    offered = offered_to(owner)
    page = hand.go("/m/packages/people/pages/people/index")
    offer = page.get_by_role("list", name="Names from your family").get_by_role("listitem")
    expect(offer).to_contain_text("Is this 奶奶?")
    offer.get_by_role("button", name="No name yet").tap()
    page.wait_for_url(f"**/person/index?id={offered.person_id}")
    shown = offer.filter(visible=True)
    expect(shown.get_by_role("button")).to_have_text(["Yes", "No, somebody else"])  # no face
    expect(shown).to_contain_text("Li gave this name")
    shown.get_by_role("button", name="Yes").tap()
    expect(page.get_by_role("heading", level=1, name="奶奶")).to_be_visible()
    expect(offer).to_have_count(0)
    page.get_by_role("button", name="Undo").filter(visible=True).tap()
    expect(page.get_by_text("Taken back")).to_be_visible()
    offered.person.refresh_from_db()
    assert offered.person.name == ""


def test_a_name_that_is_refused_is_not_asked_again(hand: Window, owner: User) -> None:
    offered = offered_to(owner)
    page = hand.go(f"/m/packages/people/pages/person/index?id={offered.person_id}")
    page.get_by_role("button", name="No, somebody else").tap()
    expect(page.get_by_text("It is not asked again")).to_be_visible()
    expect(page.get_by_text("Is this 奶奶?")).to_be_hidden()
    offered.refresh_from_db()
    assert offered.state == OfferState.REFUSED


def test_a_question_is_answered_and_changed(hand: Window, owner: User) -> None:
    hangzhou = make_place()
    for year in (2023, 2024):
        at = NOON.replace(year=year)
        make_asset(owner=owner, captured_at=at, place=hangzhou)
    page = hand.go("/m/pages/search/index")
    page.get_by_role("button", name="Ask your album").tap()
    page.get_by_label("Your question").fill("When were we in Hangzhou in 2023?")
    page.get_by_role("button", name="Ask", exact=True).tap()
    understood = page.get_by_role("list", name="Understood as").get_by_role("listitem")
    expect(understood).to_have_count(2)
    expect(photos_of(page)).to_have_count(1)
    expect(page.get_by_text("2023", exact=False).last).to_be_visible()
    understood.filter(has_text="Date").get_by_role("button", name="Leave out").tap()
    expect(understood).to_have_count(1)
    expect(photos_of(page)).to_have_count(2)
    assert hand.complaints == []


def memory_of(owner: User, photos: list[UUID]) -> Memory:
    today = today_of(owner)
    memory = Memory.objects.create(
        owner=owner,
        kind=MemoryKind.ON_THIS_DAY,
        key="day:2024-05-04",
        shown_from=today,
        shown_until=today,
        first_day=NOON.date(),
        last_day=NOON.date(),
    )
    for position, photo in enumerate(photos):
        memory.photos.create(asset_id=photo, position=position)
    return memory


def test_a_memory_is_played_and_kept(hand: Window, owner: User) -> None:
    photos = [make_asset(owner=owner, captured_at=NOON).pk for _ in range(3)]
    memory = memory_of(owner, photos)
    page = hand.go("/m/packages/discovering/pages/memories/index")
    page.get_by_role("list", name="All").get_by_role("button").tap()
    page.wait_for_url(f"**/memory/index?id={memory.pk}")
    expect(page.get_by_text("1 of 3")).to_be_visible()
    expect(page.get_by_text("2 of 3")).to_be_visible()  # by itself
    page.get_by_role("button", name="Next photo").tap()
    expect(page.get_by_text("3 of 3")).to_be_visible()
    expect(photos_of(page)).to_have_count(3)
    page.get_by_role("button", name="More about this memory").tap()
    page.get_by_role("button", name="Keep", exact=True).tap()
    expect(page.get_by_text("The memory is kept")).to_be_visible()
    memory.refresh_from_db()
    assert memory.is_saved
    assert memory.seen_at is not None
    assert hand.complaints == []


def test_places_and_favourites_lead_to_their_photos(hand: Window, owner: User) -> None:
    make_asset(owner=owner, place=make_place())
    make_asset(owner=owner, is_favorite=True)
    page = hand.go("/m/pages/search/index")
    page.get_by_role("navigation", name="More ways to find photos").get_by_role(
        "button", name="Places"
    ).tap()
    page.get_by_role("button", name="Hangzhou, 1 photo").tap()
    page.wait_for_url("**/place/index?id=*")
    expect(photos_of(page)).to_have_count(1)
    page.goto(f"{hand.url}/m/packages/discovering/pages/favourites/index")
    expect(photos_of(page)).to_have_count(1)
    assert hand.complaints == []
