"""Two candidates to be attacked: one whose pages are full, one with a row of every table there is."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Table, insert, text, types

import secondround.hosted
from hosted.web.attacked.crawl import Found, Routes, crawl, every_route
from hosted.web.conftest import Place
from hosted.web.shared.conftest import actor_of, kit_of, spoken
from rows import declare_all, owned_tables, row
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import object_key, owner_prefix
from secondround.foundation.storage.database import Database
from secondround.hosted.accounts.sessions import steps as session_steps
from secondround.hosted.sharing import steps as sharing_steps
from secondround.hosted.sharing.comments import steps as comment_steps
from secondround.hosted.sharing.model import Item, Kind
from secondround.hosted.storage.tables import metadata
from secondround.preparation.brief.steps import DERIVE
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.questions import steps as question_steps

EXAMPLE = Path(__file__).parents[4] / "examples" / "risk-analyst"
WORDS = {".html", ".eml", ".vtt", ".md", ".xml", ".ics", ".vcf"}

MARK, OTHER, SHARED, SOUND = "Qorvexyl", "Zylquorn", "Wemblith", "RIFF the sound of it"
"""Words that stand in everything of the one and of the other, in the one thing that a coach may read, and in what is
heard."""

EACH = "n0ra"
"""What each row of the other is called by, in whichever column."""

TABLES = text(
    "SELECT table_schema, table_name FROM information_schema.tables"
    " WHERE table_schema IN ('public', 'hosted', 'dbos') AND table_type = 'BASE TABLE'"
)

declare_all(secondround.hosted)


@dataclass(frozen=True)
class Victims:
    """`found` is everything the first may ask for. `shares` are ids of what she shares, by the coach's name."""

    place: Place
    found: Found
    kit: Kit
    other: Owner
    candidacy: str
    shares: Mapping[str, str]
    ended: str

    @property
    def owners(self) -> tuple[Owner, Owner]:
        return self.kit.owner, self.other

    def state(self) -> dict[str, str]:
        """A digest of every row of theirs, by table, and of every object, by its key."""
        return self._rows() | {
            key: hashlib.sha256(data).hexdigest() for key, data in self.objects()
        }

    def objects(self) -> list[tuple[str, bytes]]:
        """By key, everything of theirs in the store."""
        kits = [self.place.premises.kit_of(owner) for owner in self.owners]
        return [
            (key, kit.objects.get(key))
            for kit in kits
            for key in kit.objects.list(owner_prefix(kit.owner))
        ]

    def copies(self) -> list[str]:
        """Tables in which somebody else's row has a word of theirs."""
        said = "(strpos(one::text, :mark) > 0 OR strpos(one::text, :other) > 0)"
        known = {"mark": MARK, "other": OTHER}
        return [
            name
            for name, count in self._counted(f"count(*) FILTER (WHERE {said})", known, "NOT")
            if count
        ]

    def _rows(self) -> dict[str, str]:
        digest = "coalesce(md5(string_agg(one::text, '|' ORDER BY one::text)), '')"
        return {name: str(found) for name, found in self._counted(digest, {}, "")}

    def _counted(self, what: str, known: Mapping[str, str], mine: str) -> list[tuple[str, Any]]:
        """Something of each table's rows that are theirs, or "NOT"."""
        ids = {"a": self.kit.owner.person_id, "b": self.other.person_id}
        where = f"{mine} (strpos(one::text, :a) > 0 OR strpos(one::text, :b) > 0)"
        db = Database(self.place.premises.settings.owner_url.get_secret_value(), migrate=False)
        with db.within(upkeep="on").read() as connection:
            # Whoever looks at what is shared with them is noted, as it has to be.
            tables = [one for one in connection.execute(TABLES) if one[1] != "audit_events"]
            found = [
                (
                    ".".join(one),
                    connection.execute(
                        text(f'SELECT {what} FROM {one[0]}."{one[1]}" AS one WHERE {where}'),
                        {**ids, **known},
                    ).scalar(),
                )
                for one in tables
            ]
        db.close()
        return found


