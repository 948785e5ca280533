"""Refusals about knowledge bases."""

ZH = {
    "%(lost)d answers that are right would be wrong.": "有 %(lost)d 个原本正确的回答会变为错误。",
    "%(name)s is no text.": "%(name)s 不是文本。",
    "%(parameter)s is missing, or not as it should be.": "缺少 %(parameter)s，或其值不符合要求。",
    "A document has at most 50 MB.": "文档最大 50 MB。",
    "A document of this base is being read. Publish when it is ready.": (
        "此知识库有文档正在读取，请在完成后发布。"
    ),
    "A gold set has at most 2000 questions.": "评测集最多 2000 个问题。",
    "A passage has at most 50 questions. Choose those that differ.": (
        "一个段落最多 50 个问题，请挑选不同的问题。"
    ),
    "A question has at most 1000 characters.": "问题最多 1000 个字符。",
    "A source names a document or a question.": "来源须指明文档或问题之一。",
    "Ask something.": "请输入问题。",
    "Check what would change in the answers first.": "请先检查回答会有哪些变化。",
    "It does not say whether the question is answerable.": "未说明该问题是否可回答。",
    "No approved answer has this question.": "没有包含此问题的标准答案。",
    "One of the runs is not done.": "其中一次评测尚未完成。",
    "Only the owner of the knowledge base may do this.": "只有知识库的所有者可以执行此操作。",
    "Run the gold set first.": "请先运行评测集。",
    "Say where the answer stands; what is not answerable has no such place.": (
        "请注明答案的出处；不可回答的问题没有出处。"
    ),
    "Somebody else has changed this passage.": "其他人已修改此段落。",
    "The document has no such heading.": "文档中没有这个标题。",
    "The document is empty.": "文档为空。",
    "The file has not arrived as a whole.": "文件尚未完整到达。",
    "The gold set is empty.": "评测集为空。",
    "The language is neither zh nor en.": "语言须为 zh 或 en。",
    "The line is no JSON object.": "此行不是 JSON 对象。",
    "The page answers %(status)s.": "网页返回 %(status)s。",
    "The page cannot be reached.": "无法访问此网页。",
    "The sources are no list of documents and headings.": "来源不是文档与标题的列表。",
    "The table cannot be read from here on.": "表格从此处起无法读取。",
    "The text is too long to be pasted.": "粘贴的文本过长。",
    "There is a knowledge base %(slug)s already.": "知识库 %(slug)s 已存在。",
    "There is no document %(name)s.": "没有文档 %(name)s。",
    "There is no knowledge base %(slug)s.": "没有知识库 %(slug)s。",
    "There is no question in this line.": "此行没有问题。",
    "There is no such answer.": "没有这个回答。",
    "There is no such conversation.": "没有这个对话。",
    "There is no such document.": "没有这个文档。",
    "There is no such group of questions.": "没有这个问题分组。",
    "There is no such import of a knowledge base.": "没有这次知识库导入。",
    "There is no such knowledge base.": "没有这个知识库。",
    "There is no such passage.": "没有这个段落。",
    "There is no such question in a gold set.": "评测集中没有这个问题。",
    "There is no such run of a gold set.": "没有这次评测。",
    "There is no such version of a document.": "没有这个文档版本。",
    "These documents come with the product. Disable passages instead.": (
        "这些文档随产品提供，可以改为停用其中的段落。"
    ),
    "These questions are settled already.": "这些问题已处理。",
    "This document is no page of the web.": "此文档不是网页。",
    "This page is a document already.": "此网页已是文档。",
    "This passage is part of a document. Disable it instead.": "此段落属于文档，可以改为停用。",
    "This question is in the gold set already.": "此问题已在评测集中。",
}
