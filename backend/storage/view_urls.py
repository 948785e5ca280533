"""Presigned GET URLs that stay the same for a while, so that browsers can cache what they show.

A presigned URL carries the time of its signature, and one signed afresh for each answer would
defeat every cache. Here that time is rounded down to a window, so that all answers within it bear
the same URL, and the store is asked to label the object as cacheable. A page of a timeline signs
hundreds of URLs: the day's signing key is derived once, and one URL costs two hashes.

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
        kept = f"private, max-age={seconds}, immutable" if cached else "no-store"
        scope = f"{signed_at:%Y%m%d}/{self.region}/s3/aws4_request"
        query = urlencode(
            sorted(
                {
                    "X-Amz-Algorithm": _ALGORITHM,
                    "X-Amz-Credential": f"{self.access_key_id}/{scope}",
                    "X-Amz-Date": f"{signed_at:%Y%m%dT%H%M%SZ}",
                    "X-Amz-Expires": str(seconds),
                    "X-Amz-SignedHeaders": "host",
                    "response-cache-control": kept,
                }.items()
            ),
            quote_via=quote,
            safe="",
        )
        url = self.base_url + quote(key, safe="/-_.~")
        return f"{url}?{query}&X-Amz-Signature={self._signature(url, query, signed_at, scope)}"

    def _signature(self, url: str, query: str, signed_at: datetime, scope: str) -> str:
        parts = urlsplit(url)
        request = f"GET\n{parts.path}\n{query}\nhost:{parts.netloc}\n\nhost\nUNSIGNED-PAYLOAD"
        digest = sha256(request.encode()).hexdigest()
        to_sign = f"{_ALGORITHM}\n{signed_at:%Y%m%dT%H%M%SZ}\n{scope}\n{digest}"
        key = _signing_key(self.secret_access_key, f"{signed_at:%Y%m%d}", self.region)
        return hmac.new(key, to_sign.encode(), sha256).hexdigest()


@lru_cache(maxsize=8)
def _signing_key(secret: str, day: str, region: str) -> bytes:
    key = f"AWS4{secret}".encode()
    for message in (day, region, "s3", "aws4_request"):
        key = hmac.new(key, message.encode(), sha256).digest()
    return key


def _floor(moment: datetime, window: timedelta) -> datetime:
    seconds = int(window.total_seconds())
    return datetime.fromtimestamp(int(moment.timestamp()) // seconds * seconds, tz=UTC)
