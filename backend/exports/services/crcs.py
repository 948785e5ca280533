"""CRC-32s of the files of a part, once somebody has read them: a cache, in Redis.

Whoever goes on with a download needs those of what was sent before. Lost ones only cost reading the
file again, so that nothing depends on Redis.
"""

from contextlib import suppress

from redis.exceptions import RedisError

from backend.common import redis
from backend.exports.models import ArchivePart
from backend.installation import changeable


class KnownCrcs:
    """Of one revision of a part; by the index of the file."""

    def __init__(self, part: ArchivePart) -> None:
        self._key = f"shiguang:archives:{part.pk}:{part.revision}:crc"
        self._known: dict[int, int] = {}
        with suppress(RedisError):
            kept = redis.client().hgetall(self._key)
            self._known = {int(index): int(crc) for index, crc in kept.items()}

    def get(self, index: int) -> int | None:
        return self._known.get(index)

    def put(self, index: int, crc: int) -> None:
        if index in self._known:
            return
        self._known[index] = crc
        with suppress(RedisError), redis.client().pipeline(transaction=False) as pipe:
            pipe.hset(self._key, str(index), crc)
            pipe.expire(self._key, changeable.EXPORT_KEPT_FOR.value())
            pipe.execute()
