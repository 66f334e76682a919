### The words of the kiosk in simplified Chinese, for readers from the mainland. Not yet read by a second native speaker.
### Register: 您 and 请, no exclamation marks, no blame; titles say what to do or what is so; buttons are what happens.
### Full-width punctuation, quotation marks “ ”; characters of GB 2312. Numbers are written 6至16位, for the ear.
### Not 《 》, which mean a reading to the text painter. What only staff read stays Japanese.
### One word for one thing:
###   利用登録 读者注册 (注册), 登録内容 注册信息; 利用者番号 读者证号; 利用カード 读者证; カウンター 服务台; 係員 工作人员
###   マイナンバーカード 个人编号卡; 署名用パスワード 签名用密码; 署名用電子証明書 签名用电子证书; 読み取り台 读卡器
###   マイ図書館 我的图书馆; マイページ 个人页面; ログイン 登录; ログアウト 退出登录; お知らせ 通知; 利用停止 停止使用
###   中止 取消; 終了 结束; 戻る 返回; 手続き 办理 (事项); 再発行 补办; パスワード再設定 重设密码; 変更 变更
###   有効期限の更新 延长有效期 (short: 续期); 延長 续借; 貸出中 借阅中; 予約 预约; 延滞 逾期; 窓口のご案内 窗口指引
###   市町の担当窓口 市町政府的个人编号卡窗口; ヨミ 读音; メール 邮箱; 必須 必填; 任意 选填; 端末 本机 (on paper and in mail 终端)

## Steps and band

# Name of step 1 on the step shelf (consent); at most 5 characters.
step-consent = 同意
# Name of step 2 on the step shelf (lay the card).
step-card = 放卡
# Name of step 3 on the step shelf (signature password).
step-password = 密码
# Name of step 4 on the step shelf (reading the card).
step-reading = 读取
# Name of step 5 on the step shelf (form).
step-form = 填写
# Name of step 6 on the step shelf (confirmation).
step-confirm = 确认
# Band at the foot: choose a language. Keep the English word, whatever the language.
band-language = 语言 Language
# Band at the foot: choose the size of the text.
band-text-size = 文字大小
# Band at the foot: choose a high-contrast display.
band-contrast = 显示颜色
# Band at the foot: says how to reach a member of staff.  Calls nobody by itself, so it is not named so.
band-staff = 需要帮助
# Band at the foot: calls a member of staff to the kiosk.
band-call = 呼叫工作人员
# The same, while the call rings.
band-call-ringing = 正在呼叫
# The same, once a member of staff has said to be on the way.
band-call-coming = 工作人员会来
# The same, when nobody has answered or can be called.
band-call-failed = 没有回应

## Buttons used on many pages

# Ends the visit and wipes everything; far left on every page.
button-cancel = 取消
# Ends the visit after success or where nothing more can be done; far left.
button-finish = 结束
# Ends the visit where somebody is logged in; far left.
button-log-out = 退出登录
# Ends the visit on a problem page; the primary button.
button-finish-long = 结束
# To the page before.
button-back = 返回
# To the field before, on the form.
button-previous = 上一项
# To the next page.
button-next = 下一步
# Closes an explanation.
button-close = 关闭
# The same on a problem page.
button-staff = 需要帮助
# The same on a problem page, where the kiosk can call staff.
button-call = 呼叫工作人员

## 0 Attract

# Greeting on the start page, very large.
attract-title = 欢迎光临
# What to do on the start page.
attract-lead = 请选择要办理的事项。
# The same for very large text: replaces the greeting.
attract-lead-short = 请选择要办理的事项
# Big choice: register as a new patron (the app's wording).
attract-register = 读者注册
# For whom that choice is, and with what.
attract-register-text =
    首次使用的读者
    使用个人编号卡（My Number Card）
# The same while there is no card reader: why nobody can register.
attract-register-away =
    现在无法使用。
    读卡器暂时不能用。
# The same in the first moments of a kiosk that was just switched on: it does not know yet whether there is a reader.
attract-register-soon =
    正在准备。
    请稍候。
# The same while nothing can be printed: who registers reads the number on the screen.
attract-register-no-paper =
    首次使用的读者
    现在不能打印
# The same where nobody is registered while no card can be printed: why nobody can register.
attract-register-unprinted =
    现在无法使用。
    不能打印卡。
# Big choice: log in with a patron number.
attract-login = 登录
# For whom that choice is.
attract-login-text = 已有读者证号的读者
# Who has to go to the counter. { $age } is a number of years.
attract-notice =
    未满{ $age }岁或住在县外的读者，
    请到服务台注册。

## 1 Consent

# Title of the consent page.
consent-title = 请确认以下内容
# Opens the whole consent text.
consent-read-all = 阅读全文
# The box to tick: agreement (the app's wording).
consent-agree = 同意
# Below the box.
consent-agree-text = 我已确认内容，并表示同意
# Way on from the consent page (the app's wording).
consent-next = 读取个人编号卡
# Said when the way on is pressed without agreeing.
consent-missing = 请先点选“同意”，再进入下一步。
# Title of the page with the whole consent text.
consent-full-title = 同意书
# Heading of the last part of the consent, in a translation of it only.
consent-translation = 关于本文
# Below it: which text counts. Also the first line of the translation of the whole text.
consent-translation-text = 这是译文，以日文为准。
# Pages through the whole text: back.
consent-page-previous = 上一页
# Pages through the whole text: on.
consent-page-next = 下一页
# Button on the page with the whole consent text: shows the document that the card will sign.  Short.
document-show = 申请书
# Title of the page with the document that the card will sign.
document-title = 卡片将签名的申请书
# Above the document for a registration, in easy words.
document-summary = 这是图书馆的利用登记申请书。卡片对日文原文签名。里面没有您的姓名和个人编号。
# Above the document of somebody who is a patron already.
document-summary-acts = 这是您所选手续的申请书。卡片对日文原文签名。里面没有您的姓名和个人编号。
# In the document before it is signed, in the place of the time.
document-later-time = （签名的时间）
# In the document before it is signed, in the place of the random number.
document-later-number = （签名时生成的编号）
# What the first line of the Japanese document says; below it.
document-line-form = 申请书的名称和版本
# What its second line says.
document-line-library = 申请的图书馆
# What the line 目的 says, for a registration.
document-line-purpose = 申请登记为图书馆的读者。
# What the line 同意事項の版 says.
document-line-version = 您同意的文本的版本
# What the line 同意事項のSHA-256 says.
document-line-digest = 用来识别日文原文的数值
# What the line 画面の言語 says.
document-line-language = 画面的语言
# What the line 画面の同意事項のSHA-256 says.
document-line-shown = 用来识别画面文本的数值
# What the line 端末 says.
document-line-kiosk = 这台机器的名称
# What the line 日時 says.
document-line-time = 日期和时间
# What the line 一回限りの番号 says.
document-line-number = 只使用一次的编号

## 2 Lay the card

# Title while no card lies there.
place-title = 请放上个人编号卡
# Where to lay it.
place-lead = 请放在屏幕下方的读卡器上。
# Tip 1: heading.
place-tip-case = 取下卡套
# Tip 1: explanation.
place-tip-case-text = 只放卡片
# Tip 2: heading.
place-tip-alone = 不要重叠
# Tip 2: explanation.
place-tip-alone-text = 金属物或其他卡
# Tip 3: heading.
place-tip-still = 不要移动
# Tip 3: explanation.
place-tip-still-text = 直到读取结束
# Status while nothing lies there.
place-waiting = 等待放卡
# Status while the card is being identified.
place-checking = 正在确认卡片
# Shown when the card was lifted while its password was typed: everything typed is gone.
place-lifted = 卡片已离开读卡器。请重新放卡，并从头输入密码。
# Opens the explanation how to lay the card.
place-help = 查看放卡方法
# Title of that explanation.
help-title = 放卡方法
# Lead of that explanation.
help-lead = 请将卡片平放在读卡器中央。

## 3 Signature password

# Button on the password page: the way to help for somebody who has forgotten the signature password.
password-forgotten = 忘记密码
# Title of the help page about the signature password.
password-help-title = 忘记签名用密码时
# Help about a forgotten signature password: what it is, where it was set, who sets it anew (at a convenience store only with the four-digit PIN and the official app), the way out. Each line one idea; ** marks emphasis.
password-help-text =
    {""}**是哪个密码**
    是您领卡时，在市区町村政府窗口自己设定的密码。
    由字母和数字组成，**6至16位**。不是4位数字的密码。
    {""}
    {""}**忘记时**
    可以在您居住地的**市区町村政府窗口**重新设定。
    如果记得**4位数字的密码**（用户证明用），也可以在便利店重新设定。
    这时还需要智能手机的专用App。
    本机和图书馆都无法查询或重新设定。
    {""}
    {""}**在图书馆办理**
    没有密码，也可以在**服务台**注册。
# Title of the password page. The 署名用パスワード of the My Number card.
password-title =
    请输入
    签名用密码
# Its format.
password-lead = 6至16位字母和数字。字母全部为大写。
# It is not the four-digit PIN.
password-warning = 不是4位数字的密码。
# How often the password can still be typed. { $count } is a number from 1 to 5; ** marks the numeral, which is drawn large.
password-tries = 还可以输入 **{ $count }** 次
# The card must stay on the reader.
password-keep = 请让卡片一直放在读卡器上。
# Nothing typed yet.
password-count-none = 还没有输入
# How many characters were typed. { $count } is a number.
password-count = 已输入 **{ $count }** 位
# Said when the way on is pressed too early. { $count } is a number.
password-short = 至少需要6位（现在{ $count }位）
# For screen readers: how much of a password was typed. { $count } and { $maximum } are numbers.
typed-hidden = 最多 { $maximum } 个字符，已输入 { $count } 个，内容已隐藏
# Shows the characters while it is held down.
password-show = 显示
# Name of the field, for screen readers.
password-field = 签名用密码
# Order of the letter keys: alphabetical.
keys-order-abc = ABC顺序
# Order of the letter keys: as on a keyboard.
keys-order-keyboard = 键盘顺序
# Key: erase the last character.
keys-erase = 删除
# Key: erase everything.
keys-clear = 全部删除
# Key: space.
keys-space = 空格
# Key: small kana.
keys-small = 小
# Key: capital letters.
keys-upper = 大写
# Key: small letters.
keys-lower = 小写
# Key: signs and symbols.
keys-symbols = 符号
# At a password field: a key of a keyboard, or a barcode scanner, typed there; it was ignored, because only the keys on
# the screen are used for passwords.
secret-note-keys = 不能使用外接键盘。请用屏幕上的按键输入
# At a password field: a barcode scanner typed into it; everything in the field was erased.
secret-note-scan = 扫描的条码已清除。请从头输入
# Title of the question before the last try.
last-title =
    这是最后一次机会
    要输入吗
