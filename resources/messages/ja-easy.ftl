### やさしい日本語: Japanese for who is still learning it, after the guideline 在留支援のためのやさしい日本語 (2020).
### Rules: one thing a sentence, short, です・ます; no honorifics, no double negation, few passives, verbs for compounds;
### few loanwords and kanji; western years. Every kanji has its reading: 漢字《かんじ》, ｜ before a base that is more
### than the kanji before 《. Days and months are chosen by number, for their readings differ. It is also read aloud.
### Lines for staff are the Japanese ones, with readings.
### One word for one thing: 利用登録 → (図書館の)登録; 利用者番号, 利用カード, マイ図書館, 署名用パスワード, 電子証明書,
### 同意, 手続き, 予約, カウンター stay; 係員 → 図書館の人; 市区町村の窓口 → 市や町の役所; 入力する → 入れる;
### 確認する → 見る (the visitor), 調べる (the kiosk); 有効期限 → 使える期限; 更新, 延長 → のばす; 返却期限 → 返す日;
### 取消, 中止 → やめる; 利用停止 → 使うのを止める; 申請書 → 申込書; 英字 → ABC; 数字4桁 → 数字4つ; 氏名 → 名前;
### ヨミ → 読み; ロック, 失効 → 使えなくなる; 端末 → 機械; 読み取り台 → 台; スマートフォン → スマホ; お知らせ履歴 →
### 今までのお知らせ; 本人確認できるもの → 本人だとわかる物.

## Steps and band

# Name of step 1 on the step shelf (consent); at most 5 characters.
step-consent = 同意《どうい》
# Name of step 2 on the step shelf (lay the card).
step-card = カード
# Name of step 3 on the step shelf (signature password).
step-password = パスワード
# Name of step 4 on the step shelf (reading the card).
step-reading = 読《よ》む
# Name of step 5 on the step shelf (form).
step-form = 入《い》れる
# Name of step 6 on the step shelf (confirmation).
step-confirm = 確《たし》かめる
# Band at the foot: choose a language. Keep the English word, whatever the language.
band-language = ことば Language
# Band at the foot: choose the size of the text.
band-text-size = もじの おおきさ
# Band at the foot: choose a high-contrast display.
band-contrast = みやすさ
# Band at the foot: says how to reach a member of staff.  Calls nobody by itself, so it is not named so.
band-staff = こまったとき
# Band at the foot: calls a member of staff to the kiosk.
band-call = ひとをよぶ
# The same, while the call rings.
band-call-ringing = よんでいます
# The same, once a member of staff has said to be on the way.
band-call-coming = ひとがきます
# The same, when nobody has answered or can be called.
band-call-failed = へんじがない

## Buttons used on many pages

# Ends the visit and wipes everything; far left on every page.
button-cancel = やめる
# Ends the visit after success or where nothing more can be done; far left.
button-finish = 終《お》わる
# Ends the visit where somebody is logged in; far left.
button-log-out = ログアウト
# Ends the visit on a problem page; the primary button.
button-finish-long = 終《お》わる
# To the page before.
button-back = 戻《もど》る
# To the field before, on the form.
button-previous = 前《まえ》へ
# To the next page.
button-next = 次《つぎ》へ
# Closes an explanation.
button-close = 閉《と》じる
# The same on a problem page.
button-staff = 困《こま》ったとき
# The same on a problem page, where the kiosk can call staff.
button-call = 人《ひと》を呼《よ》ぶ

## 0 Attract

# Greeting on the start page, very large.
attract-title = ようこそ
# What to do on the start page.
attract-lead = したいことを選《えら》んでください。
# The same for very large text: replaces the greeting.
attract-lead-short = 1つ選《えら》んでください
# Big choice: register as a new patron (the app's wording).
attract-register = 登録《とうろく》する
# For whom that choice is, and with what.
attract-register-text =
    はじめての人《ひと》
    マイナンバーカードを使《つか》います
# The same while there is no card reader: why nobody can register.
attract-register-away =
    今《いま》は、使《つか》えません。
    カードを置《お》く台《だい》が動《うご》きません。
# The same in the first moments of a kiosk that was just switched on: it does not know yet whether there is a reader.
attract-register-soon =
    準備《じゅんび》をしています。
    少《すこ》し待《ま》ってください。
# The same while nothing can be printed: who registers reads the number on the screen.
attract-register-no-paper =
    はじめての人《ひと》
    今《いま》は、印刷《いんさつ》できません
# The same where nobody is registered while no card can be printed: why nobody can register.
attract-register-unprinted =
    今《いま》は、使《つか》えません。
    カードを印刷《いんさつ》できません。
# Big choice: log in with a patron number.
attract-login = ログイン
# For whom that choice is.
attract-login-text = 利用者《りようしゃ》番号《ばんごう》がある人《ひと》
# Who has to go to the counter. { $age } is a number of years.
attract-notice =
    { $age }歳《さい》より下《した》の人《ひと》と、県《けん》の外《そと》に住《す》む人《ひと》は、
    カウンターで登録《とうろく》してください。

## 1 Consent

# Title of the consent page.
consent-title = はじめに読《よ》んでください
# Opens the whole consent text.
consent-read-all = 全部《ぜんぶ》読《よ》む
# The box to tick: agreement (the app's wording).
consent-agree = 同意《どうい》
# Below the box.
consent-agree-text = 読《よ》みました。これでいいです
# Way on from the consent page (the app's wording).
consent-next = マイナンバーカードを読《よ》む
# Said when the way on is pressed without agreeing.
consent-missing = 「同意《どうい》」を押《お》すと、次《つぎ》へ行《い》きます。
# Title of the page with the whole consent text.
consent-full-title = 同意《どうい》の文《ぶん》
# Heading of the last part of the consent, in a translation of it only.
consent-translation = この文書《ぶんしょ》について
# Below it: which text counts. Also the first line of the translation of the whole text.
consent-translation-text = 正《ただ》しい約束《やくそく》は、日本語《にほんご》の文書《ぶんしょ》に書《か》いてあります。
# Pages through the whole text: back.
consent-page-previous = 前《まえ》のページ
# Pages through the whole text: on.
consent-page-next = 次《つぎ》のページ
# Button on the page with the whole consent text: shows the document that the card will sign.  Short.
document-show = 申込書《もうしこみしょ》
# Title of the page with the document that the card will sign.
document-title = カードが署名《しょめい》する文書《ぶんしょ》
# Above the document for a registration, in easy words.
document-summary =
    この文書《ぶんしょ》は、図書館《としょかん》に登録《とうろく》するための申込書《もうしこみしょ》です。
    カードで署名《しょめい》（サイン）すると、あなたが申《もう》し込《こ》んだことになります。
    名前《なまえ》やマイナンバーは、書《か》いてありません。
# Above the document of somebody who is a patron already.
document-summary-acts =
    この文書《ぶんしょ》は、図書館《としょかん》の手続《てつづ》きをするための申込書《もうしこみしょ》です。
    カードで署名《しょめい》（サイン）すると、あなたが申《もう》し込《こ》んだことになります。
    名前《なまえ》やマイナンバーは、書《か》いてありません。
# In the document before it is signed, in the place of the time.
document-later-time = （署名《しょめい》するときの日時《にちじ》）
# In the document before it is signed, in the place of the random number.
document-later-number = （署名《しょめい》するときに決《き》まる番号《ばんごう》）
# What the first line of the Japanese document says; below it.
document-line-form = 申込書《もうしこみしょ》の名前《なまえ》
# What its second line says.
document-line-library = 申《もう》し込《こ》む図書館《としょかん》
# What the line 目的 says, for a registration.
document-line-purpose = 図書館《としょかん》に登録《とうろく》します。
# What the line 同意事項の版 says.
document-line-version = 同意《どうい》した文書《ぶんしょ》の版《はん》
# What the line 同意事項のSHA-256 says.
document-line-digest = 正《ただ》しい文書《ぶんしょ》を見分《みわ》ける数字《すうじ》
# What the line 画面の言語 says.
document-line-language = 画面《がめん》の言葉《ことば》
# What the line 画面の同意事項のSHA-256 says.
document-line-shown = 画面《がめん》の文書《ぶんしょ》を見分《みわ》ける数字《すうじ》
# What the line 端末 says.
document-line-kiosk = この機械《きかい》の名前《なまえ》
# What the line 日時 says.
document-line-time = 日時《にちじ》
# What the line 一回限りの番号 says.
document-line-number = 1回《かい》だけ使《つか》う番号《ばんごう》

## 2 Lay the card

# Title while no card lies there.
place-title =
    マイナンバーカードを
    置《お》いてください
# Where to lay it.
place-lead = 画面《がめん》の下《した》の台《だい》に置《お》きます。
# Tip 1: heading.
place-tip-case = ケースから出《だ》す
# Tip 1: explanation.
place-tip-case-text = カードだけを置《お》く
# Tip 2: heading.
place-tip-alone = 1枚《まい》だけ
# Tip 2: explanation.
place-tip-alone-text = ほかの物《もの》は取《と》る
# Tip 3: heading.
place-tip-still = 動《うご》かさない
# Tip 3: explanation.
place-tip-still-text = 終《お》わるまで待《ま》つ
# Status while nothing lies there.
place-waiting = カードを待《ま》っています
# Status while the card is being identified.
place-checking = カードを調《しら》べています
# Shown when the card was lifted while its password was typed: everything typed is gone.
place-lifted = カードが台《だい》から離《はな》れました。もう一度《いちど》置《お》いて、パスワードを入《い》れてください。
# Opens the explanation how to lay the card.
place-help = 置《お》き方《かた》を見《み》る
# Title of that explanation.
help-title = カードの置《お》き方《かた》
# Lead of that explanation.
help-lead = 台《だい》の真《ま》ん中《なか》に置《お》いてください。

## 3 Signature password

# Button on the password page: the way to help for somebody who has forgotten the signature password.
password-forgotten = パスワードを忘《わす》れた人《ひと》
# Title of the help page about the signature password.
password-help-title = 署名用《しょめいよう》パスワードを忘《わす》れた人《ひと》へ
# Help about a forgotten signature password: what it is, where it was set, who sets it anew (at a convenience store only with the four-digit PIN and the official app), the way out. Each line one idea; ** marks emphasis.
password-help-text =
    {""}**署名用《しょめいよう》パスワードとは**
    カードをもらったとき、役所《やくしょ》で自分《じぶん》が決《き》めました。
    ABCと数字《すうじ》で、**6文字《もじ》から16文字《もじ》**です。
    数字《すうじ》4つのパスワードではありません。
    {""}
    {""}**忘《わす》れたとき**
    {""}**市《し》や町《まち》の役所《やくしょ》**で、新《あたら》しく決《き》めてください。
    {""}**数字《すうじ》4つのパスワード**がわかる人《ひと》は、コンビニでもできます。
    コンビニでするときは、スマホの専用《せんよう》アプリも必要《ひつよう》です。
    図書館《としょかん》では、新《あたら》しく決《き》めることができません。
    {""}
    {""}**図書館《としょかん》でできること**
    パスワードがわからない人《ひと》も、**カウンター**で登録《とうろく》できます。
# Title of the password page. The 署名用パスワード of the My Number card.
password-title =
    署名用《しょめいよう》パスワードを
    入《い》れてください
# Its format.
password-lead = ABCと数字《すうじ》で6から16文字《もじ》。ABCは大文字《おおもじ》だけです。
# It is not the four-digit PIN.
password-warning = 数字《すうじ》4つのパスワードではありません。
# How often the password can still be typed. { $count } is a number from 1 to 5; ** marks the numeral, which is drawn large.
password-tries = あと **{ $count }** 回《かい》 できます
# The card must stay on the reader.
password-keep = カードは、台《だい》に置《お》いておいてください。
# Nothing typed yet.
password-count-none = まだ入《い》れていません
# How many characters were typed. { $count } is a number.
password-count = **{ $count }**文字《もじ》 入《い》れました
# Said when the way on is pressed too early. { $count } is a number.
password-short = 6文字《もじ》から16文字《もじ》です（いま{ $count }文字《もじ》）
# For screen readers: how much of a password was typed. { $count } and { $maximum } are numbers.
typed-hidden = { $maximum }文字《もじ》までの うち、{ $count }文字《もじ》を 入《い》れました。文字《もじ》は 隠《かく》しています
# Shows the characters while it is held down.
password-show = みる
# Name of the field, for screen readers.
password-field = 署名用《しょめいよう》パスワード
# Order of the letter keys: alphabetical.
keys-order-abc = ABCの順《じゅん》
# Order of the letter keys: as on a keyboard.
keys-order-keyboard = キーボードの順《じゅん》
# Key: erase the last character.
keys-erase = 1つ けす
# Key: erase everything.
keys-clear = ぜんぶ けす
# Key: space.
keys-space = スペース
# Key: small kana.
keys-small = ちいさい
# Key: capital letters.
keys-upper = おおもじ
# Key: small letters.
keys-lower = こもじ
# Key: signs and symbols.
keys-symbols = きごう
# At a password field: a key of a keyboard, or a barcode scanner, typed there; it was ignored, because only the keys on
# the screen are used for passwords.
secret-note-keys = 画面《がめん》のキーを押《お》してください。キーボードは使《つか》えません
# At a password field: a barcode scanner typed into it; everything in the field was erased.
secret-note-scan = バーコードの文字《もじ》を消《け》しました。はじめから入《い》れてください
# Title of the question before the last try.
last-title =
    最後《さいご》の1回《かい》です
    入《い》れますか
# What happens if it is wrong.
last-text = 違《ちが》うと、カードのパスワードが使《つか》えなくなります。
# Advice 1 before the last try.
last-point-check = **署名用《しょめいよう》パスワード**ですか。ABCと数字《すうじ》で、6から16文字《もじ》です。
# Advice 2 before the last try.
last-point-counter = わからないときは、やめてください。**カウンター**で登録《とうろく》できます。
# Spend the last try.
last-next = このまま入《い》れる
# Look at what was typed once more.
last-back = もう一度《いちど》見《み》る

## 4 Reading

# Title while the card is read: an order, very large.
reading-title =
    カードを
    動《うご》かさないでください
# Below it.
reading-lead = カードを読《よ》んでいます。
# Title once the card itself is no longer needed.
reading-person-title =
    調《しら》べています
# Below it.
reading-person-lead = このまま待《ま》ってください。
# Named step: the card is a My Number card.
reading-step-card = カードを調《しら》べる
# Named step: the password is checked by the card.
reading-step-password = パスワードを調《しら》べる
# Named step: the certificate is read.
reading-step-certificate = 電子《でんし》証明書《しょうめいしょ》を読《よ》む
# Named step: the card signs the application.
reading-step-signature = 申込書《もうしこみしょ》に署名《しょめい》する
# Named step: the library's side verifies.
reading-step-person = 本人《ほんにん》か調《しら》べる
# State of a named step: finished.
state-done = 終《お》わりました
# State of a named step: under way.
state-now = しています
# Instead of a way on, while reading.
reading-wait = 終《お》わるまで、待《ま》ってください

## 5 Take the card

# Title: an order, very large.
take-title =
    カードを
    取《と》ってください
