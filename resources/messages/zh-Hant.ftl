### The words of the kiosk in traditional Chinese, for readers from Taiwan. Not yet read by a second native speaker.
### Register: 您 and 請, no exclamation marks, no blame; titles say what to do or what is so; buttons are what happens.
### Full-width punctuation, quotation marks 「 」; characters of Big5 level 1. Ranges are written 6到16個, for the ear.
### Not 《 》, which mean a reading to the text painter. What only staff read stays Japanese.
### One word for one thing:
###   利用登録 讀者註冊 (註冊), 登録内容 註冊資料; 利用者番号 借閱證號; 利用カード 借閱證; カウンター 櫃台; 係員 館員
###   マイナンバーカード 個人編號卡; 署名用パスワード 簽名用密碼; 署名用電子証明書 簽名用電子憑證; 読み取り台 讀卡機
###   マイ図書館 我的圖書館; マイページ 個人頁面; ログイン 登入; ログアウト 登出; お知らせ 通知; 利用停止 停止使用
###   中止 取消; 終了 結束; 戻る 返回; 手続き 辦理, 手續; 再発行 補發; パスワード再設定 重設密碼; 変更 變更
###   有効期限の更新 延長有效期限 (short: 延期); 延長 續借; 貸出中 借閱中; 予約 預約; 延滞 逾期; 資料 館藏
###   窓口のご案内 窗口資訊; 市町の担当窓口 市町公所的個人編號卡窗口; ヨミ 讀音; メール 電子郵件; 必須 必填; 任意 選填
###   端末 本機 (on paper and in mail 機台)

## Steps and band

# Name of step 1 on the step shelf (consent); at most 5 characters.
step-consent = 同意
# Name of step 2 on the step shelf (lay the card).
step-card = 放卡
# Name of step 3 on the step shelf (signature password).
step-password = 密碼
# Name of step 4 on the step shelf (reading the card).
step-reading = 讀取
# Name of step 5 on the step shelf (form).
step-form = 填寫
# Name of step 6 on the step shelf (confirmation).
step-confirm = 確認
# Band at the foot: choose a language. Keep the English word, whatever the language.
band-language = 語言 Language
# Band at the foot: choose the size of the text.
band-text-size = 文字大小
# Band at the foot: choose a high-contrast display.
band-contrast = 顯示顏色
# Band at the foot: says how to reach a member of staff.  Calls nobody by itself, so it is not named so.
band-staff = 需要協助
# Band at the foot: calls a member of staff to the kiosk.
band-call = 呼叫館員
# The same, while the call rings.
band-call-ringing = 正在呼叫
# The same, once a member of staff has said to be on the way.
band-call-coming = 館員會過來
# The same, when nobody has answered or can be called.
band-call-failed = 沒有回應

## Buttons used on many pages

# Ends the visit and wipes everything; far left on every page.
button-cancel = 取消
# Ends the visit after success or where nothing more can be done; far left.
button-finish = 結束
# Ends the visit where somebody is logged in; far left.
button-log-out = 登出
# Ends the visit on a problem page; the primary button.
button-finish-long = 結束
# To the page before.
button-back = 返回
# To the field before, on the form.
button-previous = 上一項
# To the next page.
button-next = 下一步
# Closes an explanation.
button-close = 關閉
# The same on a problem page.
button-staff = 需要協助
# The same on a problem page, where the kiosk can call staff.
button-call = 呼叫館員

## 0 Attract

# Greeting on the start page, very large.
attract-title = 歡迎光臨
# What to do on the start page.
attract-lead = 請選擇要辦理的項目。
# The same for very large text: replaces the greeting.
attract-lead-short = 請選擇要辦理的項目
# Big choice: register as a new patron (the app's wording).
attract-register = 讀者註冊
# For whom that choice is, and with what.
attract-register-text =
    第一次使用的讀者
    使用個人編號卡（My Number Card）
# The same while there is no card reader: why nobody can register.
attract-register-away =
    目前無法使用。
    讀卡機暫時不能使用。
# The same in the first moments of a kiosk that was just switched on: it does not know yet whether there is a reader.
attract-register-soon =
    正在準備中。
    請稍候。
# The same while nothing can be printed: who registers reads the number on the screen.
attract-register-no-paper =
    第一次使用的讀者
    目前無法列印
# The same where nobody is registered while no card can be printed: why nobody can register.
attract-register-unprinted =
    目前無法使用。
    無法列印卡片。
# Big choice: log in with a patron number.
attract-login = 登入
# For whom that choice is.
attract-login-text = 已有借閱證號的讀者
# Who has to go to the counter. { $age } is a number of years.
attract-notice =
    未滿{ $age }歲，或住在縣外的讀者，
    請到櫃台註冊。

## 1 Consent

# Title of the consent page.
consent-title = 請確認以下內容
# Opens the whole consent text.
consent-read-all = 閱讀全文
# The box to tick: agreement (the app's wording).
consent-agree = 同意
# Below the box.
consent-agree-text = 我已確認內容，並且同意
# Way on from the consent page (the app's wording).
consent-next = 讀取個人編號卡
# Said when the way on is pressed without agreeing.
consent-missing = 請先點選「同意」，再進行下一步。
# Title of the page with the whole consent text.
consent-full-title = 同意書
# Heading of the last part of the consent, in a translation of it only.
consent-translation = 關於本文
# Below it: which text counts. Also the first line of the translation of the whole text.
consent-translation-text = 這是譯文，以日文為準。
# Pages through the whole text: back.
consent-page-previous = 上一頁
# Pages through the whole text: on.
consent-page-next = 下一頁
# Button on the page with the whole consent text: shows the document that the card will sign.  Short.
document-show = 申請書
# Title of the page with the document that the card will sign.
document-title = 卡片將簽名的申請書
# Above the document for a registration, in easy words.
document-summary = 這是圖書館的利用登記申請書。卡片對日文原文簽名。裡面沒有您的姓名和個人編號。
# Above the document of somebody who is a patron already.
document-summary-acts = 這是您所選手續的申請書。卡片對日文原文簽名。裡面沒有您的姓名和個人編號。
# In the document before it is signed, in the place of the time.
document-later-time = （簽名的時間）
# In the document before it is signed, in the place of the random number.
document-later-number = （簽名時產生的編號）
# What the first line of the Japanese document says; below it.
document-line-form = 申請書的名稱和版本
# What its second line says.
document-line-library = 申請的圖書館
# What the line 目的 says, for a registration.
document-line-purpose = 申請登記為圖書館的讀者。
# What the line 同意事項の版 says.
document-line-version = 您同意的文字的版本
# What the line 同意事項のSHA-256 says.
document-line-digest = 用來識別日文原文的數值
# What the line 画面の言語 says.
document-line-language = 畫面的語言
# What the line 画面の同意事項のSHA-256 says.
document-line-shown = 用來識別畫面文字的數值
# What the line 端末 says.
document-line-kiosk = 這台機器的名稱
# What the line 日時 says.
document-line-time = 日期和時間
# What the line 一回限りの番号 says.
document-line-number = 只使用一次的編號

## 2 Lay the card

# Title while no card lies there.
place-title = 請放上個人編號卡
# Where to lay it.
place-lead = 請放在螢幕下方的讀卡機上。
# Tip 1: heading.
place-tip-case = 拿掉卡套
# Tip 1: explanation.
place-tip-case-text = 只放卡片
# Tip 2: heading.
place-tip-alone = 不要重疊
# Tip 2: explanation.
place-tip-alone-text = 金屬或其他卡片
# Tip 3: heading.
place-tip-still = 不要移動
# Tip 3: explanation.
place-tip-still-text = 直到讀取結束
# Status while nothing lies there.
place-waiting = 等待放卡
# Status while the card is being identified.
place-checking = 正在確認卡片
# Shown when the card was lifted while its password was typed: everything typed is gone.
place-lifted = 卡片離開了讀卡機。請重新放上卡片，再從頭輸入密碼。
# Opens the explanation how to lay the card.
place-help = 看放卡方式
# Title of that explanation.
help-title = 放卡方式
# Lead of that explanation.
help-lead = 請將卡片平放在讀卡機中央。

## 3 Signature password

# Button on the password page: the way to help for somebody who has forgotten the signature password.
password-forgotten = 忘記密碼
# Title of the help page about the signature password.
password-help-title = 忘記簽名用密碼時
# Help about a forgotten signature password: what it is, where it was set, who sets it anew (at a convenience store only with the four-digit PIN and the official app), the way out. Each line one idea; ** marks emphasis.
password-help-text =
    {""}**是哪一組密碼**
    是您領卡時，在市區町村公所窗口自己設定的密碼。
    由英文字母和數字組成，**6到16個字**。不是4位數字的密碼。
    {""}
    {""}**忘記的時候**
    可以到您居住地的**市區町村公所窗口**重新設定。
    如果記得**4位數字的密碼**（使用者證明用），也可以在便利商店重新設定。
    這時還需要智慧型手機的專用App。
    本機和圖書館都無法查詢或重新設定。
    {""}
    {""}**在圖書館辦理**
    沒有密碼，也可以到**櫃台**註冊。
# Title of the password page. The 署名用パスワード of the My Number card.
password-title =
    請輸入
    簽名用密碼
# Its format.
password-lead = 6到16個英文字母和數字。字母全部是大寫。
# It is not the four-digit PIN.
password-warning = 不是4位數字的密碼。
# How often the password can still be typed. { $count } is a number from 1 to 5; ** marks the numeral, which is drawn large.
password-tries = 還可以輸入 **{ $count }** 次
# The card must stay on the reader.
password-keep = 請讓卡片一直放在讀卡機上。
# Nothing typed yet.
password-count-none = 尚未輸入
# How many characters were typed. { $count } is a number.
password-count = 已輸入 **{ $count }** 個字
# Said when the way on is pressed too early. { $count } is a number.
password-short = 至少要6個字（現在{ $count }個字）
# For screen readers: how much of a password was typed. { $count } and { $maximum } are numbers.
typed-hidden = 最多 { $maximum } 個字元，已輸入 { $count } 個，內容已隱藏
# Shows the characters while it is held down.
password-show = 顯示
# Name of the field, for screen readers.
password-field = 簽名用密碼
# Order of the letter keys: alphabetical.
keys-order-abc = ABC順序
# Order of the letter keys: as on a keyboard.
keys-order-keyboard = 鍵盤順序
# Key: erase the last character.
keys-erase = 刪除
# Key: erase everything.
keys-clear = 全部刪除
# Key: space.
keys-space = 空格
# Key: small kana.
keys-small = 小
# Key: capital letters.
keys-upper = 大寫
# Key: small letters.
keys-lower = 小寫
# Key: signs and symbols.
keys-symbols = 符號
# At a password field: a key of a keyboard, or a barcode scanner, typed there; it was ignored, because only the keys on
# the screen are used for passwords.
secret-note-keys = 不能使用外接鍵盤。請用螢幕上的按鍵輸入
# At a password field: a barcode scanner typed into it; everything in the field was erased.
secret-note-scan = 掃描的條碼已清除。請從頭輸入
# Title of the question before the last try.
last-title =
    這是最後一次機會
    要輸入嗎
