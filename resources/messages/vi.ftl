### The words of the kiosk in Vietnamese (vi); translated from ja.ftl, whose notes stand above each message.
### Not yet read by a second native speaker.
### Register: the visitor is "bạn", asked with "vui lòng"; no exclamation marks, no blame. NFC; tone marks as in hóa, tòa, hủy.
### No plural forms are needed. Dates: day, month, year, the month written out, for 3/4 is read the other way round in Japan.
### One word for one thing:
###   利用登録 đăng ký · 利用者番号 mã bạn đọc · 利用カード thẻ thư viện · マイ図書館 Thư viện của tôi · マイページ Trang của tôi
###   マイナンバーカード thẻ My Number · 署名用パスワード mật khẩu chữ ký điện tử · 署名用電子証明書 chứng thư chữ ký điện tử
###   読み取り台 đầu đọc (thẻ) · 端末 máy · 係員 nhân viên · カウンター quầy · 市町の窓口 quầy … ở tòa thị chính
###   有効期限 hạn sử dụng · 更新, 延長 gia hạn · 返却期限 hạn trả · 再発行 cấp lại · 再設定 đặt lại · 手続き thủ tục
###   貸出中 đang mượn · 予約 đặt trước · お知らせ thông báo · 利用停止 ngừng sử dụng · ヨミ họ tên bằng chữ katakana
### What only staff read stays in Japanese.

## Steps and band

# Name of step 1 on the step shelf (consent); at most 5 characters.
step-consent = Đồng ý
# Name of step 2 on the step shelf (lay the card).
step-card = Thẻ
# Name of step 3 on the step shelf (signature password).
step-password = Mật khẩu
# Name of step 4 on the step shelf (reading the card).
step-reading = Đọc thẻ
# Name of step 5 on the step shelf (form).
step-form = Nhập
# Name of step 6 on the step shelf (confirmation).
step-confirm = Xác nhận
# Band at the foot: choose a language. Keep the English word, whatever the language.
band-language = Ngôn ngữ Language
# Band at the foot: choose the size of the text.
band-text-size = Cỡ chữ
# Band at the foot: choose a high-contrast display.
band-contrast = Màu dễ nhìn
# Band at the foot: says how to reach a member of staff.  Calls nobody by itself, so it is not named so.
band-staff = Cần trợ giúp
# Band at the foot: calls a member of staff to the kiosk.
band-call = Gọi hỗ trợ
# The same, while the call rings.
band-call-ringing = Đang gọi
# The same, once a member of staff has said to be on the way.
band-call-coming = Đang đến
# The same, when nobody has answered or can be called.
band-call-failed = Chưa trả lời

## Buttons used on many pages

# Ends the visit and wipes everything; far left on every page.
button-cancel = Hủy
# Ends the visit after success or where nothing more can be done; far left.
button-finish = Thoát
# Ends the visit where somebody is logged in; far left.
button-log-out = Đăng xuất
# Ends the visit on a problem page; the primary button.
button-finish-long = Kết thúc
# To the page before.
button-back = Trước
# To the field before, on the form.
button-previous = Trước
# To the next page.
button-next = Tiếp
# Closes an explanation.
button-close = Đóng
# The same on a problem page.
button-staff = Cần trợ giúp
# The same on a problem page, where the kiosk can call staff.
button-call = Gọi nhân viên

## 0 Attract

# Greeting on the start page, very large.
attract-title = Xin chào
# What to do on the start page.
attract-lead = Vui lòng chọn thủ tục bạn cần.
# The same for very large text: replaces the greeting.
attract-lead-short = Vui lòng chọn thủ tục
# Big choice: register as a new patron (the app's wording).
attract-register = Đăng ký mới
# For whom that choice is, and with what.
attract-register-text =
    Dành cho người mới
    Đăng ký bằng thẻ My Number
# The same while there is no card reader: why nobody can register.
attract-register-away =
    Hiện không sử dụng được.
    Đầu đọc thẻ chưa hoạt động.
# The same in the first moments of a kiosk that was just switched on: it does not know yet whether there is a reader.
attract-register-soon =
    Máy đang chuẩn bị.
    Vui lòng chờ một chút.
# The same while nothing can be printed: who registers reads the number on the screen.
attract-register-no-paper =
    Dành cho người mới
    Hiện không in được
# The same where nobody is registered while no card can be printed: why nobody can register.
attract-register-unprinted =
    Hiện không sử dụng được.
    Không in được thẻ.
# Big choice: log in with a patron number.
attract-login = Đăng nhập
# For whom that choice is.
attract-login-text = Dành cho người có mã bạn đọc
# Who has to go to the counter. { $age } is a number of years.
attract-notice =
    Người dưới { $age } tuổi hoặc sống ngoài tỉnh
    vui lòng đăng ký tại quầy.

## 1 Consent

# Title of the consent page.
consent-title = Vui lòng xem nội dung
# Opens the whole consent text.
consent-read-all = Đọc toàn văn
# The box to tick: agreement (the app's wording).
consent-agree = Đồng ý
# Below the box.
consent-agree-text = Tôi đã xem nội dung và đồng ý
# Way on from the consent page (the app's wording).
consent-next = Đọc thẻ My Number
# Said when the way on is pressed without agreeing.
consent-missing = Bấm “Đồng ý” để đi tiếp.
# Title of the page with the whole consent text.
consent-full-title = Văn bản đồng ý
# Heading of the last part of the consent, in a translation of it only.
consent-translation = Về văn bản này
# Below it: which text counts. Also the first line of the translation of the whole text.
consent-translation-text = Đây là bản dịch. Bản tiếng Nhật là bản có hiệu lực.
# Pages through the whole text: back.
consent-page-previous = Trang trước
# Pages through the whole text: on.
consent-page-next = Trang sau
# Button on the page with the whole consent text: shows the document that the card will sign.  Short.
document-show = Đơn đăng ký
# Title of the page with the document that the card will sign.
document-title = Đơn mà thẻ sẽ ký
# Above the document for a registration, in easy words.
document-summary = Đây là đơn đăng ký sử dụng thư viện. Thẻ ký vào bản tiếng Nhật. Trong đơn không có tên và My Number của bạn.
# Above the document of somebody who is a patron already.
document-summary-acts = Đây là đơn cho thủ tục bạn đã chọn. Thẻ ký vào bản tiếng Nhật. Trong đơn không có tên và My Number của bạn.
# In the document before it is signed, in the place of the time.
document-later-time = (thời điểm ký)
# In the document before it is signed, in the place of the random number.
document-later-number = (số được tạo khi ký)
# What the first line of the Japanese document says; below it.
document-line-form = Tên đơn và phiên bản
# What its second line says.
document-line-library = Thư viện nơi bạn đăng ký
# What the line 目的 says, for a registration.
document-line-purpose = Quý khách xin đăng ký sử dụng thư viện.
# What the line 同意事項の版 says.
document-line-version = Phiên bản của văn bản đã đồng ý
# What the line 同意事項のSHA-256 says.
document-line-digest = Giá trị để nhận biết bản tiếng Nhật
# What the line 画面の言語 says.
document-line-language = Ngôn ngữ trên màn hình
# What the line 画面の同意事項のSHA-256 says.
document-line-shown = Giá trị để nhận biết văn bản trên màn hình
# What the line 端末 says.
document-line-kiosk = Tên của máy này
# What the line 日時 says.
document-line-time = Ngày giờ
# What the line 一回限りの番号 says.
document-line-number = Số chỉ dùng một lần

## 2 Lay the card

# Title while no card lies there.
place-title =
    Vui lòng đặt thẻ
    My Number lên đầu đọc
# Where to lay it.
place-lead = Đầu đọc thẻ ở phía dưới màn hình.
# Tip 1: heading.
place-tip-case = Bỏ bao thẻ
# Tip 1: explanation.
place-tip-case-text = Chỉ đặt thẻ
# Tip 2: heading.
place-tip-alone = Để riêng thẻ
# Tip 2: explanation.
place-tip-alone-text = Xa kim loại, thẻ khác
# Tip 3: heading.
place-tip-still = Để yên thẻ
# Tip 3: explanation.
place-tip-still-text = Cho đến khi xong
# Status while nothing lies there.
place-waiting = Đang chờ thẻ
# Status while the card is being identified.
place-checking = Đang kiểm tra thẻ
# Shown when the card was lifted while its password was typed: everything typed is gone.
place-lifted = Thẻ đã rời đầu đọc. Vui lòng đặt thẻ lại và nhập lại mật khẩu.
# Opens the explanation how to lay the card.
place-help = Cách đặt thẻ
# Title of that explanation.
help-title = Cách đặt thẻ
# Lead of that explanation.
help-lead = Đặt thẻ nằm phẳng, ở giữa đầu đọc.

## 3 Signature password

# Button on the password page: the way to help for somebody who has forgotten the signature password.
password-forgotten = Tôi quên mật khẩu
# Title of the help page about the signature password.
password-help-title = Khi quên mật khẩu chữ ký điện tử
# Help about a forgotten signature password: what it is, where it was set, who sets it anew (at a convenience store only with the four-digit PIN and the official app), the way out. Each line one idea; ** marks emphasis.
password-help-text =
    {""}**Đây là mật khẩu nào?**
    Mật khẩu bạn tự đặt ở tòa thị chính khi nhận thẻ.
    Gồm **6–16 ký tự** chữ và số, khác mật khẩu 4 chữ số.
    {""}
    {""}**Khi bạn quên**
    Đặt lại được ở **quầy tòa thị chính** nơi bạn sống.
    Nếu nhớ **mật khẩu 4 chữ số** (chứng minh người dùng), bạn cũng đặt lại được ở cửa hàng tiện lợi.
    Khi đó cần có ứng dụng chính thức trên điện thoại.
    Máy này và thư viện không tra cứu và không đặt lại được.
    {""}
    {""}**Làm thủ tục ở thư viện**
    Không có mật khẩu, bạn vẫn đăng ký được ở **quầy**.
# Title of the password page. The 署名用パスワード of the My Number card.
password-title =
    Vui lòng nhập mật khẩu
    chữ ký điện tử
# Its format.
password-lead = 6–16 ký tự, gồm số và chữ. Tất cả là chữ in hoa.
# It is not the four-digit PIN.
password-warning = Không phải mật khẩu 4 chữ số.
# How often the password can still be typed. { $count } is a number from 1 to 5; ** marks the numeral, which is drawn large.
password-tries = Còn nhập được **{ $count }** lần
# The card must stay on the reader.
password-keep = Vui lòng để yên thẻ trên đầu đọc.
# Nothing typed yet.
password-count-none = Chưa nhập ký tự nào
# How many characters were typed. { $count } is a number.
password-count = Đã nhập **{ $count }** ký tự
# Said when the way on is pressed too early. { $count } is a number.
password-short = Cần ít nhất 6 ký tự (hiện có { $count })
# For screen readers: how much of a password was typed. { $count } and { $maximum } are numbers.
typed-hidden = Đã nhập { $count } trên { $maximum } ký tự, đang được ẩn
# Shows the characters while it is held down.
password-show = Xem
# Name of the field, for screen readers.
password-field = Mật khẩu chữ ký điện tử
# Order of the letter keys: alphabetical.
keys-order-abc = ABC
# Order of the letter keys: as on a keyboard.
keys-order-keyboard = Bàn phím
# Key: erase the last character.
keys-erase = Xóa
# Key: erase everything.
keys-clear = Xóa hết
# Key: space.
keys-space = Cách
# Key: small kana.
keys-small = Nhỏ
# Key: capital letters.
keys-upper = In hoa
# Key: small letters.
keys-lower = Thường
# Key: signs and symbols.
keys-symbols = Ký hiệu
# At a password field: a key of a keyboard, or a barcode scanner, typed there; it was ignored, because only the keys on
# the screen are used for passwords.
secret-note-keys = Chỉ dùng phím trên màn hình
# At a password field: a barcode scanner typed into it; everything in the field was erased.
secret-note-scan = Đã xóa mã vạch. Vui lòng nhập lại
# Title of the question before the last try.
last-title =
    Đây là lần cuối.
    Bạn có nhập không?
# What happens if it is wrong.
last-text = Nếu không đúng, mật khẩu của thẻ sẽ bị khóa.
# Advice 1 before the last try.
last-point-check = Hãy xem lại: đây có phải **mật khẩu chữ ký điện tử** (6–16 ký tự) không.
# Advice 2 before the last try.
last-point-counter = Nếu không chắc, hãy dừng lại và đăng ký tại **quầy**.
# Spend the last try.
last-next = Dùng mật khẩu này
# Look at what was typed once more.
last-back = Xem lại

## 4 Reading

# Title while the card is read: an order, very large.
reading-title =
    Vui lòng
    để yên thẻ
