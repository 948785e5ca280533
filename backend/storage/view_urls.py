"""Presigned GET URLs that stay the same for a while, so that browsers can cache what they show.

A presigned URL carries the time of its signature, and one signed afresh for each answer would
defeat every cache. Here that time is rounded down to a window, so that all answers within it bear
the same URL, and the store is asked to label the object as cacheable. A page of a timeline signs
hundreds of URLs: the day's signing key and what all of a window have in common are made once, and
one URL costs two hashes.

Signature Version 4 in the query string:
https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
"""

import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from urllib.parse import quote, urlencode, urlsplit

_ALGORITHM = "AWS4-HMAC-SHA256"


@dataclass(frozen=True, slots=True)
class ViewUrlSigner:
    """Signs for one bucket. `base_url` is what clients put in front of a key, slash included."""

    base_url: str
    region: str
    access_key_id: str
    secret_access_key: str

    def sign(
        self, key: str, *, now: datetime, valid_for: timedelta, window: timedelta, cached: bool
    ) -> str:
        """A URL good for at least `valid_for` from `now`, the same for the whole window.

        The objects never change under their names, so that caches need not ask again; unless
        `cached`, nothing is to be kept of them at all.
        """
        signed_at = _floor(now, window)
        seconds = int((valid_for + window).total_seconds())
        scope = f"{signed_at:%Y%m%d}/{self.region}/s3/aws4_request"
        query = _query(
            credential=f"{self.access_key_id}/{scope}",
            date=f"{signed_at:%Y%m%dT%H%M%SZ}",
            seconds=seconds,
            kept=f"private, max-age={seconds}, immutable" if cached else "no-store",
        )
        base, host = _parts(self.base_url)
        path = quote(key, safe="/-_.~")
        request = f"GET\n{base}{path}\n{query}\nhost:{host}\n\nhost\nUNSIGNED-PAYLOAD"
        digest = sha256(request.encode()).hexdigest()
        to_sign = f"{_ALGORITHM}\n{signed_at:%Y%m%dT%H%M%SZ}\n{scope}\n{digest}"
        signing_key = _signing_key(self.secret_access_key, f"{signed_at:%Y%m%d}", self.region)
        signature = hmac.new(signing_key, to_sign.encode(), sha256).hexdigest()
        return f"{self.base_url}{path}?{query}&X-Amz-Signature={signature}"


@lru_cache(maxsize=64)
def _query(*, credential: str, date: str, seconds: int, kept: str) -> str:
    """The same for all URLs of a window."""
    parameters = {
        "X-Amz-Algorithm": _ALGORITHM,
        "X-Amz-Credential": credential,
        "X-Amz-Date": date,
        "X-Amz-Expires": str(seconds),
        "X-Amz-SignedHeaders": "host",
        "response-cache-control": kept,
    }
    return urlencode(sorted(parameters.items()), quote_via=quote, safe="")


@lru_cache(maxsize=8)
def _parts(base_url: str) -> tuple[str, str]:
    """Path and host, as the signature names them."""
    parts = urlsplit(base_url)
    return parts.path, parts.netloc


@lru_cache(maxsize=8)
def _signing_key(secret: str, day: str, region: str) -> bytes:
    key = f"AWS4{secret}".encode()
    for message in (day, region, "s3", "aws4_request"):
        key = hmac.new(key, message.encode(), sha256).digest()
    return key


def _floor(moment: datetime, window: timedelta) -> datetime:
    seconds = int(window.total_seconds())
    return datetime.fromtimestamp(int(moment.timestamp()) // seconds * seconds, tz=UTC)
