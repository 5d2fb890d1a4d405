"""The candidacies of `evals/gold/assignment`: their documents as files, their brief, their finished file."""

import io
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Any

from docx import Document

from finished.manuscript import Manuscript, Seed, Version, manuscript
from finished.papers import paper
from finished.printed import printed
from finished.sheets import workbook
from finished.slides import deck

GOLD = Path(__file__).parents[1] / "gold" / "assignment"
HALVES = ("dev", "kept")
FURTHER = (
    *("third", "fourth", "fifth", "sixth", "seventh"),
    *("eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
"""Further sets, no part of the whole. The third was written by one who had read the rules, before any was changed for
it, the fourth by the same hand after that change; the fifth to twelfth by hands that had read none of them."""

KEPT = ("kept", "eighth")
"""What no writer of rules looks at; of these totals alone are told."""


@dataclass(frozen=True)
class Case:
    """One candidacy; `gold` is its TOML. `half` is one of `HALVES` or of `FURTHER`."""

    name: str
    half: str
    gold: Mapping[str, Any]

    @property
    def file(self) -> Mapping[str, Any]:
        """What is said of the finished file; empty where there is a brief alone."""
        return self.gold.get("file", {})

    @property
    def format(self) -> str:
        return str(self.file["name"]).rpartition(".")[2]

    @property
    def has_twin(self) -> bool:
        """Whether its file is also measured without the faults."""
        return bool(self.gold.get("twin"))


def cases(*halves: str) -> tuple[Case, ...]:
    """In the order of their names, the halves one after the other."""
    return tuple(
        Case(path.stem, half, tomllib.loads(path.read_text("utf-8")))
        for half in halves or HALVES
        for path in sorted((GOLD / half).glob("*.toml"))
    )


def written(case: Case, version: Version) -> Manuscript:
    """A version of the finished file, with the seeds that are not of one line added to the wrong one."""
    made = manuscript(case.file["text"], version)
    if version == "right":
        return made
    fields = case.file.get("wrong_fields", {})
    metadata = tuple(Seed("metadata", ((0, value),)) for value in fields.values())
    whole = tuple(
        Seed(one["fault"], ((0, ""),), tuple(one["named"])) for one in case.file.get("seeded", ())
    )
    return replace(made, seeds=(*made.seeds, *metadata, *whole))


def finished(case: Case, version: Version) -> bytes:
    """The finished file itself."""
    made = written(case, version)
    fields = dict(case.file["fields"])
    if version == "wrong":
        fields |= case.file.get("wrong_fields", {})
    hand = case.file["hand"]
    match case.format:
        case "pptx":
            return deck(made, hand, fields)
        case "docx":
            return paper(made, hand, fields, case.gold["language"])
        case "xlsx":
            return workbook(made, hand, fields)
        case _:
            return printed(made, hand, fields, case.gold["language"])


def documents(case: Case) -> Iterator[tuple[str, str, bytes]]:
    """Kind, name and bytes of each document of the candidacy, the brief last."""
    given = case.gold["documents"]
    yield "posting", "posting.md", given["posting"].strip().encode()
    yield "invitation", "invitation.eml", _mail(given["invitation"])
    yield "company_page", "about us.html", _page(given["company"])
    brief = case.gold["brief"]
    if "text" in brief:
        kind = "notes" if brief["form"] == "notes" else "assignment"
        yield kind, brief["name"], _brief(brief["form"], brief["text"].strip(), case)


def brief_text(case: Case) -> str:
    """The words that set the exercise."""
    brief = case.gold["brief"]
    return str(brief.get("text") or case.gold["documents"]["invitation"])


def _mail(text: str) -> bytes:
    head, _, body = text.strip().partition("\n\n")
    kind = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit"
    return f"{head}\n{kind}\n\n{body}\n".encode()


def _page(text: str) -> bytes:
    title, *lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    said = "".join(f"<p>{escape(line)}</p>" for line in lines)
    head = f"<head><meta charset='utf-8'><title>{escape(title)}</title></head>"
    return f"<html>{head}<body><main><h1>{escape(title)}</h1>{said}</main></body></html>".encode()


def _brief(form: str, text: str, case: Case) -> bytes:
    if form == "mail":
        return _mail(text)
    if form == "docx":
        return _letter(text)
    if form == "pdf":
        title, _, rest = text.partition("\n")
        made = manuscript(f"# {title}\n{rest}", "right")
        return printed(made, "a4", {"title": title}, case.gold["language"])
    return text.encode()


def _letter(text: str) -> bytes:
    made = Document()
    for number, line in enumerate(line for line in text.splitlines() if line.strip()):
        if number == 0:
            made.add_heading(line, level=1)
        elif line.startswith("- "):
            made.add_paragraph(line[2:], style="List Bullet")
        else:
            made.add_paragraph(line)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()
