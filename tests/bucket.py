"""The test bucket: made when it is missing, emptied between tests."""

from typing import TYPE_CHECKING, Literal, cast

import boto3
from botocore.config import Config
from django.conf import settings

from backend.storage import ensure_bucket

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_s3.type_defs import ObjectIdentifierTypeDef

_Style = Literal["path", "virtual"]


def client() -> "S3Client":
    return boto3.client(
        "s3",
        endpoint_url=settings.S3_ENDPOINT_URL,
        region_name=settings.S3_REGION,
        aws_access_key_id=settings.S3_ACCESS_KEY_ID,
        aws_secret_access_key=settings.S3_SECRET_ACCESS_KEY,
        config=Config(s3={"addressing_style": cast(_Style, settings.S3_ADDRESSING_STYLE)}),
    )


def empty() -> None:
    """Leaves the bucket there, without an object or an unfinished multipart upload."""
    ensure_bucket()
    s3 = client()
    name = settings.S3_BUCKET
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=name):
        keys: list[ObjectIdentifierTypeDef] = [
            {"Key": item["Key"]} for item in page.get("Contents", [])
        ]
        if keys:
            s3.delete_objects(Bucket=name, Delete={"Objects": keys})
    for upload in s3.list_multipart_uploads(Bucket=name).get("Uploads", []):
        s3.abort_multipart_upload(Bucket=name, Key=upload["Key"], UploadId=upload["UploadId"])
