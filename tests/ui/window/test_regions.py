"""Areas that are painted in large pieces cover all that was asked for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion

from kiosk.ui.window.regions import boxes, rects, scaled_region, strips, whole

PARTS = QRegion(QRect(10, 10, 40, 20)) + QRect(60, 20, 30, 20) + QRect(12, 50, 20, 10) + QRect(10, 200, 80, 40)


def test_parts_that_lie_close_are_one_picture_and_others_are_not():
    assert list(boxes(PARTS, 12)) == [QRect(10, 10, 80, 50), QRect(10, 200, 80, 40)]
    assert [box.height() for box in boxes(PARTS, 5)] == [30, 10, 40]
    assert list(boxes(QRegion(), 5)) == []


def test_strips_cover_a_region_and_overlap_nowhere():
    cut = list(strips(PARTS, 300_000))
    assert max(each.height() for each in cut) == 16
    joined = QRegion()
    for each in cut:
        assert joined.intersected(each).isEmpty()
        joined += each
    assert joined == PARTS


def test_pixels_of_another_size_cover_at_least_the_same():
    for ratio in (1.25, 1.5, 2.0):
        there = scaled_region(PARTS, ratio)
        assert (PARTS - scaled_region(there, 1 / ratio)).isEmpty()
        assert len(list(rects(there))) >= 3
    assert scaled_region(PARTS, 1) == PARTS


def test_edges_are_rounded_as_qt_does():
    assert whole(QRectF(0.4, 0.5, 10.2, 10)) == QRect(0, 1, 11, 10)