# Below it.
reading-lead = Đang đọc thẻ.
# Title once the card itself is no longer needed.
reading-person-title = Đang xác nhận
# Below it.
reading-person-lead = Vui lòng chờ.
# Named step: the card is a My Number card.
reading-step-card = Kiểm tra thẻ
# Named step: the password is checked by the card.
reading-step-password = Kiểm tra mật khẩu
# Named step: the certificate is read.
reading-step-certificate = Đọc chứng thư điện tử
# Named step: the card signs the application.
reading-step-signature = Ký đơn đăng ký
# Named step: the library's side verifies.
reading-step-person = Xác nhận danh tính
# State of a named step: finished.
state-done = Đã xong
# State of a named step: under way.
state-now = Đang làm
# Instead of a way on, while reading.
reading-wait = Vui lòng để yên cho đến khi xong

## 5 Take the card

# Title: an order, very large.
take-title =
    Vui lòng
    lấy thẻ ra
# What happens then.
take-lead = Lấy thẻ ra để sang bước tiếp theo.
# What happens then, at the end of the visit.
take-lead-end = Lấy thẻ ra để về màn hình đầu tiên.
# The card fell silent while it was read: nothing can go on until it is lifted.  Then the problem is explained.
take-lead-silent = Thẻ không phản hồi. Cần lấy thẻ ra để đi tiếp.
# Said once the library's side has identified the person.
take-done = Đã xác nhận danh tính
# Instead of a way on.
take-wait = Chuông sẽ kêu cho đến khi bạn lấy thẻ

## 6 Form

# Title of the form.
form-title = Vui lòng nhập các mục còn lại
# Heading above what came from the card.
form-from-card = Thông tin từ thẻ My Number
# It can't be changed here.
form-from-card-note = Không đổi được
# Birth date; { $year } is a number as text, { $month } and { $day } are numbers; each may be form-birth-unknown instead.
form-birth = Ngày { $day } tháng { $month } năm { $year }
# Part of a birth date that the resident register doesn't know.
form-birth-unknown = không rõ
# Gender on the certificate: male.
gender-male = Nam
# Gender on the certificate: female.
gender-female = Nữ
# Gender on the certificate: not stated.
gender-unknown = Không ghi
# Shown where name or address hold substitute characters.
form-substitutes = Một số chữ đã được thay thế.
# Field: family name in kana.
field-kana_family = Họ (katakana)
# Field: given name in kana.
field-kana_given = Tên (katakana)
# Field: e-mail address.
field-email = Email
# Field: telephone number.
field-phone = Số điện thoại
# Field: new password of the library account.
field-password = Mật khẩu
# The same above the box: not the one of the My Number card, which was typed before (the manual's words).
field-password-new = Mật khẩu mới cho “Thư viện của tôi”
# The same, shorter: beside it stands the format, and below the box what is wrong.
field-password-library = Mật khẩu thư viện
# Field: the same password again.
field-password_again = Nhập lại mật khẩu
# The optional field in the overview.
field-email-optional = Email (tùy chọn)
# In the empty e-mail cell, where mail is sent.
field-email-placeholder = Nhận mã bạn đọc qua email
# Badge: must be filled in.
badge-required = Bắt buộc
# Badge: may stay empty.
badge-optional = Tùy chọn
# Format of kana fields.
hint-kana = Chữ katakana
# Format of the e-mail field.
hint-email = Chữ không dấu, số
# Format of the phone field.
hint-phone = Không có gạch nối
# Format of the password. { $length } is password-length-exact or password-length-between.
hint-password = Chữ không dấu và số, { $length }
# Format of the password where symbols may be in it. { $length } is password-length-exact or password-length-between.
hint-password-symbols = Chữ không dấu, số, ký hiệu, { $length }
# Length of the password, within its format: one length only. { $min } is a number.
password-length-exact = { $min } ký tự
# Length of the password, within its format. { $min } and { $max } are numbers.
password-length-between = { $min }–{ $max } ký tự
# Format of the password where certain kinds of characters must be in it. { $kinds } is one of the next twelve messages, { $length } is password-length-exact or password-length-between.
hint-password-mixed = Cần có { $kinds }; { $length }
# Kinds of characters, within hint-password-mixed or fault-password-kinds: symbols.
password-kinds-symbol = ký hiệu
# Kinds of characters, within hint-password-mixed or fault-password-kinds: others and symbols. { $kinds } is one of the next nine messages.
password-kinds-and-symbol = { $kinds }, ký hiệu
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits, letters of both cases and symbols; short, for the line is full.
password-kinds-all = số, chữ hoa, chữ thường, ký hiệu
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits.
password-kinds-digit = số
# Kinds of characters, within hint-password-mixed or fault-password-kinds: letters of either case.
password-kinds-letter = chữ cái
# Kinds of characters, within hint-password-mixed or fault-password-kinds: upper-case letters.
password-kinds-upper = chữ hoa
# Kinds of characters, within hint-password-mixed or fault-password-kinds: lower-case letters.
password-kinds-lower = chữ thường
# Kinds of characters, within hint-password-mixed or fault-password-kinds: letters of both cases.
password-kinds-upper-lower = chữ hoa, chữ thường
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and letters.
password-kinds-digit-letter = số, chữ cái
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and upper-case letters.
password-kinds-digit-upper = số, chữ hoa
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and lower-case letters.
password-kinds-digit-lower = số, chữ thường
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and letters of both cases.
password-kinds-digit-upper-lower = số, chữ hoa, chữ thường
# Below the box of the new password: { $format } is its format (hint-password), and what it will be for.
hint-password-use = { $format }. Dùng để đăng nhập sau này.
# The same in one line, where the format is long. { $format } is hint-password-mixed.
hint-password-use-short = { $format }. Dùng để đăng nhập.
# Format of the repeated password.
hint-password_again = Nhập đúng mật khẩu ở trên
# Button to the next field; its name is on the second line.
form-next = Tiếp
# The last button of the form (the app's wording).
form-confirm = Đến xác nhận
# Which field ({ $at }) of how many ({ $of }), for reach mode and screen readers.
form-position = { $at } / { $of }
# Above buttons with readings that the surname may have.
form-readings = Gợi ý cách đọc
# What such a button does, for screen readers. { $kana } is a reading in katakana.
form-reading = Điền cách đọc { $kana }

## Faults of fields: what is wrong, with the measure, then what to do

# A required kana field is empty. { $field } is the field's name.
fault-kana-empty = Vui lòng nhập { $field }
# A character that is no katakana. { $character } is that character.
fault-kana-character = Không dùng được “{ $character }”. Vui lòng nhập chữ katakana
# A kana that can't be first. { $character } is that kana.
fault-kana-start = Không bắt đầu bằng “{ $character }” được
# A kana that can't be last. { $character } is that kana.
fault-kana-end = Không kết thúc bằng “{ $character }” được
# Too many characters. { $max } and { $count } are numbers.
fault-long = Tối đa { $max } ký tự (hiện có { $count })
# The phone field is empty.
fault-phone-empty = Vui lòng nhập số điện thoại
# Something that is no digit.
fault-phone-digits = Vui lòng chỉ nhập chữ số
# Wrong number of digits. { $count } is a number.
fault-phone-length = Số điện thoại có 10 hoặc 11 chữ số (hiện có { $count })
# Must begin with 0.
fault-phone-zero = Số điện thoại bắt đầu bằng 0
# No area code is like that, or the number is nobody's own telephone (0120 and the like).
fault-phone-service = Không đăng ký được số này. Vui lòng kiểm tra số điện thoại của bạn
# No @ in the address.
fault-email-at = Email cần có đúng một dấu “@”
# Space or other character that can't be there. { $character } is that character.
fault-email-character = Không dùng được “{ $character }”. Vui lòng nhập chữ không dấu và số
# Something is missing before the @.
fault-email-local = Vui lòng kiểm tra phần trước “@”
# Something is wrong after the @.
fault-email-domain = Vui lòng kiểm tra phần sau “@”
# A dot at the start or end of a part, or two in a row.
fault-email-dot = Vui lòng kiểm tra vị trí dấu “.”
# Longer than an address can be.
fault-email-long = Địa chỉ email quá dài
# The password field is empty.
fault-password-empty = Vui lòng nhập mật khẩu
# Too short. { $min } and { $count } are numbers.
fault-password-short = Cần ít nhất { $min } ký tự (hiện có { $count })
# Too long. { $max } and { $count } are numbers.
fault-password-long = Tối đa { $max } ký tự (hiện có { $count })
# The library's system wants a digit, a capital and a small letter.
fault-password-weak = Cần có đủ số, chữ hoa và chữ thường
# The password has not got all the kinds of characters it must have. { $kinds } is what is missing (password-kinds-…).
fault-password-kinds = Cần thêm { $kinds }
# The library's system does not take this password, and does not say why.
fault-password-refused = Không dùng được mật khẩu này. Vui lòng chọn mật khẩu khác hoặc hỏi tại quầy
# Too short or too long, where only one length is right. { $min } and { $count } are numbers.
fault-password-exact = Cần đúng { $min } ký tự (hiện có { $count })
# A character that can't be in it, where symbols may be.
fault-password-symbol = Chỉ nhập chữ không dấu, số và ký hiệu có trên màn hình
# A character that can't be in it.
fault-password-character = Chỉ nhập chữ không dấu và số
# The repeated password is empty.
fault-again-empty = Vui lòng nhập lại mật khẩu
# The two passwords differ.
fault-again-differs = Không giống mật khẩu ở trên. Vui lòng nhập lại

## 7 Confirm

# Title of the confirmation page.
confirm-title = Đăng ký với nội dung này
# What to do.
confirm-lead = Nếu đúng, vui lòng bấm nút bên dưới.
# Corrects one value.
confirm-edit = Sửa
# An optional value that was left empty.
confirm-empty = Không đăng ký
# What comes next, where a card is printed.
confirm-notice-print = Sau khi đăng ký, máy sẽ báo mã bạn đọc và in thẻ thư viện.
# What comes next, where no printer is set up.
confirm-notice = Sau khi đăng ký, máy sẽ báo mã bạn đọc.
# Way on (the app's wording).
confirm-next = Đăng ký

## 8 Issuing

# Title while the patron is being registered.
issuing-title = Đang đăng ký
# Below it.
issuing-lead = Vui lòng chờ.
# Named step: checking what was typed.
issuing-step-check = Kiểm tra nội dung đã nhập
# Named step: the number is given.
issuing-step-number = Cấp mã bạn đọc
# Instead of a way on.
issuing-wait = Vui lòng chờ cho đến khi xong

## 9 Done

# Title of success (the app's wording).
done-title = Đăng ký xong
# Below it, where one can log in with the number.
done-lead-login = Bạn có thể đăng nhập bằng mã này.
# Below it, otherwise.
done-lead = Đây là mã bạn đọc của bạn.
# Label of the number, for screen readers.
done-number = Mã bạn đọc
# Title on the library card.
card-title = Thẻ thư viện
# Title on the card printed on receipt paper.
card-temporary-title = Thẻ thư viện tạm
# On the card's back: the patron writes the name behind it by hand.
card-name = Họ tên
# On the card's back: first of the rules in short.
card-rule-1 = Chỉ người đã đăng ký được dùng thẻ này.
# On the card's back: second of the rules in short.
card-rule-2 = Khi mất thẻ, vui lòng báo ngay cho thư viện.
# On the card's back: third of the rules in short.
card-rule-3 = Khi đổi địa chỉ hoặc số điện thoại, vui lòng báo cho thư viện.
# On a page of which the card is cut out along a dotted line.
card-cut = Vui lòng cắt theo đường chấm để dùng.
# Printing: offered, where the kiosk is set to ask.
print-ready = Bạn có thể in thẻ thư viện
# Prints the card, where the kiosk is set to ask.
print-now = In thẻ
# Printing: the job is on its way to the printer.
print-sending = Bắt đầu in thẻ thư viện
# Printing: under way.
print-printing = Đang in thẻ thư viện
# Printing: finished; said only when it is true.
print-done = Đã in xong thẻ thư viện. Vui lòng lấy thẻ.
# Printing: nobody knows whether it came out.
print-unknown = Thẻ đã in ra chưa?
# Printing failed: no paper.
print-failed-paper = Máy in hết giấy. Mã vẫn dùng được trên màn hình này.
# Printing failed: the printer does not answer.
print-failed-offline = Máy in không phản hồi. Mã vẫn dùng được trên màn hình này.
# Printing failed: something is stuck.
print-failed-jam = Máy in bị kẹt giấy. Mã vẫn dùng được trên màn hình này.
# Printing failed: the printer's cover is open.
print-failed-cover = Nắp máy in đang mở. Mã vẫn dùng được trên màn hình này.
# Printing failed: staff stopped the printer, or it takes no jobs.
print-failed-stopped = Máy in đang tạm dừng. Mã vẫn dùng được trên màn hình này.
# Printing failed: the driver or the print system gave up.
print-failed-driver = Máy in cài đặt chưa đúng. Mã vẫn dùng được trên màn hình này.
# Printing failed: ribbon, ink or toner is used up.
print-failed-supply = Máy in hết mực. Mã vẫn dùng được trên màn hình này.
# Printing failed: the job does not get on, and nobody says why.
print-failed-stuck = Máy in không chạy. Mã vẫn dùng được trên màn hình này.
# Printing failed: otherwise.
print-failed-other = Không in được. Mã vẫn dùng được trên màn hình này.
# The answer yes to "did the card come out".
print-came-out = Rồi, thẻ đã ra
# The answer no to "did the card come out"; prints once more.
print-not-out = Chưa, in lại
# Prints once more after a failure.
print-again = In lại
# Instead, where the answer to a first try was lost, the form was corrected, and the first try turned out to have worked.
done-first-form = Bạn đã được đăng ký với nội dung gửi lần đầu. Nội dung và mật khẩu sửa sau đó chưa được ghi nhận. Vui lòng báo tại quầy.
# Said only when a mail server took the message (the app's wording).
done-mail = Mã bạn đọc đã được gửi đến email bạn đăng ký.
# Heading above the QR codes.
done-phone = Cũng dùng được trên điện thoại
# QR code: the app for iPhone.
done-app-store = App Store
# For whom that code is.
done-app-store-text = Cho iPhone
# QR code: the app for Android.
done-google-play = Google Play
# For whom that code is.
done-google-play-text = Cho Android
# QR code: sets up the app with the number.
done-setup = Cài đặt ứng dụng
# What that code does.
done-setup-text = Tự điền mã bạn đọc
# How to use the codes.
done-codes-hint = Quét bằng máy ảnh của điện thoại.
# To the log-in page (the app's wording).
done-login = Đăng nhập