# What happens if it is wrong.
last-text = 如果密码错误，卡的密码会被锁定。
# Advice 1 before the last try.
last-point-check = 请确认是不是**签名用密码**（6至16位字母和数字）。
# Advice 2 before the last try.
last-point-counter = 没有把握时，请取消，到**服务台**注册。
# Spend the last try.
last-next = 用此密码继续
# Look at what was typed once more.
last-back = 再看一下

## 4 Reading

# Title while the card is read: an order, very large.
reading-title =
    请不要
    移动卡片
# Below it.
reading-lead = 正在读取。
# Title once the card itself is no longer needed.
reading-person-title = 正在确认
# Below it.
reading-person-lead = 请稍候。
# Named step: the card is a My Number card.
reading-step-card = 确认卡片
# Named step: the password is checked by the card.
reading-step-password = 确认密码
# Named step: the certificate is read.
reading-step-certificate = 读取电子证书
# Named step: the card signs the application.
reading-step-signature = 签署申请书
# Named step: the library's side verifies.
reading-step-person = 确认身份
# State of a named step: finished.
state-done = 已完成
# State of a named step: under way.
state-now = 进行中
# Instead of a way on, while reading.
reading-wait = 结束之前，请不要移动卡片

## 5 Take the card

# Title: an order, very large.
take-title =
    请取走
    您的卡
# What happens then.
take-lead = 取走后，进入下一步。
# What happens then, at the end of the visit.
take-lead-end = 取走后，回到开始页面。
# The card fell silent while it was read: nothing can go on until it is lifted.  Then the problem is explained.
take-lead-silent = 卡片没有响应。取走卡片后才能继续。
# Said once the library's side has identified the person.
take-done = 本人身份已确认
# Instead of a way on.
take-wait = 取走卡片之前，提示音会一直响

## 6 Form

# Title of the form.
form-title = 请填写其余项目
# Heading above what came from the card.
form-from-card = 个人编号卡上的信息
# It can't be changed here.
form-from-card-note = 不能更改
# Birth date; { $year } is a number as text, { $month } and { $day } are numbers; each may be form-birth-unknown instead.
form-birth = { $year }年{ $month }月{ $day }日
# Part of a birth date that the resident register doesn't know.
form-birth-unknown = 不详
# Gender on the certificate: male.
gender-male = 男
# Gender on the certificate: female.
gender-female = 女
# Gender on the certificate: not stated.
gender-unknown = 未记载
# Shown where name or address hold substitute characters.
form-substitutes = 部分文字已用其他字代替。
# Field: family name in kana.
field-kana_family = 姓的读音
# Field: given name in kana.
field-kana_given = 名的读音
# Field: e-mail address.
field-email = 邮箱
# Field: telephone number.
field-phone = 电话号码
# Field: new password of the library account.
field-password = 密码
# The same above the box: not the one of the My Number card, which was typed before (the manual's words).
field-password-new = 新设的“我的图书馆”密码
# The same, shorter: beside it stands the format, and below the box what is wrong.
field-password-library = “我的图书馆”密码
# Field: the same password again.
field-password_again = 确认密码
# The optional field in the overview.
field-email-optional = 邮箱（选填）
# In the empty e-mail cell, where mail is sent.
field-email-placeholder = 读者证号也会发到邮箱
# Badge: must be filled in.
badge-required = 必填
# Badge: may stay empty.
badge-optional = 选填
# Format of kana fields.
hint-kana = 用片假名
# Format of the e-mail field.
hint-email = 字母和数字
# Format of the phone field.
hint-phone = 不用连字符
# Format of the password. { $length } is password-length-exact or password-length-between.
hint-password = { $length }字母和数字
# Format of the password where symbols may be in it. { $length } is password-length-exact or password-length-between.
hint-password-symbols = { $length }字母、数字和符号
# Length of the password, within its format: one length only. { $min } is a number.
password-length-exact = { $min }位
# Length of the password, within its format. { $min } and { $max } are numbers.
password-length-between = { $min }至{ $max }位
# Format of the password where certain kinds of characters must be in it. { $kinds } is one of the next twelve messages, { $length } is password-length-exact or password-length-between.
hint-password-mixed = { $length }，须含{ $kinds }
# Kinds of characters, within hint-password-mixed or fault-password-kinds: symbols.
password-kinds-symbol = 符号
# Kinds of characters, within hint-password-mixed or fault-password-kinds: others and symbols. { $kinds } is one of the next nine messages.
password-kinds-and-symbol = { $kinds }、符号
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits, letters of both cases and symbols; short, for the line is full.
password-kinds-all = 数字、大写、小写、符号
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits.
password-kinds-digit = 数字
# Kinds of characters, within hint-password-mixed or fault-password-kinds: letters of either case.
password-kinds-letter = 字母
# Kinds of characters, within hint-password-mixed or fault-password-kinds: upper-case letters.
password-kinds-upper = 大写字母
# Kinds of characters, within hint-password-mixed or fault-password-kinds: lower-case letters.
password-kinds-lower = 小写字母
# Kinds of characters, within hint-password-mixed or fault-password-kinds: letters of both cases.
password-kinds-upper-lower = 大写和小写字母
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and letters.
password-kinds-digit-letter = 数字、字母
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and upper-case letters.
password-kinds-digit-upper = 数字、大写字母
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and lower-case letters.
password-kinds-digit-lower = 数字、小写字母
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and letters of both cases.
password-kinds-digit-upper-lower = 数字、大写和小写字母
# Below the box of the new password: { $format } is its format (hint-password), and what it will be for.
hint-password-use = { $format }。以后登录时使用。
# The same in one line, where the format is long. { $format } is hint-password-mixed.
hint-password-use-short = { $format }。登录时使用。
# Format of the repeated password.
hint-password_again = 再输入一次相同的密码
# Button to the next field; its name is on the second line.
form-next = 下一项
# The last button of the form (the app's wording).
form-confirm = 前往确认
# Which field ({ $at }) of how many ({ $of }), for reach mode and screen readers.
form-position = { $at } / { $of }
# Above buttons with readings that the surname may have.
form-readings = 候选读音
# What such a button does, for screen readers. { $kana } is a reading in katakana.
form-reading = 填入读音“{ $kana }”

## Faults of fields: what is wrong, with the measure, then what to do

# A required kana field is empty. { $field } is the field's name.
fault-kana-empty = 请输入{ $field }
# A character that is no katakana. { $character } is that character.
fault-kana-character = 不能使用“{ $character }”。请用片假名输入
# A kana that can't be first. { $character } is that kana.
fault-kana-start = 不能以“{ $character }”开头
# A kana that can't be last. { $character } is that kana.
fault-kana-end = 不能以“{ $character }”结尾
# Too many characters. { $max } and { $count } are numbers.
fault-long = 最多{ $max }个字（现在{ $count }个字）
# The phone field is empty.
fault-phone-empty = 请输入电话号码
# Something that is no digit.
fault-phone-digits = 请只输入数字
# Wrong number of digits. { $count } is a number.
fault-phone-length = 电话号码是10位或11位数字（现在{ $count }位）
# Must begin with 0.
fault-phone-zero = 电话号码以0开头
# No area code is like that, or the number is nobody's own telephone (0120 and the like).
fault-phone-service = 不能登记这个号码。请确认您自己的电话号码
# No @ in the address.
fault-email-at = 邮箱地址需要一个“@”
# Space or other character that can't be there. { $character } is that character.
fault-email-character = 不能使用“{ $character }”。请用字母和数字输入
# Something is missing before the @.
fault-email-local = 请检查“@”前面的部分
# Something is wrong after the @.
fault-email-domain = 请检查“@”后面的部分
# A dot at the start or end of a part, or two in a row.
fault-email-dot = 请检查“.”的位置
# Longer than an address can be.
fault-email-long = 邮箱地址太长
# The password field is empty.
fault-password-empty = 请输入密码
# Too short. { $min } and { $count } are numbers.
fault-password-short = 至少需要{ $min }位（现在{ $count }位）
# Too long. { $max } and { $count } are numbers.
fault-password-long = 最多{ $max }位（现在{ $count }位）
# The library's system wants a digit, a capital and a small letter.
fault-password-weak = 数字、大写字母、小写字母，每种都要有
# The password has not got all the kinds of characters it must have. { $kinds } is what is missing (password-kinds-…).
fault-password-kinds = 还要包含{ $kinds }
# The library's system does not take this password, and does not say why.
fault-password-refused = 不能使用这个密码。请换一个，或到服务台咨询
# Too short or too long, where only one length is right. { $min } and { $count } are numbers.
fault-password-exact = 必须是{ $min }位（现在{ $count }位）
# A character that can't be in it, where symbols may be.
fault-password-symbol = 请只用字母、数字和屏幕上的符号
# A character that can't be in it.
fault-password-character = 请只用字母和数字
# The repeated password is empty.
fault-again-empty = 请再输入一次相同的密码
# The two passwords differ.
fault-again-differs = 与上面的密码不同。请再输入一次

## 7 Confirm

# Title of the confirmation page.
confirm-title = 将按以下内容注册
# What to do.
confirm-lead = 如果没有错误，请按下面的按钮。
# Corrects one value.
confirm-edit = 修改
# An optional value that was left empty.
confirm-empty = 不登记
# What comes next, where a card is printed.
confirm-notice-print =
    注册完成后，会显示读者证号，
    并打印读者证。
# What comes next, where no printer is set up.
confirm-notice = 注册完成后，会显示读者证号。
# Way on (the app's wording).
confirm-next = 注册

## 8 Issuing

# Title while the patron is being registered.
issuing-title = 正在注册
# Below it.
issuing-lead = 请稍候。
# Named step: checking what was typed.
issuing-step-check = 检查填写内容
# Named step: the number is given.
issuing-step-number = 生成读者证号
# Instead of a way on.
issuing-wait = 请等到注册完成

## 9 Done

