"""A worker as it is, but for its network of tags, which sees cats and dogs as one at fault does."""

import sys


def work(kind: str) -> None:
    """In a process of its own, as `python -m workers <kind> --concurrency 1`."""
    import workers.app  # noqa: F401  sets Django up, which the rest needs
    from tests.workers.recipes.cats_and_dogs import look_at
    from workers.__main__ import main
    from workers.vision.tags.tagger import Tagger

    Tagger.look = lambda _self, picture: look_at(picture)  # type: ignore[method-assign, assignment]
    sys.argv = ["workers", kind, "--concurrency", "1"]
    main()
