"""Web pages: what their author wrote, without what the site puts around it."""

import re
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode

from backend.knowledge.drafts import Fault, UnreadableDocument

from ..blocks import Block
from ..limits import MAX_OPEN_ELEMENTS
from .building import Builder
from .content import Content
from .encoding import decoded
from .lines import tidied

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_META_BYTES = 4096

_LEFT_OUT = frozenset({
    "head", "script", "style", "template", "noscript", "nav", "footer", "aside", "button",
    "input", "select", "textarea", "iframe", "object", "embed", "canvas", "svg", "math", "audio",
    "video", "img", "picture", "map", "dialog", "menu",
})  # fmt: skip
_ROLES_LEFT_OUT = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CONTENT = "h1, h2, article, main"  # whole pages have been put into a form
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "data", "del", "dfn", "em",
    "font", "i", "ins", "label", "mark", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small",
    "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
_CODE = frozenset({"code", "kbd"})
_SECTIONS = frozenset({"main", "article", "section"})
_PERMALINKS = frozenset({"", "#", "¶", "§", "🔗"})
_LANGUAGE = re.compile(r"\b(?:language|lang|highlight-source|highlight)-([\w+#.-]+)")

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# Never open for long: those without content, and those that the next of their kind closes.
_NEVER_OPEN = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "li", "dt", "dd", "p", "option", "tr", "td", "th", "thead", "tbody", "tfoot", "rb",
    "rt", "rp",
})  # fmt: skip


def read(path: Path, *, charset: str) -> Content:
    content = path.read_bytes()
    declared = _META.search(content, 0, _META_BYTES)
    page = _parsed(decoded(content, charset or (declared[1].decode() if declared else "")))
    title = page.css_first("title")
    return Content(_blocks(page), tidied(_text_of(title)) if title else "")


def feed_fragment(builder: Builder, html: str) -> None:
    """Pieces of HTML within Markdown, whose elements may well be closed in another piece."""
    if (body := _parsed(html).body) is not None:
        _Walk(builder).through(body)


def _parsed(html: str) -> LexborHTMLParser:
    _refuse_deep(html)
    return LexborHTMLParser(html, options=LexborDocumentOptions.WO_EVENTS)


def _refuse_deep(html: str) -> None:
    """Before parsing, which a hundred thousand open elements would stretch to minutes."""
    is_open = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() in _NEVER_OPEN:
            continue
        is_open = max(0, is_open - 1) if tag[1] else is_open + 1
        if is_open > MAX_OPEN_ELEMENTS:
            raise UnreadableDocument(
                Fault.TOO_COMPLEX,
                f"More than {MAX_OPEN_ELEMENTS} elements of the page are open at once.",
            )


def _blocks(page: LexborHTMLParser) -> Iterator[Block]:
    root = _main(page)
    if root is None:
        return
    builder = Builder()
    for _ in _Walk(builder).steps(root):
        yield from builder.taken()
    yield from builder.finish()


def _main(page: LexborHTMLParser) -> LexborNode | None:
    """Where the page says that its content is; several articles are a list of them."""
    for selector in ("main", "[role=main]", "article"):
        found = page.css(selector)
        if len(found) == 1:
            return found[0]
    return page.body


def _text_of(node: LexborNode) -> str:
    return node.text(deep=True)