# What happens if it is wrong.
last-text = 如果密碼錯誤，卡片的密碼會被鎖定。
# Advice 1 before the last try.
last-point-check = 請確認是不是**簽名用密碼**（6到16個英文字母和數字）。
# Advice 2 before the last try.
last-point-counter = 沒有把握時，請取消，到**櫃台**註冊。
# Spend the last try.
last-next = 用這組密碼繼續
# Look at what was typed once more.
last-back = 再看一次

## 4 Reading

# Title while the card is read: an order, very large.
reading-title =
    請不要
    移動卡片
# Below it.
reading-lead = 正在讀取。
# Title once the card itself is no longer needed.
reading-person-title = 正在確認
# Below it.
reading-person-lead = 請稍候。
# Named step: the card is a My Number card.
reading-step-card = 確認卡片
# Named step: the password is checked by the card.
reading-step-password = 確認密碼
# Named step: the certificate is read.
reading-step-certificate = 讀取電子憑證
# Named step: the card signs the application.
reading-step-signature = 簽署申請書
# Named step: the library's side verifies.
reading-step-person = 確認身分
# State of a named step: finished.
state-done = 完成
# State of a named step: under way.
state-now = 進行中
# Instead of a way on, while reading.
reading-wait = 結束之前，請不要移動卡片

## 5 Take the card

# Title: an order, very large.
take-title =
    請取走
    您的卡片
# What happens then.
take-lead = 取走後，進入下一步。
# What happens then, at the end of the visit.
take-lead-end = 取走後，回到開始畫面。
# The card fell silent while it was read: nothing can go on until it is lifted.  Then the problem is explained.
take-lead-silent = 卡片沒有回應。取走卡片後才能繼續。
# Said once the library's side has identified the person.
take-done = 已確認是您本人
# Instead of a way on.
take-wait = 取走卡片之前，提示音會一直響

## 6 Form

# Title of the form.
form-title = 請填寫其餘項目
# Heading above what came from the card.
form-from-card = 個人編號卡上的資料
# It can't be changed here.
form-from-card-note = 不能更改
# Birth date; { $year } is a number as text, { $month } and { $day } are numbers; each may be form-birth-unknown instead.
form-birth = { $year }年{ $month }月{ $day }日
# Part of a birth date that the resident register doesn't know.
form-birth-unknown = 不詳
# Gender on the certificate: male.
gender-male = 男
# Gender on the certificate: female.
gender-female = 女
# Gender on the certificate: not stated.
gender-unknown = 未記載
# Shown where name or address hold substitute characters.
form-substitutes = 部分文字已用其他字代替。
# Field: family name in kana.
field-kana_family = 姓的讀音
# Field: given name in kana.
field-kana_given = 名的讀音
# Field: e-mail address.
field-email = 電子郵件
# Field: telephone number.
field-phone = 電話號碼
# Field: new password of the library account.
field-password = 密碼
# The same above the box: not the one of the My Number card, which was typed before (the manual's words).
field-password-new = 新設定的「我的圖書館」密碼
# The same, shorter: beside it stands the format, and below the box what is wrong.
field-password-library = 「我的圖書館」密碼
# Field: the same password again.
field-password_again = 確認密碼
# The optional field in the overview.
field-email-optional = 電子郵件（選填）
# In the empty e-mail cell, where mail is sent.
field-email-placeholder = 借閱證號也會寄到電子郵件
# Badge: must be filled in.
badge-required = 必填
# Badge: may stay empty.
badge-optional = 選填
# Format of kana fields.
hint-kana = 用片假名
# Format of the e-mail field.
hint-email = 英文和數字
# Format of the phone field.
hint-phone = 不用連字號
# Format of the password. { $length } is password-length-exact or password-length-between.
hint-password = { $length }英文字母和數字
# Format of the password where symbols may be in it. { $length } is password-length-exact or password-length-between.
hint-password-symbols = { $length }字母、數字和符號
# Length of the password, within its format: one length only. { $min } is a number.
password-length-exact = { $min }個
# Length of the password, within its format. { $min } and { $max } are numbers.
password-length-between = { $min }到{ $max }個
# Format of the password where certain kinds of characters must be in it. { $kinds } is one of the next twelve messages, { $length } is password-length-exact or password-length-between.
hint-password-mixed = { $length }字，要有{ $kinds }
# Kinds of characters, within hint-password-mixed or fault-password-kinds: symbols.
password-kinds-symbol = 符號
# Kinds of characters, within hint-password-mixed or fault-password-kinds: others and symbols. { $kinds } is one of the next nine messages.
password-kinds-and-symbol = { $kinds }、符號
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits, letters of both cases and symbols; short, for the line is full.
password-kinds-all = 數字、大寫、小寫、符號
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits.
password-kinds-digit = 數字
# Kinds of characters, within hint-password-mixed or fault-password-kinds: letters of either case.
password-kinds-letter = 英文字母
# Kinds of characters, within hint-password-mixed or fault-password-kinds: upper-case letters.
password-kinds-upper = 大寫字母
# Kinds of characters, within hint-password-mixed or fault-password-kinds: lower-case letters.
password-kinds-lower = 小寫字母
# Kinds of characters, within hint-password-mixed or fault-password-kinds: letters of both cases.
password-kinds-upper-lower = 大寫和小寫字母
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and letters.
password-kinds-digit-letter = 數字、英文字母
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and upper-case letters.
password-kinds-digit-upper = 數字、大寫字母
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and lower-case letters.
password-kinds-digit-lower = 數字、小寫字母
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and letters of both cases.
password-kinds-digit-upper-lower = 數字、大寫和小寫字母
# Below the box of the new password: { $format } is its format (hint-password), and what it will be for.
hint-password-use = { $format }。以後登入時使用。
# The same in one line, where the format is long. { $format } is hint-password-mixed.
hint-password-use-short = { $format }。登入時使用。
# Format of the repeated password.
hint-password_again = 再輸入一次相同的密碼
# Button to the next field; its name is on the second line.
form-next = 下一項
# The last button of the form (the app's wording).
form-confirm = 前往確認
# Which field ({ $at }) of how many ({ $of }), for reach mode and screen readers.
form-position = { $at } / { $of }
# Above buttons with readings that the surname may have.
form-readings = 建議讀音
# What such a button does, for screen readers. { $kana } is a reading in katakana.
form-reading = 填入讀音「{ $kana }」

## Faults of fields: what is wrong, with the measure, then what to do

# A required kana field is empty. { $field } is the field's name.
fault-kana-empty = 請輸入{ $field }
# A character that is no katakana. { $character } is that character.
fault-kana-character = 不能使用「{ $character }」。請用片假名輸入
# A kana that can't be first. { $character } is that kana.
fault-kana-start = 不能用「{ $character }」開頭
# A kana that can't be last. { $character } is that kana.
fault-kana-end = 不能用「{ $character }」結尾
# Too many characters. { $max } and { $count } are numbers.
fault-long = 最多{ $max }個字（現在{ $count }個字）
# The phone field is empty.
fault-phone-empty = 請輸入電話號碼
# Something that is no digit.
fault-phone-digits = 請只輸入數字
# Wrong number of digits. { $count } is a number.
fault-phone-length = 電話號碼是10位或11位數字（現在{ $count }位）
# Must begin with 0.
fault-phone-zero = 電話號碼要從0開始
# No area code is like that, or the number is nobody's own telephone (0120 and the like).
fault-phone-service = 不能登記這個號碼。請確認您自己的電話號碼
# No @ in the address.
fault-email-at = 電子郵件地址要有一個「@」
# Space or other character that can't be there. { $character } is that character.
fault-email-character = 不能使用「{ $character }」。請用英文字母和數字輸入
# Something is missing before the @.
fault-email-local = 請檢查「@」前面的部分
# Something is wrong after the @.
fault-email-domain = 請檢查「@」後面的部分
# A dot at the start or end of a part, or two in a row.
fault-email-dot = 請檢查「.」的位置
# Longer than an address can be.
fault-email-long = 電子郵件地址太長
# The password field is empty.
fault-password-empty = 請輸入密碼
# Too short. { $min } and { $count } are numbers.
fault-password-short = 至少要{ $min }個字（現在{ $count }個字）
# Too long. { $max } and { $count } are numbers.
fault-password-long = 最多{ $max }個字（現在{ $count }個字）
# The library's system wants a digit, a capital and a small letter.
fault-password-weak = 數字、大寫字母、小寫字母，每一種都要有
# The password has not got all the kinds of characters it must have. { $kinds } is what is missing (password-kinds-…).
fault-password-kinds = 還要有{ $kinds }
# The library's system does not take this password, and does not say why.
fault-password-refused = 不能使用這組密碼。請換一組，或到櫃台詢問
# Too short or too long, where only one length is right. { $min } and { $count } are numbers.
fault-password-exact = 要剛好{ $min }個字（現在{ $count }個字）
# A character that can't be in it, where symbols may be.
fault-password-symbol = 請只用英文字母、數字和螢幕上的符號
# A character that can't be in it.
fault-password-character = 請只用英文字母和數字
# The repeated password is empty.
fault-again-empty = 請再輸入一次相同的密碼
# The two passwords differ.
fault-again-differs = 和上面的密碼不同。請再輸入一次

## 7 Confirm

# Title of the confirmation page.
confirm-title = 將以下列內容註冊
# What to do.
confirm-lead = 如果沒有錯誤，請按下面的按鈕。
# Corrects one value.
confirm-edit = 修改
# An optional value that was left empty.
confirm-empty = 不登記
# What comes next, where a card is printed.
confirm-notice-print =
    註冊完成後，會顯示借閱證號，
    並列印借閱證。
# What comes next, where no printer is set up.
confirm-notice = 註冊完成後，會顯示借閱證號。
# Way on (the app's wording).
confirm-next = 註冊

## 8 Issuing

# Title while the patron is being registered.
issuing-title = 正在註冊
# Below it.
issuing-lead = 請稍候。
# Named step: checking what was typed.
issuing-step-check = 檢查填寫內容
# Named step: the number is given.
issuing-step-number = 產生借閱證號
# Instead of a way on.
issuing-wait = 請等到註冊完成

## 9 Done

