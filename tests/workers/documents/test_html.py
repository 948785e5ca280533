"""Web pages: their content, without the site around it."""

from pathlib import Path

import pytest

from backend.knowledge.drafts import Fault, UnreadableDocument
from tests.workers.documents.conftest import Read
from workers.documents.blocks import Block, Code, Faq, Heading, Item, ItemList, Paragraph, Table
from workers.documents.reading import html


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "page.html"


def blocks(path: Path, page: str) -> list[Block]:
    path.write_text(page)
    return list(html.read(path, charset="").blocks)


def test_only_the_main_content_is_read(path: Path) -> None:
    page = """
        <nav>Home</nav><header>Logo</header><div class="cookie">Accept all</div>
        <main><header><h1>Title</h1></header><p>Text.</p><aside>Advert</aside>
        <form><label>Search</label><input></form></main><footer>Imprint</footer>"""
    assert blocks(path, page) == [Heading(1, "Title"), Paragraph("Text.")]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template><p>x</p></template>",
        "<noscript>x</noscript>",
        "<p hidden>x</p>",
        '<p aria-hidden="true">x</p>',
        '<p style="color: red; display: none">x</p>',
        '<div role="navigation">x</div>',
        "<svg><text>x</text></svg>",
        "<button>x</button>",
        "<select><option>x</select>",
        '<img alt="x">',
        "<!-- x -->",
        "<footer>x</footer>",
        "<form><input></form>",
    ],
)
def test_what_nobody_reads_is_left_out(path: Path, hidden: str) -> None:
    assert blocks(path, f"<p>One</p>{hidden}<p>Two</p>") == [Paragraph("One"), Paragraph("Two")]


def test_a_page_that_is_one_large_form_is_read(path: Path) -> None:
    assert blocks(path, "<form><h1>Title</h1><p>Text</p></form>") == [
        Heading(1, "Title"),
        Paragraph("Text"),
    ]


def test_several_articles_are_a_page_of_their_own_right(path: Path) -> None:
    page = "<header>Logo</header><article><header>One</header></article><article>Two</article>"
    assert blocks(path, page) == [Paragraph("One"), Paragraph("Two")]


def test_text_is_joined_as_a_browser_shows_it(path: Path) -> None:
    page = """<p>Some <b>bo</b>ld and
        <a href="x">linked</a> text,<br>broken; <code>make  run</code> and <code>a`b</code>.</p>
        <div>Loose <p>and not</p> again</div><p>中文的
        一行</p>"""
    assert blocks(path, page) == [
        Paragraph("Some bold and linked text,\nbroken; `make run` and `` a`b ``."),
        Paragraph("Loose"),
        Paragraph("and not"),
        Paragraph("again"),
        Paragraph("中文的一行"),
    ]


def test_headings_have_the_anchors_that_the_page_gives_them(path: Path) -> None:
    page = """<h1 id="top">One <a class="headerlink" href="#top">¶</a></h1>
        <h2><a name="old"></a>Two</h2><section id="part"><h3>Three</h3></section><h4>Four</h4>"""
    assert blocks(path, page) == [
        Heading(1, "One", "top"),
        Heading(2, "Two", "old"),
        Heading(3, "Three", "part"),
        Heading(4, "Four", ""),
    ]


def test_lists_and_definitions(path: Path) -> None:
    page = """<ul><li>one<ol start="3"><li>inner<li><p>two</p><p>three</p></ol>after</li>
        <li><h3>no heading</h3></ul><dl><dt>Term<dd>Meaning<dt>Other<dd>More</dl>"""
    assert blocks(path, page) == [
        ItemList(
            (
                Item("one", 0, "-"),
                Item("inner", 1, "3."),
                Item("two\nthree", 1, "4."),
                Item("after", 0, ""),
                Item("no heading", 0, "-"),
            )
        ),
        ItemList((Item("Term – Meaning"), Item("Other – More"))),
    ]


def test_tables(path: Path) -> None:
    page = """<table><caption>Sizes</caption><thead><tr><th>a<th>b</thead>
        <tr><td>1<td><ul><li>p<li>q</ul><tr><th>2<td><table><tr><td>x<td>y</table></table>
        <table><tr><td>no<td>header</table>"""
    assert blocks(path, page) == [
        Paragraph("Sizes"),
        Table(("a", "b"), (("1", "p\nq"), ("2", "x\ny"))),
        Table((), (("no", "header"),)),
    ]


def test_code_keeps_its_lines_and_its_language(path: Path) -> None:
    page = """<pre><code class="hljs language-py"><span>a</span> = 1
  b</code></pre><div class="highlight-source-shell"><pre>make<br>run</pre></div>"""
    assert blocks(path, page) == [Code("a = 1\n  b", "py"), Code("make\nrun", "shell")]


def test_a_question_that_opens_has_its_answer_in_it(path: Path) -> None:
    page = """<details><summary>Can I go?</summary><p>Yes.</p><ul><li>now</ul></details>
        <details><summary>Details</summary>Some.</details><details><summary>怎么办？</summary>
        </details><p>After</p>"""
    assert blocks(path, page) == [
        Faq(("Can I go?",), "Yes.\n\n- now"),
        Paragraph("Details"),
        Paragraph("Some."),
        Paragraph("怎么办？"),
        Paragraph("After"),
    ]


def test_the_title(read: Read) -> None:
    page = "<title>Guide – Site</title><body>{}<p>Text"
    assert read("a.html", page.format("<h1>Guide</h1>")).title == "Guide"
    assert read("a.html", page.format("")).title == "Guide – Site"
    assert read("a.html", "<!doctype html><p>Text").title == "a"


@pytest.mark.parametrize("tag", ["<div>", "<b>", '<font size="1">', "<blockquote>", "<ul><li>"])
def test_what_is_nested_without_end_is_refused_before_it_is_parsed(read: Read, tag: str) -> None:
    with pytest.raises(UnreadableDocument, match="open at once") as refusal:
        read("a.html", tag * 100_000)
    assert refusal.value.code is Fault.TOO_COMPLEX


def test_many_elements_one_after_the_other_are_no_nesting(read: Read) -> None:
    assert len(read("a.html", "<p>word<br><img><li>item" * 2000).drafts) > 1