# What happens then.
take-lead = 取《と》ると、次《つぎ》へ行《い》きます。
# What happens then, at the end of the visit.
take-lead-end = 取《と》ると、最初《さいしょ》の画面《がめん》に戻《もど》ります。
# The card fell silent while it was read: nothing can go on until it is lifted.  Then the problem is explained.
take-lead-silent = カードが答《こた》えません。取《と》ると、次《つぎ》へ行《い》きます。
# Said once the library's side has identified the person.
take-done = 本人《ほんにん》だとわかりました
# Instead of a way on.
take-wait = カードを取《と》るまで、音《おと》が鳴《な》ります

## 6 Form

# Title of the form.
form-title = 次《つぎ》のことを入《い》れてください
# Heading above what came from the card.
form-from-card = マイナンバーカードの内容《ないよう》
# It can't be changed here.
form-from-card-note = 変《か》えられません
# Birth date; { $year } is a number as text, { $month } and { $day } are numbers; each may be form-birth-unknown instead.
form-birth = { $year }年《ねん》{ $month ->
    [4] ｜4月《しがつ》
    [7] ｜7月《しちがつ》
    [9] ｜9月《くがつ》
   *[other] { $month }月《がつ》
 }{ $day ->
    [1] ｜1日《ついたち》
    [2] ｜2日《ふつか》
    [3] ｜3日《みっか》
    [4] ｜4日《よっか》
    [5] ｜5日《いつか》
    [6] ｜6日《むいか》
    [7] ｜7日《なのか》
    [8] ｜8日《ようか》
    [9] ｜9日《ここのか》
    [10] ｜10日《とおか》
    [14] ｜14日《じゅうよっか》
    [20] ｜20日《はつか》
    [24] ｜24日《にじゅうよっか》
   *[other] { $day }日《にち》
 }
# Part of a birth date that the resident register doesn't know.
form-birth-unknown = ？
# Gender on the certificate: male.
gender-male = 男《おとこ》
# Gender on the certificate: female.
gender-female = 女《おんな》
# Gender on the certificate: not stated.
gender-unknown = 書《か》いてありません
# Shown where name or address hold substitute characters.
form-substitutes = 字《じ》がないところは、ほかの字《じ》が出《で》ています。
# Field: family name in kana.
field-kana_family = 名字《みょうじ》の読《よ》み
# Field: given name in kana.
field-kana_given = 名前《なまえ》の読《よ》み
# Field: e-mail address.
field-email = メール
# Field: telephone number.
field-phone = 電話《でんわ》番号《ばんごう》
# Field: new password of the library account.
field-password = パスワード
# The same above the box: not the one of the My Number card, which was typed before (the manual's words).
field-password-new = 新《あたら》しく決《き》める「マイ図書館《としょかん》」のパスワード
# The same, shorter: beside it stands the format, and below the box what is wrong.
field-password-library = 「マイ図書館《としょかん》」のパスワード
# Field: the same password again.
field-password_again = パスワード2回目《かいめ》
# The optional field in the overview.
field-email-optional = メール(自由《じゆう》)
# In the empty e-mail cell, where mail is sent.
field-email-placeholder = メールでも番号《ばんごう》を知《し》らせます
# Badge: must be filled in.
badge-required = ひつよう
# Badge: may stay empty.
badge-optional = じゆう
# Format of kana fields.
hint-kana = カタカナ
# Format of the e-mail field.
hint-email = ABCと数字《すうじ》
# Format of the phone field.
hint-phone = 「-」はいりません
# Format of the password. { $length } is password-length-exact or password-length-between.
hint-password = ABCと数字《すうじ》で{ $length }
# Format of the password where symbols may be in it. { $length } is password-length-exact or password-length-between.
hint-password-symbols = ABCと数字《すうじ》と記号《きごう》で{ $length }
# Length of the password, within its format: one length only. { $min } is a number.
password-length-exact = { $min }文字《もじ》
# Length of the password, within its format. { $min } and { $max } are numbers.
password-length-between = { $min }から{ $max }文字《もじ》
# Format of the password where certain kinds of characters must be in it. { $kinds } is one of the next twelve messages, { $length } is password-length-exact or password-length-between.
hint-password-mixed = { $kinds }をまぜて、{ $length }
# Kinds of characters, within hint-password-mixed or fault-password-kinds: symbols.
password-kinds-symbol = 記号《きごう》
# Kinds of characters, within hint-password-mixed or fault-password-kinds: others and symbols. { $kinds } is one of the next nine messages.
password-kinds-and-symbol = { $kinds }と、記号《きごう》
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits, letters of both cases and symbols; short, for the line is full.
password-kinds-all = 数字《すうじ》・大文字《おおもじ》・小文字《こもじ》・記号《きごう》
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits.
password-kinds-digit = 数字《すうじ》
# Kinds of characters, within hint-password-mixed or fault-password-kinds: letters of either case.
password-kinds-letter = ABC
# Kinds of characters, within hint-password-mixed or fault-password-kinds: upper-case letters.
password-kinds-upper = ABCの大文字《おおもじ》
# Kinds of characters, within hint-password-mixed or fault-password-kinds: lower-case letters.
password-kinds-lower = ABCの小文字《こもじ》
# Kinds of characters, within hint-password-mixed or fault-password-kinds: letters of both cases.
password-kinds-upper-lower = ABCの大文字《おおもじ》・小文字《こもじ》
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and letters.
password-kinds-digit-letter = 数字《すうじ》とABC
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and upper-case letters.
password-kinds-digit-upper = 数字《すうじ》と、ABCの大文字《おおもじ》
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and lower-case letters.
password-kinds-digit-lower = 数字《すうじ》と、ABCの小文字《こもじ》
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and letters of both cases.
password-kinds-digit-upper-lower = 数字《すうじ》と、ABCの大文字《おおもじ》・小文字《こもじ》
# Below the box of the new password: { $format } is its format (hint-password), and what it will be for.
hint-password-use = { $format }。次《つぎ》からログインで使《つか》います。
# The same in one line, where the format is long. { $format } is hint-password-mixed.
hint-password-use-short = { $format }。ログインで使《つか》います。
# Format of the repeated password.
hint-password_again = もう一度《いちど》、同《おな》じパスワード
# Button to the next field; its name is on the second line.
form-next = 次《つぎ》へ
# The last button of the form (the app's wording).
form-confirm = 確《たし》かめる
# Which field ({ $at }) of how many ({ $of }), for reach mode and screen readers.
form-position = { $at } / { $of }
# Above buttons with readings that the surname may have.
form-readings = 読《よ》み方《かた》をえらべます
# What such a button does, for screen readers. { $kana } is a reading in katakana.
form-reading = 「{ $kana }」を入《い》れます

## Faults of fields: what is wrong, with the measure, then what to do

# A required kana field is empty. { $field } is the field's name.
fault-kana-empty = { $field }を入《い》れてください
# A character that is no katakana. { $character } is that character.
fault-kana-character = 「{ $character }」は使《つか》えません。カタカナで入《い》れてください
# A kana that can't be first. { $character } is that kana.
fault-kana-start = 「{ $character }」で始《はじ》めることはできません
# A kana that can't be last. { $character } is that kana.
fault-kana-end = 「{ $character }」で終《お》わることはできません
# Too many characters. { $max } and { $count } are numbers.
fault-long = { $max }文字《もじ》までです（いま{ $count }文字《もじ》）
# The phone field is empty.
fault-phone-empty = 電話《でんわ》番号《ばんごう》を入《い》れてください
# Something that is no digit.
fault-phone-digits = 数字《すうじ》だけ入《い》れてください
# Wrong number of digits. { $count } is a number.
fault-phone-length = 電話《でんわ》番号《ばんごう》の数字《すうじ》は、10個《こ》か11個《こ》です（いま{ $count }個《こ》）
# Must begin with 0.
fault-phone-zero = 電話《でんわ》番号《ばんごう》は、0から始《はじ》まります
# No area code is like that, or the number is nobody's own telephone (0120 and the like).
fault-phone-service = この番号《ばんごう》は使《つか》えません。自分《じぶん》の電話《でんわ》番号《ばんごう》を入《い》れてください
# No @ in the address.
fault-email-at = メールには「@」が1つ必要《ひつよう》です
# Space or other character that can't be there. { $character } is that character.
fault-email-character = 「{ $character }」は使《つか》えません。ABCと数字《すうじ》で入《い》れてください
# Something is missing before the @.
fault-email-local = 「@」の前《まえ》を、もう一度《いちど》見《み》てください
# Something is wrong after the @.
fault-email-domain = 「@」の後《うし》ろを、もう一度《いちど》見《み》てください
# A dot at the start or end of a part, or two in a row.
fault-email-dot = 「.」の場所《ばしょ》を、もう一度《いちど》見《み》てください
# Longer than an address can be.
fault-email-long = メールアドレスが長《なが》すぎます
# The password field is empty.
fault-password-empty = パスワードを入《い》れてください
# Too short. { $min } and { $count } are numbers.
fault-password-short = { $min }文字《もじ》は必要《ひつよう》です（いま{ $count }文字《もじ》）
# Too long. { $max } and { $count } are numbers.
fault-password-long = { $max }文字《もじ》までです（いま{ $count }文字《もじ》）
# The library's system wants a digit, a capital and a small letter.
fault-password-weak = 数字《すうじ》・大文字《おおもじ》・小文字《こもじ》を、全部《ぜんぶ》入《い》れてください
# The password has not got all the kinds of characters it must have. { $kinds } is what is missing (password-kinds-…).
fault-password-kinds = { $kinds }も入《い》れてください
# The library's system does not take this password, and does not say why.
fault-password-refused = このパスワードは使《つか》えません。別《べつ》のものにするか、カウンターで聞《き》いてください
# Too short or too long, where only one length is right. { $min } and { $count } are numbers.
fault-password-exact = { $min }文字《もじ》です（いま{ $count }文字《もじ》）
# A character that can't be in it, where symbols may be.
fault-password-symbol = ABCと数字《すうじ》と、画面《がめん》の記号《きごう》だけ入《い》れてください
# A character that can't be in it.
fault-password-character = ABCと数字《すうじ》だけ入《い》れてください
# The repeated password is empty.
fault-again-empty = 同《おな》じパスワードを、もう一度《いちど》入《い》れてください
# The two passwords differ.
fault-again-differs = 上《うえ》のパスワードと違《ちが》います。もう一度《いちど》入《い》れてください

## 7 Confirm

# Title of the confirmation page.
confirm-title = これで登録《とうろく》します
# What to do.
confirm-lead = これでよければ、下《した》のボタンを押《お》してください。
# Corrects one value.
confirm-edit = 直《なお》す
# An optional value that was left empty.
confirm-empty = 登録《とうろく》しません
# What comes next, where a card is printed.
confirm-notice-print =
    登録《とうろく》が終《お》わると、利用者《りようしゃ》番号《ばんごう》が出《で》ます。
    利用《りよう》カードも印刷《いんさつ》します。
# What comes next, where no printer is set up.
confirm-notice = 登録《とうろく》が終《お》わると、利用者《りようしゃ》番号《ばんごう》が出《で》ます。
# Way on (the app's wording).
confirm-next = 登録《とうろく》する

## 8 Issuing

# Title while the patron is being registered.
issuing-title = 登録《とうろく》しています
# Below it.
issuing-lead = このまま待《ま》ってください。
# Named step: checking what was typed.
issuing-step-check = 内容《ないよう》を調《しら》べる
# Named step: the number is given.
issuing-step-number = 利用者《りようしゃ》番号《ばんごう》を作《つく》る
# Instead of a way on.
issuing-wait = 終《お》わるまで、待《ま》ってください

## 9 Done

# Title of success (the app's wording).
done-title = 登録《とうろく》できました
# Below it, where one can log in with the number.
done-lead-login = これがあなたの番号《ばんごう》です。この番号《ばんごう》でログインできます。
# Below it, otherwise.
done-lead = これがあなたの番号《ばんごう》です。
# Label of the number, for screen readers.
done-number = 利用者《りようしゃ》番号《ばんごう》
# Title on the library card.
card-title = 利用《りよう》カード
# Title on the card printed on receipt paper.
card-temporary-title = 仮《かり》の利用《りよう》カード
# On the card's back: the patron writes the name behind it by hand.
card-name = なまえ
# On the card's back: first of the rules in short.
card-rule-1 = 登録《とうろく》した本人《ほんにん》だけが使《つか》えます。
# On the card's back: second of the rules in short.
card-rule-2 = なくしたときは、すぐに知《し》らせてください。
# On the card's back: third of the rules in short.
card-rule-3 = 住所《じゅうしょ》や電話《でんわ》番号《ばんごう》が変《か》わったら、知《し》らせてください。
# On a page of which the card is cut out along a dotted line.
card-cut = 点《てん》の線《せん》で切《き》って、使《つか》ってください。
# Printing: offered, where the kiosk is set to ask.
print-ready = 利用《りよう》カードを印刷《いんさつ》できます
# Prints the card, where the kiosk is set to ask.
print-now = 印刷《いんさつ》する
# Printing: the job is on its way to the printer.
print-sending = 利用《りよう》カードの印刷《いんさつ》を始《はじ》めます
# Printing: under way.
print-printing = 利用《りよう》カードを印刷《いんさつ》しています
# Printing: finished; said only when it is true.
print-done = 利用《りよう》カードを印刷《いんさつ》しました。取《と》ってください。
# Printing: nobody knows whether it came out.
print-unknown = カードは出《で》ましたか
# Printing failed: no paper.
print-failed-paper = 紙《かみ》がありません。番号《ばんごう》はこの画面《がめん》で使《つか》えます。
# Printing failed: the printer does not answer.
print-failed-offline = プリンターが動《うご》きません。番号《ばんごう》はこの画面《がめん》で使《つか》えます。
# Printing failed: something is stuck.
print-failed-jam = 紙《かみ》が止《と》まりました。番号《ばんごう》はこの画面《がめん》で使《つか》えます。
# Printing failed: the printer's cover is open.
print-failed-cover = プリンターのふたが開《あ》いています。番号《ばんごう》はこの画面《がめん》で使《つか》えます。
# Printing failed: staff stopped the printer, or it takes no jobs.
print-failed-stopped = プリンターを止《と》めてあります。番号《ばんごう》はこの画面《がめん》で使《つか》えます。
# Printing failed: the driver or the print system gave up.
print-failed-driver = プリンターに問題《もんだい》があります。番号《ばんごう》はこの画面《がめん》で使《つか》えます。
# Printing failed: ribbon, ink or toner is used up.
print-failed-supply = インクやリボンがありません。番号《ばんごう》はこの画面《がめん》で使《つか》えます。
# Printing failed: the job does not get on, and nobody says why.
print-failed-stuck = プリンターが動《うご》きません。番号《ばんごう》はこの画面《がめん》で使《つか》えます。
# Printing failed: otherwise.
print-failed-other = 印刷《いんさつ》できませんでした。番号《ばんごう》はこの画面《がめん》で使《つか》えます。
# The answer yes to "did the card come out".
print-came-out = はい、出《で》ました
# The answer no to "did the card come out"; prints once more.
print-not-out = いいえ、もう一度《いちど》印刷《いんさつ》
# Prints once more after a failure.
print-again = もう一度《いちど》印刷《いんさつ》
# Instead, where the answer to a first try was lost, the form was corrected, and the first try turned out to have worked.
done-first-form = はじめに送《おく》った内容《ないよう》で登録《とうろく》しました。あとで直《なお》した内容《ないよう》とパスワードは、入《はい》っていません。カウンターで言《い》ってください。
# Said only when a mail server took the message (the app's wording).
done-mail = メールで、利用者《りようしゃ》番号《ばんごう》を送《おく》りました。
# Heading above the QR codes.
done-phone = スマホでも使《つか》えます
# QR code: the app for iPhone.
done-app-store = App Store
# For whom that code is.
done-app-store-text = iPhoneの人《ひと》
# QR code: the app for Android.
done-google-play = Google Play
# For whom that code is.
done-google-play-text = Androidの人《ひと》
# QR code: sets up the app with the number.
done-setup = アプリの準備《じゅんび》
# What that code does.
done-setup-text = 番号《ばんごう》が入《はい》ります
# How to use the codes.
done-codes-hint = スマホのカメラで読《よ》んでください。
# To the log-in page (the app's wording).
done-login = ログインへ