# Title of success (the app's wording).
done-title = 申請成功
# Below it, where one can log in with the number.
done-lead-login = 註冊完成。可以用這個借閱證號登入。
# Below it, otherwise.
done-lead = 註冊完成。這是您的借閱證號。
# Label of the number, for screen readers.
done-number = 借閱證號
# Title on the library card.
card-title = 借閱證
# Title on the card printed on receipt paper.
card-temporary-title = 臨時借閱證
# On the card's back: the patron writes the name behind it by hand.
card-name = 姓名
# On the card's back: first of the rules in short.
card-rule-1 = 只限本人使用。
# On the card's back: second of the rules in short.
card-rule-2 = 遺失時，請立刻告訴我們。
# On the card's back: third of the rules in short.
card-rule-3 = 地址或電話號碼變更時，請告訴我們。
# On a page of which the card is cut out along a dotted line.
card-cut = 請沿著虛線剪下使用。
# Printing: offered, where the kiosk is set to ask.
print-ready = 可以列印借閱證
# Prints the card, where the kiosk is set to ask.
print-now = 列印
# Printing: the job is on its way to the printer.
print-sending = 即將列印借閱證
# Printing: under way.
print-printing = 正在列印借閱證
# Printing: finished; said only when it is true.
print-done = 借閱證已印好。請取走。
# Printing: nobody knows whether it came out.
print-unknown = 借閱證印出來了嗎
# Printing failed: no paper.
print-failed-paper = 沒有紙了。畫面上的號碼可以使用。
# Printing failed: the printer does not answer.
print-failed-offline = 印表機沒有回應。畫面上的號碼可以使用。
# Printing failed: something is stuck.
print-failed-jam = 印表機卡紙了。畫面上的號碼可以使用。
# Printing failed: the printer's cover is open.
print-failed-cover = 印表機的蓋子開著。畫面上的號碼可以使用。
# Printing failed: staff stopped the printer, or it takes no jobs.
print-failed-stopped = 印表機已停用。畫面上的號碼可以使用。
# Printing failed: the driver or the print system gave up.
print-failed-driver = 印表機設定有問題。畫面上的號碼可以使用。
# Printing failed: ribbon, ink or toner is used up.
print-failed-supply = 墨水或色帶用完了。畫面上的號碼可以使用。
# Printing failed: the job does not get on, and nobody says why.
print-failed-stuck = 印表機沒有動作。畫面上的號碼可以使用。
# Printing failed: otherwise.
print-failed-other = 無法列印。畫面上的號碼可以使用。
# The answer yes to "did the card come out".
print-came-out = 印出來了
# The answer no to "did the card come out"; prints once more.
print-not-out = 沒有，再印一次
# Prints once more after a failure.
print-again = 再印一次
# Instead, where the answer to a first try was lost, the form was corrected, and the first try turned out to have worked.
done-first-form = 已用最初送出的內容註冊。後來修改的內容和密碼沒有儲存。請到櫃台告訴我們。
# Said only when a mail server took the message (the app's wording).
done-mail = 借閱證號已寄到您登記的電子郵件。
# Heading above the QR codes.
done-phone = 也可以用手機
# QR code: the app for iPhone.
done-app-store = App Store
# For whom that code is.
done-app-store-text = iPhone手機
# QR code: the app for Android.
done-google-play = Google Play
# For whom that code is.
done-google-play-text = Android手機
# QR code: sets up the app with the number.
done-setup = App設定
# What that code does.
done-setup-text = 自動填入號碼
# How to use the codes.
done-codes-hint = 請用手機相機掃描。
# To the log-in page (the app's wording).
done-login = 前往登入

## Log in

# Title of the log-in page, and its way on (the app's wording).
login-title = 登入
# What to do there.
login-lead = 請輸入借閱證號和密碼。
# The same where the kiosk has a barcode scanner: it reads the number from the library card.
login-lead-scan =
    請輸入借閱證號和密碼。
    也可以將借閱證對準掃描器，讀入證號。
# For those who have no number yet: leads to registration (the app's wording).
login-register = 新讀者註冊
# While number and password are being checked.
login-wait = 正在確認
# One answer for a wrong number and a wrong password.
login-note-wrong = 借閱證號或密碼不正確。
# Something was scanned that is no library card of this library.
login-note-not_ours = 這似乎不是本圖書館的借閱證。
# After 利用停止: it is done.
login-note-stopped = 已停止使用。再次登入，就會恢復。
# After a new password was chosen with a one-time password of the counter.
login-note-chosen = 新密碼已設定。請用新密碼登入。
# The one-time password of the counter was over before a new one was chosen.
login-note-lapsed = 櫃台給的密碼已經不能使用。請到櫃台。
# Field: patron number.
field-number = 借閱證號
# Field: password of the library account.
field-login_password = 密碼
# Format of the patron number. { $width } is a number.
hint-number = { $width }位數字
# Which password it is (the app's wording).
hint-login_password = 「我的圖書館」的密碼
# The number field is empty.
fault-number-empty = 請輸入借閱證號
# Something that can't be in a patron number.
fault-number-digits = 借閱證號請用數字輸入
# Wrong number of digits. { $width } and { $count } are numbers.
fault-number-length = 借閱證號是{ $width }位（現在{ $count }位）
# The digits don't fit together: mistyped.
fault-number-check = 請檢查借閱證號

## マイ図書館

# Whose pages these are; { $name } is a name.
account-greeting = { $name } 您好
# A day somebody has to remember; { $month } and { $day } are numbers, { $weekday } one of weekday-0 to weekday-6.
day = { $month }月{ $day }日（{ $weekday }）
# Monday, short.
weekday-0 = 週一
# Tuesday, short.
weekday-1 = 週二
# Wednesday, short.
weekday-2 = 週三
# Thursday, short.
weekday-3 = 週四
# Friday, short.
weekday-4 = 週五
# Saturday, short.
weekday-5 = 週六
# Sunday, short.
weekday-6 = 週日
# Tab: loans and reservations (the app's wording).
tab-home = 首頁
# Tab: the library card (the app's wording).
tab-card = 借閱證
# Tab: settings and notices (the app's wording).
tab-page = 個人頁面
# Instead of a list or a setting that is being loaded.
account-loading = 正在載入
# Instead of a list or a setting that could not be loaded.
account-failed = 無法載入。
# Loads it again.
account-reload = 重新載入
# While what was confirmed is being done.
account-doing = 正在辦理
# A loan was extended.
account-said-renewed = 已續借。
# A reservation was cancelled.
account-said-cancelled = 已取消預約。
# A reservation was not cancelled: a copy has been set aside for it since.
account-said-not_cancelled = 這本書已經開始準備。如果要取消預約，請到櫃台。
# Staff were asked to cancel a reservation that is ready.
account-said-cancellation_requested = 已收到取消的要求。圖書館館員會為您取消。
# Notices were deleted.
account-said-deleted = 已刪除通知。
# No answer: nobody knows whether it was done.
account-said-silent = 沒有收到回覆。請查看現在的狀態。
# A book the catalogue does not know any more.
book-untitled = 書名不詳的館藏
# Title of the message that reservations are ready (the app's 予約割当メッセージ).
ready-title =
    您預約的書
    可以取了
# What to do.
ready-lead = 請在期限內領取。
# Closes the message (the app's wording).
ready-ok = OK
# Title of the home page (the app's wording).
home-title = 我的圖書館
# Count and list of loans (the app's wording).
shelf-loans = 借閱中
# Count and list of reservations (the app's wording).
shelf-holds = 預約中
# On the two tiles, after 貸出中 or 予約中: how many books. { $count } is a number, or … or ? while it is not known; ** marks it, it is drawn large.
shelf-count = **{ $count }** 本
# No loans.
loans-empty = 沒有借閱中的書。
# No reservations.
holds-empty = 沒有預約中的書。
# When a loan is due; { $day } is a day.
loan-due = { $day }到期
# Extends a loan.
loan-renew = 續借
# While it is being extended.
loan-renewing = 正在續借
# A loan is overdue; { $days } is a number of days.
loan-overdue = 逾期{ $days }天
# A loan is due today.
loan-today = 今天到期
# A loan is due soon; { $days } is a number of days.
loan-soon = 還有{ $days }天
# Why a loan is not extended: as often as allowed already.
renewal-too_many = 不能再續借了。
# Why a loan is not extended: somebody waits for it.
renewal-reserved = 有其他讀者預約，不能續借。
# Why a loan is not extended: it is overdue.
renewal-overdue = 有逾期的書，不能續借。
# Why a loan is not extended: it was lent just now.
renewal-too_soon = 快到期時，才能續借。
# Why a loan is not extended: the membership ends before.
renewal-expired = 借閱證快到期了，不能續借。請到櫃台詢問。
# Why a loan is not extended: the library restricted the patron.
renewal-blocked = 目前不能續借。請到櫃台詢問。
# Why a loan is not extended: it is not on loan any more.
renewal-gone = 這本書已經不在借閱中。
# Why a loan is not extended: the library's system says no.
renewal-other = 不能續借。請到櫃台詢問。
# Cancels a reservation.
hold-cancel = 取消
# Staff were asked to cancel it.
hold-cancellation-requested = 已請館員取消
# State of a reservation: ready.
hold-ready = 可以取書
# State of a reservation: in the queue, { $place } is a number.
hold-place = 排隊中 第{ $place }位
# State of a reservation: in the queue.
hold-queued = 排隊中
# State of a reservation: on its way to the pick-up library.
hold-on_the_way = 運送中
# State of a reservation: being prepared.
hold-being_prepared = 準備中
# State of a reservation that this program does not know.
hold-unknown = 處理中
# Until when it is kept; { $day } is a day.
hold-until = 保留到{ $day }
# Where it is handed out; { $place } is a place.
hold-pickup = 取書處：{ $place }
# Lead of the card page.
own-card-lead = 畫面上的條碼可以直接使用。
# Title of the page with settings (the app's wording).
own-title = 個人頁面
# Heading of the notice setting (the app's wording).
setting-title = 通知設定
# What ON and OFF change and what not, where notices are mailed.
setting-text-mail =
    設為ON時，預約的書準備好後，
    會通知到您登記的電子郵件。
    設為OFF時，登入後還是會收到通知。
# The same where the library sends no mail.
setting-text =
    本圖書館目前不寄送電子郵件。
    設為ON，開始寄送後就會收到。
    設為OFF時，登入後還是會收到通知。
# How the setting is: on.
setting-on = ON
# How the setting is: off.
setting-off = OFF
# While it is being changed.
setting-changing = 變更中
# Turns notices on, for screen readers.
setting-turn-on = 將通知設為ON
# Turns notices off, for screen readers.
setting-turn-off = 將通知設為OFF
# Title of the notice history (the app's wording).
history-title = 通知紀錄
# What it holds.
history-text = 由新到舊，保留50則
# How many are unread; { $count } is a number.
history-unread = 未讀 { $count }則
# Lead of the history.
history-lead = 由新到舊，最多保留50則。
# Lead of the history while notices are being chosen.
history-choose = 請點選要刪除的通知。
# No notices.
history-empty = 沒有通知。
# Begins choosing notices to delete.
history-select = 選擇並刪除
# Ends choosing.
history-done = 結束選取
# Chooses all.
history-all = 全選
# Chooses none.
history-none = 全部不選
# Deletes the chosen ones; { $count } is a number.
history-delete = 刪除{ $count }則
# The same while none is chosen.
history-delete-none = 刪除
# When a notice came; { $day } is a day.
notice-made = { $day }的通知
# Chooses a notice, for screen readers.
notice-choose = 選擇
# The same of one that is chosen.
notice-unchoose = 取消選擇
# Mark of a notice that was not read before.
notice-unread = 未讀
# Stops the use (the app's wording).
stop-title = 停止使用
# What it does, in short.
stop-text = 停止通知，刪除紀錄
# Question before a reservation is cancelled.
ask-cancel-title =
    要取消
    這筆預約嗎
# Which one; { $title } is a title.
ask-cancel-text = 「{ $title }」
# Yes: cancels the reservation.
ask-cancel-yes = 取消預約
# No: keeps the reservation.
ask-cancel-no = 保留
# Question before staff are asked to cancel a reservation that is ready.
ask-request-title =
    要請館員
    取消這筆預約嗎
# Which one, and who does it; { $title } is a title.
ask-request-text =
    「{ $title }」
    這本書已經準備好，所以由圖書館館員取消。
