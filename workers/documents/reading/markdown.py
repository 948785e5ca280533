"""CommonMark with GitHub's tables, and HTML where it is in between."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from backend.knowledge.drafts import Fault, UnreadableDocument

from ..blocks import Block
from ..limits import MAX_NESTING, refuse_long_text
from .building import Builder
from .content import Content
from .encoding import decoded
from .html import feed_fragment

_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(?P<data>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL
)
_TITLE = re.compile(r"^title:[ \t]*(?P<quote>[\"']?)(?P<title>.+?)(?P=quote)[ \t]*$", re.MULTILINE)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
# Emphasis and links cost time by the square of a paragraph's length; none that a person wrote is
# as long, and text of a machine is taken as it stands.
_LONGEST_PARSED = 10_000


def read(path: Path, *, charset: str) -> Content:
    text = decoded(path.read_bytes(), charset)
    refuse_long_text(len(text))
    front = _FRONT_MATTER.match(text)
    title = _TITLE.search(front["data"]) if front else None
    blocks = blocks_of_text(text[front.end() :] if front else text)
    return Content(blocks, title["title"] if title else "")


def blocks_of_text(text: str) -> Iterator[Block]:
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable(
        ["table", "strikethrough"]
    )
    parser.core.ruler.disable(["inline", "text_join"])  # done for one paragraph at a time: memory
    builder, env = Builder(), dict[str, Any]()
    for token in parser.parse(text, env):
        if token.level >= MAX_NESTING - 1:  # what is deeper, the parser leaves out
            raise UnreadableDocument(
                Fault.TOO_COMPLEX, f"Lists and quotations are nested {MAX_NESTING} deep."
            )
        if token.type == "inline":
            _feed_inline(builder, token.content, parser, env)
        else:
            _feed(builder, token)
        yield from builder.taken()
    yield from builder.finish()


def _feed(builder: Builder, token: Token) -> None:  # noqa: C901, PLR0912  one case a kind
    match token.type:
        case "heading_close":
            builder.heading(int(token.tag[1]), None)
        case "bullet_list_open":
            builder.open_list(None)
        case "ordered_list_open":
            builder.open_list(int(token.attrGet("start") or 1))
        case "bullet_list_close" | "ordered_list_close":
            builder.close_list()
        case "list_item_open":
            builder.open_item()
        case "list_item_close":
            builder.close_item()
        case "table_open":
            builder.open_table()
        case "table_close":
            builder.close_table()
        case "tr_open":
            builder.open_row()
        case "tr_close":
            builder.close_row()
        case "th_open" | "td_open":
            builder.open_cell(is_header=token.type == "th_open")
        case "fence" | "code_block":
            builder.code(token.content, token.info.strip().split(" ")[0])
        case "html_block":
            feed_fragment(builder, token.content)
        case _:
            builder.end_paragraph()


def _feed_inline(builder: Builder, text: str, parser: MarkdownIt, env: dict[str, Any]) -> None:
    if len(text) > _LONGEST_PARSED:
        builder.text(text)
        return
    children: list[Token] = []
    parser.inline.parse(text, parser, env, children)
    for token in children:
        match token.type:
            case "text" | "text_special":
                builder.text(token.content)
            case "code_inline":
                builder.code_span(token.content)
            case "softbreak":
                builder.text("\n")
            case "hardbreak":
                builder.line_break()
            case "html_inline" if _LINE_BREAK.fullmatch(token.content):
                builder.line_break()
            case _:  # marks, addresses of links, pictures
                pass
