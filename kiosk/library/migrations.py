"""Makes the tables of a new store, and refuses a store this program does not understand."""

from __future__ import annotations

from sqlalchemy import Engine, insert, inspect, select

from kiosk.library.port import UnknownSchema
from kiosk.library.schema import VERSION, metadata, schema_version


def prepare(engine: Engine) -> None:
    """Make all tables if there are none.  Raises UnknownSchema; SQLAlchemy's errors pass through."""
    with engine.begin() as connection:
        tables = set(inspect(connection).get_table_names())
        if not tables:
            metadata.create_all(connection)
            connection.execute(insert(schema_version).values(version=VERSION))
            return
        if schema_version.name not in tables:
            raise UnknownSchema("this file is a database of something else: it has tables but no schema_version")
        versions = list(connection.scalars(select(schema_version.c.version)))
    if versions != [VERSION]:
        raise UnknownSchema(
            f"the patron database has schema version {versions}, this program works with {VERSION} only; "
            "use the program version that made it, or restore a matching copy"
        )
