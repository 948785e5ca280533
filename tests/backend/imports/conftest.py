"""A second bucket on the real store, from which the first is filled as the worker does it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings as configured
from django.utils import timezone
from pytest_django import Settings

from backend.accounts.models import User
from backend.imports.models import BucketImport, ImportItem, ImportState, Outcome
from backend.imports.services import scheduling
from backend.imports.services.starting import ImportWish, start_import
from backend.storage.store import ObjectStore
from tests import bucket
from workers.pipeline.imports import run_import

Put = Callable[[Mapping[str, bytes]], None]


@dataclass
class Bucket:
    name: str
    keys: set[str] = field(default_factory=set)

    def put(self, objects: Mapping[str, bytes]) -> None:
        for key, content in objects.items():
            bucket.client().put_object(Bucket=self.name, Key=key, Body=content)
            self.keys.add(key)

    def empty(self) -> None:
        for key in self.keys:
            bucket.client().delete_object(Bucket=self.name, Key=key)
        self.keys.clear()


@pytest.fixture
def source(store: ObjectStore, settings: Settings) -> Iterator[Bucket]:
    """Empty; the operator allows the store's own address."""
    settings.OUTBOUND_ALLOWED_NETWORKS = ["127.0.0.0/8"]
    settings.OUTBOUND_ALLOWS_HTTP = True
    name = f"{configured.S3_BUCKET}-source"
    client = bucket.client()
    if name not in {one["Name"] for one in client.list_buckets()["Buckets"]}:
        client.create_bucket(Bucket=name)
    made = Bucket(name)
    for page in client.get_paginator("list_objects_v2").paginate(Bucket=name):
        made.keys |= {item["Key"] for item in page.get("Contents", [])}
    made.empty()
    yield made
    made.empty()


@pytest.fixture
def pictures(sample_photos: Path) -> dict[str, bytes]:
    names = ("china.jpg", "obama.jpg", "astronaut.png", "alpha.heic")
    return {name: (sample_photos / name).read_bytes() for name in names}


def begin(owner: User, bucket_name: str, **more: object) -> BucketImport:
    wish = {
        "endpoint": configured.S3_ENDPOINT_URL,
        "region": configured.S3_REGION,
        "access_key_id": configured.S3_ACCESS_KEY_ID,
        "secret_access_key": configured.S3_SECRET_ACCESS_KEY,
        "bucket": bucket_name,
        **more,
    }
    return start_import(owner=owner, wish=ImportWish(**wish))  # type: ignore[arg-type]


def go_on(job: BucketImport) -> BucketImport:
    """One slice, as the worker runs it. (`workers.tasks` would make of this process a worker.)"""
    run_import(import_id=job.pk)
    job.refresh_from_db()
    return job


def finish(job: BucketImport) -> BucketImport:
    """Slice after slice, as the relay calls for them; those that died are noticed."""
    for _ in range(30):
        if go_on(job).state != ImportState.RUNNING:
            return job
        pass_time(job)
    raise AssertionError("the import does not end")


def pass_time(job: BucketImport) -> None:
    """Leases have run out, pauses are over, and the relay has looked."""
    past = timezone.now() - timedelta(seconds=1)
    BucketImport.objects.filter(pk=job.pk, state=ImportState.RUNNING).update(due_at=past)
    ImportItem.objects.filter(bucket_import=job, outcome=Outcome.WAITING).update(due_at=past)
    scheduling.call_due()
    job.refresh_from_db()


def outcomes(job: BucketImport) -> dict[str, str]:
    return dict(ImportItem.objects.filter(bucket_import=job).values_list("key", "outcome"))


def counts(job: BucketImport) -> dict[str, int]:
    """Those that are not zero."""
    job.refresh_from_db()
    names = ("found", "waiting", "imported", "duplicate", "ignored", "refused", "failed")
    return {name: count for name in names if (count := getattr(job, name))}
