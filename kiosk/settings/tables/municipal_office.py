"""The table [municipal_office]: where people are sent whose card or certificate can't be used."""

from __future__ import annotations

from pydantic import Field

from kiosk.settings.fields import Hours, HoursInLanguage, Line, ShortLine
from kiosk.settings.section import Section
from kiosk.settings.tables.translation import translation_of


class MunicipalOfficeText(Section):
    """What is said of the office in another language; what is not there is said in Japanese."""

    name: Line | None = Field(default=None, description="その言語での担当窓口の名前")
    place: Line | None = Field(default=None, description="その言語での場所")
    hours: HoursInLanguage = Field(default=(), max_length=4, description="その言語での時間")


class MunicipalOffice(Section):
    """Nothing of it need be there; what is not is left out of the slip."""

    name: ShortLine | None = Field(
        default=None,
        description="マイナンバーカードの担当窓口の名前。「大村市役所 市民課」など。窓口のご案内（画面と紙）に出る。"
        "なければ「市町のマイナンバーカード担当窓口」",
    )
    place: ShortLine | None = Field(default=None, description="その場所。「本庁舎 1階 3番窓口」など")
    hours: Hours = Field(
        default=(),
        max_length=4,
        description='その時間。["月〜金 8:30〜17:15"] のように、四行まで',
    )
    phone: ShortLine | None = Field(default=None, description="その電話番号")
    en: MunicipalOfficeText | None = Field(
        default=None,
        description="英語の窓口のご案内に出る名前など。[municipal_office.en] に書く"
        "。ほかの言語も同じで、表の名前は ja-easy、zh-Hans、zh-Hant、ko、vi",
    )
    ja_easy: MunicipalOfficeText | None = Field(default=None, alias="ja-easy", description="やさしい日本語のもの")
    zh_hans: MunicipalOfficeText | None = Field(default=None, alias="zh-Hans", description="中国語（簡体字）のもの")
    zh_hant: MunicipalOfficeText | None = Field(default=None, alias="zh-Hant", description="中国語（繁体字）のもの")
    ko: MunicipalOfficeText | None = Field(default=None, description="韓国語のもの")
    vi: MunicipalOfficeText | None = Field(default=None, description="ベトナム語のもの")

    def in_language(self, tag: str) -> MunicipalOffice:
        """The office as it is spoken of in a language; what is not written there stays Japanese."""
        text = translation_of(self, tag, MunicipalOfficeText)
        return self if text is None else self.model_copy(update=text.model_dump(exclude_unset=True))
