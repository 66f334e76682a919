"""Whoever is a patron already: number or password forgotten, moved, term run out; with the card, in one visit."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from kiosk.dataclass import dataclass
from kiosk.patron.registration import Field
from kiosk.patron.returning import Act, KnownRecord, Proof, Recognized
from kiosk.visit.chapter.account import Account
from kiosk.visit.entry.draft import Draft
from kiosk.visit.entry.secret_note import SecretNote


@dataclass(frozen=True, slots=True)
class Purpose:
    """What the card is read for: ``acts``, or a registration where there are none.

    ``account`` is whoever is logged in and came from マイページ; ``number`` was typed at the log-in page that led here.
    ``language`` is that of the consent text that was agreed to.
    """

    acts: tuple[Act, ...] = ()
    account: Account | None = field(default=None, repr=False)
    number: str = field(default="", repr=False)
    language: str = "ja"

    @property
    def registers(self) -> bool:
        return not self.acts


@dataclass(frozen=True, slots=True)
class ForgottenPressed:
    """番号やパスワードをお忘れの方, on the log-in page and where a log-in was refused."""


@dataclass(frozen=True, slots=True)
class UpdateByCardPressed:
    """マイナンバーカードで登録内容を更新, on マイページ."""


@dataclass(frozen=True, slots=True)
class ChoosingAct:
    """Which act, before the consent.  ``number`` was typed at the log-in page."""

    number: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ActsChosen:
    """One act, or all that are offered; before the consent."""

    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Who was recognized.  ``duplicate``: by a registration (K401).  ``account`` as in ``Purpose``.

    ``record`` is None until a second thing agreed; ``done`` are the acts of this visit, ``changes`` how often one of
    those was done that can be done again with something else typed.
    """

    recognized: Recognized
    record: KnownRecord | None = field(default=None, repr=False)
    duplicate: bool = False
    account: Account | None = field(default=None, repr=False)
    done: frozenset[Act] = frozenset()
    changes: int = 0

    @property
    def has_list(self) -> bool:
        """Whether there is more to choose than the one act that was chosen before the card was read."""
        return self.duplicate or len(self.recognized.acts) > 1


@dataclass(frozen=True, slots=True)
class KnownPatron:
    """What can be done now: K401 with its ways on after a registration, else the list of acts.

    ``draft`` is what was typed of the contact before 戻る led here.
    """

    known: Known
    draft: Draft = field(default_factory=Draft)


@dataclass(frozen=True, slots=True)
class ActChosen:
    """One act of the list."""

    act: Act


@dataclass(frozen=True, slots=True)
class Proving:
    """The second thing is typed: telephone or password.  ``act`` is what comes after it; None = the list.

    ``wrong`` once it did not agree; ``asking`` while the library service is asked.
    """

    known: Known
    act: Act | None
    way: Proof = Proof.PHONE
    typed: str = field(default="", repr=False)
    left: bool = False
    wrong: bool = False
    asking: bool = False
    note: SecretNote = SecretNote.NONE


@dataclass(frozen=True, slots=True)
class ProofChosen:
    """電話番号で / パスワードで."""

    way: Proof


@dataclass(frozen=True, slots=True)
class Editing:
    """The form of an act: two fields for a new password, or the contact.

    A field of the contact that stays empty is left as it is in the record.  ``from_card``: name and address are written
    with it.  ``busy`` while the library service sets the password; the contact is confirmed first (``Comparing``).
    """

    known: Known
    act: Act
    draft: Draft = field(default_factory=Draft)
    open: Field = Field.PASSWORD
    left: frozenset[Field] = frozenset()
    from_card: bool = False
    note: SecretNote = SecretNote.NONE
    busy: bool = False


PASSWORD_FIELDS = (Field.PASSWORD, Field.PASSWORD_AGAIN)
CONTACT_FIELDS = (Field.KANA_FAMILY, Field.KANA_GIVEN, Field.EMAIL, Field.PHONE)


@dataclass(frozen=True, slots=True)
class Comparing:
    """What 変更 will write, old beside new: name and address if ``from_card``, and what of the contact was typed."""

    known: Known
    draft: Draft = field(default_factory=Draft)
    from_card: bool = True
    busy: bool = False


@dataclass(frozen=True, slots=True)
class ContactPressed:
    """連絡先も変える, on the comparison: on to the form."""


@dataclass(frozen=True, slots=True)
class RenewingTerm:
    """The new term, before it is asked for."""

    known: Known
    busy: bool = False


@dataclass(frozen=True, slots=True)
class ActConfirmed:
    """The yes of a comparison or of a new term: an event of its own."""


@dataclass(frozen=True, slots=True)
class Reissuing:
    """再発行 is asked for; ``Done`` shows the card."""

    known: Known


@dataclass(frozen=True, slots=True)
class ActDone:
    """It is true: a new password, a changed record, a new term.  ``number`` is for the log-in, '' = not told."""

    known: Known
    act: Act
    number: str = field(default="", repr=False)
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class ActsPressed:
    """ほかの手続き, after an act: back to the list."""


ReturningState = ChoosingAct | KnownPatron | Proving | Editing | Comparing | RenewingTerm | Reissuing | ActDone
ReturningPress = (
    ForgottenPressed
    | UpdateByCardPressed
    | ActsChosen
    | ActChosen
    | ProofChosen
    | ContactPressed
    | ActConfirmed
    | ActsPressed
)
