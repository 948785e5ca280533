"""Makes an album and lists all: `SHIGUANG_URL=… SHIGUANG_API_KEY=… python albums.py 春节`"""

import os
import sys

from shiguang_client import ApiError, ApiKey, Client
from shiguang_client.generated.api.albums import albums_create, albums_list
from shiguang_client.generated.models import NewAlbumRequest


def main(title: str) -> int:
    url = os.environ.get("SHIGUANG_URL", "http://127.0.0.1:8000")
    with Client(url, auth=ApiKey(os.environ["SHIGUANG_API_KEY"])) as client:
        try:
            made = client.call(albums_create(body=NewAlbumRequest(title=title)))
        except ApiError as error:
            print(f"{error.code}: {error}", file=sys.stderr)
            return 1
        print(f"made {made.id}")
        for album in client.items(albums_list(limit=2)):
            print(f"{album.title}: {album.asset_count or 0} photos")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
