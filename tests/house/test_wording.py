"""One word for one thing, wherever a patron reads: screens, paper, mail, the phone's page, the consent."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from kiosk import resources
from kiosk.settings import consent


@dataclass(frozen=True)
class Term:
    """The word that is used, and a pattern of those that are not: the manual's word wins where it has one."""

    word: str
    instead_of: str


TERMS = (
    Term("申請書", r"申込|申し込み|願書"),
    Term("パスワード", r"暗証|PIN|ピン番号|パスコード"),
    Term("戻る", r"もど[らりるれろし]"),
    Term("終了", r"おわり|終えます|終わる(?!と|まで)"),
    Term("ログアウト", r"ログオフ|サインアウト|ログインが終わ"),
    Term("ログイン", r"ログオン|サインイン"),
    Term("中止", r"キャンセル|取りやめ|中断"),
    # The manual has 利用登録 for the thing, and 利用者登録する and 新規利用者登録 on its buttons.
    Term("利用登録", r"(?<!新規)利用者登録(?!する$)|会員登録|ユーザー?登録|入会"),
    Term("利用カード", r"図書館カード|利用者カード|貸出カード|利用者証(?!明)|貸出券|会員証"),
    Term("利用者番号", r"利用者ID|会員番号|カード番号|登録番号|ユーザー?ID"),
    Term("係員", r"スタッフ|職員|館員|司書|係の者|係り"),
    # What the button says where it calls; お困りのとき is what it says where it only tells how to reach staff.
    Term("係員呼出", r"係員を呼び(ます|ました)|お呼びしました|呼び出し(?!て)|ナースコール"),
    Term("カウンター", r"受付(?!け)|サービスデスク|カウンタ(?!ー)"),
    Term("端末", r"キオスク|この機械|この機器"),
    Term("スマートフォン", r"スマホ|携帯"),
    Term("サーバ", r"サーバー"),
    Term("プリンター", r"プリンタ(?!ー)|印刷機"),
    Term("読み取り台", r"カードリーダ|読取台"),
    Term("読み取り", r"読取"),
    Term("修正", r"訂正"),
    Term("お知らせ", r"通知(?!が送信)"),
    Term("予約", r"リクエスト"),
    Term("電子証明書", r"(?<!電子)証明書"),
    Term("氏名", r"お名前|(?<![の書])名前"),
    Term("電話番号", r"TEL|電話No"),
    Term("メール", r"E-?mail|eメール|Eメール|電子メール"),
    Term("もう一度", r"再度|もういちど"),
    Term("試", r"ため[しす]"),
    Term("まちが", r"間違"),
)


def _catalogue() -> Iterator[tuple[str, str]]:
    source = resources.path("messages", "ja.ftl").read_text("utf-8")
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ftl.Message) and entry.value is not None:
            texts = [part.value for part in entry.value.elements if isinstance(part, ftl.TextElement)]
            yield entry.id.name, "".join(texts)


def _strings(value: object, name: str) -> Iterator[tuple[str, str]]:
    """Every Japanese text of a TOML value with where it stands."""
    if isinstance(value, str) and re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", value):
        yield name, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _strings(part, f"{name}.{key}")
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part, name)


def _templates() -> Iterator[tuple[str, str]]:
    for file in sorted(resources.path("print").glob("*.toml")):
        yield from _strings(tomllib.loads(file.read_text("utf-8")), file.name)


def _profiles() -> Iterator[tuple[str, str]]:
    for file in sorted(resources.path("profiles").glob("*.toml")):
        yield from _strings(tomllib.loads(file.read_text("utf-8")), file.name)


def _consent() -> Iterator[tuple[str, str]]:
    for heading, text in consent.DEFAULT_SECTIONS:
        yield "consent section", f"{heading} {text}"
    for number, line in enumerate(consent.DEFAULT_FULL_TEXT.splitlines(), 1):
        yield f"consent line {number}", line


def _web() -> Iterator[tuple[str, str]]:
    for file in sorted(resources.path("web").glob("*.html")):
        yield file.name, file.read_text("utf-8")


TEXTS = [*_catalogue(), *_templates(), *_profiles(), *_consent(), *_web()]
"""Everything a patron reads that this program brings along."""


def strays(texts: list[tuple[str, str]]) -> list[str]:
    """Where another word stands than the one that is used."""
    found = []
    for name, text in texts:
        plain = text.replace("**", "").replace("\n", "")
        for term in TERMS:
            other = re.search(term.instead_of, plain)
            if other:
                found.append(f"{name}: {other[0]} instead of {term.word}")
    return found


def test_every_text_uses_the_one_word_for_a_thing() -> None:
    assert strays(TEXTS) == []


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.word)
def test_every_word_of_the_list_is_really_in_use(term: Term) -> None:
    assert any(term.word in text for _, text in TEXTS)


@pytest.mark.parametrize(
    "text",
    [
        "申込書への署名",
        "数字4桁の暗証番号",
        "入力に**もどる**",
        "利用者登録の更新",
        "証明書の更新",
        "係員を\n呼びました",
        "もう一度ためす",
    ],
)
def test_another_word_would_be_seen(text: str) -> None:
    assert len(strays([("here", text)])) == 1


@pytest.mark.parametrize(
    "text", ["利用者登録する", "新規利用者登録", "終わるまで、そのままお待ちください", "電子証明書"]
)
def test_the_words_of_the_manual_are_right(text: str) -> None:
    assert strays([("here", text)]) == []
