"""The table [library]: who the kiosk speaks for, in each language."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kiosk.settings.fields import AsTuple, FilePath, Hours, HoursInLanguage, Line, Name
from kiosk.settings.section import Section
from kiosk.settings.tables.branches import Branch
from kiosk.settings.tables.translation import translation_of


class LibraryText(Section):
    """What is said of the library in another language; what is not there is said in Japanese."""

    name: Line | None = Field(default=None, description="その言語での図書館の名前")
    counter: Line | None = Field(default=None, description="その言語でのカウンターの場所")
    hours: HoursInLanguage = Field(default=(), max_length=4, description="その言語でのカウンターの時間")


class Library(Section):
    """Who the kiosk speaks for."""

    id: Name = Field(description="図書館を表す短い名前（半角英数字）。カードが署名する申請書に入る")
    name: Line = Field(description="画面・カード・申請書に出る図書館の名前")
    counter: Line = Field(description="カウンターの場所。「1階カウンター」など")
    phone: Line = Field(description="問い合わせ先の電話番号。画面と紙に出る")
    hours: Hours = Field(
        default=(),
        max_length=4,
        description='カウンターの時間。["火〜日 10:00〜18:00"] のように、四行まで。窓口のご案内（画面と紙）に出る',
    )
    logo: FilePath | None = Field(
        default=None,
        description="ロゴの画像ファイル（PNG または SVG）。なければ絵柄を使う。明るい地の上に置かれるので、"
        "地とのコントラスト比は 3 以上にする（足りなければログに書き、1.5 に足りなければ起動しない）",
    )
    branches: Annotated[tuple[Branch, ...], AsTuple] = Field(
        default=(),
        max_length=100,
        description="分館。[[library.branches]] で並べる。書くと、登録した端末の分館が利用者の所属館になる",
    )
    en: LibraryText | None = Field(
        default=None,
        description="英語の画面・紙・メールに出る名前など。[library.en] に書く"
        "。ほかの言語も同じで、表の名前は ja-easy、zh-Hans、zh-Hant、ko、vi",
    )
    ja_easy: LibraryText | None = Field(default=None, alias="ja-easy", description="やさしい日本語のもの")
    zh_hans: LibraryText | None = Field(default=None, alias="zh-Hans", description="中国語（簡体字）のもの")
    zh_hant: LibraryText | None = Field(default=None, alias="zh-Hant", description="中国語（繁体字）のもの")
    ko: LibraryText | None = Field(default=None, description="韓国語のもの")
    vi: LibraryText | None = Field(default=None, description="ベトナム語のもの")

    def in_language(self, tag: str) -> Library:
        """The library as it is spoken of in a language; what is not written there stays Japanese."""
        text = translation_of(self, tag, LibraryText)
        return self if text is None else self.model_copy(update=text.model_dump(exclude_unset=True))
