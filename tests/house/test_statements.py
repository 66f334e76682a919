"""No statement keeps what it was first run with: what is kept compiled has parameters for values and rows."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
KEEPER = TOP / "kiosk/library/database/statements.py"
CONSTANT = re.compile(r"_?[A-Z_]+(\[\w+\])?")


def faults(source: str) -> list[str]:
    """Inserts whose row is part of the statement, engines with a cache of statements, and others' values in ``run``."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        if called.endswith(").values") and "insert(" in called:
            found.append(f"{node.lineno}: a row inside the statement; pass it to execute()")
        if called.rpartition(".")[2] == "create_engine":
            sizes = [ast.unparse(given.value) for given in node.keywords if given.arg == "query_cache_size"]
            if sizes != ["0"]:
                found.append(f"{node.lineno}: an engine that keeps statements with their first values")
        if called == "run" and len(node.args) == 2 and not CONSTANT.fullmatch(ast.unparse(node.args[1])):
            found.append(f"{node.lineno}: what is kept compiled must be a constant of the module")
        if any(ast.unparse(each) == "'compiled_cache'" for each in ast.walk(node) if isinstance(each, ast.Constant)):
            found.append(f"{node.lineno}: compiled statements are kept by kiosk/library/database/statements.py only")
    return found


def test_no_row_is_part_of_a_statement_and_no_engine_keeps_statements() -> None:
    said = [
        f"{file.relative_to(TOP)}:{fault}"
        for file in sorted((TOP / "kiosk").rglob("*.py"))
        if file != KEEPER
        for fault in faults(file.read_text("utf-8"))
    ]
    assert said == []


@pytest.mark.parametrize(
    "source",
    [
        "db.execute(insert(patrons).values(row))",
        "db.execute(sqlite.insert(patrons).values(name=name).on_conflict_do_nothing())",
        "engine = sqlalchemy.create_engine(url)",
        "engine = create_engine(url, query_cache_size=500)",
        "run(db, select(patrons).where(patrons.c.number == number))",
        "run(db, statement, number=number)",
        "db.execute(query, execution_options={'compiled_cache': {}})",
    ],
)
def test_a_row_in_a_statement_and_an_engine_with_a_cache_are_seen(source: str) -> None:
    assert len(faults(source)) == 1


def test_rows_as_parameters_and_an_engine_without_cache_are_fine() -> None:
    fine = "db.execute(insert(patrons), row)\ncreate_engine(url, query_cache_size=0)\nx.values(1)"
    fine += "\nrun(db, _TAKEN[table], number=1)\nrun(db, _ADD, **row)"
    assert faults(fine) == []
