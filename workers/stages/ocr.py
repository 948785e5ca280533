"""ocr: text in the picture, line by line."""

from backend.events.contracts import StageName
from backend.events.results import Point, ReadLine, TextRead
from workers.inference.engine import current
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
    height, width = picture.shape[:2]

    def fraction(corner: int) -> Point:
        x, y = line.corners[corner]
        return min(max(float(x) / width, 0.0), 1.0), min(max(float(y) / height, 0.0), 1.0)

    polygon = fraction(0), fraction(1), fraction(2), fraction(3)
    return ReadLine(line.text, line.confidence, polygon)


stage = Ocr()
