"""Patrons to be written into files."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from kiosk.library.exchange.layout.values import Values, complete

KATAKANA = st.text("アイウエオカガキャッーヴパン", min_size=1, max_size=8).filter(lambda text: text[0] not in "ャッー")
KANJI = st.text("山田髙﨑渡邊太郎花子一二三", min_size=1, max_size=6)
DAYS = st.dates(date(1912, 7, 30), date(2099, 12, 31)).map(date.isoformat)
DIGITS = st.text("0123456789", min_size=10, max_size=10)
ADDRESSES = st.builds(
    "長崎県大村市{}{}".format, KANJI, st.sampled_from(["１丁目２番３号", "1-2-3", "＝１ Ａ棟", '"乙"', ""])
)


def whole(**known: str) -> Values:
    return complete(known)  # type: ignore[arg-type]


PATRONS = st.builds(
    whole,
    event_id=st.integers(1, 10**9).map(str),
    event_kind=st.sampled_from(["add", "change", "delete"]),
    number=DIGITS,
    barcode=DIGITS.map("A{}A".format),
    name=st.builds("{}　{}".format, KANJI, KANJI),
    kana_family=KATAKANA,
    kana_given=KATAKANA,
    birth_date=DAYS,
    gender=st.sampled_from(["male", "female", "unknown"]),
    address=ADDRESSES,
    phone=st.sampled_from(["09012345678", "0957482700", ""]),
    email=st.sampled_from(["hanako@example.jp", "a'b+c@example.jp", ""]),
    branch=st.sampled_from(["main", "east"]),
    category=st.sampled_from(["adult", "child"]),
    registered_on=DAYS,
    expires_on=DAYS,
    consent_version=st.just("2026-04"),
)

CODES = {"branch": {"main": "01", "east": "02"}, "category": {"adult": "A", "child": "C"}}

YAMADA = whole(
    event_id="17",
    event_kind="add",
    number="2100000017",
    barcode="A2100000017A",
    name="山田　花子",
    kana_family="ヤマダ",
    kana_given="ハナコ",
    birth_date="1990-04-01",
    gender="female",
    address="長崎県大村市東本町４８１",
    phone="09012345678",
    email="hanako@example.jp",
    registered_on="2026-11-28",
    expires_on="2029-11-27",
    consent_version="2026-04",
)
