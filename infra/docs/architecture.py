"""Draws `docs/images/architecture.svg` from the code: `python -m infra.docs.architecture`.

Stages, their queues and the arrows between them come from `backend.events.contracts.PIPELINE`;
every other box names the folder it stands for, which must exist. A test redraws and compares.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from backend.events.contracts import PIPELINE, STAGES, Queue, StageName, StageSpec

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / "docs" / "images" / "architecture.svg"

WIDTH, HEIGHT = 1120, 690
BOX_WIDTH, BOX_HEIGHT = 140, 50
COLOURS = {
    Queue.CPU: "#e8833a",
    Queue.ML: "#7a5cd6",
    Queue.IO: "#2f9e77",
    Queue.QUERY: "#3b82c4",
    Queue.VIDEO: "#7a5a86",
}
INK, PAPER, FRAME = "#2b2f36", "#fffdf9", "#cfc8bb"
QUEUE_WORDS = {
    Queue.CPU: "cpu: forked, limited, may be killed",
    Queue.ML: "ml: threads share one engine",
    Queue.IO: "io: database work",
    Queue.VIDEO: "video: films, an encoder each",
}


Spot = tuple[int, int]  # x, y in the picture's units


@dataclass(frozen=True)
class Box:
    x: int
    y: int
    title: str
    note: str
    colour: str = INK
    width: int = BOX_WIDTH

    @property
    def left(self) -> Spot:
        return self.x, self.y + BOX_HEIGHT // 2

    @property
    def right(self) -> Spot:
        return self.x + self.width, self.y + BOX_HEIGHT // 2

    @property
    def top(self) -> Spot:
        return self.x + self.width // 2, self.y

    @property
    def bottom(self) -> Spot:
        return self.x + self.width // 2, self.y + BOX_HEIGHT

    def draw(self) -> str:
        middle = self.x + self.width // 2
        return (
            f'<rect x="{self.x}" y="{self.y}" width="{self.width}" height="{BOX_HEIGHT}" rx="8" '
            f'fill="#ffffff" stroke="{self.colour}" stroke-width="1.6"/>'
            f'<text x="{middle}" y="{self.y + 22}" class="title">{escape(self.title)}</text>'
            f'<text x="{middle}" y="{self.y + 39}" class="note">{escape(self.note)}</text>'
        )


def folder(path: str) -> str:
    """The path itself, once it is sure that the code has it."""
    if not (ROOT / path).exists():
        raise FileNotFoundError(f"the picture names {path}, which does not exist")
    return path


def depth(spec: StageSpec) -> int:
    before = [*spec.needs, *spec.after]
    return 1 + max((depth(STAGES[name]) for name in before), default=-1)


def stage_boxes() -> dict[StageName, Box]:
    """Columns by the longest way from the first stage; rows in the order of the list."""
    columns: dict[int, list[StageSpec]] = {}
    for spec in PIPELINE:
        columns.setdefault(depth(spec), []).append(spec)
    boxes = {}
    for column, specs in columns.items():
        top = 450 - 33 * len(specs)
        for row, spec in enumerate(specs):
            boxes[spec.name] = Box(
                x=250 + column * 205,
                y=top + row * 66,
                title=spec.name,
                note=stage_source(spec.name),
                colour=COLOURS[spec.queue],
                width=150,
            )
    return boxes


def stage_source(name: StageName) -> str:
    module = ROOT / "workers" / "stages" / name
    return folder(f"workers/stages/{name}" + ("" if module.is_dir() else ".py")).removeprefix(
        "workers/"
    )


def arrow(start: Spot, end: Spot, words: str = "", *, dashed: bool = False) -> str:
    (x1, y1), (x2, y2) = start, end
    bend = (x1 + x2) // 2
    curve = (
        f"M{x1},{y1} C{bend},{y1} {bend},{y2} {x2},{y2}"
        if abs(x2 - x1) > abs(y2 - y1) // 2
        else f"M{x1},{y1} L{x2},{y2}"
    )
    label = f'<text x="{bend}" y="{(y1 + y2) // 2 - 6}" class="label">{escape(words)}</text>'
    return path(curve, dashed=dashed) + (label if words else "")


def path(curve: str, *, dashed: bool = False) -> str:
    style = ' stroke-dasharray="4 4"' if dashed else ""
    return f'<path d="{curve}" class="arrow"{style}/>'


def stage_arrows(boxes: dict[StageName, Box]) -> Iterator[str]:
    """Only the arrows that no longer way already implies."""
    for spec in PIPELINE:
        before = {*spec.needs, *spec.after}
        implied = {name for other in before for name in ancestors(other)}
        for name in sorted(before - implied, key=list(StageName).index):
            dashed = name in spec.after
            yield arrow(boxes[name].right, boxes[spec.name].left, dashed=dashed)


def ancestors(name: StageName) -> set[StageName]:
    before = {*STAGES[name].needs, *STAGES[name].after}
    return before | {far for near in before for far in ancestors(near)}


def legend() -> Iterator[str]:
    for number, (queue, words) in enumerate(QUEUE_WORDS.items()):
        x = 40 + number * 270
        yield f'<rect x="{x}" y="656" width="14" height="14" rx="3" fill="{COLOURS[queue]}"/>'
        yield f'<text x="{x + 22}" y="668" class="legend">{escape(words)}</text>'


def drawing() -> str:
    client = Box(24, 40, "client", folder("clients/python"))
    store = Box(24, 170, "object store", folder("backend/storage"))
    api = Box(290, 40, "API", "backend/*/api")
    inbox = Box(290, 150, "inbox", folder("backend/events/services"))
    uploads = Box(540, 95, "upload → asset", folder("backend/photos/services"), width=160)
    ledger = Box(790, 40, "ledger + outbox", "one transaction", width=150)
    relay = Box(790, 150, "relay, sweeper", folder("backend/events/relay"), width=150)
    results = Box(24, 417, "results", folder("workers/results"))
    album = Box(24, 530, "the album", "backend/*/selectors")
    boxes = stage_boxes()
    first = boxes[PIPELINE[0].name]
    frame = (client, store, api, inbox, uploads, ledger, relay, results, album)
    parts = [
        arrow(client.bottom, store.top),
        '<text x="100" y="134" class="label start">bytes, presigned</text>',
        arrow(client.right, api.left, "create, complete"),
        arrow(store.right, inbox.left, "object created"),
        arrow(api.right, uploads.left),
        arrow(inbox.right, uploads.left),
        arrow(uploads.right, ledger.left),
        arrow(ledger.bottom, relay.top),
        path(f"M865,200 C865,250 325,205 325,{first.y}"),
        '<text x="520" y="240" class="label">Celery: a hint, by queue and lane</text>',
        *stage_arrows(boxes),
        arrow(first.left, results.right, "every stage"),
        arrow(results.bottom, album.top),
        *(box.draw() for box in (*frame, *boxes.values())),
        *legend(),
    ]
    return "\n".join([_HEAD, *parts, "</svg>", ""])


_HEAD = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"
 aria-label="A photo's way: from the client to the object store, through the stages, to the album">
<style>
text {{ font-family: system-ui, sans-serif; fill: {INK}; text-anchor: middle; }}
.title {{ font-size: 15px; font-weight: 600; }}
.note {{ font-size: 10.5px; fill: #6b6f76; }}
.label {{ font-size: 11.5px; fill: #6b6f76; }}
.start, .legend {{ text-anchor: start; }}
.legend {{ font-size: 12px; }}
.arrow {{ fill: none; stroke: #8a8f98; stroke-width: 1.4; marker-end: url(#head); }}
</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7"
 orient="auto-start-reverse"><path d="M0,0 L8,4 L0,8 z" fill="#8a8f98"/></marker></defs>
<rect width="{WIDTH}" height="{HEIGHT}" rx="14" fill="{PAPER}" stroke="{FRAME}"/>"""


def main() -> None:
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(drawing(), encoding="utf-8")


if __name__ == "__main__":
    main()
