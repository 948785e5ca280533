"""A library from before embedding spaces keeps every point, and every person its faces."""

import os
import subprocess
import sys
from collections.abc import Iterator
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
import pytest
from pgvector.psycopg import register_vector
from psycopg import sql

from tests.processes import REPOSITORY, environment

BEFORE = {"people": "0001", "search": "0001"}
_NOW = "2026-01-01T00:00:00Z"


@pytest.fixture
def database() -> Iterator[str]:
    """The address of an empty database of its own."""
    url = os.environ["DATABASE_URL"]
    name = f"upgrade_{uuid4().hex}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield urlsplit(url)._replace(path=f"/{name}").geturl()
        finally:
            server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def migrate(database: str, *targets: str) -> None:
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "-v0", *targets],
        cwd=REPOSITORY,
        env={**environment(), "DATABASE_URL": database},
        check=True,
    )


def insert(connection: psycopg.Connection, table: str, **values: object) -> object:
    """A row; columns that are not named get the emptiest value of their type."""
    columns = connection.execute(
        "SELECT column_name, data_type FROM information_schema.columns"
        " WHERE table_name = %s AND is_nullable = 'NO' AND is_identity = 'NO'",
        [table],
    ).fetchall()
    empty = {"boolean": False, "timestamp with time zone": _NOW, "date": _NOW, "jsonb": "{}"}
    row = {
        name: ("" if "char" in kind else b"" if kind == "bytea" else empty.get(kind, 0))
        for name, kind in columns
    } | values
    statement = sql.SQL("INSERT INTO {} ({}) VALUES ({}) RETURNING *").format(
        sql.Identifier(table),
        sql.SQL(",").join(map(sql.Identifier, row)),
        sql.SQL(",").join(sql.Placeholder() * len(row)),
    )
    return connection.execute(statement, list(row.values())).fetchone()


def test_points_move_into_the_spaces_of_the_networks_that_made_them(database: str) -> None:
    for app, migration in BEFORE.items():
        migrate(database, app, migration)
    owner, asset, person, face = (uuid4() for _ in range(4))
    with psycopg.connect(database, autocommit=True) as before:
        register_vector(before)
        insert(before, "accounts_user", id=owner, email="a@example.org")
        insert(before, "photos_asset", id=asset, owner_id=owner, state="complete")
        insert(before, "people_person", id=person, owner_id=owner, name="奶奶")
        insert(
            before,
            "people_face",
            id=face,
            owner_id=owner,
            asset_id=asset,
            person_id=person,
            embedding=str([0.5] * 128),
            model_version="dlib-resnet29-1+mtcnn-2.6.0",
        )
        for stage, version in (
            ("faces", "dlib-resnet29-1+mtcnn-2.6.0"),
            ("semantic", "text-1+x"),
        ):
            insert(
                before,
                "photos_stagerun",
                asset_id=asset,
                stage=stage,
                state="done",
                lane="fresh",
                model_version=version,
            )
        insert(
            before,
            "search_searchdocument",
            asset_id=asset,
            owner_id=owner,
            words="",
            embedding="[0.6,0.8]",
            model_version="text-1+x",
        )
    migrate(database)
    with psycopg.connect(database) as after:
        spaces = after.execute(
            "SELECT kind, version, dimensions, state FROM modelhub_embeddingspace ORDER BY kind"
        ).fetchall()
        assert spaces == [
            ("faces", "dlib-resnet29-1", 128, "current"),
            ("semantic", "text-1+x", 2, "current"),
        ]
        points = "SELECT face_id, owner_id, embedding::text FROM people_faceembedding"
        (found,) = after.execute(points).fetchall()
        assert found[:2] == (face, owner)
        assert found[2].startswith("[0.5,0.5,")
        points = "SELECT asset_id, embedding::text FROM search_assetembedding"
        assert [row[0] for row in after.execute(points)] == [asset]
        runs = after.execute("SELECT stage, spaces FROM photos_stagerun ORDER BY stage").fetchall()
        assert runs == [("faces", ["dlib-resnet29-1"]), ("semantic", ["text-1+x"])]
        assert after.execute("SELECT person_id FROM people_face").fetchone() == (person,)
