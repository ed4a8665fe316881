# A database on SQLite with one table, its model, and the migration that makes it.
mkdir -p migrations/versions
printf '[alembic]\nscript_location = migrations\nsqlalchemy.url = sqlite:///db.sqlite3\n' >alembic.ini
printf 'from sqlalchemy import Column, Integer, MetaData, Table, Text\n\nmetadata = MetaData()\nTable("orders", metadata, Column("id", Integer, primary_key=True), Column("ref", Text))\n' >models.py
cat >migrations/env.py <<'PY'
import sys

from alembic import context
from sqlalchemy import create_engine

sys.path.insert(0, ".")
from models import metadata  # noqa: E402

url = context.config.get_main_option("sqlalchemy.url")
if context.is_offline_mode():
    context.configure(url=url, target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(url).connect() as connection:
        context.configure(connection=connection, target_metadata=metadata)
        with context.begin_transaction():
            context.run_migrations()
PY
cat >migrations/versions/a1_orders.py <<'PY'
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("orders", sa.Column("id", sa.Integer, primary_key=True), sa.Column("ref", sa.Text))


def downgrade():
    op.drop_table("orders")
PY
