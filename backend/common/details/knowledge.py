"""Refusals about knowledge bases."""

ZH = {
    "A document has at most 50 MB.": "文档最大 50 MB。",
    "A document of this base is being read. Publish when it is ready.": (
        "此知识库有文档正在读取，请在完成后发布。"
    ),
    "A question has at most 1000 characters.": "问题最多 1000 个字符。",
    "Ask something.": "请输入问题。",
    "Only the owner of the knowledge base may do this.": "只有知识库的所有者可以执行此操作。",
    "Somebody else has changed this passage.": "其他人已修改此段落。",
    "The document is empty.": "文档为空。",
    "The file has not arrived as a whole.": "文件尚未完整到达。",
    "The page answers %(status)s.": "网页返回 %(status)s。",
    "The page cannot be reached.": "无法访问此网页。",
    "The text is too long to be pasted.": "粘贴的文本过长。",
    "There is a knowledge base %(slug)s already.": "知识库 %(slug)s 已存在。",
    "There is no knowledge base %(slug)s.": "没有知识库 %(slug)s。",
    "There is no such answer.": "没有这个回答。",
    "There is no such conversation.": "没有这个对话。",
    "There is no such document.": "没有这个文档。",
    "There is no such knowledge base.": "没有这个知识库。",
    "There is no such passage.": "没有这个段落。",
    "There is no such version of a document.": "没有这个文档版本。",
    "These documents come with the product. Disable passages instead.": (
        "这些文档随产品提供，可以改为停用其中的段落。"
    ),
    "This document is no page of the web.": "此文档不是网页。",
    "This page is a document already.": "此网页已是文档。",
    "This passage is part of a document. Disable it instead.": "此段落属于文档，可以改为停用。",
}
