"""Of what is held back from others."""

ZH = {
    "A threshold lies above 0, and at most at 1.": "阈值须大于 0 且不超过 1。",
    "A word has at least one letter or digit.": "每个词至少含一个文字或数字。",
    "An administrator has looked at this a second time; that stands.": (
        "管理员已复核过这项内容，结论不再更改。"
    ),
    "An appeal needs words.": "请写明申诉理由。",
    "Nothing of yours is held under this id.": "你没有这项被暂缓展示的内容。",
    "Some of these cases are not there any more.": "其中有些待审内容已不存在。",
    "There are at most %(most)d words.": "最多 %(most)d 个词。",
    "There is no such case.": "没有这项待审内容。",
    "You have rejected this yourself: another administrator judges the appeal.": (
        "这项内容是你驳回的，申诉须由另一位管理员复核。"
    ),
    "Your appeal waits for an administrator.": "你的申诉正等待管理员处理。",
}
