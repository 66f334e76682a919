"""Screens with the words of the manual, for looking at pages before (and without) a running visit."""

from __future__ import annotations

from dataclasses import replace

from kiosk.patron.registration import Field
from kiosk.screen.pages.card import HelpPage, PasswordPage, PlaceCardPage, TakeCardPage
from kiosk.screen.pages.form import ConfirmPage, FormPage
from kiosk.screen.pages.issue import DonePage
from kiosk.screen.pages.start import AttractPage, ConsentPage
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.screen.values.elements import (
    Action,
    Bar,
    CellState,
    CellView,
    Choice,
    CodeTile,
    ConfirmRow,
    FaceView,
    FromCardView,
    Keyboard,
    KeyLabels,
    Note,
    NoticeKind,
    OpenFieldView,
    Point,
    PrintRow,
    Section,
    StepRow,
    Steps,
    StepState,
    Tip,
    TriesText,
)
from kiosk.screen.values.pages import AskPage, ProgressPage, TextPage
from kiosk.screen.values.place import Page, Place
from kiosk.screen.values.sheets import IdleSheet, MenuSheet, Option, Screen, Sheet, StaffSheet, Utility
from kiosk.visit.chapter.card import KeyOrderChosen
from kiosk.visit.chapter.common import (
    BackPressed,
    CancelPressed,
    ContinuePressed,
    ContrastChosen,
    LanguageChosen,
    Menu,
    MenuPressed,
    MoreOpened,
    NextPressed,
    PrintPressed,
    TextSizeChosen,
)
from kiosk.visit.chapter.form import RegisterPressed
from kiosk.visit.chapter.keys import FieldOpened
from kiosk.visit.chapter.start import ConsentToggled, LoginChosen, RegisterChosen
from kiosk.visit.chapter.trouble import RetryPressed
from kiosk.visit.preferences import Contrast, KeyOrder, Preferences, TextSize

STEPS = ("同意", "カード", "パスワード", "読み取り", "入力", "確認")
CANCEL = Action("cancel", "中止", "close", CancelPressed())
BACK = Action("back", "戻る", "arrow_left", BackPressed())
PREVIOUS = Action("back", "前へ", "arrow_left", BackPressed())
FINISH = Action("cancel", "終了", "exit", CancelPressed())
STAFF = Action("staff", "お困りのとき", "help", MenuPressed(Menu.STAFF))
NEXT = Action("primary", "次へ", "arrow_right", NextPressed())
NOTICE = "15歳未満の方、県外在住の方は、\nカウンターにて登録をお願いします。"
UTILITIES = (
    Utility(Menu.LANGUAGE, "言語 Language", "globe"),
    Utility(Menu.TEXT_SIZE, "文字の大きさ", "text_size"),
    Utility(Menu.CONTRAST, "見やすさ", "contrast"),
    Utility(Menu.STAFF, "お困りのとき", "help"),
)
KEYS = KeyLabels("1字消す", "全部消す", "空白", "小 アイウ", "大文字", "小文字", "記号", "ABC", "濁点", "半濁点")
FROM_CARD = FromCardView(
    "マイナンバーカードの情報", "変更できません", "長崎 太郎", "1990年4月1日  男", "長崎県大村市東本町1－2－3"
)
TIPS = (
    Tip("case", "ケースから出す", "そのまま置きます"),
    Tip("alone", "重ねない", "金属・ほかのカード"),
    Tip("still", "動かさない", "終わるまでそのまま"),
)


SOMEWHERE = Place("", 0)
"""Until ``screen`` says where."""


def attract() -> AttractPage:
    return AttractPage(
        "ようこそ",
        "ご利用になる手続きを選んでください。",
        "手続きを選んでください",
        (
            Choice("register", "利用登録", "はじめての方\nマイナンバーカードで登録します", RegisterChosen(), True),
            Choice("login", "ログイン", "利用者番号をお持ちの方", LoginChosen(), False),
        ),
        NOTICE,
    )


