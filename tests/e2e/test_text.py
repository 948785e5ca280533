"""Text in a picture can be selected where it stands, and is copied in reading order."""

import pytest
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.factories import make_asset, make_text_line

COPY = """() => {
  const data = new DataTransfer();
  const event = new ClipboardEvent("copy", { clipboardData: data, bubbles: true });
  document.querySelector("[data-text-layer] span").dispatchEvent(event);
  return data.getData("text/plain");
}"""


def box(left: float, top: float, right: float, bottom: float) -> list[list[float]]:
    return [[left, top], [right, top], [right, bottom], [left, bottom]]


@pytest.fixture
def sign(owner: User) -> Asset:
    """Of 4000 x 3000 pixels: a level line, and one that runs down."""
    asset = make_asset(owner=owner, renditions=True)
    make_text_line(
        asset=asset,
        text="Open 西湖",
        polygon=box(0.1, 0.1, 0.9, 0.2),
        words=[
            {"text": "Open", "polygon": box(0.1, 0.1, 0.5, 0.2)},
            {"text": "西", "polygon": box(0.6, 0.1, 0.7, 0.2)},
            {"text": "湖", "polygon": box(0.7, 0.1, 0.8, 0.2)},
        ],
    )
    make_text_line(
        asset=asset,
        text="Exit 2",
        polygon=box(0.8, 0.4, 0.9, 0.8),
        words=[
            {"text": "Exit", "polygon": box(0.8, 0.4, 0.9, 0.6)},
            {"text": "2", "polygon": box(0.8, 0.7, 0.9, 0.8)},
        ],
    )
    return asset


def shown(window: Window, asset: Asset) -> Page:
    page = window.go(f"/photos/{asset.pk}")
    expect(page.locator("[data-text-layer]")).to_be_hidden()
    page.get_by_role("button", name="Show text").click()
    expect(page.locator("[data-text-layer]")).to_be_visible()
    return page


def test_words_stand_where_they_were_read(window: Window, sign: Asset) -> None:
    page = shown(window, sign)
    frame = page.locator("[data-text-layer]").bounding_box()
    assert frame is not None
    for word, wanted in (("Open", (0.1, 0.1, 0.4, 0.1)), ("Exit", (0.8, 0.4, 0.1, 0.2))):
        placed = page.locator("[data-text-layer] span", has_text=word).bounding_box()
        assert placed is not None
        shares = (
            (placed["x"] - frame["x"]) / frame["width"],
            (placed["y"] - frame["y"]) / frame["height"],
            placed["width"] / frame["width"],
            placed["height"] / frame["height"],
        )
        assert shares == pytest.approx(wanted, abs=0.01)


def test_what_is_selected_is_copied_as_lines(window: Window, sign: Asset) -> None:
    page = shown(window, sign)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('[data-text-layer]'))")
    assert page.evaluate(COPY) == "Open 西湖\nExit 2"


def test_a_part_of_a_line_is_copied_with_its_spaces(window: Window, sign: Asset) -> None:
    page = shown(window, sign)
    page.evaluate(
        """() => {
          const [first, second] = document.querySelectorAll("[data-text-layer] span");
          getSelection().setBaseAndExtent(first.firstChild, 2, second.firstChild, 1);
        }"""
    )
    assert page.evaluate(COPY) == "en 西"


def test_a_line_without_words_is_selected_as_a_whole(window: Window, owner: User) -> None:
    asset = make_asset(owner=owner, renditions=True)
    make_text_line(asset=asset, text="read long ago")
    page = shown(window, asset)
    expect(page.locator("[data-text-layer] span")).to_have_text(["read long ago"])
    assert window.complaints == [] or all("404" in words for words in window.complaints)