# Title of success (the app's wording).
done-title = 申请成功
# Below it, where one can log in with the number.
done-lead-login = 注册完成。可以用这个读者证号登录。
# Below it, otherwise.
done-lead = 注册完成。这是您的读者证号。
# Label of the number, for screen readers.
done-number = 读者证号
# Title on the library card.
card-title = 读者证
# Title on the card printed on receipt paper.
card-temporary-title = 临时读者证
# On the card's back: the patron writes the name behind it by hand.
card-name = 姓名
# On the card's back: first of the rules in short.
card-rule-1 = 仅限本人使用。
# On the card's back: second of the rules in short.
card-rule-2 = 遗失时，请立即告知我们。
# On the card's back: third of the rules in short.
card-rule-3 = 住址或电话号码变更时，请告知我们。
# On a page of which the card is cut out along a dotted line.
card-cut = 请沿虚线剪下使用。
# Printing: offered, where the kiosk is set to ask.
print-ready = 可以打印读者证
# Prints the card, where the kiosk is set to ask.
print-now = 打印
# Printing: the job is on its way to the printer.
print-sending = 即将打印读者证
# Printing: under way.
print-printing = 正在打印读者证
# Printing: finished; said only when it is true.
print-done = 读者证已打印。请取走。
# Printing: nobody knows whether it came out.
print-unknown = 读者证出来了吗
# Printing failed: no paper.
print-failed-paper = 没有打印纸。屏幕上的号码可以使用。
# Printing failed: the printer does not answer.
print-failed-offline = 打印机没有响应。屏幕上的号码可以使用。
# Printing failed: something is stuck.
print-failed-jam = 打印机卡纸。屏幕上的号码可以使用。
# Printing failed: the printer's cover is open.
print-failed-cover = 打印机盖开着。屏幕上的号码可以使用。
# Printing failed: staff stopped the printer, or it takes no jobs.
print-failed-stopped = 打印机已停用。屏幕上的号码可以使用。
# Printing failed: the driver or the print system gave up.
print-failed-driver = 打印机设置有问题。屏幕上的号码可以使用。
# Printing failed: ribbon, ink or toner is used up.
print-failed-supply = 墨水或色带已用完。屏幕上的号码可以使用。
# Printing failed: the job does not get on, and nobody says why.
print-failed-stuck = 打印机没有动作。屏幕上的号码可以使用。
# Printing failed: otherwise.
print-failed-other = 未能打印。屏幕上的号码可以使用。
# The answer yes to "did the card come out".
print-came-out = 出来了
# The answer no to "did the card come out"; prints once more.
print-not-out = 没有，再打印一次
# Prints once more after a failure.
print-again = 再打印一次
# Instead, where the answer to a first try was lost, the form was corrected, and the first try turned out to have worked.
done-first-form = 已按最初发送的内容注册。之后修改的内容和密码没有保存。请告知服务台。
# Said only when a mail server took the message (the app's wording).
done-mail = 读者证号已发到您登记的邮箱。
# Heading above the QR codes.
done-phone = 也可以用手机
# QR code: the app for iPhone.
done-app-store = App Store
# For whom that code is.
done-app-store-text = iPhone手机
# QR code: the app for Android.
done-google-play = Google Play
# For whom that code is.
done-google-play-text = 安卓手机
# QR code: sets up the app with the number.
done-setup = App设置
# What that code does.
done-setup-text = 自动填入号码
# How to use the codes.
done-codes-hint = 请用手机相机扫描。
# To the log-in page (the app's wording).
done-login = 前往登录

## Log in

# Title of the log-in page, and its way on (the app's wording).
login-title = 登录
# What to do there.
login-lead = 请输入读者证号和密码。
# The same where the kiosk has a barcode scanner: it reads the number from the library card.
login-lead-scan =
    请输入读者证号和密码。
    也可以将读者证对准扫描器，读入证号。
# For those who have no number yet: leads to registration (the app's wording).
login-register = 新读者注册
# While number and password are being checked.
login-wait = 正在确认
# One answer for a wrong number and a wrong password.
login-note-wrong = 读者证号或密码不正确。
# Something was scanned that is no library card of this library.
login-note-not_ours = 这好像不是本图书馆的读者证。
# After 利用停止: it is done.
login-note-stopped = 已停止使用。再次登录，即可恢复。
# After a new password was chosen with a one-time password of the counter.
login-note-chosen = 新密码已设定。请用新密码登录。
# The one-time password of the counter was over before a new one was chosen.
login-note-lapsed = 服务台给的密码已经不能使用。请到服务台。
# Field: patron number.
field-number = 读者证号
# Field: password of the library account.
field-login_password = 密码
# Format of the patron number. { $width } is a number.
hint-number = { $width }位数字
# Which password it is (the app's wording).
hint-login_password = “我的图书馆”的密码
# The number field is empty.
fault-number-empty = 请输入读者证号
# Something that can't be in a patron number.
fault-number-digits = 读者证号请用数字输入
# Wrong number of digits. { $width } and { $count } are numbers.
fault-number-length = 读者证号是{ $width }位（现在{ $count }位）
# The digits don't fit together: mistyped.
fault-number-check = 请检查读者证号

## マイ図書館

# Whose pages these are; { $name } is a name.
account-greeting = { $name } 您好
# A day somebody has to remember; { $month } and { $day } are numbers, { $weekday } one of weekday-0 to weekday-6.
day = { $month }月{ $day }日（{ $weekday }）
# Monday, short.
weekday-0 = 周一
# Tuesday, short.
weekday-1 = 周二
# Wednesday, short.
weekday-2 = 周三
# Thursday, short.
weekday-3 = 周四
# Friday, short.
weekday-4 = 周五
# Saturday, short.
weekday-5 = 周六
# Sunday, short.
weekday-6 = 周日
# Tab: loans and reservations (the app's wording).
tab-home = 首页
# Tab: the library card (the app's wording).
tab-card = 读者证
# Tab: settings and notices (the app's wording).
tab-page = 个人页面
# Instead of a list or a setting that is being loaded.
account-loading = 正在读取
# Instead of a list or a setting that could not be loaded.
account-failed = 未能读取。
# Loads it again.
account-reload = 重新读取
# While what was confirmed is being done.
account-doing = 正在办理
# A loan was extended.
account-said-renewed = 已续借。
# A reservation was cancelled.
account-said-cancelled = 已取消预约。
# A reservation was not cancelled: a copy has been set aside for it since.
account-said-not_cancelled = 这本书已开始准备。如需取消预约，请到服务台。
# Staff were asked to cancel a reservation that is ready.
account-said-cancellation_requested = 已收到取消请求。将由图书馆工作人员取消。
# Notices were deleted.
account-said-deleted = 已删除通知。
# No answer: nobody knows whether it was done.
account-said-silent = 没有收到回复。请查看现在的状态。
# A book the catalogue does not know any more.
book-untitled = 书名不详的资料
# Title of the message that reservations are ready (the app's 予約割当メッセージ).
ready-title =
    您预约的书
    可以取了
# What to do.
ready-lead = 请在期限内领取。
# Closes the message (the app's wording).
ready-ok = OK
# Title of the home page (the app's wording).
home-title = 我的图书馆
# Count and list of loans (the app's wording).
shelf-loans = 借阅中
# Count and list of reservations (the app's wording).
shelf-holds = 预约中
# On the two tiles, after 貸出中 or 予約中: how many books. { $count } is a number, or … or ? while it is not known; ** marks it, it is drawn large.
shelf-count = **{ $count }** 本
# No loans.
loans-empty = 没有借阅中的书。
# No reservations.
holds-empty = 没有预约中的书。
# When a loan is due; { $day } is a day.
loan-due = { $day }到期
# Extends a loan.
loan-renew = 续借
# While it is being extended.
loan-renewing = 正在续借
# A loan is overdue; { $days } is a number of days.
loan-overdue = 逾期{ $days }天
# A loan is due today.
loan-today = 今天到期
# A loan is due soon; { $days } is a number of days.
loan-soon = 还有{ $days }天
# Why a loan is not extended: as often as allowed already.
renewal-too_many = 不能再续借了。
# Why a loan is not extended: somebody waits for it.
renewal-reserved = 有其他读者预约，不能续借。
# Why a loan is not extended: it is overdue.
renewal-overdue = 有逾期的书，不能续借。
# Why a loan is not extended: it was lent just now.
renewal-too_soon = 临近到期日时，才能续借。
# Why a loan is not extended: the membership ends before.
renewal-expired = 读者证即将到期，不能续借。请到服务台咨询。
# Why a loan is not extended: the library restricted the patron.
renewal-blocked = 现在不能续借。请到服务台咨询。
# Why a loan is not extended: it is not on loan any more.
renewal-gone = 这本书已不在借阅中。
# Why a loan is not extended: the library's system says no.
renewal-other = 不能续借。请到服务台咨询。
# Cancels a reservation.
hold-cancel = 取消
# Staff were asked to cancel it.
hold-cancellation-requested = 已请工作人员取消
# State of a reservation: ready.
hold-ready = 可以取书
# State of a reservation: in the queue, { $place } is a number.
hold-place = 排队中 第{ $place }位
# State of a reservation: in the queue.
hold-queued = 排队中
# State of a reservation: on its way to the pick-up library.
hold-on_the_way = 运送中
# State of a reservation: being prepared.
hold-being_prepared = 准备中
# State of a reservation that this program does not know.
hold-unknown = 办理中
# Until when it is kept; { $day } is a day.
hold-until = 保留到{ $day }
# Where it is handed out; { $place } is a place.
hold-pickup = 取书处：{ $place }
# Lead of the card page.
own-card-lead = 屏幕上的条码可以直接使用。
# Title of the page with settings (the app's wording).
own-title = 个人页面
# Heading of the notice setting (the app's wording).
setting-title = 通知设置
# What ON and OFF change and what not, where notices are mailed.
setting-text-mail =
    设为ON时，预约的书备好后，
    会通知到您登记的邮箱。
    设为OFF时，登录后仍会收到通知。
# The same where the library sends no mail.
setting-text =
    本图书馆目前不发送邮件。
    设为ON，开始发送后就会收到。
    设为OFF时，登录后仍会收到通知。
# How the setting is: on.
setting-on = ON
# How the setting is: off.
setting-off = OFF
# While it is being changed.
setting-changing = 更改中
# Turns notices on, for screen readers.
setting-turn-on = 将通知设为ON
# Turns notices off, for screen readers.
setting-turn-off = 将通知设为OFF
# Title of the notice history (the app's wording).
history-title = 通知记录
# What it holds.
history-text = 从新到旧，保留50条
# How many are unread; { $count } is a number.
history-unread = 未读 { $count }条
# Lead of the history.
history-lead = 从新到旧，最多保留50条。
# Lead of the history while notices are being chosen.
history-choose = 请点选要删除的通知。
# No notices.
history-empty = 没有通知。
# Begins choosing notices to delete.
history-select = 选择并删除
# Ends choosing.
history-done = 结束选择
# Chooses all.
history-all = 全选
# Chooses none.
history-none = 全部不选
# Deletes the chosen ones; { $count } is a number.
history-delete = 删除{ $count }条
# The same while none is chosen.
history-delete-none = 删除
# When a notice came; { $day } is a day.
notice-made = { $day }的通知
# Chooses a notice, for screen readers.
notice-choose = 选择
# The same of one that is chosen.
notice-unchoose = 取消选择
# Mark of a notice that was not read before.
notice-unread = 未读
# Stops the use (the app's wording).
stop-title = 停止使用
# What it does, in short.
stop-text = 停止通知，删除记录
# Question before a reservation is cancelled.
ask-cancel-title =
    要取消
    这个预约吗
# Which one; { $title } is a title.
ask-cancel-text = “{ $title }”
# Yes: cancels the reservation.
ask-cancel-yes = 取消预约
# No: keeps the reservation.
ask-cancel-no = 保留
# Question before staff are asked to cancel a reservation that is ready.
ask-request-title =
    要请工作人员
    取消这个预约吗
# Which one, and who does it; { $title } is a title.
ask-request-text =
    “{ $title }”
    这本书已经备好，所以由图书馆工作人员取消。
