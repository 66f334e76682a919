### The words of the kiosk in Japanese, the source language.
### Rules: one idea a sentence, です・ます, no 「！」, no blame; titles say what to do or what is so;
### buttons are what happens; about 25 characters a line. Line ends in the text are wanted breaks.
### **…** is bold. Every message has a note for translators.

## Steps and band

# Name of step 1 on the step shelf (consent); at most 5 characters.
step-consent = 同意
# Name of step 2 on the step shelf (lay the card).
step-card = カード
# Name of step 3 on the step shelf (signature password).
step-password = パスワード
# Name of step 4 on the step shelf (reading the card).
step-reading = 読み取り
# Name of step 5 on the step shelf (form).
step-form = 入力
# Name of step 6 on the step shelf (confirmation).
step-confirm = 確認
# Band at the foot: choose a language. Keep the English word, whatever the language.
band-language = 言語 Language
# Band at the foot: choose the size of the text.
band-text-size = 文字の大きさ
# Band at the foot: choose a high-contrast display.
band-contrast = 見やすさ
# Band at the foot: says how to reach a member of staff.  Calls nobody by itself, so it is not named so.
band-staff = お困りのとき
# Band at the foot: calls a member of staff to the kiosk.
band-call = 係員呼出
# The same, while the call rings.
band-call-ringing = 呼出中
# The same, once a member of staff has said to be on the way.
band-call-coming = 係員が来ます
# The same, when nobody has answered or can be called.
band-call-failed = 応答なし

## Buttons used on many pages

# Ends the visit and wipes everything; far left on every page.
button-cancel = 中止
# Ends the visit after success or where nothing more can be done; far left.
button-finish = 終了
# Ends the visit where somebody is logged in; far left.
button-log-out = ログアウト
# Ends the visit on a problem page; the primary button.
button-finish-long = 終了する
# To the page before.
button-back = 戻る
# To the field before, on the form.
button-previous = 前へ
# To the next page.
button-next = 次へ
# Closes an explanation.
button-close = 閉じる
# The same on a problem page.
button-staff = お困りのとき
# The same on a problem page, where the kiosk can call staff.
button-call = 係員を呼ぶ

## 0 Attract

# Greeting on the start page, very large.
attract-title = ようこそ
# What to do on the start page.
attract-lead = ご利用になる手続きを選んでください。
# The same for very large text: replaces the greeting.
attract-lead-short = 手続きを選んでください
# Big choice: register as a new patron (the app's wording).
attract-register = 利用登録
# For whom that choice is, and with what.
attract-register-text =
    はじめての方
    マイナンバーカードで登録します
# The same while there is no card reader: why nobody can register.
attract-register-away =
    いまは、ご利用になれません。
    カードの読み取り台が使えません。
# The same in the first moments of a kiosk that was just switched on: it does not know yet whether there is a reader.
attract-register-soon =
    準備をしています。
    少しお待ちください。
# The same while nothing can be printed: who registers reads the number on the screen.
attract-register-no-paper =
    はじめての方
    いまは、印刷できません
# The same where nobody is registered while no card can be printed: why nobody can register.
attract-register-unprinted =
    いまは、ご利用になれません。
    カードを印刷できません。
# Big choice: log in with a patron number.
attract-login = ログイン
# For whom that choice is.
attract-login-text = 利用者番号をお持ちの方
# Who has to go to the counter. { $age } is a number of years.
attract-notice =
    { $age }歳未満の方、県外在住の方は、
    カウンターにて登録をお願いします。

## 1 Consent

# Title of the consent page.
consent-title = 内容をご確認ください
# Opens the whole consent text.
consent-read-all = 全文を読む
# The box to tick: agreement (the app's wording).
consent-agree = 同意
# Below the box.
consent-agree-text = 内容を確認し、同意します
# Way on from the consent page (the app's wording).
consent-next = マイナンバーカードの読み取り
# Said when the way on is pressed without agreeing.
consent-missing = 「同意」を押すと、次へ進めます。
# Title of the page with the whole consent text.
consent-full-title = 同意文書
# Heading of the last part of the consent, in a translation of it only.
consent-translation = この文書について
# Below it: which text counts. Also the first line of the translation of the whole text.
consent-translation-text = 日本語の文書が、正式なものです。
# Pages through the whole text: back.
consent-page-previous = 前のページ
# Pages through the whole text: on.
consent-page-next = 次のページ
# Button on the page with the whole consent text: shows the document that the card will sign.  Short.
document-show = 申請書
# Title of the page with the document that the card will sign.
document-title = カードが署名する申請書
# Above the document for a registration, in easy words.
document-summary = 図書館に登録するための申請書です。カードで署名すると、申請したことになります。氏名やマイナンバーは、書いてありません。
# Above the document of somebody who is a patron already.
document-summary-acts = 図書館の手続きをするための申請書です。カードで署名すると、申請したことになります。氏名やマイナンバーは、書いてありません。
# In the document before it is signed, in the place of the time.
document-later-time = （署名するときの日時）
# In the document before it is signed, in the place of the random number.
document-later-number = （署名するときに決まる番号）
# What the first line of the Japanese document says; below it.
document-line-form = 申請書の名前と版
# What its second line says.
document-line-library = 申請する図書館
# What the line 目的 says, for a registration.
document-line-purpose = 図書館の利用登録を申請します。
# What the line 同意事項の版 says.
document-line-version = 同意した文書の版
# What the line 同意事項のSHA-256 says.
document-line-digest = 正式な文書を見分けるための値
# What the line 画面の言語 says.
document-line-language = 画面の言語
# What the line 画面の同意事項のSHA-256 says.
document-line-shown = 画面の文書を見分けるための値
# What the line 端末 says.
document-line-kiosk = この端末の名前
# What the line 日時 says.
document-line-time = 日時
# What the line 一回限りの番号 says.
document-line-number = 一回だけ使う番号

## 2 Lay the card

# Title while no card lies there.
place-title =
    マイナンバーカードを
    置いてください
# Where to lay it.
place-lead = 画面の下の、読み取り台に置きます。
# Tip 1: heading.
place-tip-case = ケースから出す
# Tip 1: explanation.
place-tip-case-text = そのまま置きます
# Tip 2: heading.
place-tip-alone = 重ねない
# Tip 2: explanation.
place-tip-alone-text = 金属・ほかのカード
# Tip 3: heading.
place-tip-still = 動かさない
# Tip 3: explanation.
place-tip-still-text = 終わるまでそのまま
# Status while nothing lies there.
place-waiting = カードを待っています
# Status while the card is being identified.
place-checking = カードを確認しています
# Shown when the card was lifted while its password was typed: everything typed is gone.
place-lifted = カードが離れました。もう一度置いて、パスワードを入力しなおしてください。
# Opens the explanation how to lay the card.
place-help = 置き方を見る
# Title of that explanation.
help-title = カードの置き方
# Lead of that explanation.
help-lead = 読み取り台の中央に、平らに置いてください。

## 3 Signature password

# Button on the password page: the way to help for somebody who has forgotten the signature password.
password-forgotten = パスワードを忘れた方
# Title of the help page about the signature password.
password-help-title = 署名用パスワードを忘れた方へ
# Help about a forgotten signature password: what it is, where it was set, who sets it anew (at a convenience store only with the four-digit PIN and the official app), the way out. Each line one idea; ** marks emphasis.
password-help-text =
    {""}**どのパスワードですか**
    カードを受け取ったときに、市区町村の窓口でご自分で決めたものです。
    英数字で、**6〜16文字**です。数字4桁のパスワードとは別のものです。
    {""}
    {""}**忘れたとき**
    お住まいの**市区町村の窓口**で、設定しなおせます。
    {""}**数字4桁のパスワード**（利用者証明用）がわかる方は、コンビニでも設定しなおせます。
    そのときは、スマートフォンの専用アプリも要ります。
    この画面や図書館では、調べることも設定しなおすこともできません。
    {""}
    {""}**図書館での手続き**
    パスワードがなくても、**カウンター**で利用登録ができます。
# Title of the password page. The 署名用パスワード of the My Number card.
password-title =
    署名用パスワードを
    入力してください
# Its format.
password-lead = 英数字6〜16文字。英字は、すべて大文字です。
# It is not the four-digit PIN.
password-warning = 数字4桁のパスワードとは異なります。
# How often the password can still be typed. { $count } is a number from 1 to 5; ** marks the numeral, which is drawn large.
password-tries = あと **{ $count }** 回 入力できます
# The card must stay on the reader.
password-keep = カードは、台に置いたままにしてください。
# Nothing typed yet.
password-count-none = まだ入力していません
# How many characters were typed. { $count } is a number.
password-count = **{ $count }**文字 入力しました
# Said when the way on is pressed too early. { $count } is a number.
password-short = 6文字以上です（いま{ $count }文字）
# For screen readers: how much of a password was typed. { $count } and { $maximum } are numbers.
typed-hidden = { $maximum }文字までのうち{ $count }文字を入力しました。文字は隠しています
# Shows the characters while it is held down.
password-show = 表示
# Name of the field, for screen readers.
password-field = 署名用パスワード
# Order of the letter keys: alphabetical.
keys-order-abc = ABC順
# Order of the letter keys: as on a keyboard.
keys-order-keyboard = キーボード順
# Key: erase the last character.
keys-erase = 1字消す
# Key: erase everything.
keys-clear = 全部消す
# Key: space.
keys-space = 空白
# Key: small kana.
keys-small = 小
# Key: capital letters.
keys-upper = 大文字
# Key: small letters.
keys-lower = 小文字
# Key: signs and symbols.
keys-symbols = 記号
# At a password field: a key of a keyboard, or a barcode scanner, typed there; it was ignored, because only the keys on
# the screen are used for passwords.
secret-note-keys = キーボードは使えません。画面のキーで入力してください
# At a password field: a barcode scanner typed into it; everything in the field was erased.
secret-note-scan = バーコードの入力を消しました。はじめから入力してください
# Title of the question before the last try.
last-title =
    最後の1回です
    入力しますか
# What happens if it is wrong.
last-text = 誤っていると、カードのパスワードがロックされます。
# Advice 1 before the last try.
last-point-check = **署名用パスワード**（英数字6〜16文字）か、お確かめください。
# Advice 2 before the last try.
last-point-counter = 不安なときは中止して、**カウンター**で登録できます。
# Spend the last try.
last-next = この内容で入力する
# Look at what was typed once more.
last-back = 見なおす

## 4 Reading

# Title while the card is read: an order, very large.
reading-title =
    カードを
    離さないでください
# Below it.
reading-lead = 読み取っています。
# Title once the card itself is no longer needed.
reading-person-title =
    確認しています
# Below it.
reading-person-lead = このままお待ちください。
# Named step: the card is a My Number card.
reading-step-card = カードの確認
# Named step: the password is checked by the card.
reading-step-password = パスワードの確認
# Named step: the certificate is read.
reading-step-certificate = 電子証明書の読み取り
# Named step: the card signs the application.
reading-step-signature = 申請書への署名
# Named step: the library's side verifies.
reading-step-person = 本人確認
# State of a named step: finished.
state-done = 終わりました
# State of a named step: under way.
state-now = 行っています
# Instead of a way on, while reading.
reading-wait = 終わるまで、そのままお待ちください

## 5 Take the card

# Title: an order, very large.
take-title =
    カードを
    お取りください
