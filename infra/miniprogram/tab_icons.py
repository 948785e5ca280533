"""`python -m infra.miniprogram.tab_icons`: pictures for the bar below, which WeChat wants as PNG.

Drawn from Tabler's pictograms, in the colours of `miniprogram/src/theme.json` that are legible by
day and by night alike: WeChat takes one picture for both.
"""

from pathlib import Path

import pyvips

_MINIPROGRAM = Path(__file__).resolve().parents[2] / "miniprogram"
_DRAWINGS = _MINIPROGRAM / "node_modules" / "@tabler" / "icons" / "icons"
_INTO = _MINIPROGRAM / "src" / "assets" / "tabs"
_SIDE = 81  # pixels, as WeChat recommends
_ICONS = {"timeline": "photo", "search": "search", "albums": "album", "me": "user"}
_COLOURS = {"": "#8a847a", "-chosen": "#c9701b"}


def main() -> None:
    _INTO.mkdir(parents=True, exist_ok=True)
    for tab, drawing in _ICONS.items():
        svg = (_DRAWINGS / "outline" / f"{drawing}.svg").read_text(encoding="utf-8")
        for suffix, colour in _COLOURS.items():
            coloured = svg.replace("currentColor", colour).encode()
            picture = pyvips.Image.svgload_buffer(coloured, scale=_SIDE / 24)
            picture.pngsave(str(_INTO / f"{tab}{suffix}.png"), strip=True, compression=9)


if __name__ == "__main__":
    main()
