"""Counts that are kept as steps: each change adds a row, and folding makes one row of many.

Whoever adds a step waits for nobody. The sum of all steps is the count, before a folding, meanwhile
and afterwards: each step is taken by one folding.
"""

from collections.abc import Sequence

from django.db import connection
from django.db.models import Model

_FOLD = """
    WITH several AS (
        SELECT {by} FROM {table} GROUP BY {by} HAVING count(*) > 1 OR {nothing}
    ), taken AS (
        DELETE FROM {table} step USING several
        WHERE ({of_step}) = ({of_several})
        RETURNING {returned}
    ), kept AS (
        INSERT INTO {table} ({by}, {sums})
        SELECT {by}, {summed} FROM taken GROUP BY {by} HAVING NOT ({nothing})
    )
    SELECT count(*) FROM taken
"""


def fold_tally(tally: type[Model], *, by: Sequence[str], sums: Sequence[str]) -> int:
    """Folds the steps of a tally: `by` and `sums` name its columns, of which none is null.

    Returns how many steps there were. Counts that have come to nought leave no row behind.
    """
    statement = _FOLD.format(
        table=tally._meta.db_table,
        by=", ".join(by),
        sums=", ".join(sums),
        of_step=", ".join(f"step.{column}" for column in by),
        of_several=", ".join(f"several.{column}" for column in by),
        returned=", ".join(f"step.{column}" for column in (*by, *sums)),
        summed=", ".join(f"sum({column})" for column in sums),
        nothing=" AND ".join(f"sum({column}) = 0" for column in sums),
    )
    with connection.cursor() as cursor:
        cursor.execute(statement)
        (taken,) = cursor.fetchone()
    return int(taken)
