"""The picture in the README shows the pipeline as the code declares it."""

from infra.docs.architecture import PICTURE, drawing


def test_the_committed_picture_is_what_the_code_draws_today() -> None:
    assert PICTURE.read_text(encoding="utf-8") == drawing(), (
        "run: .venv/bin/python -m infra.docs.architecture"
    )
