"""Erasing a person or a workspace across the walls, in two functions that ask first who calls; PostgreSQL only.

They run as the role that owns the tables, in upkeep, and find the tables to look through in the catalogue: a table
that comes later is erased from as well. An erased person's marks in the audit log stay without the person.
"""

from alembic import op

revision = "0018"
down_revision = "0017"

WS = "nullif(current_setting('secondround.workspace', true), '')"
ME = "nullif(current_setting('secondround.person', true), '')"
DEFINER = "SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
BEGIN_UPKEEP = "PERFORM set_config('secondround.upkeep', 'on', true);"
END_UPKEEP = "PERFORM set_config('secondround.upkeep', '', true);"
BOTH = """
SELECT room.nspname AS room, kept.relname AS name
FROM pg_class AS kept JOIN pg_namespace AS room ON room.oid = kept.relnamespace
WHERE room.nspname IN ('hosted', 'public') AND kept.relkind IN ('r', 'p') AND 2 = (
    SELECT count(*) FROM pg_attribute AS part WHERE part.attrelid = kept.oid
    AND part.attname IN ('workspace_id', 'person_id') AND NOT part.attisdropped
)
ORDER BY room.nspname, kept.relname
"""

OWNERS_IN = """
CREATE FUNCTION hosted.owners_in(place text)
RETURNS TABLE (owner_id text, known boolean, member boolean)
LANGUAGE plpgsql @DEFINER AS $$
DECLARE one record; somebody text; seen text[] := '{}';
BEGIN
    IF NOT (hosted.operates() OR (place = @WS AND hosted.holds('administrator'))) THEN
        RETURN;
    END IF;
    @BEGIN_UPKEEP
    FOR one IN @BOTH LOOP
        FOR somebody IN EXECUTE format(
            'SELECT DISTINCT person_id::text FROM %I.%I WHERE workspace_id = $1', one.room, one.name
        ) USING place LOOP
            seen := seen || somebody;
        END LOOP;
    END LOOP;
    RETURN QUERY SELECT DISTINCT each,
        EXISTS (SELECT FROM hosted.persons AS p WHERE p.id = each),
        EXISTS (SELECT FROM hosted.memberships AS m
            WHERE m.workspace_id = place AND m.person_id = each)
        FROM unnest(seen) AS each ORDER BY 1;
    @END_UPKEEP
END $$
"""

MAY_ERASE = """
CREATE FUNCTION hosted.may_erase(place text, subject text) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        place = @WS AND (
            hosted.holds('administrator')
            OR (subject <> '' AND subject = @ME)
            OR (hosted.operates() AND NOT EXISTS (
                SELECT FROM hosted.memberships AS one
                WHERE one.workspace_id = place AND one.person_id = subject
            ))
        ), false)
$$
"""

FORGET = """
CREATE FUNCTION hosted.forget(place text, subject text) RETURNS jsonb
LANGUAGE plpgsql @DEFINER AS $$
DECLARE people text[]; one record; who_else text; gone bigint; counts jsonb := '{}';
BEGIN
    IF NOT hosted.may_erase(place, subject) THEN
        RAISE EXCEPTION 'this may not be erased by whoever asks' USING ERRCODE = '42501';
    END IF;
    people := CASE WHEN subject <> '' THEN ARRAY[subject] ELSE ARRAY(
        SELECT there.owner_id FROM hosted.owners_in(place) AS there
    ) END;
    @BEGIN_UPKEEP
    FOR one IN @BOTH LOOP
        EXECUTE format(
            'DELETE FROM %I.%I WHERE workspace_id = $1 AND ($2 = '''' OR person_id = $2)',
            one.room, one.name
        ) USING place, subject;
        GET DIAGNOSTICS gone = ROW_COUNT;
        IF gone > 0 THEN counts := counts || jsonb_build_object(one.name, gone); END IF;
    END LOOP;
    DELETE FROM hosted.comments WHERE workspace_id = place AND author_id = subject;
    DELETE FROM hosted.observer_ratings WHERE workspace_id = place AND author_id = subject;
    DELETE FROM hosted.shares WHERE workspace_id = place AND coach_id = subject;
    DELETE FROM hosted.invitations
        WHERE workspace_id = place AND (subject = '' OR used_by = subject OR made_by = subject);
    IF subject = '' THEN
        DELETE FROM hosted.audit_events WHERE workspace_id = place;
        DELETE FROM hosted.workspaces WHERE id = place;
    ELSE
        UPDATE hosted.audit_events SET who = 'erased' WHERE workspace_id = place AND who = subject;
        UPDATE hosted.audit_events SET about = 'erased'
            WHERE workspace_id = place AND about = subject;
    END IF;
    FOREACH who_else IN ARRAY people LOOP
        CONTINUE WHEN EXISTS (SELECT FROM hosted.memberships WHERE person_id = who_else)
            OR EXISTS (SELECT FROM hosted.operators WHERE person_id = who_else)
            OR EXISTS (SELECT FROM hosted.workspaces AS w WHERE EXISTS (
                SELECT FROM public.candidacies AS c
                WHERE c.workspace_id = w.id AND c.person_id = who_else))
            OR EXISTS (SELECT FROM hosted.workspaces AS w WHERE EXISTS (
                SELECT FROM public.documents AS d
                WHERE d.workspace_id = w.id AND d.person_id = who_else));
        DELETE FROM hosted.sessions WHERE person_id = who_else;
        DELETE FROM hosted.persons WHERE id = who_else;
        UPDATE hosted.audit_events SET who = 'erased' WHERE who = who_else;
        UPDATE hosted.audit_events SET about = 'erased' WHERE about = who_else;
    END LOOP;
    @END_UPKEEP
    RETURN counts;
END $$
"""

REVOKED = (
    "REVOKE ALL ON FUNCTION hosted.owners_in(text), hosted.may_erase(text, text),"
    " hosted.forget(text, text) FROM PUBLIC"
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for statement in (OWNERS_IN, MAY_ERASE, FORGET, REVOKED):
            op.execute(_whole(statement))


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION hosted.forget(text, text)")
        op.execute("DROP FUNCTION hosted.may_erase(text, text)")
        op.execute("DROP FUNCTION hosted.owners_in(text)")


def _whole(statement: str) -> str:
    """With what several of them share in its place."""
    shared = {
        "@DEFINER": DEFINER,
        "@BEGIN_UPKEEP": BEGIN_UPKEEP,
        "@END_UPKEEP": END_UPKEEP,
        "@BOTH": BOTH,
        "@WS": WS,
        "@ME": ME,
    }
    for name, value in shared.items():
        statement = statement.replace(name, value)
    return statement