# What happens then.
take-lead = お取りになると、次へ進みます。
# What happens then, at the end of the visit.
take-lead-end = お取りになると、最初の画面に戻ります。
# The card fell silent while it was read: nothing can go on until it is lifted.  Then the problem is explained.
take-lead-silent = カードから応答がありません。お取りになるまで、先へ進めません。
# Said once the library's side has identified the person.
take-done = 本人確認ができました
# Instead of a way on.
take-wait = お取りになるまで、お知らせの音が鳴ります

## 6 Form

# Title of the form.
form-title = のこりの項目を入力してください
# Heading above what came from the card.
form-from-card = マイナンバーカードの情報
# It can't be changed here.
form-from-card-note = 変更できません
# Birth date; { $year } is a number as text, { $month } and { $day } are numbers; each may be form-birth-unknown instead.
form-birth = { $year }年{ $month }月{ $day }日
# Part of a birth date that the resident register doesn't know.
form-birth-unknown = 不詳
# Gender on the certificate: male.
gender-male = 男
# Gender on the certificate: female.
gender-female = 女
# Gender on the certificate: not stated.
gender-unknown = 記載なし
# Shown where name or address hold substitute characters.
form-substitutes = 一部の文字が、置きかえられています。
# Field: family name in kana.
field-kana_family = ヨミ(姓)
# Field: given name in kana.
field-kana_given = ヨミ(名)
# Field: e-mail address.
field-email = メール
# Field: telephone number.
field-phone = 電話番号
# Field: new password of the library account.
field-password = パスワード
# The same above the box: not the one of the My Number card, which was typed before (the manual's words).
field-password-new = 新しく決める「マイ図書館」のパスワード
# The same, shorter: beside it stands the format, and below the box what is wrong.
field-password-library = 「マイ図書館」のパスワード
# Field: the same password again.
field-password_again = パスワード確認
# The optional field in the overview.
field-email-optional = メール(任意)
# In the empty e-mail cell, where mail is sent.
field-email-placeholder = 番号をメールでもお知らせします
# Badge: must be filled in.
badge-required = 必須
# Badge: may stay empty.
badge-optional = 任意
# Format of kana fields.
hint-kana = 全角カタカナ
# Format of the e-mail field.
hint-email = 半角英数字
# Format of the phone field.
hint-phone = ハイフンなし
# Format of the password. { $length } is password-length-exact or password-length-between.
hint-password = 半角英数字{ $length }
# Format of the password where symbols may be in it. { $length } is password-length-exact or password-length-between.
hint-password-symbols = 半角の英数字と記号で{ $length }
# Length of the password, within its format: one length only. { $min } is a number.
password-length-exact = { $min }文字
# Length of the password, within its format. { $min } and { $max } are numbers.
password-length-between = { $min }〜{ $max }文字
# Format of the password where certain kinds of characters must be in it. { $kinds } is one of the next twelve messages, { $length } is password-length-exact or password-length-between.
hint-password-mixed = { $kinds }をまぜて、{ $length }
# Kinds of characters, within hint-password-mixed or fault-password-kinds: symbols.
password-kinds-symbol = 記号
# Kinds of characters, within hint-password-mixed or fault-password-kinds: others and symbols. { $kinds } is one of the next nine messages.
password-kinds-and-symbol = { $kinds }と、記号
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits, letters of both cases and symbols; short, for the line is full.
password-kinds-all = 数字・大文字・小文字・記号
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits.
password-kinds-digit = 数字
# Kinds of characters, within hint-password-mixed or fault-password-kinds: letters of either case.
password-kinds-letter = 英字
# Kinds of characters, within hint-password-mixed or fault-password-kinds: upper-case letters.
password-kinds-upper = 英字の大文字
# Kinds of characters, within hint-password-mixed or fault-password-kinds: lower-case letters.
password-kinds-lower = 英字の小文字
# Kinds of characters, within hint-password-mixed or fault-password-kinds: letters of both cases.
password-kinds-upper-lower = 英字の大文字・小文字
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and letters.
password-kinds-digit-letter = 数字と英字
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and upper-case letters.
password-kinds-digit-upper = 数字と、英字の大文字
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and lower-case letters.
password-kinds-digit-lower = 数字と、英字の小文字
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and letters of both cases.
password-kinds-digit-upper-lower = 数字と、英字の大文字・小文字
# Below the box of the new password: { $format } is its format (hint-password), and what it will be for.
hint-password-use = { $format }。これからのログインに使います。
# The same in one line, where the format is long. { $format } is hint-password-mixed.
hint-password-use-short = { $format }。ログインに使います。
# Format of the repeated password.
hint-password_again = もう一度、同じパスワード
# Button to the next field; its name is on the second line.
form-next = 次の項目へ
# The last button of the form (the app's wording).
form-confirm = 確認へ進む
# Which field ({ $at }) of how many ({ $of }), for reach mode and screen readers.
form-position = { $at } / { $of }
# Above buttons with readings that the surname may have.
form-readings = 読みの候補
# What such a button does, for screen readers. { $kana } is a reading in katakana.
form-reading = 「{ $kana }」という読みを入れます

## Faults of fields: what is wrong, with the measure, then what to do

# A required kana field is empty. { $field } is the field's name.
fault-kana-empty = { $field }を入力してください
# A character that is no katakana. { $character } is that character.
fault-kana-character = 「{ $character }」は使えません。全角カタカナで入力してください
# A kana that can't be first. { $character } is that kana.
fault-kana-start = 「{ $character }」からは始められません
# A kana that can't be last. { $character } is that kana.
fault-kana-end = 「{ $character }」では終われません
# Too many characters. { $max } and { $count } are numbers.
fault-long = { $max }文字までです（いま{ $count }文字）
# The phone field is empty.
fault-phone-empty = 電話番号を入力してください
# Something that is no digit.
fault-phone-digits = 数字だけで入力してください
# Wrong number of digits. { $count } is a number.
fault-phone-length = 電話番号は、10桁か11桁の数字です（いま{ $count }桁）
# Must begin with 0.
fault-phone-zero = 電話番号は、0から始まります
# No area code is like that, or the number is nobody's own telephone (0120 and the like).
fault-phone-service = この番号は登録できません。ご自分の電話番号を、お確かめください
# No @ in the address.
fault-email-at = メールには「@」が1つ必要です
# Space or other character that can't be there. { $character } is that character.
fault-email-character = 「{ $character }」は使えません。半角英数字で入力してください
# Something is missing before the @.
fault-email-local = 「@」の前を、お確かめください
# Something is wrong after the @.
fault-email-domain = 「@」の後ろを、お確かめください
# A dot at the start or end of a part, or two in a row.
fault-email-dot = 「.」の位置を、お確かめください
# Longer than an address can be.
fault-email-long = メールアドレスが長すぎます
# The password field is empty.
fault-password-empty = パスワードを入力してください
# Too short. { $min } and { $count } are numbers.
fault-password-short = { $min }文字以上です（いま{ $count }文字）
# Too long. { $max } and { $count } are numbers.
fault-password-long = { $max }文字までです（いま{ $count }文字）
# The library's system wants a digit, a capital and a small letter.
fault-password-weak = 数字・大文字・小文字を、すべて入れてください
# The password has not got all the kinds of characters it must have. { $kinds } is what is missing (password-kinds-…).
fault-password-kinds = { $kinds }も入れてください
# The library's system does not take this password, and does not say why.
fault-password-refused = このパスワードは使えません。別のものにするか、カウンターでおたずねください
# Too short or too long, where only one length is right. { $min } and { $count } are numbers.
fault-password-exact = { $min }文字です（いま{ $count }文字）
# A character that can't be in it, where symbols may be.
fault-password-symbol = 英字と数字と、画面の記号だけで入力してください
# A character that can't be in it.
fault-password-character = 英字と数字だけで入力してください
# The repeated password is empty.
fault-again-empty = 同じパスワードを、もう一度入力してください
# The two passwords differ.
fault-again-differs = 上のパスワードと違います。もう一度入力してください

## 7 Confirm

# Title of the confirmation page.
confirm-title = この内容で登録します
# What to do.
confirm-lead = よろしければ、下のボタンを押してください。
# Corrects one value.
confirm-edit = 修正
# An optional value that was left empty.
confirm-empty = 登録しません
# What comes next, where a card is printed.
confirm-notice-print =
    登録が終わると、利用者番号をお知らせし、
    利用カードを印刷します。
# What comes next, where no printer is set up.
confirm-notice = 登録が終わると、利用者番号をお知らせします。
# Way on (the app's wording).
confirm-next = 利用者登録する

## 8 Issuing

# Title while the patron is being registered.
issuing-title = 登録しています
# Below it.
issuing-lead = このままお待ちください。
# Named step: checking what was typed.
issuing-step-check = 入力内容の確認
# Named step: the number is given.
issuing-step-number = 利用者番号の発行
# Instead of a way on.
issuing-wait = 終わるまで、そのままお待ちください

## 9 Done

# Title of success (the app's wording).
done-title = 申請成功
# Below it, where one can log in with the number.
done-lead-login = 利用登録が終わりました。この番号でログインできます。
# Below it, otherwise.
done-lead = 利用登録が終わりました。これがあなたの番号です。
# Label of the number, for screen readers.
done-number = 利用者番号
# Title on the library card.
card-title = 利用カード
# Title on the card printed on receipt paper.
card-temporary-title = 仮利用カード
# On the card's back: the patron writes the name behind it by hand.
card-name = なまえ
# On the card's back: first of the rules in short.
card-rule-1 = 登録した本人だけが使えます。
# On the card's back: second of the rules in short.
card-rule-2 = なくしたときは、すぐにお知らせください。
# On the card's back: third of the rules in short.
card-rule-3 = 住所や電話番号が変わったときは、お知らせください。
# On a page of which the card is cut out along a dotted line.
card-cut = 点線で切り取って、お使いください。
# Printing: offered, where the kiosk is set to ask.
print-ready = 利用カードを印刷できます
# Prints the card, where the kiosk is set to ask.
print-now = 印刷する
# Printing: the job is on its way to the printer.
print-sending = 利用カードの印刷を始めます
# Printing: under way.
print-printing = 利用カードを印刷しています
# Printing: finished; said only when it is true.
print-done = 利用カードを印刷しました。お取りください。
# Printing: nobody knows whether it came out.
print-unknown = カードは出ましたか
# Printing failed: no paper.
print-failed-paper = 用紙がありません。番号はこの画面で使えます。
# Printing failed: the printer does not answer.
print-failed-offline = プリンターが応答しません。番号はこの画面で使えます。
# Printing failed: something is stuck.
print-failed-jam = 用紙がつまりました。番号はこの画面で使えます。
# Printing failed: the printer's cover is open.
print-failed-cover = プリンターのふたが開いています。番号はこの画面で使えます。
# Printing failed: staff stopped the printer, or it takes no jobs.
print-failed-stopped = プリンターが止めてあります。番号はこの画面で使えます。
# Printing failed: the driver or the print system gave up.
print-failed-driver = プリンターの設定に問題があります。番号はこの画面で使えます。
# Printing failed: ribbon, ink or toner is used up.
print-failed-supply = インクやリボンがありません。番号はこの画面で使えます。
# Printing failed: the job does not get on, and nobody says why.
print-failed-stuck = プリンターが動きません。番号はこの画面で使えます。
# Printing failed: otherwise.
print-failed-other = 印刷できませんでした。番号はこの画面で使えます。
# The answer yes to "did the card come out".
print-came-out = はい、出ました
# The answer no to "did the card come out"; prints once more.
print-not-out = いいえ、もう一度印刷
# Prints once more after a failure.
print-again = もう一度印刷
# Instead, where the answer to a first try was lost, the form was corrected, and the first try turned out to have worked.
done-first-form = はじめに送った内容で登録されています。あとから直した内容とパスワードは入っていません。カウンターでお申し出ください。
# Said only when a mail server took the message (the app's wording).
done-mail = 登録されたメールアドレスに、利用者番号が送信されました。
# Heading above the QR codes.
done-phone = スマートフォンでも使えます
# QR code: the app for iPhone.
done-app-store = App Store
# For whom that code is.
done-app-store-text = iPhoneの方
# QR code: the app for Android.
done-google-play = Google Play
# For whom that code is.
done-google-play-text = Androidの方
# QR code: sets up the app with the number.
done-setup = アプリの設定
# What that code does.
done-setup-text = 番号が入ります
# How to use the codes.
done-codes-hint = スマートフォンのカメラで読み取ってください。
# To the log-in page (the app's wording).
done-login = ログインへ