# Yes: asks staff.
ask-request-yes = 请求取消
# No: keeps the reservation.
ask-request-no = 保留
# Question before notices are deleted.
ask-delete-title = 要删除通知吗
# How many; { $count } is a number.
ask-delete-text = 将删除选中的{ $count }条。删除后不能恢复。
# Yes: deletes the notices.
ask-delete-yes = 删除
# No: keeps the notices.
ask-delete-no = 保留
# Question before the use is stopped.
ask-stop-title = 要停止使用吗
# What 利用停止 is.
ask-stop-text = 将停止在本机使用“我的图书馆”。
# What happens 1.
ask-stop-point-1 = 不会再收到**通知**。
# What happens 2.
ask-stop-point-2 = **通知记录**会全部删除。
# What does not happen, and how it can be undone.
ask-stop-point-3 = 借阅、预约和注册都会保留。**再次登录**，即可恢复。
# Yes; another question follows.
ask-stop-yes = 我要停止
# No: goes on using it.
ask-stop-no = 不停止
# The second question.
ask-stop-sure-title = 真的要停止吗
# What is lost.
ask-stop-sure-text = 通知记录不能恢复。
# Yes: stops the use.
ask-stop-sure-yes = 停止使用
# No: goes on using it.
ask-stop-sure-no = 不停止

## Patrons who are known already: number or password forgotten, moved, term run out

# On the log-in page: leads to what can be done with the card instead of number and password.
login-forgotten = 忘记读者证号或密码
# The same where a log-in has to wait.
login-by-card-wait = 忘记密码
# The way to a renewal with the card, where the membership has ended.
login-by-card-expired = 用卡续期
# The way to a new password with the card, where the password has expired.
login-by-card-password = 用卡重设密码
# To do where the membership has ended or the password has expired, and the card can help.
problem-by-card = 如果有**个人编号卡**，可以在本机办理。
# A day with its year; { $year } is a number as text, { $month } and { $day } are numbers.
date = { $year }年{ $month }月{ $day }日
# Title of the page on which one act is chosen, or all.
choosing-title = 要办理什么事项
# With what it is done.
choosing-lead = 用个人编号卡确认本人身份后办理。
# Row: number and card again.
act-reissue = 再次获取读者证号、读者证
# What happens then, where cards are printed.
act-reissue-text-print = 显示读者证号，并打印读者证
# What happens then, where nothing is printed.
act-reissue-text = 在屏幕上显示读者证号
# Row: a new library password.
act-password = 重设密码
# Which password that is.
act-password-text = “我的图书馆”的密码
# Row: name, address or contact have changed.
act-change = 姓名、住址或联系方式变了
# What can be changed.
act-change-text = 姓名、住址、读音、电话号码、邮箱
# The same where only the contact can be, because the card's address is outside the area.
act-change-outside = 住址变更请到服务台办理
# Row: a new term.
act-renewal = 延长有效期
# Whether it must not have run out.
act-renewal-text = 过期的读者也可以办理
# The new last day; { $date } is a day (date).
act-renewal-until = 可以延长到{ $date }
# Why not yet; { $date } is a day (date).
act-renewal-early = { $date }起可以延长
# Why not: it is too early, and nobody says when it will not be.
act-renewal-early-unknown = 还没到可以延长的时间
# Why not: something is overdue.
act-renewal-overdue = 有逾期未还的资料
# Why not: the library restricted the patron.
act-renewal-restricted = 请到服务台延长
# Why not: such registrations are renewed at the counter.
act-renewal-counter = 请到服务台延长
# Row: several acts, or one does not know which.
act-all = 有多项，或者不清楚
# What happens then.
act-all-text = 读取卡片之后再选择
# Mark of an act that was done.
act-done = 已办
# On the consent page, what the card signs: the application for one act; { $act } is one of acted-reissue to acted-renewal.
consent-signed-one = 卡签署的是**{ $act }**的申请书。
# The same for several acts; { $acts } are some of signed-reissue to signed-renewal.
consent-signed-many = 卡签署的是您选择的**{ $acts }**的申请书。
# The same for a registration, if the person should be registered already; { $acts } are some of signed-reissue to signed-renewal.
consent-signed-register = 已注册的读者，卡签署的是您选择的**{ $acts }**的申请书。
# Short name of an act in such a sentence: number and card again.
signed-reissue = 补办
# The same: new password.
signed-password = 重设密码
# The same: changed record.
signed-change = 变更
# The same: new term.
signed-renewal = 续期
# Way on from the consent page, beside 戻る.
consent-next-acts = 读取卡片
# Between two acts in a list of them.
acts-between = 、
# Name of an act in the document, in messages and in the history: number and card again.
acted-reissue = 补办读者证
# The same: new password.
acted-password = 重设密码
# The same: changed record.
acted-change = 变更注册信息
# The same: new term.
acted-renewal = 延长有效期
# Title where a registration found the person (the manual's message 9).
known-duplicate-title =
    您已经注册，
    不能重复注册
# What can be done now.
known-duplicate-lead = 卡片已读取完毕。可以继续办理以下事项。
# Title of the list of acts.
known-title = 请选择要办理的事项
# Below it.
known-lead = 卡片已读取完毕。
# Below it, once something was done.
known-lead-more = 可以继续办理其他事项。
# Hint: the certificate has another address.
known-moved = 您的住址与注册信息不同。
# Hint: the certificate has another name.
known-renamed = 您的姓名与注册信息不同。
# Hint: the address is outside the area; { $area } names the prefectures.
known-outside = 新住址不在{ $area }。
# Hint: the term has run out or does so soon; { $date } is a day (date).
known-expires = 现在的有效期到{ $date }。
# Back to the patron's own page.
known-own-page = 前往个人页面
# Title of the page on which the second thing is typed.
proof-title =
    请确认是您
    本人的注册
# What to type: the telephone.
proof-lead-phone = 请输入在图书馆登记的电话号码。
# What to type: the password.
proof-lead-password = 请输入“我的图书馆”的密码。
# Chooses the telephone.
proof-phone = 用电话号码
# Chooses the password.
proof-password = 用密码
# Where to go if one knows neither.
proof-hint = 如果都不知道，可以到服务台办理。
# The same where one of them is asked for only.
proof-hint-one = 如果不知道，可以到服务台办理。
# Label of the field: the telephone.
proof-field-phone = 登记的电话号码
# The way on.
proof-next = 确认
# It does not agree; whether there is a registration is not told.
proof-wrong = 未能确认。请检查后再输入一次
# Title of the form for a new password.
edit-password-title = 请设定新密码
# Below it: which password, and what it is for.
edit-password-lead = 这是“我的图书馆”的密码，下次登录起使用。
# The way on: sets it.
edit-password-next = 设定密码
# Title of the form for the contact.
edit-change-title = 请填写新的内容
# Below it: what is left empty stays.
edit-change-lead = 只填写有变化的项目即可。
# The same where the name has changed, and its reading is wanted.
edit-renamed-lead = 请填写新姓名的读音。
# In an empty cell; { $value } is what the record has, masked.
edit-present = 现在登记：{ $value }
# In an empty cell where the record has nothing.
edit-absent = 未登记
# Nothing was typed.
fault-nothing-changed = 请填写有变化的项目
# Title of the page that shows old beside new.
compare-title = 将变更为以下内容
# What the new one is taken from.
compare-lead = 姓名和住址以个人编号卡为准。
# The same where only the contact changes.
compare-lead-contact = 如果没有错误，请按下面的按钮。
# Row: the name.
compare-name = 姓名
# Row: the address.
compare-address = 住址
# Before the old value.
compare-before = 变更前
# Before the new value.
compare-after = 变更后
# Mark of a row whose value changes.
compare-changed = 有变更
# Mark of a row whose value stays.
compare-unchanged = 不变
# Instead of an old value where there was none.
compare-absent = 未登记
# That the readings stay as they are.
compare-kana = 姓名的读音保持不变。
# That the new name needs its reading.
compare-kana-wanted = 需要填写新姓名的读音。
# On to the form for telephone and mail.
compare-contact = 同时变更联系方式
# On to the form for the reading.
compare-to-kana = 填写姓名读音
# Yes: changes the record.
compare-yes = 变更
# While an act is being done.
act-doing = 正在办理
# Title of the page with the new term.
term-title = 要延长有效期吗
# Below it.
term-lead = 这是读者注册的有效期。
# Label of the old last day.
term-before = 延长前
# Label of the new last day.
term-after = 延长后
# Instead of an old last day that nobody knows.
term-unknown = 无记录
# Yes: renews it.
term-yes = 延长
# Title while the card is issued again.
reissuing-title = 补办读者证
# Named step: it was proved whose record it is.
reissuing-step-check = 确认身份
# Named step: the number is looked up.
reissuing-step-number = 查询读者证号
# Title once the card is there again.
done-again-title = 补办读者证
# Below it, where one can log in with the number.
done-again-lead-login = 读者证号与以前相同，登录时也使用。
# Below it, otherwise.
done-again-lead = 读者证号与以前相同。
# To another act.
acted-more = 办理其他事项
# The same beside other buttons.
acted-more-short = 其他
# Title: a new password is set.
acted-password-title = 已设定新密码
# Below it.
acted-password-lead = 从下次登录起，使用新密码。
# What else is true 1.
acted-password-point-1 = 其他设备上的登录已全部**退出**。
# Title: the record is changed.
acted-change-title = 注册信息已变更
# Below it.
acted-change-lead = 已按新的内容登记。
# Title: the term is renewed.
acted-renewal-title = 有效期已延长
# Below it.
acted-renewal-lead = 现有的读者证可以继续使用。
# Label of the new last day.
acted-renewal-until = 新的有效期
# What comes first, where the term may have run out.
acted-renewable = 如果已过有效期，**延长**后即可登录。
# Where the act can be looked up.
acted-history = 本次办理会保存在个人页面的**通知记录**中。
# Title of the message about what was done with the card.
acts-title = 用卡办理的通知
# Below it.
acts-lead = 用个人编号卡办理过以下事项。
# The same title where something was done at the counter.
acts-title-counter = 办理事项的通知
# Below it.
acts-lead-counter = 办理过以下事项。
# Of one that broke off: whether it was done is not known.
acts-unsure = 中途结束（是否办完不明）
# When; { $day } is a day (day), { $hour } and { $minute } are two digits each.
acts-when = { $day } { $hour }时{ $minute }分
# Where; { $kiosk } is the kiosk's name.
acts-where = 终端 { $kiosk }
# Where, instead of a kiosk: at the counter.
acts-counter = 图书馆服务台
# What to do if it was not the patron.
acts-warning = 如果不是您办理的，请告知**服务台**。
# Closes the message.
acts-ok = OK
# Row of the history: when an act was done; { $day } is a day.
notice-acted = { $day }的办理
# On マイページ: leads to changes with the card.
own-update = 用个人编号卡更新注册信息
# What it is for.
own-update-text = 姓名、住址、联系方式、有效期

## The printed slip

