"""How long a large deck takes to be looked at, and how much memory: in a fresh process, and as the job of the product.

`python evals/deck.py [SLIDES] [MEGABYTES]` prints a table and, as its last line, one JSON object. The deck is made
here: every slide has a title, bullets, a table or a chart, speaker notes, and a picture of its own (a gradient with
the grain of a photograph, which no packing makes small). `load` is that of the machine before: on one that is busy
otherwise, `cpu_seconds` says more than the seconds that went by. The job is the product's own, with
all rules that check the file.
"""

import io
import json
import os
import resource
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pptx
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches, Pt

from secondround.bootstrap import jobs_here, make_kit, make_worker
from secondround.foundation.owner import LOCAL
from secondround.foundation.settings import Settings
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.files import steps as file_steps
from secondround.preparation.candidacy import steps as candidacy_steps

SLIDES, MEGABYTES = 200, 99
AIM_SECONDS, AIM_MB = 20, 1_000
NAME = "deck.pptx"
TASK = "Present what was found:\n- the costs of each region\n- who answered\n- what you recommend"


def main() -> None:
    slides = int(sys.argv[1]) if len(sys.argv) > 1 else SLIDES
    megabytes = int(sys.argv[2]) if len(sys.argv) > 2 else MEGABYTES
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / NAME
        path.write_bytes(deck(slides, megabytes * 1_000_000))
        load = os.getloadavg()[0]
        alone, as_job = (_measured(how, path) for how in ("--inspect", "--job"))
        size = path.stat().st_size / 1_000_000
    figures = {f"{name}_inspected": value for name, value in alone.items()} | as_job
    for name, value in figures.items():
        print(f"{name:<24} {value:>10.1f}")
    aims = {"aim_seconds": AIM_SECONDS, "aim_mb": AIM_MB}
    told = figures | aims | {"megabytes": size, "n": slides, "load": load}
    print(json.dumps({name: round(value, 2) for name, value in told.items()}))


def deck(slides: int, size: int) -> bytes:
    """A presentation of that many slides and about that many bytes."""
    made = pptx.Presentation()
    rng = np.random.default_rng(7)
    side = int((size / slides / 3) ** 0.5)
    for number in range(slides):
        slide = made.slides.add_slide(made.slide_layouts[1])
        slide.shapes.title.text = f"What was found in region {number}"
        body = slide.placeholders[1].text_frame
        body.text = f"Costs rose by {number % 17} %\nThree teams answered\nTwo did not"
        body.paragraphs[1].runs[0].font.size = Pt(14)
        slide.notes_slide.notes_text_frame.text = "Say first what it means for them. " * 8
        if number % 2:
            _table(slide, number)
        else:
            _chart(slide, number)
        picture = io.BytesIO(_picture(rng, side))
        slide.shapes.add_picture(picture, Inches(6), Inches(4), Inches(3))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _table(slide: "pptx.slide.Slide", number: int) -> None:
    table = slide.shapes.add_table(6, 4, Inches(1), Inches(4), Inches(4), Inches(2)).table
    for row in range(6):
        for column in range(4):
            table.cell(row, column).text = f"{number * row + column}"


def _chart(slide: "pptx.slide.Slide", number: int) -> None:
    data = CategoryChartData()
    data.categories = [f"Quarter {one}" for one in range(1, 9)]
    data.add_series("Costs", [number + one for one in range(8)])
    kind = XL_CHART_TYPE.COLUMN_CLUSTERED
    slide.shapes.add_chart(kind, Inches(1), Inches(4), Inches(4), Inches(3), data)


def _picture(rng: np.random.Generator, side: int) -> bytes:
    """A PNG of that many points a side."""
    slope = np.linspace(0, 180, side)[None, :, None]
    grain = rng.integers(0, 75, (side, side, 3))
    points = (slope + grain).astype(np.uint8).reshape(side, -1)
    lines = np.hstack([np.zeros((side, 1), np.uint8), points]).tobytes()
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 0)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*one) for one in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _measured(how: str, path: Path) -> dict[str, float]:
    command = [sys.executable, __file__, how, str(path)]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    told: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return told


def _inspect(path: Path) -> None:
    data = path.read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        kit = make_kit(Settings(data_dir=Path(folder), meaning="off"), datetime.now(UTC))
        begun = time.perf_counter()
        found = file_steps.inspect_file(kit, NAME, data)
        seconds = time.perf_counter() - begun
    if not all(page.title and page.pictures for page in found.pages):
        raise SystemExit("not everything was found")
    _tell(seconds)


def _job(path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), meaning="off")
        kit, jobs = make_kit(settings, datetime.now(UTC)), jobs_here(settings)
        one = candidacy_steps.open_for(kit, folder)
        task = assignment_steps.add_assignment(kit, one.id, TASK, "presentation")
        kept = file_steps.keep_file(kit, one.id, task.key, NAME, path.read_bytes())
        worker = make_worker(settings, "worker-1")
        worker.start()
        begun = time.perf_counter()
        job = file_steps.begin_check(kit, jobs, one.id, kept.key)
        while jobs.find(LOCAL, job).state in ("waiting", "running"):
            time.sleep(0.1)
        seconds, state = time.perf_counter() - begun, jobs.find(LOCAL, job)
        if state.state != "done":
            raise SystemExit(state.message)
        _tell(seconds)


def _tell(seconds: float) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    figures = {
        "seconds": seconds,
        "cpu_seconds": used.ru_utime + used.ru_stime,
        "peak_mb": used.ru_maxrss / unit,
    }
    print(json.dumps(figures), flush=True)
    os._exit(0)


if __name__ == "__main__":
    if "--inspect" in sys.argv:
        _inspect(Path(sys.argv[2]))
    elif "--job" in sys.argv:
        _job(Path(sys.argv[2]))
    else:
        main()
