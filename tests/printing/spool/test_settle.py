"""What looks at a queue add up to, and what a printer's own words mean."""

from __future__ import annotations

import pytest

from kiosk.printing.spool.cups.reasons import IDLE, PROCESSING, STOPPED, condition
from kiosk.printing.spool.jobs import Done, Failed, FaultReason, JobState, Printing, Unknown
from kiosk.printing.spool.settle import Condition, Look, Patience, Settlement, Stage

PATIENCE = Patience(look=0.5, grace=2, doubt=30, stuck=90)
PAPER = Condition(fault=FaultReason.PAPER, hint=FaultReason.PAPER)


def settlement(confirms: bool = True) -> Settlement:
    return Settlement(confirms, PATIENCE, 0)


@pytest.mark.parametrize(("confirms", "state"), [(True, Done()), (False, Unknown())])
def test_the_queue_s_end_is_done_only_where_the_printer_confirms(confirms: bool, state: JobState) -> None:
    assert settlement(confirms).judge(Look(Stage.ENDED), Condition(), 1) == state


def test_a_job_that_vanished_is_unknown_never_done() -> None:
    assert settlement().judge(Look(Stage.GONE), Condition(), 1) == Unknown()


def test_a_fault_is_believed_only_when_it_lasts() -> None:
    watch = settlement()
    assert watch.judge(Look(Stage.WORKING), PAPER, 1) is None
    assert watch.judge(Look(Stage.WORKING), Condition(), 2) == Printing()
    assert watch.judge(Look(Stage.WORKING), PAPER, 3) is None
    assert watch.judge(Look(Stage.WORKING), PAPER, 4.9) is None
    assert watch.judge(Look(Stage.WORKING), PAPER, 5) == Failed(FaultReason.PAPER)


def test_a_fault_before_the_job_s_turn_does_not_count_against_it() -> None:
    watch = settlement()
    assert watch.judge(Look(Stage.WAITING), PAPER, 0) is None
    assert watch.judge(Look(Stage.WORKING), PAPER, 1.9) is None
    assert watch.judge(Look(Stage.WORKING), PAPER, 2.1) is None


def test_a_job_that_does_not_move_is_stuck_but_progress_counts() -> None:
    watch = settlement()
    assert watch.judge(Look(Stage.WORKING, 0), Condition(), 0) == Printing()
    assert watch.judge(Look(Stage.WORKING, 1), Condition(), 80) == Printing()
    assert watch.judge(Look(Stage.WORKING, 1), Condition(), 169) == Printing()
    assert watch.judge(Look(Stage.WORKING, 1), Condition(), 170) == Failed(FaultReason.STUCK)


def test_a_hint_makes_the_wait_shorter_and_names_the_reason() -> None:
    watch = settlement()
    hint = Condition(hint=FaultReason.OFFLINE)
    assert watch.judge(Look(Stage.WORKING), hint, 0) == Printing()
    assert watch.judge(Look(Stage.WORKING), hint, 30) == Failed(FaultReason.OFFLINE)


@pytest.mark.parametrize(
    ("stage", "said", "reason"),
    [
        (Stage.ABORTED, Condition(), FaultReason.DRIVER),
        (Stage.ABORTED, PAPER, FaultReason.PAPER),
        (Stage.CANCELLED, Condition(), FaultReason.OTHER),
    ],
)
def test_a_job_ended_by_others_failed(stage: Stage, said: Condition, reason: FaultReason) -> None:
    assert settlement().judge(Look(stage), said, 1) == Failed(reason)


@pytest.mark.parametrize(
    ("state", "reasons", "fault"),
    [
        (IDLE, ["none"], None),
        (PROCESSING, ["media-empty-error"], FaultReason.PAPER),
        (PROCESSING, ["media-empty"], FaultReason.PAPER),
        (PROCESSING, ["media-empty-warning"], None),
        (STOPPED, ["media-empty-warning"], FaultReason.PAPER),
        (PROCESSING, ["offline-report"], FaultReason.OFFLINE),
        (PROCESSING, ["cover-open", "media-empty-error"], FaultReason.COVER),
        (PROCESSING, ["media-jam-error", "cover-open"], FaultReason.JAM),
        (PROCESSING, ["marker-supply-empty-error"], FaultReason.SUPPLY),
        (STOPPED, ["paused"], FaultReason.STOPPED),
        (STOPPED, ["none"], FaultReason.STOPPED),
        (STOPPED, ["paused", "media-jam-warning"], FaultReason.JAM),
        (IDLE, ["cups-missing-filter-error"], FaultReason.DRIVER),
        (PROCESSING, ["a-word-of-next-year-error"], None),
    ],
)
def test_a_printer_s_words_become_one_reason(state: int, reasons: list[str], fault: FaultReason | None) -> None:
    assert condition(state, reasons).fault is fault