## Log in

# Title of the log-in page, and its way on (the app's wording).
login-title = ログイン
# What to do there.
login-lead = 利用者番号と、パスワードを入力してください。
# The same where the kiosk has a barcode scanner: it reads the number from the library card.
login-lead-scan =
    利用者番号と、パスワードを入力してください。
    番号は、利用カードを読み取り機にかざしても入ります。
# For those who have no number yet: leads to registration (the app's wording).
login-register = 新規利用者登録
# While number and password are being checked.
login-wait = 確認しています
# One answer for a wrong number and a wrong password.
login-note-wrong = 利用者番号か、パスワードが違います。
# Something was scanned that is no library card of this library.
login-note-not_ours = この図書館の利用カードではないようです。
# After 利用停止: it is done.
login-note-stopped = 利用を停止しました。もう一度ログインすると、再開します。
# After a new password was chosen with a one-time password of the counter.
login-note-chosen = 新しいパスワードを決めました。そのパスワードでログインしてください。
# The one-time password of the counter was over before a new one was chosen.
login-note-lapsed = カウンターのパスワードは、もう使えません。カウンターへおこしください。
# Field: patron number.
field-number = 利用者番号
# Field: password of the library account.
field-login_password = パスワード
# Format of the patron number. { $width } is a number.
hint-number = 数字{ $width }桁
# Which password it is (the app's wording).
hint-login_password = 「マイ図書館」のもの
# The number field is empty.
fault-number-empty = 利用者番号を入力してください
# Something that can't be in a patron number.
fault-number-digits = 利用者番号は、数字で入力してください
# Wrong number of digits. { $width } and { $count } are numbers.
fault-number-length = 利用者番号は{ $width }桁です（いま{ $count }桁）
# The digits don't fit together: mistyped.
fault-number-check = 利用者番号を、お確かめください

## マイ図書館

# Whose pages these are; { $name } is a name.
account-greeting = { $name } さん
# A day somebody has to remember; { $month } and { $day } are numbers, { $weekday } one of weekday-0 to weekday-6.
day = { $month }月{ $day }日({ $weekday })
# Monday, short.
weekday-0 = 月
# Tuesday, short.
weekday-1 = 火
# Wednesday, short.
weekday-2 = 水
# Thursday, short.
weekday-3 = 木
# Friday, short.
weekday-4 = 金
# Saturday, short.
weekday-5 = 土
# Sunday, short.
weekday-6 = 日
# Tab: loans and reservations (the app's wording).
tab-home = ホーム
# Tab: the library card (the app's wording).
tab-card = 利用カード
# Tab: settings and notices (the app's wording).
tab-page = マイページ
# Instead of a list or a setting that is being loaded.
account-loading = 読み込んでいます
# Instead of a list or a setting that could not be loaded.
account-failed = 読み込めませんでした。
# Loads it again.
account-reload = もう一度読み込む
# While what was confirmed is being done.
account-doing = 手続きをしています
# A loan was extended.
account-said-renewed = 延長しました。
# A reservation was cancelled.
account-said-cancelled = 予約を取り消しました。
# A reservation was not cancelled: a copy has been set aside for it since.
account-said-not_cancelled = この予約は、本の用意が始まっています。取り消すときは、カウンターへお申し出ください。
# Staff were asked to cancel a reservation that is ready.
account-said-cancellation_requested = 取消の依頼を受け付けました。取消は、図書館の係員がします。
# Notices were deleted.
account-said-deleted = お知らせを削除しました。
# No answer: nobody knows whether it was done.
account-said-silent = 返事がありませんでした。いまの状態を、お確かめください。
# A book the catalogue does not know any more.
book-untitled = 書名のわからない資料
# Title of the message that reservations are ready (the app's 予約割当メッセージ).
ready-title =
    ご予約の本が
    用意できました
# What to do.
ready-lead = 期限までに、お受け取りください。
# Closes the message (the app's wording).
ready-ok = OK
# Title of the home page (the app's wording).
home-title = マイ図書館
# Count and list of loans (the app's wording).
shelf-loans = 貸出中
# Count and list of reservations (the app's wording).
shelf-holds = 予約中
# On the two tiles, after 貸出中 or 予約中: how many books. { $count } is a number, or … or ? while it is not known; ** marks it, it is drawn large.
shelf-count = **{ $count }** 冊
# No loans.
loans-empty = 借りている本はありません。
# No reservations.
holds-empty = 予約している本はありません。
# When a loan is due; { $day } is a day.
loan-due = { $day }まで
# Extends a loan.
loan-renew = 延長
# While it is being extended.
loan-renewing = 延長しています
# A loan is overdue; { $days } is a number of days.
loan-overdue = { $days }日過ぎています
# A loan is due today.
loan-today = 今日まで
# A loan is due soon; { $days } is a number of days.
loan-soon = あと{ $days }日
# Why a loan is not extended: as often as allowed already.
renewal-too_many = これ以上は、延長できません。
# Why a loan is not extended: somebody waits for it.
renewal-reserved = 予約している方がいるため、延長できません。
# Why a loan is not extended: it is overdue.
renewal-overdue = 返却日を過ぎた本があるため、延長できません。
# Why a loan is not extended: it was lent just now.
renewal-too_soon = 返却日が近くなってから、延長できます。
# Why a loan is not extended: the membership ends before.
renewal-expired = 登録の期限が近いため、延長できません。カウンターへおたずねください。
# Why a loan is not extended: the library restricted the patron.
renewal-blocked = いまは延長できません。カウンターへおたずねください。
# Why a loan is not extended: it is not on loan any more.
renewal-gone = この本は、もう貸出中ではありません。
# Why a loan is not extended: the library's system says no.
renewal-other = 延長できません。カウンターへおたずねください。
# Cancels a reservation.
hold-cancel = 取消
# Staff were asked to cancel it.
hold-cancellation-requested = 係員に取消を頼みました
# State of a reservation: ready.
hold-ready = 用意できました
# State of a reservation: in the queue, { $place } is a number.
hold-place = 順番待ち { $place }番目
# State of a reservation: in the queue.
hold-queued = 順番待ち
# State of a reservation: on its way to the pick-up library.
hold-on_the_way = 運んでいます
# State of a reservation: being prepared.
hold-being_prepared = 準備しています
# State of a reservation that this program does not know.
hold-unknown = 手続き中
# Until when it is kept; { $day } is a day.
hold-until = { $day }までに
# Where it is handed out; { $place } is a place.
hold-pickup = { $place }へ
# Lead of the card page.
own-card-lead = この画面のバーコードを、そのまま使えます。
# Title of the page with settings (the app's wording).
own-title = マイページ
# Heading of the notice setting (the app's wording).
setting-title = お知らせ設定
# What ON and OFF change and what not, where notices are mailed.
setting-text-mail =
    ONのとき、ご予約の本が用意できると、
    登録されたメールアドレスにお知らせします。
    OFFでも、ログインしたときには必ずお知らせします。
# The same where the library sends no mail.
setting-text =
    この図書館は、いまメールを送っていません。
    ONにしておくと、始まったときに届きます。
    OFFでも、ログインしたときには必ずお知らせします。
# How the setting is: on.
setting-on = ON
# How the setting is: off.
setting-off = OFF
# While it is being changed.
setting-changing = 変更中
# Turns notices on, for screen readers.
setting-turn-on = お知らせをONにする
# Turns notices off, for screen readers.
setting-turn-off = お知らせをOFFにする
# Title of the notice history (the app's wording).
history-title = お知らせ履歴
# What it holds.
history-text = 新しい順に50件まで残ります
# How many are unread; { $count } is a number.
history-unread = 未読 { $count }件
# Lead of the history.
history-lead = 新しい順に、50件まで残ります。
# Lead of the history while notices are being chosen.
history-choose = 消したいお知らせを、押してください。
# No notices.
history-empty = お知らせはありません。
# Begins choosing notices to delete.
history-select = 選んで削除する
# Ends choosing.
history-done = やめる
# Chooses all.
history-all = すべて選ぶ
# Chooses none.
history-none = すべて外す
# Deletes the chosen ones; { $count } is a number.
history-delete = { $count }件を削除する
# The same while none is chosen.
history-delete-none = 削除する
# When a notice came; { $day } is a day.
notice-made = { $day }のお知らせ
# Chooses a notice, for screen readers.
notice-choose = 選ぶ
# The same of one that is chosen.
notice-unchoose = 選ぶのをやめる
# Mark of a notice that was not read before.
notice-unread = 未読
# Stops the use (the app's wording).
stop-title = 利用停止
# What it does, in short.
stop-text = お知らせを止めて、履歴を消します
# Question before a reservation is cancelled.
ask-cancel-title =
    この予約を
    取り消しますか
# Which one; { $title } is a title.
ask-cancel-text = 「{ $title }」
# Yes: cancels the reservation.
ask-cancel-yes = 予約を取り消す
# No: keeps the reservation.
ask-cancel-no = 残す
# Question before staff are asked to cancel a reservation that is ready.
ask-request-title =
    この予約の取消を
    係員に頼みますか
# Which one, and who does it; { $title } is a title.
ask-request-text =
    「{ $title }」
    本の用意ができているため、取消は、図書館の係員がします。
# Yes: asks staff.
ask-request-yes = 取消を頼む
# No: keeps the reservation.
ask-request-no = 残す
# Question before notices are deleted.
ask-delete-title =
    お知らせを
    削除しますか
# How many; { $count } is a number.
ask-delete-text = 選んだ{ $count }件を消します。元には戻せません。
# Yes: deletes the notices.
ask-delete-yes = 削除する
# No: keeps the notices.
ask-delete-no = 残す
# Question before the use is stopped.
ask-stop-title = 利用を停止しますか
# What 利用停止 is.
ask-stop-text = この端末での「マイ図書館」の利用を止めます。
# What happens 1.
ask-stop-point-1 = **お知らせ**は、届かなくなります。
# What happens 2.
ask-stop-point-2 = **お知らせ履歴**は、すべて消えます。
# What does not happen, and how it can be undone.
ask-stop-point-3 = 貸出や予約、登録は残ります。**もう一度ログイン**すると、再開します。
# Yes; another question follows.
ask-stop-yes = 停止へ進む
# No: goes on using it.
ask-stop-no = やめる
# The second question.
ask-stop-sure-title =
    本当に停止して
    よろしいですか
# What is lost.
ask-stop-sure-text = お知らせ履歴は、元に戻せません。
# Yes: stops the use.
ask-stop-sure-yes = 利用を停止する
# No: goes on using it.
ask-stop-sure-no = やめる

