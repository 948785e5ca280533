"""Documents made by other programs than those that read them."""

import io
from collections.abc import Iterable, Sequence

import docx
import xlsxwriter
from docx.document import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

CHINESE = "STSong-Light"  # one of Adobe's own: no font file is needed
pdfmetrics.registerFont(UnicodeCIDFont(CHINESE))


class Pdf:
    """A page at a time, downwards from its top."""

    def __init__(self, *, title: str = "", password: str = "") -> None:
        self._file = io.BytesIO()
        encryption = StandardEncryption(password) if password else None
        self._canvas = Canvas(self._file, pagesize=A4, encrypt=encryption)
        self._canvas.setTitle(title)
        self._top = 780.0

    def lines(
        self, *lines: str, size: float = 11, font: str = "Helvetica", indent: float = 0
    ) -> "Pdf":
        """A paragraph of lines that are broken already, with some space below."""
        for line in lines:
            self._canvas.setFont(font, size)
            self._canvas.drawString(72 + indent, self._top, line)
            self._top -= size * 1.2
        self._top -= size
        return self

    def heading(self, text: str, *, size: float = 18, font: str = "Helvetica-Bold") -> "Pdf":
        return self.lines(text, size=size, font=font)

    def at(self, height: float, text: str, *, size: float = 8) -> "Pdf":
        self._canvas.setFont("Helvetica", size)
        self._canvas.drawString(72, height, text)
        return self

    def page(self) -> "Pdf":
        self._canvas.showPage()
        self._top = 780.0
        return self

    def content(self) -> bytes:
        self._canvas.save()
        return self._file.getvalue()


def docx_content(document: Document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def new_docx() -> Document:
    return docx.Document()


def workbook(*sheets: tuple[str, Iterable[Sequence[object]]]) -> bytes:
    """Of a name and rows each; None leaves a cell empty."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"default_date_format": "yyyy-mm-dd"}) as book:
        for name, rows in sheets:
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return file.getvalue()
