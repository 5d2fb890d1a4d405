"""What to ask: the bank, what is made, what is settled, who is asked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from quoted import passage, quoted
from secondround.foundation.wording import say_in
from secondround.preparation.asking.made import (
    from_contradictions,
    from_facts,
    from_open_points,
    from_unanswered,
)
from secondround.preparation.asking.model import SettledEnquiry
from secondround.preparation.asking.proposal import Proposal, from_bank
from secondround.preparation.asking.seats import EACH, seated
from secondround.preparation.asking.settled import Known, settle_all
from secondround.preparation.company.model import Fact, Theme
from secondround.preparation.conditions.model import TOPICS, Term
from secondround.preparation.debrief.asked.before import asked_or_answered
from secondround.preparation.debrief.model import (
    AskedEnquiry,
    Contradiction,
    OpenPoint,
    Planned,
    Statement,
)
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.closeness import how_alike
from secondround.preparation.evidence.concepts.lexicon import lexicon
from secondround.preparation.evidence.frames.repeats import likely_repeat
from secondround.preparation.evidence.talk.heard import SAID, WRITTEN, heard_in
from secondround.preparation.panel.model import LENSES, Interviewer, Lens

say = say_in("en")
SUBJECTS = {
    "future tasks", "company", "management style", "team", "people", "atmosphere", "culture",
    "dress code", "csr", "events", "objectives", "customers", "competitors", "challenges",
    "benefits", "conditions", "hours", "holidays", "home working",
}  # fmt: skip
NOTHING = Known({}, (), (), (), {})


def enquiry(note: str, language: str = "en") -> Proposal:
    return next(one for one in from_bank(language, say) if note in one.wordings)


def asked(text: str, settled: str = "answered") -> AskedEnquiry:
    return AskedEnquiry(text, text, "Nora", "…", settled, (quoted(text, "notes"),))  # type: ignore[arg-type]  # one of its words


def fact(key: str, theme: Theme, *against: str) -> Fact:
    return Fact(
        key, theme, f"The number of wards is {key}", date(2026, 5, 1), False, False, against, 0.5,
        (quoted(f"The number of wards is {key}", "company_page"),),
    )  # fmt: skip


def person(name: str, lens: Lens, attends: bool = True) -> Interviewer:
    return Interviewer(name, name, "", "", attends, (2,), lens, "", (), (), (quoted(name),))


def settle(proposal: Proposal, known: Known) -> SettledEnquiry | None:
    return settle_all([proposal], known).get(proposal.text)


def remembered(asked: Sequence[AskedEnquiry] = (), *passages: Passage) -> Known:
    bank = from_bank("en", say)
    planned = [Planned(one.text, one.wordings, one.concepts, one.signs) for one in bank]
    told = heard_in([one for one in passages if one.kind in SAID], "Mara Lenz")
    written = heard_in([one for one in passages if one.kind in WRITTEN], "Mara Lenz")
    already = asked_or_answered(planned, asked, told, likely_repeat)
    return replace(NOTHING, already=already, written=written)


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_the_bank_covers_every_subject(language: str) -> None:
    found = from_bank(language, say)
    assert {one.topic for one in found} >= SUBJECTS
    assert len({one.text for one in found}) == len(found)
    assert all(one.text.endswith("?") for one in found)


def test_what_settles_an_enquiry_exists() -> None:
    for one in from_bank("en", say):
        assert not one.term or one.term in TOPICS, one.text
        assert set().union(*one.concepts) <= _concepts(), one.text
        assert set(one.lenses) <= set(LENSES) - {"unknown"}, one.text


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("I asked about home office", "home working"),
        ("J’ai demandé comment se passe le télétravail", "home working"),
        ("Ich habe nach der Kleiderordnung gefragt", "dress code"),
        ("next steps?", "next steps and decision date"),
        ("How is performance reviewed? By what is success measured?",
         "how success is measured and reviewed"),
    ],
)  # fmt: skip
def test_what_was_asked_is_not_asked_again(words: str, note: str) -> None:
    settled = settle(enquiry(note), remembered([asked(words)]))
    assert settled is not None
    assert settled.why == "asked"


def test_one_enquiry_settles_one_subject() -> None:
    known = remembered([asked("So no home working at all during probation?")])
    assert [one.topic for one in settle_all(from_bank("en", say), known).values()] == [
        "home working"
    ]


def test_the_words_that_settle_it_are_shown() -> None:
    settled = settle(enquiry("home working"), remembered([asked("Is home office possible?")]))
    assert settled is not None
    assert settled.why == "asked"
    assert settled.citations[0].quote == "Is home office possible?"


@pytest.mark.parametrize(("kind", "why"), [("transcript", "answered"), ("posting", "look it up")])
def test_a_known_term_settles_it(kind: str, why: str) -> None:
    words = quoted("28 days of leave", kind)  # type: ignore[arg-type]  # one of the kinds
    term = Term("t", "holidays", "28 days", "", None, "known", "", (words,))
    known = replace(NOTHING, terms=(term,), kinds={kind: kind})  # type: ignore[dict-item]  # as above
    settled = settle(enquiry("holidays"), known)
    assert settled is not None
    assert settled.why == why


def test_an_open_term_does_not_settle_it() -> None:
    term = Term("t", "holidays", "", "", None, "open", "Nora", ())
    assert settle(enquiry("holidays"), replace(NOTHING, terms=(term,))) is None


def test_a_fact_of_the_site_is_to_be_looked_up() -> None:
    clients = replace(fact("k", "customers"), text="Our clients are dairies")
    known = replace(NOTHING, facts=(clients,))
    settled = settle(enquiry("main customers"), known)
    assert settled is not None
    assert settled.why == "look it up"
    stale = replace(NOTHING, facts=(replace(clients, stale=True),))
    assert settle(enquiry("main customers"), stale) is None


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("We are eight in the team, plus two students.", "team size and structure"),
        ("Nous sommes huit dans l’équipe.", "team size and structure"),
        ("Wir sind acht im Team.", "team size and structure"),
        ("We will decide by the end of next week.", "next steps and decision date"),
    ],
)
def test_what_an_interviewer_said_settles_it(said: str, note: str) -> None:
    talk = (
        passage("Why do you want this post?", "transcript", 0, "Nora Wirth"),
        passage("Because I have done it for years and I like it.", "transcript", 1, "Mara Lenz"),
        passage(said, "transcript", 2, "Nora Wirth"),
    )
    settled = settle(enquiry(note), remembered((), *talk))
    assert settled is not None
    assert settled.why == "answered"
    assert settled.citations[0].quote == said


def test_what_the_candidate_said_or_the_site_says_of_others_settles_nothing() -> None:
    known = remembered(
        (),
        passage("How did you work there?", "transcript", 0, "Nora Wirth"),
        passage("We are eight in the team at Orlenn.", "transcript", 1, "Mara Lenz"),
        passage("A team of 400 people in nine countries.", "company_page"),
    )
    assert settle(enquiry("team size and structure"), known) is None


def test_what_stayed_open_comes_first_with_its_words() -> None:
    put_off = from_unanswered([asked("Who decides on the budget?", "put off")], [], say)
    mine = from_open_points(
        [OpenPoint("a", "mine", "On-call duty", "", (quoted("on call?", "notes", 5),)),
         OpenPoint("b", "theirs", "My notice", "", (quoted("notice"),))], say,
    )  # fmt: skip
    assert "Who decides on the budget" in put_off[0].text
    assert [one.text for one in mine] == ["May I come back to this: “On-call duty”?"]
    order = seated((*from_bank("en", say), *mine, *put_off), [person("Nora", "manager")], how_alike)
    assert [one.text for one in order[:2]] == [put_off[0].text, mine[0].text]


def test_who_was_named_is_asked_what_others_would_not_say() -> None:
    put_off = replace(
        asked("Will beds close?", "put off"), answer="I cannot say, ask the chief nurse"
    )
    chief = replace(person("Uwe", "executive"), title="Chief Nurse, Board member")
    people = [person("Nora", "manager"), chief]
    (proposal,) = from_unanswered([put_off], people, say)
    assert proposal.names == ("Uwe",)
    assert seated([proposal], people, how_alike)[0].names == ("Uwe",)


def test_pay_left_open_goes_to_the_recruiter() -> None:
    people = [person("Nora", "manager"), person("Ines", "recruiter")]
    (proposal,) = from_unanswered([asked("How is the bonus set?", "put off")], people, say)
    assert seated([proposal], people, how_alike)[0].names == ("Ines",)


def test_doubts_about_ones_own_words_are_no_enquiry() -> None:
    words = "team size: I think I said six, the CV says four"
    assert from_open_points([OpenPoint("a", "mine", words, "", (quoted(words),))], say) == ()


@pytest.mark.parametrize(
    ("words", "point"),
    [
        ("didn't get to ask: who runs the rota?", "who runs the rota"),
        ("I forgot to ask about home working.", "home working"),
        ("Pas demandé : les astreintes", "les astreintes"),
    ],
)
def test_what_was_meant_to_be_asked_is_named_without_the_note(words: str, point: str) -> None:
    (one,) = from_open_points([OpenPoint("a", "mine", words, "", (quoted(words),))], say)
    assert one.text == f"May I come back to this: “{point}”?"


def test_two_sources_that_disagree_are_asked_about_once() -> None:
    found = from_facts([fact("one", "figures", "two"), fact("two", "figures", "one")], say)
    assert len(found) == 1
    assert "wards is one" in found[0].text
    assert "wards is two" in found[0].text


def test_contradictions_of_the_candidate_are_no_enquiries() -> None:
    sides = (quoted("a", "cv", 1), quoted("b", "transcript", 2))
    contradiction = Contradiction("k", "team size", "", sides)
    own = Statement("s", "team size", "", "", "cv", sides[:1])
    assert len(from_contradictions([contradiction], [], say)) == 1
    assert from_contradictions([contradiction], [own], say) == ()


def test_each_person_gets_a_handful_and_no_two_the_same() -> None:
    people = [person("Ines", "recruiter"), person("Nora", "manager"), person("Tom", "peer"),
              person("Uwe", "executive"), person("Gone", "manager", attends=False)]  # fmt: skip
    order = seated(from_bank("en", say), people, how_alike)
    assert len({one.text for one in order}) == len(order)
    for name in ("Ines", "Nora", "Tom", "Uwe"):
        mine = [one for one in order if one.names == (name,)]
        assert 5 <= len(mine) <= EACH + 3, name
    assert not any("Gone" in one.names for one in order)


def test_pay_goes_to_the_recruiter_tasks_to_the_manager_days_to_the_peer() -> None:
    people = [person("Ines", "recruiter"), person("Nora", "manager"), person("Tom", "peer"),
              person("Uwe", "executive")]  # fmt: skip
    who = {one.text: one.names for one in seated(from_bank("en", say), people, how_alike)}
    assert who[enquiry("benefits in kind").text] == ("Ines",)
    assert who[enquiry("way of leading, feedback").text] == ("Nora",)
    assert who[enquiry("how it feels to work here").text] == ("Tom",)
    assert who[enquiry("where the company is going").text] == ("Uwe",)


@pytest.mark.parametrize("people", [[], [person("Nora", "manager")], [person("X", "unknown")]])
def test_every_subject_is_covered_whoever_comes(people: list[Interviewer]) -> None:
    order = seated(from_bank("en", say), people, how_alike)
    assert len({one.topic for one in order}) >= 15


def _concepts() -> set[str]:
    book = lexicon()
    single = {name for names in book.words.values() for name in names}
    begun = {name for names in book.beginnings.values() for _, name in names}
    return single | begun | {name for names in book.phrases.values() for _, name in names}
