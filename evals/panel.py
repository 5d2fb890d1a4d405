"""Invitations and signatures read into a round and its people: the share of fields that are right.

The invitations are of our own making (evals/gold/panel.toml): Outlook, Google and Apple, plain and HTML, forwarded
and quoted, in English, French and German and in several time zones. A field is the beginning, the end, the zone,
the place or the link of the round, or the name, title, address or presence of a person; a person too many is one
wrong field. `--misses` prints the wrong ones. The cases of `panel_unseen_*.toml` were written before the rules were
read, the sitting stands at each; `--sight 1` reads only those of one sitting. The last line is one JSON object.
"""

import argparse
import json
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from html import escape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from secondround.bootstrap import make_kit
from secondround.foundation.settings import Settings
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.model import Interviewer, Round
from secondround.preparation.panel.naming.letters import plain

GOLD = Path(__file__).parent / "gold"
AS_OF = "2026-11-28"
HOME = ZoneInfo("Europe/Luxembourg")

Field = tuple[str, object, object, bool]


def main() -> None:
    """Read every case as a folder of its own and compare."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--misses", action="store_true")
    options.add_argument("--sight", type=int, default=0, help="only the cases of this sitting")
    chosen = options.parse_args()
    cases = [case for case in gold_cases() if chosen.sight in {0, case.get("sight", 0)}]
    right, of = Counter[str](), Counter[str]()
    for case in cases:
        for name, gold, found, is_right in fields(case):
            for key in ("right", name, case.get("language", "")):
                of[key] += 1
                right[key] += is_right
            if chosen.misses and not is_right:
                print(f"{case['name']}: {name} should be {gold!r}, is {found!r}")
    share = {name: round(right[name] / count, 4) for name, count in of.items() if name}
    print(json.dumps({"eval": "panel", "n": len(cases), "fields": of["right"], **share}))


def gold_cases() -> Iterator[dict[str, Any]]:
    """Every case, those the rules were set on first."""
    for path in sorted(GOLD.glob("panel*.toml")):
        yield from tomllib.loads(path.read_text("utf-8"))["case"]


def fields(case: Mapping[str, Any]) -> Iterator[Field]:
    """Every field of a case: its name, what it should be, what it is, whether that is right."""
    with tempfile.TemporaryDirectory() as folder:
        coming, people = read(case, Path(folder))
    gold = case["gold"]
    yield from _when_and_where(gold, coming)
    yield from _who(gold["people"], people)


def read(case: Mapping[str, Any], folder: Path) -> tuple[Round | None, tuple[Interviewer, ...]]:
    """The case laid into a folder and read by the product itself."""
    now = datetime.fromisoformat(f"{case.get('as_of') or _day_of(case)}T09:00:00").replace(
        tzinfo=HOME
    )
    kit = make_kit(Settings(data_dir=folder / "data", meaning="off"), now)
    laid = folder / "in"
    laid.mkdir()
    for name, data in _files(case):
        (laid / name).write_bytes(data)
    candidacy = candidacy_steps.open_for(kit, str(laid))
    document_steps.bring_in(kit, candidacy.id, laid)
    candidacy_steps.describe(kit, candidacy.id, candidate=case["candidate"], language="en")
    for document in document_steps.documents_of(kit, candidacy.id):
        if document.kind != "invitation":
            corrected_steps.correct_kind(kit, candidacy.id, document.name, "invitation")
    panel_steps.identify(kit, candidacy.id)
    coming = panel_steps.coming_round_of(kit, candidacy.id)
    people = panel_steps.interviewers_of(kit, candidacy.id)
    kit.db.close()
    return coming, people


def _files(case: Mapping[str, Any]) -> Iterator[tuple[str, bytes]]:
    if "text" in case:
        yield "letter.txt", case["text"].strip().encode()
    if "mail" in case:
        yield "mail.eml", _eml(case["mail"], case.get("html", False), case.get("ics", ""))
    elif "ics" in case:
        yield "invite.ics", _ics(case["ics"])
    if "mail2" in case:
        yield "older mail.eml", _eml(case["mail2"], html=False, ics="")
    if "ics2" in case:
        yield "updated.ics", _ics(case["ics2"])


def _eml(mail: Mapping[str, str], html: bool, ics: str) -> bytes:
    message = EmailMessage(policy=policy.SMTP)
    for name in ("from", "to", "cc", "date", "subject"):
        if name in mail:
            message[name.title()] = mail[name]
    body = mail["body"].strip() + "\n"
    if body.startswith("<"):
        message.set_content(body, subtype="html")
    elif html:
        lines = "".join(
            f"<p class=MsoNormal>{escape(line) or '&nbsp;'}</p>\n" for line in body.split("\n")
        )
        message.set_content(f"<html><body>{lines}</body></html>", subtype="html")
    else:
        message.set_content(body)
    if ics:
        message.add_attachment(
            _ics(ics), maintype="text", subtype="calendar", filename="invite.ics"
        )
    return message.as_bytes()


def _ics(text: str) -> bytes:
    return text.strip().replace("\n", "\r\n").encode() + b"\r\n"


def _day_of(case: Mapping[str, Any]) -> str:
    sent = case.get("mail", {}).get("date", "")
    return parsedate_to_datetime(sent).date().isoformat() if sent else AS_OF


def _when_and_where(gold: Mapping[str, Any], coming: Round | None) -> Iterator[Field]:
    start = coming.starts_at if coming else None
    end = coming.ends_at if coming else None
    yield "start", gold["start"], start, start == datetime.fromisoformat(gold["start"])
    if "end" in gold:
        yield "end", gold["end"], end, end == datetime.fromisoformat(gold["end"])
    zone = coming.time_zone if coming else ""
    yield "zone", gold["zone"], zone, zone == gold["zone"]
    if "place" in gold:
        place = coming.place if coming else ""
        yield "place", gold["place"], place, plain(gold["place"]) in plain(place)
    link = coming.link if coming else ""
    yield "link", gold.get("link", ""), link, link == gold.get("link", "")
    if gold.get("doubts"):
        yield "doubts", "a doubt", coming.doubts if coming else (), bool(coming and coming.doubts)


def _who(gold: list[list[Any]], people: tuple[Interviewer, ...]) -> Iterator[Field]:
    found = {plain(one.name): one for one in people}
    for name, title, email, attends in gold:
        one = found.pop(plain(name), None)
        yield "name", name, [p.name for p in people], one is not None
        if one is None:
            continue
        yield "attends", f"{name} {attends}", one.attends, one.attends == attends
        if title:
            yield "title", title, one.title, plain(title) == plain(one.title)
        if email:
            yield "address", email, one.email, one.email == email
    for one in found.values():
        if one.attends:
            yield "name", "nobody", one.name, False


if __name__ == "__main__":
    main()
