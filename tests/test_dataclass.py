"""Values with methods that are written when they are first called: they behave as the standard library's do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import field, fields, replace
from typing import Any, ClassVar

import pytest

from kiosk.dataclass import dataclass, write_constructors


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    name: str
    secret: str = field(repr=False)
    tags: tuple[str, ...] = ()
    marks: list[int] = field(default_factory=list, compare=False)


@dataclass(frozen=True, slots=True)
class Ours:
    name: str
    secret: str = field(repr=False)
    tags: tuple[str, ...] = ()
    marks: list[int] = field(default_factory=list, compare=False)


@dataclass(frozen=True, slots=True)
class Base:
    kinds: ClassVar[int] = 3
    place: str = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Derived(Base):
    number: int
    place: str = field(default="here", kw_only=True)

    def __post_init__(self) -> None:
        if self.number < 0:
            raise ValueError("below zero")


@pytest.fixture(params=[Standard, Ours])
def kind(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_a_value_has_fields_defaults_and_what_is_hidden(kind: Any) -> None:
    one = kind("a", secret="s")
    assert (one.name, one.secret, one.tags, one.marks) == ("a", "s", (), [])
    assert repr(one) == f"{kind.__name__}(name='a', tags=(), marks=[])"
    assert [each.name for each in fields(kind)] == ["name", "secret", "tags", "marks"]
    assert kind.__match_args__ == ("name", "secret", "tags", "marks")
    assert not hasattr(one, "__dict__")


def test_values_are_equal_by_what_counts_in_them(kind: Any) -> None:
    assert kind("a", "s", marks=[1]) == kind("a", "s", marks=[2])
    assert hash(kind("a", "s", marks=[1])) == hash(kind("a", "s", marks=[2]))
    assert kind("a", "s") != kind("a", "t")
    assert kind("a", "s") != ("a", "s", ())


def test_another_class_is_never_equal() -> None:
    assert Ours("a", "s") != Standard("a", "s")
    assert Standard("a", "s") != Ours("a", "s")


@pytest.mark.parametrize("make", [lambda kind: kind(), lambda kind: kind("a", "s", nothing=1)])
def test_wrong_arguments_are_refused(kind: Any, make: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match="argument"):
        make(kind)


def test_nothing_of_a_value_changes(kind: Any) -> None:
    one = kind("a", "s")
    for change in (lambda: setattr(one, "name", "b"), lambda: setattr(one, "other", 1), lambda: delattr(one, "name")):
        with pytest.raises((dataclasses.FrozenInstanceError, TypeError, AttributeError)):
            change()
    assert one.name == "a"


def test_a_changed_copy_is_another_value(kind: Any) -> None:
    assert replace(kind("a", "s"), name="b") == kind("b", "s")


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_value_is_copied_whole(kind: Any, copied: Callable[[Any], Any]) -> None:
    one = copied(kind("a", "s", ("t",), [1]))
    assert one == kind("a", "s", ("t",))
    assert one.marks == [1]


def test_a_value_of_values_has_the_fields_of_both() -> None:
    assert Derived(1) == Derived(1, place="here")
    assert repr(Derived(1, place="there")) == "Derived(place='there', number=1)"
    assert (Derived.kinds, Derived.__match_args__) == (3, ("number",))
    match Derived(7):
        case Derived(number, place=place):
            assert (number, place) == (7, "here")
    with pytest.raises(TypeError):
        Derived(1, "there")  # type: ignore[misc]
    with pytest.raises(ValueError, match="below zero"):
        Derived(-1)


def test_a_class_writes_nothing_before_its_first_object_or_when_it_is_told() -> None:
    @dataclass(frozen=True, slots=True)
    class Early:
        name: str

    @dataclass(frozen=True, slots=True)
    class Late:
        name: str

    stub = Late.__init__.__code__  # type: ignore[misc]
    assert Early.__init__.__code__ is stub  # type: ignore[misc]
    assert Early("a").name == "a"
    assert Early.__init__.__code__ is not stub  # type: ignore[misc]
    write_constructors()
    assert Late.__init__.__code__ is not stub  # type: ignore[misc]
    assert Late("b") == Late("b")


def test_what_it_is_not_made_for_is_refused() -> None:
    with pytest.raises(TypeError, match=r"dataclasses\.dataclass"):
        dataclass(frozen=False, slots=True)
    with pytest.raises(TypeError, match="__eq__, __hash__ of its own"):

        @dataclass(frozen=True, slots=True)
        class _Own:
            def __eq__(self, _other: object) -> bool:
                return True
