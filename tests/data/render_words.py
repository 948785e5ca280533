"""Renders words_zh_en.png, and writes down where each word's ink is: run by hand, once.

    python -m tests.data.render_words

Needs the fonts DejaVu, Liberation and Noto CJK where Debian puts them.
"""

import json
import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

HERE = Path(__file__).parent
_FONTS = Path("/usr/share/fonts")
_SANS = "truetype/dejavu/DejaVuSans.ttf"
_SERIF = "truetype/liberation/LiberationSerif-Regular.ttf"
_NARROW = "truetype/liberation/LiberationSansNarrow-Regular.ttf"
_MONO = "truetype/liberation/LiberationMono-Regular.ttf"
_CHINESE = "opentype/noto/NotoSerifCJK-Bold.ttc"
_SIZE = (1480, 900)
_MARGIN = 10
_WORD = re.compile("[\u4e00-\u9fff]|[^\\s\u4e00-\u9fff]+")

Place = Callable[[float, float], tuple[float, float]]


class Line(NamedTuple):
    text: str
    font: str
    height: int
    x: int
    y: int
    degrees: float = 0  # clockwise


LINES = (
    Line("Shiguang keeps your photos at home", _SANS, 44, 80, 60),
    Line("The quick brown fox jumps over the lazy dog", _SERIF, 38, 80, 150),
    Line("Invoice 20240501 total 1,284.50 EUR", _MONO, 36, 80, 230),
    Line("In narrow letters many words fit on a line", _NARROW, 40, 80, 310),
    Line("拾光相册把照片留在家里", _CHINESE, 46, 80, 390),
    Line("西湖 2024年5月1日 West Lake", _CHINESE, 42, 80, 480),
    Line("欢迎光临 Welcome 请勿触摸", _CHINESE, 40, 80, 560),
    Line("A line that slopes a little downwards", _SANS, 38, 80, 640, 6),
    Line("A sign on its side", _SANS, 42, 1260, 120, 90),
    Line("西湖美景三月天", _CHINESE, 44, 1360, 120, 90),
)


def main() -> None:
    page = Image.new("RGB", _SIZE, (247, 244, 236))
    truth = [{"text": line.text, "words": _print(page, line)} for line in LINES]
    page.save(HERE / "words_zh_en.png", optimize=True)
    text = json.dumps({"lines": truth}, ensure_ascii=False)
    (HERE / "words_zh_en.json").write_text(text + "\n", encoding="utf-8")


def _print(page: Image.Image, line: Line) -> list[dict[str, object]]:
    """Puts the line on the page; where its words are."""
    font = ImageFont.truetype(str(_FONTS / line.font), line.height)
    layer = Image.new("L", (int(font.getlength(line.text)) + 20, int(line.height * 1.6)))
    ImageDraw.Draw(layer).text((_MARGIN, _MARGIN), line.text, font=font, fill=255)
    cosine, sine = (turn(math.radians(line.degrees)) for turn in (math.cos, math.sin))
    back = (
        *(cosine, sine, -cosine * line.x - sine * line.y),
        *(-sine, cosine, sine * line.x - cosine * line.y),
    )
    mask = layer.transform(page.size, Image.Transform.AFFINE, back, Image.Resampling.BICUBIC)
    page.paste((38, 34, 30), mask=mask)
    _, top, _, bottom = font.getbbox(line.text)

    def place(x: float, y: float) -> tuple[float, float]:
        x, y = x + _MARGIN, y + _MARGIN
        return (
            round(line.x + x * cosine - y * sine, 1),
            round(line.y + x * sine + y * cosine, 1),
        )

    return [
        _word(found, line.text, font, (top, bottom), place) for found in _WORD.finditer(line.text)
    ]


def _word(
    found: re.Match[str],
    text: str,
    font: ImageFont.FreeTypeFont,
    rows: tuple[float, float],
    place: Place,
) -> dict[str, object]:
    before = font.getlength(text[: found.start()])
    left, _, right, _ = font.getbbox(found[0])
    (top, bottom), left, right = rows, before + left, before + right
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return {"text": found[0], "polygon": [place(*corner) for corner in corners]}


if __name__ == "__main__":
    main()