# Yes: asks staff.
ask-request-yes = 請館員取消
# No: keeps the reservation.
ask-request-no = 保留
# Question before notices are deleted.
ask-delete-title = 要刪除通知嗎
# How many; { $count } is a number.
ask-delete-text = 會刪除選取的{ $count }則。刪除後無法復原。
# Yes: deletes the notices.
ask-delete-yes = 刪除
# No: keeps the notices.
ask-delete-no = 保留
# Question before the use is stopped.
ask-stop-title = 要停止使用嗎
# What 利用停止 is.
ask-stop-text = 會停止在本機使用「我的圖書館」。
# What happens 1.
ask-stop-point-1 = 不會再收到**通知**。
# What happens 2.
ask-stop-point-2 = **通知紀錄**會全部刪除。
# What does not happen, and how it can be undone.
ask-stop-point-3 = 借閱、預約和註冊都會保留。**再次登入**，就會恢復。
# Yes; another question follows.
ask-stop-yes = 我要停止
# No: goes on using it.
ask-stop-no = 不停止
# The second question.
ask-stop-sure-title = 確定要停止嗎
# What is lost.
ask-stop-sure-text = 通知紀錄無法復原。
# Yes: stops the use.
ask-stop-sure-yes = 停止使用
# No: goes on using it.
ask-stop-sure-no = 不停止

## Patrons who are known already: number or password forgotten, moved, term run out

# On the log-in page: leads to what can be done with the card instead of number and password.
login-forgotten = 忘記借閱證號或密碼
# The same where a log-in has to wait.
login-by-card-wait = 忘記密碼
# The way to a renewal with the card, where the membership has ended.
login-by-card-expired = 用卡延期
# The way to a new password with the card, where the password has expired.
login-by-card-password = 用卡重設密碼
# To do where the membership has ended or the password has expired, and the card can help.
problem-by-card = 如果有**個人編號卡**，可以在本機辦理。
# A day with its year; { $year } is a number as text, { $month } and { $day } are numbers.
date = { $year }年{ $month }月{ $day }日
# Title of the page on which one act is chosen, or all.
choosing-title = 您要辦理什麼
# With what it is done.
choosing-lead = 用個人編號卡確認是您本人後辦理。
# Row: number and card again.
act-reissue = 再次取得借閱證號、借閱證
# What happens then, where cards are printed.
act-reissue-text-print = 顯示借閱證號，並列印借閱證
# What happens then, where nothing is printed.
act-reissue-text = 在畫面上顯示借閱證號
# Row: a new library password.
act-password = 重設密碼
# Which password that is.
act-password-text = 「我的圖書館」的密碼
# Row: name, address or contact have changed.
act-change = 姓名、地址或聯絡方式變了
# What can be changed.
act-change-text = 姓名、地址、讀音、電話號碼、電子郵件
# The same where only the contact can be, because the card's address is outside the area.
act-change-outside = 地址變更請到櫃台辦理
# Row: a new term.
act-renewal = 延長有效期限
# Whether it must not have run out.
act-renewal-text = 過期的讀者也可以辦理
# The new last day; { $date } is a day (date).
act-renewal-until = 可以延長到{ $date }
# Why not yet; { $date } is a day (date).
act-renewal-early = { $date }起可以延長
# Why not: it is too early, and nobody says when it will not be.
act-renewal-early-unknown = 還沒到可以延長的時間
# Why not: something is overdue.
act-renewal-overdue = 有逾期未還的館藏
# Why not: the library restricted the patron.
act-renewal-restricted = 請到櫃台延長
# Why not: such registrations are renewed at the counter.
act-renewal-counter = 請到櫃台延長
# Row: several acts, or one does not know which.
act-all = 有好幾項，或是不清楚
# What happens then.
act-all-text = 讀取卡片之後再選擇
# Mark of an act that was done.
act-done = 已辦
# On the consent page, what the card signs: the application for one act; { $act } is one of acted-reissue to acted-renewal.
consent-signed-one = 卡片簽署的是**{ $act }**的申請書。
# The same for several acts; { $acts } are some of signed-reissue to signed-renewal.
consent-signed-many = 卡片簽署的是您選擇的**{ $acts }**的申請書。
# The same for a registration, if the person should be registered already; { $acts } are some of signed-reissue to signed-renewal.
consent-signed-register = 已註冊的讀者，卡片簽署的是您選擇的**{ $acts }**的申請書。
# Short name of an act in such a sentence: number and card again.
signed-reissue = 補發
# The same: new password.
signed-password = 重設密碼
# The same: changed record.
signed-change = 變更
# The same: new term.
signed-renewal = 延期
# Way on from the consent page, beside 戻る.
consent-next-acts = 讀取卡片
# Between two acts in a list of them.
acts-between = 、
# Name of an act in the document, in messages and in the history: number and card again.
acted-reissue = 補發借閱證
# The same: new password.
acted-password = 重設密碼
# The same: changed record.
acted-change = 變更註冊資料
# The same: new term.
acted-renewal = 延長有效期限
# Title where a registration found the person (the manual's message 9).
known-duplicate-title =
    您已經註冊，
    不能重複註冊
# What can be done now.
known-duplicate-lead = 卡片已經讀取完畢。可以繼續辦理以下項目。
# Title of the list of acts.
known-title = 請選擇要辦理的項目
# Below it.
known-lead = 卡片已經讀取完畢。
# Below it, once something was done.
known-lead-more = 可以繼續辦理其他項目。
# Hint: the certificate has another address.
known-moved = 您的地址和註冊資料不同。
# Hint: the certificate has another name.
known-renamed = 您的姓名和註冊資料不同。
# Hint: the address is outside the area; { $area } names the prefectures.
known-outside = 新地址不在{ $area }。
# Hint: the term has run out or does so soon; { $date } is a day (date).
known-expires = 目前的有效期限到{ $date }。
# Back to the patron's own page.
known-own-page = 前往個人頁面
# Title of the page on which the second thing is typed.
proof-title =
    請確認是您
    本人的註冊
# What to type: the telephone.
proof-lead-phone = 請輸入在圖書館登記的電話號碼。
# What to type: the password.
proof-lead-password = 請輸入「我的圖書館」的密碼。
# Chooses the telephone.
proof-phone = 用電話號碼
# Chooses the password.
proof-password = 用密碼
# Where to go if one knows neither.
proof-hint = 如果都不知道，可以到櫃台辦理。
# The same where one of them is asked for only.
proof-hint-one = 如果不知道，可以到櫃台辦理。
# Label of the field: the telephone.
proof-field-phone = 登記的電話號碼
# The way on.
proof-next = 確認
# It does not agree; whether there is a registration is not told.
proof-wrong = 無法確認。請檢查後再輸入一次
# Title of the form for a new password.
edit-password-title = 請設定新密碼
# Below it: which password, and what it is for.
edit-password-lead = 這是「我的圖書館」的密碼，下次登入起使用。
# The way on: sets it.
edit-password-next = 設定密碼
# Title of the form for the contact.
edit-change-title = 請填寫新的內容
# Below it: what is left empty stays.
edit-change-lead = 只填寫有變更的項目就可以。
# The same where the name has changed, and its reading is wanted.
edit-renamed-lead = 請填寫新姓名的讀音。
# In an empty cell; { $value } is what the record has, masked.
edit-present = 目前登記：{ $value }
# In an empty cell where the record has nothing.
edit-absent = 未登記
# Nothing was typed.
fault-nothing-changed = 請填寫有變更的項目
# Title of the page that shows old beside new.
compare-title = 將變更為以下內容
# What the new one is taken from.
compare-lead = 姓名和地址以個人編號卡為準。
# The same where only the contact changes.
compare-lead-contact = 如果沒有錯誤，請按下面的按鈕。
# Row: the name.
compare-name = 姓名
# Row: the address.
compare-address = 地址
# Before the old value.
compare-before = 變更前
# Before the new value.
compare-after = 變更後
# Mark of a row whose value changes.
compare-changed = 有變更
# Mark of a row whose value stays.
compare-unchanged = 不變
# Instead of an old value where there was none.
compare-absent = 未登記
# That the readings stay as they are.
compare-kana = 姓名的讀音維持不變。
# That the new name needs its reading.
compare-kana-wanted = 需要填寫新姓名的讀音。
# On to the form for telephone and mail.
compare-contact = 一併變更聯絡方式
# On to the form for the reading.
compare-to-kana = 填寫姓名讀音
# Yes: changes the record.
compare-yes = 變更
# While an act is being done.
act-doing = 正在辦理
# Title of the page with the new term.
term-title = 要延長有效期限嗎
# Below it.
term-lead = 這是讀者註冊的有效期限。
# Label of the old last day.
term-before = 延長前
# Label of the new last day.
term-after = 延長後
# Instead of an old last day that nobody knows.
term-unknown = 無紀錄
# Yes: renews it.
term-yes = 延長
# Title while the card is issued again.
reissuing-title = 補發借閱證
# Named step: it was proved whose record it is.
reissuing-step-check = 確認身分
# Named step: the number is looked up.
reissuing-step-number = 查詢借閱證號
# Title once the card is there again.
done-again-title = 補發借閱證
# Below it, where one can log in with the number.
done-again-lead-login = 借閱證號和以前相同，登入時也使用。
# Below it, otherwise.
done-again-lead = 借閱證號和以前相同。
# To another act.
acted-more = 辦理其他項目
# The same beside other buttons.
acted-more-short = 其他
# Title: a new password is set.
acted-password-title = 已設定新密碼
# Below it.
acted-password-lead = 從下次登入起，使用新密碼。
# What else is true 1.
acted-password-point-1 = 其他裝置上的登入已全部**登出**。
# Title: the record is changed.
acted-change-title = 註冊資料已變更
# Below it.
acted-change-lead = 已用新的內容登記。
# Title: the term is renewed.
acted-renewal-title = 有效期限已延長
# Below it.
acted-renewal-lead = 現有的借閱證可以繼續使用。
# Label of the new last day.
acted-renewal-until = 新的有效期限
# What comes first, where the term may have run out.
acted-renewable = 如果已經過期，**延長**後就可以登入。
# Where the act can be looked up.
acted-history = 這次辦理會保存在個人頁面的**通知紀錄**中。
# Title of the message about what was done with the card.
acts-title = 用卡片辦理的通知
# Below it.
acts-lead = 用個人編號卡辦理過以下項目。
# The same title where something was done at the counter.
acts-title-counter = 辦理項目的通知
# Below it.
acts-lead-counter = 辦理過以下項目。
# Of one that broke off: whether it was done is not known.
acts-unsure = 中途結束（不確定是否辦完）
# When; { $day } is a day (day), { $hour } and { $minute } are two digits each.
acts-when = { $day } { $hour }時{ $minute }分
# Where; { $kiosk } is the kiosk's name.
acts-where = 機台 { $kiosk }
# Where, instead of a kiosk: at the counter.
acts-counter = 圖書館櫃台
# What to do if it was not the patron.
acts-warning = 如果不是您辦理的，請告訴**櫃台**。
# Closes the message.
acts-ok = OK
# Row of the history: when an act was done; { $day } is a day.
notice-acted = { $day }的辦理
# On マイページ: leads to changes with the card.
own-update = 用個人編號卡更新註冊資料
# What it is for.
own-update-text = 姓名、地址、聯絡方式、有效期限

## The printed slip