## Patrons who are known already: number or password forgotten, moved, term run out

# On the log-in page: leads to what can be done with the card instead of number and password.
login-forgotten = 番号やパスワードをお忘れの方
# The same where a log-in has to wait.
login-by-card-wait = お忘れの方
# The way to a renewal with the card, where the membership has ended.
login-by-card-expired = カードで更新
# The way to a new password with the card, where the password has expired.
login-by-card-password = カードで決めなおす
# To do where the membership has ended or the password has expired, and the card can help.
problem-by-card = **マイナンバーカード**があれば、この画面から手続きできます。
# A day with its year; { $year } is a number as text, { $month } and { $day } are numbers.
date = { $year }年{ $month }月{ $day }日
# Title of the page on which one act is chosen, or all.
choosing-title =
    どの手続きを
    しますか
# With what it is done.
choosing-lead = マイナンバーカードで、ご本人を確かめて手続きします。
# Row: number and card again.
act-reissue = 番号・利用カードをもう一度
# What happens then, where cards are printed.
act-reissue-text-print = 番号のお知らせと、カードの印刷
# What happens then, where nothing is printed.
act-reissue-text = 番号を、画面でお知らせします
# Row: a new library password.
act-password = パスワードを決めなおす
# Which password that is.
act-password-text = 「マイ図書館」のパスワードです
# Row: name, address or contact have changed.
act-change = 氏名や住所、連絡先が変わった
# What can be changed.
act-change-text = 氏名・住所・ヨミ・電話番号・メール
# The same where only the contact can be, because the card's address is outside the area.
act-change-outside = ご住所の変更は、カウンターで受け付けます
# Row: a new term.
act-renewal = 有効期限をのばす
# Whether it must not have run out.
act-renewal-text = 期限が過ぎた方も、更新できます
# The new last day; { $date } is a day (date).
act-renewal-until = { $date }まで、のばせます
# Why not yet; { $date } is a day (date).
act-renewal-early = { $date }から、更新できます
# Why not: it is too early, and nobody says when it will not be.
act-renewal-early-unknown = まだ、更新の時期ではありません
# Why not: something is overdue.
act-renewal-overdue = 返却期限を過ぎた資料があります
# Why not: the library restricted the patron.
act-renewal-restricted = 更新は、カウンターで受け付けます
# Why not: such registrations are renewed at the counter.
act-renewal-counter = 更新は、カウンターで受け付けます
# Row: several acts, or one does not know which.
act-all = いくつかある・わからない
# What happens then.
act-all-text = カードを読み取ったあとで、選べます
# Mark of an act that was done.
act-done = 済み
# On the consent page, what the card signs: the application for one act; { $act } is one of acted-reissue to acted-renewal.
consent-signed-one = カードで署名するのは、**{ $act }**の申請書です。
# The same for several acts; { $acts } are some of signed-reissue to signed-renewal.
consent-signed-many = カードで署名するのは、画面で選ぶ**{ $acts }**の申請書です。
# The same for a registration, if the person should be registered already; { $acts } are some of signed-reissue to signed-renewal.
consent-signed-register = 登録済みの方は、画面で選ぶ**{ $acts }**の申請です。
# Short name of an act in such a sentence: number and card again.
signed-reissue = 再発行
# The same: new password.
signed-password = パスワード再設定
# The same: changed record.
signed-change = 変更
# The same: new term.
signed-renewal = 更新
# Way on from the consent page, beside 戻る.
consent-next-acts = カードの読み取り
# Between two acts in a list of them.
acts-between = ・
# Name of an act in the document, in messages and in the history: number and card again.
acted-reissue = 利用カードの再発行
# The same: new password.
acted-password = パスワードの再設定
# The same: changed record.
acted-change = 登録内容の変更
# The same: new term.
acted-renewal = 有効期間の更新
# Title where a registration found the person (the manual's message 9).
known-duplicate-title =
    二重登録できません。
    すでに登録されています
# What can be done now.
known-duplicate-lead = カードの読み取りは、終わっています。続けて、次の手続きができます。
# Title of the list of acts.
known-title =
    手続きを
    選んでください
# Below it.
known-lead = カードの読み取りは、終わっています。
# Below it, once something was done.
known-lead-more = 続けて、ほかの手続きもできます。
# Hint: the certificate has another address.
known-moved = ご住所が、登録と変わっています。
# Hint: the certificate has another name.
known-renamed = 氏名が、登録と変わっています。
# Hint: the address is outside the area; { $area } names the prefectures.
known-outside = 新しいご住所は、{ $area }の外です。
# Hint: the term has run out or does so soon; { $date } is a day (date).
known-expires = いまの有効期限は、{ $date }です。
# Back to the patron's own page.
known-own-page = マイページへ
# Title of the page on which the second thing is typed.
proof-title =
    ご本人の登録か
    確かめます
# What to type: the telephone.
proof-lead-phone = 図書館に登録した電話番号を、入力してください。
# What to type: the password.
proof-lead-password = 「マイ図書館」のパスワードを、入力してください。
# Chooses the telephone.
proof-phone = 電話番号で
# Chooses the password.
proof-password = パスワードで
# Where to go if one knows neither.
proof-hint = どちらもわからないときは、カウンターで手続きできます。
# The same where one of them is asked for only.
proof-hint-one = わからないときは、カウンターで手続きできます。
# Label of the field: the telephone.
proof-field-phone = 登録した電話番号
# The way on.
proof-next = 確かめる
# It does not agree; whether there is a registration is not told.
proof-wrong = 確認できませんでした。もう一度、お確かめください
# Title of the form for a new password.
edit-password-title = 新しいパスワードを決めてください
# Below it: which password, and what it is for.
edit-password-lead = 「マイ図書館」の、次からのログインに使うパスワードです。
# The way on: sets it.
edit-password-next = パスワードを決める
# Title of the form for the contact.
edit-change-title = 新しい内容を入力してください
# Below it: what is left empty stays.
edit-change-lead = 変わったところだけで、かまいません。
# The same where the name has changed, and its reading is wanted.
edit-renamed-lead = 新しい氏名のヨミを、入力してください。
# In an empty cell; { $value } is what the record has, masked.
edit-present = いまの登録：{ $value }
# In an empty cell where the record has nothing.
edit-absent = 登録なし
# Nothing was typed.
fault-nothing-changed = 変わったところを、入力してください
# Title of the page that shows old beside new.
compare-title = この内容に変えます
# What the new one is taken from.
compare-lead = 氏名と住所は、マイナンバーカードのとおりになります。
# The same where only the contact changes.
compare-lead-contact = よろしければ、下のボタンを押してください。
# Row: the name.
compare-name = 氏名
# Row: the address.
compare-address = 住所
# Before the old value.
compare-before = いままで
# Before the new value.
compare-after = これから
# Mark of a row whose value changes.
compare-changed = 変わります
# Mark of a row whose value stays.
compare-unchanged = 同じです
# Instead of an old value where there was none.
compare-absent = 登録なし
# That the readings stay as they are.
compare-kana = ヨミは、そのままです。
# That the new name needs its reading.
compare-kana-wanted = 新しい氏名のヨミが必要です。
# On to the form for telephone and mail.
compare-contact = 連絡先も変える
# On to the form for the reading.
compare-to-kana = ヨミの入力へ
# Yes: changes the record.
compare-yes = この内容に変える
# While an act is being done.
act-doing = 手続きをしています
# Title of the page with the new term.
term-title =
    有効期限を
    のばしますか
# Below it.
term-lead = 利用登録の有効期限です。
# Label of the old last day.
term-before = いままで
# Label of the new last day.
term-after = これから
# Instead of an old last day that nobody knows.
term-unknown = 記録なし
# Yes: renews it.
term-yes = 更新する
# Title while the card is issued again.
reissuing-title = 利用カードの再発行
# Named step: it was proved whose record it is.
reissuing-step-check = ご本人の確認
# Named step: the number is looked up.
reissuing-step-number = 利用者番号の確認
# Title once the card is there again.
done-again-title = 利用カードの再発行
# Below it, where one can log in with the number.
done-again-lead-login = 利用者番号は、前と同じです。ログインにも使う番号です。
# Below it, otherwise.
done-again-lead = 利用者番号は、前と同じです。
# To another act.
acted-more = ほかの手続き
# The same beside other buttons.
acted-more-short = 手続き
# Title: a new password is set.
acted-password-title =
    新しいパスワードに
    なりました
# Below it.
acted-password-lead = 次のログインから、このパスワードになります。
# What else is true 1.
acted-password-point-1 = ログイン中のほかの端末は、すべて**ログアウト**しました。
# Title: the record is changed.
acted-change-title =
    登録内容が
    新しくなりました
# Below it.
acted-change-lead = 新しい内容で、登録されています。
# Title: the term is renewed.
acted-renewal-title =
    有効期限が
    のびました
# Below it.
acted-renewal-lead = いまお持ちの利用カードを、そのまま使えます。
# Label of the new last day.
acted-renewal-until = 新しい有効期限
# What comes first, where the term may have run out.
acted-renewable = 有効期限が過ぎているときは、**更新**すると、ログインできます。
# Where the act can be looked up.
acted-history = この手続きは、マイページの**お知らせ履歴**に残ります。
# Title of the message about what was done with the card.
acts-title =
    カードによる手続きが
    ありました
# Below it.
acts-lead = マイナンバーカードで、次の手続きが行われました。
# The same title where something was done at the counter.
acts-title-counter =
    手続きの
    お知らせ
# Below it.
acts-lead-counter = 次の手続きが行われました。
# Of one that broke off: whether it was done is not known.
acts-unsure = 途中で終わりました(済んだかどうか不明)
# When; { $day } is a day (day), { $hour } and { $minute } are two digits each.
acts-when = { $day } { $hour }時{ $minute }分
# Where; { $kiosk } is the kiosk's name.
acts-where = 端末 { $kiosk }
# Where, instead of a kiosk: at the counter.
acts-counter = 図書館のカウンター
# What to do if it was not the patron.
acts-warning = 心当たりがないときは、**カウンター**へお知らせください。
# Closes the message.
acts-ok = OK
# Row of the history: when an act was done; { $day } is a day.
notice-acted = { $day }の手続き
# On マイページ: leads to changes with the card.
own-update = マイナンバーカードで登録内容を更新
# What it is for.
own-update-text = 氏名・住所・連絡先・有効期限

## The printed slip

# Heading of the slip.
slip-title = 利用者番号のお知らせ
# Below it.
slip-keep = 大切に保管してください。
# Label: valid until.
slip-expires = 有効期限
# Label: registered on.
slip-registered = 登録日
# A date on paper; { $year } is a number as text, { $month } and { $day } are numbers.
slip-date = { $year }年{ $month }月{ $day }日
# Heading above the QR code.
slip-phone = スマートフォンの設定
# What the QR code does.
slip-phone-text = 読み取ると、番号がアプリに入ります。
# The password is not on paper.
slip-password = パスワードは印刷していません。お忘れのときは、カウンターへおたずねください。
# The library's telephone. { $phone } is a number as text.
slip-telephone = 電話 { $phone }

## The printed note for staff, and the staff's test page

# Heading of the note that a visitor shows to staff.
problem-slip-title = 係員にお見せください
# On the note, label: date and time.
problem-slip-when = 日時
# On the note, label: which kiosk.
problem-slip-kiosk = 端末
# On the note, heading above what is meant for staff.
problem-slip-staff = 係員の方へ
# Heading of the test page that staff print.
print-test-title = 試し刷り
# On the test page, beside a QR code.
print-test-note = 読み取って、確認してください。