# Heading of the slip.
slip-title = 读者证号通知
# Below it.
slip-keep = 请妥善保管。
# Label: valid until.
slip-expires = 有效期
# Label: registered on.
slip-registered = 注册日期
# A date on paper; { $year } is a number as text, { $month } and { $day } are numbers.
slip-date = { $year }年{ $month }月{ $day }日
# Heading above the QR code.
slip-phone = 手机设置
# What the QR code does.
slip-phone-text = 扫描后，读者证号会填入App。
# The password is not on paper.
slip-password = 密码没有打印。忘记时，请到服务台咨询。
# The library's telephone. { $phone } is a number as text.
slip-telephone = 电话 { $phone }

## The printed note for staff, and the staff's test page

# Heading of the note that a visitor shows to staff.
problem-slip-title = 请将此单交给工作人员看
# On the note, label: date and time.
problem-slip-when = 时间
# On the note, label: which kiosk.
problem-slip-kiosk = 终端
# On the note, heading above what is meant for staff.
problem-slip-staff = 係員の方へ
# Heading of the test page that staff print.
print-test-title = 試し刷り
# On the test page, beside a QR code.
print-test-note = 読み取って、確認してください。

## The slip for the counter, on screen and paper: where to go, what for, with what, when

# Opens the slip: which office, and what to bring.
errand-button = 查看窗口指引
# Title of the slip.
errand-title = 窗口指引
# Below the title, where the slip can't be printed or was printed.
errand-lead = 请拍下本页面备用。
# Below the title, where it can be printed.
errand-lead-print = 请打印，或拍下本页面备用。
# Prints the slip.
errand-print = 打印指引
# The slip is on its way to the printer.
errand-note-sending = 即将打印指引。
# The slip is being printed.
errand-note-printing = 正在打印指引。
# The slip was printed; said only when it is true.
errand-note-done = 指引已打印。
# The slip could not be printed.
errand-note-failed = 未能打印指引。请拍下本页面备用。
# Nobody knows whether the slip came out.
errand-note-unknown = 如果纸没有出来，请拍下本页面备用。
# On the slip, instead of a problem: whoever does not know the signature password.
errand-forgotten = 不知道签名用密码时
# What staff do for them, behind "for staff".
errand-forgotten-staff = カウンターでの手続きをご案内ください
# The municipal office, where the library has not told its name.
errand-municipal = 市町政府的个人编号卡窗口
# Label before what to bring.
errand-bring = 携带物品
# Between two things to bring, on the screen.
errand-between = 、
# { $place } is where the office is.
errand-place = 地点　{ $place }
# { $hours } is when the office is open; more lines of that come below it as they are.
errand-hours = 时间　{ $hours }
# To bring: the My Number card.
errand-bring-card = 个人编号卡
# To bring: something that shows who one is.
errand-bring-identity = 身份证件（驾照等）
# To bring: something that shows who one is, with the present address.
errand-bring-address = 有现住址的身份证件
# To bring: something that shows that one works or studies in the area.
errand-bring-commuting = 在职或在学证明（如有）
# To bring: the parent or guardian, with proof of who that is.
errand-bring-guardian = 监护人陪同，并带监护人的身份证件
# To bring: the library card.
errand-bring-library_card = 读者证（如有）
# To bring: what is overdue.
errand-bring-overdue = 逾期未还的资料
# Done at the counter: registration.
errand-for-register = 读者注册
# Done at the counter: a registration of somebody who may be registered already.
errand-for-unclear = 查询注册信息，办理注册
# Done at the counter: to be told the number, and to have the card again.
errand-for-number = 查询读者证号，补办读者证
# Done at the counter: to have the record looked at or changed.
errand-for-record = 查询注册信息，办理手续
# Done at the counter: a new term.
errand-for-term = 延长有效期
# Done at the counter: books back, then a new term.
errand-for-overdue = 归还资料，延长有效期
# Done at the counter: a new library password.
errand-for-password = 重设“我的图书馆”密码
# Done at the municipal office: a new signature password.
errand-for-reset = 重设签名用密码
# Done at the municipal office: the certificate is issued for the first time.
errand-for-issue = 签发签名用电子证书
# Done at the municipal office: the certificate has expired.
errand-for-renew = 更新签名用电子证书
# Done at the municipal office: the certificate was revoked.
errand-for-anew = 重新签发签名用电子证书
# Done at the municipal office: nobody knows the certificate.
errand-for-check = 查询签名用电子证书

## Problem pages: shared

# Prints the note for staff.
problem-note = 打印便条
# The note is on its way to the printer.
problem-note-sending = 即将打印便条。
# The note is being printed.
problem-note-printing = 正在打印便条。
# The note was printed; said only when it is true.
problem-note-done = 便条已打印。请交给工作人员看。
# The note could not be printed.
problem-note-failed = 未能打印便条。请将本页面给工作人员看。
# Nobody knows whether the note came out.
problem-note-unknown = 如果便条没有出来，请将本页面给工作人员看。

# Over the top of a page, for a moment: keys that were struck (or a card that was scanned) just when the page changed
# were not taken, none of them. Two short sentences: why, and what to do. Also where dots hide what was typed.
typing-dropped =
    页面刚刚切换，刚才的输入没有保存。
    请从头再输入一次。

# Heading above the things to do.
problem-todo = 接下来怎么办
# Before the one instruction to staff, { $text }.
problem-staff = 係員の方へ：{ $text }
# Try once more: lay the card again.
problem-place-again = 重新放卡
# Try once more: type the password again.
problem-type-again = 重新输入
# Try once more: ask the library's side again.
problem-retry = 再试一次
# Try once more: log in again.
problem-log-in-again = 返回登录
# Back to what was typed.
problem-back = 返回填写
# Start from the beginning.
problem-start-over = 从头开始
# To do on K101, where one can log in: what still works.
problem-login-works = 已有读者证号的读者可以**登录**。
# How many tries are left, on a problem page; the last line is drawn large. { $count } is a number; ** marks the numeral.
tries =
    还可以输入
    {""}**{ $count }** 次

## Problem pages: one block a code

# K001 title: anything unexpected (manual 1).
K001-title = 发生了意外错误
# K001 cause.
K001-cause = 填写的内容已全部清除。没有注册。
# K001 title where the registration had been asked for already (the same).
K001-unsure-title = 发生了意外错误
# K001 cause where nobody knows whether the registration was made.
K001-unsure-cause =
    页面上的内容已全部清除。
    注册可能已经完成。
    不会重复注册。
# K001 title where somebody logged in or was about to (the same).
K001-logged_in-title = 发生了意外错误
# K001 cause where somebody logged in or was about to.
K001-logged_in-cause = 页面上的内容已全部清除。
# K001 for staff, where somebody logged in or was about to.
K001-logged_in-staff = カウンターでの手続きをご案内ください
# K001 title where something was asked for with the card of a patron who is known already (the same).
K001-act-title = 发生了意外错误
# K001 cause where something was asked for with the card of a patron who is known already.
K001-act-cause =
    页面上的内容已全部清除。
    事项可能已经办完。
# K001 for staff, where something was asked for with the card of a patron who is known already.
K001-act-staff = 手続きの記録（kiosk patrons acts）を確かめてください
# K001 to do 1.
K001-todo-1 = 请**从头**再试一次。
# K001 to do 2.
K001-todo-2 = 如果再次出现，请叫**工作人员**。
# K001 for staff.
K001-staff = カウンター登録をご案内ください

# K002 title: the kiosk is out of service; also the title of the start page that offers nothing, whatever the reason.
K002-title =
    现在
    无法使用
# K002 cause.
K002-cause = 现在不能使用本机。
# K002 to do 1; also where another reason keeps the kiosk from offering anything.
K002-todo-1 = 可以在**图书馆服务台**办理。
# K002 to do 2 (the same).
K002-todo-2 = 需要帮助时，请叫**工作人员**。
# K002 for staff: how to end it.
K002-staff = 休止を終えるには、係員用の画面か、カウンターの端末の一覧で
# Why the kiosk is out of service, said by staff: it is being checked.
pause-maintenance = 正在检查机器。请稍候。
# The same: it will be in service soon.
pause-preparing = 正在准备。请稍候。
# The same: not today any more.
pause-closed = 今天的服务已结束。
# The same: what it does is done at the counter now.
pause-counter = 请到图书馆服务台办理。
# Why the kiosk offers nothing: the card reader (K101).
out-K101 = 读卡器不能使用。恢复后，可以继续使用。
# The same: the library service is away (K302).
out-K302 = 无法连接图书馆的系统。恢复后，可以继续使用。
# The same: the printer (K501), where nobody is registered without a card.
out-K501 = 不能打印卡。恢复后，可以继续使用。

# K101 title: no reader (manual 2).
K101-title =
    读卡器
    不能使用
# K101 cause.
K101-cause = 无法连接读卡器。恢复后，会自动继续。
# K101 to do 1.
K101-todo-1 = 请叫**工作人员**。
# K101 to do 2.
K101-todo-2 = 也可以在**图书馆服务台**注册。
# K101 for staff.
K101-staff = 読み取り台のUSBを挿しなおしてください

# K101 title where the smart-card service stopped (the same).
K101-service-title =
    读卡器
    不能使用
# K101 cause where the smart-card service stopped.
K101-service-cause = 读卡功能已停止。恢复后，会自动继续。
# K101 for staff where the smart-card service stopped.
K101-service-staff = 端末を再起動してください（カード用サービスの停止）

# K102 title: the card can't be read as a My Number card (manual 3).
K102-title =
    这好像不是
    个人编号卡
# K102 cause.
K102-cause = 未能从放上的物品中取得卡片信息。
# K102 title: a phone lies there.
K102-phone-title =
    不能用手机
    注册
# K102 cause: a phone lies there.
K102-phone-cause = 本机请使用实体的个人编号卡。
# K102 title: an old resident register card.
K102-juki-title =
    不能用住民基本台账卡
    注册
# K102 cause: an old resident register card.
K102-juki-cause = 请使用个人编号卡。
# K102 to do 1: a phone lies there.
K102-phone-todo-1 = 请将**个人编号卡**放在读卡器上。
# K102 to do 2: a phone lies there.
K102-phone-todo-2 = 没有卡的读者，请到**图书馆服务台**。
# K102 for staff: a phone lies there.
K102-phone-staff = カウンター登録をご案内ください
# K102 to do 1: an old resident register card.
K102-juki-todo-1 = 请将**个人编号卡**放在读卡器上。
# K102 to do 2: an old resident register card.
K102-juki-todo-2 = 没有卡的读者，请到**图书馆服务台**。
# K102 for staff: an old resident register card.
K102-juki-staff = カウンター登録をご案内ください
# K102 title: it answers, but can't be read.
K102-unreadable-title =
    未能取得
    卡片信息