## Log in

# Title of the log-in page, and its way on (the app's wording).
login-title = Đăng nhập
# What to do there.
login-lead = Vui lòng nhập mã bạn đọc và mật khẩu.
# The same where the kiosk has a barcode scanner: it reads the number from the library card.
login-lead-scan =
    Vui lòng nhập mã bạn đọc và mật khẩu.
    Mã cũng có thể quét từ thẻ thư viện bằng máy quét.
# For those who have no number yet: leads to registration (the app's wording).
login-register = Đăng ký mới
# While number and password are being checked.
login-wait = Đang kiểm tra
# One answer for a wrong number and a wrong password.
login-note-wrong = Mã bạn đọc hoặc mật khẩu không đúng.
# Something was scanned that is no library card of this library.
login-note-not_ours = Có vẻ đây không phải thẻ của thư viện này.
# After 利用停止: it is done.
login-note-stopped = Đã ngừng sử dụng. Đăng nhập lại để dùng.
# After a new password was chosen with a one-time password of the counter.
login-note-chosen = Đã đặt mật khẩu mới. Vui lòng đăng nhập bằng mật khẩu đó.
# The one-time password of the counter was over before a new one was chosen.
login-note-lapsed = Mật khẩu của quầy không dùng được nữa. Vui lòng đến quầy.
# Field: patron number.
field-number = Mã bạn đọc
# Field: password of the library account.
field-login_password = Mật khẩu
# Format of the patron number. { $width } is a number.
hint-number = { $width } chữ số
# Which password it is (the app's wording).
hint-login_password = Của “Thư viện của tôi”
# The number field is empty.
fault-number-empty = Vui lòng nhập mã bạn đọc
# Something that can't be in a patron number.
fault-number-digits = Mã bạn đọc chỉ gồm chữ số
# Wrong number of digits. { $width } and { $count } are numbers.
fault-number-length = Mã bạn đọc có { $width } chữ số (hiện có { $count })
# The digits don't fit together: mistyped.
fault-number-check = Vui lòng kiểm tra lại mã bạn đọc

## マイ図書館

# Whose pages these are; { $name } is a name.
account-greeting = Xin chào { $name }
# A day somebody has to remember; { $month } and { $day } are numbers, { $weekday } one of weekday-0 to weekday-6.
day = { $weekday }, { $day } tháng { $month }
# Monday, short.
weekday-0 = thứ Hai
# Tuesday, short.
weekday-1 = thứ Ba
# Wednesday, short.
weekday-2 = thứ Tư
# Thursday, short.
weekday-3 = thứ Năm
# Friday, short.
weekday-4 = thứ Sáu
# Saturday, short.
weekday-5 = thứ Bảy
# Sunday, short.
weekday-6 = Chủ Nhật
# Tab: loans and reservations (the app's wording).
tab-home = Trang chủ
# Tab: the library card (the app's wording).
tab-card = Thẻ thư viện
# Tab: settings and notices (the app's wording).
tab-page = Trang của tôi
# Instead of a list or a setting that is being loaded.
account-loading = Đang tải
# Instead of a list or a setting that could not be loaded.
account-failed = Không tải được.
# Loads it again.
account-reload = Tải lại
# While what was confirmed is being done.
account-doing = Đang làm thủ tục
# A loan was extended.
account-said-renewed = Đã gia hạn.
# A reservation was cancelled.
account-said-cancelled = Đã hủy đặt trước.
# A reservation was not cancelled: a copy has been set aside for it since.
account-said-not_cancelled = Sách đặt trước này đang được chuẩn bị. Muốn hủy, vui lòng báo tại quầy.
# Staff were asked to cancel a reservation that is ready.
account-said-cancellation_requested = Đã nhận yêu cầu hủy. Nhân viên sẽ hủy giúp bạn.
# Notices were deleted.
account-said-deleted = Đã xóa thông báo.
# No answer: nobody knows whether it was done.
account-said-silent = Không có phản hồi. Vui lòng xem lại tình trạng.
# A book the catalogue does not know any more.
book-untitled = Tài liệu không rõ tên
# Title of the message that reservations are ready (the app's 予約割当メッセージ).
ready-title =
    Sách bạn đặt
    đã sẵn sàng
# What to do.
ready-lead = Vui lòng đến nhận trước khi hết hạn.
# Closes the message (the app's wording).
ready-ok = OK
# Title of the home page (the app's wording).
home-title = Thư viện của tôi
# Count and list of loans (the app's wording).
shelf-loans = Đang mượn
# Count and list of reservations (the app's wording).
shelf-holds = Đặt trước
# On the two tiles, after 貸出中 or 予約中: how many books. { $count } is a number, or … or ? while it is not known; ** marks it, it is drawn large.
shelf-count = **{ $count }** cuốn
# No loans.
loans-empty = Bạn không mượn cuốn sách nào.
# No reservations.
holds-empty = Bạn không đặt trước cuốn sách nào.
# When a loan is due; { $day } is a day.
loan-due = Đến { $day }
# Extends a loan.
loan-renew = Gia hạn
# While it is being extended.
loan-renewing = Đang gia hạn
# A loan is overdue; { $days } is a number of days.
loan-overdue = Quá hạn { $days } ngày
# A loan is due today.
loan-today = Hạn hôm nay
# A loan is due soon; { $days } is a number of days.
loan-soon = Còn { $days } ngày
# Why a loan is not extended: as often as allowed already.
renewal-too_many = Không gia hạn thêm được nữa.
# Why a loan is not extended: somebody waits for it.
renewal-reserved = Có người đã đặt trước nên không gia hạn được.
# Why a loan is not extended: it is overdue.
renewal-overdue = Có sách quá hạn trả nên không gia hạn được.
# Why a loan is not extended: it was lent just now.
renewal-too_soon = Gần đến ngày trả mới gia hạn được.
# Why a loan is not extended: the membership ends before.
renewal-expired = Hạn sử dụng sắp hết nên không gia hạn được. Vui lòng hỏi tại quầy.
# Why a loan is not extended: the library restricted the patron.
renewal-blocked = Hiện không gia hạn được. Vui lòng hỏi tại quầy.
# Why a loan is not extended: it is not on loan any more.
renewal-gone = Cuốn sách này không còn trong danh sách mượn.
# Why a loan is not extended: the library's system says no.
renewal-other = Không gia hạn được. Vui lòng hỏi tại quầy.
# Cancels a reservation.
hold-cancel = Hủy
# Staff were asked to cancel it.
hold-cancellation-requested = Đã nhờ nhân viên hủy
# State of a reservation: ready.
hold-ready = Đã sẵn sàng
# State of a reservation: in the queue, { $place } is a number.
hold-place = Đang chờ, lượt thứ { $place }
# State of a reservation: in the queue.
hold-queued = Đang chờ
# State of a reservation: on its way to the pick-up library.
hold-on_the_way = Đang chuyển
# State of a reservation: being prepared.
hold-being_prepared = Đang chuẩn bị
# State of a reservation that this program does not know.
hold-unknown = Đang xử lý
# Until when it is kept; { $day } is a day.
hold-until = Giữ đến hết { $day }
# Where it is handed out; { $place } is a place.
hold-pickup = Tại { $place }
# Lead of the card page.
own-card-lead = Bạn dùng được ngay mã vạch trên màn hình này.
# Title of the page with settings (the app's wording).
own-title = Trang của tôi
# Heading of the notice setting (the app's wording).
setting-title = Cài đặt thông báo
# What ON and OFF change and what not, where notices are mailed.
setting-text-mail =
    Khi bật, thông báo sách đặt đã sẵn sàng
    sẽ được gửi đến email bạn đăng ký.
    Khi tắt, bạn vẫn được báo lúc đăng nhập.
# The same where the library sends no mail.
setting-text =
    Thư viện này hiện không gửi email.
    Nếu bật sẵn, bạn sẽ nhận khi thư viện bắt đầu gửi.
    Khi tắt, bạn vẫn được báo lúc đăng nhập.
# How the setting is: on.
setting-on = Bật
# How the setting is: off.
setting-off = Tắt
# While it is being changed.
setting-changing = Đang đổi
# Turns notices on, for screen readers.
setting-turn-on = Bật thông báo
# Turns notices off, for screen readers.
setting-turn-off = Tắt thông báo
# Title of the notice history (the app's wording).
history-title = Lịch sử thông báo
# What it holds.
history-text = Giữ 50 thông báo mới nhất
# How many are unread; { $count } is a number.
history-unread = { $count } chưa đọc
# Lead of the history.
history-lead = Giữ 50 thông báo, mới nhất ở trên.
# Lead of the history while notices are being chosen.
history-choose = Bấm vào thông báo muốn xóa.
# No notices.
history-empty = Không có thông báo.
# Begins choosing notices to delete.
history-select = Chọn để xóa
# Ends choosing.
history-done = Thôi
# Chooses all.
history-all = Chọn tất cả
# Chooses none.
history-none = Bỏ chọn hết
# Deletes the chosen ones; { $count } is a number.
history-delete = Xóa { $count } mục
# The same while none is chosen.
history-delete-none = Xóa
# When a notice came; { $day } is a day.
notice-made = Thông báo { $day }
# Chooses a notice, for screen readers.
notice-choose = Chọn
# The same of one that is chosen.
notice-unchoose = Bỏ chọn
# Mark of a notice that was not read before.
notice-unread = Chưa đọc
# Stops the use (the app's wording).
stop-title = Ngừng sử dụng
# What it does, in short.
stop-text = Ngừng thông báo và xóa lịch sử
# Question before a reservation is cancelled.
ask-cancel-title = Hủy đặt trước này?
# Which one; { $title } is a title.
ask-cancel-text = “{ $title }”
# Yes: cancels the reservation.
ask-cancel-yes = Hủy đặt trước
# No: keeps the reservation.
ask-cancel-no = Giữ lại
# Question before staff are asked to cancel a reservation that is ready.
ask-request-title =
    Nhờ nhân viên
    hủy đặt trước này?
# Which one, and who does it; { $title } is a title.
ask-request-text =
    “{ $title }”
    Sách đã sẵn sàng nên nhân viên sẽ hủy giúp bạn.
# Yes: asks staff.
ask-request-yes = Nhờ hủy
# No: keeps the reservation.
ask-request-no = Giữ lại
# Question before notices are deleted.
ask-delete-title = Xóa thông báo?
# How many; { $count } is a number.
ask-delete-text = Sẽ xóa { $count } thông báo đã chọn. Không khôi phục được.
# Yes: deletes the notices.
ask-delete-yes = Xóa
# No: keeps the notices.
ask-delete-no = Giữ lại
# Question before the use is stopped.
ask-stop-title = Ngừng sử dụng?
# What 利用停止 is.
ask-stop-text = Ngừng dùng “Thư viện của tôi” trên máy này.
# What happens 1.
ask-stop-point-1 = Bạn sẽ không nhận được **thông báo** nữa.
# What happens 2.
ask-stop-point-2 = **Lịch sử thông báo** sẽ bị xóa hết.
# What does not happen, and how it can be undone.
ask-stop-point-3 = Sách mượn, đặt trước và đăng ký vẫn còn. **Đăng nhập lại** để dùng tiếp.
# Yes; another question follows.
ask-stop-yes = Ngừng
# No: goes on using it.
ask-stop-no = Vẫn dùng
# The second question.
ask-stop-sure-title =
    Bạn chắc chắn
    muốn ngừng?
