"""Text in pictures is read, Chinese and English, in reading order; other pictures stay empty."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import cast

import cv2
import numpy as np
import pytest
from rapidocr import RapidOCR
from rapidocr.utils.output import RapidOCROutput

from workers.inference.engine import Engine
from workers.vision.ocr.detector import Quadrangle, clockwise
from workers.vision.ocr.reader import reading_order
from workers.vision.ocr.recogniser import batches
from workers.vision.pixels import Pixels, decode

# Rendered with Noto Sans CJK; the second row has two pieces of text.
SIGN = Path(__file__).parents[3] / "data" / "text_zh_en.png"
SIGN_TEXT = [
    "拾光相册 Shiguang Album",
    "欢迎光临",
    "Open daily",
    "2024年5月1日 杭州西湖",
    "Platform 9 to Hangzhou East",
    "请勿触摸展品 Please do not touch",
]


@pytest.fixture(scope="module")
def sign() -> Pixels:
    return decode(SIGN.read_bytes())


def compact(texts: list[str]) -> list[str]:
    """Without spaces: between scripts they are a matter of taste."""
    return ["".join(text.split()) for text in texts]


def test_chinese_and_english_are_read_in_reading_order(engine: Engine, sign: Pixels) -> None:
    lines = engine.ocr.recognise(sign)
    assert compact([line.text for line in lines]) == compact(SIGN_TEXT)
    assert min(line.confidence for line in lines) > 0.8


def test_a_line_lies_where_it_was_printed(engine: Engine, sign: Pixels) -> None:
    (line,) = [line for line in engine.ocr.recognise(sign) if line.text == "欢迎光临"]
    left, top = line.corners.min(axis=0)
    right, bottom = line.corners.max(axis=0)
    assert (left, right) == (pytest.approx(90, abs=20), pytest.approx(410, abs=20))
    assert 230 < top < bottom < 370


def test_a_page_reads_as_the_reference_implementation_reads_it(
    engine: Engine, picture: Callable[[str], Pixels]
) -> None:
    page = picture("page.png")
    reference = RapidOCR(
        params={
            "Global.log_level": "error",
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "Det.limit_type": "max",
            "Det.limit_side_len": 736,
        }
    )
    output = reference(cv2.cvtColor(page, cv2.COLOR_RGB2BGR), use_cls=False)
    assert isinstance(output, RapidOCROutput)
    expected = list(output.txts or ())
    found = [line.text for line in engine.ocr.recognise(page)]
    assert len(found) == len(expected) >= 6
    same = sum(a == b for a, b in zip(compact(found), compact(expected), strict=True))
    assert same >= len(expected) - 1


@pytest.mark.parametrize("photo", ["coffee.png", "pug.heic", "sample1.jpg", "spatial_photo.heic"])
def test_a_photo_without_text_has_no_lines(
    engine: Engine, picture: Callable[[str], Pixels], photo: str
) -> None:
    assert engine.ocr.recognise(picture(photo)) == []


def test_a_sign_at_a_slant_is_read(engine: Engine, sign: Pixels) -> None:
    turn = cv2.getRotationMatrix2D((700, 450), 12, 0.8)
    slanted = cv2.warpAffine(sign, turn, (1400, 900), borderValue=(246, 241, 228))
    texts = compact([line.text for line in engine.ocr.recognise(slanted.astype(np.uint8))])
    assert "拾光相册ShiguangAlbum" in texts


def test_tiny_and_narrow_pictures_do_no_harm(engine: Engine) -> None:
    for shape in [(1, 1, 3), (2048, 1, 3), (1, 2048, 3), (33, 31, 3)]:
        assert engine.ocr.recognise(np.full(shape, 255, np.uint8)) == []


def test_threads_that_share_the_engine_read_the_same(engine: Engine, sign: Pixels) -> None:
    mirrored = np.ascontiguousarray(sign[::-1])
    with ThreadPoolExecutor(4) as threads:
        read = list(threads.map(engine.ocr.recognise, [sign, mirrored, sign, mirrored]))
    texts = [[line.text for line in lines] for lines in read]
    assert texts[0] == texts[2]
    assert texts[1] == texts[3]
    assert compact(texts[0]) == compact(SIGN_TEXT)


def region(left: float, top: float, right: float, bottom: float) -> np.ndarray:
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)


def test_rows_come_before_columns_though_baselines_wobble() -> None:
    heading, left, right = region(0, 0, 90, 10), region(0, 20, 40, 31), region(50, 18, 90, 30)
    assert [r[0].tolist() for r in reading_order([right, left, heading])] == [
        heading[0].tolist(),
        left[0].tolist(),
        right[0].tolist(),
    ]


def test_corners_go_clockwise_from_the_top_left() -> None:
    expected = region(1, 2, 30, 9)
    assert (clockwise(expected[[2, 0, 3, 1]]) == expected).all()


def test_photos_full_of_text_are_looked_at_closely_one_after_the_other(
    engine: Engine, sign: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A close look takes some hundred MiB; together they would burst the worker's memory."""
    reader = engine.ocr
    large = cv2.resize(sign, None, fx=1536 / max(sign.shape), fy=1536 / max(sign.shape))
    detect, looking, most = reader._detector.detect, [0], [0]

    def counted(picture: Pixels, *, longest_side: int) -> list[Quadrangle]:
        close = longest_side > 1000
        looking[0] += close
        most[0] = max(most[0], looking[0])
        try:
            return detect(picture, longest_side=longest_side)
        finally:
            looking[0] -= close

    monkeypatch.setattr(reader._detector, "detect", counted)
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(reader.recognise, [cast(Pixels, large)] * 3))
    assert all(found)
    assert most == [1]


def test_a_batch_of_lines_takes_no_more_memory_however_long_they_are() -> None:
    widths = [3200, 40, 700, 700, 3200, 500, 700, 900, 2000, *[320] * 13]
    gathered = list(batches(widths))
    assert sorted(index for batch in gathered for index in batch) == list(range(len(widths)))
    for batch in gathered:
        assert len(batch) * max(widths[index] for index in batch) <= 3200
    assert max(len(batch) for batch in gathered) == 6
    assert list(batches([])) == []
