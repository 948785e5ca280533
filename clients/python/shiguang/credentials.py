"""Where the server is and which key opens it.

`SHIGUANG_URL` and `SHIGUANG_API_KEY` win over the file that `shiguang login` writes, which only
its owner may read: `$XDG_CONFIG_HOME/shiguang/credentials.json`.
"""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from shiguang.errors import NotSignedIn


@dataclass(frozen=True, slots=True)
class Credentials:
    url: str
    key: str
    key_id: str = ""  # empty when the key was not made by `shiguang login`


def credentials_path() -> Path:
    home = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(home) / "shiguang" / "credentials.json"


def load() -> Credentials:
    """Raises `NotSignedIn` when there are none, or the file cannot be understood."""
    url, key = os.environ.get("SHIGUANG_URL"), os.environ.get("SHIGUANG_API_KEY")
    if url and key:
        return Credentials(url, key)
    stored = stored_credentials()
    if stored is None:
        raise NotSignedIn("not signed in; run `shiguang login URL` first")
    if url and url.rstrip("/") != stored.url.rstrip("/"):
        # A key is never sent to a server that it does not belong to.
        raise NotSignedIn(f"SHIGUANG_URL is {url}, but the stored key belongs to {stored.url}")
    return Credentials(stored.url, key, "") if key else stored


def stored_credentials() -> Credentials | None:
    path = credentials_path()
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        return Credentials(str(fields["url"]), str(fields["key"]), str(fields.get("key_id", "")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NotSignedIn(f"{path} cannot be read ({error}); run `shiguang login` again") from error


def save(credentials: Credentials) -> Path:
    """Write the file in one step, readable by its owner alone from its first moment."""
    path = credentials_path()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_suffix(f".{os.getpid()}.new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(asdict(credentials), file, indent=2)
    fresh.replace(path)
    return path


def forget() -> None:
    credentials_path().unlink(missing_ok=True)