# What is lost.
ask-stop-sure-text = Không khôi phục được lịch sử thông báo.
# Yes: stops the use.
ask-stop-sure-yes = Ngừng sử dụng
# No: goes on using it.
ask-stop-sure-no = Vẫn dùng

## Patrons who are known already: number or password forgotten, moved, term run out

# On the log-in page: leads to what can be done with the card instead of number and password.
login-forgotten = Quên mã hoặc mật khẩu
# The same where a log-in has to wait.
login-by-card-wait = Tôi quên
# The way to a renewal with the card, where the membership has ended.
login-by-card-expired = Gia hạn bằng thẻ
# The way to a new password with the card, where the password has expired.
login-by-card-password = Đặt lại bằng thẻ
# To do where the membership has ended or the password has expired, and the card can help.
problem-by-card = Nếu có **thẻ My Number**, bạn làm được thủ tục ngay trên máy này.
# A day with its year; { $year } is a number as text, { $month } and { $day } are numbers.
date = { $day } tháng { $month } năm { $year }
# Title of the page on which one act is chosen, or all.
choosing-title =
    Bạn muốn làm
    thủ tục nào?
# With what it is done.
choosing-lead = Xác nhận bằng thẻ My Number rồi làm thủ tục.
# Row: number and card again.
act-reissue = Nhận lại mã, thẻ thư viện
# What happens then, where cards are printed.
act-reissue-text-print = Báo mã bạn đọc và in thẻ
# What happens then, where nothing is printed.
act-reissue-text = Báo mã bạn đọc trên màn hình
# Row: a new library password.
act-password = Đặt lại mật khẩu
# Which password that is.
act-password-text = Mật khẩu của “Thư viện của tôi”
# Row: name, address or contact have changed.
act-change = Đổi tên, địa chỉ, liên lạc
# What can be changed.
act-change-text = Họ tên, địa chỉ, katakana, điện thoại, email
# The same where only the contact can be, because the card's address is outside the area.
act-change-outside = Muốn đổi địa chỉ, vui lòng đến quầy
# Row: a new term.
act-renewal = Gia hạn sử dụng
# Whether it must not have run out.
act-renewal-text = Đã hết hạn cũng gia hạn được
# The new last day; { $date } is a day (date).
act-renewal-until = Gia hạn được đến { $date }
# Why not yet; { $date } is a day (date).
act-renewal-early = Gia hạn được từ { $date }
# Why not: it is too early, and nobody says when it will not be.
act-renewal-early-unknown = Chưa đến lúc gia hạn
# Why not: something is overdue.
act-renewal-overdue = Có tài liệu quá hạn trả
# Why not: the library restricted the patron.
act-renewal-restricted = Muốn gia hạn, vui lòng đến quầy
# Why not: such registrations are renewed at the counter.
act-renewal-counter = Muốn gia hạn, vui lòng đến quầy
# Row: several acts, or one does not know which.
act-all = Nhiều việc / Tôi không rõ
# What happens then.
act-all-text = Chọn sau khi đọc thẻ
# Mark of an act that was done.
act-done = Đã xong
# On the consent page, what the card signs: the application for one act; { $act } is one of acted-reissue to acted-renewal.
consent-signed-one = Thẻ sẽ ký vào đơn: **{ $act }**.
# The same for several acts; { $acts } are some of signed-reissue to signed-renewal.
consent-signed-many = Thẻ sẽ ký vào đơn bạn chọn trên màn hình: **{ $acts }**.
# The same for a registration, if the person should be registered already; { $acts } are some of signed-reissue to signed-renewal.
consent-signed-register = Nếu đã đăng ký, thẻ ký vào đơn bạn chọn: **{ $acts }**.
# Short name of an act in such a sentence: number and card again.
signed-reissue = cấp lại thẻ
# The same: new password.
signed-password = đặt lại mật khẩu
# The same: changed record.
signed-change = đổi thông tin
# The same: new term.
signed-renewal = gia hạn
# Way on from the consent page, beside 戻る.
consent-next-acts = Đọc thẻ
# Between two acts in a list of them.
acts-between = , {""}
# Name of an act in the document, in messages and in the history: number and card again.
acted-reissue = Cấp lại thẻ thư viện
# The same: new password.
acted-password = Đặt lại mật khẩu
# The same: changed record.
acted-change = Đổi thông tin đăng ký
# The same: new term.
acted-renewal = Gia hạn sử dụng
# Title where a registration found the person (the manual's message 9).
known-duplicate-title =
    Bạn đã đăng ký rồi.
    Không đăng ký hai lần
# What can be done now.
known-duplicate-lead = Đã đọc thẻ xong. Bạn làm tiếp được các thủ tục sau.
# Title of the list of acts.
known-title = Vui lòng chọn thủ tục
# Below it.
known-lead = Đã đọc thẻ xong.
# Below it, once something was done.
known-lead-more = Bạn làm tiếp được thủ tục khác.
# Hint: the certificate has another address.
known-moved = Địa chỉ của bạn khác với địa chỉ đã đăng ký.
# Hint: the certificate has another name.
known-renamed = Họ tên của bạn khác với họ tên đã đăng ký.
# Hint: the address is outside the area; { $area } names the prefectures.
known-outside = Địa chỉ mới của bạn nằm ngoài { $area }.
# Hint: the term has run out or does so soon; { $date } is a day (date).
known-expires = Hạn sử dụng hiện tại: { $date }.
# Back to the patron's own page.
known-own-page = Đến Trang của tôi
# Title of the page on which the second thing is typed.
proof-title =
    Xác nhận đây là
    đăng ký của bạn
# What to type: the telephone.
proof-lead-phone = Vui lòng nhập số điện thoại đã đăng ký ở thư viện.
# What to type: the password.
proof-lead-password = Vui lòng nhập mật khẩu “Thư viện của tôi”.
# Chooses the telephone.
proof-phone = Điện thoại
# Chooses the password.
proof-password = Mật khẩu
# Where to go if one knows neither.
proof-hint = Nếu không nhớ cả hai, vui lòng đến quầy.
# The same where one of them is asked for only.
proof-hint-one = Nếu không nhớ, vui lòng đến quầy.
# Label of the field: the telephone.
proof-field-phone = Số điện thoại đã đăng ký
# The way on.
proof-next = Xác nhận
# It does not agree; whether there is a registration is not told.
proof-wrong = Không xác nhận được. Vui lòng kiểm tra lại
# Title of the form for a new password.
edit-password-title = Vui lòng đặt mật khẩu mới
# Below it: which password, and what it is for.
edit-password-lead = Dùng để đăng nhập “Thư viện của tôi” từ lần sau.
# The way on: sets it.
edit-password-next = Đặt mật khẩu
# Title of the form for the contact.
edit-change-title = Vui lòng nhập nội dung mới
# Below it: what is left empty stays.
edit-change-lead = Chỉ cần nhập phần có thay đổi.
# The same where the name has changed, and its reading is wanted.
edit-renamed-lead = Vui lòng nhập họ tên mới bằng chữ katakana.
# In an empty cell; { $value } is what the record has, masked.
edit-present = Hiện tại: { $value }
# In an empty cell where the record has nothing.
edit-absent = Chưa đăng ký
# Nothing was typed.
fault-nothing-changed = Vui lòng nhập phần có thay đổi
# Title of the page that shows old beside new.
compare-title = Đổi thành nội dung này
# What the new one is taken from.
compare-lead = Họ tên và địa chỉ sẽ giống thẻ My Number.
# The same where only the contact changes.
compare-lead-contact = Nếu đúng, vui lòng bấm nút bên dưới.
# Row: the name.
compare-name = Họ tên
# Row: the address.
compare-address = Địa chỉ
# Before the old value.
compare-before = Trước đây
# Before the new value.
compare-after = Từ nay
# Mark of a row whose value changes.
compare-changed = Sẽ đổi
# Mark of a row whose value stays.
compare-unchanged = Giữ nguyên
# Instead of an old value where there was none.
compare-absent = Chưa đăng ký
# That the readings stay as they are.
compare-kana = Họ tên katakana giữ nguyên.
# That the new name needs its reading.
compare-kana-wanted = Cần họ tên mới bằng chữ katakana.
# On to the form for telephone and mail.
compare-contact = Đổi cả liên lạc
# On to the form for the reading.
compare-to-kana = Nhập katakana
# Yes: changes the record.
compare-yes = Đổi nội dung
# While an act is being done.
act-doing = Đang làm thủ tục
# Title of the page with the new term.
term-title = Gia hạn sử dụng?
# Below it.
term-lead = Đây là hạn sử dụng thư viện của bạn.
# Label of the old last day.
term-before = Hạn cũ
# Label of the new last day.
term-after = Hạn mới
# Instead of an old last day that nobody knows.
term-unknown = Không có
# Yes: renews it.
term-yes = Gia hạn
# Title while the card is issued again.
reissuing-title = Cấp lại thẻ thư viện
# Named step: it was proved whose record it is.
reissuing-step-check = Xác nhận danh tính
# Named step: the number is looked up.
reissuing-step-number = Kiểm tra mã bạn đọc
# Title once the card is there again.
done-again-title = Cấp lại thẻ
# Below it, where one can log in with the number.
done-again-lead-login = Mã bạn đọc không đổi. Mã này cũng dùng để đăng nhập.
# Below it, otherwise.
done-again-lead = Mã bạn đọc không đổi.
# To another act.
acted-more = Thủ tục khác
# The same beside other buttons.
acted-more-short = Thủ tục
# Title: a new password is set.
acted-password-title = Đã đổi mật khẩu
# Below it.
acted-password-lead = Dùng mật khẩu mới từ lần đăng nhập sau.
# What else is true 1.
acted-password-point-1 = Các thiết bị khác đang đăng nhập đều đã được **đăng xuất**.
# Title: the record is changed.
acted-change-title =
    Đã đổi
    thông tin đăng ký
# Below it.
acted-change-lead = Thông tin mới đã được đăng ký.
# Title: the term is renewed.
acted-renewal-title = Đã gia hạn sử dụng
# Below it.
acted-renewal-lead = Thẻ thư viện hiện có vẫn dùng được.
# Label of the new last day.
acted-renewal-until = Hạn sử dụng mới
# What comes first, where the term may have run out.
acted-renewable = Nếu đã hết hạn, hãy **gia hạn** để đăng nhập được.
# Where the act can be looked up.
acted-history = Thủ tục này được ghi ở **Lịch sử thông báo** trong Trang của tôi.
# Title of the message about what was done with the card.
acts-title =
    Có thủ tục đã làm
    bằng thẻ của bạn
# Below it.
acts-lead = Thẻ My Number đã được dùng cho thủ tục sau.
# The same title where something was done at the counter.
acts-title-counter =
    Thông báo
    thủ tục
# Below it.
acts-lead-counter = Đã có thủ tục sau.
# Of one that broke off: whether it was done is not known.
acts-unsure = Bị ngắt giữa chừng (không rõ đã xong chưa)
# When; { $day } is a day (day), { $hour } and { $minute } are two digits each.
acts-when = Lúc { $hour }:{ $minute }, { $day }
# Where; { $kiosk } is the kiosk's name.
acts-where = Máy { $kiosk }
# Where, instead of a kiosk: at the counter.
acts-counter = Quầy thư viện
# What to do if it was not the patron.
acts-warning = Nếu không phải bạn làm, vui lòng báo **quầy**.
# Closes the message.
acts-ok = OK
# Row of the history: when an act was done; { $day } is a day.
notice-acted = Thủ tục { $day }
# On マイページ: leads to changes with the card.
own-update = Cập nhật bằng thẻ My Number
# What it is for.
own-update-text = Họ tên, địa chỉ, liên lạc, hạn sử dụng

## The printed slip

# Heading of the slip.
slip-title = Mã bạn đọc của bạn
# Below it.
slip-keep = Vui lòng giữ cẩn thận.
# Label: valid until.
slip-expires = Hạn sử dụng
# Label: registered on.
slip-registered = Ngày đăng ký
# A date on paper; { $year } is a number as text, { $month } and { $day } are numbers.
slip-date = { $day } tháng { $month } năm { $year }
# Heading above the QR code.
slip-phone = Cài đặt trên điện thoại
# What the QR code does.
slip-phone-text = Quét để điền mã vào ứng dụng.
# The password is not on paper.
slip-password = Mật khẩu không in trên giấy. Nếu quên, vui lòng hỏi tại quầy.
# The library's telephone. { $phone } is a number as text.
slip-telephone = Điện thoại { $phone }