def consent(agreed: bool = True, fault: str = "") -> ConsentPage:
    return ConsentPage(
        "内容をご確認ください",
        (
            Section(
                "読み取る情報",
                "カードから、氏名・生年月日・性別・住所を読み取ります。マイナンバー（個人番号）は読み取りません。",
            ),
            Section("使いみち", "図書館の利用登録と、図書館からのご連絡にだけ使います。"),
            Section("ご注意", "すでに利用カードをお持ちの方は、登録はいりません。署名用パスワードが必要です。"),
        ),
        Action("more", "全文を読む", "document", MoreOpened()),
        NOTICE,
        Action("agree", "同意", "check", ConsentToggled(), "内容を確認し、同意します"),
        agreed,
        fault,
        Bar((CANCEL,), Action("primary", "マイナンバーカードの読み取り", "arrow_right", NextPressed(), "", agreed)),
    )


def text() -> TextPage:
    paragraph = (
        "図書館は、利用登録のために、マイナンバーカードの署名用電子証明書から、氏名、生年月日、性別、住所を読み取ります。"
        "読み取った情報は、利用登録と、図書館からのご連絡のためだけに使い、法令に定めるときを除いて、ほかに渡しません。"
    )
    body = "\n".join(f"**第{n}条**　{paragraph}" for n in range(1, 9))
    return TextPage(
        "個人情報の取り扱いについて",
        body,
        "前のページ",
        "次のページ",
        Bar((Action("back", "閉じる", "close", BackPressed()),)),
        place=SOMEWHERE,
    )


def place(checking: bool = False, note: Note | None = None) -> PlaceCardPage:
    status = "カードを確かめています" if checking else "カードを待っています"
    more = Action("more", "置き方を見る", "help", MoreOpened())
    return PlaceCardPage(
        "マイナンバーカードを\n置いてください",
        "画面の下の、読み取り台に置きます。",
        TIPS,
        status,
        checking,
        note,
        Bar((CANCEL, BACK), None, more),
    )


def help_page() -> HelpPage:
    return HelpPage(
        "カードの置き方",
        "読み取り台のまんなかに、ぴったり置きます。",
        TIPS,
        Bar((CANCEL,), Action("primary", "閉じる", "check", BackPressed())),
    )


def password(length: int = 8, tries: int = 5, fault: str = "", order: KeyOrder = KeyOrder.ABC) -> PasswordPage:
    return PasswordPage(
        "署名用パスワードを\n入力してください",
        "英数字6～16文字。英字は、すべて大文字です。",
        "数字4桁のパスワードとは異なります。",
        TriesText(f"あと **{tries}** 回 入力できます", tries, 5),
        "カードは、台に置いたままにしてください。",
        length,
        6,
        16,
        f"{length}文字 入力しました",
        fault,
        "表示",
        order,
        (
            Action("order-abc", "ABC順", "", KeyOrderChosen(KeyOrder.ABC)),
            Action("order-qwerty", "キーボード順", "", KeyOrderChosen(KeyOrder.QWERTY)),
        ),
        "1字消す",
        "全部消す",
        "署名用パスワード",
        Bar((CANCEL, BACK), replace(NEXT, ready=length >= 6)),
    )


def ask() -> AskPage:
    return AskPage(
        "つぎにまちがえると、\nロックされます",
        "last_try",
        TriesText("入力できるのは\nあと **1** 回", 1, 5),
        "ロックされると、市町の窓口に行くまで\n署名用パスワードは使えません。",
        (
            Point("pencil", "**英数字6～16文字**の署名用パスワードです。"),
            Point("home", "自信がないときは、**カウンター**でも登録できます。"),
        ),
        Bar(
            (Action("cancel", "やめる", "close", CancelPressed()),),
            Action("primary", "入力する", "arrow_right", NextPressed()),
        ),
        place=SOMEWHERE,
    )


def reading() -> ProgressPage:
    return ProgressPage(
        "カードを\n離さないでください",
        "読み取っています。",
        True,
        (
            StepRow("カードの確認", StepState.DONE, "終わりました"),
            StepRow("パスワードの確認", StepState.DONE, "終わりました"),
            StepRow("電子証明書の読み取り", StepState.NOW, "読み取っています"),
            StepRow("本人確認", StepState.TODO, ""),
        ),
        0.53,
        Bar((CANCEL,), waiting="終わるまで、そのままお待ちください"),
        place=SOMEWHERE,
    )