class _Walk:
    """Through a tree in the order of its text, without recursion: trees can be deep."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._sections = 0  # that are open; a header within one is its heading and not the site's
        self._in_heading = False
        self._span: list[str] | None = None  # the open piece of code within a line
        self._block: list[str] | None = None  # the open block of code
        self._language = ""  # of the open block of code

    def through(self, root: LexborNode) -> None:
        for _ in self.steps(root):
            pass

    def steps(self, root: LexborNode) -> Iterator[None]:
        """One for each element that ends."""
        path: list[LexborNode] = []
        node: LexborNode | None = root
        while node is not None:
            if self._enters(node):
                path.append(node)
                if (child := node.first_child) is not None:
                    node = child
                    continue
                self._leave(path.pop())
                yield
            while path and node.next is None:
                node = path.pop()
                self._leave(node)
                yield
            node = node.next if path else None

    def _enters(self, node: LexborNode) -> bool:
        """Tells the builder what begins; says whether what is in it is read."""
        if node.is_text_node:
            self._text(node.text_content or "")
            return False
        if not node.is_element_node or self._is_left_out(node):
            return False
        tag = node.tag or ""
        if self._block is not None:
            self._enter_code(node, tag)
        elif tag == "br":
            self._builder.line_break()
        elif tag in _CODE:
            self._span = []
        elif tag == "pre":
            self._builder.end_paragraph()
            self._block, self._language = [], _language_of(node, node.parent)
        elif not _is_inline(tag):
            self._enter_block(node, tag)
        return True

    def _enter_code(self, node: LexborNode, tag: str) -> None:
        self._language = self._language or _language_of(node)
        if tag == "br" and self._block is not None:
            self._block.append("\n")

    def _enter_block(self, node: LexborNode, tag: str) -> None:
        builder = self._builder
        match tag:
            case "ul" | "dl":
                builder.open_list(None)
            case "ol":
                start = node.attributes.get("start") or ""
                builder.open_list(int(start) if start.isdecimal() and len(start) < 7 else 1)
            case "li" | "dt":
                builder.open_item()
            case "table":
                builder.open_table()
            case "tr":
                builder.open_row()
            case "th" | "td":
                builder.open_cell(is_header=tag == "th")
            case "dd":  # stays with its term
                pass
            case _:
                builder.end_paragraph()
                self._in_heading = tag in _HEADINGS
                self._sections += tag in _SECTIONS

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        builder = self._builder
        if self._block is not None:
            if tag == "pre":
                builder.code("".join(self._block), self._language)
                self._block = None
        elif tag in _CODE:
            builder.code_span("".join(self._span or []))
            self._span = None
        elif tag in _HEADINGS:
            builder.heading(_HEADINGS[tag], _anchor_of(node))
            self._in_heading = False
        elif not _is_inline(tag):
            self._leave_block(tag)

    def _leave_block(self, tag: str) -> None:
        builder = self._builder
        match tag:
            case "ul" | "ol" | "dl":
                builder.close_list()
            case "li":
                builder.close_item()
            case "dt":
                builder.text(" – ")
            case "table":
                builder.close_table()
            case "tr":
                builder.close_row()
            case "caption":
                builder.caption()
            case "summary":
                builder.question()
            case "details":
                builder.close_answer()
            case _:
                builder.end_paragraph()
                self._sections -= tag in _SECTIONS

    def _text(self, text: str) -> None:
        if self._block is not None:
            self._block.append(text)
        elif self._span is not None:
            self._span.append(text)
        else:
            self._builder.text(text)

    def _is_left_out(self, node: LexborNode) -> bool:
        tag = node.tag
        if tag in _LEFT_OUT or (tag == "header" and not self._sections):
            return True
        attributes = node.attributes
        return (
            "hidden" in attributes
            or attributes.get("aria-hidden") == "true"
            or attributes.get("role") in _ROLES_LEFT_OUT
            or _HIDDEN.search(attributes.get("style") or "") is not None
            or (tag == "form" and node.css_first(_CONTENT) is None)
            or (self._in_heading and tag == "a" and _is_permalink(node))
        )


def _is_inline(tag: str) -> bool:
    return tag in _INLINE or "-" in tag  # elements that a site has made up


def _is_permalink(node: LexborNode) -> bool:
    target = node.attributes.get("href") or ""
    return target.startswith("#") and _text_of(node).strip() in _PERMALINKS


def _anchor_of(heading: LexborNode) -> str:
    """Its own, or that of the link within it, or of the section that it heads."""
    within = heading.css_first("a[id]") or heading.css_first("a[name]")
    section = (
        heading.parent if heading.parent is not None and heading.parent.tag == "section" else None
    )
    for node in (heading, within, section):
        if node is not None and (
            anchor := node.attributes.get("id") or node.attributes.get("name")
        ):
            return anchor
    return ""


def _language_of(*nodes: LexborNode | None) -> str:
    for node in nodes:
        classes = node.attributes.get("class") if node is not None else None
        if found := _LANGUAGE.search(classes or ""):
            return found[1]
    return ""
