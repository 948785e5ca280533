from typing import Any

from backend.accounts.models import User
from backend.poems.models import Poem

LINES = ["白日依山尽", "黄河入海流", "欲穷千里目", "更上一层楼"]


def make_poem(*, author: User, **fields: Any) -> Poem:
    """About the `asset` or the `album` that is given."""
    defaults = {
        "lines": LINES,
        "rhyme": "下平声十一尤",
        "words": [],
        "seeds": ["山", "海"],
        "seed": 7,
        "model_version": "poems-1",
    }
    return Poem.objects.create(author=author, **(defaults | fields))
