"""The servers that the tests themselves stand on."""

from django.conf import settings
from django.db import connection
from redis import Redis

from backend.accounts.models import User
from tests import bucket


def test_the_database_has_vectors(owner: User) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT '[1,2,3]'::vector <-> '[1,2,4]'::vector")
        row = cursor.fetchone()
    assert row == (1.0,)
    assert User.objects.get() == owner


def test_the_redis_database_starts_empty(redis_client: Redis) -> None:
    assert redis_client.dbsize() == 0
    redis_client.set("left", "behind")


def test_the_redis_database_starts_empty_again(redis_client: Redis) -> None:
    assert redis_client.dbsize() == 0


def test_the_bucket_is_emptied() -> None:
    bucket.empty()
    s3 = bucket.client()
    s3.put_object(Bucket=settings.S3_BUCKET, Key="originals/a", Body=b"a photo")
    s3.create_multipart_upload(Bucket=settings.S3_BUCKET, Key="originals/b")
    bucket.empty()
    assert "Contents" not in s3.list_objects_v2(Bucket=settings.S3_BUCKET)
    assert not s3.list_multipart_uploads(Bucket=settings.S3_BUCKET).get("Uploads")
