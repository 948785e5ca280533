"""The figures in Markdown."""

from collections.abc import Iterable

from tests.bench.tags.figures import FEWEST_SHOWN, Figures


def section(result: Figures) -> Iterable[str]:
    yield "## Tags"
    yield ""
    yield (
        f"On {result.photos} labelled photos to which nothing was fitted (but what did badly on "
        "them is not shipped, which makes the figures of the probes left a little too good): "
        f"precision {result.precision:.2f}, recall {result.recall:.2f} over the tags below and "
        f"{result.recall_of_all:.2f} over all that the photos were labelled with; mean average "
        f"precision {result.ranking_before:.2f} by ImageNet's classes alone, "
        f"{result.ranking_after:.2f} with the probes; expected calibration error "
        f"{result.error_before:.3f} before and {result.error_after:.3f} after fitting; "
        f"{result.seconds:.3f} s of one processor a photo. Few photos show most of these, so the "
        "lines are counts and not certainties."
    )
    yield ""
    yield "| tag | told by | photos show it | given | of these right | precision | recall |"
    yield "|---|---|--:|--:|--:|--:|--:|"
    for tag in sorted(result.tags, key=lambda tag: (-tag.shown, tag.slug)):
        yield (
            f"| {tag.slug} | {tag.source} | {tag.shown} | {tag.given} | {tag.right} | "
            f"{tag.precision:.2f} | {tag.recall:.2f} |"
        )
    yield ""
    yield (
        f"Shown by {FEWEST_SHOWN} or more of these photos and never given: "
        f"{', '.join(result.never)}."
    )
