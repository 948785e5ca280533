"""Fits the ranker that the product ships: `python -m tests.bench.knowledge.fitting`.

To one half of the questions of both gold sets; what is reported is measured on the other.
"""

import json
import sys

from tests.bench.database import use_fresh_database


def main() -> None:
    use_fresh_database()
    from backend.knowledge.evaluation.thresholds import Top, best_threshold
    from backend.knowledge.retrieval.ranker import FITTED, Ranker
    from tests.bench.knowledge.corpora import encoder, load_all
    from tests.bench.knowledge.ranking import ask, candidates_of, fit

    encode = encoder()
    bases = load_all(encode)
    asked = [(gold, base) for base, golds in bases for gold in golds if gold.part == "fitted"]
    rankers = {}
    for name, has_point in (("with_points", True), ("words_alone", False)):
        found = [
            candidates_of(gold, ask(gold, base, encode, has_point=has_point))
            for gold, base in asked
        ]
        weights, intercept = fit([some for some in found if some], has_point=has_point)
        ranker = Ranker(weights, intercept, threshold=0)
        tops = [
            Top(
                max((ranker.confidence(one.evidence) for one in some), default=0),
                gold.is_answerable,
            )
            for (gold, _), some in zip(asked, found, strict=True)
        ]
        rankers[name] = {
            "weights": weights,
            "intercept": intercept,
            "threshold": best_threshold(tops),
        }
    FITTED.write_text(f"{json.dumps(rankers, indent=2)}\n")
    sys.stdout.write(FITTED.read_text())


if __name__ == "__main__":
    main()