# K102 cause: it answers, but can't be read.
K102-unreadable-cause = 卡片的位置可能偏了。
# K102 note: the phone was found again on the same page.
K102-phone-still = 手机还放在读卡器上。
# K102 note: something else was found again on the same page.
K102-foreign-still = 放着的还不是个人编号卡。
# K102 note: an old resident register card was found again on the same page.
K102-juki-still = 住民基本台账卡还放在读卡器上。
# K102 note: it can still not be read.
K102-unreadable-still = 还是不能读取。
# K102 to do 1.
K102-todo-1 = 请将**个人编号卡**放在读卡器中央。
# K102 to do 2.
K102-todo-2 = 请移开**卡套、金属物**和其他卡。
# K102 for staff.
K102-staff = ほかのカードで、読み取り台をお確かめください

# K103 title: no signing certificate on the card (manual 3).
K103-title =
    卡里没有
    签名用电子证书
# K103 cause.
K103-cause = 未满15岁的人的卡，或领卡时没有申请的卡，没有电子证书。
# K103 to do 1.
K103-todo-1 = 可以在**图书馆服务台**注册。
# K103 to do 1, for who is registered already and came for something else.
K103-known-todo-1 = 可以在**图书馆服务台**办理。
# K103 to do 2.
K103-todo-2 = 电子证书可以在**市町政府的个人编号卡窗口**签发。
# K103 for staff.
K103-staff = カウンター登録をご案内ください

# K104 title: lifted or silent while being read (manual 4).
K104-title = 卡片读取中断
# K104 cause.
K104-cause = 卡片被移开，或没有响应。密码没有保存。
# K104 title: the reading is too long ago to be used.
K104-stale-title =
    时间过长，
    需要重新读取
# K104 cause: the reading is too long ago to be used.
K104-stale-cause = 读取的内容已过期。没有注册。
# K104 to do 1.
K104-todo-1 = 请**重新放卡**，结束之前不要移动。
# K104 to do 2.
K104-todo-2 = 请再输入一次**密码**。
# K104 for staff.
K104-staff = くり返すときは、カウンター登録をご案内ください

# K201 title: wrong password, tries left (manual 5).
K201-title = 密码错误
# K201 cause.
K201-cause = 次数用完后，卡的密码会被锁定。
# K201 to do 1.
K201-todo-1 = 请输入**6至16位字母和数字**的签名用密码。字母全部为大写。
# K201 to do 2.
K201-todo-2 = 不是**4位数字**的密码。
# K201 to do 3.
K201-todo-3 = 请让卡片一直放在读卡器上。
# K201 for staff.
K201-staff = パスワードは、聞かない・入力しない

# K202 title: locked (manual 5).
K202-title = 卡的密码已锁定
# K202 cause.
K202-cause = 密码输错5次，就会锁定。本机不能解锁。
# K202 to do 1.
K202-todo-1 = 请到**市町政府的个人编号卡窗口**重设密码。
# K202 to do 2.
K202-todo-2 = 也可以在**图书馆服务台**注册。
# K202 to do 2, for who is registered already and came for something else.
K202-known-todo-2 = 也可以在**图书馆服务台**办理。
# K202 for staff.
K202-staff = カウンター登録をご案内ください

# K203 title: certificate expired (manual 6).
K203-title =
    电子证书
    已过有效期
# K203 cause.
K203-cause = 签名用电子证书的有效期，到签发后的第5个生日为止。
# K203 to do 1.
K203-todo-1 = 请到**市町政府的个人编号卡窗口**更新。
# K203 to do 2.
K203-todo-2 = 也可以在**图书馆服务台**注册。
# K203 to do 2, for who is registered already and came for something else.
K203-known-todo-2 = 也可以在**图书馆服务台**办理。
# K203 for staff.
K203-staff = カウンター登録をご案内ください

# K204 title: revoked (manual 11).
K204-title =
    这张卡
    现在不能认证
# K204 cause.
K204-cause = 由于搬家或改名等原因，签名用电子证书已失效。
# K204 to do 1.
K204-todo-1 = 请到**市町政府的个人编号卡窗口**更新电子证书。
# K204 to do 2.
K204-todo-2 = 如果想不到原因，请联系**图书馆服务台**。
# K204 for staff.
K204-staff = 住所・氏名の変更がなかったか、おたずねください

# K205 title: not genuine (manual 11).
K205-title = 无法确认这张卡
# K205 cause.
K205-cause = 未能确认卡里的电子证书是否真实。
# K205 to do 1.
K205-todo-1 = 请叫**工作人员**。
# K205 to do 2.
K205-todo-2 = 也可以在**图书馆服务台**注册。
# K205 to do 2, for who is registered already and came for something else.
K205-known-todo-2 = 也可以在**图书馆服务台**办理。
# K205 for staff.
K205-staff = 記録・時計・認証局の設定をお確かめください

# K301 title: revocation unknown (manual 7).
K301-title =
    无法连接
    认证系统
# K301 cause.
K301-cause = 现在无法确认电子证书是否有效。没有注册。
# K301 cause, for who is registered already and came for something else.
K301-known-cause = 现在无法确认电子证书是否有效。注册信息没有变更。
# K301 to do 1.
K301-todo-1 = 请**过一会儿**再试一次。
# K301 to do 2.
K301-todo-2 = 也可以在**图书馆服务台**注册。
# K301 to do 2, for who is registered already and came for something else.
K301-known-todo-2 = 也可以在**图书馆服务台**办理。
# K301 for staff.
K301-staff = ネットワークと、失効確認の設定を確認

# K301 title: the certificate was issued just now and can't be used yet.
K301-new-title =
    这个电子证书
    还不能使用
# K301 cause: the certificate was issued just now.
K301-new-cause = 刚签发的电子证书，要过一段时间才能确认。没有注册。
# K301 cause: the certificate was issued just now; for who is registered already and came for something else.
K301-new-known-cause = 刚签发的电子证书，要过一段时间才能确认。注册信息没有变更。
# K301 to do 1: the certificate was issued just now.
K301-new-todo-1 = 请**明天以后**再试一次。
# K301 to do 2: the certificate was issued just now.
K301-new-todo-2 = 如果着急，可以在**图书馆服务台**注册。
# K301 to do 2: the certificate was issued just now; for who is registered already and came for something else.
K301-new-known-todo-2 = 如果着急，可以在**图书馆服务台**办理。
# K301 for staff: the certificate was issued just now.
K301-new-staff = 発行直後の電子証明書です。続けて起きるときは、端末の時計をご確認ください
# K301 title: the responder does not know the certificate.
K301-unknown-title =
    未能确认
    电子证书
# K301 cause: the responder does not know the certificate.
K301-unknown-cause = 认证系统中没有这个电子证书的记录。没有注册。
# K301 cause: the responder does not know the certificate; for who is registered already.
K301-unknown-known-cause = 认证系统中没有这个电子证书的记录。注册信息没有变更。
# K301 to do 1: the responder does not know the certificate.
K301-unknown-todo-1 = 请到**市町政府的个人编号卡窗口**咨询。
# K301 to do 2: the responder does not know the certificate.
K301-unknown-todo-2 = 也可以在**图书馆服务台**注册。
# K301 to do 2: the responder does not know the certificate; for who is registered already.
K301-unknown-known-todo-2 = 也可以在**图书馆服务台**办理。
# K301 for staff: the responder does not know the certificate.
K301-unknown-staff = カウンター登録をご案内ください。何人にも起きるときは、失効確認の設定を確認

# K302 title: the library's side does not answer (manual 8).
K302-title = 服务器没有响应
# K302 cause.
K302-cause = 图书馆系统没有回复。
# K302 cause after the form: nothing typed is lost.
K302-kept-cause = 图书馆系统没有回复。填写的内容还在。
# K302 title at the log-in (the same).
K302-login-title = 服务器没有响应
# K302 cause at the log-in.
K302-login-cause = 图书馆系统没有回复。
# K302 to do 1 at the log-in.
K302-login-todo-1 = 请**再登录一次**。
# K302 title where a patron who is known already has something done with the card (the same).
K302-act-title = 服务器没有响应
# K302 cause where a patron who is known already has something done with the card.
K302-act-cause = 图书馆系统没有回复。
# K302 to do 1 where a patron who is known already has something done with the card.
K302-act-todo-1 = 请**再试一次**。同一事项不会重复办理。
# K302 title after the form (the same).
K302-kept-title = 服务器没有响应
# K302 to do 1.
K302-todo-1 = 请**再试一次**。不会重复注册。
# K302 to do 2.
K302-todo-2 = 如果再次出现，请叫**工作人员**。
# K302 for staff.
K302-staff = 図書館サービスとネットワークを確認

# K401 title: already registered (manual 9).
K401-title = 不能重复注册
# K401 cause.
K401-cause = 您已经注册。
# K401 to do 1.
K401-todo-1 = 请使用您已有的**读者证号**。
# K401 to do 2.
K401-todo-2 = 如果不知道读者证号或密码，请到**服务台**咨询。
# K401 for staff.
K401-staff = 利用者番号の確認・カードの再発行をご案内ください
# K401 title: somebody who may be this person is registered; staff have to look. Nobody is told about other people.
K401-unclear-title = 请到服务台注册
# K401 cause: somebody who may be this person is registered.
K401-unclear-cause = 本机无法判断您是否已经注册。
# K401 to do 1: somebody who may be this person is registered.
K401-unclear-todo-1 = 如果您有**读者证**，请使用上面的证号。
# K401 to do 2: somebody who may be this person is registered.
K401-unclear-todo-2 = 如果没有，请到**服务台**，确认后注册。
# K401 for staff: somebody who may be this person is registered.
K401-unclear-staff = 生年月日かヨミのない記録があります。この方かどうか、ご確認ください

# K402 title: address outside the area (manual 10).
K402-title =
    您的住址
    不能在本机注册
# K402 cause. { $area } names the prefectures.
K402-cause = 本机只为住在{ $area }的读者注册。
# K402 to do 1.
K402-todo-1 = 请到**图书馆服务台**注册。
# K402 for staff.
K402-staff = 県外の方のカウンター登録をご案内ください

# K402 title: the card's address names no prefecture, so that staff has to decide.
K402-address-title = 请到服务台注册
# K402 cause: the card's address names no prefecture.
K402-address-cause = 卡上的住址看不出是哪个都道府县。
# K402 for staff: the card's address names no prefecture.
K402-address-staff = カードの住所に都道府県がありません。住所をご確認のうえ、ご登録ください

# K402 title: a patron has moved out of the area.
K402-moved-title = 请到服务台办理
# K402 cause: a patron has moved out of the area. { $area } names the prefectures.
K402-moved-cause = 新住址不在{ $area }。注册信息没有变更。
# K402 to do 1: a patron has moved out of the area.
K402-moved-todo-1 = 请到**图书馆服务台**咨询。
# K402 for staff: a patron has moved out of the area.
K402-moved-staff = 県外へ転居された登録済みの方です。登録をどうするか、お決めください

# K403 title: under the minimum age (manual p.10).
K403-title = 请到服务台注册
# K403 cause. { $age } is a number of years.
K403-cause = 本机只为{ $age }岁以上的读者注册。
# K403 to do 1.
K403-todo-1 = 请到**图书馆服务台**注册。
# K403 for staff.
K403-staff = 保護者の確認を含むカウンター登録をご案内ください