## Log in

# Title of the log-in page, and its way on (the app's wording).
login-title = ログイン
# What to do there.
login-lead = 利用者《りようしゃ》番号《ばんごう》とパスワードを入《い》れてください。
# The same where the kiosk has a barcode scanner: it reads the number from the library card.
login-lead-scan =
    利用者《りようしゃ》番号《ばんごう》とパスワードを入《い》れてください。
    利用《りよう》カードを機械《きかい》で読《よ》むと、番号《ばんごう》が入《はい》ります。
# For those who have no number yet: leads to registration (the app's wording).
login-register = はじめて登録《とうろく》する
# While number and password are being checked.
login-wait = 調《しら》べています
# One answer for a wrong number and a wrong password.
login-note-wrong = 利用者《りようしゃ》番号《ばんごう》か、パスワードが違《ちが》います。
# Something was scanned that is no library card of this library.
login-note-not_ours = この図書館《としょかん》のカードではないようです。
# After 利用停止: it is done.
login-note-stopped = 使《つか》うのを止《と》めました。もう一度《いちど》ログインすると、また使《つか》えます。
# After a new password was chosen with a one-time password of the counter.
login-note-chosen = 新《あたら》しいパスワードを決《き》めました。そのパスワードでログインしてください。
# The one-time password of the counter was over before a new one was chosen.
login-note-lapsed = カウンターのパスワードは、もう使《つか》えません。カウンターに来《き》てください。
# Field: patron number.
field-number = 利用者《りようしゃ》番号《ばんごう》
# Field: password of the library account.
field-login_password = パスワード
# Format of the patron number. { $width } is a number.
hint-number = 数字《すうじ》{ $width }個《こ》
# Which password it is (the app's wording).
hint-login_password = 「マイ図書館《としょかん》」のもの
# The number field is empty.
fault-number-empty = 利用者《りようしゃ》番号《ばんごう》を入《い》れてください
# Something that can't be in a patron number.
fault-number-digits = 利用者《りようしゃ》番号《ばんごう》は、数字《すうじ》だけです
# Wrong number of digits. { $width } and { $count } are numbers.
fault-number-length = 利用者《りようしゃ》番号《ばんごう》は数字《すうじ》{ $width }個《こ》です（いま{ $count }個《こ》）
# The digits don't fit together: mistyped.
fault-number-check = 利用者《りようしゃ》番号《ばんごう》を、もう一度《いちど》見《み》てください

## マイ図書館

# Whose pages these are; { $name } is a name.
account-greeting = { $name } さん
# A day somebody has to remember; { $month } and { $day } are numbers, { $weekday } one of weekday-0 to weekday-6.
day = { $month ->
    [4] ｜4月《しがつ》
    [7] ｜7月《しちがつ》
    [9] ｜9月《くがつ》
   *[other] { $month }月《がつ》
 }{ $day ->
    [1] ｜1日《ついたち》
    [2] ｜2日《ふつか》
    [3] ｜3日《みっか》
    [4] ｜4日《よっか》
    [5] ｜5日《いつか》
    [6] ｜6日《むいか》
    [7] ｜7日《なのか》
    [8] ｜8日《ようか》
    [9] ｜9日《ここのか》
    [10] ｜10日《とおか》
    [14] ｜14日《じゅうよっか》
    [20] ｜20日《はつか》
    [24] ｜24日《にじゅうよっか》
   *[other] { $day }日《にち》
 }({ $weekday })
# Monday, short.
weekday-0 = 月《げつ》
# Tuesday, short.
weekday-1 = 火《か》
# Wednesday, short.
weekday-2 = 水《すい》
# Thursday, short.
weekday-3 = 木《もく》
# Friday, short.
weekday-4 = 金《きん》
# Saturday, short.
weekday-5 = 土《ど》
# Sunday, short.
weekday-6 = 日《にち》
# Tab: loans and reservations (the app's wording).
tab-home = ホーム
# Tab: the library card (the app's wording).
tab-card = 利用《りよう》カード
# Tab: settings and notices (the app's wording).
tab-page = マイページ
# Instead of a list or a setting that is being loaded.
account-loading = 待《ま》ってください
# Instead of a list or a setting that could not be loaded.
account-failed = 今《いま》は見《み》られません。
# Loads it again.
account-reload = もう一度《いちど》見《み》る
# While what was confirmed is being done.
account-doing = 手続《てつづ》きをしています
# A loan was extended.
account-said-renewed = 返《かえ》す日《ひ》をのばしました。
# A reservation was cancelled.
account-said-cancelled = 予約《よやく》をやめました。
# A reservation was not cancelled: a copy has been set aside for it since.
account-said-not_cancelled = もう準備《じゅんび》が始《はじ》まりました。やめるときは、カウンターで言《い》ってください。
# Staff were asked to cancel a reservation that is ready.
account-said-cancellation_requested = 図書館《としょかん》の人《ひと》に頼《たの》みました。図書館《としょかん》の人《ひと》が予約《よやく》をやめます。
# Notices were deleted.
account-said-deleted = お知《し》らせを消《け》しました。
# No answer: nobody knows whether it was done.
account-said-silent = 返事《へんじ》がありませんでした。今《いま》どうなっているか、見《み》てください。
# A book the catalogue does not know any more.
book-untitled = 名前《なまえ》がわからない本《ほん》
# Title of the message that reservations are ready (the app's 予約割当メッセージ).
ready-title =
    予約《よやく》した本《ほん》の
    準備《じゅんび》ができました
# What to do.
ready-lead = 期限《きげん》までに、取《と》りに来《き》てください。
# Closes the message (the app's wording).
ready-ok = OK
# Title of the home page (the app's wording).
home-title = マイ図書館《としょかん》
# Count and list of loans (the app's wording).
shelf-loans = 借《か》りた本《ほん》
# Count and list of reservations (the app's wording).
shelf-holds = 予約《よやく》の本《ほん》
# On the two tiles, after 貸出中 or 予約中: how many books. { $count } is a number, or … or ? while it is not known; ** marks it, it is drawn large.
shelf-count = **{ $count }** 冊《さつ》
# No loans.
loans-empty = 借《か》りている本《ほん》はありません。
# No reservations.
holds-empty = 予約《よやく》している本《ほん》はありません。
# When a loan is due; { $day } is a day.
loan-due = { $day }までに返《かえ》す
# Extends a loan.
loan-renew = のばす
# While it is being extended.
loan-renewing = のばしています
# A loan is overdue; { $days } is a number of days.
loan-overdue = { $days ->
    [2] ｜2日《ふつか》
    [3] ｜3日《みっか》
    [4] ｜4日《よっか》
    [5] ｜5日《いつか》
    [6] ｜6日《むいか》
    [7] ｜7日《なのか》
    [8] ｜8日《ようか》
    [9] ｜9日《ここのか》
    [10] ｜10日《とおか》
    [14] ｜14日《じゅうよっか》
    [20] ｜20日《はつか》
    [24] ｜24日《にじゅうよっか》
   *[other] { $days }日《にち》
 }遅《おく》れています
# A loan is due today.
loan-today = ｜今日《きょう》まで
# A loan is due soon; { $days } is a number of days.
loan-soon = あと{ $days ->
    [2] ｜2日《ふつか》
    [3] ｜3日《みっか》
    [4] ｜4日《よっか》
    [5] ｜5日《いつか》
    [6] ｜6日《むいか》
    [7] ｜7日《なのか》
    [8] ｜8日《ようか》
    [9] ｜9日《ここのか》
    [10] ｜10日《とおか》
    [14] ｜14日《じゅうよっか》
    [20] ｜20日《はつか》
    [24] ｜24日《にじゅうよっか》
   *[other] { $days }日《にち》
 }
# Why a loan is not extended: as often as allowed already.
renewal-too_many = これより長《なが》く、のばせません。
# Why a loan is not extended: somebody waits for it.
renewal-reserved = ほかの人《ひと》が予約《よやく》しています。のばせません。
# Why a loan is not extended: it is overdue.
renewal-overdue = 返《かえ》す日《ひ》を過《す》ぎた本《ほん》があります。のばせません。
# Why a loan is not extended: it was lent just now.
renewal-too_soon = 返《かえ》す日《ひ》が近《ちか》くなると、のばせます。
# Why a loan is not extended: the membership ends before.
renewal-expired = 登録《とうろく》の期限《きげん》が近《ちか》いです。カウンターで聞《き》いてください。
# Why a loan is not extended: the library restricted the patron.
renewal-blocked = 今《いま》は、のばせません。カウンターで聞《き》いてください。
# Why a loan is not extended: it is not on loan any more.
renewal-gone = この本《ほん》は、もう借《か》りていません。
# Why a loan is not extended: the library's system says no.
renewal-other = のばせません。カウンターで聞《き》いてください。
# Cancels a reservation.
hold-cancel = やめる
# Staff were asked to cancel it.
hold-cancellation-requested = やめたいと伝《つた》えました
# State of a reservation: ready.
hold-ready = 準備《じゅんび》できました
# State of a reservation: in the queue, { $place } is a number.
hold-place = 待《ま》っています { $place }番目《ばんめ》
# State of a reservation: in the queue.
hold-queued = 待《ま》っています
# State of a reservation: on its way to the pick-up library.
hold-on_the_way = 運《はこ》んでいます
# State of a reservation: being prepared.
hold-being_prepared = 準備《じゅんび》しています
# State of a reservation that this program does not know.
hold-unknown = 手続《てつづ》きしています
# Until when it is kept; { $day } is a day.
hold-until = { $day }までに
# Where it is handed out; { $place } is a place.
hold-pickup = { $place }へ
# Lead of the card page.
own-card-lead = この画面《がめん》のバーコードで、本《ほん》が借《か》りられます。
# Title of the page with settings (the app's wording).
own-title = マイページ
# Heading of the notice setting (the app's wording).
setting-title = お知《し》らせの設定《せってい》
# What ON and OFF change and what not, where notices are mailed.
setting-text-mail =
    ONにすると、予約《よやく》した本《ほん》の準備《じゅんび》が
    できたとき、メールで知《し》らせます。
    OFFのときは、ログインすると知《し》らせます。
# The same where the library sends no mail.
setting-text =
    この図書館《としょかん》は、今《いま》メールを送《おく》りません。
    ONにすると、始《はじ》まったときに届《とど》きます。
    OFFのときは、ログインすると知《し》らせます。
# How the setting is: on.
setting-on = ON
# How the setting is: off.
setting-off = OFF
# While it is being changed.
setting-changing = 待《ま》つ
# Turns notices on, for screen readers.
setting-turn-on = お知《し》らせをONにする
# Turns notices off, for screen readers.
setting-turn-off = お知《し》らせをOFFにする
# Title of the notice history (the app's wording).
history-title = 今《いま》までのお知《し》らせ
# What it holds.
history-text = 新《あたら》しいもの50件《けん》が残《のこ》ります
# How many are unread; { $count } is a number.
history-unread = 新《あたら》しい { $count }件《けん》
# Lead of the history.
history-lead = 新《あたら》しいものから、50件《けん》が残《のこ》ります。
# Lead of the history while notices are being chosen.
history-choose = 消《け》したいお知《し》らせを、押《お》してください。
# No notices.
history-empty = お知《し》らせはありません。
# Begins choosing notices to delete.
history-select = 選《えら》んで消《け》す
# Ends choosing.
history-done = やめる
# Chooses all.
history-all = 全部《ぜんぶ》選《えら》ぶ
# Chooses none.
history-none = 全部《ぜんぶ》外《はず》す
# Deletes the chosen ones; { $count } is a number.
history-delete = { $count }件《けん》を消《け》す
# The same while none is chosen.
history-delete-none = 消《け》す
# When a notice came; { $day } is a day.
notice-made = { $day }のお知《し》らせ
# Chooses a notice, for screen readers.
notice-choose = 選《えら》ぶ
# The same of one that is chosen.
notice-unchoose = 選《えら》ぶのをやめる
# Mark of a notice that was not read before.
notice-unread = 新《あたら》しい
# Stops the use (the app's wording).
stop-title = 使《つか》うのを止《と》める
# What it does, in short.
stop-text = お知《し》らせが止《と》まって、消《き》えます
# Question before a reservation is cancelled.
ask-cancel-title =
    この予約《よやく》を
    やめますか
# Which one; { $title } is a title.
ask-cancel-text = 「{ $title }」
# Yes: cancels the reservation.
ask-cancel-yes = 予約《よやく》をやめる
# No: keeps the reservation.
ask-cancel-no = 残《のこ》す
# Question before staff are asked to cancel a reservation that is ready.
ask-request-title =
    この予約《よやく》をやめたいと
    図書館《としょかん》の人《ひと》に伝《つた》えますか
# Which one, and who does it; { $title } is a title.
ask-request-text =
    「{ $title }」
    本《ほん》の準備《じゅんび》ができています。図書館《としょかん》の人《ひと》が予約《よやく》をやめます。
# Yes: asks staff.
ask-request-yes = 伝《つた》える
# No: keeps the reservation.
ask-request-no = 残《のこ》す
# Question before notices are deleted.
ask-delete-title =
    お知《し》らせを
    消《け》しますか
# How many; { $count } is a number.
ask-delete-text = 選《えら》んだ{ $count }件《けん》を消《け》します。もう戻《もど》りません。
# Yes: deletes the notices.
ask-delete-yes = 消《け》す
# No: keeps the notices.
ask-delete-no = 残《のこ》す
# Question before the use is stopped.
ask-stop-title = 使《つか》うのを止《と》めますか
# What 利用停止 is.
ask-stop-text = この機械《きかい》で「マイ図書館《としょかん》」を使《つか》うのを止《と》めます。
# What happens 1.
ask-stop-point-1 = **お知《し》らせ**は、届《とど》かなくなります。
# What happens 2.
ask-stop-point-2 = **今《いま》までのお知《し》らせ**は、全部《ぜんぶ》消《き》えます。
# What does not happen, and how it can be undone.
ask-stop-point-3 = 借《か》りた本《ほん》、予約《よやく》、登録《とうろく》は残《のこ》ります。**もう一度《いちど》ログイン**すると、また使《つか》えます。
# Yes; another question follows.
ask-stop-yes = 止《と》める
# No: goes on using it.
ask-stop-no = まだ使《つか》う
# The second question.
ask-stop-sure-title =
    本当《ほんとう》に
    止《と》めますか
# What is lost.
ask-stop-sure-text = 今《いま》までのお知《し》らせは、もう戻《もど》りません。
# Yes: stops the use.
ask-stop-sure-yes = 使《つか》うのを止《と》める
# No: goes on using it.
ask-stop-sure-no = まだ使《つか》う