def make_victims(place: Place, folder: Path) -> Victims:
    """They have prepared, rehearsed, shared and been commented on; the first has gone through all of her pages."""
    anna, nora = place.member("anna", "candidate"), place.member("nora", "candidate")
    kit = replace(kit_of(place, "anna"), embedders=())
    one = _prepared(kit, folder)
    question = question_steps.add_question(kit, one, f"Why {SHARED}?").key
    _, take = spoken(kit, one, question, f"What of {MARK}?")
    for coach in ("carl", "hugo", "otto"):
        place.member(coach, "coach")
    shares = {"carl": _share(place, one, "carl", "question", question)}
    for coach in ("hugo", "otto"):
        shares[coach] = _share(place, one, coach, "take", take)
        _comment(place, coach, shares[coach])
    at = place.premises.at(place.clock.now)
    sharing_steps.revoke(at, actor_of(place, "anna"), shares["hugo"])
    other = kit_of(place, "nora").owner
    _fill(place, other)
    kept = kit_of(place, "nora").objects
    for key in (object_key(other, OTHER.encode()), f"{owner_prefix(other)}takes/{EACH}/take.wav"):
        kept.put(key, OTHER.encode())
    for owner, of in ((kit.owner, one), (other, EACH)):
        place.jobs.enqueue(owner, "prepare", of)
    ended = session_steps.begin(at, kit.owner.person_id)
    found = Found(Routes(list(every_route(place.behind))))
    crawl(anna, found, "/", f"/candidacies/{one}", "/account", "/sharing", "/api/candidacies")
    assert nora.get("/account").status_code == 200
    return Victims(place, found, kit, other, one, shares, ended)


def _prepared(kit: Kit, folder: Path) -> str:
    """A candidacy of what is written in the example, about a company of another name."""
    for path in EXAMPLE.iterdir():
        if path.suffix in WORDS:
            words = path.read_bytes().replace(b"Halvenne", MARK.encode())
            (folder / path.name.replace("Halvenne", MARK)).write_bytes(words)
    one = candidacy_steps.open_new(kit).id
    document_steps.bring_in(kit, one, folder)
    for step in DERIVE:
        step(kit, one)
    return one


def _share(place: Place, candidacy: str, coach: str, kind: Kind, key: str) -> str:
    at, anna = place.premises.at(place.clock.now), actor_of(place, "anna")
    whom = actor_of(place, coach).person_id
    sharing_steps.share(at, anna, Item(candidacy, kind, key), whom, with_sound=kind == "take")
    return next(
        one.id
        for one in sharing_steps.own_shares(at, anna)
        if one.coach_id == whom and one.item.key == key
    )


def _comment(place: Place, coach: str, share: str) -> None:
    at, anna = place.premises.at(place.clock.now), actor_of(place, "anna").person_id
    comment_steps.comment(at, actor_of(place, coach), anna, share, f"{MARK}: name the figure.")


def _fill(place: Place, owner: Owner) -> None:
    """A row in every table that has an owner, past every wall and key."""
    db = Database(place.premises.settings.owner_url.get_secret_value(), migrate=False)
    with db.within(upkeep="on").write() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        for table in owned_tables(metadata):
            if table.name != "memberships":  # They are a member.
                connection.execute(insert(table), [_row(table, owner)])
    db.close()


def _row(table: Table, owner: Owner) -> dict[str, Any]:
    """Named `EACH` in every key; `OTHER` in every other word, in what is JSON as well."""
    made = row(table, owner, EACH)
    for one in table.columns:
        if isinstance(one.type, types.JSON):
            made[one.name] = {"text": OTHER}
        elif isinstance(one.type, types.String) and _is_word(one.name) and not one.primary_key:
            made[one.name] = OTHER[: one.type.length]
    return made | vars(owner)


def _is_word(name: str) -> bool:
    return name not in ("workspace_id", "person_id") and not name.endswith(("_id", "key", "sha256"))
