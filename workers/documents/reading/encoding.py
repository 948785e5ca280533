"""From bytes to text, whatever they were encoded in."""

import codecs
import re

from charset_normalizer import from_bytes

from backend.knowledge.drafts import Fault, UnreadableDocument

_BOMS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What people here have on their disks. GB18030 contains GBK and GB2312.
_CANDIDATES = ["gb18030", "big5", "cp1252", "shift_jis", "euc_kr"]
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "cp950", "iso-8859-1": "cp1252"}
_SAMPLE_BYTES = 64 * 1024  # enough to tell encodings apart
_MOST_REPLACED = (
    0.001  # of the characters; a few bytes that are wrong do not make a text unreadable
)
# C0 and C1 controls but tab and line ends, and the marks that are invisible and mean nothing here.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff]")


def decoded(content: bytes, declared: str = "") -> str:
    """The text, with "\\n" for line ends and without control characters.

    `declared`: the encoding it says of itself, which is tried first. Raises UnreadableDocument when
    it is no text.
    """
    text = _marked(content) or _wide(content)
    if text is None:
        if b"\x00" in content:
            raise _no_text()
        text = _as(content, declared) or _as(content, "utf-8") or _guessed(content)
    return clean(text)


def clean(text: str) -> str:
    ends = (
        text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n").replace("\x0c", "\n")
    )
    return _CONTROLS.sub("", ends)


def _marked(content: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError as error:
                raise _no_text() from error
    return None


def _wide(content: bytes) -> str | None:
    """UTF-16 without its mark: in most writing every other byte of some spaces and ends is zero."""
    sample = content[:_SAMPLE_BYTES]
    for encoding, space in (
        ("utf-16-le", (b" \x00", b"\n\x00")),
        ("utf-16-be", (b"\x00 ", b"\x00\n")),
    ):
        zeros = sample[1::2] if encoding.endswith("le") else sample[::2]
        others = sample[::2] if encoding.endswith("le") else sample[1::2]
        if zeros.count(0) and not others.count(0) and any(sign in sample for sign in space):
            return _as(content, encoding)
    return None


def _as(content: bytes, encoding: str) -> str | None:
    try:
        name = codecs.lookup(encoding).name if encoding else ""
        return content.decode(_SUPERSETS.get(name, name)) if name else None
    except (LookupError, ValueError):
        return None


def _guessed(content: bytes) -> str:
    best = from_bytes(_whole_lines(content), cp_isolation=_CANDIDATES).best()
    if best is None:
        raise _no_text()
    text = content.decode(_SUPERSETS.get(best.encoding, best.encoding), errors="replace")
    if text.count("\ufffd") > _MOST_REPLACED * len(text) + 1:
        raise _no_text()
    return text


def _whole_lines(content: bytes) -> bytes:
    """A sample that does not end within a character."""
    if len(content) <= _SAMPLE_BYTES:
        return content
    end = content.rfind(b"\n", 0, _SAMPLE_BYTES)
    return content[: end if end > 0 else _SAMPLE_BYTES]


def _no_text() -> UnreadableDocument:
    return UnreadableDocument(
        Fault.DAMAGED, "The file says that it is text, but no known encoding makes text of it."
    )
