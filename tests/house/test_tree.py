"""What stands in the tree speaks of the product alone, on any machine."""

import re
import subprocess
from hashlib import sha256
from pathlib import Path

from house.source import ROOT, tracked_files

MACHINE_PATH = re.compile(r"(?<![\w.~>-])/(?:root|opt|work|home/\w+)/\w")
REGISTRY_HOST = re.compile(
    r"\b(?:pypi[.]org|pythonhosted[.]org|npmjs[.](?:org|com)|deb[.]debian[.])"
)

READ_BY_PEOPLE = {".py", ".md", ".toml", ".in", ".json", ".css", ".js", ".html", ".typ", ""}

# Names of programs that write text for a person, as digests, so that this file passes too.
WRITERS = {
    "c857d09db23e6822e3600bc06ad8d58f92ed62bc8efd81c753f77048662cb97d",
    "60965168ce762e949600281ba6d01fee136e5b6e8257b1f216f9025ed324474c",
    "3ea125d0bff386e6754b3782b300016fc79a9cf8f8669c0a5c3db64467ddb681",
    "c70eca6b0f88f44d81a41311647e50fda1ac454ec04ffd442b0eb4743a993131",
    "57de4cf40144bdf7d00010f2f5557a7d642c2b9705309bfade167dd313e2ca93",
    "ead627e2b11190fdfc89ecdf51f122edf39d54b9ceb51dd966c30f209f2b9cdc",
}


def test_no_path_of_a_machine_and_no_host_of_a_registry() -> None:
    assert not [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in text_files()
        for found in [*MACHINE_PATH.finditer(read(path)), *REGISTRY_HOST.finditer(read(path))]
    ]


def test_no_name_of_a_writing_program() -> None:
    assert not [
        str(path.relative_to(ROOT))
        for path in text_files()
        if WRITERS & {digest(word) for word in set(re.findall(r"[a-z]{4,}", read(path).lower()))}
    ]


def test_every_file_ends_with_one_line_end_and_none_with_carriage_returns() -> None:
    assert not [
        str(path.relative_to(ROOT))
        for path in text_files()
        if path.suffix in {".py", ".md", ".toml", ".json"}
        and (content := read(path))
        and (not content.endswith("\n") or content.endswith("\n\n") or "\r" in content)
    ]


def test_the_pages_of_the_house_are_there() -> None:
    pages = ["README", "STYLE", "CONTRIBUTING", "CHANGELOG"]
    pages += ["docs/house", "docs/glossary", "docs/decisions"]
    assert [page for page in pages if not read(ROOT / f"{page}.md").strip()] == []


def test_scripts_are_sound_bash() -> None:
    scripts = [*(ROOT / "scripts").glob("[!.]*"), ROOT / ".ci" / "run"]
    scripts = [path for path in scripts if path.is_file() and path.suffix != ".py"]
    for script in scripts:
        subprocess.run(["bash", "-n", str(script)], check=True)


def test_make_alone_lists_every_verb() -> None:
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    verbs = re.findall(r"^(\w+):", makefile, flags=re.MULTILINE)
    assert {"setup", "demo", "test", "check", "bench", "evals", "lock", "clean"} <= set(verbs)
    assert [verb for verb in verbs if f"make {verb} " not in listed] == []


def text_files() -> list[Path]:
    """Tracked files a person reads; the pinned requirements and the examples' documents apart."""
    return [
        path
        for path in tracked_files()
        if path.suffix
        in {".py", ".md", ".toml", ".in", ".json", ".yml", ".css", ".js", ".html", ""}
        and not path.is_relative_to(ROOT / "examples")
        and b"\0" not in path.read_bytes()[:1024]
    ]


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


def digest(word: str) -> str:
    return sha256(word.encode()).hexdigest()