## Patrons who are known already: number or password forgotten, moved, term run out

# On the log-in page: leads to what can be done with the card instead of number and password.
login-forgotten = 番号《ばんごう》やパスワードを忘《わす》れた人《ひと》
# The same where a log-in has to wait.
login-by-card-wait = 忘《わす》れた人《ひと》
# The way to a renewal with the card, where the membership has ended.
login-by-card-expired = 期限《きげん》をのばす
# The way to a new password with the card, where the password has expired.
login-by-card-password = カードで決《き》め直《なお》す
# To do where the membership has ended or the password has expired, and the card can help.
problem-by-card = **マイナンバーカード**があれば、この画面《がめん》で手続《てつづ》きできます。
# A day with its year; { $year } is a number as text, { $month } and { $day } are numbers.
date = { $year }年《ねん》{ $month ->
    [4] ｜4月《しがつ》
    [7] ｜7月《しちがつ》
    [9] ｜9月《くがつ》
   *[other] { $month }月《がつ》
 }{ $day ->
    [1] ｜1日《ついたち》
    [2] ｜2日《ふつか》
    [3] ｜3日《みっか》
    [4] ｜4日《よっか》
    [5] ｜5日《いつか》
    [6] ｜6日《むいか》
    [7] ｜7日《なのか》
    [8] ｜8日《ようか》
    [9] ｜9日《ここのか》
    [10] ｜10日《とおか》
    [14] ｜14日《じゅうよっか》
    [20] ｜20日《はつか》
    [24] ｜24日《にじゅうよっか》
   *[other] { $day }日《にち》
 }
# Title of the page on which one act is chosen, or all.
choosing-title =
    どの手続《てつづ》きを
    しますか
# With what it is done.
choosing-lead = マイナンバーカードで、本人《ほんにん》か調《しら》べます。
# Row: number and card again.
act-reissue = 番号《ばんごう》・利用《りよう》カードをもう一度《いちど》
# What happens then, where cards are printed.
act-reissue-text-print = 番号《ばんごう》が出《で》ます。カードを印刷《いんさつ》します
# What happens then, where nothing is printed.
act-reissue-text = 番号《ばんごう》が、画面《がめん》に出《で》ます
# Row: a new library password.
act-password = パスワードを決《き》め直《なお》す
# Which password that is.
act-password-text = 「マイ図書館《としょかん》」のパスワードです
# Row: name, address or contact have changed.
act-change = 名前《なまえ》・住所《じゅうしょ》・電話《でんわ》が変《か》わった
# What can be changed.
act-change-text = 名前《なまえ》・読《よ》み・住所《じゅうしょ》・電話《でんわ》・メール
# The same where only the contact can be, because the card's address is outside the area.
act-change-outside = 住所《じゅうしょ》は、カウンターで変《か》えてください
# Row: a new term.
act-renewal = 使《つか》える期限《きげん》をのばす
# Whether it must not have run out.
act-renewal-text = 期限《きげん》が過《す》ぎた人《ひと》も、できます
# The new last day; { $date } is a day (date).
act-renewal-until = { $date }まで、のばせます
# Why not yet; { $date } is a day (date).
act-renewal-early = { $date }から、のばせます
# Why not: it is too early, and nobody says when it will not be.
act-renewal-early-unknown = 今《いま》は、まだのばせません
# Why not: something is overdue.
act-renewal-overdue = 返《かえ》す日《ひ》を過《す》ぎた本《ほん》があります
# Why not: the library restricted the patron.
act-renewal-restricted = カウンターで、手続《てつづ》きしてください
# Why not: such registrations are renewed at the counter.
act-renewal-counter = カウンターで、手続《てつづ》きしてください
# Row: several acts, or one does not know which.
act-all = いくつかある・わからない
# What happens then.
act-all-text = カードを読《よ》んだあとで、選《えら》べます
# Mark of an act that was done.
act-done = できた
# On the consent page, what the card signs: the application for one act; { $act } is one of acted-reissue to acted-renewal.
consent-signed-one = 「**{ $act }**」の申込書《もうしこみしょ》に、カードで署名《しょめい》（サイン）します。
# The same for several acts; { $acts } are some of signed-reissue to signed-renewal.
consent-signed-many = 画面《がめん》で選《えら》ぶ「**{ $acts }**」の申込書《もうしこみしょ》に、カードで署名《しょめい》（サイン）します。
# The same for a registration, if the person should be registered already; { $acts } are some of signed-reissue to signed-renewal.
consent-signed-register = もう登録《とうろく》してある人《ひと》は、「**{ $acts }**」の申込書《もうしこみしょ》に署名《しょめい》（サイン）します。
# Short name of an act in such a sentence: number and card again.
signed-reissue = もう一度《いちど》作《つく》る
# The same: new password.
signed-password = パスワードを決《き》め直《なお》す
# The same: changed record.
signed-change = 登録《とうろく》を変《か》える
# The same: new term.
signed-renewal = 期限《きげん》をのばす
# Way on from the consent page, beside 戻る.
consent-next-acts = カードを読《よ》む
# Between two acts in a list of them.
acts-between = ・
# Name of an act in the document, in messages and in the history: number and card again.
acted-reissue = 利用《りよう》カードをもう一度《いちど》作《つく》る
# The same: new password.
acted-password = パスワードを決《き》め直《なお》す
# The same: changed record.
acted-change = 登録《とうろく》の内容《ないよう》を変《か》える
# The same: new term.
acted-renewal = 使《つか》える期限《きげん》をのばす
# Title where a registration found the person (the manual's message 9).
known-duplicate-title =
    もう登録《とうろく》してあります。
    登録《とうろく》は｜1人《ひとり》1回《かい》です
# What can be done now.
known-duplicate-lead = カードは読《よ》みました。ほかの手続《てつづ》きができます。
# Title of the list of acts.
known-title =
    手続《てつづ》きを
    選《えら》んでください
# Below it.
known-lead = カードは読《よ》みました。
# Below it, once something was done.
known-lead-more = ほかの手続《てつづ》きもできます。
# Hint: the certificate has another address.
known-moved = 住所《じゅうしょ》が、登録《とうろく》と違《ちが》います。
# Hint: the certificate has another name.
known-renamed = 名前《なまえ》が、登録《とうろく》と違《ちが》います。
# Hint: the address is outside the area; { $area } names the prefectures.
known-outside = 新《あたら》しい住所《じゅうしょ》は、{ $area }の外《そと》です。
# Hint: the term has run out or does so soon; { $date } is a day (date).
known-expires = 今《いま》の期限《きげん》は、{ $date }です。
# Back to the patron's own page.
known-own-page = マイページへ
# Title of the page on which the second thing is typed.
proof-title =
    本人《ほんにん》の登録《とうろく》か
    調《しら》べます
# What to type: the telephone.
proof-lead-phone = 図書館《としょかん》に登録《とうろく》した電話《でんわ》番号《ばんごう》を入《い》れてください。
# What to type: the password.
proof-lead-password = 「マイ図書館《としょかん》」のパスワードを入《い》れてください。
# Chooses the telephone.
proof-phone = 電話《でんわ》番号《ばんごう》で
# Chooses the password.
proof-password = パスワードで
# Where to go if one knows neither.
proof-hint = どちらもわからない人《ひと》は、カウンターで手続《てつづ》きできます。
# The same where one of them is asked for only.
proof-hint-one = わからない人《ひと》は、カウンターで手続《てつづ》きできます。
# Label of the field: the telephone.
proof-field-phone = 登録《とうろく》した電話《でんわ》番号《ばんごう》
# The way on.
proof-next = 調《しら》べる
# It does not agree; whether there is a registration is not told.
proof-wrong = 登録《とうろく》と違《ちが》うようです。もう一度《いちど》見《み》てください
# Title of the form for a new password.
edit-password-title = 新《あたら》しいパスワードを決《き》めてください
# Below it: which password, and what it is for.
edit-password-lead = 次《つぎ》から「マイ図書館《としょかん》」のログインで使《つか》います。
# The way on: sets it.
edit-password-next = これに決《き》める
# Title of the form for the contact.
edit-change-title = 新《あたら》しい内容《ないよう》を入《い》れてください
# Below it: what is left empty stays.
edit-change-lead = 変《か》わったところだけ、入《い》れてください。
# The same where the name has changed, and its reading is wanted.
edit-renamed-lead = 新《あたら》しい名前《なまえ》の読《よ》みを入《い》れてください。
# In an empty cell; { $value } is what the record has, masked.
edit-present = 今《いま》の登録《とうろく》：{ $value }
# In an empty cell where the record has nothing.
edit-absent = 登録《とうろく》なし
# Nothing was typed.
fault-nothing-changed = 変《か》わったところを入《い》れてください
# Title of the page that shows old beside new.
compare-title = これに変《か》えます
# What the new one is taken from.
compare-lead = 名前《なまえ》と住所《じゅうしょ》は、マイナンバーカードと同《おな》じになります。
# The same where only the contact changes.
compare-lead-contact = これでよければ、下《した》のボタンを押《お》してください。
# Row: the name.
compare-name = 名前《なまえ》
# Row: the address.
compare-address = 住所《じゅうしょ》
# Before the old value.
compare-before = 今《いま》まで
# Before the new value.
compare-after = これから
# Mark of a row whose value changes.
compare-changed = 変《か》わります
# Mark of a row whose value stays.
compare-unchanged = 同《おな》じです
# Instead of an old value where there was none.
compare-absent = 登録《とうろく》なし
# That the readings stay as they are.
compare-kana = 読《よ》みは、変《か》わりません。
# That the new name needs its reading.
compare-kana-wanted = 新《あたら》しい名前《なまえ》の読《よ》みが必要《ひつよう》です。
# On to the form for telephone and mail.
compare-contact = 電話《でんわ》・メールも
# On to the form for the reading.
compare-to-kana = 読《よ》みを入《い》れる
# Yes: changes the record.
compare-yes = これに変《か》える
# While an act is being done.
act-doing = 手続《てつづ》きをしています
# Title of the page with the new term.
term-title =
    使《つか》える期限《きげん》を
    のばしますか
# Below it.
term-lead = 図書館《としょかん》の登録《とうろく》の期限《きげん》です。
# Label of the old last day.
term-before = 今《いま》まで
# Label of the new last day.
term-after = これから
# Instead of an old last day that nobody knows.
term-unknown = わかりません
# Yes: renews it.
term-yes = のばす
# Title while the card is issued again.
reissuing-title = 利用《りよう》カードをもう一度《いちど》作《つく》る
# Named step: it was proved whose record it is.
reissuing-step-check = 本人《ほんにん》か調《しら》べる
# Named step: the number is looked up.
reissuing-step-number = 利用者《りようしゃ》番号《ばんごう》を調《しら》べる
# Title once the card is there again.
done-again-title = 利用《りよう》カードができました
# Below it, where one can log in with the number.
done-again-lead-login = 利用者《りようしゃ》番号《ばんごう》は、前《まえ》と同《おな》じです。ログインでも使《つか》います。
# Below it, otherwise.
done-again-lead = 利用者《りようしゃ》番号《ばんごう》は、前《まえ》と同《おな》じです。
# To another act.
acted-more = ほかの手続《てつづ》き
# The same beside other buttons.
acted-more-short = 手続《てつづ》き
# Title: a new password is set.
acted-password-title =
    パスワードが
    新《あたら》しくなりました
# Below it.
acted-password-lead = 次《つぎ》のログインから、新《あたら》しいパスワードです。
# What else is true 1.
acted-password-point-1 = ほかの機械《きかい》やスマホは、全部《ぜんぶ》**ログアウト**しました。
# Title: the record is changed.
acted-change-title =
    登録《とうろく》の内容《ないよう》が
    変《か》わりました
# Below it.
acted-change-lead = 新《あたら》しい内容《ないよう》で登録《とうろく》しました。
# Title: the term is renewed.
acted-renewal-title =
    使《つか》える期限《きげん》が
    のびました
# Below it.
acted-renewal-lead = 今《いま》の利用《りよう》カードを、続《つづ》けて使《つか》えます。
# Label of the new last day.
acted-renewal-until = 新《あたら》しい期限《きげん》
# What comes first, where the term may have run out.
acted-renewable = 期限《きげん》が過《す》ぎた人《ひと》は、**期限《きげん》をのばす**と、ログインできます。
# Where the act can be looked up.
acted-history = この手続《てつづ》きは、マイページの**今《いま》までのお知《し》らせ**で見《み》られます。
# Title of the message about what was done with the card.
acts-title =
    カードで手続《てつづ》きが
    ありました
# Below it.
acts-lead = マイナンバーカードで、次《つぎ》の手続《てつづ》きをしました。
# The same title where something was done at the counter.
acts-title-counter =
    手続《てつづ》きの
    お知《し》らせ
# Below it.
acts-lead-counter = 次《つぎ》の手続《てつづ》きをしました。
# Of one that broke off: whether it was done is not known.
acts-unsure = 途中《とちゅう》で終《お》わりました(できたか、わかりません)
# When; { $day } is a day (day), { $hour } and { $minute } are two digits each.
acts-when = { $day } { $hour }:{ $minute }
# Where; { $kiosk } is the kiosk's name.
acts-where = 機械《きかい》 { $kiosk }
# Where, instead of a kiosk: at the counter.
acts-counter = 図書館《としょかん》のカウンター
# What to do if it was not the patron.
acts-warning = 自分《じぶん》でしていないときは、**カウンター**に知《し》らせてください。
# Closes the message.
acts-ok = OK
# Row of the history: when an act was done; { $day } is a day.
notice-acted = { $day }の手続《てつづ》き
# On マイページ: leads to changes with the card.
own-update = マイナンバーカードで登録《とうろく》を直《なお》す
# What it is for.
own-update-text = 名前《なまえ》・住所《じゅうしょ》・電話《でんわ》・メール・期限《きげん》

## The printed slip

# Heading of the slip.
slip-title = 利用者《りようしゃ》番号《ばんごう》のお知《し》らせ
# Below it.
slip-keep = なくさないでください。
# Label: valid until.
slip-expires = 使《つか》える期限《きげん》
# Label: registered on.
slip-registered = 登録《とうろく》した日《ひ》
# A date on paper; { $year } is a number as text, { $month } and { $day } are numbers.
slip-date = { $year }年《ねん》{ $month ->
    [4] ｜4月《しがつ》
    [7] ｜7月《しちがつ》
    [9] ｜9月《くがつ》
   *[other] { $month }月《がつ》
 }{ $day ->
    [1] ｜1日《ついたち》
    [2] ｜2日《ふつか》
    [3] ｜3日《みっか》
    [4] ｜4日《よっか》
    [5] ｜5日《いつか》
    [6] ｜6日《むいか》
    [7] ｜7日《なのか》
    [8] ｜8日《ようか》
    [9] ｜9日《ここのか》
    [10] ｜10日《とおか》
    [14] ｜14日《じゅうよっか》
    [20] ｜20日《はつか》
    [24] ｜24日《にじゅうよっか》
   *[other] { $day }日《にち》
 }
