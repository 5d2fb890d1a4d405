"""The company in about a minute, and what is new since the last interview."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from desk import desk
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import steps
from secondround.preparation.company.facts.talked import last_talk
from secondround.preparation.company.model import THEMES, Fact, Theme
from secondround.preparation.company.summary.choosing import LONGEST
from secondround.preparation.company.summary.telling import summarised
from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.evidence.talk.pace import seconds_aloud

TODAY = date(2026, 11, 29)


def fact(key: str, theme: Theme, text: str, **more: Any) -> Fact:
    made = Fact(key, theme, text, date(2026, 1, 1), False, False, (), 0.5, ())
    return replace(made, **more)


def many(words: int) -> list[Fact]:
    return [
        fact(
            f"{theme}{number}",
            theme,
            f"Pellworth {theme}{number} "
            + " ".join(f"{theme}{number}w{n}" for n in range(words))
            + " 2026.",
        )
        for theme in THEMES
        for number in range(4)
    ]


def test_it_is_said_within_its_time_and_in_an_order_one_tells() -> None:
    made = summarised(many(20), "Pellworth", "en", say_in("en"))
    assert 60 <= made.seconds <= LONGEST
    assert made.seconds == seconds_aloud(made.words, "en")
    themes = [line.fact.theme for line in made.lines]
    assert themes[0] == "products"
    assert themes.index("history") < themes.index("objectives") < themes.index("news")


def test_every_line_is_a_fact_word_for_word() -> None:
    facts = many(12)
    made = summarised(facts, "Pellworth", "fr", say_in("fr"))
    assert {line.fact.text for line in made.lines} <= {one.text for one in facts}
    assert made.lines[0].lead == "Ce que fait l’entreprise"


def test_what_is_stale_or_denied_by_newer_words_is_not_said() -> None:
    stale = fact("a", "figures", "Pellworth had 90 people in 2011.", stale=True)
    old = fact("b", "figures", "Pellworth employs 140 people.", contradicted_by=("c",))
    new = fact(
        "c",
        "figures",
        "Pellworth employs 120 people.",
        date=date(2026, 9, 1),
        contradicted_by=("b",),
    )
    made = summarised([stale, old, new], "Pellworth", "en", say_in("en"))
    assert [line.fact.key for line in made.lines] == ["c"]


def test_nothing_known_is_nothing_said() -> None:
    assert summarised([], "Pellworth", "de", say_in("de")).lines == ()


def test_what_is_of_after_the_last_talk_is_new(tmp_path: Path) -> None:
    files = {
        "first interview 12 nov.txt": "Interview notes, 12 Nov. They asked me why I want to leave. I asked about pay.",
        "news.md": "# Pellworth buys a yard\n\nPellworth bought a yard in Porto on 20 November 2026.\n\n"
        "Pellworth was founded on 3 May 1911 in Riga.\n",
    }
    kit, candidacy_id = desk(tmp_path, files)
    candidacy_steps.describe(kit, candidacy_id, company="Pellworth")
    steps.draw_up(kit, candidacy_id)
    facts = steps.dossier_of(kit, candidacy_id)
    assert [one.date for one in steps.new_of(facts)] == [date(2026, 11, 20)]


def notes(name: str, day: date | None = None) -> Document:
    return Document("d", name, "text", 1, "read", kind="notes", date=day)


def line(text: str) -> Passage:
    return Passage("d:0", "d", "n.txt", "notes", 0, "line 1", "paragraph", text)


def test_the_last_talk_is_the_day_of_the_notes_or_the_one_they_name() -> None:
    assert last_talk([notes("n.txt", date(2026, 10, 2))], [], TODAY) == date(2026, 10, 2)
    assert last_talk([notes("notes 24 nov.txt")], [], TODAY) == date(2026, 11, 24)
    assert last_talk([notes("n.txt")], [line("Entretien 1, 18/11, visio")], TODAY) == date(
        2026, 11, 18
    )
    assert last_talk([notes("n.txt")], [line("Tuesday 24th November, by the sea")], TODAY) == date(
        2026, 11, 24
    )
    assert last_talk([notes("notes 24 dec.txt")], [], TODAY) == date(2025, 12, 24)
    assert last_talk([notes("n.txt")], [line("They asked about pay.")], TODAY) is None