## The slip for the counter, on screen and paper: where to go, what for, with what, when

# Opens the slip: which office, and what to bring.
errand-button = 窓口と持ち物
# Title of the slip.
errand-title = 窓口のご案内
# Below the title, where the slip can't be printed or was printed.
errand-lead = この画面を、写真に撮ってお使いください。
# Below the title, where it can be printed.
errand-lead-print = 印刷するか、写真に撮ってお使いください。
# Prints the slip.
errand-print = ご案内を印刷
# The slip is on its way to the printer.
errand-note-sending = ご案内の印刷を始めます。
# The slip is being printed.
errand-note-printing = ご案内を印刷しています。
# The slip was printed; said only when it is true.
errand-note-done = ご案内を印刷しました。
# The slip could not be printed.
errand-note-failed = ご案内を印刷できませんでした。写真に撮ってお使いください。
# Nobody knows whether the slip came out.
errand-note-unknown = 紙が出ないときは、写真に撮ってお使いください。
# On the slip, instead of a problem: whoever does not know the signature password.
errand-forgotten = 署名用パスワードがわからないとき
# What staff do for them, behind "for staff".
errand-forgotten-staff = カウンターでの手続きをご案内ください
# The municipal office, where the library has not told its name.
errand-municipal = 市町のマイナンバーカード担当窓口
# Label before what to bring.
errand-bring = 持ち物
# Between two things to bring, on the screen.
errand-between = 、
# { $place } is where the office is.
errand-place = 場所　{ $place }
# { $hours } is when the office is open; more lines of that come below it as they are.
errand-hours = 時間　{ $hours }
# To bring: the My Number card.
errand-bring-card = マイナンバーカード
# To bring: something that shows who one is.
errand-bring-identity = 本人確認できるもの（運転免許証など）
# To bring: something that shows who one is, with the present address.
errand-bring-address = いまのご住所がわかる本人確認書類
# To bring: something that shows that one works or studies in the area.
errand-bring-commuting = 通勤・通学先がわかるもの（ある方）
# To bring: the parent or guardian, with proof of who that is.
errand-bring-guardian = 保護者の方と、その本人確認書類
# To bring: the library card.
errand-bring-library_card = 利用カード（お持ちの方）
# To bring: what is overdue.
errand-bring-overdue = 返却期限を過ぎた資料
# Done at the counter: registration.
errand-for-register = 利用登録
# Done at the counter: a registration of somebody who may be registered already.
errand-for-unclear = 登録の確認と利用登録
# Done at the counter: to be told the number, and to have the card again.
errand-for-number = 利用者番号の確認・利用カードの再発行
# Done at the counter: to have the record looked at or changed.
errand-for-record = 登録内容の確認と手続き
# Done at the counter: a new term.
errand-for-term = 有効期間の更新
# Done at the counter: books back, then a new term.
errand-for-overdue = 資料の返却と、有効期間の更新
# Done at the counter: a new library password.
errand-for-password = マイ図書館のパスワードの再設定
# Done at the municipal office: a new signature password.
errand-for-reset = 署名用パスワードの再設定
# Done at the municipal office: the certificate is issued for the first time.
errand-for-issue = 署名用電子証明書の発行
# Done at the municipal office: the certificate has expired.
errand-for-renew = 署名用電子証明書の更新
# Done at the municipal office: the certificate was revoked.
errand-for-anew = 署名用電子証明書の発行（新しいもの）
# Done at the municipal office: nobody knows the certificate.
errand-for-check = 署名用電子証明書の確認

## Problem pages: shared

# Prints the note for staff.
problem-note = メモを印刷
# The note is on its way to the printer.
problem-note-sending = メモの印刷を始めます。
# The note is being printed.
problem-note-printing = メモを印刷しています。
# The note was printed; said only when it is true.
problem-note-done = メモを印刷しました。係員にお見せください。
# The note could not be printed.
problem-note-failed = メモを印刷できませんでした。この画面を、係員にお見せください。
# Nobody knows whether the note came out.
problem-note-unknown = メモが出ないときは、この画面を、係員にお見せください。

# Over the top of a page, for a moment: keys that were struck (or a card that was scanned) just when the page changed
# were not taken, none of them. Two short sentences: why, and what to do. Also where dots hide what was typed.
typing-dropped =
    画面が変わったところでした。いまの入力は入っていません。
    はじめから、もう一度お願いします。

# Heading above the things to do.
problem-todo = これからどうするか
# Before the one instruction to staff, { $text }.
problem-staff = 係員の方へ：{ $text }
# Try once more: lay the card again.
problem-place-again = もう一度置く
# Try once more: type the password again.
problem-type-again = もう一度入力する
# Try once more: ask the library's side again.
problem-retry = もう一度試す
# Try once more: log in again.
problem-log-in-again = ログインに戻る
# Back to what was typed.
problem-back = 入力に戻る
# Start from the beginning.
problem-start-over = 最初からはじめる
# To do on K101, where one can log in: what still works.
problem-login-works = 利用者番号をお持ちの方は、**ログイン**できます。
# How many tries are left, on a problem page; the last line is drawn large. { $count } is a number; ** marks the numeral.
tries =
    入力できるのは
    あと **{ $count }** 回

## Problem pages: one block a code

# K001 title: anything unexpected (manual 1).
K001-title = 予期せぬエラーが発生しました
# K001 cause.
K001-cause = 入力した内容は、すべて消しました。登録は行われていません。
# K001 title where the registration had been asked for already (the same).
K001-unsure-title = 予期せぬエラーが発生しました
# K001 cause where nobody knows whether the registration was made.
K001-unsure-cause =
    画面の内容は、すべて消しました。
    利用登録は、終わっているかもしれません。
    二重に登録されることはありません。
# K001 title where somebody logged in or was about to (the same).
K001-logged_in-title = 予期せぬエラーが発生しました
# K001 cause where somebody logged in or was about to.
K001-logged_in-cause = 画面の内容は、すべて消しました。
# K001 for staff, where somebody logged in or was about to.
K001-logged_in-staff = カウンターでの手続きをご案内ください
# K001 title where something was asked for with the card of a patron who is known already (the same).
K001-act-title = 予期せぬエラーが発生しました
# K001 cause where something was asked for with the card of a patron who is known already.
K001-act-cause =
    画面の内容は、すべて消しました。
    手続きは、終わっているかもしれません。
# K001 for staff, where something was asked for with the card of a patron who is known already.
K001-act-staff = 手続きの記録（kiosk patrons acts）を確かめてください
# K001 to do 1.
K001-todo-1 = **最初から**、もう一度お試しください。
# K001 to do 2.
K001-todo-2 = 続けて起きるときは、**係員**をお呼びください。
# K001 for staff.
K001-staff = カウンター登録をご案内ください

# K002 title: the kiosk is out of service; also the title of the start page that offers nothing, whatever the reason.
K002-title =
    ただいま
    ご利用いただけません
# K002 cause.
K002-cause = いまは、受け付けていません。
# K002 to do 1; also where another reason keeps the kiosk from offering anything.
K002-todo-1 = **図書館のカウンター**で、手続きができます。
# K002 to do 2 (the same).
K002-todo-2 = お困りのときは、**係員**をお呼びください。
# K002 for staff: how to end it.
K002-staff = 休止を終えるには、係員用の画面か、カウンターの端末の一覧で
# Why the kiosk is out of service, said by staff: it is being checked.
pause-maintenance = 点検をしています。しばらくお待ちください。
# The same: it will be in service soon.
pause-preparing = 準備をしています。しばらくお待ちください。
# The same: not today any more.
pause-closed = 今日の受け付けは、終わりました。
# The same: what it does is done at the counter now.
pause-counter = 手続きは、図書館のカウンターで受け付けています。
# Why the kiosk offers nothing: the card reader (K101).
out-K101 = カードの読み取り台が使えません。なおると、自動で元に戻ります。
# The same: the library service is away (K302).
out-K302 = 図書館のシステムにつながりません。なおると、自動で元に戻ります。
# The same: the printer (K501), where nobody is registered without a card.
out-K501 = カードを印刷できません。なおると、自動で元に戻ります。

# K101 title: no reader (manual 2).
K101-title =
    カードの読み取り台が
    使えません
# K101 cause.
K101-cause = 読み取り台につながりません。なおると、自動で先へ進みます。
# K101 to do 1.
K101-todo-1 = **係員**をお呼びください。
# K101 to do 2.
K101-todo-2 = **図書館のカウンター**でも、利用登録ができます。
# K101 for staff.
K101-staff = 読み取り台のUSBを挿しなおしてください

# K101 title where the smart-card service stopped (the same).
K101-service-title =
    カードの読み取り台が
    使えません
# K101 cause where the smart-card service stopped.
K101-service-cause = カードを読み取るしくみが、止まっています。なおると、自動で先へ進みます。
# K101 for staff where the smart-card service stopped.
K101-service-staff = 端末を再起動してください（カード用サービスの停止）

# K102 title: the card can't be read as a My Number card (manual 3).
K102-title =
    マイナンバーカードでは
    ないようです
# K102 cause.
K102-cause = 置かれたものから、カードの情報を取得できませんでした。
# K102 title: a phone lies there.
K102-phone-title =
    スマートフォンでは
    登録できません
# K102 cause: a phone lies there.
K102-phone-cause = この端末では、プラスチックのマイナンバーカードをお使いください。
# K102 title: an old resident register card.
K102-juki-title =
    住民基本台帳カードでは
    登録できません
# K102 cause: an old resident register card.
K102-juki-cause = マイナンバーカードをお使いください。
# K102 to do 1: a phone lies there.
K102-phone-todo-1 = **マイナンバーカード**を、読み取り台に置いてください。
# K102 to do 2: a phone lies there.
K102-phone-todo-2 = カードをお持ちでない方は、**図書館のカウンター**へお越しください。
# K102 for staff: a phone lies there.
K102-phone-staff = カウンター登録をご案内ください
# K102 to do 1: an old resident register card.
K102-juki-todo-1 = **マイナンバーカード**を、読み取り台に置いてください。
# K102 to do 2: an old resident register card.
K102-juki-todo-2 = カードをお持ちでない方は、**図書館のカウンター**へお越しください。
# K102 for staff: an old resident register card.
K102-juki-staff = カウンター登録をご案内ください
# K102 title: it answers, but can't be read.
K102-unreadable-title =
    カードの情報を
    取得できませんでした
# K102 cause: it answers, but can't be read.
K102-unreadable-cause = カードの位置が、ずれているかもしれません。
# K102 note: the phone was found again on the same page.
K102-phone-still = スマートフォンが、まだ置かれています。
# K102 note: something else was found again on the same page.
K102-foreign-still = マイナンバーカードではないものが、まだ置かれています。
# K102 note: an old resident register card was found again on the same page.
K102-juki-still = 住民基本台帳カードが、まだ置かれています。
# K102 note: it can still not be read.
K102-unreadable-still = まだ、読み取れません。
# K102 to do 1.
K102-todo-1 = **マイナンバーカード**を、台の中央に置いてください。
# K102 to do 2.
K102-todo-2 = **ケースや金属**、ほかのカードを離してください。
# K102 for staff.
K102-staff = ほかのカードで、読み取り台をお確かめください

# K103 title: no signing certificate on the card (manual 3).
K103-title =
    署名用電子証明書が
    ありません
