"""What has a Chinese and an English name, in the language that the reader asked for."""

from django.utils.translation import get_language

# By the language of an account, the one of Django's that it stands for.
LOCALES = {"zh": "zh-hans", "en": "en"}


def in_language(*, zh: str, en: str) -> str:
    """The Chinese or the English form; the other one where it is missing."""
    chinese = (get_language() or "").startswith("zh")
    return (zh or en) if chinese else (en or zh)
