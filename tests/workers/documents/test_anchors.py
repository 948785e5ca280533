"""Fragments of headings as GitHub forms them."""

import pytest

from workers.documents.anchors import Anchors, slug_of


@pytest.mark.parametrize(
    ("heading", "slug"),
    [
        ("Uploading by WebDAV", "uploading-by-webdav"),
        ("What's new in 3.11.2?", "whats-new-in-3112"),
        ("怎么备份照片？", "怎么备份照片"),
        ("安装 / Install", "安装--install"),
        ("snake_case & kebab-case", "snake_case--kebab-case"),
        ("Émile’s café", "émiles-café"),
        ("  spaces  ", "spaces"),
        ("🚀 Launch", "-launch"),
    ],
)
def test_slugs(heading: str, slug: str) -> None:
    assert slug_of(heading) == slug


def test_headings_of_one_name_are_counted() -> None:
    anchors = Anchors()
    names = ["Notes", "Notes", "Notes-1", "Notes", "说明", "说明"]
    assert [anchors.anchor_of(name) for name in names] == [
        "notes",
        "notes-1",
        "notes-1-1",
        "notes-2",
        "说明",
        "说明-1",
    ]