## The printed note for staff, and the staff's test page

# Heading of the note that a visitor shows to staff.
problem-slip-title = Đưa nhân viên xem
# On the note, label: date and time.
problem-slip-when = Ngày giờ
# On the note, label: which kiosk.
problem-slip-kiosk = Máy
# On the note, heading above what is meant for staff.
problem-slip-staff = Nhân viên (係員の方へ)
# Heading of the test page that staff print.
print-test-title = 試し刷り
# On the test page, beside a QR code.
print-test-note = 読み取って、確認してください。

## The slip for the counter, on screen and paper: where to go, what for, with what, when

# Opens the slip: which office, and what to bring.
errand-button = Nơi cần đến
# Title of the slip.
errand-title = Nơi làm thủ tục
# Below the title, where the slip can't be printed or was printed.
errand-lead = Vui lòng chụp ảnh màn hình này để dùng.
# Below the title, where it can be printed.
errand-lead-print = Vui lòng in hoặc chụp ảnh để dùng.
# Prints the slip.
errand-print = In hướng dẫn
# The slip is on its way to the printer.
errand-note-sending = Bắt đầu in hướng dẫn.
# The slip is being printed.
errand-note-printing = Đang in hướng dẫn.
# The slip was printed; said only when it is true.
errand-note-done = Đã in hướng dẫn.
# The slip could not be printed.
errand-note-failed = Không in được hướng dẫn. Vui lòng chụp ảnh để dùng.
# Nobody knows whether the slip came out.
errand-note-unknown = Nếu giấy không ra, vui lòng chụp ảnh để dùng.
# On the slip, instead of a problem: whoever does not know the signature password.
errand-forgotten = Không nhớ mật khẩu chữ ký điện tử
# What staff do for them, behind "for staff".
errand-forgotten-staff = カウンターでの手続きをご案内ください
# The municipal office, where the library has not told its name.
errand-municipal = Quầy thẻ My Number ở tòa thị chính
# Label before what to bring.
errand-bring = Cần mang theo:
# Between two things to bring, on the screen.
errand-between = , {""}
# { $place } is where the office is.
errand-place = Địa điểm: { $place }
# { $hours } is when the office is open; more lines of that come below it as they are.
errand-hours = Giờ mở cửa: { $hours }
# To bring: the My Number card.
errand-bring-card = thẻ My Number
# To bring: something that shows who one is.
errand-bring-identity = giấy tờ tùy thân (bằng lái xe, v.v.)
# To bring: something that shows who one is, with the present address.
errand-bring-address = giấy tờ tùy thân có địa chỉ hiện tại
# To bring: something that shows that one works or studies in the area.
errand-bring-commuting = giấy tờ nơi làm việc, nơi học (nếu có)
# To bring: the parent or guardian, with proof of who that is.
errand-bring-guardian = người giám hộ và giấy tờ tùy thân của họ
# To bring: the library card.
errand-bring-library_card = thẻ thư viện (nếu có)
# To bring: what is overdue.
errand-bring-overdue = tài liệu quá hạn trả
# Done at the counter: registration.
errand-for-register = Đăng ký
# Done at the counter: a registration of somebody who may be registered already.
errand-for-unclear = Kiểm tra và đăng ký
# Done at the counter: to be told the number, and to have the card again.
errand-for-number = Xem mã bạn đọc, cấp lại thẻ thư viện
# Done at the counter: to have the record looked at or changed.
errand-for-record = Kiểm tra thông tin đăng ký và làm thủ tục
# Done at the counter: a new term.
errand-for-term = Gia hạn sử dụng
# Done at the counter: books back, then a new term.
errand-for-overdue = Trả tài liệu và gia hạn sử dụng
# Done at the counter: a new library password.
errand-for-password = Đặt lại mật khẩu “Thư viện của tôi”
# Done at the municipal office: a new signature password.
errand-for-reset = Đặt lại mật khẩu chữ ký điện tử
# Done at the municipal office: the certificate is issued for the first time.
errand-for-issue = Cấp chứng thư chữ ký điện tử
# Done at the municipal office: the certificate has expired.
errand-for-renew = Gia hạn chứng thư chữ ký điện tử
# Done at the municipal office: the certificate was revoked.
errand-for-anew = Cấp mới chứng thư chữ ký điện tử
# Done at the municipal office: nobody knows the certificate.
errand-for-check = Kiểm tra chứng thư chữ ký điện tử

## Problem pages: shared

# Prints the note for staff.
problem-note = In ghi chú
# The note is on its way to the printer.
problem-note-sending = Bắt đầu in ghi chú.
# The note is being printed.
problem-note-printing = Đang in ghi chú.
# The note was printed; said only when it is true.
problem-note-done = Đã in ghi chú. Vui lòng đưa nhân viên xem.
# The note could not be printed.
problem-note-failed = Không in được ghi chú. Vui lòng cho nhân viên xem màn hình này.
# Nobody knows whether the note came out.
problem-note-unknown = Nếu giấy không ra, vui lòng cho nhân viên xem màn hình này.

# Over the top of a page, for a moment: keys that were struck (or a card that was scanned) just when the page changed
# were not taken, none of them. Two short sentences: why, and what to do. Also where dots hide what was typed.
typing-dropped =
    Màn hình vừa đổi nên chưa nhận phần bạn nhập.
    Vui lòng nhập lại từ đầu.

# Heading above the things to do.
problem-todo = Bạn cần làm gì
# Before the one instruction to staff, { $text }.
problem-staff = Nhân viên (係員の方へ): { $text }
# Try once more: lay the card again.
problem-place-again = Đặt thẻ lại
# Try once more: type the password again.
problem-type-again = Nhập lại
# Try once more: ask the library's side again.
problem-retry = Thử lại
# Try once more: log in again.
problem-log-in-again = Về đăng nhập
# Back to what was typed.
problem-back = Về phần nhập
# Start from the beginning.
problem-start-over = Bắt đầu lại từ đầu
# To do on K101, where one can log in: what still works.
problem-login-works = Nếu có mã bạn đọc, bạn có thể **đăng nhập**.
# How many tries are left, on a problem page; the last line is drawn large. { $count } is a number; ** marks the numeral.
tries =
    Bạn còn nhập được
    {""}**{ $count }** lần

## Problem pages: one block a code

# K001 title: anything unexpected (manual 1).
K001-title = Đã xảy ra lỗi bất ngờ
# K001 cause.
K001-cause = Nội dung đã nhập đã được xóa hết. Bạn chưa được đăng ký.
# K001 title where the registration had been asked for already (the same).
K001-unsure-title = Đã xảy ra lỗi bất ngờ
# K001 cause where nobody knows whether the registration was made.
K001-unsure-cause =
    Nội dung trên màn hình đã được xóa hết.
    Có thể bạn đã được đăng ký rồi.
    Bạn sẽ không bị đăng ký hai lần.
# K001 title where somebody logged in or was about to (the same).
K001-logged_in-title = Đã xảy ra lỗi bất ngờ
# K001 cause where somebody logged in or was about to.
K001-logged_in-cause = Nội dung trên màn hình đã được xóa hết.
# K001 for staff, where somebody logged in or was about to.
K001-logged_in-staff = カウンターでの手続きをご案内ください
# K001 title where something was asked for with the card of a patron who is known already (the same).
K001-act-title = Đã xảy ra lỗi bất ngờ
# K001 cause where something was asked for with the card of a patron who is known already.
K001-act-cause =
    Nội dung trên màn hình đã được xóa hết.
    Có thể thủ tục đã xong rồi.
# K001 for staff, where something was asked for with the card of a patron who is known already.
K001-act-staff = 手続きの記録（kiosk patrons acts）を確かめてください
# K001 to do 1.
K001-todo-1 = Vui lòng thử lại **từ đầu**.
# K001 to do 2.
K001-todo-2 = Nếu lỗi lặp lại, vui lòng gọi **nhân viên**.
# K001 for staff.
K001-staff = カウンター登録をご案内ください

# K002 title: the kiosk is out of service; also the title of the start page that offers nothing, whatever the reason.
K002-title =
    Hiện không
    sử dụng được
# K002 cause.
K002-cause = Hiện không dùng được máy này.
# K002 to do 1; also where another reason keeps the kiosk from offering anything.
K002-todo-1 = Bạn làm thủ tục được tại **quầy thư viện**.
# K002 to do 2 (the same).
K002-todo-2 = Nếu cần giúp đỡ, vui lòng gọi **nhân viên**.
# K002 for staff: how to end it.
K002-staff = 休止を終えるには、係員用の画面か、カウンターの端末の一覧で
# Why the kiosk is out of service, said by staff: it is being checked.
pause-maintenance = Máy đang được kiểm tra. Vui lòng chờ một chút.
# The same: it will be in service soon.
pause-preparing = Máy đang chuẩn bị. Vui lòng chờ một chút.
# The same: not today any more.
pause-closed = Hôm nay máy đã ngừng phục vụ.
# The same: what it does is done at the counter now.
pause-counter = Vui lòng đến quầy thư viện.
# Why the kiosk offers nothing: the card reader (K101).
out-K101 = Đầu đọc thẻ không hoạt động. Khi sửa xong, máy sẽ dùng lại được.
# The same: the library service is away (K302).
out-K302 = Không kết nối được với hệ thống thư viện. Khi sửa xong, máy sẽ dùng lại được.
# The same: the printer (K501), where nobody is registered without a card.
out-K501 = Không in được thẻ. Khi sửa xong, máy sẽ dùng lại được.

# K101 title: no reader (manual 2).
K101-title =
    Đầu đọc thẻ
    không hoạt động
# K101 cause.
K101-cause = Không kết nối được đầu đọc. Khi sửa xong, máy sẽ tự đi tiếp.
# K101 to do 1.
K101-todo-1 = Vui lòng gọi **nhân viên**.
# K101 to do 2.
K101-todo-2 = Bạn cũng đăng ký được tại **quầy thư viện**.
# K101 for staff.
K101-staff = 読み取り台のUSBを挿しなおしてください

# K101 title where the smart-card service stopped (the same).
K101-service-title =
    Đầu đọc thẻ
    không hoạt động
# K101 cause where the smart-card service stopped.
K101-service-cause = Phần đọc thẻ của máy đang dừng. Khi sửa xong, máy sẽ tự đi tiếp.
# K101 for staff where the smart-card service stopped.
K101-service-staff = 端末を再起動してください（カード用サービスの停止）

# K102 title: the card can't be read as a My Number card (manual 3).
K102-title =
    Có vẻ đây không phải
    thẻ My Number
# K102 cause.
K102-cause = Không lấy được thông tin từ vật đặt trên đầu đọc.
# K102 title: a phone lies there.
K102-phone-title =
    Không đăng ký được
    bằng điện thoại
# K102 cause: a phone lies there.
K102-phone-cause = Máy này chỉ đọc thẻ My Number bằng nhựa.
# K102 title: an old resident register card.
K102-juki-title =
    Không đăng ký được
    bằng thẻ Juki cũ
# K102 cause: an old resident register card.
K102-juki-cause = Vui lòng dùng thẻ My Number.
# K102 to do 1: a phone lies there.
K102-phone-todo-1 = Vui lòng đặt **thẻ My Number** lên đầu đọc.
# K102 to do 2: a phone lies there.
K102-phone-todo-2 = Nếu không có thẻ, vui lòng đến **quầy thư viện**.
# K102 for staff: a phone lies there.
K102-phone-staff = カウンター登録をご案内ください
# K102 to do 1: an old resident register card.
K102-juki-todo-1 = Vui lòng đặt **thẻ My Number** lên đầu đọc.
# K102 to do 2: an old resident register card.
K102-juki-todo-2 = Nếu không có thẻ, vui lòng đến **quầy thư viện**.
# K102 for staff: an old resident register card.
K102-juki-staff = カウンター登録をご案内ください
# K102 title: it answers, but can't be read.
K102-unreadable-title =
    Không đọc được
    thông tin trên thẻ
# K102 cause: it answers, but can't be read.
K102-unreadable-cause = Có thể thẻ đặt chưa đúng vị trí.
# K102 note: the phone was found again on the same page.
K102-phone-still = Điện thoại vẫn còn trên đầu đọc.
# K102 note: something else was found again on the same page.
K102-foreign-still = Vật không phải thẻ My Number vẫn còn trên đầu đọc.
# K102 note: an old resident register card was found again on the same page.
K102-juki-still = Thẻ Juki cũ vẫn còn trên đầu đọc.
# K102 note: it can still not be read.
K102-unreadable-still = Vẫn chưa đọc được thẻ.
# K102 to do 1.
K102-todo-1 = Vui lòng đặt **thẻ My Number** ở giữa đầu đọc.
# K102 to do 2.
K102-todo-2 = Để **bao thẻ, kim loại** và thẻ khác ra xa.
# K102 for staff.
K102-staff = ほかのカードで、読み取り台をお確かめください

