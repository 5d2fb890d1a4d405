"""What others wrote and is shipped: each file is the one its package holds, its licence beside it."""

import subprocess
import tomllib
from hashlib import sha256
from pathlib import Path

from house.source import ROOT
from secondround.interfaces.web import render

WEB = render.WEB
OTHERS = (WEB / "static" / "vendor", WEB / "look" / "basecoat")
FREE = {"0BSD", "MIT", "Apache-2.0", "ISC", "BSD-3-Clause"}


def locked() -> dict[str, str]:
    lock = tomllib.loads((WEB / "vendor.lock").read_text("utf-8"))
    assert all(one["licence"] in FREE for one in lock["library"])
    return {f["path"]: f["sha256"] for one in lock["library"] for f in one["file"]}


def test_every_file_is_the_published_one_and_none_is_unknown() -> None:
    found = {
        path.relative_to(WEB).as_posix(): sha256(path.read_bytes()).hexdigest()
        for folder in OTHERS
        for path in folder.rglob("*")
        if path.is_file() and "LICENSE" not in path.name
    }
    assert found == locked()


def test_licences_lie_beside_them() -> None:
    assert all(list(folder.rglob("*LICENSE*")) for folder in OTHERS)


def test_the_look_that_is_committed_is_what_its_sources_make(tmp_path: Path) -> None:
    made = tmp_path / "app.css"
    subprocess.run([ROOT / "scripts" / "look", made], check=True, capture_output=True)
    assert made.read_text("utf-8") == (WEB / "static" / "app.css").read_text("utf-8")


def test_what_a_page_loads_is_small() -> None:
    """Gzipped: 100 KB of scripts and 60 KB of styles on the heaviest page."""
    import gzip

    scripts = sum(len(gzip.compress(p.read_bytes())) for p in (WEB / "static").rglob("*.js"))
    styles = len(gzip.compress((WEB / "static" / "app.css").read_bytes()))
    assert scripts <= 100_000
    assert styles <= 60_000