# K103 cause.
K103-cause = 15歳未満の方のカードや、発行を希望されなかったカードには、設定されていません。
# K103 to do 1.
K103-todo-1 = **図書館のカウンター**で、利用登録ができます。
# K103 to do 1, for who is registered already and came for something else.
K103-known-todo-1 = **図書館のカウンター**で、手続きができます。
# K103 to do 2.
K103-todo-2 = 電子証明書は、**市町のマイナンバーカード担当窓口**で発行できます。
# K103 for staff.
K103-staff = カウンター登録をご案内ください

# K104 title: lifted or silent while being read (manual 4).
K104-title =
    カードの読み取りが
    途中で終わりました
# K104 cause.
K104-cause = カードが離れたか、応答がありませんでした。パスワードは残っていません。
# K104 title: the reading is too long ago to be used.
K104-stale-title =
    時間がたったため
    読み取りなおします
# K104 cause: the reading is too long ago to be used.
K104-stale-cause = 読み取りの期限が切れました。登録は行われていません。
# K104 to do 1.
K104-todo-1 = カードを**もう一度置いて**、終わるまで動かさないでください。
# K104 to do 2.
K104-todo-2 = **パスワード**を、もう一度入力してください。
# K104 for staff.
K104-staff = くり返すときは、カウンター登録をご案内ください

# K201 title: wrong password, tries left (manual 5).
K201-title = パスワードが誤っています
# K201 cause.
K201-cause = 0回になると、カードのパスワードがロックされます。
# K201 to do 1.
K201-todo-1 = **英数字6〜16文字**の署名用パスワードです。英字は、すべて大文字です。
# K201 to do 2.
K201-todo-2 = **数字4桁**のパスワードとは異なります。
# K201 to do 3.
K201-todo-3 = カードは、台に置いたままにしてください。
# K201 for staff.
K201-staff = パスワードは、聞かない・入力しない

# K202 title: locked (manual 5).
K202-title =
    カードのパスワードが
    ロックされています
# K202 cause.
K202-cause = パスワードを5回まちがえると、ロックされます。この端末では、解除できません。
# K202 to do 1.
K202-todo-1 = **市町のマイナンバーカード担当窓口**で、パスワードを設定しなおしてください。
# K202 to do 2.
K202-todo-2 = **図書館のカウンター**でも、利用登録ができます。
# K202 to do 2, for who is registered already and came for something else.
K202-known-todo-2 = **図書館のカウンター**でも、手続きができます。
# K202 for staff.
K202-staff = カウンター登録をご案内ください

# K203 title: certificate expired (manual 6).
K203-title =
    電子証明書の有効期限が
    切れています
# K203 cause.
K203-cause = 署名用電子証明書の期限は、発行から5回目の誕生日までです。
# K203 to do 1.
K203-todo-1 = **市町のマイナンバーカード担当窓口**で、更新してください。
# K203 to do 2.
K203-todo-2 = **図書館のカウンター**でも、利用登録ができます。
# K203 to do 2, for who is registered already and came for something else.
K203-known-todo-2 = **図書館のカウンター**でも、手続きができます。
# K203 for staff.
K203-staff = カウンター登録をご案内ください

# K204 title: revoked (manual 11).
K204-title =
    このカードは、認証できない
    状態です
# K204 cause.
K204-cause = 転居や氏名の変更などで、署名用電子証明書が失効しています。
# K204 to do 1.
K204-todo-1 = **市町のマイナンバーカード担当窓口**で、電子証明書の更新手続きをしてください。
# K204 to do 2.
K204-todo-2 = お心当たりがないときは、**図書館のカウンター**へご連絡ください。
# K204 for staff.
K204-staff = 住所・氏名の変更がなかったか、おたずねください

# K205 title: not genuine (manual 11).
K205-title =
    カードを確認できません
# K205 cause.
K205-cause = カードの電子証明書が、正しいものと確認できませんでした。
# K205 to do 1.
K205-todo-1 = **係員**をお呼びください。
# K205 to do 2.
K205-todo-2 = **図書館のカウンター**でも、利用登録ができます。
# K205 to do 2, for who is registered already and came for something else.
K205-known-todo-2 = **図書館のカウンター**でも、手続きができます。
# K205 for staff.
K205-staff = 記録・時計・認証局の設定をお確かめください

# K301 title: revocation unknown (manual 7).
K301-title =
    認証システムへ
    接続できません
# K301 cause.
K301-cause = 電子証明書が有効か、いま確認できません。登録は行われていません。
# K301 cause, for who is registered already and came for something else.
K301-known-cause = 電子証明書が有効か、いま確認できません。登録内容は、変わっていません。
# K301 to do 1.
K301-todo-1 = **しばらくしてから**、もう一度お試しください。
# K301 to do 2.
K301-todo-2 = **図書館のカウンター**でも、利用登録ができます。
# K301 to do 2, for who is registered already and came for something else.
K301-known-todo-2 = **図書館のカウンター**でも、手続きができます。
# K301 for staff.
K301-staff = ネットワークと、失効確認の設定を確認

# K301 title: the certificate was issued just now and can't be used yet.
K301-new-title =
    この電子証明書は
    まだ使えません
# K301 cause: the certificate was issued just now.
K301-new-cause = 発行されたばかりの電子証明書は、確認できるまでに時間がかかります。登録は行われていません。
# K301 cause: the certificate was issued just now; for who is registered already and came for something else.
K301-new-known-cause = 発行されたばかりの電子証明書は、確認できるまでに時間がかかります。登録内容は、変わっていません。
# K301 to do 1: the certificate was issued just now.
K301-new-todo-1 = **明日以降**に、もう一度お試しください。
# K301 to do 2: the certificate was issued just now.
K301-new-todo-2 = お急ぎのときは、**図書館のカウンター**で利用登録ができます。
# K301 to do 2: the certificate was issued just now; for who is registered already and came for something else.
K301-new-known-todo-2 = お急ぎのときは、**図書館のカウンター**で手続きができます。
# K301 for staff: the certificate was issued just now.
K301-new-staff = 発行直後の電子証明書です。続けて起きるときは、端末の時計をご確認ください
# K301 title: the responder does not know the certificate.
K301-unknown-title =
    電子証明書を
    確認できませんでした
# K301 cause: the responder does not know the certificate.
K301-unknown-cause = 認証システムに、この電子証明書の記録がありません。登録は行われていません。
# K301 cause: the responder does not know the certificate; for who is registered already.
K301-unknown-known-cause = 認証システムに、この電子証明書の記録がありません。登録内容は、変わっていません。
# K301 to do 1: the responder does not know the certificate.
K301-unknown-todo-1 = **市町のマイナンバーカード担当窓口**へ、おたずねください。
# K301 to do 2: the responder does not know the certificate.
K301-unknown-todo-2 = **図書館のカウンター**でも、利用登録ができます。
# K301 to do 2: the responder does not know the certificate; for who is registered already.
K301-unknown-known-todo-2 = **図書館のカウンター**でも、手続きができます。
# K301 for staff: the responder does not know the certificate.
K301-unknown-staff = カウンター登録をご案内ください。何人にも起きるときは、失効確認の設定を確認

# K302 title: the library's side does not answer (manual 8).
K302-title = サーバは応答していません
# K302 cause.
K302-cause = 図書館のシステムから、返事がありませんでした。
# K302 cause after the form: nothing typed is lost.
K302-kept-cause = 図書館のシステムから、返事がありませんでした。入力した内容は残っています。
# K302 title at the log-in (the same).
K302-login-title = サーバは応答していません
# K302 cause at the log-in.
K302-login-cause = 図書館のシステムから、返事がありませんでした。
# K302 to do 1 at the log-in.
K302-login-todo-1 = **もう一度**、ログインしてください。
# K302 title where a patron who is known already has something done with the card (the same).
K302-act-title = サーバは応答していません
# K302 cause where a patron who is known already has something done with the card.
K302-act-cause = 図書館のシステムから、返事がありませんでした。
# K302 to do 1 where a patron who is known already has something done with the card.
K302-act-todo-1 = **もう一度**お試しください。同じ手続きが二度行われることはありません。
# K302 title after the form (the same).
K302-kept-title = サーバは応答していません
# K302 to do 1.
K302-todo-1 = **もう一度**お試しください。二重に登録されることはありません。
# K302 to do 2.
K302-todo-2 = 続けて起きるときは、**係員**をお呼びください。
# K302 for staff.
K302-staff = 図書館サービスとネットワークを確認

# K401 title: already registered (manual 9).
K401-title = 二重登録できません
# K401 cause.
K401-cause = すでに利用登録されています。
# K401 to do 1.
K401-todo-1 = お持ちの**利用者番号**をお使いください。
# K401 to do 2.
K401-todo-2 = 番号やパスワードがわからないときは、**カウンター**へおたずねください。
# K401 for staff.
K401-staff = 利用者番号の確認・カードの再発行をご案内ください
# K401 title: somebody who may be this person is registered; staff have to look. Nobody is told about other people.
K401-unclear-title =
    カウンターで
    登録をお願いします
# K401 cause: somebody who may be this person is registered.
K401-unclear-cause = すでに登録されているかどうか、この端末ではわかりませんでした。
# K401 to do 1: somebody who may be this person is registered.
K401-unclear-todo-1 = **利用カード**をお持ちなら、その番号をお使いください。
# K401 to do 2: somebody who may be this person is registered.
K401-unclear-todo-2 = お持ちでなければ、**カウンター**で確認して、登録します。
# K401 for staff: somebody who may be this person is registered.
K401-unclear-staff = 生年月日かヨミのない記録があります。この方かどうか、ご確認ください

# K402 title: address outside the area (manual 10).
K402-title =
    この端末では登録できない
    ご住所です
# K402 cause. { $area } names the prefectures.
K402-cause = この端末で登録できるのは、{ $area }にお住まいの方です。
# K402 to do 1.
K402-todo-1 = **図書館のカウンター**で、登録をお願いします。
# K402 for staff.
K402-staff = 県外の方のカウンター登録をご案内ください

# K402 title: the card's address names no prefecture, so that staff has to decide.
K402-address-title =
    カウンターで登録を
    お願いします
# K402 cause: the card's address names no prefecture.
K402-address-cause = カードの住所からは、どの都道府県か、わかりませんでした。
# K402 for staff: the card's address names no prefecture.
K402-address-staff = カードの住所に都道府県がありません。住所をご確認のうえ、ご登録ください

# K402 title: a patron has moved out of the area.
K402-moved-title =
    カウンターで手続きを
    お願いします
# K402 cause: a patron has moved out of the area. { $area } names the prefectures.
K402-moved-cause = 新しいご住所は、{ $area }の外です。登録内容は、変わっていません。
# K402 to do 1: a patron has moved out of the area.
K402-moved-todo-1 = **図書館のカウンター**へ、おたずねください。
# K402 for staff: a patron has moved out of the area.
K402-moved-staff = 県外へ転居された登録済みの方です。登録をどうするか、お決めください

# K403 title: under the minimum age (manual p.10).
K403-title =
    カウンターで登録を
    お願いします
# K403 cause. { $age } is a number of years.
K403-cause = この端末で登録できるのは、{ $age }歳以上の方です。
# K403 to do 1.
K403-todo-1 = **図書館のカウンター**で、登録をお願いします。
# K403 for staff.
K403-staff = 保護者の確認を含むカウンター登録をご案内ください

