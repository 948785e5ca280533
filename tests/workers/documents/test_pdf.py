"""PDF: what is seen on a page, told from how it is set."""

import io

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from backend.knowledge.drafts import Fault, PassageKind, UnreadableDocument
from tests.workers.documents.conftest import Read
from tests.workers.documents.making import CHINESE, Pdf

LINES = (
    "The album keeps every original exactly as it was uploaded, and makes smaller",
    "pictures of it for the screens that it is looked at on. Nothing is ever thrown",
    "away before its owner says so.",
)


def test_lines_become_paragraphs_and_large_ones_headings(read: Read) -> None:
    pdf = Pdf().heading("The manual", size=24).lines(*LINES).heading("Storage").lines(*LINES)
    pdf.lines("A short one.").heading("How do I", size=14).lines("Like that.")
    document = read("a.pdf", pdf.content())
    paragraph = " ".join(LINES)
    assert document.title == "The manual"
    assert [(draft.headings, draft.text) for draft in document.drafts] == [
        (("The manual",), paragraph),
        (("The manual", "Storage"), f"{paragraph}\n\nA short one."),
        (("The manual", "Storage", "How do I"), "Like that."),
    ]


def test_chinese(read: Read) -> None:
    pdf = Pdf().heading("怎么备份？", font=CHINESE)
    pdf.lines("打开设置页面，然后选择备份，", "等待完成。", font=CHINESE)
    draft = read("手册.pdf", pdf.content()).drafts[0]
    assert draft.text == "打开设置页面，然后选择备份，等待完成。"
    assert draft.questions == ("怎么备份？",)


def test_bold_lines_with_space_above_are_headings(read: Read) -> None:
    pdf = Pdf().lines(*LINES).lines("Storage", font="Helvetica-Bold").lines(*LINES)
    assert [draft.headings for draft in read("a.pdf", pdf.content()).drafts] == [
        ("a",),
        ("a", "Storage"),
    ]


def test_pages_are_counted_and_a_paragraph_goes_on_from_one_to_the_next(read: Read) -> None:
    pdf = Pdf().heading("One").lines(*LINES[:2]).page().lines(LINES[2]).heading("Two")
    document = read("a.pdf", pdf.lines("Text.").content())
    assert document.pages == 2
    assert [(draft.text, draft.page) for draft in document.drafts] == [
        (" ".join(LINES), 1),
        ("Text.", 2),
    ]


def test_running_heads_and_page_numbers_are_left_out(read: Read) -> None:
    pdf = Pdf()
    for number in range(1, 6):
        pdf.at(815, f"User manual – chapter {number}").at(30, f"Page {number} of 5")
        pdf.heading(f"{number}. Chapter").lines(*LINES).page()
    texts = [draft.text for draft in read("a.pdf", pdf.content()).drafts]
    assert texts == [" ".join(LINES)] * 5


def test_a_line_that_stands_once_at_the_edge_is_text(read: Read) -> None:
    pdf = Pdf().at(815, "A remark").heading("One").lines(*LINES).at(30, "7").page().lines("End.")
    text = "\n".join(draft.text for draft in read("a.pdf", pdf.content()).drafts)
    assert "A remark" in text
    assert "7" in text


def test_hyphens_at_the_end_of_lines_are_undone(read: Read) -> None:
    pdf = Pdf().lines("The photos of a self-hosted album are kept for the restor-", "ation of it.")
    pdf.lines("Whoever wants to can have it self-", "hosted on a machine of their own.")
    text = " ".join(draft.text for draft in read("a.pdf", pdf.content()).drafts)
    assert "the restoration of it" in text
    assert "have it self-hosted on" in text


def test_lists_with_their_wrapped_items(read: Read) -> None:
    pdf = Pdf().lines("The following are kept:")
    pdf.lines("• originals of all photos and of all films, for as long as they are wanted by")
    pdf.lines("1. the database", indent=20).lines("• settings")
    draft = read("a.pdf", pdf.content()).drafts[0]
    assert draft.kind is PassageKind.LIST
    assert draft.text == (
        "The following are kept:\n\n"
        "- originals of all photos and of all films, for as long as they are wanted by\n"
        "    1. the database\n"
        "- settings"
    )


def test_the_documents_own_title_unless_a_program_made_it_up(read: Read) -> None:
    assert read("a.pdf", Pdf(title="Manual").lines("Text").content()).title == "Manual"
    assert read("a.pdf", Pdf(title="Microsoft Word - x").lines("Text").content()).title == "a"


def test_pictures_of_pages_have_no_text(read: Read) -> None:
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.drawImage(ImageReader(Image.new("RGB", (60, 80))), 0, 0, 600, 800)
    canvas.save()
    with pytest.raises(UnreadableDocument, match="pictures of pages") as refusal:
        read("scan.pdf", file.getvalue())
    assert refusal.value.code is Fault.WITHOUT_TEXT


def test_an_encrypted_one_asks_for_its_password(read: Read) -> None:
    with pytest.raises(UnreadableDocument, match="password") as refusal:
        read("a.pdf", Pdf(password="secret").lines("Text").content())
    assert refusal.value.code is Fault.ENCRYPTED


@pytest.mark.parametrize("keep", [20, 300])
def test_a_truncated_one_is_damaged(read: Read, keep: int) -> None:
    with pytest.raises(UnreadableDocument) as refusal:
        read("a.pdf", Pdf().lines(*LINES).content()[:keep])
    assert refusal.value.code is Fault.DAMAGED


def test_too_many_pages_are_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workers.documents.reading.pdf.MAX_PAGES", 2)
    pdf = Pdf().lines("One").page().lines("Two").page().lines("Three")
    with pytest.raises(UnreadableDocument, match="3 pages") as refusal:
        read("a.pdf", pdf.content())
    assert refusal.value.code is Fault.TOO_LARGE


def test_too_many_characters_on_a_page_are_refused(read: Read) -> None:
    pdf = Pdf()
    for line in range(250):
        pdf.at(3 * line, "x" * 1000, size=1)
    with pytest.raises(UnreadableDocument, match="Page 1 has") as refusal:
        read("a.pdf", pdf.content())
    assert refusal.value.code is Fault.TOO_LARGE
