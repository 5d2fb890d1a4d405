"""The exercise on the command line: shown apart, and the mail that asks."""

import json
from pathlib import Path

import pytest

from interfaces.cli.running import prepared, run
from mails import invitation

MAIL = invitation(
    "Anna Weber, Head of Risk. Please prepare a 10-minute presentation on how you would cut "
    "waiting times. It should cover the causes, two measures and what they would cost"
)


@pytest.fixture
def folder(tmp_path: Path, tmp_home: Path) -> Path:
    return prepared(tmp_path / "mine", {"mail.eml": MAIL})


def test_the_brief_is_shown_with_its_places(folder: Path) -> None:
    told = run("assignment", "show", folder).stdout
    assert "how you would cut waiting times [mail.eml, line" in told
    assert "at most 10 minutes" in told
    assert "Anna Weber wants to hear (inferred)" in told
    (one,) = json.loads(
        run("assignment", "show", folder, "--exercise", "presentation", "--json").stdout
    )
    assert [each["text"] for each in one["decoded"]["asked"]] == [
        "how you would cut waiting times",
        "the causes",
        "two measures",
        "what they would cost",
    ]
    assert (
        "There are: presentation"
        in run("assignment", "show", folder, "--exercise", "audit", status=1).output
    )


def test_the_mail_is_written_out_or_kept_as_a_draft(folder: Path, tmp_path: Path) -> None:
    told = run("assignment", "mail", folder).stdout
    assert told.startswith("To: claire.muller@halden.example.lu\nSubject: Re: Your second")
    assert "Bonjour Claire Muller," in run("assignment", "mail", folder, "--language", "fr").stdout
    draft = tmp_path / "question.eml"
    run("assignment", "mail", folder, "--out", str(draft))
    assert b"X-Unsent: 1" in draft.read_bytes()


def test_prepared_lists_hold_it(folder: Path) -> None:
    brief = json.loads((folder.with_name("mine-prepared") / "brief.json").read_text("utf-8"))
    (one,) = brief["decoded"]
    assert one["assignment"] == brief["assignments"][0]["key"]
    assert one["limits"][0]["most"] == 10


def test_one_that_was_told_on_the_phone_is_written_down(folder: Path) -> None:
    told = run("assignment", "add", folder, "A report of two pages on churn", "--kind", "report")
    assert told.stdout.startswith("Kept: report (")
    assert "at most 2 pages" in run("assignment", "show", folder, "--exercise", "report").stdout
    refused = run("assignment", "add", folder, "A poem", "--kind", "poem", status=1)
    assert "risk analysis" in refused.output
