"""ocr: text in the picture, line by line and word by word."""

from backend.events.contracts import StageName
from backend.events.results import Quadrilateral, ReadLine, ReadWord, TextRead
from workers.inference.engine import current
from workers.vision.ocr.detector import Quadrangle
from workers.vision.ocr.reader import Line
from workers.vision.pixels import Pixels

from .contract import Photo
from .preview import preview_pixels


class Ocr:
    name = StageName.OCR

    def model_version(self) -> str:
        return current().ocr.version

    def run(self, photo: Photo) -> TextRead:
        picture = preview_pixels(photo)
        lines = current().ocr.recognise(picture)
        return TextRead(tuple(_read_line(line, picture) for line in lines))


def _read_line(line: Line, picture: Pixels) -> ReadLine:
    words = (ReadWord(word.text, _fractions(word.corners, picture)) for word in line.words)
    return ReadLine(line.text, line.confidence, _fractions(line.corners, picture), tuple(words))


def _fractions(corners: Quadrangle, picture: Pixels) -> Quadrilateral:
    """Of the picture's width and height; a region may reach a little beyond its edge."""
    height, width = picture.shape[:2]
    first, second, third, fourth = (
        (min(max(float(x) / width, 0.0), 1.0), min(max(float(y) / height, 0.0), 1.0))
        for x, y in corners
    )
    return first, second, third, fourth


stage = Ocr()
