"""Cuts what is left of a query into the words to look for."""

from collections.abc import Iterable

from backend.search.text.segmenter import segmenter
from backend.search.text.words import Piece, split

MOST_WORDS = 24

_CHINESE_FILLERS = (
    "的 了 在 有 和 与 及 跟 里 中 上 下 是 我 我们 你 他 她 它 们 这 那 个 张 些 一张 一些 所有 "
    "照片 相片 图片 图像 影像 拍 拍的 拍摄 拍到 时候 找 找到 找出 查找 搜索 显示 看 看看 给我 哪些"
)
_ENGLISH_FILLERS = (
    "a an the of in at on with and or to for from by is are was were my our me we i show find "
    "search all any some photo photos picture pictures pic pics image images taken shot"
)
_FILLERS = frozenset(f"{_CHINESE_FILLERS} {_ENGLISH_FILLERS}".split())


def words_in(text: str) -> tuple[Piece, ...]:
    """Each word once, without those that mean nothing by themselves, unless there are no others."""
    found = list(dict.fromkeys(pieces_in(text)))
    telling = [piece for piece in found if piece.text not in _FILLERS]
    return tuple((telling or found)[:MOST_WORDS])


def has_telling(words: Iterable[Piece]) -> bool:
    """Whether any of them means something by itself."""
    return any(word.text not in _FILLERS for word in words)


def pieces_in(text: str) -> list[Piece]:
    """Every word in order, fillers and repetitions too."""
    found: list[Piece] = []
    for piece in split(text):
        if piece.is_run:
            found += (Piece(word, is_run=True) for word in segmenter().lcut(piece.text))
        else:
            found.append(piece)
    return found