# Heading of the slip.
slip-title = 借閱證號通知
# Below it.
slip-keep = 請妥善保管。
# Label: valid until.
slip-expires = 有效期限
# Label: registered on.
slip-registered = 註冊日期
# A date on paper; { $year } is a number as text, { $month } and { $day } are numbers.
slip-date = { $year }年{ $month }月{ $day }日
# Heading above the QR code.
slip-phone = 手機設定
# What the QR code does.
slip-phone-text = 掃描後，借閱證號會填入App。
# The password is not on paper.
slip-password = 密碼沒有印在這裡。忘記時，請到櫃台詢問。
# The library's telephone. { $phone } is a number as text.
slip-telephone = 電話 { $phone }

## The printed note for staff, and the staff's test page

# Heading of the note that a visitor shows to staff.
problem-slip-title = 請將這張紙交給館員看
# On the note, label: date and time.
problem-slip-when = 時間
# On the note, label: which kiosk.
problem-slip-kiosk = 機台
# On the note, heading above what is meant for staff.
problem-slip-staff = 係員の方へ
# Heading of the test page that staff print.
print-test-title = 試し刷り
# On the test page, beside a QR code.
print-test-note = 読み取って、確認してください。

## The slip for the counter, on screen and paper: where to go, what for, with what, when

# Opens the slip: which office, and what to bring.
errand-button = 看窗口資訊
# Title of the slip.
errand-title = 窗口資訊
# Below the title, where the slip can't be printed or was printed.
errand-lead = 請拍下這個畫面備用。
# Below the title, where it can be printed.
errand-lead-print = 請列印，或拍下這個畫面備用。
# Prints the slip.
errand-print = 列印資訊
# The slip is on its way to the printer.
errand-note-sending = 即將列印窗口資訊。
# The slip is being printed.
errand-note-printing = 正在列印窗口資訊。
# The slip was printed; said only when it is true.
errand-note-done = 窗口資訊已印好。
# The slip could not be printed.
errand-note-failed = 無法列印窗口資訊。請拍下這個畫面備用。
# Nobody knows whether the slip came out.
errand-note-unknown = 如果紙沒有出來，請拍下這個畫面備用。
# On the slip, instead of a problem: whoever does not know the signature password.
errand-forgotten = 不知道簽名用密碼時
# What staff do for them, behind "for staff".
errand-forgotten-staff = カウンターでの手続きをご案内ください
# The municipal office, where the library has not told its name.
errand-municipal = 市町公所的個人編號卡窗口
# Label before what to bring.
errand-bring = 攜帶物品
# Between two things to bring, on the screen.
errand-between = 、
# { $place } is where the office is.
errand-place = 地點　{ $place }
# { $hours } is when the office is open; more lines of that come below it as they are.
errand-hours = 時間　{ $hours }
# To bring: the My Number card.
errand-bring-card = 個人編號卡
# To bring: something that shows who one is.
errand-bring-identity = 身分證件（駕照等）
# To bring: something that shows who one is, with the present address.
errand-bring-address = 有現在地址的身分證件
# To bring: something that shows that one works or studies in the area.
errand-bring-commuting = 在職或在學證明（如果有）
# To bring: the parent or guardian, with proof of who that is.
errand-bring-guardian = 監護人陪同，並帶監護人的身分證件
# To bring: the library card.
errand-bring-library_card = 借閱證（如果有）
# To bring: what is overdue.
errand-bring-overdue = 逾期未還的館藏
# Done at the counter: registration.
errand-for-register = 讀者註冊
# Done at the counter: a registration of somebody who may be registered already.
errand-for-unclear = 查詢註冊資料，辦理註冊
# Done at the counter: to be told the number, and to have the card again.
errand-for-number = 查詢借閱證號，補發借閱證
# Done at the counter: to have the record looked at or changed.
errand-for-record = 查詢註冊資料，辦理手續
# Done at the counter: a new term.
errand-for-term = 延長有效期限
# Done at the counter: books back, then a new term.
errand-for-overdue = 歸還館藏，延長有效期限
# Done at the counter: a new library password.
errand-for-password = 重設「我的圖書館」密碼
# Done at the municipal office: a new signature password.
errand-for-reset = 重設簽名用密碼
# Done at the municipal office: the certificate is issued for the first time.
errand-for-issue = 核發簽名用電子憑證
# Done at the municipal office: the certificate has expired.
errand-for-renew = 更新簽名用電子憑證
# Done at the municipal office: the certificate was revoked.
errand-for-anew = 重新核發簽名用電子憑證
# Done at the municipal office: nobody knows the certificate.
errand-for-check = 查詢簽名用電子憑證

## Problem pages: shared

# Prints the note for staff.
problem-note = 列印便條
# The note is on its way to the printer.
problem-note-sending = 即將列印便條。
# The note is being printed.
problem-note-printing = 正在列印便條。
# The note was printed; said only when it is true.
problem-note-done = 便條已印好。請交給館員看。
# The note could not be printed.
problem-note-failed = 無法列印便條。請將這個畫面給館員看。
# Nobody knows whether the note came out.
problem-note-unknown = 如果便條沒有出來，請將這個畫面給館員看。

# Over the top of a page, for a moment: keys that were struck (or a card that was scanned) just when the page changed
# were not taken, none of them. Two short sentences: why, and what to do. Also where dots hide what was typed.
typing-dropped =
    畫面剛剛切換，剛才的輸入沒有儲存。
    請從頭再輸入一次。

# Heading above the things to do.
problem-todo = 接下來怎麼辦
# Before the one instruction to staff, { $text }.
problem-staff = 係員の方へ：{ $text }
# Try once more: lay the card again.
problem-place-again = 重新放卡
# Try once more: type the password again.
problem-type-again = 重新輸入
# Try once more: ask the library's side again.
problem-retry = 再試一次
# Try once more: log in again.
problem-log-in-again = 返回登入
# Back to what was typed.
problem-back = 返回填寫
# Start from the beginning.
problem-start-over = 從頭開始
# To do on K101, where one can log in: what still works.
problem-login-works = 已有借閱證號的讀者可以**登入**。
# How many tries are left, on a problem page; the last line is drawn large. { $count } is a number; ** marks the numeral.
tries =
    還可以輸入
    {""}**{ $count }** 次

## Problem pages: one block a code

# K001 title: anything unexpected (manual 1).
K001-title = 發生了意外的錯誤
# K001 cause.
K001-cause = 填寫的內容已全部清除。沒有註冊。
# K001 title where the registration had been asked for already (the same).
K001-unsure-title = 發生了意外的錯誤
# K001 cause where nobody knows whether the registration was made.
K001-unsure-cause =
    畫面上的內容已全部清除。
    註冊可能已經完成。
    不會重複註冊。
# K001 title where somebody logged in or was about to (the same).
K001-logged_in-title = 發生了意外的錯誤
# K001 cause where somebody logged in or was about to.
K001-logged_in-cause = 畫面上的內容已全部清除。
# K001 for staff, where somebody logged in or was about to.
K001-logged_in-staff = カウンターでの手続きをご案内ください
# K001 title where something was asked for with the card of a patron who is known already (the same).
K001-act-title = 發生了意外的錯誤
# K001 cause where something was asked for with the card of a patron who is known already.
K001-act-cause =
    畫面上的內容已全部清除。
    手續可能已經辦完。
# K001 for staff, where something was asked for with the card of a patron who is known already.
K001-act-staff = 手続きの記録（kiosk patrons acts）を確かめてください
# K001 to do 1.
K001-todo-1 = 請**從頭**再試一次。
# K001 to do 2.
K001-todo-2 = 如果再次發生，請叫**館員**。
# K001 for staff.
K001-staff = カウンター登録をご案内ください

# K002 title: the kiosk is out of service; also the title of the start page that offers nothing, whatever the reason.
K002-title =
    目前
    無法使用
# K002 cause.
K002-cause = 目前不能使用本機。
# K002 to do 1; also where another reason keeps the kiosk from offering anything.
K002-todo-1 = 可以到**圖書館櫃台**辦理。
# K002 to do 2 (the same).
K002-todo-2 = 需要協助時，請叫**館員**。
# K002 for staff: how to end it.
K002-staff = 休止を終えるには、係員用の画面か、カウンターの端末の一覧で
# Why the kiosk is out of service, said by staff: it is being checked.
pause-maintenance = 正在檢查機器。請稍候。
# The same: it will be in service soon.
pause-preparing = 正在準備中。請稍候。
# The same: not today any more.
pause-closed = 今天的服務已結束。
# The same: what it does is done at the counter now.
pause-counter = 請到圖書館櫃台辦理。
# Why the kiosk offers nothing: the card reader (K101).
out-K101 = 讀卡機無法使用。恢復後，可以繼續使用。
# The same: the library service is away (K302).
out-K302 = 無法連接圖書館的系統。恢復後，可以繼續使用。
# The same: the printer (K501), where nobody is registered without a card.
out-K501 = 無法列印卡片。恢復後，可以繼續使用。

# K101 title: no reader (manual 2).
K101-title =
    讀卡機
    無法使用
# K101 cause.
K101-cause = 無法連接讀卡機。恢復後，會自動繼續。
# K101 to do 1.
K101-todo-1 = 請叫**館員**。
# K101 to do 2.
K101-todo-2 = 也可以到**圖書館櫃台**註冊。
# K101 for staff.
K101-staff = 読み取り台のUSBを挿しなおしてください

# K101 title where the smart-card service stopped (the same).
K101-service-title =
    讀卡機
    無法使用
# K101 cause where the smart-card service stopped.
K101-service-cause = 讀卡功能停止了。恢復後，會自動繼續。
# K101 for staff where the smart-card service stopped.
K101-service-staff = 端末を再起動してください（カード用サービスの停止）

# K102 title: the card can't be read as a My Number card (manual 3).
K102-title =
    這似乎不是
    個人編號卡
# K102 cause.
K102-cause = 無法從放上的物品取得卡片資料。
# K102 title: a phone lies there.
K102-phone-title =
    不能用手機
    註冊
# K102 cause: a phone lies there.
K102-phone-cause = 本機請使用實體的個人編號卡。
# K102 title: an old resident register card.
K102-juki-title =
    不能用住民基本台帳卡
    註冊
# K102 cause: an old resident register card.
K102-juki-cause = 請使用個人編號卡。
# K102 to do 1: a phone lies there.
K102-phone-todo-1 = 請將**個人編號卡**放在讀卡機上。
# K102 to do 2: a phone lies there.
K102-phone-todo-2 = 沒有卡片的讀者，請到**圖書館櫃台**。
# K102 for staff: a phone lies there.
K102-phone-staff = カウンター登録をご案内ください
# K102 to do 1: an old resident register card.
K102-juki-todo-1 = 請將**個人編號卡**放在讀卡機上。
# K102 to do 2: an old resident register card.
K102-juki-todo-2 = 沒有卡片的讀者，請到**圖書館櫃台**。
# K102 for staff: an old resident register card.
K102-juki-staff = カウンター登録をご案内ください
# K102 title: it answers, but can't be read.
K102-unreadable-title =
    無法取得
    卡片資料
