"""Phone numbers, however they are typed, in the one spelling of E.164: +8613800138000."""

import re
import unicodedata

import phonenumbers
from django.conf import settings

from backend.common import errors

# Digits of any script, and what people put between them. libphonenumber would also take letters
# for the digits that they share a key with, and leave out what it cannot read.
_WRITTEN = re.compile(r"[+\uff0b]?[\d\s().\u2010-\u2015\uff08\uff09\uff0d-]+")


def read(text: str) -> str | None:
    """None: nobody can have such a number. One without a country code is of `PHONE_REGION`."""
    seen = "".join(one for one in text if unicodedata.category(one) != "Cf")  # marks of direction
    if not _WRITTEN.fullmatch(seen.strip()):
        return None
    try:
        number = phonenumbers.parse(seen, settings.PHONE_REGION)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def normal(text: str) -> str:
    """In E.164. Raises InvalidInput (`bad_phone_number`)."""
    number = read(text)
    if number is None:
        raise errors.InvalidInput(
            "There is no such phone number. One of another country begins with + and its code.",
            code="bad_phone_number",
        )
    return number


def part(text: str) -> str:
    """What of a number was typed, for looking it up; empty where it is something else."""
    if not _WRITTEN.fullmatch(text.strip()):
        return ""
    return phonenumbers.normalize_digits_only(text)