# K403 title: the card's birth date is not whole, so that staff has to decide.
K403-birth-title =
    カウンターで登録を
    お願いします
# K403 cause: the card's birth date is not whole.
K403-birth-cause = カードの生年月日に、わからないところがあります。
# K403 for staff: the card's birth date is not whole.
K403-birth-staff = 生年月日の一部が不明です。年齢をご確認のうえ、ご登録ください

# K404 title: log-in refused (manual 4).
K404-title = ログインできません
# K404 cause.
K404-cause = 利用者番号か、パスワードが違います。
# K404 title: too many tries.
K404-wait-title =
    しばらくしてから
    ログインしてください
# K404 cause: too many tries.
K404-wait-cause = 違う番号やパスワードが続いたため、いまはログインできません。
# K404 for staff: too many tries.
K404-wait-staff = 数分で、またログインできるようになります
# K404 to do 1: too many tries.
K404-wait-todo-1 = **数分待ってから**、もう一度お試しください。
# K404 title: the membership has ended.
K404-expired-title =
    利用カードの有効期限が
    切れています
# K404 cause: the membership has ended.
K404-expired-cause = 更新の手続きをすると、また使えます。
# K404 to do 1: the membership has ended.
K404-expired-todo-1 = 更新には、**本人確認できるもの**が必要です。
# K404 to do 2: the membership has ended.
K404-expired-todo-2 = **図書館のカウンター**で、更新してください。
# K404 for staff: the membership has ended.
K404-expired-staff = 利用登録の更新をご案内ください
# K404 title: the password has expired.
K404-password-title =
    パスワードの期限が
    切れています
# K404 cause: the password has expired.
K404-password-cause = この端末では、変更できません。
# K404 to do 1: the password has expired.
K404-password-todo-1 = 設定には、**本人確認できるもの**が必要です。
# K404 to do 2: the password has expired.
K404-password-todo-2 = **図書館のカウンター**で、設定しなおしてください。
# K404 title: staff stopped the use of this number.
K404-stopped-title =
    いまは
    ご利用になれません
# K404 cause: staff stopped the use of this number.
K404-stopped-cause = 図書館が、この番号の利用を止めています。
# K404 to do 1: staff stopped the use of this number.
K404-stopped-todo-1 = 確認には、**本人確認できるもの**が必要です。
# K404 to do 2: staff stopped the use of this number.
K404-stopped-todo-2 = **図書館のカウンター**で、おたずねください。
# K404 for staff: staff stopped the use of this number.
K404-stopped-staff = 利用を止めた理由を確かめ、解除するかご判断ください
# K404 title: the session has ended.
K404-over-title =
    もう一度ログインして
    ください
# K404 cause: the session has ended.
K404-over-cause = 時間がたったため、ログアウトしました。
# K404 to do 1: the session has ended.
K404-over-todo-1 = **最初の画面**から、ログインしてください。
# K404 to do 2: the session has ended.
K404-over-todo-2 = お困りのときは、**カウンター**へおたずねください。
# K404 for staff: the session has ended.
K404-over-staff = もう一度ログインするよう、ご案内ください
# K404 to do 1.
K404-todo-1 = もう一度、お確かめください。
# K404 to do 2.
K404-todo-2 = お忘れのときは、**カウンター**へおたずねください。
# K404 for staff.
K404-staff = 本人確認のうえ、パスワードの再設定をご案内ください

# K405 title: only staff can tell whose record it is, or a second proof did not agree.
K405-title =
    ご本人の登録かどうか
    確かめられませんでした
# K405 cause.
K405-cause = この端末では、手続きができません。登録内容は、変わっていません。
# K405 to do 1.
K405-todo-1 = 番号とパスワードがわかる方は、**ログイン**して、マイページから手続きできます。
# K405 to do 2.
K405-todo-2 = わからない方は、**図書館のカウンター**へおたずねください。
# K405 for staff.
K405-staff = カードの氏名・生年月日・住所と登録内容をくらべ、カウンターで手続きをお願いします
# K405 title: staff changed the record meanwhile.
K405-changed-title =
    登録内容が、いま
    変わりました
# K405 cause: staff changed the record meanwhile.
K405-changed-cause = カウンターで変更されたようです。この端末からは、変えていません。
# K405 for staff: staff changed the record meanwhile.
K405-changed-staff = 登録内容を確かめ、必要な変更をカウンターでお願いします

# K406 title: the term is not renewed here.
K406-title =
    この端末では更新
    できませんでした
# K406 cause.
K406-cause = 有効期間の更新は、カウンターで受け付けます。
# K406 to do 1.
K406-todo-1 = **図書館のカウンター**へ、おたずねください。
# K406 for staff.
K406-staff = 利用登録の更新をご案内ください
# K406 title: too early.
K406-early-title =
    更新には、まだ早い
    時期です
# K406 cause: too early.
K406-early-cause = いまの有効期間は、まだ続いています。
# K406 cause: too early, where it is known from when on; { $date } is a day (date).
K406-early-from = { $date }から、この端末で更新できます。
# K406 title: something is overdue.
K406-overdue-title =
    返却期限を過ぎた資料が
    あります
# K406 cause: something is overdue.
K406-overdue-cause = 返却のあとで、更新できます。
# K406 for staff: something is overdue.
K406-overdue-staff = 延滞資料を確かめ、更新をご案内ください
# K406 title: the patron is restricted.
K406-restricted-title =
    カウンターで手続きを
    お願いします
# K406 cause: the patron is restricted.
K406-restricted-cause = 図書館から、お伝えしたいことがあります。
# K406 for staff: the patron is restricted.
K406-restricted-staff = 利用制限の内容を確かめ、ご案内ください
# K406 title: this category is renewed at the counter.
K406-counter-title =
    カウンターで更新を
    お願いします
# K406 cause: this category is renewed at the counter.
K406-counter-cause = この区分の登録は、カウンターで更新します。

# K407 title: too much was done for this patron today.
K407-title =
    本日の手続きの回数を
    超えました
# K407 cause.
K407-cause = 安全のため、一日にできる手続きの数を決めています。
# K407 to do 1.
K407-todo-1 = 明日もう一度お試しになるか、**図書館のカウンター**へおたずねください。
# K407 for staff.
K407-staff = 手続きの記録を確かめ、心当たりがあるか、ご本人におたずねください

# K501 title: printing failed.
K501-title = 印刷できませんでした
# K501 cause.
K501-cause = 登録は終わっています。番号とバーコードは、画面で使えます。
# K501 to do 1.
K501-todo-1 = 画面の**バーコード**を、スマートフォンで写しておけます。
# K501 to do 2.
K501-todo-2 = **係員**をお呼びください。
# K501 for staff.
K501-staff = 用紙とプリンターの電源を確認
# K501 title where nobody is registered while no card can be printed.
K501-needed-title =
    いまは、利用登録が
    できません
# K501 cause where nobody is registered while no card can be printed.
K501-needed-cause = カードを印刷できません。なおると、自動で先へ進みます。
# K501 to do 1 where nobody is registered while no card can be printed.
K501-needed-todo-1 = **図書館のカウンター**でも、利用登録ができます。
# K501 to do 2 where nobody is registered while no card can be printed.
K501-needed-todo-2 = **係員**をお呼びください。
# K501 for staff where nobody is registered while no card can be printed.
K501-needed-staff = 用紙とプリンターの電源を確認

## Menus and sheets

# Title of the language menu.
menu-language = 言語 Language
# Title of the text size menu.
menu-text-size = 文字の大きさ
# Text size: standard.
size-standard = 標準
# Text size: large.
size-large = 大
# Text size: extra large.
size-xl = 特大
# Text size: the largest; one thing a screen.
size-max = 最大
# Sample shown in the text size menu.
size-sample = あ
# Title of the contrast menu.
menu-contrast = 見やすさ
# Contrast: the usual colours.
contrast-normal = 標準の色
# Contrast: yellow on black.
contrast-yellow_on_black = 黒に黄
# Contrast: white on black.
contrast-white_on_black = 黒に白
# Contrast: black on white.
contrast-black_on_white = 白に黒
# Title of the sheet that says how to reach staff.
staff-title = 係員をお呼びください
# What to do: the kiosk itself tells nobody. { $counter } is the counter's name, { $phone } its telephone.
staff-text = { $counter }の係員に、声をおかけください。電話 { $phone }
# The same without a telephone. { $counter } is the counter's name.
staff-text-plain = { $counter }の係員に、声をおかけください。
# Title when staff are called, until it is known whether that is heard.
call-sending-title = 係員を呼び出しています
# Its text.
call-sending-text = 少しお待ちください。
# Title while it rings at the staff desk, or a mail goes out.
call-ringing-title = 係員をお呼びしています
# Its text: to wait, and that the screen can be used meanwhile.
call-ringing-text = この場所でお待ちください。画面は、そのまま使えます。
# Title once a member of staff has said to be on the way.
call-coming-title = 係員がまいります
# Its text.
call-coming-text = この場所でお待ちください。
# Title when nobody has answered for a minute; where the counter is follows (staff-text).
call-unanswered-title = まだ、応答がありません
# Title when nobody can be called now; where the counter is follows (staff-text).
call-failed-title = いま、係員を呼び出せません
# Title when staff have closed the call.
call-closed-title = 呼出は終わりました
# Its text.
call-closed-text = まだお困りのときは、もう一度お呼びください。
# Button: back to the page; the call goes on.
call-back = 画面に戻る
# Button: takes the call back, before anybody comes.
call-cancel = 呼出を取り消す
# Button: ends the call, when staff have come.
call-done = 呼出を終了
# Title of the idle warning.
idle-title = 続けますか
# Its text where something was typed.
idle-text =
    しばらく操作がありません。
    このままだと、**入力した内容をすべて消して**、
    最初の画面に戻ります。
# Its text where nothing was typed.
idle-plain-text =
    しばらく操作がありません。
    このままだと、最初の画面に戻ります。
# Its text where a new patron number is shown.
idle-done-text =
    しばらく操作がありません。
    このままだと、**利用者番号が画面から消えて**、
    最初の画面に戻ります。
# Its text at the log-in page.
idle-login-text =
    しばらく操作がありません。
    このままだと、**ログインをやめて**、
    最初の画面に戻ります。
# Its text where somebody is logged in.
idle-account-text =
    しばらく操作がありません。
    このままだと、**ログアウトして**、
    最初の画面に戻ります。
# Seconds left, in the ring of the countdown: the numeral is drawn large, its unit below it. { $count } is a number; ** marks it.
idle-seconds = **{ $count }** 秒
# Keep the visit.
idle-keep = 続ける
# End the visit at once, where something was typed.
idle-end = 終了して、すべて消す
# End the visit at once, where nothing was typed.
idle-plain-end = 終了する
# End the visit at once, where a new patron number is shown.
idle-done-end = 終了する
# End the visit at once, at the log-in page.
idle-login-end = ログインをやめる
# End the visit at once, where somebody is logged in.
idle-account-end = ログアウトする
# Title of the question before 終了 while the new number is not on paper for certain.
end-number-title = 番号を控えましたか
# The card could not be printed.
end-number-failed =
    利用カードは、印刷できていません。
    カードは、**カウンター**で印刷できます。
# Nobody knows whether the card came out.
end-number-unknown =
    利用カードが印刷されたか、わかりません。
    出ていないときは、**カウンター**で印刷できます。
# The card is still being printed.
end-number-printing =
    利用カードの印刷が、まだ終わっていません。
    出ないときは、**カウンター**で印刷できます。