# Heading above the QR code.
slip-phone = スマホの準備《じゅんび》
# What the QR code does.
slip-phone-text = カメラで読《よ》むと、番号《ばんごう》がアプリに入《はい》ります。
# The password is not on paper.
slip-password = パスワードは、ここに書《か》いてありません。忘《わす》れたときは、カウンターで聞《き》いてください。
# The library's telephone. { $phone } is a number as text.
slip-telephone = 電話《でんわ》 { $phone }

## The printed note for staff, and the staff's test page

# Heading of the note that a visitor shows to staff.
problem-slip-title = 図書館《としょかん》の人《ひと》に見《み》せてください
# On the note, label: date and time.
problem-slip-when = 日時《にちじ》
# On the note, label: which kiosk.
problem-slip-kiosk = 端末《たんまつ》
# On the note, heading above what is meant for staff.
problem-slip-staff = 係員《かかりいん》の方《かた》へ
# Heading of the test page that staff print.
print-test-title = 試《ため》し刷《ず》り
# On the test page, beside a QR code.
print-test-note = 読《よ》み取《と》って、確認《かくにん》してください。

## The slip for the counter, on screen and paper: where to go, what for, with what, when

# Opens the slip: which office, and what to bring.
errand-button = 行《い》く所《ところ》・持《も》ち物《もの》
# Title of the slip.
errand-title = 行《い》く所《ところ》と持《も》ち物《もの》
# Below the title, where the slip can't be printed or was printed.
errand-lead = この画面《がめん》を、写真《しゃしん》に撮《と》ってください。
# Below the title, where it can be printed.
errand-lead-print = 印刷《いんさつ》するか、写真《しゃしん》に撮《と》ってください。
# Prints the slip.
errand-print = 印刷《いんさつ》する
# The slip is on its way to the printer.
errand-note-sending = 印刷《いんさつ》を始《はじ》めます。
# The slip is being printed.
errand-note-printing = 印刷《いんさつ》しています。
# The slip was printed; said only when it is true.
errand-note-done = 印刷《いんさつ》しました。
# The slip could not be printed.
errand-note-failed = 印刷《いんさつ》できませんでした。写真《しゃしん》に撮《と》ってください。
# Nobody knows whether the slip came out.
errand-note-unknown = 紙《かみ》が出《で》ないときは、写真《しゃしん》に撮《と》ってください。
# On the slip, instead of a problem: whoever does not know the signature password.
errand-forgotten = 署名用《しょめいよう》パスワードがわからないとき
# What staff do for them, behind "for staff".
errand-forgotten-staff = カウンターでの手続《てつづ》きをご案内《あんない》ください
# The municipal office, where the library has not told its name.
errand-municipal = 市《し》や町《まち》の役所《やくしょ》（マイナンバーカード）
# Label before what to bring.
errand-bring = 持《も》ち物《もの》
# Between two things to bring, on the screen.
errand-between = 、
# { $place } is where the office is.
errand-place = 場所《ばしょ》　{ $place }
# { $hours } is when the office is open; more lines of that come below it as they are.
errand-hours = 時間《じかん》　{ $hours }
# To bring: the My Number card.
errand-bring-card = マイナンバーカード
# To bring: something that shows who one is.
errand-bring-identity = 本人《ほんにん》だとわかる物《もの》（運転《うんてん》免許証《めんきょしょう》など）
# To bring: something that shows who one is, with the present address.
errand-bring-address = 今《いま》の住所《じゅうしょ》がわかる、本人《ほんにん》の書類《しょるい》
# To bring: something that shows that one works or studies in the area.
errand-bring-commuting = 会社《かいしゃ》や学校《がっこう》がわかる物《もの》（ある人《ひと》）
# To bring: the parent or guardian, with proof of who that is.
errand-bring-guardian = 親《おや》（保護者《ほごしゃ》）と、その人《ひと》だとわかる書類《しょるい》
# To bring: the library card.
errand-bring-library_card = 利用《りよう》カード（ある人《ひと》）
# To bring: what is overdue.
errand-bring-overdue = 返《かえ》す日《ひ》を過《す》ぎた本《ほん》
# Done at the counter: registration.
errand-for-register = 図書館《としょかん》の登録《とうろく》
# Done at the counter: a registration of somebody who may be registered already.
errand-for-unclear = 登録《とうろく》があるか調《しら》べる・登録《とうろく》する
# Done at the counter: to be told the number, and to have the card again.
errand-for-number = 利用者《りようしゃ》番号《ばんごう》を聞《き》く・利用《りよう》カードをもう一度《いちど》作《つく》る
# Done at the counter: to have the record looked at or changed.
errand-for-record = 登録《とうろく》の内容《ないよう》を見《み》る・直《なお》す
# Done at the counter: a new term.
errand-for-term = 使《つか》える期限《きげん》をのばす
# Done at the counter: books back, then a new term.
errand-for-overdue = 本《ほん》を返《かえ》す・使《つか》える期限《きげん》をのばす
# Done at the counter: a new library password.
errand-for-password = 「マイ図書館《としょかん》」のパスワードを決《き》め直《なお》す
# Done at the municipal office: a new signature password.
errand-for-reset = 署名用《しょめいよう》パスワードを決《き》め直《なお》す
# Done at the municipal office: the certificate is issued for the first time.
errand-for-issue = 署名用《しょめいよう》電子《でんし》証明書《しょうめいしょ》をもらう
# Done at the municipal office: the certificate has expired.
errand-for-renew = 署名用《しょめいよう》電子《でんし》証明書《しょうめいしょ》を新《あたら》しくする
# Done at the municipal office: the certificate was revoked.
errand-for-anew = 新《あたら》しい署名用《しょめいよう》電子《でんし》証明書《しょうめいしょ》をもらう
# Done at the municipal office: nobody knows the certificate.
errand-for-check = 署名用《しょめいよう》電子《でんし》証明書《しょうめいしょ》を調《しら》べる

## Problem pages: shared

# Prints the note for staff.
problem-note = メモを印刷《いんさつ》
# The note is on its way to the printer.
problem-note-sending = メモの印刷《いんさつ》を始《はじ》めます。
# The note is being printed.
problem-note-printing = メモを印刷《いんさつ》しています。
# The note was printed; said only when it is true.
problem-note-done = メモを印刷《いんさつ》しました。図書館《としょかん》の人《ひと》に見《み》せてください。
# The note could not be printed.
problem-note-failed = 印刷《いんさつ》できませんでした。この画面《がめん》を、図書館《としょかん》の人《ひと》に見《み》せてください。
# Nobody knows whether the note came out.
problem-note-unknown = メモが出《で》ないときは、この画面《がめん》を、図書館《としょかん》の人《ひと》に見《み》せてください。

# Over the top of a page, for a moment: keys that were struck (or a card that was scanned) just when the page changed
# were not taken, none of them. Two short sentences: why, and what to do. Also where dots hide what was typed.
typing-dropped =
    画面《がめん》が変《か》わりました。今《いま》の文字《もじ》は入《はい》っていません。
    はじめから、もう一度《いちど》入《い》れてください。

# Heading above the things to do.
problem-todo = 次《つぎ》にすること
# Before the one instruction to staff, { $text }.
problem-staff = 係員《かかりいん》の方《かた》へ：{ $text }
# Try once more: lay the card again.
problem-place-again = もう一度《いちど》置《お》く
# Try once more: type the password again.
problem-type-again = もう一度《いちど》入《い》れる
# Try once more: ask the library's side again.
problem-retry = もう一度《いちど》する
# Try once more: log in again.
problem-log-in-again = ログインに戻《もど》る
# Back to what was typed.
problem-back = 前《まえ》の画面《がめん》へ
# Start from the beginning.
problem-start-over = 最初《さいしょ》から始《はじ》める
# To do on K101, where one can log in: what still works.
problem-login-works = 利用者《りようしゃ》番号《ばんごう》がある人《ひと》は、**ログイン**できます。
# How many tries are left, on a problem page; the last line is drawn large. { $count } is a number; ** marks the numeral.
tries =
    できるのは
    あと **{ $count }** 回《かい》

## Problem pages: one block a code

# K001 title: anything unexpected (manual 1).
K001-title = 問題《もんだい》が起《お》きました
# K001 cause.
K001-cause = 入《い》れた内容《ないよう》は、全部《ぜんぶ》消《け》しました。登録《とうろく》は、していません。
# K001 title where the registration had been asked for already (the same).
K001-unsure-title = 問題《もんだい》が起《お》きました
# K001 cause where nobody knows whether the registration was made.
K001-unsure-cause =
    画面《がめん》の内容《ないよう》は、全部《ぜんぶ》消《け》しました。
    登録《とうろく》は、できたかもしれません。
    もう一度《いちど》しても、登録《とうろく》は1つです。
# K001 title where somebody logged in or was about to (the same).
K001-logged_in-title = 問題《もんだい》が起《お》きました
# K001 cause where somebody logged in or was about to.
K001-logged_in-cause = 画面《がめん》の内容《ないよう》は、全部《ぜんぶ》消《け》しました。
# K001 for staff, where somebody logged in or was about to.
K001-logged_in-staff = カウンターでの手続《てつづ》きをご案内《あんない》ください
# K001 title where something was asked for with the card of a patron who is known already (the same).
K001-act-title = 問題《もんだい》が起《お》きました
# K001 cause where something was asked for with the card of a patron who is known already.
K001-act-cause =
    画面《がめん》の内容《ないよう》は、全部《ぜんぶ》消《け》しました。
    手続《てつづ》きは、できたかもしれません。
# K001 for staff, where something was asked for with the card of a patron who is known already.
K001-act-staff = 手続《てつづ》きの記録《きろく》（kiosk patrons acts）を確《たし》かめてください
# K001 to do 1.
K001-todo-1 = **最初《さいしょ》から**、もう一度《いちど》してください。
# K001 to do 2.
K001-todo-2 = また同《おな》じことが起《お》きたら、**図書館《としょかん》の人《ひと》**を呼《よ》んでください。
# K001 for staff.
K001-staff = カウンター登録《とうろく》をご案内《あんない》ください

# K002 title: the kiosk is out of service; also the title of the start page that offers nothing, whatever the reason.
K002-title =
    今《いま》は
    使《つか》えません
# K002 cause.
K002-cause = 今《いま》は、この機械《きかい》を使《つか》えません。
# K002 to do 1; also where another reason keeps the kiosk from offering anything.
K002-todo-1 = **図書館《としょかん》のカウンター**で、できます。
# K002 to do 2 (the same).
K002-todo-2 = 困《こま》ったときは、**図書館《としょかん》の人《ひと》**を呼《よ》んでください。
# K002 for staff: how to end it.
K002-staff = 休止《きゅうし》を終《お》えるには、係員用《かかりいんよう》の画面《がめん》か、カウンターの端末《たんまつ》の一覧《いちらん》で
# Why the kiosk is out of service, said by staff: it is being checked.
pause-maintenance = 機械《きかい》を調《しら》べています。少《すこ》し待《ま》ってください。
# The same: it will be in service soon.
pause-preparing = 準備《じゅんび》をしています。少《すこ》し待《ま》ってください。
# The same: not today any more.
pause-closed = 今日《きょう》は、終《お》わりました。
# The same: what it does is done at the counter now.
pause-counter = 図書館《としょかん》のカウンターへ来《き》てください。
# Why the kiosk offers nothing: the card reader (K101).
out-K101 = カードを置《お》く台《だい》が動《うご》きません。直《なお》ると、使《つか》えます。
# The same: the library service is away (K302).
out-K302 = 図書館《としょかん》のシステムとつながっていません。直《なお》ると、使《つか》えます。
# The same: the printer (K501), where nobody is registered without a card.
out-K501 = カードを印刷《いんさつ》できません。直《なお》ると、使《つか》えます。

# K101 title: no reader (manual 2).
K101-title =
    カードを置《お》く台《だい》が
    動《うご》きません
# K101 cause.
K101-cause = 台《だい》とつながっていません。直《なお》ると、次《つぎ》へ行《い》きます。
# K101 to do 1.
K101-todo-1 = **図書館《としょかん》の人《ひと》**を呼《よ》んでください。
# K101 to do 2.
K101-todo-2 = **図書館《としょかん》のカウンター**でも、登録《とうろく》できます。
# K101 for staff.
K101-staff = 読《よ》み取《と》り台《だい》のUSBを挿《さ》しなおしてください

# K101 title where the smart-card service stopped (the same).
K101-service-title =
    カードを置《お》く台《だい》が
    動《うご》きません
# K101 cause where the smart-card service stopped.
K101-service-cause = カードを読《よ》むプログラムが止《と》まりました。直《なお》ると、次《つぎ》へ行《い》きます。
# K101 for staff where the smart-card service stopped.
K101-service-staff = 端末《たんまつ》を再起動《さいきどう》してください（カード用《よう》サービスの停止《ていし》）

# K102 title: the card can't be read as a My Number card (manual 3).
K102-title =
    マイナンバーカードでは
    ないようです
# K102 cause.
K102-cause = 置《お》いたものを、マイナンバーカードとして読《よ》めませんでした。
# K102 title: a phone lies there.
K102-phone-title =
    スマホでは
    登録《とうろく》できません
# K102 cause: a phone lies there.
K102-phone-cause = プラスチックのマイナンバーカードを使《つか》ってください。
# K102 title: an old resident register card.
K102-juki-title =
    このカードでは
    登録《とうろく》できません
# K102 cause: an old resident register card.
K102-juki-cause = 住民《じゅうみん》基本《きほん》台帳《だいちょう》カードのようです。マイナンバーカードを使《つか》ってください。
# K102 to do 1: a phone lies there.
K102-phone-todo-1 = **マイナンバーカード**を、台《だい》に置《お》いてください。
# K102 to do 2: a phone lies there.
K102-phone-todo-2 = カードがない人《ひと》は、**図書館《としょかん》のカウンター**に来《き》てください。
# K102 for staff: a phone lies there.
K102-phone-staff = カウンター登録《とうろく》をご案内《あんない》ください
# K102 to do 1: an old resident register card.
K102-juki-todo-1 = **マイナンバーカード**を、台《だい》に置《お》いてください。
# K102 to do 2: an old resident register card.
K102-juki-todo-2 = カードがない人《ひと》は、**図書館《としょかん》のカウンター**に来《き》てください。
# K102 for staff: an old resident register card.
K102-juki-staff = カウンター登録《とうろく》をご案内《あんない》ください
# K102 title: it answers, but can't be read.
K102-unreadable-title =
    カードを
    読《よ》めませんでした
# K102 cause: it answers, but can't be read.
K102-unreadable-cause = カードの場所《ばしょ》が、少《すこ》し違《ちが》うかもしれません。
# K102 note: the phone was found again on the same page.
K102-phone-still = スマホが、まだ置《お》いてあります。
# K102 note: something else was found again on the same page.
K102-foreign-still = マイナンバーカードではないものが、まだ置《お》いてあります。
# K102 note: an old resident register card was found again on the same page.
K102-juki-still = 住民《じゅうみん》基本《きほん》台帳《だいちょう》カードが、まだ置《お》いてあります。
# K102 note: it can still not be read.
K102-unreadable-still = まだ、読《よ》めません。
# K102 to do 1.
K102-todo-1 = **マイナンバーカード**を、台《だい》の真《ま》ん中《なか》に置《お》いてください。
# K102 to do 2.
K102-todo-2 = **ケースや金属《きんぞく》**、ほかのカードは、台《だい》から取《と》ってください。
# K102 for staff.
K102-staff = ほかのカードで、読《よ》み取《と》り台《だい》をお確《たし》かめください

