"""Many rows out of one: what the services would take hours to write takes minutes."""

from django.db import connection
from django.db.models import Model

_AT_A_TIME = 50_000


def multiply(template: Model, count: int, *, first: int = 0, **columns: str) -> None:
    """Inserts copies of a saved row, in which `columns` are computed: each is SQL that may name
    `n`, the number of the copy, from `first` up to `count`. Generated columns and a numbered key
    are left to the database. Triggers run, for so many rows at a time. The template stays. The
    planner knows of the copies afterwards, as it would once autovacuum has come by.
    """
    table = template._meta.db_table
    key = template._meta.pk
    fields = [
        str(field.column)
        for field in template._meta.local_concrete_fields
        if not field.generated and (field is not key or field.column in columns)
    ]
    names = ", ".join(f'"{name}"' for name in fields)
    values = ", ".join(columns.get(name, f'template."{name}"') for name in fields)
    for start in range(first, count, _AT_A_TIME):
        last = min(start + _AT_A_TIME, count) - 1
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} ({names}) SELECT {values}"
                f" FROM {table} template, generate_series({start}, {last}) AS n"
                f""" WHERE template."{key.column}" = '{template.pk}'"""  # no parameter: % divides
            )
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {table}")


def analyse(*models: type[Model]) -> None:
    """What autovacuum would do while nobody waits."""
    with connection.cursor() as cursor:
        for model in models:
            cursor.execute(f"VACUUM ANALYZE {model._meta.db_table}")