# No card was printed: the number is on this screen only.
end-number-goes =
    この番号は、画面から消えます。
    お忘れのときは、**カウンター**へおたずねください。
# Yes: it is written down, the visit may end.
end-number-yes = 控えたので、終了する
# The same where somebody is logged in.
end-number-log-out = 控えたのでログアウト
# No: back to the page with the number.
end-number-no = 画面に戻る
# Title of the question before 中止 once something was typed.
end-typed-title = 中止しますか
# What would be lost.
end-typed-text =
    ここまでの内容は、すべて消えます。
    続きから始めることは、できません。
# Yes: ends the visit.
end-typed-yes = 中止する
# No: goes on.
end-typed-no = 続ける
# Title of the question before 戻る on the password page once something was typed.
leave-typed-title = 前の画面に戻りますか
# What would be lost.
leave-typed-text =
    入力したパスワードは、消えます。
    カードは、もう一度置いていただきます。
# Yes: goes back to the page before.
leave-typed-yes = 戻る
# No: goes on typing.
leave-typed-no = 入力を続ける

## The mail with the number

# Subject of the mail. { $library } is the library's name.
mail-subject = 【{ $library }】利用者番号のお知らせ
# First lines of the mail. { $library } is the library's name.
mail-greeting =
    { $library }です。
    利用登録が終わりました。利用者番号をお知らせします。
# The number, alone in its line so that it can be copied, and until when it is good.
# { $number } is the patron number, { $date } the last day (mail-date).
mail-number =
    利用者番号
    { $number }

    有効期限
    { $date }
# A date in the mail; { $year } is a number as text, { $month } and { $day } are numbers.
mail-date = { $year }年{ $month }月{ $day }日
# What the number is for: app and web pages, with the password from the form.
mail-login =
    図書館のアプリと「マイ図書館」に、この番号でログインできます。
    パスワードは、登録のときにご自分で決めたものです。
# The password is not in the mail. { $counter } says where the counter is.
mail-password =
    パスワードは、このメールには書いていません。
    お忘れのときは、{ $counter }へおたずねください。
# For whoever gets a mail that was meant for somebody else (a mistyped address).
mail-stranger =
    お心当たりのない方は、お手数ですが、図書館へお知らせください。
    このメールは送信専用です。返信はお受けできません。
# Subject of the mail about a reservation that is ready. { $library } is the library's name.
mail-ready-subject = 【{ $library }】ご予約の本が用意できました
# First line of that mail. { $library } is the library's name.
mail-greeting-reader = { $library }をご利用いただき、ありがとうございます。
# Which book; { $title } is its title.
mail-ready-title =
    ご予約の本が用意できました。
    「{ $title }」
# The same where the title is not known.
mail-ready-untitled = ご予約の本が用意できました。
# Until when and where it is kept; { $date } is a day (mail-date), { $place } a place.
mail-ready-until = { $date }までに、{ $place }でお受け取りください。
# Where it is kept, if nobody knows until when; { $place } is a place.
mail-ready-place = { $place }でお受け取りください。
# How not to get such mails any more.
mail-ready-off =
    このお知らせは、図書館の端末で止められます。
    ログインして、「マイページ」をお開きください。
# Subject of the mail about what was done with a card. { $library } is the library's name.
mail-act-subject = 【{ $library }】マイナンバーカードでの手続きのお知らせ
# First lines of that mail. { $library } is the library's name.
mail-act-greeting =
    { $library }です。
    図書館の端末で、マイナンバーカードを使った手続きがありました。
# What, when and where; { $act } is the name of the act, { $moment } a day and time (mail-moment), { $kiosk } the kiosk's id.
mail-act-what =
    手続き
    { $act }

    日時
    { $moment }

    端末
    { $kiosk }
# { $date } is a day (mail-date), { $time } a time like 14:05.
mail-moment = { $date } { $time }
# First lines where it is not known whether it was done. { $library } is the library's name.
mail-act-unknown =
    { $library }です。
    図書館の端末で、マイナンバーカードを使った手続きが、途中で終わりました。
    手続きが済んでいるかどうか、わかりません。
# What and where; { $act } names the act, with day and time (act-unknown), { $kiosk } is the kiosk's id.
mail-act-unknown-what =
    手続き
    { $act }

    端末
    { $kiosk }
# What to do then. { $counter } says where the counter is.
mail-act-unknown-check =
    マイ図書館でお確かめになるか、もう一度お手続きください。
    { $counter }でも、お調べします。
# For whoever did not do it themselves.
mail-act-stranger =
    心当たりのないときは、すぐに図書館へご連絡ください。
    だれかが、あなたのカードを使ったのかもしれません。
# Subject of the mail about what was done at the counter. { $library } is the library's name.
mail-counter-subject = 【{ $library }】カウンターでの手続きのお知らせ
# First lines of that mail. { $library } is the library's name.
mail-counter-greeting =
    { $library }です。
    図書館のカウンターで、次の手続きがありました。
# What and when; { $act } is the name of the act, { $moment } a day and time (mail-moment).
mail-counter-what =
    手続き
    { $act }

    日時
    { $moment }
# For whoever did not ask for it.
mail-counter-stranger =
    心当たりのないときは、すぐに図書館へご連絡ください。
    だれかが、あなたになりすましたのかもしれません。
# Title in the notice history of an act of which it is not known whether it was done. { $act } is its name, { $moment } its day and time.
act-unknown = { $act }({ $moment }、済んだかどうか不明)
# Foot of the mail. { $library } is the library's name, { $phone } its telephone number.
mail-foot =
    ──────────
    { $library }
    電話 { $phone }

## The page that sets up a phone

# Title of the page that the QR code opens on the phone.
phone-title = スマートフォンで使う
# Below it.
phone-lead = これがあなたの利用者番号です。
# What the bars are, for screen readers. { $number } is the patron number in groups.
phone-barcode = 利用者番号 { $number } のバーコード
# Below the card: the number must be written down, for the page goes. { $minutes } is a number.
phone-keep = このページは、開いてから{ $minutes }分で見られなくなります。画面を保存するか、番号をお控えください。
# Step 1, heading: install the app.
phone-install = アプリを入れる
# Button to the App Store, for iPhones.
phone-app-store = App Store を開く
# For whom that button is.
phone-app-store-text = iPhone の方
# Button to Google Play, for Android phones.
phone-google-play = Google Play を開く
# For whom that button is.
phone-google-play-text = Android の方
# Step 2, heading: log in.
phone-login = ログインする
# Step 2: what to do.
phone-login-text = アプリを開き、利用者番号と、登録のときに決めたパスワードを入力して「ログイン」を選びます。
# Step 2: button that hands the number to the app once it is installed.
phone-hand-over = アプリに番号を入れる
# Step 3, heading: use the phone as a library card.
phone-card = 利用カードとして使う
# Step 3: where the barcode is in the app.
phone-card-text = アプリの「利用カード」を選ぶと、バーコードが出ます。貸出のときにお見せください。
# At the foot: whom to ask. { $counter } says where the counter is.
phone-help = パスワードをお忘れのときは、{ $counter }へおたずねください。
# The library's telephone, at the foot. { $phone } is the number.
phone-call = 電話 { $phone }
# Title of the page when there is nothing to show: unknown or expired, which is not told.
phone-gone = このページは見られません
# Below it: what the reason may be and what to do. { $counter } says where the counter is.
phone-gone-text = 見られる時間が過ぎたか、アドレスが違います。利用者番号は、利用カードにあります。お困りのときは、{ $counter }へおたずねください。
# Title of the page when it can't be shown now: too many asked, or the service rests.
phone-busy = ただいま混みあっています
# Below it.
phone-busy-text = 少し待ってから、もう一度開いてください。

## Names that are the same everywhere

# Stands between the names of a list.
list-separator = ・
# Keyboard: the mark that makes か into が, for screen readers.
keys-dakuten = 濁点
# Keyboard: the mark that makes は into ぱ, for screen readers.
keys-handakuten = 半濁点
# Keyboard: brings the letters back while symbols are shown.
keys-letters = ABC
# Name of the prefecture 北海道.
prefecture-01 = 北海道
# Name of the prefecture 青森県.
prefecture-02 = 青森県
# Name of the prefecture 岩手県.
prefecture-03 = 岩手県
# Name of the prefecture 宮城県.
prefecture-04 = 宮城県
# Name of the prefecture 秋田県.
prefecture-05 = 秋田県
# Name of the prefecture 山形県.
prefecture-06 = 山形県
# Name of the prefecture 福島県.
prefecture-07 = 福島県
# Name of the prefecture 茨城県.
prefecture-08 = 茨城県
# Name of the prefecture 栃木県.
prefecture-09 = 栃木県
# Name of the prefecture 群馬県.
prefecture-10 = 群馬県
# Name of the prefecture 埼玉県.
prefecture-11 = 埼玉県
# Name of the prefecture 千葉県.
prefecture-12 = 千葉県
# Name of the prefecture 東京都.
prefecture-13 = 東京都
# Name of the prefecture 神奈川県.
prefecture-14 = 神奈川県
# Name of the prefecture 新潟県.
prefecture-15 = 新潟県
# Name of the prefecture 富山県.
prefecture-16 = 富山県
# Name of the prefecture 石川県.
prefecture-17 = 石川県
# Name of the prefecture 福井県.
prefecture-18 = 福井県
# Name of the prefecture 山梨県.
prefecture-19 = 山梨県
# Name of the prefecture 長野県.
prefecture-20 = 長野県
# Name of the prefecture 岐阜県.
prefecture-21 = 岐阜県
# Name of the prefecture 静岡県.
prefecture-22 = 静岡県
# Name of the prefecture 愛知県.
prefecture-23 = 愛知県
# Name of the prefecture 三重県.
prefecture-24 = 三重県
# Name of the prefecture 滋賀県.
prefecture-25 = 滋賀県
# Name of the prefecture 京都府.
prefecture-26 = 京都府
# Name of the prefecture 大阪府.
prefecture-27 = 大阪府
# Name of the prefecture 兵庫県.
prefecture-28 = 兵庫県
# Name of the prefecture 奈良県.
prefecture-29 = 奈良県
# Name of the prefecture 和歌山県.
prefecture-30 = 和歌山県
# Name of the prefecture 鳥取県.
prefecture-31 = 鳥取県
# Name of the prefecture 島根県.
prefecture-32 = 島根県
# Name of the prefecture 岡山県.
prefecture-33 = 岡山県
# Name of the prefecture 広島県.
prefecture-34 = 広島県
# Name of the prefecture 山口県.
prefecture-35 = 山口県
# Name of the prefecture 徳島県.
prefecture-36 = 徳島県
# Name of the prefecture 香川県.
prefecture-37 = 香川県
# Name of the prefecture 愛媛県.
prefecture-38 = 愛媛県
# Name of the prefecture 高知県.
prefecture-39 = 高知県
# Name of the prefecture 福岡県.
prefecture-40 = 福岡県
# Name of the prefecture 佐賀県.
prefecture-41 = 佐賀県
# Name of the prefecture 長崎県.
prefecture-42 = 長崎県
# Name of the prefecture 熊本県.
prefecture-43 = 熊本県
# Name of the prefecture 大分県.
prefecture-44 = 大分県
# Name of the prefecture 宮崎県.
prefecture-45 = 宮崎県
# Name of the prefecture 鹿児島県.
prefecture-46 = 鹿児島県
# Name of the prefecture 沖縄県.
prefecture-47 = 沖縄県