# K103 title: no signing certificate on the card (manual 3).
K103-title =
    署名用《しょめいよう》電子《でんし》証明書《しょうめいしょ》が
    ありません
# K103 cause.
K103-cause = 電子《でんし》証明書《しょうめいしょ》は、カードに入《はい》っている本人《ほんにん》の証明《しょうめい》です。14歳《さい》までの人《ひと》や、もらわなかった人《ひと》のカードには、ありません。
# K103 to do 1.
K103-todo-1 = **図書館《としょかん》のカウンター**で、登録《とうろく》できます。
# K103 to do 1, for who is registered already and came for something else.
K103-known-todo-1 = **図書館《としょかん》のカウンター**で、手続《てつづ》きできます。
# K103 to do 2.
K103-todo-2 = 電子《でんし》証明書《しょうめいしょ》は、**市《し》や町《まち》の役所《やくしょ》**でもらえます。
# K103 for staff.
K103-staff = カウンター登録《とうろく》をご案内《あんない》ください

# K104 title: lifted or silent while being read (manual 4).
K104-title =
    カードを最後《さいご》まで
    読《よ》めませんでした
# K104 cause.
K104-cause = カードが離《はな》れたか、カードが答《こた》えませんでした。パスワードは消《け》しました。
# K104 title: the reading is too long ago to be used.
K104-stale-title =
    時間《じかん》がたちました。
    もう一度《いちど》カードを読《よ》みます
# K104 cause: the reading is too long ago to be used.
K104-stale-cause = 前《まえ》に読《よ》んだ内容《ないよう》は、もう使《つか》えません。登録《とうろく》は、していません。
# K104 to do 1.
K104-todo-1 = カードを**もう一度《いちど》置《お》いて**ください。終《お》わるまで、動《うご》かさないでください。
# K104 to do 2.
K104-todo-2 = **パスワード**を、もう一度《いちど》入《い》れてください。
# K104 for staff.
K104-staff = くり返《かえ》すときは、カウンター登録《とうろく》をご案内《あんない》ください

# K201 title: wrong password, tries left (manual 5).
K201-title = パスワードが違《ちが》います
# K201 cause.
K201-cause = 0回《かい》になると、カードのパスワードが使《つか》えなくなります。
# K201 to do 1.
K201-todo-1 = 署名用《しょめいよう》パスワードは、**ABCと数字《すうじ》で6から16文字《もじ》**です。ABCは大文字《おおもじ》だけです。
# K201 to do 2.
K201-todo-2 = **数字《すうじ》4つ**のパスワードではありません。
# K201 to do 3.
K201-todo-3 = カードは、台《だい》に置《お》いておいてください。
# K201 for staff.
K201-staff = パスワードは、聞《き》かない・入力《にゅうりょく》しない

# K202 title: locked (manual 5).
K202-title =
    カードのパスワードが
    使《つか》えなくなりました
# K202 cause.
K202-cause = 5回《かい》間違《まちが》えると、パスワードが使《つか》えなくなります。この機械《きかい》では、直《なお》せません。
# K202 to do 1.
K202-todo-1 = **市《し》や町《まち》の役所《やくしょ》**で、パスワードを決《き》め直《なお》してください。
# K202 to do 2.
K202-todo-2 = **図書館《としょかん》のカウンター**でも、登録《とうろく》できます。
# K202 to do 2, for who is registered already and came for something else.
K202-known-todo-2 = **図書館《としょかん》のカウンター**でも、手続《てつづ》きできます。
# K202 for staff.
K202-staff = カウンター登録《とうろく》をご案内《あんない》ください

# K203 title: certificate expired (manual 6).
K203-title =
    電子《でんし》証明書《しょうめいしょ》の期限《きげん》が
    終《お》わりました
# K203 cause.
K203-cause = 署名用《しょめいよう》電子《でんし》証明書《しょうめいしょ》は、もらってから5回目《かいめ》の誕生日《たんじょうび》まで使《つか》えます。
# K203 to do 1.
K203-todo-1 = **市《し》や町《まち》の役所《やくしょ》**で、新《あたら》しくしてください。
# K203 to do 2.
K203-todo-2 = **図書館《としょかん》のカウンター**でも、登録《とうろく》できます。
# K203 to do 2, for who is registered already and came for something else.
K203-known-todo-2 = **図書館《としょかん》のカウンター**でも、手続《てつづ》きできます。
# K203 for staff.
K203-staff = カウンター登録《とうろく》をご案内《あんない》ください

# K204 title: revoked (manual 11).
K204-title =
    電子《でんし》証明書《しょうめいしょ》が
    使《つか》えません
# K204 cause.
K204-cause = 引《ひ》っ越《こ》しをしたり、名前《なまえ》が変《か》わったりすると、署名用《しょめいよう》電子《でんし》証明書《しょうめいしょ》は使《つか》えなくなります。
# K204 to do 1.
K204-todo-1 = **市《し》や町《まち》の役所《やくしょ》**で、新《あたら》しい電子《でんし》証明書《しょうめいしょ》をもらってください。
# K204 to do 2.
K204-todo-2 = どうしてかわからないときは、**図書館《としょかん》のカウンター**に知《し》らせてください。
# K204 for staff.
K204-staff = 住所《じゅうしょ》・氏名《しめい》の変更《へんこう》がなかったか、おたずねください

# K205 title: not genuine (manual 11).
K205-title =
    カードを調《しら》べられません
# K205 cause.
K205-cause = カードの電子《でんし》証明書《しょうめいしょ》が本物《ほんもの》か、わかりませんでした。
# K205 to do 1.
K205-todo-1 = **図書館《としょかん》の人《ひと》**を呼《よ》んでください。
# K205 to do 2.
K205-todo-2 = **図書館《としょかん》のカウンター**でも、登録《とうろく》できます。
# K205 to do 2, for who is registered already and came for something else.
K205-known-todo-2 = **図書館《としょかん》のカウンター**でも、手続《てつづ》きできます。
# K205 for staff.
K205-staff = 記録《きろく》・時計《とけい》・認証局《にんしょうきょく》の設定《せってい》をお確《たし》かめください

# K301 title: revocation unknown (manual 7).
K301-title =
    電子《でんし》証明書《しょうめいしょ》を
    調《しら》べられません
# K301 cause.
K301-cause = 電子《でんし》証明書《しょうめいしょ》が使《つか》えるか、今《いま》はわかりません。登録《とうろく》は、していません。
# K301 cause, for who is registered already and came for something else.
K301-known-cause = 電子《でんし》証明書《しょうめいしょ》が使《つか》えるか、今《いま》はわかりません。登録《とうろく》の内容《ないよう》は、変《か》わっていません。
# K301 to do 1.
K301-todo-1 = **少《すこ》し待《ま》ってから**、もう一度《いちど》してください。
# K301 to do 2.
K301-todo-2 = **図書館《としょかん》のカウンター**でも、登録《とうろく》できます。
# K301 to do 2, for who is registered already and came for something else.
K301-known-todo-2 = **図書館《としょかん》のカウンター**でも、手続《てつづ》きできます。
# K301 for staff.
K301-staff = ネットワークと、失効《しっこう》確認《かくにん》の設定《せってい》を確認《かくにん》

# K301 title: the certificate was issued just now and can't be used yet.
K301-new-title =
    この電子《でんし》証明書《しょうめいしょ》は
    まだ使《つか》えません
# K301 cause: the certificate was issued just now.
K301-new-cause = 新《あたら》しい電子《でんし》証明書《しょうめいしょ》は、すぐに使《つか》えません。登録《とうろく》は、していません。
# K301 cause: the certificate was issued just now; for who is registered already and came for something else.
K301-new-known-cause = 新《あたら》しい電子《でんし》証明書《しょうめいしょ》は、すぐに使《つか》えません。登録《とうろく》の内容《ないよう》は、変《か》わっていません。
# K301 to do 1: the certificate was issued just now.
K301-new-todo-1 = **｜明日《あした》から**使《つか》えます。もう一度《いちど》来《き》てください。
# K301 to do 2: the certificate was issued just now.
K301-new-todo-2 = 急《いそ》ぐときは、**図書館《としょかん》のカウンター**で登録《とうろく》できます。
# K301 to do 2: the certificate was issued just now; for who is registered already and came for something else.
K301-new-known-todo-2 = 急《いそ》ぐときは、**図書館《としょかん》のカウンター**で手続《てつづ》きできます。
# K301 for staff: the certificate was issued just now.
K301-new-staff = 発行《はっこう》直後《ちょくご》の電子《でんし》証明書《しょうめいしょ》です。続《つづ》けて起《お》きるときは、端末《たんまつ》の時計《とけい》をご確認《かくにん》ください
# K301 title: the responder does not know the certificate.
K301-unknown-title =
    電子《でんし》証明書《しょうめいしょ》を
    調《しら》べられませんでした
# K301 cause: the responder does not know the certificate.
K301-unknown-cause = この電子《でんし》証明書《しょうめいしょ》の記録《きろく》がありません。登録《とうろく》は、していません。
# K301 cause: the responder does not know the certificate; for who is registered already.
K301-unknown-known-cause = この電子《でんし》証明書《しょうめいしょ》の記録《きろく》がありません。登録《とうろく》の内容《ないよう》は、変《か》わっていません。
# K301 to do 1: the responder does not know the certificate.
K301-unknown-todo-1 = **市《し》や町《まち》の役所《やくしょ》**で、聞《き》いてください。
# K301 to do 2: the responder does not know the certificate.
K301-unknown-todo-2 = **図書館《としょかん》のカウンター**でも、登録《とうろく》できます。
# K301 to do 2: the responder does not know the certificate; for who is registered already.
K301-unknown-known-todo-2 = **図書館《としょかん》のカウンター**でも、手続《てつづ》きできます。
# K301 for staff: the responder does not know the certificate.
K301-unknown-staff = カウンター登録《とうろく》をご案内《あんない》ください。何人《なんにん》にも起《お》きるときは、失効《しっこう》確認《かくにん》の設定《せってい》を確認《かくにん》

# K302 title: the library's side does not answer (manual 8).
K302-title = 図書館《としょかん》につながりません
# K302 cause.
K302-cause = 図書館《としょかん》のコンピューターが、答《こた》えませんでした。
# K302 cause after the form: nothing typed is lost.
K302-kept-cause = 図書館《としょかん》のコンピューターが、答《こた》えませんでした。入《い》れた内容《ないよう》は、残《のこ》っています。
# K302 title at the log-in (the same).
K302-login-title = 図書館《としょかん》につながりません
# K302 cause at the log-in.
K302-login-cause = 図書館《としょかん》のコンピューターが、答《こた》えませんでした。
# K302 to do 1 at the log-in.
K302-login-todo-1 = **もう一度《いちど》**、ログインしてください。
# K302 title where a patron who is known already has something done with the card (the same).
K302-act-title = 図書館《としょかん》につながりません
# K302 cause where a patron who is known already has something done with the card.
K302-act-cause = 図書館《としょかん》のコンピューターが、答《こた》えませんでした。
# K302 to do 1 where a patron who is known already has something done with the card.
K302-act-todo-1 = **もう一度《いちど》**してください。何回《なんかい》しても、手続《てつづ》きは1回《かい》だけです。
# K302 title after the form (the same).
K302-kept-title = 図書館《としょかん》につながりません
# K302 to do 1.
K302-todo-1 = **もう一度《いちど》**してください。何回《なんかい》しても、登録《とうろく》は1つです。
# K302 to do 2.
K302-todo-2 = また同《おな》じことが起《お》きたら、**図書館《としょかん》の人《ひと》**を呼《よ》んでください。
# K302 for staff.
K302-staff = 図書館《としょかん》サービスとネットワークを確認《かくにん》

# K401 title: already registered (manual 9).
K401-title = もう登録《とうろく》してあります
# K401 cause.
K401-cause = 登録《とうろく》は、｜1人《ひとり》1回《かい》だけです。
# K401 to do 1.
K401-todo-1 = 前《まえ》の**利用者《りようしゃ》番号《ばんごう》**を使《つか》ってください。
# K401 to do 2.
K401-todo-2 = 番号《ばんごう》やパスワードがわからない人《ひと》は、**カウンター**で聞《き》いてください。
# K401 for staff.
K401-staff = 利用者《りようしゃ》番号《ばんごう》の確認《かくにん》・カードの再発行《さいはっこう》をご案内《あんない》ください
# K401 title: somebody who may be this person is registered; staff have to look. Nobody is told about other people.
K401-unclear-title =
    カウンターで
    登録《とうろく》してください
# K401 cause: somebody who may be this person is registered.
K401-unclear-cause = もう登録《とうろく》してあるか、この機械《きかい》ではわかりませんでした。
# K401 to do 1: somebody who may be this person is registered.
K401-unclear-todo-1 = **利用《りよう》カード**がある人《ひと》は、その番号《ばんごう》を使《つか》ってください。
# K401 to do 2: somebody who may be this person is registered.
K401-unclear-todo-2 = ない人《ひと》は、**カウンター**に来《き》てください。調《しら》べて、登録《とうろく》します。
# K401 for staff: somebody who may be this person is registered.
K401-unclear-staff = 生年月日《せいねんがっぴ》かヨミのない記録《きろく》があります。この方《かた》かどうか、ご確認《かくにん》ください

# K402 title: address outside the area (manual 10).
K402-title =
    この住所《じゅうしょ》の人《ひと》は、ここで
    登録《とうろく》できません
# K402 cause. { $area } names the prefectures.
K402-cause = この機械《きかい》では、{ $area }に住《す》んでいる人《ひと》が登録《とうろく》できます。
# K402 to do 1.
K402-todo-1 = **図書館《としょかん》のカウンター**で、登録《とうろく》してください。
# K402 for staff.
K402-staff = 県外《けんがい》の方《かた》のカウンター登録《とうろく》をご案内《あんない》ください

# K402 title: the card's address names no prefecture, so that staff has to decide.
K402-address-title =
    カウンターで
    登録《とうろく》してください
# K402 cause: the card's address names no prefecture.
K402-address-cause = カードの住所《じゅうしょ》の都道府県《とどうふけん》が、わかりませんでした。
# K402 for staff: the card's address names no prefecture.
K402-address-staff = カードの住所《じゅうしょ》に都道府県《とどうふけん》がありません。住所《じゅうしょ》をご確認《かくにん》のうえ、ご登録《とうろく》ください

# K402 title: a patron has moved out of the area.
K402-moved-title =
    カウンターで手続《てつづ》き
    してください
# K402 cause: a patron has moved out of the area. { $area } names the prefectures.
K402-moved-cause = 新《あたら》しい住所《じゅうしょ》は、{ $area }の外《そと》です。登録《とうろく》の内容《ないよう》は、変《か》わっていません。
# K402 to do 1: a patron has moved out of the area.
K402-moved-todo-1 = **図書館《としょかん》のカウンター**で、聞《き》いてください。
# K402 for staff: a patron has moved out of the area.
K402-moved-staff = 県外《けんがい》へ転居《てんきょ》された登録済《とうろくず》みの方《かた》です。登録《とうろく》をどうするか、お決《き》めください

# K403 title: under the minimum age (manual p.10).
K403-title =
    カウンターで
    登録《とうろく》してください
