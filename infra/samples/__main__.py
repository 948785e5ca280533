"""`python -m infra.samples fetch DIR` and `python -m infra.samples table`."""

import argparse
import sys
from pathlib import Path
from typing import get_args

from infra.samples.album import WrongContent, fetch
from infra.samples.manifest import Package, Use, packages
from infra.samples.sources import NotAvailable


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m infra.samples", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    fetching = verbs.add_parser("fetch", help="put the photos into a folder")
    fetching.add_argument("folder", type=Path)
    fetching.add_argument("--use", choices=get_args(Use), default="album")
    verbs.add_parser("table", help="print the tables of docs/samples.md")
    options = parser.parse_args()
    if options.verb == "table":
        print(table())
        print()
        print(evaluation_table())
        return 0
    try:
        photos = fetch(options.folder, use=options.use, say=print)
    except (NotAvailable, WrongContent) as error:
        print(f"The photos could not be fetched: {error}", file=sys.stderr)
        return 1
    print(f"{len(photos)} photos in {options.folder}")
    return 0


def table() -> str:
    """One Markdown row a photo of the album and a hostile file."""
    rows = ["| photo | shows | package | licence, as stated |", "|---|---|---|---|"]
    for package in packages():
        rows += [
            f"| `{photo.name}` | {photo.shows}"
            f"{' (hostile)' if photo.use == 'hostile' else ''} | {_origin(package)} "
            f"| {package.licence} |"
            for photo in package.photos
            if photo.use != "evaluation"
        ]
    return "\n".join(rows)


def evaluation_table() -> str:
    """One Markdown row a package that serves evaluation."""
    rows = ["| package | files | what it is | licence, as stated |", "|---|---|---|---|"]
    for package in packages():
        photos = sum(photo.use == "evaluation" for photo in package.photos)
        photos += sum(tree.count for tree in package.folders if tree.use == "evaluation")
        if photos:
            rows.append(f"| {_origin(package)} | {photos} | {package.note} | {package.licence} |")
    return "\n".join(rows)


def _origin(package: Package) -> str:
    return f"{package.name} {package.version}".strip()


if __name__ == "__main__":
    sys.exit(main())