# K103 title: no signing certificate on the card (manual 3).
K103-title =
    Thẻ không có chứng thư
    chữ ký điện tử
# K103 cause.
K103-cause = Thẻ của người dưới 15 tuổi và thẻ cấp không kèm chứng thư đều không có.
# K103 to do 1.
K103-todo-1 = Bạn đăng ký được tại **quầy thư viện**.
# K103 to do 1, for who is registered already and came for something else.
K103-known-todo-1 = Bạn làm thủ tục được tại **quầy thư viện**.
# K103 to do 2.
K103-todo-2 = Chứng thư được cấp tại **quầy thẻ My Number ở tòa thị chính**.
# K103 for staff.
K103-staff = カウンター登録をご案内ください

# K104 title: lifted or silent while being read (manual 4).
K104-title =
    Việc đọc thẻ đã dừng
    giữa chừng
# K104 cause.
K104-cause = Thẻ đã rời đầu đọc hoặc không phản hồi. Mật khẩu không được lưu lại.
# K104 title: the reading is too long ago to be used.
K104-stale-title =
    Đã quá thời gian,
    cần đọc lại thẻ
# K104 cause: the reading is too long ago to be used.
K104-stale-cause = Kết quả đọc thẻ đã hết hạn. Bạn chưa được đăng ký.
# K104 to do 1.
K104-todo-1 = Vui lòng **đặt thẻ lại** và để yên cho đến khi xong.
# K104 to do 2.
K104-todo-2 = Vui lòng nhập lại **mật khẩu**.
# K104 for staff.
K104-staff = くり返すときは、カウンター登録をご案内ください

# K201 title: wrong password, tries left (manual 5).
K201-title = Mật khẩu không đúng
# K201 cause.
K201-cause = Khi còn 0 lần, mật khẩu của thẻ sẽ bị khóa.
# K201 to do 1.
K201-todo-1 = Đây là mật khẩu chữ ký điện tử, **6–16 ký tự**, chữ đều in hoa.
# K201 to do 2.
K201-todo-2 = Không phải mật khẩu **4 chữ số**.
# K201 to do 3.
K201-todo-3 = Vui lòng để yên thẻ trên đầu đọc.
# K201 for staff.
K201-staff = パスワードは、聞かない・入力しない

# K202 title: locked (manual 5).
K202-title =
    Mật khẩu của thẻ
    đã bị khóa
# K202 cause.
K202-cause = Mật khẩu bị khóa sau 5 lần nhập không đúng. Máy này không mở khóa được.
# K202 to do 1.
K202-todo-1 = Vui lòng đặt lại mật khẩu tại **quầy thẻ My Number ở tòa thị chính**.
# K202 to do 2.
K202-todo-2 = Bạn cũng đăng ký được tại **quầy thư viện**.
# K202 to do 2, for who is registered already and came for something else.
K202-known-todo-2 = Bạn cũng làm thủ tục được tại **quầy thư viện**.
# K202 for staff.
K202-staff = カウンター登録をご案内ください

# K203 title: certificate expired (manual 6).
K203-title =
    Chứng thư điện tử
    đã hết hạn
# K203 cause.
K203-cause = Chứng thư chữ ký điện tử có hạn đến sinh nhật thứ 5 sau ngày cấp.
# K203 to do 1.
K203-todo-1 = Vui lòng gia hạn tại **quầy thẻ My Number ở tòa thị chính**.
# K203 to do 2.
K203-todo-2 = Bạn cũng đăng ký được tại **quầy thư viện**.
# K203 to do 2, for who is registered already and came for something else.
K203-known-todo-2 = Bạn cũng làm thủ tục được tại **quầy thư viện**.
# K203 for staff.
K203-staff = カウンター登録をご案内ください

# K204 title: revoked (manual 11).
K204-title =
    Hiện không xác thực
    được thẻ này
# K204 cause.
K204-cause = Chứng thư chữ ký điện tử đã mất hiệu lực, ví dụ do chuyển nhà hoặc đổi họ tên.
# K204 to do 1.
K204-todo-1 = Vui lòng làm thủ tục chứng thư tại **quầy thẻ My Number ở tòa thị chính**.
# K204 to do 2.
K204-todo-2 = Nếu bạn không có thay đổi nào, vui lòng báo **quầy thư viện**.
# K204 for staff.
K204-staff = 住所・氏名の変更がなかったか、おたずねください

# K205 title: not genuine (manual 11).
K205-title = Chưa xác nhận được thẻ
# K205 cause.
K205-cause = Không xác nhận được chứng thư điện tử của thẻ là hợp lệ.
# K205 to do 1.
K205-todo-1 = Vui lòng gọi **nhân viên**.
# K205 to do 2.
K205-todo-2 = Bạn cũng đăng ký được tại **quầy thư viện**.
# K205 to do 2, for who is registered already and came for something else.
K205-known-todo-2 = Bạn cũng làm thủ tục được tại **quầy thư viện**.
# K205 for staff.
K205-staff = 記録・時計・認証局の設定をお確かめください

# K301 title: revocation unknown (manual 7).
K301-title =
    Không kết nối được
    hệ thống xác thực
# K301 cause.
K301-cause = Hiện không kiểm tra được hiệu lực của chứng thư điện tử. Bạn chưa được đăng ký.
# K301 cause, for who is registered already and came for something else.
K301-known-cause = Hiện không kiểm tra được hiệu lực của chứng thư điện tử. Thông tin đăng ký không đổi.
# K301 to do 1.
K301-todo-1 = Vui lòng thử lại **sau ít phút**.
# K301 to do 2.
K301-todo-2 = Bạn cũng đăng ký được tại **quầy thư viện**.
# K301 to do 2, for who is registered already and came for something else.
K301-known-todo-2 = Bạn cũng làm thủ tục được tại **quầy thư viện**.
# K301 for staff.
K301-staff = ネットワークと、失効確認の設定を確認

# K301 title: the certificate was issued just now and can't be used yet.
K301-new-title =
    Chứng thư điện tử này
    chưa dùng được
# K301 cause: the certificate was issued just now.
K301-new-cause = Chứng thư mới cấp cần thời gian mới kiểm tra được. Bạn chưa được đăng ký.
# K301 cause: the certificate was issued just now; for who is registered already and came for something else.
K301-new-known-cause = Chứng thư mới cấp cần thời gian mới kiểm tra được. Thông tin đăng ký không đổi.
# K301 to do 1: the certificate was issued just now.
K301-new-todo-1 = Vui lòng thử lại **từ ngày mai**.
# K301 to do 2: the certificate was issued just now.
K301-new-todo-2 = Nếu cần gấp, bạn đăng ký được tại **quầy thư viện**.
# K301 to do 2: the certificate was issued just now; for who is registered already and came for something else.
K301-new-known-todo-2 = Nếu cần gấp, bạn làm thủ tục được tại **quầy thư viện**.
# K301 for staff: the certificate was issued just now.
K301-new-staff = 発行直後の電子証明書です。続けて起きるときは、端末の時計をご確認ください
# K301 title: the responder does not know the certificate.
K301-unknown-title =
    Không xác nhận được
    chứng thư điện tử
# K301 cause: the responder does not know the certificate.
K301-unknown-cause = Hệ thống xác thực không có dữ liệu về chứng thư này. Bạn chưa được đăng ký.
# K301 cause: the responder does not know the certificate; for who is registered already.
K301-unknown-known-cause = Hệ thống xác thực không có dữ liệu về chứng thư này. Thông tin đăng ký không đổi.
# K301 to do 1: the responder does not know the certificate.
K301-unknown-todo-1 = Vui lòng hỏi tại **quầy thẻ My Number ở tòa thị chính**.
# K301 to do 2: the responder does not know the certificate.
K301-unknown-todo-2 = Bạn cũng đăng ký được tại **quầy thư viện**.
# K301 to do 2: the responder does not know the certificate; for who is registered already.
K301-unknown-known-todo-2 = Bạn cũng làm thủ tục được tại **quầy thư viện**.
# K301 for staff: the responder does not know the certificate.
K301-unknown-staff = カウンター登録をご案内ください。何人にも起きるときは、失効確認の設定を確認

# K302 title: the library's side does not answer (manual 8).
K302-title = Máy chủ không phản hồi
# K302 cause.
K302-cause = Không có phản hồi từ hệ thống thư viện.
# K302 cause after the form: nothing typed is lost.
K302-kept-cause = Không có phản hồi từ hệ thống thư viện. Nội dung đã nhập vẫn còn.
# K302 title at the log-in (the same).
K302-login-title = Máy chủ không phản hồi
# K302 cause at the log-in.
K302-login-cause = Không có phản hồi từ hệ thống thư viện.
# K302 to do 1 at the log-in.
K302-login-todo-1 = Vui lòng đăng nhập **lần nữa**.
# K302 title where a patron who is known already has something done with the card (the same).
K302-act-title = Máy chủ không phản hồi
# K302 cause where a patron who is known already has something done with the card.
K302-act-cause = Không có phản hồi từ hệ thống thư viện.
# K302 to do 1 where a patron who is known already has something done with the card.
K302-act-todo-1 = Vui lòng thử **lần nữa**. Thủ tục sẽ không bị làm hai lần.
# K302 title after the form (the same).
K302-kept-title = Máy chủ không phản hồi
# K302 to do 1.
K302-todo-1 = Vui lòng thử **lần nữa**. Bạn sẽ không bị đăng ký hai lần.
# K302 to do 2.
K302-todo-2 = Nếu lỗi lặp lại, vui lòng gọi **nhân viên**.
# K302 for staff.
K302-staff = 図書館サービスとネットワークを確認

# K401 title: already registered (manual 9).
K401-title = Bạn đã đăng ký rồi
# K401 cause.
K401-cause = Không thể đăng ký hai lần.
# K401 to do 1.
K401-todo-1 = Vui lòng dùng **mã bạn đọc** bạn đang có.
# K401 to do 2.
K401-todo-2 = Nếu không nhớ mã hoặc mật khẩu, vui lòng hỏi tại **quầy**.
# K401 for staff.
K401-staff = 利用者番号の確認・カードの再発行をご案内ください
# K401 title: somebody who may be this person is registered; staff have to look. Nobody is told about other people.
K401-unclear-title =
    Vui lòng đăng ký
    tại quầy
# K401 cause: somebody who may be this person is registered.
K401-unclear-cause = Máy này không xác định được bạn đã đăng ký hay chưa.
# K401 to do 1: somebody who may be this person is registered.
K401-unclear-todo-1 = Nếu có **thẻ thư viện**, vui lòng dùng mã trên thẻ.
# K401 to do 2: somebody who may be this person is registered.
K401-unclear-todo-2 = Nếu không có, **quầy** sẽ kiểm tra rồi đăng ký cho bạn.
# K401 for staff: somebody who may be this person is registered.
K401-unclear-staff = 生年月日かヨミのない記録があります。この方かどうか、ご確認ください

# K402 title: address outside the area (manual 10).
K402-title =
    Địa chỉ này không đăng ký
    được trên máy
# K402 cause. { $area } names the prefectures.
K402-cause = Máy này chỉ đăng ký cho người sống ở { $area }.
# K402 to do 1.
K402-todo-1 = Vui lòng đăng ký tại **quầy thư viện**.
# K402 for staff.
K402-staff = 県外の方のカウンター登録をご案内ください

# K402 title: the card's address names no prefecture, so that staff has to decide.
K402-address-title =
    Vui lòng đăng ký
    tại quầy
# K402 cause: the card's address names no prefecture.
K402-address-cause = Không xác định được tỉnh từ địa chỉ trên thẻ.
# K402 for staff: the card's address names no prefecture.
K402-address-staff = カードの住所に都道府県がありません。住所をご確認のうえ、ご登録ください

# K402 title: a patron has moved out of the area.
K402-moved-title =
    Vui lòng làm thủ tục
    tại quầy
# K402 cause: a patron has moved out of the area. { $area } names the prefectures.
K402-moved-cause = Địa chỉ mới nằm ngoài { $area }. Thông tin đăng ký không đổi.
# K402 to do 1: a patron has moved out of the area.
K402-moved-todo-1 = Vui lòng hỏi tại **quầy thư viện**.
# K402 for staff: a patron has moved out of the area.
K402-moved-staff = 県外へ転居された登録済みの方です。登録をどうするか、お決めください

# K403 title: under the minimum age (manual p.10).
K403-title =
    Vui lòng đăng ký
    tại quầy
# K403 cause. { $age } is a number of years.
K403-cause = Máy này chỉ đăng ký cho người từ { $age } tuổi trở lên.
# K403 to do 1.
K403-todo-1 = Vui lòng đăng ký tại **quầy thư viện**.
# K403 for staff.
K403-staff = 保護者の確認を含むカウンター登録をご案内ください

