"""Names that people give: to one another, and to what they see."""

import unicodedata

# Emoji and the scripts of India and Persia are joined by them; both show nothing by themselves.
_JOINERS = frozenset("\u200c\u200d")
_TAGS = range(0xE0020, 0xE0080)  # spell the flags of regions: Unicode TS 51, section 2.6


def tidy(name: str) -> str:
    """One line in Unicode's normal form C, single spaces, nothing that cannot be seen.

    Left out are controls and formats (Unicode's Cc and Cf), which turn the letters around them
    about or make two names look alike. Empty where nothing would show.
    """
    spaced = " ".join(unicodedata.normalize("NFC", name).split())
    tidy = " ".join("".join(filter(_is_kept, spaced)).split())
    return tidy if any(not _is_format(letter) for letter in tidy) else ""


def _is_kept(letter: str) -> bool:
    return not _is_format(letter) or letter in _JOINERS or ord(letter) in _TAGS


def _is_format(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cf")
