"""Everybody and everything that may come to the kiosk in a demo, a training or a test."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from kiosk.simulator.card import files, foreign
from kiosk.simulator.card.quirks import CONTACT_ATR, Quirks
from kiosk.simulator.latency import Latency
from kiosk.simulator.personas import people
from kiosk.simulator.personas.persona import Persona, days_ago, same
from kiosk.simulator.pki import names
from kiosk.simulator.pki.days import years_before
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.shape import Card

REVOKED_SERIAL: Final = 0x5245564B
REVOKED_SERIALS: Final = frozenset({REVOKED_SERIAL})
"""Serials of demo certificates that the demo's revocation service calls revoked."""
JUST_ISSUED_SERIAL: Final = 0x4E455721
UNKNOWN_SERIAL: Final = 0x554E4B4E
UNKNOWN_SERIALS: Final = frozenset({JUST_ISSUED_SERIAL, UNKNOWN_SERIAL})
"""Serials of demo certificates that the demo's revocation service does not know."""

_ALL: Final = (
    Persona("nagasaki", "長崎　太郎", "県内に住む人が、ふつうのカードで利用登録に来ました。"),
    Persona(
        "sasebo",
        "佐世保　花子",
        "別の県民が、前の世代の認証局が発行したカードで来ました。",
        same(people.HANAKO),
        password=b"SASEBO2026",
        generation=1,
    ),
    Persona(
        "long-ago",
        "むかし登録した人",
        "四年前に登録し、引っ越して期限も切れ、番号もパスワードも忘れました。電話は０９０-１２３４-５６７８です。",
        same(people.NAGISA_MOVED),
    ),
    Persona(
        "namesake",
        "同姓同名の人",
        "「むかし登録した人」と氏名も生年月日も同じ別人で、登録していません。",
        same(people.NAMESAKE),
    ),
    Persona(
        "renamed",
        "氏名が変わった人",
        "大村さくらとして登録し、結婚して西海さくらになりました。",
        same(people.SAKURA_RENAMED),
    ),
    Persona("overdue", "延滞のある人", "登録済みの諫早健が、返していない本を借りたまま来ました。", same(people.KEN)),
    Persona("fukuoka", "県外の人", "福岡県に住む人で、登録の対象外です。", same(people.FUKUOKA)),
    Persona(
        "child-14",
        "１４歳",
        "１５歳未満なので、カードに署名用電子証明書が入っていません。",
        lambda today: people.child(years_before(today, 14), "長崎　次郎"),
        has_signing_certificate=False,
    ),
    Persona(
        "fifteen-today",
        "今日で１５歳",
        "今日が１５歳の誕生日で、証明書も今日発行されました。",
        lambda today: people.child(years_before(today, 15), "長崎　三月"),
        issued=days_ago(0),
    ),
    Persona(
        "day-before-fifteen",
        "明日で１５歳",
        "まだ１４歳ですが、署名用電子証明書を持っています。",
        lambda today: people.child(years_before(today + timedelta(1), 15), "長崎　四葉"),
        issued=days_ago(30),
    ),
    Persona(
        "expired",
        "有効期限切れ",
        "証明書の有効期限が先月切れていました。",
        issued=days_ago(1800),
        expires=days_ago(20),
    ),
    Persona("not-yet-valid", "有効期間前", "証明書が有効になるのは来月です。", issued=days_ago(-30)),
    Persona("from-tomorrow", "明日から有効", "窓口で、明日から有効な証明書を受け取りました。", issued=days_ago(-1)),
    Persona(
        "just-issued",
        "今日発行",
        "今日発行された証明書を、認証システムがまだ知りません。",
        issued=days_ago(0),
        serial=JUST_ISSUED_SERIAL,
    ),
    Persona("not-known", "照会できない", "証明書を、認証システムが知りません。", serial=UNKNOWN_SERIAL),
    Persona("revoked", "失効", "引っ越しをして、証明書が失効しています。", serial=REVOKED_SERIAL),
    Persona("locked", "ロック済み", "署名用パスワードを５回まちがえて、ロックされています。", tries_left=0),
    Persona("locked-6983", "ロック済み（6983）", "ロックを別の状態語で答えるカードです。", tries_left=0,
            quirks=Quirks(locked_says_6983=True)),
    Persona("one-try-left", "残り１回", "あと１回間違えるとロックされます。", tries_left=1),
    Persona("two-tries-left", "残り２回", "あと２回間違えるとロックされます。", tries_left=2),
    Persona("long-name", "長い氏名と住所", "氏名は６０文字を超え、住所は２００文字あります。", same(people.LONG)),
    Persona(
        "rare-kanji", "めずらしい漢字", "氏名と住所に、ふつうの書体にない漢字があります。",
        same(people.RARE_KANJI),
    ),
    Persona(
        "foreign-resident", "ローマ字の氏名", "県内に住む外国籍の人で、氏名はローマ字です。",
        same(people.FOREIGN),
    ),
    Persona("single-name", "姓だけの氏名", "氏名に姓と名の区切りがありません。", same(people.SINGLE_NAME)),
    Persona(
        "substitutes", "代替文字", "氏名と住所の一字が、別の字に置きかえられています。",
        same(people.SUBSTITUTED),
    ),
    Persona("unknown-birth", "生年月日不明", "生年月日が分からない人です。", same(people.UNKNOWN_BIRTH)),
    Persona("overseas", "国外転出者", "海外に住む人で、住所が国外です。", same(people.OVERSEAS)),
    Persona(
        "test-hierarchy",
        "試験用カード",
        "試験用の認証局が発行したカードです。",
        rogue=names.TEST_ORGANISATION,
        policy=names.TEST_SIGN_POLICY,
    ),
    Persona("rogue-ca", "にせの認証局", "本物の認証局の名前をかたった証明書です。", rogue=names.REAL_ORGANISATION),
    Persona(
        "rogue-twin", "にせのデモ認証局", "信頼する認証局と同じ名前で、鍵が違います。",
        rogue=names.DEMO_ORGANISATION,
    ),
    Persona(
        "card-key-mismatch", "鍵の不一致", "ほかの人の証明書を写したカードで、署名が合いません。",
        key_matches=False,
    ),
    Persona(
        "android",
        "Android",
        "スマートフォンの電子証明書をかざしました。",
        policy=names.PHONE_SIGN_POLICY,
        label=files.ANDROID,
        quirks=Quirks(authentication_certificate_protected=True),
    ),
    Persona(
        "iphone",
        "iPhone",
        "iPhoneの電子証明書をかざしました。",
        policy=names.PHONE_SIGN_POLICY,
        label=files.IPHONE,
        quirks=Quirks(last_command_indicator=True),
    ),
    Persona(
        "juki",
        "住基カード",
        "古い住民基本台帳カードを置きました。",
        issued=lambda _: date(2014, 5, 1),
        expires=lambda _: date(2017, 5, 1),
        label=files.JUKI,
        quirks=Quirks(atr=bytes.fromhex("3B888001000014E0B38191005E"), flag_file=False),
    ),
    Persona("transit", "交通系カード", "乗車カードを置きました。", foreign=foreign.transit),
    Persona("licence", "運転免許証", "運転免許証を置きました。", foreign=foreign.licence),
    Persona("garbage", "こわれたカード", "カードが意味のない答えを返します。", foreign=foreign.garbage),
    Persona("first-6f00", "最初の命令に失敗", "電源を入れるたび、最初の命令だけ失敗します。",
            quirks=Quirks(first_command_fails=True)),
    Persona("short-le-only", "短い命令だけ", "長い応答ができないリーダーのふるまいです。",
            quirks=Quirks(extended_length=False)),
    Persona("contact-t0", "接触型（T=0）", "接触型リーダーで、応答を二度に分けて返します。",
            quirks=Quirks(atr=CONTACT_ATR, t0=True, extended_length=False)),
)  # fmt: skip

PERSONAS: Final[Mapping[str, Persona]] = MappingProxyType({persona.key: persona for persona in _ALL})
"""All personas by key, in the order of the demo dock."""


def make_card(key: str, pki: TestPki, *, today: date, latency: Latency | None = None) -> Card:
    """A new card of the persona ``key``, as things stand on ``today``.  KeyError if nobody is called that."""
    return PERSONAS[key].make(pki, today, latency or Latency.none())
