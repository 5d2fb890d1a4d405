"""What the command line says when a preparation is done."""

import json
from dataclasses import asdict

from secondround.preparation.brief.steps import Prepared


def report(done: Prepared, with_meaning: bool) -> str:
    """Each document with its kind and what is wrong with it, then the files."""
    lines = []
    width = min(max((len(one.name) for one in done.documents), default=0), 48)
    for one in done.documents:
        kind = "not read" if one.status == "refused" else one.kind.replace("_", " ")
        lines.append(f"  {one.name:<{width}}  {kind}{' (partly read)' * (one.status == 'partly')}")
        if one.message:
            lines.append(f"  {'':<{width}}  {' '.join(one.message.split())}")
    lines.append("")
    if done.unchanged:
        lines.append("Nothing has changed since it was last prepared.")
    lines += [f"Wrote {path}" for path in done.written]
    lines += [f"Kept what you changed as {path}" for path in done.aside]
    if not (done.out / "interview.ics").exists():
        lines.append("No interview.ics: nothing you brought says when the interview is.")
    if not with_meaning:
        lines.append("Compared by words alone; `secondround models` says how to add a model.")
    lines.append(f"The brief: {done.out / 'brief.html'}")
    return "\n".join("".join(c if c.isprintable() else "?" for c in line) for line in lines)


def report_json(done: Prepared) -> str:
    """The same for programs."""
    body = {
        "out": str(done.out),
        "unchanged": done.unchanged,
        "written": [str(path) for path in done.written],
        "aside": [str(path) for path in done.aside],
        "documents": [
            {name: value for name, value in asdict(one).items() if name in DOCUMENT_FIELDS}
            for one in done.documents
        ],
    }
    return json.dumps(body, ensure_ascii=False, indent=2)


DOCUMENT_FIELDS = ("name", "kind", "status", "message", "format")