# K102 cause: it answers, but can't be read.
K102-unreadable-cause = 卡片的位置可能偏了。
# K102 note: the phone was found again on the same page.
K102-phone-still = 手機還放在讀卡機上。
# K102 note: something else was found again on the same page.
K102-foreign-still = 放著的還不是個人編號卡。
# K102 note: an old resident register card was found again on the same page.
K102-juki-still = 住民基本台帳卡還放在讀卡機上。
# K102 note: it can still not be read.
K102-unreadable-still = 還是無法讀取。
# K102 to do 1.
K102-todo-1 = 請將**個人編號卡**放在讀卡機中央。
# K102 to do 2.
K102-todo-2 = 請移開**卡套、金屬**和其他卡片。
# K102 for staff.
K102-staff = ほかのカードで、読み取り台をお確かめください

# K103 title: no signing certificate on the card (manual 3).
K103-title =
    卡片裡沒有
    簽名用電子憑證
# K103 cause.
K103-cause = 未滿15歲的人的卡片，或領卡時沒有申請的卡片，沒有電子憑證。
# K103 to do 1.
K103-todo-1 = 可以到**圖書館櫃台**註冊。
# K103 to do 1, for who is registered already and came for something else.
K103-known-todo-1 = 可以到**圖書館櫃台**辦理。
# K103 to do 2.
K103-todo-2 = 電子憑證可以在**市町公所的個人編號卡窗口**核發。
# K103 for staff.
K103-staff = カウンター登録をご案内ください

# K104 title: lifted or silent while being read (manual 4).
K104-title = 卡片讀取中斷
# K104 cause.
K104-cause = 卡片被移開，或沒有回應。密碼沒有留下。
# K104 title: the reading is too long ago to be used.
K104-stale-title =
    時間太久，
    需要重新讀取
# K104 cause: the reading is too long ago to be used.
K104-stale-cause = 讀取的內容已過期。沒有註冊。
# K104 to do 1.
K104-todo-1 = 請**重新放上卡片**，結束之前不要移動。
# K104 to do 2.
K104-todo-2 = 請再輸入一次**密碼**。
# K104 for staff.
K104-staff = くり返すときは、カウンター登録をご案内ください

# K201 title: wrong password, tries left (manual 5).
K201-title = 密碼錯誤
# K201 cause.
K201-cause = 次數用完後，卡片的密碼會被鎖定。
# K201 to do 1.
K201-todo-1 = 請輸入**6到16個英文字母和數字**的簽名用密碼。字母全部是大寫。
# K201 to do 2.
K201-todo-2 = 不是**4位數字**的密碼。
# K201 to do 3.
K201-todo-3 = 請讓卡片一直放在讀卡機上。
# K201 for staff.
K201-staff = パスワードは、聞かない・入力しない

# K202 title: locked (manual 5).
K202-title =
    卡片的密碼
    已被鎖定
# K202 cause.
K202-cause = 密碼輸錯5次，就會鎖定。本機無法解鎖。
# K202 to do 1.
K202-todo-1 = 請到**市町公所的個人編號卡窗口**重設密碼。
# K202 to do 2.
K202-todo-2 = 也可以到**圖書館櫃台**註冊。
# K202 to do 2, for who is registered already and came for something else.
K202-known-todo-2 = 也可以到**圖書館櫃台**辦理。
# K202 for staff.
K202-staff = カウンター登録をご案内ください

# K203 title: certificate expired (manual 6).
K203-title =
    電子憑證
    已過有效期限
# K203 cause.
K203-cause = 簽名用電子憑證的有效期限，到核發後的第5次生日為止。
# K203 to do 1.
K203-todo-1 = 請到**市町公所的個人編號卡窗口**更新。
# K203 to do 2.
K203-todo-2 = 也可以到**圖書館櫃台**註冊。
# K203 to do 2, for who is registered already and came for something else.
K203-known-todo-2 = 也可以到**圖書館櫃台**辦理。
# K203 for staff.
K203-staff = カウンター登録をご案内ください

# K204 title: revoked (manual 11).
K204-title =
    這張卡片
    目前無法認證
# K204 cause.
K204-cause = 因為搬家或改名等原因，簽名用電子憑證已失效。
# K204 to do 1.
K204-todo-1 = 請到**市町公所的個人編號卡窗口**更新電子憑證。
# K204 to do 2.
K204-todo-2 = 如果想不到原因，請聯絡**圖書館櫃台**。
# K204 for staff.
K204-staff = 住所・氏名の変更がなかったか、おたずねください

# K205 title: not genuine (manual 11).
K205-title = 無法確認這張卡片
# K205 cause.
K205-cause = 無法確認卡片裡的電子憑證是不是真的。
# K205 to do 1.
K205-todo-1 = 請叫**館員**。
# K205 to do 2.
K205-todo-2 = 也可以到**圖書館櫃台**註冊。
# K205 to do 2, for who is registered already and came for something else.
K205-known-todo-2 = 也可以到**圖書館櫃台**辦理。
# K205 for staff.
K205-staff = 記録・時計・認証局の設定をお確かめください

# K301 title: revocation unknown (manual 7).
K301-title =
    無法連接
    認證系統
# K301 cause.
K301-cause = 目前無法確認電子憑證是否有效。沒有註冊。
# K301 cause, for who is registered already and came for something else.
K301-known-cause = 目前無法確認電子憑證是否有效。註冊資料沒有變更。
# K301 to do 1.
K301-todo-1 = 請**過一會兒**再試一次。
# K301 to do 2.
K301-todo-2 = 也可以到**圖書館櫃台**註冊。
# K301 to do 2, for who is registered already and came for something else.
K301-known-todo-2 = 也可以到**圖書館櫃台**辦理。
# K301 for staff.
K301-staff = ネットワークと、失効確認の設定を確認

# K301 title: the certificate was issued just now and can't be used yet.
K301-new-title =
    這個電子憑證
    還不能使用
# K301 cause: the certificate was issued just now.
K301-new-cause = 剛核發的電子憑證，要過一段時間才能確認。沒有註冊。
# K301 cause: the certificate was issued just now; for who is registered already and came for something else.
K301-new-known-cause = 剛核發的電子憑證，要過一段時間才能確認。註冊資料沒有變更。
# K301 to do 1: the certificate was issued just now.
K301-new-todo-1 = 請**明天以後**再試一次。
# K301 to do 2: the certificate was issued just now.
K301-new-todo-2 = 如果急著用，可以到**圖書館櫃台**註冊。
# K301 to do 2: the certificate was issued just now; for who is registered already and came for something else.
K301-new-known-todo-2 = 如果急著用，可以到**圖書館櫃台**辦理。
# K301 for staff: the certificate was issued just now.
K301-new-staff = 発行直後の電子証明書です。続けて起きるときは、端末の時計をご確認ください
# K301 title: the responder does not know the certificate.
K301-unknown-title =
    無法確認
    電子憑證
# K301 cause: the responder does not know the certificate.
K301-unknown-cause = 認證系統裡沒有這個電子憑證的紀錄。沒有註冊。
# K301 cause: the responder does not know the certificate; for who is registered already.
K301-unknown-known-cause = 認證系統裡沒有這個電子憑證的紀錄。註冊資料沒有變更。
# K301 to do 1: the responder does not know the certificate.
K301-unknown-todo-1 = 請到**市町公所的個人編號卡窗口**詢問。
# K301 to do 2: the responder does not know the certificate.
K301-unknown-todo-2 = 也可以到**圖書館櫃台**註冊。
# K301 to do 2: the responder does not know the certificate; for who is registered already.
K301-unknown-known-todo-2 = 也可以到**圖書館櫃台**辦理。
# K301 for staff: the responder does not know the certificate.
K301-unknown-staff = カウンター登録をご案内ください。何人にも起きるときは、失効確認の設定を確認

# K302 title: the library's side does not answer (manual 8).
K302-title = 伺服器沒有回應
# K302 cause.
K302-cause = 圖書館系統沒有回覆。
# K302 cause after the form: nothing typed is lost.
K302-kept-cause = 圖書館系統沒有回覆。填寫的內容還在。
# K302 title at the log-in (the same).
K302-login-title = 伺服器沒有回應
# K302 cause at the log-in.
K302-login-cause = 圖書館系統沒有回覆。
# K302 to do 1 at the log-in.
K302-login-todo-1 = 請**再登入一次**。
# K302 title where a patron who is known already has something done with the card (the same).
K302-act-title = 伺服器沒有回應
# K302 cause where a patron who is known already has something done with the card.
K302-act-cause = 圖書館系統沒有回覆。
# K302 to do 1 where a patron who is known already has something done with the card.
K302-act-todo-1 = 請**再試一次**。同一項手續不會重複辦理。
# K302 title after the form (the same).
K302-kept-title = 伺服器沒有回應
# K302 to do 1.
K302-todo-1 = 請**再試一次**。不會重複註冊。
# K302 to do 2.
K302-todo-2 = 如果再次發生，請叫**館員**。
# K302 for staff.
K302-staff = 図書館サービスとネットワークを確認

# K401 title: already registered (manual 9).
K401-title = 不能重複註冊
# K401 cause.
K401-cause = 您已經註冊了。
# K401 to do 1.
K401-todo-1 = 請使用您已有的**借閱證號**。
# K401 to do 2.
K401-todo-2 = 如果不知道借閱證號或密碼，請到**櫃台**詢問。
# K401 for staff.
K401-staff = 利用者番号の確認・カードの再発行をご案内ください
# K401 title: somebody who may be this person is registered; staff have to look. Nobody is told about other people.
K401-unclear-title = 請到櫃台註冊
# K401 cause: somebody who may be this person is registered.
K401-unclear-cause = 本機無法判斷您是否已經註冊。
# K401 to do 1: somebody who may be this person is registered.
K401-unclear-todo-1 = 如果您有**借閱證**，請使用上面的證號。
# K401 to do 2: somebody who may be this person is registered.
K401-unclear-todo-2 = 如果沒有，請到**櫃台**，確認後註冊。
# K401 for staff: somebody who may be this person is registered.
K401-unclear-staff = 生年月日かヨミのない記録があります。この方かどうか、ご確認ください

# K402 title: address outside the area (manual 10).
K402-title =
    您的地址
    不能在本機註冊
# K402 cause. { $area } names the prefectures.
K402-cause = 本機只為住在{ $area }的讀者註冊。
# K402 to do 1.
K402-todo-1 = 請到**圖書館櫃台**註冊。
# K402 for staff.
K402-staff = 県外の方のカウンター登録をご案内ください

# K402 title: the card's address names no prefecture, so that staff has to decide.
K402-address-title = 請到櫃台註冊
# K402 cause: the card's address names no prefecture.
K402-address-cause = 卡片上的地址看不出是哪個都道府縣。
# K402 for staff: the card's address names no prefecture.
K402-address-staff = カードの住所に都道府県がありません。住所をご確認のうえ、ご登録ください

# K402 title: a patron has moved out of the area.
K402-moved-title = 請到櫃台辦理
# K402 cause: a patron has moved out of the area. { $area } names the prefectures.
K402-moved-cause = 新地址不在{ $area }。註冊資料沒有變更。
# K402 to do 1: a patron has moved out of the area.
K402-moved-todo-1 = 請到**圖書館櫃台**詢問。
# K402 for staff: a patron has moved out of the area.
K402-moved-staff = 県外へ転居された登録済みの方です。登録をどうするか、お決めください

# K403 title: under the minimum age (manual p.10).
K403-title = 請到櫃台註冊
# K403 cause. { $age } is a number of years.
K403-cause = 本機只為{ $age }歲以上的讀者註冊。
# K403 to do 1.
K403-todo-1 = 請到**圖書館櫃台**註冊。
# K403 for staff.
K403-staff = 保護者の確認を含むカウンター登録をご案内ください