def test_what_lay_there_before_the_job_is_only_a_hint() -> None:
    said = condition(PROCESSING, ["media-empty-error"], stale={"media-empty-error"})
    assert (said.fault, said.hint) == (None, FaultReason.PAPER)


def test_low_paper_is_no_fault_but_told() -> None:
    assert condition(IDLE, ["media-low-warning"]) == Condition(low=True)
    assert condition(IDLE, ["marker-supply-low-report"]).low


def test_a_queue_that_takes_no_jobs_is_stopped() -> None:
    assert condition(IDLE, ["none"], accepting=False).fault is FaultReason.STOPPED


# what a queue says of an end that was none, or of a paper it has counted


@pytest.mark.parametrize("condition", [Condition(), PAPER])
def test_a_job_that_ended_with_errors_is_unknown(condition: Condition) -> None:
    assert settlement().judge(Look(Stage.ENDED, errors=True), condition, 1) == Unknown()


@pytest.mark.parametrize(
    ("impressions", "condition", "state"),
    [
        (0, PAPER, Unknown()),
        (0, Condition(), Done()),  # a queue that counts nothing says 0 for ever
        (0, Condition(hint=FaultReason.PAPER), Done()),
        (1, PAPER, Done()),
        (None, PAPER, Done()),
    ],
)
def test_an_end_without_a_page_while_something_is_wrong_is_unknown(
    impressions: int | None, condition: Condition, state: JobState
) -> None:
    assert settlement().judge(Look(Stage.ENDED, impressions=impressions), condition, 1) == state


@pytest.mark.parametrize("stage", [Stage.WORKING, Stage.WAITING, Stage.HELD, Stage.ABORTED, Stage.CANCELLED])
@pytest.mark.parametrize("counts", [True, False])
def test_what_fails_after_the_printer_counted_its_pages_may_be_out(stage: Stage, counts: bool) -> None:
    failed = Failed(FaultReason.PAPER)
    for counted, state in ((True, Unknown() if counts else failed), (False, failed)):
        watch = Settlement(True, PATIENCE, 0, counts=counts)
        look = Look(stage, impressions=1, counted_out=counted)
        verdict = watch.judge(look, PAPER, 0)
        assert (verdict or watch.judge(look, PAPER, PATIENCE.grace)) == state


def test_a_counted_page_that_is_still_worked_on_is_waited_for() -> None:
    watch, look = settlement(), Look(Stage.WORKING, counted_out=True)
    assert watch.judge(look, Condition(), 0) == Printing()
    assert watch.judge(look, Condition(), 89.9) == Printing()
    assert watch.judge(look, Condition(), 90) == Unknown()


@pytest.mark.parametrize(("counts", "state"), [(True, Unknown()), (False, Failed(FaultReason.PAPER))])
def test_a_counted_page_with_a_hint_of_trouble_is_believed_as_far_as_the_count(counts: bool, state: JobState) -> None:
    watch, look = Settlement(True, PATIENCE, 0, counts=counts), Look(Stage.WORKING, counted_out=True)
    hint = Condition(hint=FaultReason.PAPER)
    assert watch.judge(look, hint, 0) == Printing()
    assert watch.judge(look, hint, 29.9) == Printing()
    assert watch.judge(look, hint, 30) == state


@pytest.mark.parametrize(("condition", "reason"), [(Condition(), FaultReason.STOPPED), (PAPER, FaultReason.PAPER)])
def test_a_job_that_is_held_is_told_at_the_first_look(condition: Condition, reason: FaultReason) -> None:
    assert settlement().judge(Look(Stage.HELD), condition, 0) == Failed(reason)


@pytest.mark.parametrize("stage", [Stage.CANCELLED, Stage.ABORTED])
@pytest.mark.parametrize("said", [PAPER, Condition(hint=FaultReason.PAPER)])
def test_a_job_ended_by_others_while_paper_was_out_names_the_paper(stage: Stage, said: Condition) -> None:
    assert settlement().judge(Look(stage), said, 1) == Failed(FaultReason.PAPER)
