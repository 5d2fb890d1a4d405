"""Thousands of candidates in one career centre: one prepared by the product's own steps, the others its rows again.

Ids of people and candidacies are each candidate's own; everything else is as it was, so that a page has as much to show
for each. Originals are not multiplied: no page that is asked for reads them.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

import psycopg
from place import BROUGHT, EXAMPLE, Place
from psycopg import sql

from secondround.foundation.owner import Owner
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.invitations import steps as invitation_steps
from secondround.hosted.accounts.model import Actor, Identity, Role
from secondround.hosted.accounts.operators.steps import appoint
from secondround.hosted.accounts.sessions import steps as session_steps
from secondround.hosted.premises import Premises
from secondround.hosted.sharing.consent import steps as consent_steps
from secondround.hosted.tokens import digest_of
from secondround.preparation.brief.steps import DERIVE

ISSUER = "https://id.example"
COACHES = 20
DOCUMENTS = 20
READY = 4
"""Every so many lets the coaches see how far the preparation is."""

AT_ONCE = 100
"""Candidates of one statement."""

PERSON = "'p' || lpad(n::text, 8, '0')"
CANDIDACY = "'c' || lpad(n::text, 8, '0')"
PEOPLE = """
INSERT INTO hosted.persons (id, identity, issuer, subject, name, mail, made_at)
SELECT 'p' || lpad(n::text, 8, '0'), 'identity of ' || n, %s, 'candidate ' || n,
    'Candidate ' || substr(md5(n::text), 1, 8), n || '@example.org', %s
FROM generate_series(%s::int, %s::int) AS n
"""

OWNED = """
SELECT room.nspname, kept.relname, array_agg(part.attname::text)
FROM pg_class AS kept JOIN pg_namespace AS room ON room.oid = kept.relnamespace
JOIN pg_attribute AS part ON part.attrelid = kept.oid AND part.attnum > 0 AND NOT part.attisdropped
WHERE room.nspname IN ('public', 'hosted') AND kept.relkind = 'r'
GROUP BY 1, 2 HAVING array_agg(part.attname::text) @> ARRAY['workspace_id', 'person_id'] ORDER BY 1, 2
"""


@dataclass(frozen=True)
class Crowd:
    """`first` is whose rows are multiplied; `coaches` are the secrets of their sessions."""

    place: Place
    first: Owner
    candidacy: str
    coaches: tuple[str, ...]

    def secret(self, number: int) -> str:
        """Of the session of one of the candidates, from 1."""
        return f"session of {number}"

    def grow(self, begin: int, end: int) -> int:
        """Candidates `begin` up to `end`, the last not among them; the rows of one of them."""
        with self._server() as db:
            # As a dump is restored: what the rows refer to is there when all of them are.
            db.execute("SET session_replication_role = replica; SET synchronous_commit = off")
            tables = db.execute(OWNED).fetchall()
            rows = sum(self._keep_aside(db, *table) for table in tables)
            for start in range(begin, end, AT_ONCE):
                numbers = (start, min(start + AT_ONCE, end) - 1)
                for room, name, columns in tables:
                    db.execute(_again(room, name, columns), numbers)
                db.execute(PEOPLE, (ISSUER, datetime.now(UTC), *numbers))
                self._sign_in(db, *numbers)
            db.execute("VACUUM (ANALYZE)")
            db.execute("CHECKPOINT")
        return rows

    def bytes(self) -> int:
        """Of the database on the disk."""
        with self._server() as db:
            found = db.execute("SELECT pg_database_size(current_database())").fetchone()
        return int(found[0]) if found else 0

    def _server(self) -> psycopg.Connection:
        host = str(self.place.socket)
        return psycopg.connect(host=host, user="postgres", dbname="measured", autocommit=True)

    def _keep_aside(self, db: psycopg.Connection, room: str, name: str, _columns: object) -> int:
        """The rows of the first one, found without a search in what grows."""
        made = sql.SQL(
            "CREATE TEMP TABLE {aside} AS SELECT * FROM {table}"
            " WHERE workspace_id = {where} AND person_id = {who}"
        ).format(
            aside=sql.Identifier(f"{room} {name}"),
            table=sql.Identifier(room, name),
            where=self.first.workspace_id,
            who=self.first.person_id,
        )
        return db.execute(made).rowcount

    def _sign_in(self, db: psycopg.Connection, first: int, last: int) -> None:
        now = datetime.now(UTC)
        ends = now.replace(year=now.year + 1)
        into = "COPY hosted.sessions (digest, person_id, made_at, seen_at, expires_at) FROM STDIN"
        with db.cursor() as cursor, cursor.copy(into) as copy:
            for number in range(first, last + 1):
                digest = digest_of(self.secret(number))
                copy.write_row((digest, f"p{number:08d}", now, now, ends))


def _again(room: str, name: str, columns: list[str]) -> sql.Composed:
    """The rows of a table once more, for each of the numbers, in the order of its key."""
    own = {"person_id": PERSON, "candidacy_id": CANDIDACY}
    if name == "candidacies":
        own["id"] = CANDIDACY
    only = (
        f"WHERE kind <> 'readiness' OR n %% {READY} = 0"
        if (room, name) == ("hosted", "consents")
        else ""
    )
    return sql.SQL(
        "INSERT INTO {table} ({columns}) SELECT {values} FROM {aside},"
        " generate_series(%s::int, %s::int) AS n {only} ORDER BY n"
    ).format(
        table=sql.Identifier(room, name),
        columns=sql.SQL(", ").join(map(sql.Identifier, columns)),
        values=sql.SQL(", ").join(
            sql.SQL(own[one]) if one in own else sql.Identifier(one) for one in columns
        ),
        aside=sql.Identifier(f"{room} {name}"),
        only=sql.SQL(only),
    )


def founded(place: Place) -> Crowd:
    """A career centre with its coaches and the first candidate, who has brought, prepared and agreed."""
    premises = place.premises.at(datetime.now(UTC))
    operator = Actor(
        appoint(place.settings, Identity(ISSUER, "operator"), premises.now), operator=True
    )
    centre = account_steps.open_workspace(premises, operator, "Career centre").id
    head = _member(premises, operator, "head", "administrator", centre)
    coaches = [_member(premises, head, f"coach {one}", "coach") for one in range(COACHES)]
    candidate = _member(premises, head, "first candidate", "candidate")
    for matter in ("entry", "readiness"):
        text = consent_steps.asked(premises, candidate, matter, "en")
        consent_steps.agree(premises, candidate, matter, "en", consent_steps.digest(text))
    owner = Owner(centre, candidate.person_id)
    candidacy = place.candidacy(owner, *brought())
    for step in DERIVE:
        step(premises.kit_of(owner), candidacy)
    secrets = tuple(session_steps.begin(premises, one.person_id) for one in coaches)
    return Crowd(place, owner, candidacy, secrets)


def brought() -> list[str]:
    """The posting, the CV, the invitation, the talk, and the smallest other files of the example up to the count."""
    others = (one for one in EXAMPLE.iterdir() if one.name not in BROUGHT and one.suffix != ".zip")
    smallest = sorted(others, key=lambda one: (one.stat().st_size, one.name))
    return [*BROUGHT, *(one.name for one in smallest)][:DOCUMENTS]


def _member(premises: Premises, by: Actor, name: str, role: Role, workspace: str = "") -> Actor:
    invitation, secret = invitation_steps.invite(premises, by, role, workspace)
    person = account_steps.know(premises, Identity(ISSUER, name), name)
    invitation_steps.accept(premises, person.id, secret)
    return account_steps.actor(premises, person.id, invitation.workspace_id)