def registering() -> ProgressPage:
    return ProgressPage(
        "登録しています",
        "そのままお待ちください。",
        False,
        (
            StepRow("内容の確認", StepState.DONE, "終わりました"),
            StepRow("利用者番号の発行", StepState.NOW, "発行しています"),
        ),
        0.5,
        Bar(waiting="終わるまで、そのままお待ちください"),
        place=SOMEWHERE,
    )


def take() -> TakeCardPage:
    return TakeCardPage(
        "カードを\nお取りください",
        "お取りになると、次へ進みます。",
        "本人確認ができました",
        Bar((CANCEL,), waiting="お取りになるまで、お知らせの音が鳴ります"),
        place=SOMEWHERE,
    )


LABELS = {
    Field.KANA_FAMILY: "ヨミ（姓）",
    Field.KANA_GIVEN: "ヨミ（名）",
    Field.EMAIL: "メール（任意）",
    Field.PHONE: "電話番号",
    Field.PASSWORD: "パスワード",
    Field.PASSWORD_AGAIN: "パスワード確認",
}
KEYBOARDS = {
    Field.KANA_FAMILY: Keyboard.KANA,
    Field.KANA_GIVEN: Keyboard.KANA,
    Field.EMAIL: Keyboard.EMAIL,
    Field.PHONE: Keyboard.NUMBER,
    Field.PASSWORD: Keyboard.PASSWORD,
    Field.PASSWORD_AGAIN: Keyboard.PASSWORD,
}


def form(field: Field = Field.KANA_GIVEN, value: str = "タロウ", fault: str = "", phone_fault: bool = True) -> FormPage:
    order = list(Field)
    at = order.index(field)
    half = {Field.KANA_FAMILY, Field.KANA_GIVEN, Field.PASSWORD, Field.PASSWORD_AGAIN}
    values = {Field.KANA_FAMILY: "ナガサキ", Field.PHONE: "095748"}
    secret = field in (Field.PASSWORD, Field.PASSWORD_AGAIN)
    values[field] = "●" * len(value) if secret else value
    cells = tuple(
        CellView(
            each,
            LABELS[each],
            values.get(each, ""),
            "入力すると、番号をメールでもお知らせします" if each is Field.EMAIL else "",
            CellState.OPEN
            if each is field
            else CellState.FAULT
            if each is Field.PHONE and phone_fault
            else CellState.GOOD
            if each in values
            else CellState.EMPTY,
            "電話番号は、10桁か11桁の数字です（いま6桁）"
            if each is Field.PHONE and phone_fault and each is not field
            else "",
            each in half,
        )
        for each in order
    )
    hints = {
        Keyboard.KANA: "全角カタカナ",
        Keyboard.NUMBER: "ハイフンなし",
        Keyboard.EMAIL: "半角英数字",
        Keyboard.PASSWORD: "半角英数字4～10桁",
    }
    keyboard = KEYBOARDS[field]
    view = OpenFieldView(
        field,
        LABELS[field],
        "任意" if field is Field.EMAIL else "必須",
        hints[keyboard],
        value,
        secret,
        fault,
        keyboard,
        "表示" if secret else "",
        f"{at + 1} / 6",
    )
    last = at == len(order) - 1
    way_on = (
        Action("primary", "確認へ進む", "arrow_right", NextPressed())
        if last
        else Action("primary", "次の項目へ", "arrow_right", NextPressed(), LABELS[order[at + 1]])
    )
    bar = Bar((CANCEL, PREVIOUS), way_on)
    return FormPage("のこりの項目を入力してください", FROM_CARD, cells, view, KEYS, bar)