# K403 cause. { $age } is a number of years.
K403-cause = この機械《きかい》では、{ $age }歳《さい》になった人《ひと》が登録《とうろく》できます。
# K403 to do 1.
K403-todo-1 = **図書館《としょかん》のカウンター**で、登録《とうろく》してください。
# K403 for staff.
K403-staff = 保護者《ほごしゃ》の確認《かくにん》を含《ふく》むカウンター登録《とうろく》をご案内《あんない》ください

# K403 title: the card's birth date is not whole, so that staff has to decide.
K403-birth-title =
    カウンターで
    登録《とうろく》してください
# K403 cause: the card's birth date is not whole.
K403-birth-cause = 生《う》まれた日《ひ》が、カードを見《み》てもわかりませんでした。
# K403 for staff: the card's birth date is not whole.
K403-birth-staff = 生年月日《せいねんがっぴ》の一部《いちぶ》が不明《ふめい》です。年齢《ねんれい》をご確認《かくにん》のうえ、ご登録《とうろく》ください

# K404 title: log-in refused (manual 4).
K404-title = ログインできません
# K404 cause.
K404-cause = 利用者《りようしゃ》番号《ばんごう》か、パスワードが違《ちが》います。
# K404 title: too many tries.
K404-wait-title =
    少《すこ》し待《ま》って
    ログインしてください
# K404 cause: too many tries.
K404-wait-cause = 番号《ばんごう》やパスワードを、何回《なんかい》も間違《まちが》えました。今《いま》は、ログインできません。
# K404 for staff: too many tries.
K404-wait-staff = 数分《すうふん》で、またログインできるようになります
# K404 to do 1: too many tries.
K404-wait-todo-1 = **少《すこ》し待《ま》ってから**、もう一度《いちど》してください。
# K404 title: the membership has ended.
K404-expired-title =
    利用《りよう》カードの期限《きげん》が
    終《お》わりました
# K404 cause: the membership has ended.
K404-expired-cause = 期限《きげん》をのばすと、また使《つか》えます。
# K404 to do 1: the membership has ended.
K404-expired-todo-1 = **本人《ほんにん》だとわかる物《もの》**が必要《ひつよう》です。
# K404 to do 2: the membership has ended.
K404-expired-todo-2 = **図書館《としょかん》のカウンター**で、期限《きげん》をのばしてください。
# K404 for staff: the membership has ended.
K404-expired-staff = 利用《りよう》登録《とうろく》の更新《こうしん》をご案内《あんない》ください
# K404 title: the password has expired.
K404-password-title =
    パスワードの期限《きげん》が
    終《お》わりました
# K404 cause: the password has expired.
K404-password-cause = この機械《きかい》では、変《か》えられません。
# K404 to do 1: the password has expired.
K404-password-todo-1 = **本人《ほんにん》だとわかる物《もの》**が必要《ひつよう》です。
# K404 to do 2: the password has expired.
K404-password-todo-2 = **図書館《としょかん》のカウンター**で、決《き》め直《なお》してください。
# K404 title: staff stopped the use of this number.
K404-stopped-title =
    今《いま》は
    使《つか》えません
# K404 cause: staff stopped the use of this number.
K404-stopped-cause = 図書館《としょかん》が、この番号《ばんごう》を止《と》めています。
# K404 to do 1: staff stopped the use of this number.
K404-stopped-todo-1 = **本人《ほんにん》だとわかる物《もの》**が必要《ひつよう》です。
# K404 to do 2: staff stopped the use of this number.
K404-stopped-todo-2 = **図書館《としょかん》のカウンター**で、聞《き》いてください。
# K404 for staff: staff stopped the use of this number.
K404-stopped-staff = 利用を止めた理由を確かめ、解除するかご判断ください
# K404 title: the session has ended.
K404-over-title =
    もう一度《いちど》
    ログインしてください
# K404 cause: the session has ended.
K404-over-cause = 時間《じかん》がたったので、ログアウトしました。
# K404 to do 1: the session has ended.
K404-over-todo-1 = **最初《さいしょ》の画面《がめん》**から、ログインしてください。
# K404 to do 2: the session has ended.
K404-over-todo-2 = 困《こま》ったときは、**カウンター**で聞《き》いてください。
# K404 for staff: the session has ended.
K404-over-staff = もう一度《いちど》ログインするよう、ご案内《あんない》ください
# K404 to do 1.
K404-todo-1 = もう一度《いちど》、番号《ばんごう》とパスワードを見《み》てください。
# K404 to do 2.
K404-todo-2 = 忘《わす》れた人《ひと》は、**カウンター**で聞《き》いてください。
# K404 for staff.
K404-staff = 本人《ほんにん》確認《かくにん》のうえ、パスワードの再設定《さいせってい》をご案内《あんない》ください

# K405 title: only staff can tell whose record it is, or a second proof did not agree.
K405-title =
    本人《ほんにん》の登録《とうろく》か
    わかりませんでした
# K405 cause.
K405-cause = この機械《きかい》では、手続《てつづ》きできません。登録《とうろく》の内容《ないよう》は、変《か》わっていません。
# K405 to do 1.
K405-todo-1 = 番号《ばんごう》とパスワードがわかる人《ひと》は、**ログイン**してください。マイページで手続《てつづ》きできます。
# K405 to do 2.
K405-todo-2 = わからない人《ひと》は、**図書館《としょかん》のカウンター**で聞《き》いてください。
# K405 for staff.
K405-staff = カードの氏名《しめい》・生年月日《せいねんがっぴ》・住所《じゅうしょ》と登録《とうろく》内容《ないよう》をくらべ、カウンターで手続《てつづ》きをお願《ねが》いします
# K405 title: staff changed the record meanwhile.
K405-changed-title =
    登録《とうろく》の内容《ないよう》が、今《いま》
    変《か》わりました
# K405 cause: staff changed the record meanwhile.
K405-changed-cause = カウンターで変《か》えたようです。この機械《きかい》では、変《か》えていません。
# K405 for staff: staff changed the record meanwhile.
K405-changed-staff = 登録《とうろく》内容《ないよう》を確《たし》かめ、必要《ひつよう》な変更《へんこう》をカウンターでお願《ねが》いします

# K406 title: the term is not renewed here.
K406-title =
    この機械《きかい》では
    のばせませんでした
# K406 cause.
K406-cause = 使《つか》える期限《きげん》は、カウンターでのばせます。
# K406 to do 1.
K406-todo-1 = **図書館《としょかん》のカウンター**で、聞《き》いてください。
# K406 for staff.
K406-staff = 利用《りよう》登録《とうろく》の更新《こうしん》をご案内《あんない》ください
# K406 title: too early.
K406-early-title =
    今《いま》は、まだ
    のばせません
# K406 cause: too early.
K406-early-cause = 期限《きげん》まで、まだ時間《じかん》があります。
# K406 cause: too early, where it is known from when on; { $date } is a day (date).
K406-early-from = { $date }から、この機械《きかい》でのばせます。
# K406 title: something is overdue.
K406-overdue-title =
    返《かえ》す日《ひ》を過《す》ぎた本《ほん》が
    あります
# K406 cause: something is overdue.
K406-overdue-cause = 本《ほん》を返《かえ》すと、期限《きげん》をのばせます。
# K406 for staff: something is overdue.
K406-overdue-staff = 延滞《えんたい》資料《しりょう》を確《たし》かめ、更新《こうしん》をご案内《あんない》ください
# K406 title: the patron is restricted.
K406-restricted-title =
    カウンターで手続《てつづ》き
    してください
# K406 cause: the patron is restricted.
K406-restricted-cause = 図書館《としょかん》から、話《はな》したいことがあります。
# K406 for staff: the patron is restricted.
K406-restricted-staff = 利用《りよう》制限《せいげん》の内容《ないよう》を確《たし》かめ、ご案内《あんない》ください
# K406 title: this category is renewed at the counter.
K406-counter-title =
    カウンターで期限《きげん》を
    のばしてください
# K406 cause: this category is renewed at the counter.
K406-counter-cause = この登録《とうろく》の期限《きげん》は、カウンターでのばします。

# K407 title: too much was done for this patron today.
K407-title =
    ｜今日《きょう》は、もう
    手続《てつづ》きできません
# K407 cause.
K407-cause = 安全《あんぜん》のために、｜1日《いちにち》にできる手続《てつづ》きの数《かず》を決《き》めています。
# K407 to do 1.
K407-todo-1 = ｜明日《あした》もう一度《いちど》するか、**図書館《としょかん》のカウンター**で聞《き》いてください。
# K407 for staff.
K407-staff = 手続《てつづ》きの記録《きろく》を確《たし》かめ、心当《こころあ》たりがあるか、ご本人《ほんにん》におたずねください

# K501 title: printing failed.
K501-title = 印刷《いんさつ》できませんでした
# K501 cause.
K501-cause = 登録《とうろく》はできました。番号《ばんごう》とバーコードは、画面《がめん》で使《つか》えます。
# K501 to do 1.
K501-todo-1 = 画面《がめん》の**バーコード**を、スマホで写真《しゃしん》に撮《と》れます。
# K501 to do 2.
K501-todo-2 = **図書館《としょかん》の人《ひと》**を呼《よ》んでください。
# K501 for staff.
K501-staff = 用紙《ようし》とプリンターの電源《でんげん》を確認《かくにん》
# K501 title where nobody is registered while no card can be printed.
K501-needed-title =
    今《いま》は、登録《とうろく》
    できません
# K501 cause where nobody is registered while no card can be printed.
K501-needed-cause = カードを印刷《いんさつ》できません。直《なお》ると、次《つぎ》へ行《い》きます。
# K501 to do 1 where nobody is registered while no card can be printed.
K501-needed-todo-1 = **図書館《としょかん》のカウンター**でも、登録《とうろく》できます。
# K501 to do 2 where nobody is registered while no card can be printed.
K501-needed-todo-2 = **図書館《としょかん》の人《ひと》**を呼《よ》んでください。
# K501 for staff where nobody is registered while no card can be printed.
K501-needed-staff = 用紙《ようし》とプリンターの電源《でんげん》を確認《かくにん》

## Menus and sheets

# Title of the language menu.
menu-language = 言葉《ことば》 Language
# Title of the text size menu.
menu-text-size = 文字《もじ》の大《おお》きさ
# Text size: standard.
size-standard = ふつう
# Text size: large.
size-large = 大《おお》きい
# Text size: extra large.
size-xl = もっと大《おお》きい
# Text size: the largest; one thing a screen.
size-max = 一番《いちばん》大《おお》きい
# Sample shown in the text size menu.
size-sample = あ
# Title of the contrast menu.
menu-contrast = 見《み》やすさ
# Contrast: the usual colours.
contrast-normal = ふつうの色《いろ》
# Contrast: yellow on black.
contrast-yellow_on_black = 黒《くろ》に黄色《きいろ》
# Contrast: white on black.
contrast-white_on_black = 黒《くろ》に白《しろ》
# Contrast: black on white.
contrast-black_on_white = 白《しろ》に黒《くろ》
# Title of the sheet that says how to reach staff.
staff-title = 図書館《としょかん》の人《ひと》を呼《よ》んでください
# What to do: the kiosk itself tells nobody. { $counter } is the counter's name, { $phone } its telephone.
staff-text = { $counter }で、図書館《としょかん》の人《ひと》に話《はな》してください。電話《でんわ》 { $phone }
# The same without a telephone. { $counter } is the counter's name.
staff-text-plain = { $counter }で、図書館《としょかん》の人《ひと》に話《はな》してください。
# Title when staff are called, until it is known whether that is heard.
call-sending-title = 図書館《としょかん》の人《ひと》に知《し》らせています
# Its text.
call-sending-text = 少《すこ》し待《ま》ってください。
# Title while it rings at the staff desk, or a mail goes out.
call-ringing-title = 図書館《としょかん》の人《ひと》を呼《よ》んでいます
# Its text: to wait, and that the screen can be used meanwhile.
call-ringing-text = ここで待《ま》ってください。画面《がめん》は使《つか》えます。
# Title once a member of staff has said to be on the way.
call-coming-title = 図書館《としょかん》の人《ひと》が来《き》ます
# Its text.
call-coming-text = ここで待《ま》ってください。
# Title when nobody has answered for a minute; where the counter is follows (staff-text).
call-unanswered-title = まだ返事《へんじ》がありません
# Title when nobody can be called now; where the counter is follows (staff-text).
call-failed-title = 今《いま》、人《ひと》を呼《よ》べません
# Title when staff have closed the call.
call-closed-title = 呼《よ》び出《だ》しが終《お》わりました
# Its text.
call-closed-text = まだ困《こま》っているときは、もう一度《いちど》呼《よ》んでください。
# Button: back to the page; the call goes on.
call-back = 画面《がめん》に戻《もど》る
# Button: takes the call back, before anybody comes.
call-cancel = 呼《よ》ぶのをやめる
# Button: ends the call, when staff have come.
call-done = 呼《よ》び出《だ》しを終《お》わる
# Title of the idle warning.
idle-title = 続《つづ》けますか
# Its text where something was typed.
idle-text =
    しばらく、画面《がめん》を押《お》していません。
    このあと、**入《い》れた内容《ないよう》を全部《ぜんぶ》消《け》して**、
    最初《さいしょ》の画面《がめん》に戻《もど》ります。
# Its text where nothing was typed.
idle-plain-text =
    しばらく、画面《がめん》を押《お》していません。
    このあと、最初《さいしょ》の画面《がめん》に戻《もど》ります。
# Its text where a new patron number is shown.
idle-done-text =
    しばらく、画面《がめん》を押《お》していません。
    このあと、**利用者《りようしゃ》番号《ばんごう》が消《き》えて**、
    最初《さいしょ》の画面《がめん》に戻《もど》ります。
# Its text at the log-in page.
idle-login-text =
    しばらく、画面《がめん》を押《お》していません。
    このあと、**ログインをやめて**、
    最初《さいしょ》の画面《がめん》に戻《もど》ります。
# Its text where somebody is logged in.
idle-account-text =
    しばらく、画面《がめん》を押《お》していません。
    このあと、**ログアウトして**、
    最初《さいしょ》の画面《がめん》に戻《もど》ります。
# Seconds left, in the ring of the countdown: the numeral is drawn large, its unit below it. { $count } is a number; ** marks it.
idle-seconds = **{ $count }** 秒《びょう》
# Keep the visit.
idle-keep = 続《つづ》ける
# End the visit at once, where something was typed.
idle-end = 全部《ぜんぶ》消《け》して終《お》わる
# End the visit at once, where nothing was typed.
idle-plain-end = 終《お》わる
# End the visit at once, where a new patron number is shown.
idle-done-end = 終《お》わる
# End the visit at once, at the log-in page.
idle-login-end = ログインをやめる
# End the visit at once, where somebody is logged in.
idle-account-end = ログアウトする
# Title of the question before 終了 while the new number is not on paper for certain.
end-number-title = 番号《ばんごう》を書《か》きましたか
# The card could not be printed.
end-number-failed =
    利用《りよう》カードは、印刷《いんさつ》できませんでした。
    カードは、**カウンター**で印刷《いんさつ》できます。
# Nobody knows whether the card came out.
end-number-unknown =
    利用《りよう》カードが出《で》たか、わかりません。
    出《で》ていないときは、**カウンター**で印刷《いんさつ》できます。
