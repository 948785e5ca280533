"""Of poems."""

ZH = {
    "No poem is written about these words.": "无法以这些词语写诗。",
    "Nobody here writes poems yet. Try again later.": "写诗功能尚未就绪，请稍后再试。",
    "Only who had it written, and the album's owner, may do this.": (
        "只有作者和相册的所有者可以这样做。"
    ),
    "There are %(most)d poems for it already; delete one first.": (
        "已有 %(most)d 首诗，请先删除一首。"
    ),
    "There is no such poem (any more).": "没有这首诗，或它已被删除。",
}