def confirm() -> ConfirmPage:
    rows = (
        (Field.KANA_FAMILY, "ヨミ（姓）", "ナガサキ"),
        (Field.KANA_GIVEN, "ヨミ（名）", "タロウ"),
        (Field.EMAIL, "メール", "taro@example.jp"),
        (Field.PHONE, "電話番号", "090-0000-0000"),
        (Field.PASSWORD, "パスワード", "●●●●●●●●"),
    )
    return ConfirmPage(
        "この内容で登録します",
        "よろしければ、下のボタンを押してください。",
        FROM_CARD,
        tuple(
            ConfirmRow(label, value, Action(f"edit-{each.value}", "修正", "pencil", FieldOpened(each)))
            for each, label, value in rows
        ),
        "登録が終わると、利用者番号をお知らせし、\n利用カードを印刷します。",
        Bar((CANCEL, BACK), Action("primary", "利用者登録する", "check", RegisterPressed())),
        "前のページ",
        "次のページ",
    )


def done(printing: PrintRow | None = None) -> DonePage:
    return DonePage(
        "申請成功",
        "利用登録が終わりました。この番号でログインできます。",
        FaceView("ミライon 図書館", "利用カード", "2100012345", (4, 3, 3), "A2100012345A"),
        "利用者番号",
        printing or PrintRow(NoticeKind.INFO, "利用カードを印刷しています", True, "", None),
        "登録されたメールアドレスに、利用者番号が送信されました。",
        "スマートフォンでも使えます",
        (
            CodeTile("ios", "https://apps.apple.com/jp/app/example", "App Store", "iPhoneの方"),
            CodeTile("android", "https://play.google.com/store/apps/details?id=example", "Google Play", "Androidの方"),
            CodeTile("setup", "https://example.jp/setup?token=0123456789abcdef", "アプリの設定", "番号が入ります"),
        ),
        "スマートフォンのカメラで読み取ってください。",
        Bar((FINISH,), Action("primary", "ログインへ", "arrow_right", LoginChosen())),
    )


def print_failed() -> PrintRow:
    again = Action("print", "もう一度印刷する", "printer", PrintPressed())
    return PrintRow(NoticeKind.FAULT, "印刷できませんでした。紙がありません。", False, "K501", again)


def problem_wrong() -> ProblemPage:
    return ProblemPage(
        "パスワードが誤っています",
        "K201",
        "",
        TriesText("入力できるのは\nあと **3** 回", 3, 5),
        "0回になると、カードのパスワードがロックされます。",
        "",
        (
            Point("pencil", "**英数字6～16文字**の署名用パスワードです。\n英字は、すべて大文字です。"),
            Point("warning", "**数字4桁**のパスワードとは異なります。"),
            Point("card", "カードは、台に置いたままにしてください。"),
        ),
        "係員の方へ：パスワードは、聞かない・入力しない",
        "パスワードは、聞かない・入力しない",
        Bar((CANCEL,), Action("primary", "もう一度入力する", "retry", RetryPressed())),
        place=SOMEWHERE,
    )


def problem_locked() -> ProblemPage:
    return ProblemPage(
        "カードのパスワードが\nロックされています",
        "K202",
        "locked",
        None,
        "パスワードを5回まちがえると、ロックされます。\nこの端末では、解除できません。",
        "これからどうするか",
        (
            Point("building", "**市町のマイナンバーカード担当窓口**で、\nパスワードを設定しなおしてください。"),
            Point("home", "**図書館のカウンター**でも、\n利用登録ができます。"),
        ),
        "係員の方へ：カウンター登録をご案内ください",
        "カウンター登録をご案内ください",
        Bar((STAFF,), Action("primary", "終了する", "exit", CancelPressed())),
        place=SOMEWHERE,
    )


CLOSE = Action("close", "閉じる", "close", BackPressed())


def language_sheet() -> MenuSheet:
    names = (("ja", "日本語"), ("ja-easy", "やさしい日本語"), ("en", "English"))
    return MenuSheet(
        Menu.LANGUAGE,
        "言語 Language",
        tuple(Option(tag, name, "", tag == "ja", LanguageChosen(tag)) for tag, name in names),
        CLOSE,
    )


