"""Server-Sent Events as they stand on the wire (WHATWG HTML, section 9.2)."""

import json

STILL_HERE = b": still here\n\n"  # keeps proxies from closing, and tells us whether a client is


def frame(data: object, *, event: str = "", entry_id: str = "") -> bytes:
    """On one line: JSON has no line breaks of its own to lose."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    lines = [("id", entry_id), ("event", event), ("data", written)]
    return "".join(f"{name}: {value}\n" for name, value in lines if value).encode() + b"\n"
