"""The people of the demo.  None of them exists; the addresses do, down to the block, so that lookups find them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kiosk.simulator.pki.person import Person, birth_code

MALE = "1"
FEMALE = "2"

TARO = Person("長崎　太郎", birth_code(date(1990, 4, 1)), MALE, "長崎県大村市東本町１－２－３")
HANAKO = Person(
    "佐世保　花子",
    birth_code(date(1978, 11, 23)),
    FEMALE,
    "長崎県佐世保市八幡町１－１０",
    city="Sasebo-shi",
    municipality="42202",
)
FUKUOKA = Person(
    "博多　一郎",
    birth_code(date(1985, 7, 15)),
    MALE,
    "福岡県福岡市博多区博多駅前２－８－１",
    prefecture="Fukuoka-ken",
    city="Fukuoka-shi Hakata-ku",
    municipality="40132",
)
LONG = replace(
    TARO,
    name="寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末"
    + "　喰う寝る処に住む処藪柑子之介長久命之長助左衛門尉源朝臣宗右衛門之丞",
    address="長崎県北松浦郡佐々町"
    + "本田原免字大新田字中新田字下新田" * 9
    + "１２３４番地５６７８グランドメゾン佐々パークサイドレジデンスタワー弐番館３２階３２１０号室甲",
    birth=birth_code(date(1951, 2, 3)),
    city="Kitamatsura-gun Saza-cho",
    municipality="42391",
)
RARE_KANJI = replace(
    TARO, name="𠮷﨑　髙彅", address="長崎県平戸市田平町山内免𠮷田﨑１番地", birth=birth_code(date(1967, 6, 9))
)
FOREIGN = replace(TARO, name="MARTINEZ GARCIA　ANA LUCIA", sex=FEMALE, birth=birth_code(date(1996, 12, 31)))
SINGLE_NAME = replace(TARO, name="SUHARTO", birth=birth_code(date(1988, 8, 17)))
SUBSTITUTED = replace(
    TARO, name="渡邉　靖子", name_flags="01000", address_flags="00000000100000", sex=FEMALE, birth="319570830"
)
UNKNOWN_BIRTH = replace(TARO, name="出島　三郎", birth="400000000")
OVERSEAS = replace(TARO, name="平戸　洋", address="国外（転出先：アメリカ合衆国）", birth=birth_code(date(1979, 9, 9)))

SAKURA = replace(TARO, name="大村　さくら", birth=birth_code(date(1994, 3, 30)), sex=FEMALE)
SAKURA_RENAMED = replace(SAKURA, name="西海　さくら")
"""Under the name she has had since her marriage."""
KEN = replace(TARO, name="諫早　健", birth=birth_code(date(1971, 8, 5)))
MIDORI = replace(TARO, name="島原　みどり", birth=birth_code(date(2005, 6, 12)), sex=FEMALE)
NAGISA = replace(
    TARO,
    name="五島　渚",
    birth=birth_code(date(1968, 9, 17)),
    sex=FEMALE,
    address="長崎県五島市福江町１番１号",
    city="Goto-shi",
    municipality="42211",
)
NAGISA_MOVED = replace(NAGISA, address=TARO.address, city=TARO.city, municipality=TARO.municipality)
NAMESAKE = replace(HANAKO, name=NAGISA.name, birth=NAGISA.birth)
"""Another person: she has the name and the birthday of NAGISA, and no more."""


def child(birth: date, name: str) -> Person:
    """A boy or girl of that birthday who lives with 長崎　太郎."""
    return replace(TARO, name=name, birth=birth_code(birth))
