"""Names of generated types can be used as they are: none hides one of Python's own."""

import builtins
import keyword

from shiguang_client.generated import models


def test_no_type_is_called_like_one_of_python_or_had_to_be_renamed() -> None:
    names = set(models.__all__)
    assert len(names) > 300
    assert not names & set(dir(builtins))
    assert not [name for name in names if name.endswith("_") or keyword.iskeyword(name)]
