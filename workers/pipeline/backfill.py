"""`python -m workers.pipeline.backfill STAGE`: brings old photos up to the stage's current version.

Runs go on the bulk lane, where fresh uploads overtake them. It may be stopped and started again at
any time: what was taken up is in the ledger.
"""

import argparse
import sys

import workers.app  # noqa: F401  sets Django up
from backend.accounts.models import User
from backend.events.contracts import StageName
from backend.photos.services.ledger import rerun

from . import graph, networks


def main() -> None:
    options = _parser().parse_args()
    stage = StageName(options.stage)
    owner = User.objects.filter(email__iexact=options.owner).first() if options.owner else None
    if options.owner and owner is None:
        sys.exit(f"There is no user {options.owner}.")
    version = current_version(stage)
    count = rerun(
        stage=stage,
        model_version=version,
        owner_id=owner.pk if owner else None,
        limit=options.limit,
    )
    sys.stdout.write(f"{count} photos go through {stage} again, with {version}.\n")


def current_version(stage: StageName) -> str:
    """What a worker started now would put down as the result's origin."""
    networks.load(networks.needed_by({stage}))
    return graph.load(stage).model_version()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m workers.pipeline.backfill")
    parser.add_argument("stage", choices=[stage.value for stage in StageName])
    parser.add_argument("--owner", metavar="EMAIL", help="only this user's photos")
    parser.add_argument("--limit", type=int, help="at most so many photos")
    return parser


if __name__ == "__main__":
    main()
