from __future__ import annotations

from kiosk.settings.reading.lines import index

TEXT = """\
# a comment
top = 1
[a]
b.c = "x" # another
"quoted = key" = '''
[not a table]
'''
list = [
  "# no comment",
  {deep = 1},
]

[[many]]
k = 1
[[many]]
k = 2
[many.inner]
z = { q = 1 }
"""


def test_values_of_many_lines_end_where_they_end() -> None:
    text = 'a = [\n1,\n2, # ]\n"]",\n3]\nb = """\nx = 1 ]\n"""\nc = [ {d = [\n[1],\n[2]\n]}, ]\ne = 5'
    found = index(text)
    assert {key[0]: line for key, line in found.items() if len(key) == 1} == {"a": 1, "b": 6, "c": 9, "e": 13}


def test_every_key_is_found_on_its_own_line() -> None:
    assert index(TEXT) == {
        ("top",): 2,
        ("a",): 3,
        ("a", "b"): 4,
        ("a", "b", "c"): 4,
        ("a", "quoted = key"): 5,
        ("a", "list"): 8,
        ("a", "list", 0): 8,
        ("a", "list", 1): 8,
        ("a", "list", 1, "deep"): 8,
        ("many",): 13,
        ("many", 0): 13,
        ("many", 0, "k"): 14,
        ("many", 1): 15,
        ("many", 1, "k"): 16,
        ("many", 1, "inner"): 17,
        ("many", 1, "inner", "z"): 18,
        ("many", 1, "inner", "z", "q"): 18,
    }
