"""The consent text that is shown until a library writes its own; after the manual of the phone app, 8(2)."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from kiosk import resources

DEFAULT_VERSION = "2026-04"
"""Changes whenever one character below changes."""

DEFAULT_SECTIONS: tuple[tuple[str, str], ...] = (
    (
        "読み取る情報",
        "カードから、氏名・生年月日・性別・住所を読み取ります。マイナンバー（個人番号）は読み取りません。",
    ),
    (
        "カードでの電子署名",
        "パスワードを入力すると、カードが短い利用申請書に電子署名をします。"
        "実印を押すのと同じように、法律上の効力があります。",
    ),
    (
        "使いみち",
        "図書館の利用登録と、図書館からのご連絡にだけ使います。",
    ),
    (
        "ご注意",
        "すでに利用カードをお持ちの方は、登録はいりません。署名用パスワード（英数字6～16文字）が必要です。",
    ),
)
"""What the consent page shows at once: heading and text."""

DEFAULT_FULL_TEXT = """\
マイナンバーカードによる利用登録について

1　読み取る情報
マイナンバーカードの「署名用電子証明書」から、次の四つの情報を読み取ります。
・氏名
・生年月日
・性別
・住所
マイナンバー（個人番号）は読み取りません。券面の顔写真も読み取りません。

2　電子署名
署名用パスワードを入力すると、お使いのカードが「利用申請書」に電子署名をします。\
この電子署名は、電子署名及び認証業務に関する法律により、ご本人の署名や押印と同じように扱われるものです。
申請書には、次のことだけが書かれます。
・申請先の図書館
・申請の目的（利用登録）
・同意した文書の版と、その文書を見分けるための値
・この端末の名前
・日時と、一回かぎりの番号
ほかの文書に署名することはありません。

3　使いみち
読み取った情報と、画面で入力していただくヨミ・電話番号・メールアドレスは、次のことに使います。
・ご本人であること、利用登録ができる方であることの確認
・利用登録と、利用カードの発行
・貸出、予約など、図書館からのご連絡
法令に定めがある場合を除き、ほかの目的に使ったり、ほかへ渡したりすることはありません。

4　保存する情報
利用者として登録する情報のほか、申請の証拠として、電子署名をした申請書と、その電子署名を図書館が保存します。\
署名用電子証明書と、その番号は保存しません。
署名用パスワードは、カードに渡すためだけに使い、どこにも保存しません。
操作の途中で「中止」を選んだときや、しばらく操作がなかったときは、画面の情報をすべて消去します。

5　利用登録ができない方
15歳未満の方と、県外にお住まいの方は、この端末では登録できません。カウンターにて登録をお願いします。
すでに利用カードをお持ちの方は、この登録は必要ありません。二重に登録することはできません。

6　ご用意いただくもの
・署名用電子証明書が入っているマイナンバーカード
・署名用パスワード（英数字6～16文字。英字は大文字）
数字4桁の「利用者証明用電子証明書」のパスワードとは異なります。\
続けて5回まちがえると使えなくなり、市区町村の窓口で再設定が必要になります。
引っ越しや氏名の変更をしたあとは、署名用電子証明書が使えないことがあります。\
市区町村のマイナンバーカード担当窓口へご相談ください。

7　登録後の変更
登録した内容の変更や、登録の取り消しは、カウンターへお申し出ください。
"""
"""What 「全文を読む」 shows.  A library whose area or age differs writes its own section 5."""


def has_template(tag: str) -> bool:
    """Whether the text above is there in a language."""
    return resources.path("consent", f"{tag}.toml").is_file()


@cache
def template(tag: str) -> dict[str, Any]:
    """The tables of the text above in a language: ``sections`` and ``full_text``."""
    text = resources.path("consent", f"{tag}.toml").read_text(encoding="utf-8")
    return {key: value for key, value in tomllib.loads(text).items() if key != "version"}