# The card is still being printed.
end-number-printing =
    利用《りよう》カードは、まだ印刷《いんさつ》しています。
    出《で》ないときは、**カウンター**で印刷《いんさつ》できます。
# No card was printed: the number is on this screen only.
end-number-goes =
    この番号《ばんごう》は、画面《がめん》から消《き》えます。
    忘《わす》れたときは、**カウンター**で聞《き》いてください。
# Yes: it is written down, the visit may end.
end-number-yes = はい、終《お》わります
# The same where somebody is logged in.
end-number-log-out = はい、ログアウト
# No: back to the page with the number.
end-number-no = 画面《がめん》に戻《もど》る
# Title of the question before 中止 once something was typed.
end-typed-title = やめますか
# What would be lost.
end-typed-text =
    入《い》れた内容《ないよう》は、全部《ぜんぶ》消《き》えます。
    次《つぎ》は、はじめからになります。
# Yes: ends the visit.
end-typed-yes = やめる
# No: goes on.
end-typed-no = 続《つづ》ける
# Title of the question before 戻る on the password page once something was typed.
leave-typed-title = 前《まえ》の画面《がめん》に戻《もど》りますか
# What would be lost.
leave-typed-text =
    入《い》れたパスワードは、消《き》えます。
    カードは、もう一度《いちど》置《お》いてください。
# Yes: goes back to the page before.
leave-typed-yes = 戻《もど》る
# No: goes on typing.
leave-typed-no = 続《つづ》ける

## The mail with the number

# Subject of the mail. { $library } is the library's name.
mail-subject = 【{ $library }】利用者《りようしゃ》番号《ばんごう》のお知《し》らせ
# First lines of the mail. { $library } is the library's name.
mail-greeting =
    { $library }です。
    登録《とうろく》ができました。利用者《りようしゃ》番号《ばんごう》をお知《し》らせします。
# The number, alone in its line so that it can be copied, and until when it is good.
# { $number } is the patron number, { $date } the last day (mail-date).
mail-number =
    利用者《りようしゃ》番号《ばんごう》
    { $number }

    使《つか》える期限《きげん》
    { $date }
# A date in the mail; { $year } is a number as text, { $month } and { $day } are numbers.
mail-date = { $year }年《ねん》{ $month ->
    [4] ｜4月《しがつ》
    [7] ｜7月《しちがつ》
    [9] ｜9月《くがつ》
   *[other] { $month }月《がつ》
 }{ $day ->
    [1] ｜1日《ついたち》
    [2] ｜2日《ふつか》
    [3] ｜3日《みっか》
    [4] ｜4日《よっか》
    [5] ｜5日《いつか》
    [6] ｜6日《むいか》
    [7] ｜7日《なのか》
    [8] ｜8日《ようか》
    [9] ｜9日《ここのか》
    [10] ｜10日《とおか》
    [14] ｜14日《じゅうよっか》
    [20] ｜20日《はつか》
    [24] ｜24日《にじゅうよっか》
   *[other] { $day }日《にち》
 }
# What the number is for: app and web pages, with the password from the form.
mail-login =
    図書館《としょかん》のアプリと「マイ図書館《としょかん》」に、この番号《ばんごう》でログインできます。
    パスワードは、登録《とうろく》したとき、自分《じぶん》で決《き》めました。
# The password is not in the mail. { $counter } says where the counter is.
mail-password =
    パスワードは、このメールに書《か》いてありません。
    忘《わす》れたときは、{ $counter }で聞《き》いてください。
# For whoever gets a mail that was meant for somebody else (a mistyped address).
mail-stranger =
    登録《とうろく》していない人《ひと》は、図書館《としょかん》に知《し》らせてください。
    このメールに、返事《へんじ》はできません。
# Subject of the mail about a reservation that is ready. { $library } is the library's name.
mail-ready-subject = 【{ $library }】予約《よやく》した本《ほん》の準備《じゅんび》ができました
# First line of that mail. { $library } is the library's name.
mail-greeting-reader = { $library }です。
# Which book; { $title } is its title.
mail-ready-title =
    予約《よやく》した本《ほん》の準備《じゅんび》ができました。
    「{ $title }」
# The same where the title is not known.
mail-ready-untitled = 予約《よやく》した本《ほん》の準備《じゅんび》ができました。
# Until when and where it is kept; { $date } is a day (mail-date), { $place } a place.
mail-ready-until = { $date }までに、{ $place }に取《と》りに来《き》てください。
# Where it is kept, if nobody knows until when; { $place } is a place.
mail-ready-place = { $place }に取《と》りに来《き》てください。
# How not to get such mails any more.
mail-ready-off =
    このお知《し》らせは、図書館《としょかん》の機械《きかい》で止《と》められます。
    ログインして、「マイページ」を開《ひら》いてください。
# Subject of the mail about what was done with a card. { $library } is the library's name.
mail-act-subject = 【{ $library }】マイナンバーカードの手続《てつづ》きのお知《し》らせ
# First lines of that mail. { $library } is the library's name.
mail-act-greeting =
    { $library }です。
    図書館《としょかん》の機械《きかい》で、マイナンバーカードを使《つか》った手続《てつづ》きがありました。
# What, when and where; { $act } is the name of the act, { $moment } a day and time (mail-moment), { $kiosk } the kiosk's id.
mail-act-what =
    手続《てつづ》き
    { $act }

    日《ひ》と時間《じかん》
    { $moment }

    機械《きかい》
    { $kiosk }
# { $date } is a day (mail-date), { $time } a time like 14:05.
mail-moment = { $date } { $time }
# First lines where it is not known whether it was done. { $library } is the library's name.
mail-act-unknown =
    { $library }です。
    図書館《としょかん》の機械《きかい》で、マイナンバーカードを使《つか》った手続《てつづ》きが、途中《とちゅう》で終《お》わりました。
    手続《てつづ》きができたか、わかりません。
# What and where; { $act } names the act, with day and time (act-unknown), { $kiosk } is the kiosk's id.
mail-act-unknown-what =
    手続《てつづ》き
    { $act }

    機械《きかい》
    { $kiosk }
# What to do then. { $counter } says where the counter is.
mail-act-unknown-check =
    「マイ図書館《としょかん》」を見《み》るか、もう一度《いちど》手続《てつづ》きをしてください。
    { $counter }でも、調《しら》べます。
# For whoever did not do it themselves.
mail-act-stranger =
    自分《じぶん》でしていないときは、すぐに図書館《としょかん》に知《し》らせてください。
    だれかが、あなたのカードを使《つか》ったかもしれません。
# Subject of the mail about what was done at the counter. { $library } is the library's name.
mail-counter-subject = 【{ $library }】カウンターの手続《てつづ》きのお知《し》らせ
# First lines of that mail. { $library } is the library's name.
mail-counter-greeting =
    { $library }です。
    図書館《としょかん》のカウンターで、次《つぎ》の手続《てつづ》きがありました。
# What and when; { $act } is the name of the act, { $moment } a day and time (mail-moment).
mail-counter-what =
    手続《てつづ》き
    { $act }

    日《ひ》と時間《じかん》
    { $moment }
# For whoever did not ask for it.
mail-counter-stranger =
    自分《じぶん》でしていないときは、すぐに図書館《としょかん》に知《し》らせてください。
    だれかが、あなたの名前《なまえ》を使《つか》ったかもしれません。
# Title in the notice history of an act of which it is not known whether it was done. { $act } is its name, { $moment } its day and time.
act-unknown = { $act }({ $moment }、できたか、わかりません)
# Foot of the mail. { $library } is the library's name, { $phone } its telephone number.
mail-foot =
    ──────────
    { $library }
    電話《でんわ》 { $phone }

## The page that sets up a phone

# Title of the page that the QR code opens on the phone.
phone-title = スマホで使《つか》う
# Below it.
phone-lead = これがあなたの利用者《りようしゃ》番号《ばんごう》です。
# What the bars are, for screen readers. { $number } is the patron number in groups.
phone-barcode = 利用者《りようしゃ》番号《ばんごう》 { $number } のバーコード
# Below the card: the number must be written down, for the page goes. { $minutes } is a number.
phone-keep = このページは、開《ひら》いてから{ $minutes ->
    [1] 1分《ぷん》
    [3] 3分《ぷん》
    [4] 4分《ぷん》
    [6] 6分《ぷん》
    [8] 8分《ぷん》
    [10] 10分《ぷん》
    [20] 20分《ぷん》
    [30] 30分《ぷん》
    [40] 40分《ぷん》
    [60] 60分《ぷん》
   *[other] { $minutes }分《ふん》
 }で消《き》えます。画面《がめん》を保存《ほぞん》するか、番号《ばんごう》を書《か》いてください。
# Step 1, heading: install the app.
phone-install = アプリを入《い》れる
# Button to the App Store, for iPhones.
phone-app-store = App Store を開《ひら》く
# For whom that button is.
phone-app-store-text = iPhone の人《ひと》
# Button to Google Play, for Android phones.
phone-google-play = Google Play を開《ひら》く
# For whom that button is.
phone-google-play-text = Android の人《ひと》
# Step 2, heading: log in.
phone-login = ログインする
# Step 2: what to do.
phone-login-text = アプリを開《ひら》いてください。利用者《りようしゃ》番号《ばんごう》と、登録《とうろく》のとき決《き》めたパスワードを入《い》れます。「ログイン」を押《お》します。
# Step 2: button that hands the number to the app once it is installed.
phone-hand-over = アプリに番号《ばんごう》を入《い》れる
# Step 3, heading: use the phone as a library card.
phone-card = 利用《りよう》カードとして使《つか》う
# Step 3: where the barcode is in the app.
phone-card-text = アプリの「利用《りよう》カード」を押《お》すと、バーコードが出《で》ます。本《ほん》を借《か》りるとき、見《み》せてください。
# At the foot: whom to ask. { $counter } says where the counter is.
phone-help = パスワードを忘《わす》れたときは、{ $counter }で聞《き》いてください。
# The library's telephone, at the foot. { $phone } is the number.
phone-call = 電話《でんわ》 { $phone }
# Title of the page when there is nothing to show: unknown or expired, which is not told.
phone-gone = このページは見《み》られません
# Below it: what the reason may be and what to do. { $counter } says where the counter is.
phone-gone-text = 時間《じかん》が過《す》ぎたか、アドレスが違《ちが》います。利用者《りようしゃ》番号《ばんごう》は、利用《りよう》カードに書《か》いてあります。困《こま》ったときは、{ $counter }で聞《き》いてください。
# Title of the page when it can't be shown now: too many asked, or the service rests.
phone-busy = 今《いま》は使《つか》えません
# Below it.
phone-busy-text = 少《すこ》し待《ま》ってから、もう一度《いちど》開《ひら》いてください。

## Names that are the same everywhere

# Stands between the names of a list.
list-separator = ・
# Keyboard: the mark that makes か into が, for screen readers.
keys-dakuten = 濁点《だくてん》
# Keyboard: the mark that makes は into ぱ, for screen readers.
keys-handakuten = 半濁点《はんだくてん》
# Keyboard: brings the letters back while symbols are shown.
keys-letters = ABC
# Name of the prefecture 北海道.
prefecture-01 = 北海道《ほっかいどう》
# Name of the prefecture 青森県.
prefecture-02 = 青森県《あおもりけん》
# Name of the prefecture 岩手県.
prefecture-03 = 岩手県《いわてけん》
# Name of the prefecture 宮城県.
prefecture-04 = 宮城県《みやぎけん》
# Name of the prefecture 秋田県.
prefecture-05 = 秋田県《あきたけん》
# Name of the prefecture 山形県.
prefecture-06 = 山形県《やまがたけん》
# Name of the prefecture 福島県.
prefecture-07 = 福島県《ふくしまけん》
# Name of the prefecture 茨城県.
prefecture-08 = 茨城県《いばらきけん》
# Name of the prefecture 栃木県.
prefecture-09 = 栃木県《とちぎけん》
# Name of the prefecture 群馬県.
prefecture-10 = 群馬県《ぐんまけん》
# Name of the prefecture 埼玉県.
prefecture-11 = 埼玉県《さいたまけん》
# Name of the prefecture 千葉県.
prefecture-12 = 千葉県《ちばけん》
# Name of the prefecture 東京都.
prefecture-13 = 東京都《とうきょうと》
# Name of the prefecture 神奈川県.
prefecture-14 = 神奈川県《かながわけん》
# Name of the prefecture 新潟県.
prefecture-15 = 新潟県《にいがたけん》
# Name of the prefecture 富山県.
prefecture-16 = 富山県《とやまけん》
# Name of the prefecture 石川県.
prefecture-17 = 石川県《いしかわけん》
# Name of the prefecture 福井県.
prefecture-18 = 福井県《ふくいけん》
# Name of the prefecture 山梨県.
prefecture-19 = 山梨県《やまなしけん》
# Name of the prefecture 長野県.
prefecture-20 = 長野県《ながのけん》
# Name of the prefecture 岐阜県.
prefecture-21 = 岐阜県《ぎふけん》
# Name of the prefecture 静岡県.
prefecture-22 = 静岡県《しずおかけん》
# Name of the prefecture 愛知県.
prefecture-23 = 愛知県《あいちけん》
# Name of the prefecture 三重県.
prefecture-24 = 三重県《みえけん》
# Name of the prefecture 滋賀県.
prefecture-25 = 滋賀県《しがけん》
# Name of the prefecture 京都府.
prefecture-26 = 京都府《きょうとふ》
# Name of the prefecture 大阪府.
prefecture-27 = 大阪府《おおさかふ》
# Name of the prefecture 兵庫県.
prefecture-28 = 兵庫県《ひょうごけん》
# Name of the prefecture 奈良県.
prefecture-29 = 奈良県《ならけん》
# Name of the prefecture 和歌山県.
prefecture-30 = 和歌山県《わかやまけん》
# Name of the prefecture 鳥取県.
prefecture-31 = 鳥取県《とっとりけん》
# Name of the prefecture 島根県.
prefecture-32 = 島根県《しまねけん》
# Name of the prefecture 岡山県.
prefecture-33 = 岡山県《おかやまけん》
# Name of the prefecture 広島県.
prefecture-34 = 広島県《ひろしまけん》
# Name of the prefecture 山口県.
prefecture-35 = 山口県《やまぐちけん》
# Name of the prefecture 徳島県.
prefecture-36 = 徳島県《とくしまけん》
# Name of the prefecture 香川県.
prefecture-37 = 香川県《かがわけん》
# Name of the prefecture 愛媛県.
prefecture-38 = 愛媛県《えひめけん》
# Name of the prefecture 高知県.
prefecture-39 = 高知県《こうちけん》
# Name of the prefecture 福岡県.
prefecture-40 = 福岡県《ふくおかけん》
# Name of the prefecture 佐賀県.
prefecture-41 = 佐賀県《さがけん》
# Name of the prefecture 長崎県.
prefecture-42 = 長崎県《ながさきけん》
# Name of the prefecture 熊本県.
prefecture-43 = 熊本県《くまもとけん》
# Name of the prefecture 大分県.
prefecture-44 = 大分県《おおいたけん》
# Name of the prefecture 宮崎県.
prefecture-45 = 宮崎県《みやざきけん》
# Name of the prefecture 鹿児島県.
prefecture-46 = 鹿児島県《かごしまけん》
# Name of the prefecture 沖縄県.
prefecture-47 = 沖縄県《おきなわけん》
