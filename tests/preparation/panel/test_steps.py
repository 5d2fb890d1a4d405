"""From documents to the round to come and the people in it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desk import desk
from mails import invitation
from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.panel.model import Interviewer, Round
from secondround.preparation.panel.steps import (
    coming_round_of,
    identify,
    interviewers_of,
    rounds_of,
)

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)

MET = "Anna Weber, Head of Risk, and Tom Lee, risk analyst and one of your future colleagues"
MAIL = invitation(MET) + "Halden\n"


def event(
    start: str = "20261208T133000", sequence: int = 0, extra: str = "", method: str = "REQUEST"
) -> str:
    return "\r\n".join(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            f"METHOD:{method}",
            "BEGIN:VEVENT",
            "UID:halden-2",
            f"SEQUENCE:{sequence}",
            f"DTSTAMP:202611{19 + sequence}T100000Z",
            f"DTSTART;TZID=Europe/Luxembourg:{start}",
            "DURATION:PT1H",
            "SUMMARY:Second interview",
            "ORGANIZER;CN=Claire Muller:mailto:claire.muller@halden.example.lu",
            "ATTENDEE;CN=Jan Petit:mailto:jan.petit@post.example",
            'ATTENDEE;CN="Weber, Anna":mailto:anna.weber@halden.example.lu',
            *([extra] if extra else []),
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
    )


def identified(
    tmp_path: Path, files: dict[str, str], candidate: str = "Jan Petit", now: datetime = NOW
) -> tuple[Kit, str]:
    kit, candidacy = desk(tmp_path, files, now)
    candidacy_steps.describe(kit, candidacy, candidate=candidate, company="Halden", language="en")
    identify(kit, candidacy)
    return kit, candidacy


def coming(tmp_path: Path, files: dict[str, str], **more: str) -> Round:
    kit, candidacy = identified(tmp_path, files)
    found = coming_round_of(kit, candidacy)
    assert found is not None
    return found


def people(
    tmp_path: Path, files: dict[str, str], candidate: str = "Jan Petit"
) -> dict[str, Interviewer]:
    kit, candidacy = identified(tmp_path, files, candidate)
    return {one.name: one for one in interviewers_of(kit, candidacy)}


def test_a_mail_alone_gives_the_round(tmp_path: Path) -> None:
    found = coming(tmp_path, {"mail.eml": MAIL})
    assert found.number == 2
    assert found.starts_at == datetime(2026, 12, 8, 12, 30, tzinfo=UTC)
    assert found.time_zone == "Europe/Luxembourg"
    assert found.place.startswith("4 rue Aldringen")
    assert "how long" in " ".join(found.doubts)


def test_every_citation_stands_in_its_passage(tmp_path: Path) -> None:
    kit, candidacy = identified(tmp_path, {"mail.eml": MAIL, "invite.ics": event()})
    passages = {one.id: one for one in document_steps.passages_of(kit, candidacy)}
    cited = [c for r in rounds_of(kit, candidacy) for c in r.citations]
    cited += [c for i in interviewers_of(kit, candidacy) for c in i.citations]
    assert cited
    assert all(passages[c.passage_id].text[c.start : c.end] == c.quote for c in cited)


def test_the_people_of_a_mail_their_titles_and_lenses(tmp_path: Path) -> None:
    found = people(tmp_path, {"mail.eml": MAIL})
    assert {name: (one.title, one.lens, one.attends) for name, one in found.items()} == {
        "Anna Weber": ("Head of Risk", "manager", True),
        "Tom Lee": ("risk analyst", "peer", True),
        "Claire Muller": ("Talent Partner", "recruiter", False),
    }
    assert all(one.wants and one.look_up and one.citations for one in found.values())


def test_an_updated_entry_wins_over_the_older_one(tmp_path: Path) -> None:
    found = coming(tmp_path, {"a.ics": event("20261210T100000", sequence=2), "b.ics": event()})
    assert found.starts_at == datetime(2026, 12, 10, 9, tzinfo=UTC)
    assert found.doubts == ("Neither a place nor a link is stated. Ask where it is.",)


def test_a_cancelled_entry_leaves_no_moment(tmp_path: Path) -> None:
    found = coming(
        tmp_path, {"a.ics": event(), "b.ics": event(sequence=1, extra="STATUS:CANCELLED")}
    )
    assert found.starts_at is None
    assert "cancelled" in found.doubts[0]


def test_mail_and_entry_that_disagree_are_a_doubt(tmp_path: Path) -> None:
    found = coming(tmp_path, {"mail.eml": MAIL, "invite.ics": event("20261208T143000")})
    assert found.starts_at == datetime(2026, 12, 8, 13, 30, tzinfo=UTC)
    assert any("mail.eml" in doubt and "invite.ics" in doubt for doubt in found.doubts)


def test_a_weekday_that_does_not_agree_is_a_doubt(tmp_path: Path) -> None:
    found = coming(tmp_path, {"mail.eml": MAIL.replace("Tuesday", "Friday")})
    assert any("Friday 8 December" in doubt for doubt in found.doubts)


def test_two_moments_offered_are_a_doubt(tmp_path: Path) -> None:
    offer = MAIL.replace("at 13:30,", "at 13:30 or Wednesday 9 December at 10:00,")
    assert any(
        "Wednesday 9 December" in doubt for doubt in coming(tmp_path, {"mail.eml": offer}).doubts
    )


def test_the_first_invitation_is_not_the_round_to_come(tmp_path: Path) -> None:
    first = (
        MAIL.replace("second interview", "first interview")
        .replace("Tuesday 8 December", "Tuesday 17 November")
        .replace("Thu, 19 Nov", "Mon, 09 Nov")
        .replace("Anna Weber, Head of Risk, and ", "")
    )
    kit, candidacy = identified(tmp_path, {"1.eml": first, "2.eml": MAIL})
    assert [one.number for one in rounds_of(kit, candidacy)] == [1, 2]
    found = coming_round_of(kit, candidacy)
    assert found
    assert found.starts_at == datetime(2026, 12, 8, 12, 30, tzinfo=UTC)
    met = {one.name: one.rounds for one in interviewers_of(kit, candidacy)}
    assert met == {"Anna Weber": (2,), "Tom Lee": (1, 2), "Claire Muller": ()}


def test_nothing_is_made_up_without_an_invitation(tmp_path: Path) -> None:
    kit, candidacy = identified(
        tmp_path, {"notes.txt": "Notes from the first interview\nMet Claire Muller (HR).\n"}
    )
    assert rounds_of(kit, candidacy) == ()
    assert coming_round_of(kit, candidacy) is None


def test_notes_that_announce_the_next_round_serve_with_a_doubt(tmp_path: Path) -> None:
    notes = "Notes from the first interview\nQ: why us?\nSecond interview on Tuesday 8 December 2026 at 13:30.\n"
    found = coming(tmp_path, {"notes.txt": notes})
    assert found.starts_at is not None
    assert any("notes.txt" in doubt for doubt in found.doubts)


def test_a_call_that_is_noted_names_the_day_and_who_will_be_there(tmp_path: Path) -> None:
    notes = (
        "Call with Sandra (HR), 26 November 2026\n\nThey want me back on 9 December at 10:30. The yard manager Tom "
        "Brandreth and the harbour master, Ines Okoro, will be there.\n\nQ: why us?\n"
    )
    kit, candidacy = identified(tmp_path, {"notes.txt": notes})
    found = coming_round_of(kit, candidacy)
    assert found
    assert found.starts_at
    assert found.starts_at.isoformat()[:16] == "2026-12-09T10:30"
    titles = {one.name: one.title for one in interviewers_of(kit, candidacy)}
    assert titles["Tom Brandreth"] == "yard manager"
    assert "Ines Okoro" in titles


def test_one_person_from_many_sources_is_one(tmp_path: Path) -> None:
    notes = "Notes from the first interview\nPanel: C. Müller (HR), Anna W.\nQ: why us?\n"
    found = people(tmp_path, {"mail.eml": MAIL, "invite.ics": event(), "notes.txt": notes})
    assert set(found) == {"Anna Weber", "Tom Lee", "Claire Muller"}
    assert found["Anna Weber"].email == "anna.weber@halden.example.lu"
    assert found["Claire Muller"].rounds == (1,)


def test_namesakes_stay_two_and_a_surname_alone_is_asked_about(tmp_path: Path) -> None:
    mail = MAIL.replace("Tom Lee, risk analyst", "Martin Weber, risk analyst")
    notes = "Notes from the first interview\nPanel: Frau Weber\nQ: why us?\n"
    kit, candidacy = identified(tmp_path, {"mail.eml": mail, "notes.txt": notes})
    names = {one.name for one in interviewers_of(kit, candidacy)}
    assert names == {"Anna Weber", "Martin Weber", "Claire Muller"}
    found = coming_round_of(kit, candidacy)
    assert found
    assert any("Anna Weber, Martin Weber" in doubt for doubt in found.doubts)


def test_the_candidate_is_never_an_interviewer(tmp_path: Path) -> None:
    mail = MAIL.replace("You will meet Anna Weber", "You, Jan Petit, will meet Anna Weber")
    assert "Jan Petit" not in people(tmp_path, {"mail.eml": mail, "invite.ics": event()})


def test_the_posting_names_the_superior(tmp_path: Path) -> None:
    posting = "# Vacancy: Risk Analyst\n\n## Requirements\n\n- Excel\n\nThe role reports to the Head of Risk.\n"
    found = people(tmp_path, {"mail.eml": MAIL, "posting.md": posting})
    assert "Head of Risk" in found["Anna Weber"].lens_reason
    assert any(one.document == "posting.md" for one in found["Anna Weber"].citations)


def test_a_card_adds_the_title_and_brings_nobody_new(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nTITLE:Chief Risk Officer\r\nEND:VCARD\r\n"
    mail = MAIL.replace("Anna Weber, Head of Risk,", "Anna Weber")
    files = {
        "mail.eml": mail,
        "anna.vcf": card.format("Anna Weber"),
        "eve.vcf": card.format("Eve Stone"),
    }
    found = people(tmp_path, files)
    assert found["Anna Weber"].title == "Chief Risk Officer"
    assert found["Anna Weber"].lens == "executive"
    assert "Eve Stone" not in found


@pytest.mark.parametrize(
    "broken", ["", "From: x\n\n", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "\0\1\2"]
)
def test_whatever_lies_in_the_folder_the_rest_is_found(tmp_path: Path, broken: str) -> None:
    files = {"mail.eml": MAIL, "x.eml": broken, "y.ics": broken, "z.txt": broken}
    assert coming(tmp_path, files).starts_at is not None
