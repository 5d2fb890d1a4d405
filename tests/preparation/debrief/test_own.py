"""Lines of the candidate's own in the memory: kept as typed, citable, and part of everything the memory is used for."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import desk
from preparation.debrief.talks import page
from secondround.foundation.errors import Refused
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.brief.steps import DERIVE
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief import steps
from secondround.preparation.debrief.asked import steps as asked_steps
from secondround.preparation.debrief.own import steps as own_steps
from secondround.preparation.debrief.own.cited import cited
from secondround.preparation.debrief.own.lines import OwnLine, line_from
from secondround.preparation.debrief.own.notes import flat, written, written_name
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.questions import steps as question_steps

CV = """# Ada Quill

## Experience

- Since 2019 shift manager, Kolb GmbH. Led a team of 12 people.
"""
LINES = (
    ("exchanges", {"question": "Why us?\nReally?", "answer": "The training", "asked_by": "Ruth"}),
    ("asked_enquiries", {"text": "How big is the budget?", "answer": "About two million euros."}),
    ("statements", {"text": "Three months, to the end of a quarter", "subject": "notice"}),
    ("impressions", {"text": "friendly, in a hurry", "interviewer": "Ruth Abel"}),
    ("open_points", {"text": "Send the certificate", "side": "theirs", "promised": "true"}),
)


def empty(tmp_path: Path) -> tuple[Kit, str]:
    kit, one = desk(tmp_path, {"cv.md": CV})
    candidacy_steps.describe(kit, one, candidate="Ada Quill", language="en")
    return kit, one


def prepare(kit: Kit, candidacy_id: str) -> None:
    for step in DERIVE:
        step(kit, candidacy_id)


def every_line(kit: Kit, candidacy_id: str) -> dict[str, Any]:
    found = steps.findings_of(kit, candidacy_id)
    return {part: getattr(found, part)[-1] for part, _ in LINES}


def test_each_shows_at_once_as_it_was_typed_and_is_cited_after_the_next_reading(
    tmp_path: Path,
) -> None:
    kit, one = empty(tmp_path)
    keys = [own_steps.add_line(kit, one, part, 2, fields) for part, fields in LINES]
    for when in ("at once", "read", "read again"):
        lines = every_line(kit, one)
        for key, (part, fields) in zip(keys, LINES, strict=True):
            line = lines[part]
            shown = {name: str(getattr(line, name)) for name in fields}
            assert shown == {n: {"true": "True"}.get(v, v) for n, v in fields.items()}, when
            assert line.key == key
            assert bool(line.citations) == (when != "at once")
        prepare(kit, one)
    rounds = steps.rounds_of(kit, one)
    assert rounds.numbers == (2,)
    assert all(rounds.of(line) == {2} for line in every_line(kit, one).values())


def test_every_citation_holds_the_words(tmp_path: Path) -> None:
    kit, one = empty(tmp_path)
    for part, fields in LINES:
        own_steps.add_line(kit, one, part, 1, fields)
    prepare(kit, one)
    passages = {each.id: each for each in document_steps.passages_of(kit, one)}
    exchange = steps.exchanges_of(kit, one)[-1]
    assert [c.quote for c in exchange.citations] == ["Why us? Really?"]
    assert [c.quote for c in exchange.answer_citations] == ["The training"]
    for line in every_line(kit, one).values():
        for each in line.citations:
            assert passages[each.passage_id].text[each.start : each.end] == each.quote


def test_short_answers_are_cited_where_they_stand(tmp_path: Path) -> None:
    kit, one = empty(tmp_path)
    for question in ("Yes or no?", "And yes?", "Really?"):
        fields = {"question": question, "answer": "yes"}
        own_steps.add_line(kit, one, "exchanges", 1, fields)
    prepare(kit, one)
    found = [e for e in steps.exchanges_of(kit, one) if e.answer == "yes"]
    assert len({e.answer_citations[0].passage_id for e in found}) == len(found) == 3
    assert all(e.citations[0].passage_id == e.answer_citations[0].passage_id for e in found)


def test_they_flow_into_everything_that_uses_the_memory(tmp_path: Path) -> None:
    kit, one = empty(tmp_path)
    for part, fields in LINES:
        own_steps.add_line(kit, one, part, 1, fields)
    already = asked_steps.already_asked(kit, one, "How big is the budget?")
    assert already
    assert (already.how, already.settled) == ("asked", "answered")
    own_steps.add_line(kit, one, "exchanges", 1, {"question": "Why so short?", "landing": "missed"})
    prepare(kit, one)
    found = asked_steps.ask(kit, one, "what did they say about the budget?")
    assert any("two million" in turn.text for turn in found[0].turns)
    assert any("Why so short?" in p.text for p in steps.open_points_of(kit, one))
    assert any("Why so short" in q.text for q in question_steps.questions_of(kit, one))
    assert [s.value for s in steps.statements_of(kit, one) if s.where == "notes"] == ["3 months"]


def test_a_figure_of_ones_own_is_compared_with_the_cv(tmp_path: Path) -> None:
    kit, one = empty(tmp_path)
    team = {"text": "I lead a team of eight people", "subject": "team size"}
    own_steps.add_line(kit, one, "statements", 1, team)
    prepare(kit, one)
    (found,) = steps.contradictions_of(kit, one)
    assert {c.document for c in found.citations} == {"cv.md", "debrief/added to round 1.txt"}


def test_what_is_changed_or_taken_away_changes_what_is_written_down(tmp_path: Path) -> None:
    kit, one = empty(tmp_path)
    key = own_steps.add_line(kit, one, "statements", 1, {"text": "I lead eight people"})
    prepare(kit, one)
    candidacy_steps.edit(kit, one, "statements", key, "text", "I lead nine people")
    prepare(kit, one)
    (line,) = [s for s in steps.statements_of(kit, one) if s.key == key]
    assert [c.quote for c in line.citations] == ["I lead nine people"]
    candidacy_steps.edit(kit, one, "statements", key, "removed", True)
    prepare(kit, one)
    assert key not in {s.key for s in steps.statements_of(kit, one)}
    assert [d.name for d in document_steps.documents_of(kit, one)] == ["cv.md"]
    again = own_steps.add_line(kit, one, "statements", 1, {"text": "I lead eight people"})
    assert again == key
    assert key in {s.key for s in steps.statements_of(kit, one)}


@pytest.mark.parametrize(
    ("part", "number", "fields"),
    [
        ("exchanges", 1, {"question": "  "}),
        ("exchanges", 1, {"question": "Why?", "landing": "loved it"}),
        ("exchanges", 0, {"question": "Why?"}),
        ("open_points", 1, {"text": "x", "side": "both"}),
        ("contradictions", 1, {"text": "x"}),
    ],
)
def test_what_is_no_line_is_refused(
    tmp_path: Path, part: str, number: int, fields: dict[str, str]
) -> None:
    kit, one = empty(tmp_path)
    with pytest.raises(Refused):
        own_steps.add_line(kit, one, part, number, fields)


@given(st.text(min_size=1).filter(str.strip), st.text(), st.text())
def test_whatever_is_typed_is_kept_and_cited_where_it_can_be(
    question: str, answer: str, who: str
) -> None:
    made = line_from("exchanges", 1, {"question": question, "answer": answer, "asked_by": who})
    assert (made.question, made.answer, made.asked_by) == (
        question.strip(),
        answer.strip(),
        who.strip(),
    )
    line = OwnLine("exchanges", 1, made, made)
    read = page(written(1, [line], say_in("en")))
    passages = [replace(one, document=written_name(1)) for one in read]
    (found,) = cited([line], passages, say_in("en")).exchanges
    assert bool(found.citations) == bool(flat(question))
    assert bool(found.answer_citations) == bool(flat(answer))
    for each in (*found.citations, *found.answer_citations):
        text = next(p for p in passages if p.id == each.passage_id).text
        assert text[each.start : each.end] == each.quote
