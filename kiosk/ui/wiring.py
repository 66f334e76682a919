"""Which widget shows which value: one line a page, one line a sheet."""

from __future__ import annotations

from typing import cast

from kiosk.ui.pages.attract import AttractView
from kiosk.ui.pages.confirm import ConfirmView
from kiosk.ui.pages.consent import ConsentView
from kiosk.ui.pages.done import DoneView
from kiosk.ui.pages.form import FormView
from kiosk.ui.pages.help import HelpView
from kiosk.ui.pages.home import HomeView
from kiosk.ui.pages.login import LoginView
from kiosk.ui.pages.notices import NoticesView
from kiosk.ui.pages.own_card import OwnCardView
from kiosk.ui.pages.own_page import OwnPageView
from kiosk.ui.pages.password import PasswordView
from kiosk.ui.pages.place_card import PlaceCardView
from kiosk.ui.pages.progress import ProgressView
from kiosk.ui.pages.ready import ReadyView
from kiosk.ui.pages.state import AskView, ProblemView
from kiosk.ui.pages.take_card import TakeCardView
from kiosk.ui.pages.text import TextView
from kiosk.ui.pages.view import PageView
from kiosk.ui.sheets.end import EndView
from kiosk.ui.sheets.idle import IdleView
from kiosk.ui.sheets.menu import MenuView
from kiosk.ui.sheets.staff import StaffView
from kiosk.ui.sheets.view import SheetView
from kiosk.visit import mine_pages, pages, sheets

PAGES: dict[type[pages.Page], object] = {
    pages.AttractPage: AttractView,
    pages.ConsentPage: ConsentView,
    pages.TextPage: TextView,
    pages.PlaceCardPage: PlaceCardView,
    pages.HelpPage: HelpView,
    pages.PasswordPage: PasswordView,
    pages.AskPage: AskView,
    pages.ProgressPage: ProgressView,
    pages.TakeCardPage: TakeCardView,
    pages.FormPage: FormView,
    pages.ConfirmPage: ConfirmView,
    pages.DonePage: DoneView,
    mine_pages.LoginPage: LoginView,
    mine_pages.ReadyPage: ReadyView,
    mine_pages.HomePage: HomeView,
    mine_pages.CardPage: OwnCardView,
    mine_pages.MyPage: OwnPageView,
    mine_pages.NoticesPage: NoticesView,
    pages.ProblemPage: ProblemView,
}

SHEETS: dict[type[sheets.Sheet], object] = {
    sheets.MenuSheet: MenuView,
    sheets.StaffSheet: StaffView,
    sheets.IdleSheet: IdleView,
    sheets.EndSheet: EndView,
}


def view_for(page: pages.Page) -> type[PageView[pages.Page]]:
    """The widget of a page."""
    return cast(type[PageView[pages.Page]], PAGES[type(page)])


def sheet_for(sheet: sheets.Sheet) -> type[SheetView[sheets.Sheet]]:
    """The widget of a sheet."""
    return cast(type[SheetView[sheets.Sheet]], SHEETS[type(sheet)])