# K403 title: the card's birth date is not whole, so that staff has to decide.
K403-birth-title = 請到櫃台註冊
# K403 cause: the card's birth date is not whole.
K403-birth-cause = 卡片上的出生日期不完整。
# K403 for staff: the card's birth date is not whole.
K403-birth-staff = 生年月日の一部が不明です。年齢をご確認のうえ、ご登録ください

# K404 title: log-in refused (manual 4).
K404-title = 無法登入
# K404 cause.
K404-cause = 借閱證號或密碼不正確。
# K404 title: too many tries.
K404-wait-title =
    請過一會兒
    再登入
# K404 cause: too many tries.
K404-wait-cause = 證號或密碼多次不正確，目前無法登入。
# K404 for staff: too many tries.
K404-wait-staff = 数分で、またログインできるようになります
# K404 to do 1: too many tries.
K404-wait-todo-1 = 請**等幾分鐘**，再試一次。
# K404 title: the membership has ended.
K404-expired-title =
    借閱證
    已過有效期限
# K404 cause: the membership has ended.
K404-expired-cause = 辦理延期後，可以繼續使用。
# K404 to do 1: the membership has ended.
K404-expired-todo-1 = 延期需要**身分證件**。
# K404 to do 2: the membership has ended.
K404-expired-todo-2 = 請到**圖書館櫃台**辦理延期。
# K404 for staff: the membership has ended.
K404-expired-staff = 利用登録の更新をご案内ください
# K404 title: the password has expired.
K404-password-title = 密碼已過期
# K404 cause: the password has expired.
K404-password-cause = 本機無法更改。
# K404 to do 1: the password has expired.
K404-password-todo-1 = 重設密碼需要**身分證件**。
# K404 to do 2: the password has expired.
K404-password-todo-2 = 請到**圖書館櫃台**重設密碼。
# K404 title: staff stopped the use of this number.
K404-stopped-title = 現在無法使用
# K404 cause: staff stopped the use of this number.
K404-stopped-cause = 圖書館已停止使用這個號碼。
# K404 to do 1: staff stopped the use of this number.
K404-stopped-todo-1 = 需要**身分證件**。
# K404 to do 2: staff stopped the use of this number.
K404-stopped-todo-2 = 請到**圖書館櫃台**詢問。
# K404 for staff: staff stopped the use of this number.
K404-stopped-staff = 利用を止めた理由を確かめ、解除するかご判断ください
# K404 title: the session has ended.
K404-over-title = 請重新登入
# K404 cause: the session has ended.
K404-over-cause = 時間太久，已經登出。
# K404 to do 1: the session has ended.
K404-over-todo-1 = 請從**開始畫面**登入。
# K404 to do 2: the session has ended.
K404-over-todo-2 = 需要協助時，請到**櫃台**詢問。
# K404 for staff: the session has ended.
K404-over-staff = もう一度ログインするよう、ご案内ください
# K404 to do 1.
K404-todo-1 = 請檢查後再試一次。
# K404 to do 2.
K404-todo-2 = 如果忘記了，請到**櫃台**詢問。
# K404 for staff.
K404-staff = 本人確認のうえ、パスワードの再設定をご案内ください

# K405 title: only staff can tell whose record it is, or a second proof did not agree.
K405-title =
    無法確認
    是您本人的註冊
# K405 cause.
K405-cause = 本機無法辦理。註冊資料沒有變更。
# K405 to do 1.
K405-todo-1 = 知道借閱證號和密碼的讀者，請**登入**，在個人頁面辦理。
# K405 to do 2.
K405-todo-2 = 不知道的讀者，請到**圖書館櫃台**詢問。
# K405 for staff.
K405-staff = カードの氏名・生年月日・住所と登録内容をくらべ、カウンターで手続きをお願いします
# K405 title: staff changed the record meanwhile.
K405-changed-title =
    註冊資料
    剛剛變更了
# K405 cause: staff changed the record meanwhile.
K405-changed-cause = 似乎是櫃台做了變更。本機沒有變更。
# K405 for staff: staff changed the record meanwhile.
K405-changed-staff = 登録内容を確かめ、必要な変更をカウンターでお願いします

# K406 title: the term is not renewed here.
K406-title =
    本機無法延長
    有效期限
# K406 cause.
K406-cause = 延長有效期限請到櫃台辦理。
# K406 to do 1.
K406-todo-1 = 請到**圖書館櫃台**詢問。
# K406 for staff.
K406-staff = 利用登録の更新をご案内ください
# K406 title: too early.
K406-early-title =
    還沒到
    可以延長的時間
# K406 cause: too early.
K406-early-cause = 目前的有效期限還沒到期。
# K406 cause: too early, where it is known from when on; { $date } is a day (date).
K406-early-from = { $date }起，可以在本機延長。
# K406 title: something is overdue.
K406-overdue-title =
    有逾期未還的
    館藏
# K406 cause: something is overdue.
K406-overdue-cause = 歸還後，可以延長有效期限。
# K406 for staff: something is overdue.
K406-overdue-staff = 延滞資料を確かめ、更新をご案内ください
# K406 title: the patron is restricted.
K406-restricted-title = 請到櫃台辦理
# K406 cause: the patron is restricted.
K406-restricted-cause = 圖書館有事要告訴您。
# K406 for staff: the patron is restricted.
K406-restricted-staff = 利用制限の内容を確かめ、ご案内ください
# K406 title: this category is renewed at the counter.
K406-counter-title =
    請到櫃台
    延長有效期限
# K406 cause: this category is renewed at the counter.
K406-counter-cause = 這類註冊要到櫃台延長有效期限。

# K407 title: too much was done for this patron today.
K407-title =
    今天的辦理次數
    已達上限
# K407 cause.
K407-cause = 為了安全，每天可辦理的次數有限。
# K407 to do 1.
K407-todo-1 = 請明天再試，或到**圖書館櫃台**詢問。
# K407 for staff.
K407-staff = 手続きの記録を確かめ、心当たりがあるか、ご本人におたずねください

# K501 title: printing failed.
K501-title = 無法列印
# K501 cause.
K501-cause = 註冊已完成。畫面上的號碼和條碼可以使用。
# K501 to do 1.
K501-todo-1 = 可以用手機拍下畫面上的**條碼**。
# K501 to do 2.
K501-todo-2 = 請叫**館員**。
# K501 for staff.
K501-staff = 用紙とプリンターの電源を確認
# K501 title where nobody is registered while no card can be printed.
K501-needed-title =
    目前
    不能註冊
# K501 cause where nobody is registered while no card can be printed.
K501-needed-cause = 無法列印卡片。恢復後，會自動繼續。
# K501 to do 1 where nobody is registered while no card can be printed.
K501-needed-todo-1 = 也可以到**圖書館櫃台**註冊。
# K501 to do 2 where nobody is registered while no card can be printed.
K501-needed-todo-2 = 請叫**館員**。
# K501 for staff where nobody is registered while no card can be printed.
K501-needed-staff = 用紙とプリンターの電源を確認

## Menus and sheets

# Title of the language menu.
menu-language = 語言 Language
# Title of the text size menu.
menu-text-size = 文字大小
# Text size: standard.
size-standard = 標準
# Text size: large.
size-large = 大
# Text size: extra large.
size-xl = 特大
# Text size: the largest; one thing a screen.
size-max = 最大
# Sample shown in the text size menu.
size-sample = 字
# Title of the contrast menu.
menu-contrast = 顯示顏色
# Contrast: the usual colours.
contrast-normal = 標準顏色
# Contrast: yellow on black.
contrast-yellow_on_black = 黑底黃字
# Contrast: white on black.
contrast-white_on_black = 黑底白字
# Contrast: black on white.
contrast-black_on_white = 白底黑字
# Title of the sheet that says how to reach staff.
staff-title = 請叫館員
# What to do: the kiosk itself tells nobody. { $counter } is the counter's name, { $phone } its telephone.
staff-text = 請向{ $counter }的館員求助。電話 { $phone }
# The same without a telephone. { $counter } is the counter's name.
staff-text-plain = 請向{ $counter }的館員求助。
# Title when staff are called, until it is known whether that is heard.
call-sending-title = 正在呼叫館員
# Its text.
call-sending-text = 請稍候。
# Title while it rings at the staff desk, or a mail goes out.
call-ringing-title = 正在通知館員
# Its text: to wait, and that the screen can be used meanwhile.
call-ringing-text = 請在這裡等候。可以繼續使用畫面。
# Title once a member of staff has said to be on the way.
call-coming-title = 館員會過來
# Its text.
call-coming-text = 請在這裡等候。
# Title when nobody has answered for a minute; where the counter is follows (staff-text).
call-unanswered-title = 還沒有人回應
# Title when nobody can be called now; where the counter is follows (staff-text).
call-failed-title = 現在無法呼叫館員
# Title when staff have closed the call.
call-closed-title = 呼叫已結束
# Its text.
call-closed-text = 如果還需要協助，請再次呼叫。
# Button: back to the page; the call goes on.
call-back = 返回畫面
# Button: takes the call back, before anybody comes.
call-cancel = 取消呼叫
# Button: ends the call, when staff have come.
call-done = 結束呼叫
# Title of the idle warning.
idle-title = 要繼續嗎
# Its text where something was typed.
idle-text =
    已經有一段時間沒有操作。
    如果不繼續，**填寫的內容會全部清除**，
    並回到開始畫面。
# Its text where nothing was typed.
idle-plain-text =
    已經有一段時間沒有操作。
    如果不繼續，會回到開始畫面。
# Its text where a new patron number is shown.
idle-done-text =
    已經有一段時間沒有操作。
    如果不繼續，**借閱證號會從畫面上消失**，
    並回到開始畫面。
# Its text at the log-in page.
idle-login-text =
    已經有一段時間沒有操作。
    如果不繼續，**登入會取消**，
    並回到開始畫面。
# Its text where somebody is logged in.
idle-account-text =
    已經有一段時間沒有操作。
    如果不繼續，**會登出**，
    並回到開始畫面。
# Seconds left, in the ring of the countdown: the numeral is drawn large, its unit below it. { $count } is a number; ** marks it.
idle-seconds = **{ $count }** 秒
# Keep the visit.
idle-keep = 繼續
# End the visit at once, where something was typed.
idle-end = 結束並全部清除
# End the visit at once, where nothing was typed.
idle-plain-end = 結束
# End the visit at once, where a new patron number is shown.
idle-done-end = 結束
# End the visit at once, at the log-in page.
idle-login-end = 取消登入
# End the visit at once, where somebody is logged in.
idle-account-end = 登出
# Title of the question before 終了 while the new number is not on paper for certain.
end-number-title = 記下借閱證號了嗎
# The card could not be printed.
end-number-failed =
    借閱證還沒有印出來。
    可以在**櫃台**列印。
# Nobody knows whether the card came out.
end-number-unknown =
    不確定借閱證是否印出來了。
    如果沒有出來，可以在**櫃台**列印。
# The card is still being printed.
end-number-printing =
    借閱證還沒有印完。
    如果沒有出來，可以在**櫃台**列印。
# No card was printed: the number is on this screen only.
end-number-goes =
    這個借閱證號會從畫面上消失。
    忘記時，請到**櫃台**詢問。
