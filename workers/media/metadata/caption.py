"""What somebody wrote about the picture, and not what a camera wrote into the same field."""

import re

from . import iptc, text, xmp
from .blocks import Blocks
from .exif import Exif, Main, Photo

CAPTION_LIMIT = 2000
_MAX_KEYWORDS = 50
_KEYWORD_LIMIT = 100

_CAMERA_NOISE = re.compile(
    r"^(?:"
    r".*digital camera|sony dsc|samsung|lead technologies.*|exif_jpeg.*|jpeg|dcim.*|default"
    r"|untitled|my picture|image ?description|picture|photo|screenshot"
    r"|created with.*|processed with.*"
    r"|charset=.*|binary comment|ascii|unicode|jis|null|none"
    r"|[{\[<].*"  # JSON and XML that camera applications leave
    r"|(?:filter|mode|module|hw-remosaic|touch|fileterintensity)\s*:.*"
    r"|(?:cof|edf|rhdr|rbt|ptr|ptfbty|mde|hdr|hdrpl|sdr|nor|btf|bty|dav|fpt|smart|oznor|oz[a-z]{2,4}"
    r"|oppo_\d+|vivo_\d+)"  # mode letters of Huawei and others
    r"|[\d\s._:-]*"
    r")$",
    re.IGNORECASE | re.DOTALL,
)
_COMMENT_CHARSET_BYTES = 8


def read_caption(blocks: Blocks) -> str:
    """XMP, IPTC, then the EXIF fields; "" when nobody wrote anything."""
    exif = blocks.exif
    candidates = (
        blocks.xmp.first(f"{xmp.DC}description"),
        blocks.iptc.first(iptc.CAPTION),
        exif.text(Main.ImageDescription),
        exif.wide_text(Main.XPComment),
        blocks.xmp.first(f"{xmp.DC}title"),
        exif.wide_text(Main.XPTitle),
        read_user_comment(exif),
    )
    written = (text.tidy(candidate, limit=CAPTION_LIMIT) for candidate in candidates)
    return next((caption for caption in written if not _CAMERA_NOISE.match(caption)), "")


def read_keywords(blocks: Blocks) -> tuple[str, ...]:
    """Keywords of all three worlds, each once, in the order of their first appearance."""
    wide = blocks.exif.wide_text(Main.XPKeywords)
    words = [
        *blocks.xmp.all(f"{xmp.DC}subject"),
        *blocks.iptc.all(iptc.KEYWORDS),
        *wide.split(";"),
    ]
    tidied = (text.tidy(word, limit=_KEYWORD_LIMIT) for word in words)
    return tuple(dict.fromkeys(word for word in tidied if word))[:_MAX_KEYWORDS]


def read_user_comment(exif: Exif) -> str:
    """EXIF UserComment: eight bytes that name the character set, then the text (Exif 3.0)."""
    raw = exif.raw(Photo.UserComment)
    charset, body = raw[:_COMMENT_CHARSET_BYTES], raw[_COMMENT_CHARSET_BYTES:]
    if charset.startswith(b"UNICODE"):
        return text.tidy(_utf16(body, exif.order))
    if charset.startswith(b"JIS"):
        return text.tidy(body.decode("iso2022_jp", errors="ignore"))
    if charset.startswith(b"ASCII") or not charset.strip(b"\x00 "):
        return text.decode(body)
    return text.decode(raw)  # cameras that never heard of the prefix


def _utf16(body: bytes, order: str) -> str:
    """The byte order ought to be the file's, but many writers use their own: letters tell."""
    body = body[: 4 * CAPTION_LIMIT]
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", errors="ignore")
    encodings = ("utf-16-le", "utf-16-be") if order == "<" else ("utf-16-be", "utf-16-le")
    readings = [body.decode(encoding, errors="ignore") for encoding in encodings]
    return max(readings, key=_likelihood).split("\x00", 1)[0]


def _likelihood(reading: str) -> int:
    """Characters that people who own cameras write: ASCII, and common Chinese ones."""
    return sum(" " <= char <= "~" or "\u4e00" <= char <= "\u9fff" for char in reading)
