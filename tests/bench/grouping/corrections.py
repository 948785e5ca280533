"""How many corrections the owner needs until everything is right.

The simulated owner knows everybody, and works as one does in the gallery:

1. Groups that hold several people are put right first: the strangers among the faces are selected
   and moved out, one move for each person among them (to that person's group where there is one).
2. Groups of one person are merged: one merge for each group too many.
3. A face alone whose person has a group is moved there: one move for all such faces of a person.
   Faces alone that belong together, without a group, take one move as well.

Looking is free; what is counted are acts. Nobody needs to touch a face of somebody who is there
only once.
"""

from collections import Counter, defaultdict

import numpy as np

from tests.bench.grouping.metrics import Groups, Names


def corrections(names: Names, groups: Groups) -> int:
    members: dict[int, list[str]] = defaultdict(list)
    alone: Counter[str] = Counter()
    sizes = Counter(groups[groups >= 0].tolist())
    for name, group in zip(names.tolist(), groups.tolist(), strict=True):
        if group < 0 or sizes[group] == 1:
            alone[name] += 1
        else:
            members[group].append(name)
    acts = 0
    pure: Counter[str] = Counter()  # groups of each person
    moved_out: set[str] = set()
    for faces in members.values():
        (owner, _), *strangers = Counter(faces).most_common()
        acts += len(strangers)
        pure[owner] += 1
        moved_out |= {name for name, _ in strangers}
    acts += sum(count - 1 for count in pure.values())
    for name, count in alone.items():
        has_others = pure[name] > 0 or name in moved_out or count > 1
        acts += int(has_others)
    return acts


def naive_corrections(names: Names) -> int:
    """With every face alone: one act for each person who is there more than once."""
    return corrections(names, np.full(len(names), -1))
