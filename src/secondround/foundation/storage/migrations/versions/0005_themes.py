"""A column for the theme of a fact: a large dossier has thousands, and pages ask theme by theme."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

INDEX = "ix_facts_workspace_id_person_id_candidacy_id_theme_position_key"
COLUMNS = ["workspace_id", "person_id", "candidacy_id", "theme", "position", "key"]


def upgrade() -> None:
    op.add_column("facts", sa.Column("theme", sa.String(40), nullable=False, server_default=""))
    here = op.get_bind().dialect.name
    theme = "body ->> 'theme'" if here == "postgresql" else "json_extract(body, '$.theme')"
    op.execute(sa.update(sa.table("facts", sa.column("theme"))).values(theme=sa.text(theme)))
    op.create_index(INDEX, "facts", COLUMNS)


def downgrade() -> None:
    op.drop_index(INDEX, "facts")
    op.drop_column("facts", "theme")
