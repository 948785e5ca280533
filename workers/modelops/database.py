"""The product's own database, where the durable workflows keep their tables in a schema apart."""

import sqlalchemy
from django.db import connection
from psycopg import Connection, connect
from psycopg.conninfo import make_conninfo

SCHEMA = "dbos"
_CONNECTIONS = 4


def open_connection(*, autocommit: bool = False) -> "Connection[tuple[bool]]":
    """One of its own, with the addresses that Django has."""
    return connect(_address(), autocommit=autocommit)


def engine() -> sqlalchemy.Engine:
    """A pool of a few: most workflows last for some milliseconds."""
    return sqlalchemy.create_engine(
        "postgresql+psycopg://",
        creator=open_connection,
        pool_size=_CONNECTIONS,
        max_overflow=_CONNECTIONS,
        pool_pre_ping=True,
    )


def _address() -> str:
    known = connection.settings_dict
    named = {
        "dbname": known["NAME"],
        "user": known["USER"],
        "password": known["PASSWORD"],
        "host": known["HOST"],
        "port": known["PORT"],
    }
    given = {name: str(value) for name, value in named.items() if value}
    return make_conninfo("", **given, application_name="shiguang-modelops")
