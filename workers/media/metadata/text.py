"""Text out of metadata: bytes of unknown encoding in, tidy text of bounded length out."""

import re

_ENCODINGS = ("utf-8", "gb2312")  # what phones write, and what older Chinese cameras wrote
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_BLANKS = re.compile(r"[ \t\u3000]+")


def decode(raw: bytes, *, limit: int = 2000) -> str:
    """Text up to the first NUL, in the first encoding that fits; Western European as the last.

    GB 2312 is a safe guess: unlike its successor GBK, it has no room for single accented letters.
    """
    raw = raw[: 4 * limit].split(b"\x00", 1)[0]
    for encoding in _ENCODINGS:
        try:
            return tidy(raw.decode(encoding), limit=limit)
        except UnicodeDecodeError:
            continue
    return tidy(raw.decode("cp1252", errors="replace"), limit=limit)


def tidy(text: str, *, limit: int = 2000) -> str:
    """Without control characters (PostgreSQL refuses NUL) and runs of blanks, cut to `limit`."""
    text = _CONTROL.sub("", text[: 2 * limit].replace("\r\n", "\n").replace("\r", "\n"))
    return _BLANKS.sub(" ", text).strip()[:limit].strip()