def size_sheet(chosen: TextSize = TextSize.STANDARD) -> MenuSheet:
    names = ((TextSize.STANDARD, "標準"), (TextSize.LARGE, "大"), (TextSize.XL, "特大"))
    return MenuSheet(
        Menu.TEXT_SIZE,
        "文字の大きさ",
        tuple(Option(size.value, name, "あ", size is chosen, TextSizeChosen(size)) for size, name in names),
        CLOSE,
    )


def contrast_sheet(chosen: Contrast = Contrast.NORMAL) -> MenuSheet:
    names = (
        (Contrast.NORMAL, "標準"),
        (Contrast.YELLOW_ON_BLACK, "黒地に黄"),
        (Contrast.WHITE_ON_BLACK, "黒地に白"),
        (Contrast.BLACK_ON_WHITE, "白地に黒"),
    )
    return MenuSheet(
        Menu.CONTRAST,
        "見やすさ",
        tuple(Option(each.value, name, "あ", each is chosen, ContrastChosen(each)) for each, name in names),
        CLOSE,
    )


def staff_sheet() -> StaffSheet:
    return StaffSheet("係員をお呼びください", "1階カウンターの係員に、声をおかけください。", CLOSE)


def idle_sheet(seconds: int = 24) -> IdleSheet:
    return IdleSheet(
        "続けますか",
        "しばらく操作がありません。\nこのままだと、**入力した内容をすべて消して**、最初の画面に戻ります。",
        seconds,
        30,
        "秒",
        Action("keep", "続ける", "", ContinuePressed()),
        Action("end", "終了して、すべて消す", "close", CancelPressed()),
    )


def screen(
    name: str, page: Page, step: int, order: int, sheet: Sheet | None = None, preferences: Preferences | None = None
) -> Screen:
    steps = Steps(step, STEPS)
    placed = replace(page, place=Place(name, order, step))
    return Screen(
        "ミライon 図書館", steps, placed, UTILITIES, sheet, preferences or Preferences(), turning=("前へ", "次へ")
    )


def renamed(screen: Screen, name: str) -> Screen:
    """The same screen as another page."""
    return replace(screen, page=replace(screen.page, place=replace(screen.page.place, name=name)))


def samples() -> tuple[Screen, ...]:
    note = Note(NoticeKind.ATTENTION, "のこり2回です。まちがえないように入力してください。")
    return (
        screen("attract", attract(), 0, 0),
        screen("consent", consent(), 1, 1),
        screen("consent-missing", consent(False, "同意を押すと、先へ進めます。"), 1, 1),
        screen("text", text(), 1, 2),
        screen("place", place(), 2, 2),
        screen("place-note", place(True, note), 2, 2),
        screen("help", help_page(), 2, 3),
        screen("password", password(), 3, 3),
        screen("password-fault", password(4, 3, "あと2文字いります（いま4文字）", KeyOrder.QWERTY), 3, 3),
        screen("ask", ask(), 3, 4),
        screen("reading", reading(), 4, 5),
        screen("take", take(), 4, 6),
        screen("form-kana", form(), 5, 7),
        screen("form-phone", form(Field.PHONE, "095748", "10桁か11桁の数字です（いま6桁）"), 5, 7),
        screen("form-email", form(Field.EMAIL, "taro@exam", phone_fault=False), 5, 7),
        screen("form-password", form(Field.PASSWORD, "umi2026", phone_fault=False), 5, 7),
        screen("confirm", confirm(), 6, 8),
        screen("registering", registering(), 6, 9),
        screen("done", done(), 7, 10),
        screen("done-print-failed", done(print_failed()), 7, 10),
        screen("problem-k201", problem_wrong(), 3, 4),
        screen("problem-k202", problem_locked(), 3, 4),
        screen("sheet-language", consent(), 1, 1, language_sheet()),
        screen("sheet-size", consent(), 1, 1, size_sheet()),
        screen("sheet-contrast", consent(), 1, 1, contrast_sheet()),
        screen("sheet-staff", password(), 3, 3, staff_sheet()),
        screen("sheet-idle", form(), 5, 7, idle_sheet()),
    )
