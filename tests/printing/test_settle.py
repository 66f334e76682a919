"""What looks at a queue add up to, and what a printer's own words mean."""

from __future__ import annotations

import pytest

from kiosk.printing.jobs import Done, Failed, FaultReason, JobState, Printing, Unknown
from kiosk.printing.printer_reasons import IDLE, PROCESSING, STOPPED, condition
from kiosk.printing.settle import Condition, Patience, Settlement, Stage

PATIENCE = Patience(look=0.5, grace=2, doubt=30, stuck=90)
PAPER = Condition(fault=FaultReason.PAPER, hint=FaultReason.PAPER)


def settlement(confirms: bool = True) -> Settlement:
    return Settlement(confirms, PATIENCE, 0)


@pytest.mark.parametrize(("confirms", "state"), [(True, Done()), (False, Unknown())])
def test_the_queue_s_end_is_done_only_where_the_printer_confirms(confirms: bool, state: JobState) -> None:
    assert settlement(confirms).judge(Stage.ENDED, Condition(), 1) == state


def test_a_job_that_vanished_is_unknown_never_done() -> None:
    assert settlement().judge(Stage.GONE, Condition(), 1) == Unknown()


def test_a_fault_is_believed_only_when_it_lasts() -> None:
    watch = settlement()
    assert watch.judge(Stage.WORKING, PAPER, 1) is None
    assert watch.judge(Stage.WORKING, Condition(), 2) == Printing()
    assert watch.judge(Stage.WORKING, PAPER, 3) is None
    assert watch.judge(Stage.WORKING, PAPER, 4.9) is None
    assert watch.judge(Stage.WORKING, PAPER, 5) == Failed(FaultReason.PAPER)


def test_a_fault_before_the_job_s_turn_does_not_count_against_it() -> None:
    watch = settlement()
    assert watch.judge(Stage.WAITING, PAPER, 0) is None
    assert watch.judge(Stage.WORKING, PAPER, 1.9) is None
    assert watch.judge(Stage.WORKING, PAPER, 2.1) is None


def test_a_job_that_does_not_move_is_stuck_but_progress_counts() -> None:
    watch = settlement()
    assert watch.judge(Stage.WORKING, Condition(), 0, progress=0) == Printing()
    assert watch.judge(Stage.WORKING, Condition(), 80, progress=1) == Printing()
    assert watch.judge(Stage.WORKING, Condition(), 169, progress=1) == Printing()
    assert watch.judge(Stage.WORKING, Condition(), 170, progress=1) == Failed(FaultReason.STUCK)


def test_a_hint_makes_the_wait_shorter_and_names_the_reason() -> None:
    watch = settlement()
    hint = Condition(hint=FaultReason.OFFLINE)
    assert watch.judge(Stage.WORKING, hint, 0) == Printing()
    assert watch.judge(Stage.WORKING, hint, 30) == Failed(FaultReason.OFFLINE)


@pytest.mark.parametrize(
    ("stage", "said", "reason"),
    [
        (Stage.ABORTED, Condition(), FaultReason.DRIVER),
        (Stage.ABORTED, PAPER, FaultReason.PAPER),
        (Stage.CANCELLED, Condition(), FaultReason.OTHER),
    ],
)
def test_a_job_ended_by_others_failed(stage: Stage, said: Condition, reason: FaultReason) -> None:
    assert settlement().judge(stage, said, 1) == Failed(reason)


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