# K403 title: the card's birth date is not whole, so that staff has to decide.
K403-birth-title =
    Vui lòng đăng ký
    tại quầy
# K403 cause: the card's birth date is not whole.
K403-birth-cause = Ngày sinh trên thẻ có phần không rõ.
# K403 for staff: the card's birth date is not whole.
K403-birth-staff = 生年月日の一部が不明です。年齢をご確認のうえ、ご登録ください

# K404 title: log-in refused (manual 4).
K404-title = Không đăng nhập được
# K404 cause.
K404-cause = Mã bạn đọc hoặc mật khẩu không đúng.
# K404 title: too many tries.
K404-wait-title =
    Vui lòng đăng nhập
    sau ít phút
# K404 cause: too many tries.
K404-wait-cause = Mã hoặc mật khẩu không đúng nhiều lần. Hiện chưa đăng nhập được.
# K404 for staff: too many tries.
K404-wait-staff = 数分で、またログインできるようになります
# K404 to do 1: too many tries.
K404-wait-todo-1 = Vui lòng **chờ vài phút** rồi thử lại.
# K404 title: the membership has ended.
K404-expired-title =
    Thẻ thư viện
    đã hết hạn sử dụng
# K404 cause: the membership has ended.
K404-expired-cause = Gia hạn xong, bạn sẽ dùng lại được.
# K404 to do 1: the membership has ended.
K404-expired-todo-1 = Khi gia hạn cần có **giấy tờ tùy thân**.
# K404 to do 2: the membership has ended.
K404-expired-todo-2 = Vui lòng gia hạn tại **quầy thư viện**.
# K404 for staff: the membership has ended.
K404-expired-staff = 利用登録の更新をご案内ください
# K404 title: the password has expired.
K404-password-title =
    Mật khẩu
    đã hết hạn
# K404 cause: the password has expired.
K404-password-cause = Máy này không đổi mật khẩu được.
# K404 to do 1: the password has expired.
K404-password-todo-1 = Khi đặt lại cần có **giấy tờ tùy thân**.
# K404 to do 2: the password has expired.
K404-password-todo-2 = Vui lòng đặt lại tại **quầy thư viện**.
# K404 title: staff stopped the use of this number.
K404-stopped-title =
    Hiện không
    sử dụng được
# K404 cause: staff stopped the use of this number.
K404-stopped-cause = Thư viện đã ngừng việc sử dụng mã này.
# K404 to do 1: staff stopped the use of this number.
K404-stopped-todo-1 = Cần có **giấy tờ tùy thân**.
# K404 to do 2: staff stopped the use of this number.
K404-stopped-todo-2 = Vui lòng hỏi tại **quầy thư viện**.
# K404 for staff: staff stopped the use of this number.
K404-stopped-staff = 利用を止めた理由を確かめ、解除するかご判断ください
# K404 title: the session has ended.
K404-over-title =
    Vui lòng
    đăng nhập lại
# K404 cause: the session has ended.
K404-over-cause = Đã quá thời gian nên bạn được đăng xuất.
# K404 to do 1: the session has ended.
K404-over-todo-1 = Vui lòng đăng nhập từ **màn hình đầu tiên**.
# K404 to do 2: the session has ended.
K404-over-todo-2 = Nếu cần trợ giúp, vui lòng hỏi tại **quầy**.
# K404 for staff: the session has ended.
K404-over-staff = もう一度ログインするよう、ご案内ください
# K404 to do 1.
K404-todo-1 = Vui lòng kiểm tra lại.
# K404 to do 2.
K404-todo-2 = Nếu quên, vui lòng hỏi tại **quầy**.
# K404 for staff.
K404-staff = 本人確認のうえ、パスワードの再設定をご案内ください

# K405 title: only staff can tell whose record it is, or a second proof did not agree.
K405-title =
    Chưa xác nhận được
    đăng ký là của bạn
# K405 cause.
K405-cause = Máy này không làm được thủ tục. Thông tin đăng ký không đổi.
# K405 to do 1.
K405-todo-1 = Nếu nhớ mã và mật khẩu, hãy **đăng nhập** và làm ở Trang của tôi.
# K405 to do 2.
K405-todo-2 = Nếu không nhớ, vui lòng hỏi tại **quầy thư viện**.
# K405 for staff.
K405-staff = カードの氏名・生年月日・住所と登録内容をくらべ、カウンターで手続きをお願いします
# K405 title: staff changed the record meanwhile.
K405-changed-title =
    Thông tin đăng ký
    vừa thay đổi
# K405 cause: staff changed the record meanwhile.
K405-changed-cause = Có vẻ quầy vừa đổi thông tin. Máy này không đổi gì.
# K405 for staff: staff changed the record meanwhile.
K405-changed-staff = 登録内容を確かめ、必要な変更をカウンターでお願いします

# K406 title: the term is not renewed here.
K406-title =
    Máy này chưa
    gia hạn được
# K406 cause.
K406-cause = Việc gia hạn sử dụng được làm tại quầy.
# K406 to do 1.
K406-todo-1 = Vui lòng hỏi tại **quầy thư viện**.
# K406 for staff.
K406-staff = 利用登録の更新をご案内ください
# K406 title: too early.
K406-early-title = Chưa đến lúc gia hạn
# K406 cause: too early.
K406-early-cause = Hạn sử dụng hiện tại vẫn còn.
# K406 cause: too early, where it is known from when on; { $date } is a day (date).
K406-early-from = Máy này gia hạn được từ { $date }.
# K406 title: something is overdue.
K406-overdue-title =
    Có tài liệu
    quá hạn trả
# K406 cause: something is overdue.
K406-overdue-cause = Sau khi trả, bạn gia hạn được.
# K406 for staff: something is overdue.
K406-overdue-staff = 延滞資料を確かめ、更新をご案内ください
# K406 title: the patron is restricted.
K406-restricted-title =
    Vui lòng làm thủ tục
    tại quầy
# K406 cause: the patron is restricted.
K406-restricted-cause = Thư viện có điều muốn báo với bạn.
# K406 for staff: the patron is restricted.
K406-restricted-staff = 利用制限の内容を確かめ、ご案内ください
# K406 title: this category is renewed at the counter.
K406-counter-title =
    Vui lòng gia hạn
    tại quầy
# K406 cause: this category is renewed at the counter.
K406-counter-cause = Loại đăng ký này được gia hạn tại quầy.

# K407 title: too much was done for this patron today.
K407-title =
    Đã hết số lần làm
    thủ tục hôm nay
# K407 cause.
K407-cause = Để an toàn, số thủ tục mỗi ngày có giới hạn.
# K407 to do 1.
K407-todo-1 = Vui lòng thử lại ngày mai hoặc hỏi tại **quầy thư viện**.
# K407 for staff.
K407-staff = 手続きの記録を確かめ、心当たりがあるか、ご本人におたずねください

# K501 title: printing failed.
K501-title = Không in được
# K501 cause.
K501-cause = Bạn đã đăng ký xong. Mã và mã vạch dùng được trên màn hình.
# K501 to do 1.
K501-todo-1 = Bạn có thể chụp **mã vạch** trên màn hình bằng điện thoại.
# K501 to do 2.
K501-todo-2 = Vui lòng gọi **nhân viên**.
# K501 for staff.
K501-staff = 用紙とプリンターの電源を確認
# K501 title where nobody is registered while no card can be printed.
K501-needed-title =
    Hiện không
    đăng ký được
# K501 cause where nobody is registered while no card can be printed.
K501-needed-cause = Không in được thẻ. Khi sửa xong, máy sẽ tự đi tiếp.
# K501 to do 1 where nobody is registered while no card can be printed.
K501-needed-todo-1 = Bạn cũng đăng ký được tại **quầy thư viện**.
# K501 to do 2 where nobody is registered while no card can be printed.
K501-needed-todo-2 = Vui lòng gọi **nhân viên**.
# K501 for staff where nobody is registered while no card can be printed.
K501-needed-staff = 用紙とプリンターの電源を確認

## Menus and sheets

# Title of the language menu.
menu-language = Ngôn ngữ Language
# Title of the text size menu.
menu-text-size = Cỡ chữ
# Text size: standard.
size-standard = Thường
# Text size: large.
size-large = Lớn
# Text size: extra large.
size-xl = Rất lớn
# Text size: the largest; one thing a screen.
size-max = Lớn nhất
# Sample shown in the text size menu.
size-sample = A
# Title of the contrast menu.
menu-contrast = Màu dễ nhìn
# Contrast: the usual colours.
contrast-normal = Màu thường
# Contrast: yellow on black.
contrast-yellow_on_black = Vàng trên đen
# Contrast: white on black.
contrast-white_on_black = Trắng trên đen
# Contrast: black on white.
contrast-black_on_white = Đen trên trắng
# Title of the sheet that says how to reach staff.
staff-title = Vui lòng gọi nhân viên
# What to do: the kiosk itself tells nobody. { $counter } is the counter's name, { $phone } its telephone.
staff-text = Vui lòng nói với nhân viên ở { $counter }. Điện thoại { $phone }
# The same without a telephone. { $counter } is the counter's name.
staff-text-plain = Vui lòng nói với nhân viên ở { $counter }.
# Title when staff are called, until it is known whether that is heard.
call-sending-title = Đang gọi nhân viên
# Its text.
call-sending-text = Vui lòng chờ một chút.
# Title while it rings at the staff desk, or a mail goes out.
call-ringing-title = Đang báo cho nhân viên
# Its text: to wait, and that the screen can be used meanwhile.
call-ringing-text = Vui lòng chờ ở đây. Màn hình vẫn dùng được.
# Title once a member of staff has said to be on the way.
call-coming-title = Nhân viên đang đến
# Its text.
call-coming-text = Vui lòng chờ ở đây.
# Title when nobody has answered for a minute; where the counter is follows (staff-text).
call-unanswered-title = Chưa có ai trả lời
# Title when nobody can be called now; where the counter is follows (staff-text).
call-failed-title = Hiện không gọi được nhân viên
# Title when staff have closed the call.
call-closed-title = Cuộc gọi đã kết thúc
# Its text.
call-closed-text = Nếu vẫn cần trợ giúp, vui lòng gọi lại.
# Button: back to the page; the call goes on.
call-back = Về màn hình
# Button: takes the call back, before anybody comes.
call-cancel = Hủy cuộc gọi
# Button: ends the call, when staff have come.
call-done = Kết thúc cuộc gọi
# Title of the idle warning.
idle-title = Tiếp tục?
# Its text where something was typed.
idle-text =
    Đã lâu không có thao tác.
    Máy sắp **xóa hết nội dung đã nhập**
    và về màn hình đầu tiên.
# Its text where nothing was typed.
idle-plain-text =
    Đã lâu không có thao tác.
    Máy sắp về màn hình đầu tiên.
# Its text where a new patron number is shown.
idle-done-text =
    Đã lâu không có thao tác.
    {""}**Mã bạn đọc sắp biến mất**
    và máy về màn hình đầu tiên.
# Its text at the log-in page.
idle-login-text =
    Đã lâu không có thao tác.
    Máy sắp **dừng đăng nhập**
    và về màn hình đầu tiên.
# Its text where somebody is logged in.
idle-account-text =
    Đã lâu không có thao tác.
    Máy sắp **đăng xuất**
    và về màn hình đầu tiên.
# Seconds left, in the ring of the countdown: the numeral is drawn large, its unit below it. { $count } is a number; ** marks it.
idle-seconds = **{ $count }** giây
# Keep the visit.
idle-keep = Tiếp tục
# End the visit at once, where something was typed.
idle-end = Kết thúc và xóa hết
# End the visit at once, where nothing was typed.
idle-plain-end = Kết thúc
# End the visit at once, where a new patron number is shown.
idle-done-end = Kết thúc
# End the visit at once, at the log-in page.
idle-login-end = Dừng đăng nhập
# End the visit at once, where somebody is logged in.
idle-account-end = Đăng xuất
# Title of the question before 終了 while the new number is not on paper for certain.
end-number-title = Bạn đã ghi lại mã chưa?
# The card could not be printed.
end-number-failed =
    Thẻ thư viện chưa in được.
    Bạn có thể in thẻ tại **quầy**.
# Nobody knows whether the card came out.
end-number-unknown =
    Không rõ thẻ thư viện đã in chưa.
    Nếu chưa ra, bạn có thể in tại **quầy**.
# The card is still being printed.
end-number-printing =
    Thẻ thư viện chưa in xong.
    Nếu không ra, bạn có thể in tại **quầy**.
# No card was printed: the number is on this screen only.
end-number-goes =
    Mã này sẽ biến mất khỏi màn hình.
    Nếu quên, vui lòng hỏi tại **quầy**.