# K403 title: the card's birth date is not whole, so that staff has to decide.
K403-birth-title = 请到服务台注册
# K403 cause: the card's birth date is not whole.
K403-birth-cause = 卡上的出生日期不完整。
# K403 for staff: the card's birth date is not whole.
K403-birth-staff = 生年月日の一部が不明です。年齢をご確認のうえ、ご登録ください

# K404 title: log-in refused (manual 4).
K404-title = 不能登录
# K404 cause.
K404-cause = 读者证号或密码不正确。
# K404 title: too many tries.
K404-wait-title =
    请过一会儿
    再登录
# K404 cause: too many tries.
K404-wait-cause = 证号或密码多次不正确，现在不能登录。
# K404 for staff: too many tries.
K404-wait-staff = 数分で、またログインできるようになります
# K404 to do 1: too many tries.
K404-wait-todo-1 = 请**等几分钟**，再试一次。
# K404 title: the membership has ended.
K404-expired-title =
    读者证
    已过有效期
# K404 cause: the membership has ended.
K404-expired-cause = 办理续期后，可以继续使用。
# K404 to do 1: the membership has ended.
K404-expired-todo-1 = 续期需要**身份证件**。
# K404 to do 2: the membership has ended.
K404-expired-todo-2 = 请到**图书馆服务台**续期。
# K404 for staff: the membership has ended.
K404-expired-staff = 利用登録の更新をご案内ください
# K404 title: the password has expired.
K404-password-title = 密码已过期
# K404 cause: the password has expired.
K404-password-cause = 在本机不能更改。
# K404 to do 1: the password has expired.
K404-password-todo-1 = 重设密码需要**身份证件**。
# K404 to do 2: the password has expired.
K404-password-todo-2 = 请到**图书馆服务台**重设密码。
# K404 title: staff stopped the use of this number.
K404-stopped-title = 现在不能使用
# K404 cause: staff stopped the use of this number.
K404-stopped-cause = 图书馆已停止使用这个号码。
# K404 to do 1: staff stopped the use of this number.
K404-stopped-todo-1 = 需要**身份证件**。
# K404 to do 2: staff stopped the use of this number.
K404-stopped-todo-2 = 请到**图书馆服务台**询问。
# K404 for staff: staff stopped the use of this number.
K404-stopped-staff = 利用を止めた理由を確かめ、解除するかご判断ください
# K404 title: the session has ended.
K404-over-title = 请重新登录
# K404 cause: the session has ended.
K404-over-cause = 时间过长，已退出登录。
# K404 to do 1: the session has ended.
K404-over-todo-1 = 请从**开始页面**登录。
# K404 to do 2: the session has ended.
K404-over-todo-2 = 需要帮助时，请到**服务台**咨询。
# K404 for staff: the session has ended.
K404-over-staff = もう一度ログインするよう、ご案内ください
# K404 to do 1.
K404-todo-1 = 请检查后再试一次。
# K404 to do 2.
K404-todo-2 = 如果忘记了，请到**服务台**咨询。
# K404 for staff.
K404-staff = 本人確認のうえ、パスワードの再設定をご案内ください

# K405 title: only staff can tell whose record it is, or a second proof did not agree.
K405-title =
    未能确认
    是您本人的注册
# K405 cause.
K405-cause = 在本机不能办理。注册信息没有变更。
# K405 to do 1.
K405-todo-1 = 知道读者证号和密码的读者，请**登录**，在个人页面办理。
# K405 to do 2.
K405-todo-2 = 不知道的读者，请到**图书馆服务台**咨询。
# K405 for staff.
K405-staff = カードの氏名・生年月日・住所と登録内容をくらべ、カウンターで手続きをお願いします
# K405 title: staff changed the record meanwhile.
K405-changed-title = 注册信息刚刚有变更
# K405 cause: staff changed the record meanwhile.
K405-changed-cause = 好像是服务台做了变更。本机没有变更。
# K405 for staff: staff changed the record meanwhile.
K405-changed-staff = 登録内容を確かめ、必要な変更をカウンターでお願いします

# K406 title: the term is not renewed here.
K406-title =
    在本机
    未能延长有效期
# K406 cause.
K406-cause = 延长有效期请到服务台办理。
# K406 to do 1.
K406-todo-1 = 请到**图书馆服务台**咨询。
# K406 for staff.
K406-staff = 利用登録の更新をご案内ください
# K406 title: too early.
K406-early-title =
    还没到
    可以延长的时间
# K406 cause: too early.
K406-early-cause = 现在的有效期还没有到期。
# K406 cause: too early, where it is known from when on; { $date } is a day (date).
K406-early-from = { $date }起，可以在本机延长。
# K406 title: something is overdue.
K406-overdue-title =
    有逾期未还的
    资料
# K406 cause: something is overdue.
K406-overdue-cause = 归还后，可以延长有效期。
# K406 for staff: something is overdue.
K406-overdue-staff = 延滞資料を確かめ、更新をご案内ください
# K406 title: the patron is restricted.
K406-restricted-title = 请到服务台办理
# K406 cause: the patron is restricted.
K406-restricted-cause = 图书馆有事要告诉您。
# K406 for staff: the patron is restricted.
K406-restricted-staff = 利用制限の内容を確かめ、ご案内ください
# K406 title: this category is renewed at the counter.
K406-counter-title =
    请到服务台
    延长有效期
# K406 cause: this category is renewed at the counter.
K406-counter-cause = 这类注册在服务台延长有效期。

# K407 title: too much was done for this patron today.
K407-title =
    今天的办理次数
    已达上限
# K407 cause.
K407-cause = 为了安全，每天可办理的次数有限。
# K407 to do 1.
K407-todo-1 = 请明天再试，或到**图书馆服务台**咨询。
# K407 for staff.
K407-staff = 手続きの記録を確かめ、心当たりがあるか、ご本人におたずねください

# K501 title: printing failed.
K501-title = 未能打印
# K501 cause.
K501-cause = 注册已完成。屏幕上的号码和条码可以使用。
# K501 to do 1.
K501-todo-1 = 可以用手机拍下屏幕上的**条码**。
# K501 to do 2.
K501-todo-2 = 请叫**工作人员**。
# K501 for staff.
K501-staff = 用紙とプリンターの電源を確認
# K501 title where nobody is registered while no card can be printed.
K501-needed-title =
    现在
    不能注册
# K501 cause where nobody is registered while no card can be printed.
K501-needed-cause = 不能打印卡。恢复后，会自动继续。
# K501 to do 1 where nobody is registered while no card can be printed.
K501-needed-todo-1 = 也可以在**图书馆服务台**注册。
# K501 to do 2 where nobody is registered while no card can be printed.
K501-needed-todo-2 = 请叫**工作人员**。
# K501 for staff where nobody is registered while no card can be printed.
K501-needed-staff = 用紙とプリンターの電源を確認

## Menus and sheets

# Title of the language menu.
menu-language = 语言 Language
# Title of the text size menu.
menu-text-size = 文字大小
# Text size: standard.
size-standard = 标准
# Text size: large.
size-large = 大
# Text size: extra large.
size-xl = 特大
# Text size: the largest; one thing a screen.
size-max = 最大
# Sample shown in the text size menu.
size-sample = 字
# Title of the contrast menu.
menu-contrast = 显示颜色
# Contrast: the usual colours.
contrast-normal = 标准颜色
# Contrast: yellow on black.
contrast-yellow_on_black = 黑底黄字
# Contrast: white on black.
contrast-white_on_black = 黑底白字
# Contrast: black on white.
contrast-black_on_white = 白底黑字
# Title of the sheet that says how to reach staff.
staff-title = 请叫工作人员
# What to do: the kiosk itself tells nobody. { $counter } is the counter's name, { $phone } its telephone.
staff-text = 请向{ $counter }的工作人员求助。电话 { $phone }
# The same without a telephone. { $counter } is the counter's name.
staff-text-plain = 请向{ $counter }的工作人员求助。
# Title when staff are called, until it is known whether that is heard.
call-sending-title = 正在呼叫工作人员
# Its text.
call-sending-text = 请稍等。
# Title while it rings at the staff desk, or a mail goes out.
call-ringing-title = 正在通知工作人员
# Its text: to wait, and that the screen can be used meanwhile.
call-ringing-text = 请在这里等候。可以继续使用画面。
# Title once a member of staff has said to be on the way.
call-coming-title = 工作人员会过来
# Its text.
call-coming-text = 请在这里等候。
# Title when nobody has answered for a minute; where the counter is follows (staff-text).
call-unanswered-title = 还没有人回应
# Title when nobody can be called now; where the counter is follows (staff-text).
call-failed-title = 现在无法呼叫工作人员
# Title when staff have closed the call.
call-closed-title = 呼叫已结束
# Its text.
call-closed-text = 如果还需要帮助，请再次呼叫。
# Button: back to the page; the call goes on.
call-back = 返回画面
# Button: takes the call back, before anybody comes.
call-cancel = 取消呼叫
# Button: ends the call, when staff have come.
call-done = 结束呼叫
# Title of the idle warning.
idle-title = 要继续吗
# Its text where something was typed.
idle-text =
    已有一段时间没有操作。
    如果不继续，**填写的内容会全部清除**，
    并回到开始页面。
# Its text where nothing was typed.
idle-plain-text =
    已有一段时间没有操作。
    如果不继续，会回到开始页面。
# Its text where a new patron number is shown.
idle-done-text =
    已有一段时间没有操作。
    如果不继续，**读者证号会从屏幕上消失**，
    并回到开始页面。
# Its text at the log-in page.
idle-login-text =
    已有一段时间没有操作。
    如果不继续，**登录会取消**，
    并回到开始页面。
# Its text where somebody is logged in.
idle-account-text =
    已有一段时间没有操作。
    如果不继续，**会退出登录**，
    并回到开始页面。
# Seconds left, in the ring of the countdown: the numeral is drawn large, its unit below it. { $count } is a number; ** marks it.
idle-seconds = **{ $count }** 秒
# Keep the visit.
idle-keep = 继续
# End the visit at once, where something was typed.
idle-end = 结束并全部清除
# End the visit at once, where nothing was typed.
idle-plain-end = 结束
# End the visit at once, where a new patron number is shown.
idle-done-end = 结束
# End the visit at once, at the log-in page.
idle-login-end = 取消登录
# End the visit at once, where somebody is logged in.
idle-account-end = 退出登录
# Title of the question before 終了 while the new number is not on paper for certain.
end-number-title = 记下读者证号了吗
# The card could not be printed.
end-number-failed =
    读者证还没有打印出来。
    可以在**服务台**打印。
# Nobody knows whether the card came out.
end-number-unknown =
    不能确定读者证是否打印出来。
    如果没有出来，可以在**服务台**打印。
# The card is still being printed.
end-number-printing =
    读者证还没有打印完。
    如果没有出来，可以在**服务台**打印。
# No card was printed: the number is on this screen only.
end-number-goes =
    这个读者证号会从屏幕上消失。
    忘记时，请到**服务台**咨询。