# Yes: it is written down, the visit may end.
end-number-yes = 已記下，結束
# The same where somebody is logged in.
end-number-log-out = 已記下，登出
# No: back to the page with the number.
end-number-no = 返回畫面
# Title of the question before 中止 once something was typed.
end-typed-title = 要取消嗎
# What would be lost.
end-typed-text =
    到目前為止的內容會全部清除。
    之後無法從這裡繼續。
# Yes: ends the visit.
end-typed-yes = 取消辦理
# No: goes on.
end-typed-no = 繼續辦理
# Title of the question before 戻る on the password page once something was typed.
leave-typed-title = 要返回上一個畫面嗎
# What would be lost.
leave-typed-text =
    輸入的密碼會清除。
    卡片要重新放上。
# Yes: goes back to the page before.
leave-typed-yes = 返回
# No: goes on typing.
leave-typed-no = 繼續輸入

## The mail with the number

# Subject of the mail. { $library } is the library's name.
mail-subject = 【{ $library }】借閱證號通知
# First lines of the mail. { $library } is the library's name.
mail-greeting =
    這裡是{ $library }。
    您的註冊已完成。您的借閱證號如下。
# The number, alone in its line so that it can be copied, and until when it is good.
# { $number } is the patron number, { $date } the last day (mail-date).
mail-number =
    借閱證號
    { $number }

    有效期限
    { $date }
# A date in the mail; { $year } is a number as text, { $month } and { $day } are numbers.
mail-date = { $year }年{ $month }月{ $day }日
# What the number is for: app and web pages, with the password from the form.
mail-login =
    可以用這個借閱證號登入圖書館的App和「マイ図書館」（我的圖書館）。
    密碼是您在註冊時自己設定的密碼。
# The password is not in the mail. { $counter } says where the counter is.
mail-password =
    這封信裡沒有寫密碼。
    忘記時，請到{ $counter }詢問。
# For whoever gets a mail that was meant for somebody else (a mistyped address).
mail-stranger =
    如果您沒有註冊，麻煩您告訴圖書館。
    這封信由系統寄出，無法回覆。
# Subject of the mail about a reservation that is ready. { $library } is the library's name.
mail-ready-subject = 【{ $library }】您預約的書可以取了
# First line of that mail. { $library } is the library's name.
mail-greeting-reader = 感謝您使用{ $library }。
# Which book; { $title } is its title.
mail-ready-title =
    您預約的書可以取了。
    「{ $title }」
# The same where the title is not known.
mail-ready-untitled = 您預約的書可以取了。
# Until when and where it is kept; { $date } is a day (mail-date), { $place } a place.
mail-ready-until = 請在{ $date }以前（含當日），到{ $place }領取。
# Where it is kept, if nobody knows until when; { $place } is a place.
mail-ready-place = 請到{ $place }領取。
# How not to get such mails any more.
mail-ready-off =
    不需要這種通知時，可以在圖書館的機台上停止。
    請登入後打開「個人頁面」。
# Subject of the mail about what was done with a card. { $library } is the library's name.
mail-act-subject = 【{ $library }】使用個人編號卡辦理手續的通知
# First lines of that mail. { $library } is the library's name.
mail-act-greeting =
    這裡是{ $library }。
    在圖書館的機台上，用個人編號卡辦理了以下項目。
# What, when and where; { $act } is the name of the act, { $moment } a day and time (mail-moment), { $kiosk } the kiosk's id.
mail-act-what =
    辦理項目
    { $act }

    時間
    { $moment }

    機台
    { $kiosk }
# { $date } is a day (mail-date), { $time } a time like 14:05.
mail-moment = { $date } { $time }
# First lines where it is not known whether it was done. { $library } is the library's name.
mail-act-unknown =
    這裡是{ $library }。
    在圖書館的機台上，用個人編號卡辦理的手續中途結束了。
    不確定是否已經辦完。
# What and where; { $act } names the act, with day and time (act-unknown), { $kiosk } is the kiosk's id.
mail-act-unknown-what =
    辦理項目
    { $act }

    機台
    { $kiosk }
# What to do then. { $counter } says where the counter is.
mail-act-unknown-check =
    請在「マイ図書館」（我的圖書館）查看，或再辦理一次。
    也可以到{ $counter }查詢。
# For whoever did not do it themselves.
mail-act-stranger =
    如果不是您辦理的，請立刻聯絡圖書館。
    可能有人使用了您的卡片。
# Subject of the mail about what was done at the counter. { $library } is the library's name.
mail-counter-subject = 【{ $library }】櫃台辦理手續的通知
# First lines of that mail. { $library } is the library's name.
mail-counter-greeting =
    這裡是{ $library }。
    在圖書館櫃台辦理了以下項目。
# What and when; { $act } is the name of the act, { $moment } a day and time (mail-moment).
mail-counter-what =
    辦理項目
    { $act }

    時間
    { $moment }
# For whoever did not ask for it.
mail-counter-stranger =
    如果不是您辦理的，請立刻聯絡圖書館。
    可能有人使用了您的姓名。
# Title in the notice history of an act of which it is not known whether it was done. { $act } is its name, { $moment } its day and time.
act-unknown = { $act }（{ $moment }，不確定是否辦完）
# Foot of the mail. { $library } is the library's name, { $phone } its telephone number.
mail-foot =
    ──────────
    { $library }
    電話 { $phone }

## The page that sets up a phone

# Title of the page that the QR code opens on the phone.
phone-title = 在手機上使用
# Below it.
phone-lead = 這是您的借閱證號。
# What the bars are, for screen readers. { $number } is the patron number in groups.
phone-barcode = 借閱證號 { $number } 的條碼
# Below the card: the number must be written down, for the page goes. { $minutes } is a number.
phone-keep = 這個頁面打開{ $minutes }分鐘後，就看不到了。請儲存畫面，或記下借閱證號。
# Step 1, heading: install the app.
phone-install = 安裝App
# Button to the App Store, for iPhones.
phone-app-store = 打開 App Store
# For whom that button is.
phone-app-store-text = iPhone 手機
# Button to Google Play, for Android phones.
phone-google-play = 打開 Google Play
# For whom that button is.
phone-google-play-text = Android 手機
# Step 2, heading: log in.
phone-login = 登入
# Step 2: what to do.
phone-login-text = 打開App，輸入借閱證號和註冊時設定的密碼，然後選擇「ログイン」（登入）。
# Step 2: button that hands the number to the app once it is installed.
phone-hand-over = 將證號填入App
# Step 3, heading: use the phone as a library card.
phone-card = 當作借閱證使用
# Step 3: where the barcode is in the app.
phone-card-text = 在App裡選擇「利用カード」（借閱證），就會顯示條碼。借書時請出示。
# At the foot: whom to ask. { $counter } says where the counter is.
phone-help = 忘記密碼時，請到{ $counter }詢問。
# The library's telephone, at the foot. { $phone } is the number.
phone-call = 電話 { $phone }
# Title of the page when there is nothing to show: unknown or expired, which is not told.
phone-gone = 無法顯示這個頁面
# Below it: what the reason may be and what to do. { $counter } says where the counter is.
phone-gone-text = 可能已經超過顯示時間，或網址不正確。借閱證號在借閱證上。需要協助時，請到{ $counter }詢問。
# Title of the page when it can't be shown now: too many asked, or the service rests.
phone-busy = 目前使用人數較多
# Below it.
phone-busy-text = 請稍等一下，再重新打開。

## Names that are the same everywhere

# Stands between the names of a list.
list-separator = 、
# Keyboard: the mark that makes か into が, for screen readers.
keys-dakuten = 濁音符號
# Keyboard: the mark that makes は into ぱ, for screen readers.
keys-handakuten = 半濁音符號
# Keyboard: brings the letters back while symbols are shown.
keys-letters = ABC
# Name of the prefecture 北海道.
prefecture-01 = 北海道
# Name of the prefecture 青森県.
prefecture-02 = 青森縣
# Name of the prefecture 岩手県.
prefecture-03 = 岩手縣
# Name of the prefecture 宮城県.
prefecture-04 = 宮城縣
# Name of the prefecture 秋田県.
prefecture-05 = 秋田縣
# Name of the prefecture 山形県.
prefecture-06 = 山形縣
# Name of the prefecture 福島県.
prefecture-07 = 福島縣
# Name of the prefecture 茨城県.
prefecture-08 = 茨城縣
# Name of the prefecture 栃木県.
prefecture-09 = 栃木縣
# Name of the prefecture 群馬県.
prefecture-10 = 群馬縣
# Name of the prefecture 埼玉県.
prefecture-11 = 埼玉縣
# Name of the prefecture 千葉県.
prefecture-12 = 千葉縣
# Name of the prefecture 東京都.
prefecture-13 = 東京都
# Name of the prefecture 神奈川県.
prefecture-14 = 神奈川縣
# Name of the prefecture 新潟県.
prefecture-15 = 新潟縣
# Name of the prefecture 富山県.
prefecture-16 = 富山縣
# Name of the prefecture 石川県.
prefecture-17 = 石川縣
# Name of the prefecture 福井県.
prefecture-18 = 福井縣
# Name of the prefecture 山梨県.
prefecture-19 = 山梨縣
# Name of the prefecture 長野県.
prefecture-20 = 長野縣
# Name of the prefecture 岐阜県.
prefecture-21 = 岐阜縣
# Name of the prefecture 静岡県.
prefecture-22 = 靜岡縣
# Name of the prefecture 愛知県.
prefecture-23 = 愛知縣
# Name of the prefecture 三重県.
prefecture-24 = 三重縣
# Name of the prefecture 滋賀県.
prefecture-25 = 滋賀縣
# Name of the prefecture 京都府.
prefecture-26 = 京都府
# Name of the prefecture 大阪府.
prefecture-27 = 大阪府
# Name of the prefecture 兵庫県.
prefecture-28 = 兵庫縣
# Name of the prefecture 奈良県.
prefecture-29 = 奈良縣
# Name of the prefecture 和歌山県.
prefecture-30 = 和歌山縣
# Name of the prefecture 鳥取県.
prefecture-31 = 鳥取縣
# Name of the prefecture 島根県.
prefecture-32 = 島根縣
# Name of the prefecture 岡山県.
prefecture-33 = 岡山縣
# Name of the prefecture 広島県.
prefecture-34 = 廣島縣
# Name of the prefecture 山口県.
prefecture-35 = 山口縣
# Name of the prefecture 徳島県.
prefecture-36 = 德島縣
# Name of the prefecture 香川県.
prefecture-37 = 香川縣
# Name of the prefecture 愛媛県.
prefecture-38 = 愛媛縣
# Name of the prefecture 高知県.
prefecture-39 = 高知縣
# Name of the prefecture 福岡県.
prefecture-40 = 福岡縣
# Name of the prefecture 佐賀県.
prefecture-41 = 佐賀縣
# Name of the prefecture 長崎県.
prefecture-42 = 長崎縣
# Name of the prefecture 熊本県.
prefecture-43 = 熊本縣
# Name of the prefecture 大分県.
prefecture-44 = 大分縣
# Name of the prefecture 宮崎県.
prefecture-45 = 宮崎縣
# Name of the prefecture 鹿児島県.
prefecture-46 = 鹿兒島縣
# Name of the prefecture 沖縄県.
prefecture-47 = 沖繩縣