# Yes: it is written down, the visit may end.
end-number-yes = Đã ghi, kết thúc
# The same where somebody is logged in.
end-number-log-out = Đã ghi, đăng xuất
# No: back to the page with the number.
end-number-no = Về màn hình
# Title of the question before 中止 once something was typed.
end-typed-title = Bạn muốn hủy?
# What would be lost.
end-typed-text =
    Nội dung đến đây sẽ bị xóa hết.
    Lần sau không làm tiếp được từ đây.
# Yes: ends the visit.
end-typed-yes = Hủy và xóa
# No: goes on.
end-typed-no = Tiếp tục
# Title of the question before 戻る on the password page once something was typed.
leave-typed-title = Về màn hình trước?
# What would be lost.
leave-typed-text =
    Mật khẩu đã nhập sẽ bị xóa.
    Bạn sẽ cần đặt thẻ lại lần nữa.
# Yes: goes back to the page before.
leave-typed-yes = Quay lại
# No: goes on typing.
leave-typed-no = Nhập tiếp

## The mail with the number

# Subject of the mail. { $library } is the library's name.
mail-subject = [{ $library }] Mã bạn đọc của bạn
# First lines of the mail. { $library } is the library's name.
mail-greeting =
    Đây là thư từ { $library }.
    Bạn đã đăng ký xong. Xin gửi bạn mã bạn đọc.
# The number, alone in its line so that it can be copied, and until when it is good.
# { $number } is the patron number, { $date } the last day (mail-date).
mail-number =
    Mã bạn đọc
    { $number }

    Hạn sử dụng
    { $date }
# A date in the mail; { $year } is a number as text, { $month } and { $day } are numbers.
mail-date = { $day } tháng { $month } năm { $year }
# What the number is for: app and web pages, with the password from the form.
mail-login =
    Bạn dùng mã này để đăng nhập ứng dụng của thư viện và “Thư viện của tôi”.
    Mật khẩu là mật khẩu bạn đã tự đặt khi đăng ký.
# The password is not in the mail. { $counter } says where the counter is.
mail-password =
    Mật khẩu không ghi trong thư này.
    Nếu quên, vui lòng hỏi tại { $counter }.
# For whoever gets a mail that was meant for somebody else (a mistyped address).
mail-stranger =
    Nếu bạn không đăng ký, vui lòng báo cho thư viện.
    Đây là thư gửi tự động. Vui lòng không trả lời thư này.
# Subject of the mail about a reservation that is ready. { $library } is the library's name.
mail-ready-subject = [{ $library }] Sách bạn đặt đã sẵn sàng
# First line of that mail. { $library } is the library's name.
mail-greeting-reader = Cảm ơn bạn đã sử dụng { $library }.
# Which book; { $title } is its title.
mail-ready-title =
    Sách bạn đặt đã sẵn sàng.
    “{ $title }”
# The same where the title is not known.
mail-ready-untitled = Sách bạn đặt đã sẵn sàng.
# Until when and where it is kept; { $date } is a day (mail-date), { $place } a place.
mail-ready-until = Vui lòng đến { $place } nhận trước khi hết ngày { $date }.
# Where it is kept, if nobody knows until when; { $place } is a place.
mail-ready-place = Vui lòng đến { $place } nhận sách.
# How not to get such mails any more.
mail-ready-off =
    Bạn có thể tắt thông báo này trên máy ở thư viện.
    Vui lòng đăng nhập và mở “Trang của tôi”.
# Subject of the mail about what was done with a card. { $library } is the library's name.
mail-act-subject = [{ $library }] Thông báo thủ tục bằng thẻ My Number
# First lines of that mail. { $library } is the library's name.
mail-act-greeting =
    Đây là thư từ { $library }.
    Trên máy của thư viện đã có thủ tục dùng thẻ My Number của bạn.
# What, when and where; { $act } is the name of the act, { $moment } a day and time (mail-moment), { $kiosk } the kiosk's id.
mail-act-what =
    Thủ tục
    { $act }

    Thời gian
    { $moment }

    Máy
    { $kiosk }
# { $date } is a day (mail-date), { $time } a time like 14:05.
mail-moment = { $time }, ngày { $date }
# First lines where it is not known whether it was done. { $library } is the library's name.
mail-act-unknown =
    Đây là thư từ { $library }.
    Trên máy của thư viện, một thủ tục dùng thẻ My Number đã bị ngắt giữa chừng.
    Không rõ thủ tục đã xong hay chưa.
# What and where; { $act } names the act, with day and time (act-unknown), { $kiosk } is the kiosk's id.
mail-act-unknown-what =
    Thủ tục
    { $act }

    Máy
    { $kiosk }
# What to do then. { $counter } says where the counter is.
mail-act-unknown-check =
    Vui lòng xem lại trong “Thư viện của tôi” hoặc làm lại thủ tục.
    Bạn cũng có thể hỏi tại { $counter }.
# For whoever did not do it themselves.
mail-act-stranger =
    Nếu không phải bạn làm, vui lòng báo ngay cho thư viện.
    Có thể ai đó đã dùng thẻ của bạn.
# Subject of the mail about what was done at the counter. { $library } is the library's name.
mail-counter-subject = [{ $library }] Thông báo thủ tục tại quầy
# First lines of that mail. { $library } is the library's name.
mail-counter-greeting =
    Đây là thư từ { $library }.
    Tại quầy thư viện đã có thủ tục sau.
# What and when; { $act } is the name of the act, { $moment } a day and time (mail-moment).
mail-counter-what =
    Thủ tục
    { $act }

    Thời gian
    { $moment }
# For whoever did not ask for it.
mail-counter-stranger =
    Nếu không phải bạn làm, vui lòng báo ngay cho thư viện.
    Có thể ai đó đã dùng tên của bạn.
# Title in the notice history of an act of which it is not known whether it was done. { $act } is its name, { $moment } its day and time.
act-unknown = { $act } ({ $moment }, không rõ đã xong chưa)
# Foot of the mail. { $library } is the library's name, { $phone } its telephone number.
mail-foot =
    ──────────
    { $library }
    Điện thoại { $phone }

## The page that sets up a phone

# Title of the page that the QR code opens on the phone.
phone-title = Dùng trên điện thoại
# Below it.
phone-lead = Đây là mã bạn đọc của bạn.
# What the bars are, for screen readers. { $number } is the patron number in groups.
phone-barcode = Mã vạch của mã bạn đọc { $number }
# Below the card: the number must be written down, for the page goes. { $minutes } is a number.
phone-keep = Trang này xem được trong { $minutes } phút sau khi mở. Vui lòng lưu màn hình hoặc ghi lại mã.
# Step 1, heading: install the app.
phone-install = Cài ứng dụng
# Button to the App Store, for iPhones.
phone-app-store = Mở App Store
# For whom that button is.
phone-app-store-text = Cho iPhone
# Button to Google Play, for Android phones.
phone-google-play = Mở Google Play
# For whom that button is.
phone-google-play-text = Cho Android
# Step 2, heading: log in.
phone-login = Đăng nhập
# Step 2: what to do.
phone-login-text = Mở ứng dụng, nhập mã bạn đọc và mật khẩu bạn đã đặt khi đăng ký, rồi chọn “ログイン” (đăng nhập).
# Step 2: button that hands the number to the app once it is installed.
phone-hand-over = Điền mã vào ứng dụng
# Step 3, heading: use the phone as a library card.
phone-card = Dùng làm thẻ thư viện
# Step 3: where the barcode is in the app.
phone-card-text = Chọn “利用カード” (thẻ thư viện) trong ứng dụng để hiện mã vạch. Vui lòng đưa mã vạch khi mượn sách.
# At the foot: whom to ask. { $counter } says where the counter is.
phone-help = Nếu quên mật khẩu, vui lòng hỏi tại { $counter }.
# The library's telephone, at the foot. { $phone } is the number.
phone-call = Điện thoại { $phone }
# Title of the page when there is nothing to show: unknown or expired, which is not told.
phone-gone = Không xem được trang này
# Below it: what the reason may be and what to do. { $counter } says where the counter is.
phone-gone-text = Trang đã hết thời gian xem hoặc địa chỉ không đúng. Mã bạn đọc có trên thẻ thư viện. Nếu cần trợ giúp, vui lòng hỏi tại { $counter }.
# Title of the page when it can't be shown now: too many asked, or the service rests.
phone-busy = Hiện có nhiều người truy cập
# Below it.
phone-busy-text = Vui lòng chờ một chút rồi mở lại.

## Names that are the same everywhere

# Stands between the names of a list.
list-separator = , {""}
# Keyboard: the mark that makes か into が, for screen readers.
keys-dakuten = dấu dakuten
# Keyboard: the mark that makes は into ぱ, for screen readers.
keys-handakuten = dấu handakuten
# Keyboard: brings the letters back while symbols are shown.
keys-letters = ABC
# Name of the prefecture 北海道.
prefecture-01 = Hokkaido
# Name of the prefecture 青森県.
prefecture-02 = tỉnh Aomori
# Name of the prefecture 岩手県.
prefecture-03 = tỉnh Iwate
# Name of the prefecture 宮城県.
prefecture-04 = tỉnh Miyagi
# Name of the prefecture 秋田県.
prefecture-05 = tỉnh Akita
# Name of the prefecture 山形県.
prefecture-06 = tỉnh Yamagata
# Name of the prefecture 福島県.
prefecture-07 = tỉnh Fukushima
# Name of the prefecture 茨城県.
prefecture-08 = tỉnh Ibaraki
# Name of the prefecture 栃木県.
prefecture-09 = tỉnh Tochigi
# Name of the prefecture 群馬県.
prefecture-10 = tỉnh Gunma
# Name of the prefecture 埼玉県.
prefecture-11 = tỉnh Saitama
# Name of the prefecture 千葉県.
prefecture-12 = tỉnh Chiba
# Name of the prefecture 東京都.
prefecture-13 = Tokyo
# Name of the prefecture 神奈川県.
prefecture-14 = tỉnh Kanagawa
# Name of the prefecture 新潟県.
prefecture-15 = tỉnh Niigata
# Name of the prefecture 富山県.
prefecture-16 = tỉnh Toyama
# Name of the prefecture 石川県.
prefecture-17 = tỉnh Ishikawa
# Name of the prefecture 福井県.
prefecture-18 = tỉnh Fukui
# Name of the prefecture 山梨県.
prefecture-19 = tỉnh Yamanashi
# Name of the prefecture 長野県.
prefecture-20 = tỉnh Nagano
# Name of the prefecture 岐阜県.
prefecture-21 = tỉnh Gifu
# Name of the prefecture 静岡県.
prefecture-22 = tỉnh Shizuoka
# Name of the prefecture 愛知県.
prefecture-23 = tỉnh Aichi
# Name of the prefecture 三重県.
prefecture-24 = tỉnh Mie
# Name of the prefecture 滋賀県.
prefecture-25 = tỉnh Shiga
# Name of the prefecture 京都府.
prefecture-26 = phủ Kyoto
# Name of the prefecture 大阪府.
prefecture-27 = phủ Osaka
# Name of the prefecture 兵庫県.
prefecture-28 = tỉnh Hyogo
# Name of the prefecture 奈良県.
prefecture-29 = tỉnh Nara
# Name of the prefecture 和歌山県.
prefecture-30 = tỉnh Wakayama
# Name of the prefecture 鳥取県.
prefecture-31 = tỉnh Tottori
# Name of the prefecture 島根県.
prefecture-32 = tỉnh Shimane
# Name of the prefecture 岡山県.
prefecture-33 = tỉnh Okayama
# Name of the prefecture 広島県.
prefecture-34 = tỉnh Hiroshima
# Name of the prefecture 山口県.
prefecture-35 = tỉnh Yamaguchi
# Name of the prefecture 徳島県.
prefecture-36 = tỉnh Tokushima
# Name of the prefecture 香川県.
prefecture-37 = tỉnh Kagawa
# Name of the prefecture 愛媛県.
prefecture-38 = tỉnh Ehime
# Name of the prefecture 高知県.
prefecture-39 = tỉnh Kochi
# Name of the prefecture 福岡県.
prefecture-40 = tỉnh Fukuoka
# Name of the prefecture 佐賀県.
prefecture-41 = tỉnh Saga
# Name of the prefecture 長崎県.
prefecture-42 = tỉnh Nagasaki
# Name of the prefecture 熊本県.
prefecture-43 = tỉnh Kumamoto
# Name of the prefecture 大分県.
prefecture-44 = tỉnh Oita
# Name of the prefecture 宮崎県.
prefecture-45 = tỉnh Miyazaki
# Name of the prefecture 鹿児島県.
prefecture-46 = tỉnh Kagoshima
# Name of the prefecture 沖縄県.
prefecture-47 = tỉnh Okinawa