# Yes: it is written down, the visit may end.
end-number-yes = 已记下，结束
# The same where somebody is logged in.
end-number-log-out = 已记下，退出登录
# No: back to the page with the number.
end-number-no = 返回页面
# Title of the question before 中止 once something was typed.
end-typed-title = 要取消吗
# What would be lost.
end-typed-text =
    到此为止的内容会全部清除。
    以后不能从这里继续。
# Yes: ends the visit.
end-typed-yes = 取消办理
# No: goes on.
end-typed-no = 继续办理
# Title of the question before 戻る on the password page once something was typed.
leave-typed-title = 要返回上一页吗
# What would be lost.
leave-typed-text =
    输入的密码会清除。
    卡片需要重新放置。
# Yes: goes back to the page before.
leave-typed-yes = 返回
# No: goes on typing.
leave-typed-no = 继续输入

## The mail with the number

# Subject of the mail. { $library } is the library's name.
mail-subject = 【{ $library }】读者证号通知
# First lines of the mail. { $library } is the library's name.
mail-greeting =
    这里是{ $library }。
    您的注册已完成。您的读者证号如下。
# The number, alone in its line so that it can be copied, and until when it is good.
# { $number } is the patron number, { $date } the last day (mail-date).
mail-number =
    读者证号
    { $number }

    有效期
    { $date }
# A date in the mail; { $year } is a number as text, { $month } and { $day } are numbers.
mail-date = { $year }年{ $month }月{ $day }日
# What the number is for: app and web pages, with the password from the form.
mail-login =
    可以用这个读者证号登录图书馆的App和“マイ図書館”（我的图书馆）。
    密码是您在注册时自己设定的密码。
# The password is not in the mail. { $counter } says where the counter is.
mail-password =
    本邮件中没有写密码。
    忘记时，请到{ $counter }咨询。
# For whoever gets a mail that was meant for somebody else (a mistyped address).
mail-stranger =
    如果您没有注册，麻烦您告知图书馆。
    本邮件由系统发送，不能回复。
# Subject of the mail about a reservation that is ready. { $library } is the library's name.
mail-ready-subject = 【{ $library }】您预约的书可以取了
# First line of that mail. { $library } is the library's name.
mail-greeting-reader = 感谢您使用{ $library }。
# Which book; { $title } is its title.
mail-ready-title =
    您预约的书可以取了。
    “{ $title }”
# The same where the title is not known.
mail-ready-untitled = 您预约的书可以取了。
# Until when and where it is kept; { $date } is a day (mail-date), { $place } a place.
mail-ready-until = 请在{ $date }之前（含当日），到{ $place }领取。
# Where it is kept, if nobody knows until when; { $place } is a place.
mail-ready-place = 请到{ $place }领取。
# How not to get such mails any more.
mail-ready-off =
    不需要此通知时，可以在图书馆的终端上停止。
    请登录后打开“个人页面”。
# Subject of the mail about what was done with a card. { $library } is the library's name.
mail-act-subject = 【{ $library }】使用个人编号卡办理事项的通知
# First lines of that mail. { $library } is the library's name.
mail-act-greeting =
    这里是{ $library }。
    在图书馆的终端上，用个人编号卡办理了以下事项。
# What, when and where; { $act } is the name of the act, { $moment } a day and time (mail-moment), { $kiosk } the kiosk's id.
mail-act-what =
    办理事项
    { $act }

    时间
    { $moment }

    终端
    { $kiosk }
# { $date } is a day (mail-date), { $time } a time like 14:05.
mail-moment = { $date } { $time }
# First lines where it is not known whether it was done. { $library } is the library's name.
mail-act-unknown =
    这里是{ $library }。
    在图书馆的终端上，用个人编号卡办理的事项中途结束了。
    不能确定是否已经办完。
# What and where; { $act } names the act, with day and time (act-unknown), { $kiosk } is the kiosk's id.
mail-act-unknown-what =
    办理事项
    { $act }

    终端
    { $kiosk }
# What to do then. { $counter } says where the counter is.
mail-act-unknown-check =
    请在“マイ図書館”（我的图书馆）查看，或再办理一次。
    也可以到{ $counter }查询。
# For whoever did not do it themselves.
mail-act-stranger =
    如果不是您办理的，请立即联系图书馆。
    可能有人使用了您的卡。
# Subject of the mail about what was done at the counter. { $library } is the library's name.
mail-counter-subject = 【{ $library }】服务台办理事项的通知
# First lines of that mail. { $library } is the library's name.
mail-counter-greeting =
    这里是{ $library }。
    在图书馆服务台办理了以下事项。
# What and when; { $act } is the name of the act, { $moment } a day and time (mail-moment).
mail-counter-what =
    办理事项
    { $act }

    时间
    { $moment }
# For whoever did not ask for it.
mail-counter-stranger =
    如果不是您办理的，请立即联系图书馆。
    可能有人使用了您的姓名。
# Title in the notice history of an act of which it is not known whether it was done. { $act } is its name, { $moment } its day and time.
act-unknown = { $act }（{ $moment }，是否办完不明）
# Foot of the mail. { $library } is the library's name, { $phone } its telephone number.
mail-foot =
    ──────────
    { $library }
    电话 { $phone }

## The page that sets up a phone

# Title of the page that the QR code opens on the phone.
phone-title = 在手机上使用
# Below it.
phone-lead = 这是您的读者证号。
# What the bars are, for screen readers. { $number } is the patron number in groups.
phone-barcode = 读者证号 { $number } 的条码
# Below the card: the number must be written down, for the page goes. { $minutes } is a number.
phone-keep = 本页面打开{ $minutes }分钟后，就不能再看了。请截屏保存，或记下读者证号。
# Step 1, heading: install the app.
phone-install = 安装App
# Button to the App Store, for iPhones.
phone-app-store = 打开 App Store
# For whom that button is.
phone-app-store-text = iPhone 手机
# Button to Google Play, for Android phones.
phone-google-play = 打开 Google Play
# For whom that button is.
phone-google-play-text = 安卓手机
# Step 2, heading: log in.
phone-login = 登录
# Step 2: what to do.
phone-login-text = 打开App，输入读者证号和注册时设定的密码，然后选择“ログイン”（登录）。
# Step 2: button that hands the number to the app once it is installed.
phone-hand-over = 将证号填入App
# Step 3, heading: use the phone as a library card.
phone-card = 当作读者证使用
# Step 3: where the barcode is in the app.
phone-card-text = 在App中选择“利用カード”（读者证），就会显示条码。借书时请出示。
# At the foot: whom to ask. { $counter } says where the counter is.
phone-help = 忘记密码时，请到{ $counter }咨询。
# The library's telephone, at the foot. { $phone } is the number.
phone-call = 电话 { $phone }
# Title of the page when there is nothing to show: unknown or expired, which is not told.
phone-gone = 不能显示本页面
# Below it: what the reason may be and what to do. { $counter } says where the counter is.
phone-gone-text = 可能已过显示时间，或网址不正确。读者证号在读者证上。需要帮助时，请到{ $counter }咨询。
# Title of the page when it can't be shown now: too many asked, or the service rests.
phone-busy = 现在访问人数较多
# Below it.
phone-busy-text = 请稍等片刻，再重新打开。

## Names that are the same everywhere

# Stands between the names of a list.
list-separator = 、
# Keyboard: the mark that makes か into が, for screen readers.
keys-dakuten = 浊音符号
# Keyboard: the mark that makes は into ぱ, for screen readers.
keys-handakuten = 半浊音符号
# Keyboard: brings the letters back while symbols are shown.
keys-letters = ABC
# Name of the prefecture 北海道.
prefecture-01 = 北海道
# Name of the prefecture 青森県.
prefecture-02 = 青森县
# Name of the prefecture 岩手県.
prefecture-03 = 岩手县
# Name of the prefecture 宮城県.
prefecture-04 = 宫城县
# Name of the prefecture 秋田県.
prefecture-05 = 秋田县
# Name of the prefecture 山形県.
prefecture-06 = 山形县
# Name of the prefecture 福島県.
prefecture-07 = 福岛县
# Name of the prefecture 茨城県.
prefecture-08 = 茨城县
# Name of the prefecture 栃木県.
prefecture-09 = 栃木县
# Name of the prefecture 群馬県.
prefecture-10 = 群马县
# Name of the prefecture 埼玉県.
prefecture-11 = 埼玉县
# Name of the prefecture 千葉県.
prefecture-12 = 千叶县
# Name of the prefecture 東京都.
prefecture-13 = 东京都
# Name of the prefecture 神奈川県.
prefecture-14 = 神奈川县
# Name of the prefecture 新潟県.
prefecture-15 = 新潟县
# Name of the prefecture 富山県.
prefecture-16 = 富山县
# Name of the prefecture 石川県.
prefecture-17 = 石川县
# Name of the prefecture 福井県.
prefecture-18 = 福井县
# Name of the prefecture 山梨県.
prefecture-19 = 山梨县
# Name of the prefecture 長野県.
prefecture-20 = 长野县
# Name of the prefecture 岐阜県.
prefecture-21 = 岐阜县
# Name of the prefecture 静岡県.
prefecture-22 = 静冈县
# Name of the prefecture 愛知県.
prefecture-23 = 爱知县
# Name of the prefecture 三重県.
prefecture-24 = 三重县
# Name of the prefecture 滋賀県.
prefecture-25 = 滋贺县
# Name of the prefecture 京都府.
prefecture-26 = 京都府
# Name of the prefecture 大阪府.
prefecture-27 = 大阪府
# Name of the prefecture 兵庫県.
prefecture-28 = 兵库县
# Name of the prefecture 奈良県.
prefecture-29 = 奈良县
# Name of the prefecture 和歌山県.
prefecture-30 = 和歌山县
# Name of the prefecture 鳥取県.
prefecture-31 = 鸟取县
# Name of the prefecture 島根県.
prefecture-32 = 岛根县
# Name of the prefecture 岡山県.
prefecture-33 = 冈山县
# Name of the prefecture 広島県.
prefecture-34 = 广岛县
# Name of the prefecture 山口県.
prefecture-35 = 山口县
# Name of the prefecture 徳島県.
prefecture-36 = 德岛县
# Name of the prefecture 香川県.
prefecture-37 = 香川县
# Name of the prefecture 愛媛県.
prefecture-38 = 爱媛县
# Name of the prefecture 高知県.
prefecture-39 = 高知县
# Name of the prefecture 福岡県.
prefecture-40 = 福冈县
# Name of the prefecture 佐賀県.
prefecture-41 = 佐贺县
# Name of the prefecture 長崎県.
prefecture-42 = 长崎县
# Name of the prefecture 熊本県.
prefecture-43 = 熊本县
# Name of the prefecture 大分県.
prefecture-44 = 大分县
# Name of the prefecture 宮崎県.
prefecture-45 = 宫崎县
# Name of the prefecture 鹿児島県.
prefecture-46 = 鹿儿岛县
# Name of the prefecture 沖縄県.
prefecture-47 = 冲绳县
