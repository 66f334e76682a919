"""The table [consent]: what patrons agree to.  The Japanese text is binding; the others are shown beside it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kiosk.settings.consent import DEFAULT_FULL_TEXT, DEFAULT_SECTIONS, DEFAULT_VERSION, has_template, template
from kiosk.settings.fields import LANGUAGES, AsTuple, Block, Line, Name
from kiosk.settings.section import Section
from kiosk.settings.tables.translation import translation_of


class ConsentSection(Section):
    """One numbered paragraph of the consent page."""

    heading: Line = Field(description="見出し")
    text: Block = Field(description="本文")


def consent_text(sections: tuple[ConsentSection, ...], full_text: str) -> str:
    """Everything shown, as one text: each heading and paragraph, then the full text; its SHA-256 is signed."""
    return "".join(f"{s.heading}\n{s.text}\n\n" for s in sections) + full_text


class ConsentTranslation(Section):
    """What the consent page shows in another language."""

    sections: Annotated[tuple[ConsentSection, ...], AsTuple] = Field(
        min_length=1, max_length=6, description="その言語での要約。[[consent.en.sections]] のように並べる"
    )
    full_text: Block = Field(description="その言語での「全文を読む」の文書")

    @property
    def text(self) -> str:
        return consent_text(self.sections, self.full_text)


class Consent(Section):
    """What the patron agrees to; its version and digest go into the signed application."""

    version: Name = Field(
        default=DEFAULT_VERSION, description="同意文書の版。文書を、どの言語でも一字でも変えたら変える"
    )
    sections: Annotated[tuple[ConsentSection, ...], AsTuple] = Field(
        default=tuple(ConsentSection(heading=h, text=t) for h, t in DEFAULT_SECTIONS),
        min_length=1,
        max_length=6,
        description="同意画面に見せる要約。heading と text の組を [[consent.sections]] で並べる",
    )
    full_text: Block = Field(default=DEFAULT_FULL_TEXT, description="「全文を読む」で見せる文書")
    en: ConsentTranslation | None = Field(
        default=None,
        title="標準の文書の英訳",
        description="英語の同意文書。[consent.en] に書く。自館の文書を日本語で書いたときは、書いた言語だけを選べる"
        "。ほかの言語も同じで、表の名前は ja-easy、zh-Hans、zh-Hant、ko、vi",
    )
    ja_easy: ConsentTranslation | None = Field(default=None, alias="ja-easy", description="やさしい日本語の同意文書")
    zh_hans: ConsentTranslation | None = Field(default=None, alias="zh-Hans", description="中国語（簡体字）の同意文書")
    zh_hant: ConsentTranslation | None = Field(default=None, alias="zh-Hant", description="中国語（繁体字）の同意文書")
    ko: ConsentTranslation | None = Field(default=None, description="韓国語の同意文書")
    vi: ConsentTranslation | None = Field(default=None, description="ベトナム語の同意文書")

    @property
    def text(self) -> str:
        """The binding text: everything shown in Japanese."""
        return consent_text(self.sections, self.full_text)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there is a consent text in: Japanese, and each that is written or has a ready translation."""
        return tuple(tag for tag in LANGUAGES if tag == LANGUAGES[0] or self._is_there(tag))

    def shown(self, tag: str) -> Consent | ConsentTranslation | None:
        """What is shown in a language; None if there is nothing."""
        if tag == LANGUAGES[0]:
            return self
        if tag not in LANGUAGES or not self._is_there(tag):
            return None
        return translation_of(self, tag, ConsentTranslation) or _template(tag)

    def _is_there(self, tag: str) -> bool:
        written = translation_of(self, tag, ConsentTranslation) is not None
        return written or (self._is_default and has_template(tag))

    @property
    def _is_default(self) -> bool:
        ours = tuple((each.heading, each.text) for each in self.sections)
        return ours == DEFAULT_SECTIONS and self.full_text == DEFAULT_FULL_TEXT


def _template(tag: str) -> ConsentTranslation:
    return ConsentTranslation.model_validate(template(tag))
