### The words of the kiosk in Korean (한국어).
### Register: 합니다 and -아/어 주십시오 throughout, as public machines speak in Korea; no 해요, no exclamation marks.
### Buttons are a noun or end in -기; titles say what to do (-아/어 주십시오) or what is so.
### Only Hangul of KS X 1001. A value is followed by a word that needs no choice of particle (에서, 까지, 도, 입니다).
### **…** is bold, or a numeral that is drawn large. Line ends in the text are wanted breaks.
### What staff read (…-staff, the test page) is wholly in Japanese: staff at the counter read Japanese, and a line with
### hiragana is set in the Japanese typeface, which has no Hangul.
###
### One word for one thing:
### 利用登録 이용 등록 · 利用者番号 이용자 번호 · 利用カード 도서관 카드 · マイ図書館 내 도서관 · マイページ 마이 페이지
### マイナンバーカード 마이넘버카드 · 署名用パスワード 서명용 비밀번호 · 電子証明書 전자증명서 · 住民基本台帳カード 주민기본대장카드
### 読み取り台 카드 리더기 · 端末 단말기 · カウンター 카운터 · 係員 직원 · 市区町村の窓口 시구정촌 창구 · 持ち物 준비물
### 手続き 업무 (is done: 처리하다) · 再発行 재발급 · 再設定 재설정 · 更新 갱신 · 延長 연장 · 有効期限, 有効期間 유효 기한
### お知らせ 알림 · お知らせ履歴 알림 내역 · 利用停止 이용 정지 · 返却期限 반납일 · ヨミ 가타카나 표기 · 氏名 성명
### 中止 중지 · 終了 종료 · 取消 취소 · やめる 그만두기 · 二重登録 중복 등록 · 心当たり 짐작 가는 일

## Steps and band

# Name of step 1 on the step shelf (consent); at most 5 characters.
step-consent = 동의
# Name of step 2 on the step shelf (lay the card).
step-card = 카드
# Name of step 3 on the step shelf (signature password).
step-password = 비밀번호
# Name of step 4 on the step shelf (reading the card).
step-reading = 읽기
# Name of step 5 on the step shelf (form).
step-form = 입력
# Name of step 6 on the step shelf (confirmation).
step-confirm = 확인
# Band at the foot: choose a language. Keep the English word, whatever the language.
band-language = 언어 Language
# Band at the foot: choose the size of the text.
band-text-size = 글자 크기
# Band at the foot: choose a high-contrast display.
band-contrast = 화면 색상
# Band at the foot: says how to reach a member of staff.  Calls nobody by itself, so it is not named so.
band-staff = 도움 안내
# Band at the foot: calls a member of staff to the kiosk.
band-call = 직원 호출
# The same, while the call rings.
band-call-ringing = 호출 중
# The same, once a member of staff has said to be on the way.
band-call-coming = 직원이 갑니다
# The same, when nobody has answered or can be called.
band-call-failed = 응답 없음

## Buttons used on many pages

# Ends the visit and wipes everything; far left on every page.
button-cancel = 중지
# Ends the visit after success or where nothing more can be done; far left.
button-finish = 종료
# Ends the visit where somebody is logged in; far left.
button-log-out = 로그아웃
# Ends the visit on a problem page; the primary button.
button-finish-long = 종료하기
# To the page before.
button-back = 뒤로
# To the field before, on the form.
button-previous = 이전
# To the next page.
button-next = 다음
# Closes an explanation.
button-close = 닫기
# The same on a problem page.
button-staff = 도움 안내
# The same on a problem page, where the kiosk can call staff.
button-call = 직원 호출

## 0 Attract

# Greeting on the start page, very large.
attract-title = 환영합니다
# What to do on the start page.
attract-lead = 이용하실 업무를 선택해 주십시오.
# The same for very large text: replaces the greeting.
attract-lead-short = 업무를 선택해 주십시오
# Big choice: register as a new patron (the app's wording).
attract-register = 이용 등록
# For whom that choice is, and with what.
attract-register-text =
    처음 이용하시는 분
    마이넘버카드로 등록합니다
# The same while there is no card reader: why nobody can register.
attract-register-away =
    지금은 이용할 수 없습니다.
    카드 리더기를 사용할 수 없습니다.
# The same in the first moments of a kiosk that was just switched on: it does not know yet whether there is a reader.
attract-register-soon =
    준비하고 있습니다.
    잠시만 기다려 주십시오.
# The same while nothing can be printed: who registers reads the number on the screen.
attract-register-no-paper =
    처음 이용하시는 분
    지금은 인쇄할 수 없습니다
# The same where nobody is registered while no card can be printed: why nobody can register.
attract-register-unprinted =
    지금은 이용할 수 없습니다.
    카드를 인쇄할 수 없습니다.
# Big choice: log in with a patron number.
attract-login = 로그인
# For whom that choice is.
attract-login-text = 이용자 번호가 있으신 분
# Who has to go to the counter. { $age } is a number of years.
attract-notice =
    { $age }세 미만이거나 현 밖에 거주하시는 분은
    카운터에서 등록해 주십시오.

## 1 Consent

# Title of the consent page.
consent-title = 내용을 확인해 주십시오
# Opens the whole consent text.
consent-read-all = 전문 읽기
# The box to tick: agreement (the app's wording).
consent-agree = 동의
# Below the box.
consent-agree-text = 내용을 확인하였으며 동의합니다
# Way on from the consent page (the app's wording).
consent-next = 마이넘버카드 읽기
# Said when the way on is pressed without agreeing.
consent-missing = ‘동의’를 누르면 다음으로 넘어갈 수 있습니다.
# Title of the page with the whole consent text.
consent-full-title = 동의서
# Heading of the last part of the consent, in a translation of it only.
consent-translation = 이 동의서에 대하여
# Below it: which text counts. Also the first line of the translation of the whole text.
consent-translation-text = 이 글은 번역문입니다. 정식 문서는 일본어 문서입니다.
# Pages through the whole text: back.
consent-page-previous = 이전 페이지
# Pages through the whole text: on.
consent-page-next = 다음 페이지
# Button on the page with the whole consent text: shows the document that the card will sign.  Short.
document-show = 신청서
# Title of the page with the document that the card will sign.
document-title = 카드가 서명할 신청서
# Above the document for a registration, in easy words.
document-summary = 도서관 이용 등록 신청서입니다. 카드는 일본어 원문에 서명합니다. 성명과 마이넘버는 쓰여 있지 않습니다.
# Above the document of somebody who is a patron already.
document-summary-acts = 선택한 수속의 신청서입니다. 카드는 일본어 원문에 서명합니다. 성명과 마이넘버는 쓰여 있지 않습니다.
# In the document before it is signed, in the place of the time.
document-later-time = (서명할 때의 일시)
# In the document before it is signed, in the place of the random number.
document-later-number = (서명할 때 정해지는 번호)
# What the first line of the Japanese document says; below it.
document-line-form = 신청서 이름과 판
# What its second line says.
document-line-library = 신청하는 도서관
# What the line 目的 says, for a registration.
document-line-purpose = 도서관 이용 등록을 신청합니다.
# What the line 同意事項の版 says.
document-line-version = 동의한 문서의 판
# What the line 同意事項のSHA-256 says.
document-line-digest = 일본어 정식 문서를 구별하는 값
# What the line 画面の言語 says.
document-line-language = 화면의 언어
# What the line 画面の同意事項のSHA-256 says.
document-line-shown = 화면의 문서를 구별하는 값
# What the line 端末 says.
document-line-kiosk = 이 단말기의 이름
# What the line 日時 says.
document-line-time = 일시
# What the line 一回限りの番号 says.
document-line-number = 한 번만 쓰는 번호

## 2 Lay the card

# Title while no card lies there.
place-title =
    마이넘버카드를
    올려놓아 주십시오
# Where to lay it.
place-lead = 화면 아래의 카드 리더기에 올려놓습니다.
# Tip 1: heading.
place-tip-case = 케이스에서 꺼내기
# Tip 1: explanation.
place-tip-case-text = 카드만 올려놓습니다
# Tip 2: heading.
place-tip-alone = 겹쳐 놓지 않기
# Tip 2: explanation.
place-tip-alone-text = 금속이나 다른 카드
# Tip 3: heading.
place-tip-still = 움직이지 않기
# Tip 3: explanation.
place-tip-still-text = 끝날 때까지 그대로
# Status while nothing lies there.
place-waiting = 카드를 기다리고 있습니다
# Status while the card is being identified.
place-checking = 카드를 확인하고 있습니다
# Shown when the card was lifted while its password was typed: everything typed is gone.
place-lifted = 카드가 떨어졌습니다. 다시 올려놓고 비밀번호를 다시 입력해 주십시오.
# Opens the explanation how to lay the card.
place-help = 놓는 방법 보기
# Title of that explanation.
help-title = 카드 놓는 방법
# Lead of that explanation.
help-lead = 카드 리더기 가운데에 평평하게 올려놓아 주십시오.

## 3 Signature password

# Button on the password page: the way to help for somebody who has forgotten the signature password.
password-forgotten = 비밀번호를 잊으신 분
# Title of the help page about the signature password.
password-help-title = 서명용 비밀번호를 잊은 분께
# Help about a forgotten signature password: what it is, where it was set, who sets it anew (at a convenience store only with the four-digit PIN and the official app), the way out. Each line one idea; ** marks emphasis.
password-help-text =
    {""}**어떤 비밀번호입니까**
    카드를 받을 때 시구정촌 창구에서 본인이 정한 비밀번호입니다.
    영문자와 숫자로 된 **6~16자**입니다. 숫자 4자리 비밀번호와는 다릅니다.
    {""}
    {""}**잊으셨을 때**
    거주하시는 **시구정촌 창구**에서 다시 설정할 수 있습니다.
    {""}**숫자 4자리 비밀번호**(이용자 증명용)를 아시는 분은 편의점에서도 다시 설정할 수 있습니다.
    이때는 스마트폰 전용 앱도 필요합니다.
    이 화면이나 도서관에서는 조회하거나 다시 설정할 수 없습니다.
    {""}
    {""}**도서관에서 처리할 수 있는 업무**
    비밀번호가 없어도 **카운터**에서 이용 등록을 할 수 있습니다.
# Title of the password page. The 署名用パスワード of the My Number card.
password-title =
    서명용 비밀번호를
    입력해 주십시오
# Its format.
password-lead = 영문·숫자 6~16자. 영문자는 모두 대문자입니다.
# It is not the four-digit PIN.
password-warning = 숫자 4자리 비밀번호와는 다릅니다.
# How often the password can still be typed. { $count } is a number from 1 to 5; ** marks the numeral, which is drawn large.
password-tries = **{ $count }** 번 더 입력할 수 있습니다
# The card must stay on the reader.
password-keep = 카드는 리더기 위에 그대로 두십시오.
# Nothing typed yet.
password-count-none = 아직 입력하지 않았습니다
# How many characters were typed. { $count } is a number.
password-count = **{ $count }**자 입력했습니다
# Said when the way on is pressed too early. { $count } is a number.
password-short = 6자 이상입니다(현재 { $count }자)
# For screen readers: how much of a password was typed. { $count } and { $maximum } are numbers.
typed-hidden = { $maximum }자 중 { $count }자를 입력했습니다. 글자는 숨겨져 있습니다
# Shows the characters while it is held down.
password-show = 표시
# Name of the field, for screen readers.
password-field = 서명용 비밀번호
# Order of the letter keys: alphabetical.
keys-order-abc = ABC순
# Order of the letter keys: as on a keyboard.
keys-order-keyboard = 키보드순
# Key: erase the last character.
keys-erase = 한 자 지움
# Key: erase everything.
keys-clear = 전부 지움
# Key: space.
keys-space = 공백
# Key: small kana.
keys-small = 작게
# Key: capital letters.
keys-upper = 대문자
# Key: small letters.
keys-lower = 소문자
# Key: signs and symbols.
keys-symbols = 기호
# At a password field: a key of a keyboard, or a barcode scanner, typed there; it was ignored, because only the keys on
# the screen are used for passwords.
secret-note-keys = 키보드는 쓸 수 없습니다. 화면의 키로 입력해 주십시오
# At a password field: a barcode scanner typed into it; everything in the field was erased.
secret-note-scan = 바코드 입력을 지웠습니다. 처음부터 입력해 주십시오
# Title of the question before the last try.
last-title =
    마지막 한 번입니다
    입력하시겠습니까
# What happens if it is wrong.
last-text = 틀리면 카드의 비밀번호가 잠깁니다.
# Advice 1 before the last try.
last-point-check = **서명용 비밀번호**(영문·숫자 6~16자)인지 확인해 주십시오.
# Advice 2 before the last try.
last-point-counter = 확실하지 않으면 중지하고 **카운터**에서 등록할 수 있습니다.
# Spend the last try.
last-next = 이 내용으로 입력
# Look at what was typed once more.
last-back = 다시 보기

## 4 Reading

# Title while the card is read: an order, very large.
reading-title =
    카드를
    떼지 마십시오
# Below it.
reading-lead = 카드를 읽고 있습니다.
# Title once the card itself is no longer needed.
reading-person-title =
    확인하고 있습니다
# Below it.
reading-person-lead = 이대로 기다려 주십시오.
# Named step: the card is a My Number card.
reading-step-card = 카드 확인
# Named step: the password is checked by the card.
reading-step-password = 비밀번호 확인
# Named step: the certificate is read.
reading-step-certificate = 전자증명서 읽기
# Named step: the card signs the application.
reading-step-signature = 신청서에 서명
# Named step: the library's side verifies.
reading-step-person = 본인 확인
# State of a named step: finished.
state-done = 끝났습니다
# State of a named step: under way.
state-now = 진행 중입니다
# Instead of a way on, while reading.
reading-wait = 끝날 때까지 그대로 기다려 주십시오

## 5 Take the card

# Title: an order, very large.
take-title =
    카드를
    가져가 주십시오
# What happens then.
take-lead = 카드를 가져가시면 다음으로 넘어갑니다.
# What happens then, at the end of the visit.
take-lead-end = 카드를 가져가시면 첫 화면으로 돌아갑니다.
# The card fell silent while it was read: nothing can go on until it is lifted.  Then the problem is explained.
take-lead-silent = 카드가 응답하지 않습니다. 카드를 가져가셔야 다음으로 넘어갈 수 있습니다.
# Said once the library's side has identified the person.
take-done = 본인 확인이 되었습니다
# Instead of a way on.
take-wait = 카드를 가져가실 때까지 알림음이 울립니다

## 6 Form

# Title of the form.
form-title = 나머지 항목을 입력해 주십시오
# Heading above what came from the card.
form-from-card = 마이넘버카드 정보
# It can't be changed here.
form-from-card-note = 변경할 수 없습니다
# Birth date; { $year } is a number as text, { $month } and { $day } are numbers; each may be form-birth-unknown instead.
form-birth = { $year }년 { $month }월 { $day }일
# Part of a birth date that the resident register doesn't know.
form-birth-unknown = 미상
# Gender on the certificate: male.
gender-male = 남
# Gender on the certificate: female.
gender-female = 여
# Gender on the certificate: not stated.
gender-unknown = 기재 없음
# Shown where name or address hold substitute characters.
form-substitutes = 일부 글자가 바뀌어 있습니다.
# Field: family name in kana.
field-kana_family = 성(가나)
# Field: given name in kana.
field-kana_given = 이름(가나)
# Field: e-mail address.
field-email = 이메일
# Field: telephone number.
field-phone = 전화번호
# Field: new password of the library account.
field-password = 비밀번호
# The same above the box: not the one of the My Number card, which was typed before (the manual's words).
field-password-new = 새로 정할 ‘내 도서관’ 비밀번호
# The same, shorter: beside it stands the format, and below the box what is wrong.
field-password-library = ‘내 도서관’ 비밀번호
# Field: the same password again.
field-password_again = 비밀번호 확인
# The optional field in the overview.
field-email-optional = 이메일(선택)
# In the empty e-mail cell, where mail is sent.
field-email-placeholder = 번호를 이메일로도 알려 드립니다
# Badge: must be filled in.
badge-required = 필수
# Badge: may stay empty.
badge-optional = 선택
# Format of kana fields.
hint-kana = 전각 가타카나
# Format of the e-mail field.
hint-email = 영문·숫자
# Format of the phone field.
hint-phone = 하이픈 없이
# Format of the password. { $length } is password-length-exact or password-length-between.
hint-password = 영문·숫자 { $length }
# Format of the password where symbols may be in it. { $length } is password-length-exact or password-length-between.
hint-password-symbols = 영문·숫자·기호 { $length }
# Length of the password, within its format: one length only. { $min } is a number.
password-length-exact = { $min }자
# Length of the password, within its format. { $min } and { $max } are numbers.
password-length-between = { $min }~{ $max }자
# Format of the password where certain kinds of characters must be in it. { $kinds } is one of the next twelve messages, { $length } is password-length-exact or password-length-between.
hint-password-mixed = { $kinds } 포함, { $length }
# Kinds of characters, within hint-password-mixed or fault-password-kinds: symbols.
password-kinds-symbol = 기호
# Kinds of characters, within hint-password-mixed or fault-password-kinds: others and symbols. { $kinds } is one of the next nine messages.
password-kinds-and-symbol = { $kinds }·기호
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits, letters of both cases and symbols; short, for the line is full.
password-kinds-all = 숫자·대소문자·기호
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits.
password-kinds-digit = 숫자
# Kinds of characters, within hint-password-mixed or fault-password-kinds: letters of either case.
password-kinds-letter = 영문자
# Kinds of characters, within hint-password-mixed or fault-password-kinds: upper-case letters.
password-kinds-upper = 영문 대문자
# Kinds of characters, within hint-password-mixed or fault-password-kinds: lower-case letters.
password-kinds-lower = 영문 소문자
# Kinds of characters, within hint-password-mixed or fault-password-kinds: letters of both cases.
password-kinds-upper-lower = 영문 대소문자
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and letters.
password-kinds-digit-letter = 숫자·영문자
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and upper-case letters.
password-kinds-digit-upper = 숫자·영문 대문자
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and lower-case letters.
password-kinds-digit-lower = 숫자·영문 소문자
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and letters of both cases.
password-kinds-digit-upper-lower = 숫자·영문 대소문자
# Below the box of the new password: { $format } is its format (hint-password), and what it will be for.
hint-password-use = { $format }. 앞으로 로그인할 때 사용합니다.
# The same in one line, where the format is long. { $format } is hint-password-mixed.
hint-password-use-short = { $format }. 로그인에 사용합니다.
# Format of the repeated password.
hint-password_again = 같은 비밀번호를 한 번 더
# Button to the next field; its name is on the second line.
form-next = 다음
# The last button of the form (the app's wording).
form-confirm = 확인 화면으로
# Which field ({ $at }) of how many ({ $of }), for reach mode and screen readers.
form-position = { $at } / { $of }
# Above buttons with readings that the surname may have.
form-readings = 읽기 후보
# What such a button does, for screen readers. { $kana } is a reading in katakana.
form-reading = 읽기 { $kana } 입력하기

## Faults of fields: what is wrong, with the measure, then what to do

# A required kana field is empty. { $field } is the field's name.
fault-kana-empty = { $field } 항목을 입력해 주십시오
# A character that is no katakana. { $character } is that character.
fault-kana-character = ‘{ $character }’ 문자는 쓸 수 없습니다. 전각 가타카나로 입력해 주십시오
# A kana that can't be first. { $character } is that kana.
fault-kana-start = ‘{ $character }’ 문자로는 시작할 수 없습니다
# A kana that can't be last. { $character } is that kana.
fault-kana-end = ‘{ $character }’ 문자로는 끝날 수 없습니다
# Too many characters. { $max } and { $count } are numbers.
fault-long = { $max }자까지 입력할 수 있습니다(현재 { $count }자)
# The phone field is empty.
fault-phone-empty = 전화번호를 입력해 주십시오
# Something that is no digit.
fault-phone-digits = 숫자만 입력해 주십시오
# Wrong number of digits. { $count } is a number.
fault-phone-length = 전화번호는 숫자 10자리나 11자리입니다(현재 { $count }자리)
# Must begin with 0.
fault-phone-zero = 전화번호는 0으로 시작합니다
# No area code is like that, or the number is nobody's own telephone (0120 and the like).
fault-phone-service = 이 번호는 등록할 수 없습니다. 본인의 전화번호인지 확인해 주십시오
# No @ in the address.
fault-email-at = 이메일 주소에는 ‘@’ 1개가 필요합니다
# Space or other character that can't be there. { $character } is that character.
fault-email-character = ‘{ $character }’ 문자는 쓸 수 없습니다. 영문·숫자로 입력해 주십시오
# Something is missing before the @.
fault-email-local = ‘@’ 앞부분을 확인해 주십시오
# Something is wrong after the @.
fault-email-domain = ‘@’ 뒷부분을 확인해 주십시오
# A dot at the start or end of a part, or two in a row.
fault-email-dot = 점(.)의 위치를 확인해 주십시오
# Longer than an address can be.
fault-email-long = 이메일 주소가 너무 깁니다
# The password field is empty.
fault-password-empty = 비밀번호를 입력해 주십시오
# Too short. { $min } and { $count } are numbers.
fault-password-short = { $min }자 이상입니다(현재 { $count }자)
# Too long. { $max } and { $count } are numbers.
fault-password-long = { $max }자까지 입력할 수 있습니다(현재 { $count }자)
# The library's system wants a digit, a capital and a small letter.
fault-password-weak = 숫자·대문자·소문자를 모두 넣어 주십시오
# The password has not got all the kinds of characters it must have. { $kinds } is what is missing (password-kinds-…).
fault-password-kinds = { $kinds }도 넣어 주십시오
# The library's system does not take this password, and does not say why.
fault-password-refused = 이 비밀번호는 쓸 수 없습니다. 다른 것으로 바꾸거나 카운터에 문의해 주십시오
# Too short or too long, where only one length is right. { $min } and { $count } are numbers.
fault-password-exact = { $min }자입니다(현재 { $count }자)
# A character that can't be in it, where symbols may be.
fault-password-symbol = 영문자와 숫자, 화면에 있는 기호만 입력해 주십시오
# A character that can't be in it.
fault-password-character = 영문자와 숫자만 입력해 주십시오
# The repeated password is empty.
fault-again-empty = 같은 비밀번호를 한 번 더 입력해 주십시오
# The two passwords differ.
fault-again-differs = 위와 다릅니다. 다시 입력해 주십시오

## 7 Confirm

# Title of the confirmation page.
confirm-title = 이 내용으로 등록합니다
# What to do.
confirm-lead = 내용이 맞으면 아래 버튼을 눌러 주십시오.
# Corrects one value.
confirm-edit = 수정
# An optional value that was left empty.
confirm-empty = 등록하지 않음
# What comes next, where a card is printed.
confirm-notice-print =
    등록이 끝나면 이용자 번호를 알려 드리고
    도서관 카드를 인쇄합니다.
# What comes next, where no printer is set up.
confirm-notice = 등록이 끝나면 이용자 번호를 알려 드립니다.
# Way on (the app's wording).
confirm-next = 이용자 등록하기

## 8 Issuing

# Title while the patron is being registered.
issuing-title = 등록하고 있습니다
# Below it.
issuing-lead = 이대로 기다려 주십시오.
# Named step: checking what was typed.
issuing-step-check = 입력 내용 확인
# Named step: the number is given.
issuing-step-number = 이용자 번호 발급
# Instead of a way on.
issuing-wait = 끝날 때까지 그대로 기다려 주십시오

## 9 Done

# Title of success (the app's wording).
done-title = 신청 완료
# Below it, where one can log in with the number.
done-lead-login = 이용 등록이 끝났습니다. 이 번호로 로그인할 수 있습니다.
# Below it, otherwise.
done-lead = 이용 등록이 끝났습니다. 이것이 고객님의 번호입니다.
# Label of the number, for screen readers.
done-number = 이용자 번호
# Title on the library card.
card-title = 도서관 카드
# Title on the card printed on receipt paper.
card-temporary-title = 임시 도서관 카드
# On the card's back: the patron writes the name behind it by hand.
card-name = 이름
# On the card's back: first of the rules in short.
card-rule-1 = 등록한 본인만 사용할 수 있습니다.
# On the card's back: second of the rules in short.
card-rule-2 = 잃어버리면 바로 알려 주십시오.
# On the card's back: third of the rules in short.
card-rule-3 = 주소나 전화번호가 바뀌면 알려 주십시오.
# On a page of which the card is cut out along a dotted line.
card-cut = 점선을 따라 잘라서 사용해 주십시오.
# Printing: offered, where the kiosk is set to ask.
print-ready = 도서관 카드를 인쇄할 수 있습니다
# Prints the card, where the kiosk is set to ask.
print-now = 인쇄하기
# Printing: the job is on its way to the printer.
print-sending = 도서관 카드 인쇄를 시작합니다
# Printing: under way.
print-printing = 도서관 카드를 인쇄하고 있습니다
# Printing: finished; said only when it is true.
print-done = 도서관 카드를 인쇄했습니다. 가져가 주십시오.
# Printing: nobody knows whether it came out.
print-unknown = 카드가 나왔습니까
# Printing failed: no paper.
print-failed-paper = 용지가 없습니다. 번호는 이 화면에서 쓸 수 있습니다.
# Printing failed: the printer does not answer.
print-failed-offline = 프린터가 응답하지 않습니다. 번호는 이 화면에서 쓸 수 있습니다.
# Printing failed: something is stuck.
print-failed-jam = 용지가 걸렸습니다. 번호는 이 화면에서 쓸 수 있습니다.
# Printing failed: the printer's cover is open.
print-failed-cover = 프린터 덮개가 열려 있습니다. 번호는 이 화면에서 쓸 수 있습니다.
# Printing failed: staff stopped the printer, or it takes no jobs.
print-failed-stopped = 프린터가 정지되어 있습니다. 번호는 이 화면에서 쓸 수 있습니다.
# Printing failed: the driver or the print system gave up.
print-failed-driver = 프린터 설정에 문제가 있습니다. 번호는 이 화면에서 쓸 수 있습니다.
# Printing failed: ribbon, ink or toner is used up.
print-failed-supply = 잉크나 리본이 없습니다. 번호는 이 화면에서 쓸 수 있습니다.
# Printing failed: the job does not get on, and nobody says why.
print-failed-stuck = 프린터가 움직이지 않습니다. 번호는 이 화면에서 쓸 수 있습니다.
# Printing failed: otherwise.
print-failed-other = 인쇄하지 못했습니다. 번호는 이 화면에서 쓸 수 있습니다.
# The answer yes to "did the card come out".
print-came-out = 예, 나왔습니다
# The answer no to "did the card come out"; prints once more.
print-not-out = 아니요, 다시 인쇄
# Prints once more after a failure.
print-again = 다시 인쇄
# Instead, where the answer to a first try was lost, the form was corrected, and the first try turned out to have worked.
done-first-form = 처음에 보낸 내용으로 등록되어 있습니다. 나중에 고친 내용과 비밀번호는 반영되지 않았습니다. 카운터에 말씀해 주십시오.
# Said only when a mail server took the message (the app's wording).
done-mail = 등록하신 이메일 주소로 이용자 번호를 보냈습니다.
# Heading above the QR codes.
done-phone = 스마트폰에서도 쓸 수 있습니다
# QR code: the app for iPhone.
done-app-store = App Store
# For whom that code is.
done-app-store-text = iPhone용
# QR code: the app for Android.
done-google-play = Google Play
# For whom that code is.
done-google-play-text = Android용
# QR code: sets up the app with the number.
done-setup = 앱 설정
# What that code does.
done-setup-text = 번호가 입력됩니다
# How to use the codes.
done-codes-hint = 스마트폰 카메라로 읽어 주십시오.
# To the log-in page (the app's wording).
done-login = 로그인하기

## Log in

# Title of the log-in page, and its way on (the app's wording).
login-title = 로그인
# What to do there.
login-lead = 이용자 번호와 비밀번호를 입력해 주십시오.
# The same where the kiosk has a barcode scanner: it reads the number from the library card.
login-lead-scan =
    이용자 번호와 비밀번호를 입력해 주십시오.
    번호는 도서관 카드를 스캐너에 대도 입력됩니다.
# For those who have no number yet: leads to registration (the app's wording).
login-register = 신규 이용자 등록
# While number and password are being checked.
login-wait = 확인하고 있습니다
# One answer for a wrong number and a wrong password.
login-note-wrong = 이용자 번호나 비밀번호가 다릅니다.
# Something was scanned that is no library card of this library.
login-note-not_ours = 이 도서관의 카드가 아닌 것 같습니다.
# After 利用停止: it is done.
login-note-stopped = 이용을 정지했습니다. 다시 로그인하면 이용이 재개됩니다.
# After a new password was chosen with a one-time password of the counter.
login-note-chosen = 새 비밀번호를 설정했습니다. 그 비밀번호로 로그인해 주십시오.
# The one-time password of the counter was over before a new one was chosen.
login-note-lapsed = 카운터에서 받은 비밀번호는 사용할 수 없습니다. 카운터로 와 주십시오.
# Field: patron number.
field-number = 이용자 번호
# Field: password of the library account.
field-login_password = 비밀번호
# Format of the patron number. { $width } is a number.
hint-number = 숫자 { $width }자리
# Which password it is (the app's wording).
hint-login_password = ‘내 도서관’ 비밀번호
# The number field is empty.
fault-number-empty = 이용자 번호를 입력해 주십시오
# Something that can't be in a patron number.
fault-number-digits = 이용자 번호는 숫자로 입력해 주십시오
# Wrong number of digits. { $width } and { $count } are numbers.
fault-number-length = 이용자 번호는 { $width }자리입니다(현재 { $count }자리)
# The digits don't fit together: mistyped.
fault-number-check = 이용자 번호를 확인해 주십시오

## マイ図書館

# Whose pages these are; { $name } is a name.
account-greeting = { $name } 님
# A day somebody has to remember; { $month } and { $day } are numbers, { $weekday } one of weekday-0 to weekday-6.
day = { $month }월 { $day }일({ $weekday })
# Monday, short.
weekday-0 = 월
# Tuesday, short.
weekday-1 = 화
# Wednesday, short.
weekday-2 = 수
# Thursday, short.
weekday-3 = 목
# Friday, short.
weekday-4 = 금
# Saturday, short.
weekday-5 = 토
# Sunday, short.
weekday-6 = 일
# Tab: loans and reservations (the app's wording).
tab-home = 홈
# Tab: the library card (the app's wording).
tab-card = 도서관 카드
# Tab: settings and notices (the app's wording).
tab-page = 마이 페이지
# Instead of a list or a setting that is being loaded.
account-loading = 불러오고 있습니다
# Instead of a list or a setting that could not be loaded.
account-failed = 불러오지 못했습니다.
# Loads it again.
account-reload = 다시 불러오기
# While what was confirmed is being done.
account-doing = 처리하고 있습니다
# A loan was extended.
account-said-renewed = 연장했습니다.
# A reservation was cancelled.
account-said-cancelled = 예약을 취소했습니다.
# A reservation was not cancelled: a copy has been set aside for it since.
account-said-not_cancelled = 이 예약은 책 준비가 이미 시작되었습니다. 취소하시려면 카운터에 말씀해 주십시오.
# Staff were asked to cancel a reservation that is ready.
account-said-cancellation_requested = 취소 요청을 접수했습니다. 취소는 도서관 직원이 합니다.
# Notices were deleted.
account-said-deleted = 알림을 삭제했습니다.
# No answer: nobody knows whether it was done.
account-said-silent = 응답이 없었습니다. 현재 상태를 확인해 주십시오.
# A book the catalogue does not know any more.
book-untitled = 제목을 알 수 없는 자료
# Title of the message that reservations are ready (the app's 予約割当メッセージ).
ready-title =
    예약하신 책이
    준비되었습니다
# What to do.
ready-lead = 기한까지 받아 가 주십시오.
# Closes the message (the app's wording).
ready-ok = 확인
# Title of the home page (the app's wording).
home-title = 내 도서관
# Count and list of loans (the app's wording).
shelf-loans = 대출 중
# Count and list of reservations (the app's wording).
shelf-holds = 예약 중
# On the two tiles, after 貸出中 or 予約中: how many books. { $count } is a number, or … or ? while it is not known; ** marks it, it is drawn large.
shelf-count = **{ $count }** 권
# No loans.
loans-empty = 대출 중인 책이 없습니다.
# No reservations.
holds-empty = 예약 중인 책이 없습니다.
# When a loan is due; { $day } is a day.
loan-due = { $day }까지
# Extends a loan.
loan-renew = 연장
# While it is being extended.
loan-renewing = 연장하고 있습니다
# A loan is overdue; { $days } is a number of days.
loan-overdue = { $days }일 지났습니다
# A loan is due today.
loan-today = 오늘까지
# A loan is due soon; { $days } is a number of days.
loan-soon = { $days }일 남음
# Why a loan is not extended: as often as allowed already.
renewal-too_many = 더 이상 연장할 수 없습니다.
# Why a loan is not extended: somebody waits for it.
renewal-reserved = 예약하신 분이 있어 연장할 수 없습니다.
# Why a loan is not extended: it is overdue.
renewal-overdue = 반납일이 지난 책이 있어 연장할 수 없습니다.
# Why a loan is not extended: it was lent just now.
renewal-too_soon = 반납일이 가까워지면 연장할 수 있습니다.
# Why a loan is not extended: the membership ends before.
renewal-expired = 등록 기한이 가까워 연장할 수 없습니다. 카운터에 문의해 주십시오.
# Why a loan is not extended: the library restricted the patron.
renewal-blocked = 지금은 연장할 수 없습니다. 카운터에 문의해 주십시오.
# Why a loan is not extended: it is not on loan any more.
renewal-gone = 이 책은 이미 대출 중이 아닙니다.
# Why a loan is not extended: the library's system says no.
renewal-other = 연장할 수 없습니다. 카운터에 문의해 주십시오.
# Cancels a reservation.
hold-cancel = 취소
# Staff were asked to cancel it.
hold-cancellation-requested = 직원에게 취소를 요청했습니다
# State of a reservation: ready.
hold-ready = 준비되었습니다
# State of a reservation: in the queue, { $place } is a number.
hold-place = 대기 { $place }번째
# State of a reservation: in the queue.
hold-queued = 순서 대기
# State of a reservation: on its way to the pick-up library.
hold-on_the_way = 옮기고 있습니다
# State of a reservation: being prepared.
hold-being_prepared = 준비하고 있습니다
# State of a reservation that this program does not know.
hold-unknown = 처리 중
# Until when it is kept; { $day } is a day.
hold-until = { $day }까지
# Where it is handed out; { $place } is a place.
hold-pickup = { $place }에서 받기
# Lead of the card page.
own-card-lead = 이 화면의 바코드를 그대로 쓸 수 있습니다.
# Title of the page with settings (the app's wording).
own-title = 마이 페이지
# Heading of the notice setting (the app's wording).
setting-title = 알림 설정
# What ON and OFF change and what not, where notices are mailed.
setting-text-mail =
    ON이면 예약하신 책이 준비되었을 때
    등록하신 이메일 주소로 알려 드립니다.
    OFF여도 로그인하시면 반드시 알려 드립니다.
# The same where the library sends no mail.
setting-text =
    이 도서관은 현재 이메일을 보내지 않습니다.
    ON으로 해 두시면 시작될 때 받을 수 있습니다.
    OFF여도 로그인하시면 반드시 알려 드립니다.
# How the setting is: on.
setting-on = ON
# How the setting is: off.
setting-off = OFF
# While it is being changed.
setting-changing = 변경 중
# Turns notices on, for screen readers.
setting-turn-on = 알림을 ON으로 하기
# Turns notices off, for screen readers.
setting-turn-off = 알림을 OFF로 하기
# Title of the notice history (the app's wording).
history-title = 알림 내역
# What it holds.
history-text = 최신순으로 50건까지 남습니다
# How many are unread; { $count } is a number.
history-unread = 안 읽음 { $count }건
# Lead of the history.
history-lead = 최신순으로 50건까지 남습니다.
# Lead of the history while notices are being chosen.
history-choose = 삭제할 알림을 눌러 주십시오.
# No notices.
history-empty = 알림이 없습니다.
# Begins choosing notices to delete.
history-select = 골라서 삭제하기
# Ends choosing.
history-done = 그만
# Chooses all.
history-all = 모두 선택
# Chooses none.
history-none = 모두 해제
# Deletes the chosen ones; { $count } is a number.
history-delete = { $count }건 삭제하기
# The same while none is chosen.
history-delete-none = 삭제하기
# When a notice came; { $day } is a day.
notice-made = { $day } 알림
# Chooses a notice, for screen readers.
notice-choose = 선택하기
# The same of one that is chosen.
notice-unchoose = 선택 해제하기
# Mark of a notice that was not read before.
notice-unread = 안 읽음
# Stops the use (the app's wording).
stop-title = 이용 정지
# What it does, in short.
stop-text = 알림을 멈추고 내역을 지웁니다
# Question before a reservation is cancelled.
ask-cancel-title =
    이 예약을
    취소하시겠습니까
# Which one; { $title } is a title.
ask-cancel-text = 『{ $title }』
# Yes: cancels the reservation.
ask-cancel-yes = 예약 취소하기
# No: keeps the reservation.
ask-cancel-no = 남기기
# Question before staff are asked to cancel a reservation that is ready.
ask-request-title =
    직원에게 예약 취소를
    요청하시겠습니까
# Which one, and who does it; { $title } is a title.
ask-request-text =
    『{ $title }』
    책이 이미 준비되어 있어 취소는 도서관 직원이 합니다.
# Yes: asks staff.
ask-request-yes = 취소 요청하기
# No: keeps the reservation.
ask-request-no = 남기기
# Question before notices are deleted.
ask-delete-title =
    알림을
    삭제하시겠습니까
# How many; { $count } is a number.
ask-delete-text = 선택한 { $count }건을 삭제합니다. 되돌릴 수 없습니다.
# Yes: deletes the notices.
ask-delete-yes = 삭제하기
# No: keeps the notices.
ask-delete-no = 남기기
# Question before the use is stopped.
ask-stop-title = 이용을 정지하시겠습니까
# What 利用停止 is.
ask-stop-text = 이 단말기에서 ‘내 도서관’ 이용을 멈춥니다.
# What happens 1.
ask-stop-point-1 = **알림**이 오지 않게 됩니다.
# What happens 2.
ask-stop-point-2 = **알림 내역**이 모두 지워집니다.
# What does not happen, and how it can be undone.
ask-stop-point-3 = 대출과 예약, 등록은 남습니다. **다시 로그인**하면 이용이 재개됩니다.
# Yes; another question follows.
ask-stop-yes = 정지 진행
# No: goes on using it.
ask-stop-no = 그만두기
# The second question.
ask-stop-sure-title =
    정말로 정지해도
    괜찮으시겠습니까
# What is lost.
ask-stop-sure-text = 알림 내역은 되돌릴 수 없습니다.
# Yes: stops the use.
ask-stop-sure-yes = 이용 정지하기
# No: goes on using it.
ask-stop-sure-no = 그만두기

## Patrons who are known already: number or password forgotten, moved, term run out

# On the log-in page: leads to what can be done with the card instead of number and password.
login-forgotten = 번호나 비밀번호를 잊으신 분
# The same where a log-in has to wait.
login-by-card-wait = 잊으신 분
# The way to a renewal with the card, where the membership has ended.
login-by-card-expired = 카드로 갱신
# The way to a new password with the card, where the password has expired.
login-by-card-password = 카드로 다시 정하기
# To do where the membership has ended or the password has expired, and the card can help.
problem-by-card = **마이넘버카드**가 있으면 이 화면에서 처리할 수 있습니다.
# A day with its year; { $year } is a number as text, { $month } and { $day } are numbers.
date = { $year }년 { $month }월 { $day }일
# Title of the page on which one act is chosen, or all.
choosing-title =
    어떤 업무를
    원하십니까
# With what it is done.
choosing-lead = 마이넘버카드로 본인을 확인한 다음 처리합니다.
# Row: number and card again.
act-reissue = 번호·도서관 카드 다시 받기
# What happens then, where cards are printed.
act-reissue-text-print = 번호 안내와 카드 인쇄
# What happens then, where nothing is printed.
act-reissue-text = 번호를 화면으로 알려 드립니다
# Row: a new library password.
act-password = 비밀번호 다시 정하기
# Which password that is.
act-password-text = ‘내 도서관’의 비밀번호입니다
# Row: name, address or contact have changed.
act-change = 성명이나 주소, 연락처가 바뀜
# What can be changed.
act-change-text = 성명·주소·가타카나·전화번호·이메일
# The same where only the contact can be, because the card's address is outside the area.
act-change-outside = 주소 변경은 카운터에서 접수합니다
# Row: a new term.
act-renewal = 유효 기한 갱신하기
# Whether it must not have run out.
act-renewal-text = 기한이 지난 분도 갱신할 수 있습니다
# The new last day; { $date } is a day (date).
act-renewal-until = { $date }까지 갱신할 수 있습니다
# Why not yet; { $date } is a day (date).
act-renewal-early = { $date }부터 갱신할 수 있습니다
# Why not: it is too early, and nobody says when it will not be.
act-renewal-early-unknown = 아직 갱신할 시기가 아닙니다
# Why not: something is overdue.
act-renewal-overdue = 반납일이 지난 자료가 있습니다
# Why not: the library restricted the patron.
act-renewal-restricted = 갱신은 카운터에서 접수합니다
# Why not: such registrations are renewed at the counter.
act-renewal-counter = 갱신은 카운터에서 접수합니다
# Row: several acts, or one does not know which.
act-all = 여러 업무 또는 잘 모름
# What happens then.
act-all-text = 카드를 읽은 다음에 고를 수 있습니다
# Mark of an act that was done.
act-done = 완료
# On the consent page, what the card signs: the application for one act; { $act } is one of acted-reissue to acted-renewal.
consent-signed-one = 카드로 서명하는 것은 **{ $act }** 신청서입니다.
# The same for several acts; { $acts } are some of signed-reissue to signed-renewal.
consent-signed-many = 카드로 서명하는 것은 화면에서 고르는 **{ $acts }** 신청서입니다.
# The same for a registration, if the person should be registered already; { $acts } are some of signed-reissue to signed-renewal.
consent-signed-register = 이미 등록하신 분은 화면에서 고르는 **{ $acts }** 신청입니다.
# Short name of an act in such a sentence: number and card again.
signed-reissue = 재발급
# The same: new password.
signed-password = 비밀번호 재설정
# The same: changed record.
signed-change = 변경
# The same: new term.
signed-renewal = 갱신
# Way on from the consent page, beside 戻る.
consent-next-acts = 카드 읽기
# Between two acts in a list of them.
acts-between = ·
# Name of an act in the document, in messages and in the history: number and card again.
acted-reissue = 도서관 카드 재발급
# The same: new password.
acted-password = 비밀번호 재설정
# The same: changed record.
acted-change = 등록 내용 변경
# The same: new term.
acted-renewal = 유효 기한 갱신
# Title where a registration found the person (the manual's message 9).
known-duplicate-title =
    중복 등록할 수 없습니다.
    이미 등록되어 있습니다
# What can be done now.
known-duplicate-lead = 카드 읽기는 끝났습니다. 이어서 다음 업무를 처리할 수 있습니다.
# Title of the list of acts.
known-title =
    업무를
    선택해 주십시오
# Below it.
known-lead = 카드 읽기는 끝났습니다.
# Below it, once something was done.
known-lead-more = 이어서 다른 업무도 처리할 수 있습니다.
# Hint: the certificate has another address.
known-moved = 주소가 등록 내용과 다릅니다.
# Hint: the certificate has another name.
known-renamed = 성명이 등록 내용과 다릅니다.
# Hint: the address is outside the area; { $area } names the prefectures.
known-outside = 새 주소는 { $area } 밖입니다.
# Hint: the term has run out or does so soon; { $date } is a day (date).
known-expires = 현재 유효 기한은 { $date }입니다.
# Back to the patron's own page.
known-own-page = 마이 페이지로
# Title of the page on which the second thing is typed.
proof-title =
    본인의 등록인지
    확인합니다
# What to type: the telephone.
proof-lead-phone = 도서관에 등록한 전화번호를 입력해 주십시오.
# What to type: the password.
proof-lead-password = ‘내 도서관’ 비밀번호를 입력해 주십시오.
# Chooses the telephone.
proof-phone = 전화번호로
# Chooses the password.
proof-password = 비밀번호로
# Where to go if one knows neither.
proof-hint = 둘 다 모르시면 카운터에서 처리할 수 있습니다.
# The same where one of them is asked for only.
proof-hint-one = 모르시면 카운터에서 처리할 수 있습니다.
# Label of the field: the telephone.
proof-field-phone = 등록한 전화번호
# The way on.
proof-next = 확인하기
# It does not agree; whether there is a registration is not told.
proof-wrong = 확인하지 못했습니다. 다시 한번 확인해 주십시오
# Title of the form for a new password.
edit-password-title = 새 비밀번호를 정해 주십시오
# Below it: which password, and what it is for.
edit-password-lead = 다음부터 ‘내 도서관’ 로그인에 쓸 비밀번호입니다.
# The way on: sets it.
edit-password-next = 비밀번호 정하기
# Title of the form for the contact.
edit-change-title = 새 내용을 입력해 주십시오
# Below it: what is left empty stays.
edit-change-lead = 바뀐 항목만 입력하시면 됩니다.
# The same where the name has changed, and its reading is wanted.
edit-renamed-lead = 새 성명을 가타카나로 입력해 주십시오.
# In an empty cell; { $value } is what the record has, masked.
edit-present = 현재 등록: { $value }
# In an empty cell where the record has nothing.
edit-absent = 등록 없음
# Nothing was typed.
fault-nothing-changed = 바뀐 항목을 입력해 주십시오
# Title of the page that shows old beside new.
compare-title = 이 내용으로 바꿉니다
# What the new one is taken from.
compare-lead = 성명과 주소는 마이넘버카드에 적힌 대로 바뀝니다.
# The same where only the contact changes.
compare-lead-contact = 내용이 맞으면 아래 버튼을 눌러 주십시오.
# Row: the name.
compare-name = 성명
# Row: the address.
compare-address = 주소
# Before the old value.
compare-before = 지금까지
# Before the new value.
compare-after = 앞으로
# Mark of a row whose value changes.
compare-changed = 바뀝니다
# Mark of a row whose value stays.
compare-unchanged = 같습니다
# Instead of an old value where there was none.
compare-absent = 등록 없음
# That the readings stay as they are.
compare-kana = 가타카나 표기는 그대로입니다.
# That the new name needs its reading.
compare-kana-wanted = 새 성명의 가타카나 표기가 필요합니다.
# On to the form for telephone and mail.
compare-contact = 연락처도 바꾸기
# On to the form for the reading.
compare-to-kana = 가타카나 입력으로
# Yes: changes the record.
compare-yes = 이 내용으로 바꾸기
# While an act is being done.
act-doing = 처리하고 있습니다
# Title of the page with the new term.
term-title =
    유효 기한을
    갱신하시겠습니까
# Below it.
term-lead = 이용 등록의 유효 기한입니다.
# Label of the old last day.
term-before = 지금까지
# Label of the new last day.
term-after = 앞으로
# Instead of an old last day that nobody knows.
term-unknown = 기록 없음
# Yes: renews it.
term-yes = 갱신하기
# Title while the card is issued again.
reissuing-title = 도서관 카드 재발급
# Named step: it was proved whose record it is.
reissuing-step-check = 본인 확인
# Named step: the number is looked up.
reissuing-step-number = 이용자 번호 확인
# Title once the card is there again.
done-again-title = 도서관 카드 재발급
# Below it, where one can log in with the number.
done-again-lead-login = 이용자 번호는 전과 같습니다. 로그인에도 쓰는 번호입니다.
# Below it, otherwise.
done-again-lead = 이용자 번호는 전과 같습니다.
# To another act.
acted-more = 다른 업무
# The same beside other buttons.
acted-more-short = 업무
# Title: a new password is set.
acted-password-title =
    새 비밀번호로
    바뀌었습니다
# Below it.
acted-password-lead = 다음 로그인부터 이 비밀번호를 씁니다.
# What else is true 1.
acted-password-point-1 = 로그인되어 있던 다른 단말기는 모두 **로그아웃**했습니다.
# Title: the record is changed.
acted-change-title =
    등록 내용이
    바뀌었습니다
# Below it.
acted-change-lead = 새 내용으로 등록되어 있습니다.
# Title: the term is renewed.
acted-renewal-title =
    유효 기한이
    갱신되었습니다
# Below it.
acted-renewal-lead = 지금 가지고 계신 도서관 카드를 그대로 쓸 수 있습니다.
# Label of the new last day.
acted-renewal-until = 새 유효 기한
# What comes first, where the term may have run out.
acted-renewable = 유효 기한이 지났으면 **갱신**하신 다음 로그인할 수 있습니다.
# Where the act can be looked up.
acted-history = 이 기록은 마이 페이지의 **알림 내역**에 남습니다.
# Title of the message about what was done with the card.
acts-title =
    카드로 처리된
    업무가 있습니다
# Below it.
acts-lead = 마이넘버카드로 다음 업무가 처리되었습니다.
# The same title where something was done at the counter.
acts-title-counter =
    처리한 업무
    알림
# Below it.
acts-lead-counter = 다음 업무가 처리되었습니다.
# Of one that broke off: whether it was done is not known.
acts-unsure = 도중에 끝났습니다(처리 여부를 알 수 없음)
# When; { $day } is a day (day), { $hour } and { $minute } are two digits each.
acts-when = { $day } { $hour }시 { $minute }분
# Where; { $kiosk } is the kiosk's name.
acts-where = 단말기 { $kiosk }
# Where, instead of a kiosk: at the counter.
acts-counter = 도서관 카운터
# What to do if it was not the patron.
acts-warning = 짐작 가는 일이 없으면 **카운터**에 알려 주십시오.
# Closes the message.
acts-ok = 확인
# Row of the history: when an act was done; { $day } is a day.
notice-acted = { $day } 처리한 업무
# On マイページ: leads to changes with the card.
own-update = 마이넘버카드로 등록 내용 바꾸기
# What it is for.
own-update-text = 성명·주소·연락처·유효 기한

## The printed slip

# Heading of the slip.
slip-title = 이용자 번호 안내
# Below it.
slip-keep = 소중히 보관해 주십시오.
# Label: valid until.
slip-expires = 유효 기한
# Label: registered on.
slip-registered = 등록일
# A date on paper; { $year } is a number as text, { $month } and { $day } are numbers.
slip-date = { $year }년 { $month }월 { $day }일
# Heading above the QR code.
slip-phone = 스마트폰 설정
# What the QR code does.
slip-phone-text = 읽으면 번호가 앱에 입력됩니다.
# The password is not on paper.
slip-password = 비밀번호는 인쇄하지 않았습니다. 잊으셨을 때는 카운터에 문의해 주십시오.
# The library's telephone. { $phone } is a number as text.
slip-telephone = 전화 { $phone }

## The printed note for staff, and the staff's test page

# Heading of the note that a visitor shows to staff.
problem-slip-title = 직원에게 보여 주십시오
# On the note, label: date and time.
problem-slip-when = 일시
# On the note, label: which kiosk.
problem-slip-kiosk = 단말기
# On the note, heading above what is meant for staff.
problem-slip-staff = 係員の方へ
# Heading of the test page that staff print.
print-test-title = 試し刷り
# On the test page, beside a QR code.
print-test-note = 読み取って、確認してください。

## The slip for the counter, on screen and paper: where to go, what for, with what, when

# Opens the slip: which office, and what to bring.
errand-button = 창구와 준비물
# Title of the slip.
errand-title = 창구 안내
# Below the title, where the slip can't be printed or was printed.
errand-lead = 이 화면을 사진으로 찍어서 사용해 주십시오.
# Below the title, where it can be printed.
errand-lead-print = 인쇄하거나 사진으로 찍어서 사용해 주십시오.
# Prints the slip.
errand-print = 안내문 인쇄
# The slip is on its way to the printer.
errand-note-sending = 안내문 인쇄를 시작합니다.
# The slip is being printed.
errand-note-printing = 안내문을 인쇄하고 있습니다.
# The slip was printed; said only when it is true.
errand-note-done = 안내문을 인쇄했습니다.
# The slip could not be printed.
errand-note-failed = 안내문을 인쇄하지 못했습니다. 사진으로 찍어서 사용해 주십시오.
# Nobody knows whether the slip came out.
errand-note-unknown = 종이가 나오지 않으면 사진으로 찍어서 사용해 주십시오.
# On the slip, instead of a problem: whoever does not know the signature password.
errand-forgotten = 서명용 비밀번호를 모르실 때
# What staff do for them, behind "for staff".
errand-forgotten-staff = カウンターでの手続きをご案内ください
# The municipal office, where the library has not told its name.
errand-municipal = 시구정촌 마이넘버카드 담당 창구
# Label before what to bring.
errand-bring = 준비물
# Between two things to bring, on the screen.
errand-between = , {""}
# { $place } is where the office is.
errand-place = 장소　{ $place }
# { $hours } is when the office is open; more lines of that come below it as they are.
errand-hours = 시간　{ $hours }
# To bring: the My Number card.
errand-bring-card = 마이넘버카드
# To bring: something that shows who one is.
errand-bring-identity = 본인을 확인할 수 있는 것(운전면허증 등)
# To bring: something that shows who one is, with the present address.
errand-bring-address = 현재 주소가 적힌 본인 확인 서류
# To bring: something that shows that one works or studies in the area.
errand-bring-commuting = 통근·통학처를 알 수 있는 것(있으신 분)
# To bring: the parent or guardian, with proof of who that is.
errand-bring-guardian = 보호자와 보호자의 본인 확인 서류
# To bring: the library card.
errand-bring-library_card = 도서관 카드(있으신 분)
# To bring: what is overdue.
errand-bring-overdue = 반납일이 지난 자료
# Done at the counter: registration.
errand-for-register = 이용 등록
# Done at the counter: a registration of somebody who may be registered already.
errand-for-unclear = 등록 확인과 이용 등록
# Done at the counter: to be told the number, and to have the card again.
errand-for-number = 이용자 번호 확인·도서관 카드 재발급
# Done at the counter: to have the record looked at or changed.
errand-for-record = 등록 내용의 확인과 처리
# Done at the counter: a new term.
errand-for-term = 유효 기한 갱신
# Done at the counter: books back, then a new term.
errand-for-overdue = 자료 반납과 유효 기한 갱신
# Done at the counter: a new library password.
errand-for-password = ‘내 도서관’ 비밀번호 재설정
# Done at the municipal office: a new signature password.
errand-for-reset = 서명용 비밀번호 재설정
# Done at the municipal office: the certificate is issued for the first time.
errand-for-issue = 서명용 전자증명서 발급
# Done at the municipal office: the certificate has expired.
errand-for-renew = 서명용 전자증명서 갱신
# Done at the municipal office: the certificate was revoked.
errand-for-anew = 서명용 전자증명서 발급(새 증명서)
# Done at the municipal office: nobody knows the certificate.
errand-for-check = 서명용 전자증명서 확인

## Problem pages: shared

# Prints the note for staff.
problem-note = 메모 인쇄
# The note is on its way to the printer.
problem-note-sending = 메모 인쇄를 시작합니다.
# The note is being printed.
problem-note-printing = 메모를 인쇄하고 있습니다.
# The note was printed; said only when it is true.
problem-note-done = 메모를 인쇄했습니다. 직원에게 보여 주십시오.
# The note could not be printed.
problem-note-failed = 메모를 인쇄하지 못했습니다. 이 화면을 직원에게 보여 주십시오.
# Nobody knows whether the note came out.
problem-note-unknown = 메모가 나오지 않으면 이 화면을 직원에게 보여 주십시오.

# Over the top of a page, for a moment: keys that were struck (or a card that was scanned) just when the page changed
# were not taken, none of them. Two short sentences: why, and what to do. Also where dots hide what was typed.
typing-dropped =
    화면이 바뀌는 중이어서 방금 입력한 내용은 들어가지 않았습니다.
    처음부터 다시 입력해 주십시오.

# Heading above the things to do.
problem-todo = 다음에 하실 일
# Before the one instruction to staff, { $text }.
problem-staff = 係員の方へ：{ $text }
# Try once more: lay the card again.
problem-place-again = 다시 올려놓기
# Try once more: type the password again.
problem-type-again = 다시 입력하기
# Try once more: ask the library's side again.
problem-retry = 다시 시도하기
# Try once more: log in again.
problem-log-in-again = 로그인으로 돌아가기
# Back to what was typed.
problem-back = 입력으로
# Start from the beginning.
problem-start-over = 처음부터 시작하기
# To do on K101, where one can log in: what still works.
problem-login-works = 이용자 번호가 있으신 분은 **로그인**할 수 있습니다.
# How many tries are left, on a problem page; the last line is drawn large. { $count } is a number; ** marks the numeral.
tries =
    남은 입력 횟수
    {""}**{ $count }** 번

## Problem pages: one block a code

# K001 title: anything unexpected (manual 1).
K001-title = 예기치 않은 오류가 발생했습니다
# K001 cause.
K001-cause = 입력한 내용은 모두 지웠습니다. 등록은 되지 않았습니다.
# K001 title where the registration had been asked for already (the same).
K001-unsure-title = 예기치 않은 오류가 발생했습니다
# K001 cause where nobody knows whether the registration was made.
K001-unsure-cause =
    화면의 내용은 모두 지웠습니다.
    이용 등록이 이미 끝났을 수도 있습니다.
    중복으로 등록되지는 않습니다.
# K001 title where somebody logged in or was about to (the same).
K001-logged_in-title = 예기치 않은 오류가 발생했습니다
# K001 cause where somebody logged in or was about to.
K001-logged_in-cause = 화면의 내용은 모두 지웠습니다.
# K001 for staff, where somebody logged in or was about to.
K001-logged_in-staff = カウンターでの手続きをご案内ください
# K001 title where something was asked for with the card of a patron who is known already (the same).
K001-act-title = 예기치 않은 오류가 발생했습니다
# K001 cause where something was asked for with the card of a patron who is known already.
K001-act-cause =
    화면의 내용은 모두 지웠습니다.
    업무가 이미 처리되었을 수도 있습니다.
# K001 for staff, where something was asked for with the card of a patron who is known already.
K001-act-staff = 手続きの記録（kiosk patrons acts）を確かめてください
# K001 to do 1.
K001-todo-1 = **처음부터** 다시 시도해 주십시오.
# K001 to do 2.
K001-todo-2 = 계속 발생하면 **직원**을 불러 주십시오.
# K001 for staff.
K001-staff = カウンター登録をご案内ください

# K002 title: the kiosk is out of service; also the title of the start page that offers nothing, whatever the reason.
K002-title =
    지금은
    이용할 수 없습니다
# K002 cause.
K002-cause = 지금은 이 기기를 이용할 수 없습니다.
# K002 to do 1; also where another reason keeps the kiosk from offering anything.
K002-todo-1 = **도서관 카운터**에서 하실 수 있습니다.
# K002 to do 2 (the same).
K002-todo-2 = 도움이 필요하시면 **직원**을 불러 주십시오.
# K002 for staff: how to end it.
K002-staff = 休止を終えるには、係員用の画面か、カウンターの端末の一覧で
# Why the kiosk is out of service, said by staff: it is being checked.
pause-maintenance = 기기를 확인하고 있습니다. 잠시만 기다려 주십시오.
# The same: it will be in service soon.
pause-preparing = 준비하고 있습니다. 잠시만 기다려 주십시오.
# The same: not today any more.
pause-closed = 오늘 이용 시간이 끝났습니다.
# The same: what it does is done at the counter now.
pause-counter = 도서관 카운터에서 하실 수 있습니다.
# Why the kiosk offers nothing: the card reader (K101).
out-K101 = 카드 리더기를 사용할 수 없습니다. 복구되면 다시 이용할 수 있습니다.
# The same: the library service is away (K302).
out-K302 = 도서관 시스템에 연결되지 않습니다. 복구되면 다시 이용할 수 있습니다.
# The same: the printer (K501), where nobody is registered without a card.
out-K501 = 카드를 인쇄할 수 없습니다. 복구되면 다시 이용할 수 있습니다.

# K101 title: no reader (manual 2).
K101-title =
    카드 리더기를
    사용할 수 없습니다
# K101 cause.
K101-cause = 카드 리더기에 연결되지 않습니다. 복구되면 자동으로 넘어갑니다.
# K101 to do 1.
K101-todo-1 = **직원**을 불러 주십시오.
# K101 to do 2.
K101-todo-2 = **도서관 카운터**에서도 이용 등록을 할 수 있습니다.
# K101 for staff.
K101-staff = 読み取り台のUSBを挿しなおしてください

# K101 title where the smart-card service stopped (the same).
K101-service-title =
    카드 리더기를
    사용할 수 없습니다
# K101 cause where the smart-card service stopped.
K101-service-cause = 카드를 읽는 기능이 멈춰 있습니다. 복구되면 자동으로 넘어갑니다.
# K101 for staff where the smart-card service stopped.
K101-service-staff = 端末を再起動してください（カード用サービスの停止）

# K102 title: the card can't be read as a My Number card (manual 3).
K102-title =
    마이넘버카드가
    아닌 것 같습니다
# K102 cause.
K102-cause = 올려놓으신 것에서 카드 정보를 읽지 못했습니다.
# K102 title: a phone lies there.
K102-phone-title =
    스마트폰으로는
    등록할 수 없습니다
# K102 cause: a phone lies there.
K102-phone-cause = 이 단말기에서는 플라스틱 마이넘버카드를 사용해 주십시오.
# K102 title: an old resident register card.
K102-juki-title =
    주민기본대장카드로는
    등록할 수 없습니다
# K102 cause: an old resident register card.
K102-juki-cause = 마이넘버카드를 사용해 주십시오.
# K102 to do 1: a phone lies there.
K102-phone-todo-1 = **마이넘버카드**를 카드 리더기에 올려놓아 주십시오.
# K102 to do 2: a phone lies there.
K102-phone-todo-2 = 카드가 없으신 분은 **도서관 카운터**로 와 주십시오.
# K102 for staff: a phone lies there.
K102-phone-staff = カウンター登録をご案内ください
# K102 to do 1: an old resident register card.
K102-juki-todo-1 = **마이넘버카드**를 카드 리더기에 올려놓아 주십시오.
# K102 to do 2: an old resident register card.
K102-juki-todo-2 = 카드가 없으신 분은 **도서관 카운터**로 와 주십시오.
# K102 for staff: an old resident register card.
K102-juki-staff = カウンター登録をご案内ください
# K102 title: it answers, but can't be read.
K102-unreadable-title =
    카드 정보를
    읽지 못했습니다
# K102 cause: it answers, but can't be read.
K102-unreadable-cause = 카드의 위치가 어긋났을 수 있습니다.
# K102 note: the phone was found again on the same page.
K102-phone-still = 스마트폰이 아직 놓여 있습니다.
# K102 note: something else was found again on the same page.
K102-foreign-still = 마이넘버카드가 아닌 것이 아직 놓여 있습니다.
# K102 note: an old resident register card was found again on the same page.
K102-juki-still = 주민기본대장카드가 아직 놓여 있습니다.
# K102 note: it can still not be read.
K102-unreadable-still = 아직 읽을 수 없습니다.
# K102 to do 1.
K102-todo-1 = **마이넘버카드**를 리더기 가운데에 올려놓아 주십시오.
# K102 to do 2.
K102-todo-2 = **케이스나 금속**, 다른 카드를 떼어 놓아 주십시오.
# K102 for staff.
K102-staff = ほかのカードで、読み取り台をお確かめください

# K103 title: no signing certificate on the card (manual 3).
K103-title =
    서명용 전자증명서가
    없습니다
# K103 cause.
K103-cause = 15세 미만인 분의 카드나 발급을 원하지 않으셨던 카드에는 들어 있지 않습니다.
# K103 to do 1.
K103-todo-1 = **도서관 카운터**에서 이용 등록을 할 수 있습니다.
# K103 to do 1, for who is registered already and came for something else.
K103-known-todo-1 = **도서관 카운터**에서 처리할 수 있습니다.
# K103 to do 2.
K103-todo-2 = 전자증명서는 **시구정촌 마이넘버카드 담당 창구**에서 발급받을 수 있습니다.
# K103 for staff.
K103-staff = カウンター登録をご案内ください

# K104 title: lifted or silent while being read (manual 4).
K104-title =
    카드 읽기가
    도중에 끝났습니다
# K104 cause.
K104-cause = 카드가 떨어졌거나 응답하지 않았습니다. 비밀번호는 남아 있지 않습니다.
# K104 title: the reading is too long ago to be used.
K104-stale-title =
    시간이 지나
    다시 읽어야 합니다
# K104 cause: the reading is too long ago to be used.
K104-stale-cause = 카드를 읽은 지 오래되었습니다. 등록은 되지 않았습니다.
# K104 to do 1.
K104-todo-1 = 카드를 **다시 올려놓고** 끝날 때까지 움직이지 마십시오.
# K104 to do 2.
K104-todo-2 = **비밀번호**를 다시 입력해 주십시오.
# K104 for staff.
K104-staff = くり返すときは、カウンター登録をご案内ください

# K201 title: wrong password, tries left (manual 5).
K201-title = 비밀번호가 틀렸습니다
# K201 cause.
K201-cause = 0번이 되면 카드의 비밀번호가 잠깁니다.
# K201 to do 1.
K201-todo-1 = **영문·숫자 6~16자**의 서명용 비밀번호입니다. 영문자는 모두 대문자입니다.
# K201 to do 2.
K201-todo-2 = **숫자 4자리** 비밀번호와는 다릅니다.
# K201 to do 3.
K201-todo-3 = 카드는 리더기 위에 그대로 두십시오.
# K201 for staff.
K201-staff = パスワードは、聞かない・入力しない

# K202 title: locked (manual 5).
K202-title =
    카드의 비밀번호가
    잠겨 있습니다
# K202 cause.
K202-cause = 비밀번호를 5번 틀리면 잠깁니다. 이 단말기에서는 풀 수 없습니다.
# K202 to do 1.
K202-todo-1 = **시구정촌 마이넘버카드 담당 창구**에서 비밀번호를 다시 설정해 주십시오.
# K202 to do 2.
K202-todo-2 = **도서관 카운터**에서도 이용 등록을 할 수 있습니다.
# K202 to do 2, for who is registered already and came for something else.
K202-known-todo-2 = **도서관 카운터**에서도 처리할 수 있습니다.
# K202 for staff.
K202-staff = カウンター登録をご案内ください

# K203 title: certificate expired (manual 6).
K203-title =
    전자증명서의
    유효 기한이 지났습니다
# K203 cause.
K203-cause = 서명용 전자증명서의 기한은 발급 후 5번째 생일까지입니다.
# K203 to do 1.
K203-todo-1 = **시구정촌 마이넘버카드 담당 창구**에서 갱신해 주십시오.
# K203 to do 2.
K203-todo-2 = **도서관 카운터**에서도 이용 등록을 할 수 있습니다.
# K203 to do 2, for who is registered already and came for something else.
K203-known-todo-2 = **도서관 카운터**에서도 처리할 수 있습니다.
# K203 for staff.
K203-staff = カウンター登録をご案内ください

# K204 title: revoked (manual 11).
K204-title =
    이 카드는 지금
    인증할 수 없습니다
# K204 cause.
K204-cause = 이사나 성명 변경 등으로 서명용 전자증명서가 효력을 잃었습니다.
# K204 to do 1.
K204-todo-1 = **시구정촌 마이넘버카드 담당 창구**에서 전자증명서를 갱신해 주십시오.
# K204 to do 2.
K204-todo-2 = 짐작 가는 일이 없으면 **도서관 카운터**로 연락해 주십시오.
# K204 for staff.
K204-staff = 住所・氏名の変更がなかったか、おたずねください

# K205 title: not genuine (manual 11).
K205-title =
    카드를 확인할 수 없습니다
# K205 cause.
K205-cause = 카드의 전자증명서가 올바른 것인지 확인하지 못했습니다.
# K205 to do 1.
K205-todo-1 = **직원**을 불러 주십시오.
# K205 to do 2.
K205-todo-2 = **도서관 카운터**에서도 이용 등록을 할 수 있습니다.
# K205 to do 2, for who is registered already and came for something else.
K205-known-todo-2 = **도서관 카운터**에서도 처리할 수 있습니다.
# K205 for staff.
K205-staff = 記録・時計・認証局の設定をお確かめください

# K301 title: revocation unknown (manual 7).
K301-title =
    인증 시스템에
    연결할 수 없습니다
# K301 cause.
K301-cause = 전자증명서가 유효한지 지금 확인할 수 없습니다. 등록은 되지 않았습니다.
# K301 cause, for who is registered already and came for something else.
K301-known-cause = 전자증명서가 유효한지 지금 확인할 수 없습니다. 등록 내용은 바뀌지 않았습니다.
# K301 to do 1.
K301-todo-1 = **잠시 후에** 다시 시도해 주십시오.
# K301 to do 2.
K301-todo-2 = **도서관 카운터**에서도 이용 등록을 할 수 있습니다.
# K301 to do 2, for who is registered already and came for something else.
K301-known-todo-2 = **도서관 카운터**에서도 처리할 수 있습니다.
# K301 for staff.
K301-staff = ネットワークと、失効確認の設定を確認

# K301 title: the certificate was issued just now and can't be used yet.
K301-new-title =
    이 전자증명서는
    아직 쓸 수 없습니다
# K301 cause: the certificate was issued just now.
K301-new-cause = 갓 발급된 전자증명서는 확인할 수 있을 때까지 시간이 걸립니다. 등록은 되지 않았습니다.
# K301 cause: the certificate was issued just now; for who is registered already and came for something else.
K301-new-known-cause = 갓 발급된 전자증명서는 확인할 수 있을 때까지 시간이 걸립니다. 등록 내용은 바뀌지 않았습니다.
# K301 to do 1: the certificate was issued just now.
K301-new-todo-1 = **내일 이후**에 다시 시도해 주십시오.
# K301 to do 2: the certificate was issued just now.
K301-new-todo-2 = 급하시면 **도서관 카운터**에서 이용 등록을 할 수 있습니다.
# K301 to do 2: the certificate was issued just now; for who is registered already and came for something else.
K301-new-known-todo-2 = 급하시면 **도서관 카운터**에서 처리할 수 있습니다.
# K301 for staff: the certificate was issued just now.
K301-new-staff = 発行直後の電子証明書です。続けて起きるときは、端末の時計をご確認ください
# K301 title: the responder does not know the certificate.
K301-unknown-title =
    전자증명서를
    확인하지 못했습니다
# K301 cause: the responder does not know the certificate.
K301-unknown-cause = 인증 시스템에 이 전자증명서의 기록이 없습니다. 등록은 되지 않았습니다.
# K301 cause: the responder does not know the certificate; for who is registered already.
K301-unknown-known-cause = 인증 시스템에 이 전자증명서의 기록이 없습니다. 등록 내용은 바뀌지 않았습니다.
# K301 to do 1: the responder does not know the certificate.
K301-unknown-todo-1 = **시구정촌 마이넘버카드 담당 창구**에 문의해 주십시오.
# K301 to do 2: the responder does not know the certificate.
K301-unknown-todo-2 = **도서관 카운터**에서도 이용 등록을 할 수 있습니다.
# K301 to do 2: the responder does not know the certificate; for who is registered already.
K301-unknown-known-todo-2 = **도서관 카운터**에서도 처리할 수 있습니다.
# K301 for staff: the responder does not know the certificate.
K301-unknown-staff = カウンター登録をご案内ください。何人にも起きるときは、失効確認の設定を確認

# K302 title: the library's side does not answer (manual 8).
K302-title = 서버가 응답하지 않습니다
# K302 cause.
K302-cause = 도서관 시스템에서 응답이 없었습니다.
# K302 cause after the form: nothing typed is lost.
K302-kept-cause = 도서관 시스템에서 응답이 없었습니다. 입력한 내용은 남아 있습니다.
# K302 title at the log-in (the same).
K302-login-title = 서버가 응답하지 않습니다
# K302 cause at the log-in.
K302-login-cause = 도서관 시스템에서 응답이 없었습니다.
# K302 to do 1 at the log-in.
K302-login-todo-1 = **다시** 로그인해 주십시오.
# K302 title where a patron who is known already has something done with the card (the same).
K302-act-title = 서버가 응답하지 않습니다
# K302 cause where a patron who is known already has something done with the card.
K302-act-cause = 도서관 시스템에서 응답이 없었습니다.
# K302 to do 1 where a patron who is known already has something done with the card.
K302-act-todo-1 = **다시** 시도해 주십시오. 같은 업무가 두 번 처리되지는 않습니다.
# K302 title after the form (the same).
K302-kept-title = 서버가 응답하지 않습니다
# K302 to do 1.
K302-todo-1 = **다시** 시도해 주십시오. 중복으로 등록되지는 않습니다.
# K302 to do 2.
K302-todo-2 = 계속 발생하면 **직원**을 불러 주십시오.
# K302 for staff.
K302-staff = 図書館サービスとネットワークを確認

# K401 title: already registered (manual 9).
K401-title = 중복 등록할 수 없습니다
# K401 cause.
K401-cause = 이미 이용 등록이 되어 있습니다.
# K401 to do 1.
K401-todo-1 = 가지고 계신 **이용자 번호**를 사용해 주십시오.
# K401 to do 2.
K401-todo-2 = 번호나 비밀번호를 모르시면 **카운터**에 문의해 주십시오.
# K401 for staff.
K401-staff = 利用者番号の確認・カードの再発行をご案内ください
# K401 title: somebody who may be this person is registered; staff have to look. Nobody is told about other people.
K401-unclear-title =
    카운터에서
    등록해 주십시오
# K401 cause: somebody who may be this person is registered.
K401-unclear-cause = 이미 등록되어 있는지 이 단말기에서는 알 수 없었습니다.
# K401 to do 1: somebody who may be this person is registered.
K401-unclear-todo-1 = **도서관 카드**가 있으시면 그 번호를 사용해 주십시오.
# K401 to do 2: somebody who may be this person is registered.
K401-unclear-todo-2 = 없으시면 **카운터**에서 확인한 다음 등록해 드립니다.
# K401 for staff: somebody who may be this person is registered.
K401-unclear-staff = 生年月日かヨミのない記録があります。この方かどうか、ご確認ください

# K402 title: address outside the area (manual 10).
K402-title =
    이 단말기에서 등록할 수
    없는 주소입니다
# K402 cause. { $area } names the prefectures.
K402-cause = 이 단말기에서는 { $area }에 거주하시는 분만 등록할 수 있습니다.
# K402 to do 1.
K402-todo-1 = **도서관 카운터**에서 등록해 주십시오.
# K402 for staff.
K402-staff = 県外の方のカウンター登録をご案内ください

# K402 title: the card's address names no prefecture, so that staff has to decide.
K402-address-title =
    카운터에서
    등록해 주십시오
# K402 cause: the card's address names no prefecture.
K402-address-cause = 카드의 주소만으로는 어느 도도부현인지 알 수 없었습니다.
# K402 for staff: the card's address names no prefecture.
K402-address-staff = カードの住所に都道府県がありません。住所をご確認のうえ、ご登録ください

# K402 title: a patron has moved out of the area.
K402-moved-title =
    카운터에서
    처리해 주십시오
# K402 cause: a patron has moved out of the area. { $area } names the prefectures.
K402-moved-cause = 새 주소는 { $area } 밖입니다. 등록 내용은 바뀌지 않았습니다.
# K402 to do 1: a patron has moved out of the area.
K402-moved-todo-1 = **도서관 카운터**에 문의해 주십시오.
# K402 for staff: a patron has moved out of the area.
K402-moved-staff = 県外へ転居された登録済みの方です。登録をどうするか、お決めください

# K403 title: under the minimum age (manual p.10).
K403-title =
    카운터에서
    등록해 주십시오
# K403 cause. { $age } is a number of years.
K403-cause = 이 단말기에서는 { $age }세 이상인 분만 등록할 수 있습니다.
# K403 to do 1.
K403-todo-1 = **도서관 카운터**에서 등록해 주십시오.
# K403 for staff.
K403-staff = 保護者の確認を含むカウンター登録をご案内ください

# K403 title: the card's birth date is not whole, so that staff has to decide.
K403-birth-title =
    카운터에서
    등록해 주십시오
# K403 cause: the card's birth date is not whole.
K403-birth-cause = 카드의 생년월일에 알 수 없는 부분이 있습니다.
# K403 for staff: the card's birth date is not whole.
K403-birth-staff = 生年月日の一部が不明です。年齢をご確認のうえ、ご登録ください

# K404 title: log-in refused (manual 4).
K404-title = 로그인할 수 없습니다
# K404 cause.
K404-cause = 이용자 번호나 비밀번호가 다릅니다.
# K404 title: too many tries.
K404-wait-title =
    잠시 후에
    로그인해 주십시오
# K404 cause: too many tries.
K404-wait-cause = 다른 번호나 비밀번호가 계속 입력되어 지금은 로그인할 수 없습니다.
# K404 for staff: too many tries.
K404-wait-staff = 数分で、またログインできるようになります
# K404 to do 1: too many tries.
K404-wait-todo-1 = **몇 분 기다린 다음** 다시 시도해 주십시오.
# K404 title: the membership has ended.
K404-expired-title =
    도서관 카드의
    유효 기한이 지났습니다
# K404 cause: the membership has ended.
K404-expired-cause = 갱신하시면 다시 쓸 수 있습니다.
# K404 to do 1: the membership has ended.
K404-expired-todo-1 = 갱신하려면 **본인을 확인할 수 있는 것**이 필요합니다.
# K404 to do 2: the membership has ended.
K404-expired-todo-2 = **도서관 카운터**에서 갱신해 주십시오.
# K404 for staff: the membership has ended.
K404-expired-staff = 利用登録の更新をご案内ください
# K404 title: the password has expired.
K404-password-title =
    비밀번호의
    기한이 지났습니다
# K404 cause: the password has expired.
K404-password-cause = 이 단말기에서는 변경할 수 없습니다.
# K404 to do 1: the password has expired.
K404-password-todo-1 = 설정하려면 **본인을 확인할 수 있는 것**이 필요합니다.
# K404 to do 2: the password has expired.
K404-password-todo-2 = **도서관 카운터**에서 다시 설정해 주십시오.
# K404 title: staff stopped the use of this number.
K404-stopped-title =
    지금은
    이용할 수 없습니다
# K404 cause: staff stopped the use of this number.
K404-stopped-cause = 도서관이 이 번호의 이용을 정지했습니다.
# K404 to do 1: staff stopped the use of this number.
K404-stopped-todo-1 = **본인을 확인할 수 있는 것**이 필요합니다.
# K404 to do 2: staff stopped the use of this number.
K404-stopped-todo-2 = **도서관 카운터**에 문의해 주십시오.
# K404 for staff: staff stopped the use of this number.
K404-stopped-staff = 利用を止めた理由を確かめ、解除するかご判断ください
# K404 title: the session has ended.
K404-over-title =
    다시 로그인해
    주십시오
# K404 cause: the session has ended.
K404-over-cause = 시간이 지나 로그아웃했습니다.
# K404 to do 1: the session has ended.
K404-over-todo-1 = **첫 화면**에서 로그인해 주십시오.
# K404 to do 2: the session has ended.
K404-over-todo-2 = 도움이 필요하시면 **카운터**에 문의해 주십시오.
# K404 for staff: the session has ended.
K404-over-staff = もう一度ログインするよう、ご案内ください
# K404 to do 1.
K404-todo-1 = 다시 한번 확인해 주십시오.
# K404 to do 2.
K404-todo-2 = 잊으셨을 때는 **카운터**에 문의해 주십시오.
# K404 for staff.
K404-staff = 本人確認のうえ、パスワードの再設定をご案内ください

# K405 title: only staff can tell whose record it is, or a second proof did not agree.
K405-title =
    본인의 등록인지
    확인하지 못했습니다
# K405 cause.
K405-cause = 이 단말기에서는 처리할 수 없습니다. 등록 내용은 바뀌지 않았습니다.
# K405 to do 1.
K405-todo-1 = 번호와 비밀번호를 아시는 분은 **로그인**한 다음 마이 페이지에서 처리할 수 있습니다.
# K405 to do 2.
K405-todo-2 = 모르시는 분은 **도서관 카운터**에 문의해 주십시오.
# K405 for staff.
K405-staff = カードの氏名・生年月日・住所と登録内容をくらべ、カウンターで手続きをお願いします
# K405 title: staff changed the record meanwhile.
K405-changed-title =
    등록 내용이
    방금 바뀌었습니다
# K405 cause: staff changed the record meanwhile.
K405-changed-cause = 카운터에서 변경된 것 같습니다. 이 단말기에서는 바꾸지 않았습니다.
# K405 for staff: staff changed the record meanwhile.
K405-changed-staff = 登録内容を確かめ、必要な変更をカウンターでお願いします

# K406 title: the term is not renewed here.
K406-title =
    이 단말기에서
    갱신하지 못했습니다
# K406 cause.
K406-cause = 유효 기한 갱신은 카운터에서 접수합니다.
# K406 to do 1.
K406-todo-1 = **도서관 카운터**에 문의해 주십시오.
# K406 for staff.
K406-staff = 利用登録の更新をご案内ください
# K406 title: too early.
K406-early-title =
    아직 갱신할
    시기가 아닙니다
# K406 cause: too early.
K406-early-cause = 현재 유효 기한이 아직 남아 있습니다.
# K406 cause: too early, where it is known from when on; { $date } is a day (date).
K406-early-from = { $date }부터 이 단말기에서 갱신할 수 있습니다.
# K406 title: something is overdue.
K406-overdue-title =
    반납일이 지난
    자료가 있습니다
# K406 cause: something is overdue.
K406-overdue-cause = 반납하신 다음에 갱신할 수 있습니다.
# K406 for staff: something is overdue.
K406-overdue-staff = 延滞資料を確かめ、更新をご案内ください
# K406 title: the patron is restricted.
K406-restricted-title =
    카운터에서
    처리해 주십시오
# K406 cause: the patron is restricted.
K406-restricted-cause = 도서관에서 전해 드릴 말씀이 있습니다.
# K406 for staff: the patron is restricted.
K406-restricted-staff = 利用制限の内容を確かめ、ご案内ください
# K406 title: this category is renewed at the counter.
K406-counter-title =
    카운터에서
    갱신해 주십시오
# K406 cause: this category is renewed at the counter.
K406-counter-cause = 이 구분의 등록은 카운터에서 갱신합니다.

# K407 title: too much was done for this patron today.
K407-title =
    오늘 처리할 수 있는
    횟수를 넘었습니다
# K407 cause.
K407-cause = 안전을 위해 하루에 처리할 수 있는 횟수가 정해져 있습니다.
# K407 to do 1.
K407-todo-1 = 내일 다시 시도하시거나 **도서관 카운터**에 문의해 주십시오.
# K407 for staff.
K407-staff = 手続きの記録を確かめ、心当たりがあるか、ご本人におたずねください

# K501 title: printing failed.
K501-title = 인쇄하지 못했습니다
# K501 cause.
K501-cause = 등록은 끝났습니다. 번호와 바코드는 화면에서 쓸 수 있습니다.
# K501 to do 1.
K501-todo-1 = 화면의 **바코드**를 스마트폰으로 찍어 두실 수 있습니다.
# K501 to do 2.
K501-todo-2 = **직원**을 불러 주십시오.
# K501 for staff.
K501-staff = 用紙とプリンターの電源を確認
# K501 title where nobody is registered while no card can be printed.
K501-needed-title =
    지금은 이용 등록을
    할 수 없습니다
# K501 cause where nobody is registered while no card can be printed.
K501-needed-cause = 카드를 인쇄할 수 없습니다. 복구되면 자동으로 넘어갑니다.
# K501 to do 1 where nobody is registered while no card can be printed.
K501-needed-todo-1 = **도서관 카운터**에서도 이용 등록을 할 수 있습니다.
# K501 to do 2 where nobody is registered while no card can be printed.
K501-needed-todo-2 = **직원**을 불러 주십시오.
# K501 for staff where nobody is registered while no card can be printed.
K501-needed-staff = 用紙とプリンターの電源を確認

## Menus and sheets

# Title of the language menu.
menu-language = 언어 Language
# Title of the text size menu.
menu-text-size = 글자 크기
# Text size: standard.
size-standard = 표준
# Text size: large.
size-large = 크게
# Text size: extra large.
size-xl = 더 크게
# Text size: the largest; one thing a screen.
size-max = 최대
# Sample shown in the text size menu.
size-sample = 가
# Title of the contrast menu.
menu-contrast = 화면 색상
# Contrast: the usual colours.
contrast-normal = 표준 색
# Contrast: yellow on black.
contrast-yellow_on_black = 검정에 노랑
# Contrast: white on black.
contrast-white_on_black = 검정에 흰색
# Contrast: black on white.
contrast-black_on_white = 흰색에 검정
# Title of the sheet that says how to reach staff.
staff-title = 직원을 불러 주십시오
# What to do: the kiosk itself tells nobody. { $counter } is the counter's name, { $phone } its telephone.
staff-text = { $counter } 직원에게 말씀해 주십시오. 전화 { $phone }
# The same without a telephone. { $counter } is the counter's name.
staff-text-plain = { $counter } 직원에게 말씀해 주십시오.
# Title when staff are called, until it is known whether that is heard.
call-sending-title = 직원을 호출하고 있습니다
# Its text.
call-sending-text = 잠시 기다려 주십시오.
# Title while it rings at the staff desk, or a mail goes out.
call-ringing-title = 직원을 부르고 있습니다
# Its text: to wait, and that the screen can be used meanwhile.
call-ringing-text = 이곳에서 기다려 주십시오. 화면은 계속 사용할 수 있습니다.
# Title once a member of staff has said to be on the way.
call-coming-title = 직원이 갑니다
# Its text.
call-coming-text = 이곳에서 기다려 주십시오.
# Title when nobody has answered for a minute; where the counter is follows (staff-text).
call-unanswered-title = 아직 응답이 없습니다
# Title when nobody can be called now; where the counter is follows (staff-text).
call-failed-title = 지금은 직원을 호출할 수 없습니다
# Title when staff have closed the call.
call-closed-title = 호출이 끝났습니다
# Its text.
call-closed-text = 도움이 더 필요하시면 다시 호출해 주십시오.
# Button: back to the page; the call goes on.
call-back = 화면으로 돌아가기
# Button: takes the call back, before anybody comes.
call-cancel = 호출 취소
# Button: ends the call, when staff have come.
call-done = 호출 끝내기
# Title of the idle warning.
idle-title = 계속하십니까
# Its text where something was typed.
idle-text =
    한동안 조작이 없었습니다.
    이대로 두시면 **입력한 내용을 모두 지우고**
    첫 화면으로 돌아갑니다.
# Its text where nothing was typed.
idle-plain-text =
    한동안 조작이 없었습니다.
    이대로 두시면 첫 화면으로 돌아갑니다.
# Its text where a new patron number is shown.
idle-done-text =
    한동안 조작이 없었습니다.
    이대로 두시면 **이용자 번호가 화면에서 사라지고**
    첫 화면으로 돌아갑니다.
# Its text at the log-in page.
idle-login-text =
    한동안 조작이 없었습니다.
    이대로 두시면 **로그인을 그만두고**
    첫 화면으로 돌아갑니다.
# Its text where somebody is logged in.
idle-account-text =
    한동안 조작이 없었습니다.
    이대로 두시면 **로그아웃하고**
    첫 화면으로 돌아갑니다.
# Seconds left, in the ring of the countdown: the numeral is drawn large, its unit below it. { $count } is a number; ** marks it.
idle-seconds = **{ $count }** 초
# Keep the visit.
idle-keep = 계속하기
# End the visit at once, where something was typed.
idle-end = 종료하고 모두 지우기
# End the visit at once, where nothing was typed.
idle-plain-end = 종료하기
# End the visit at once, where a new patron number is shown.
idle-done-end = 종료하기
# End the visit at once, at the log-in page.
idle-login-end = 로그인 그만두기
# End the visit at once, where somebody is logged in.
idle-account-end = 로그아웃하기
# Title of the question before 終了 while the new number is not on paper for certain.
end-number-title = 번호를 적어 두셨습니까
# The card could not be printed.
end-number-failed =
    도서관 카드는 인쇄되지 않았습니다.
    카드는 **카운터**에서 인쇄할 수 있습니다.
# Nobody knows whether the card came out.
end-number-unknown =
    도서관 카드가 인쇄되었는지 알 수 없습니다.
    나오지 않았으면 **카운터**에서 인쇄할 수 있습니다.
# The card is still being printed.
end-number-printing =
    도서관 카드 인쇄가 아직 끝나지 않았습니다.
    나오지 않으면 **카운터**에서 인쇄할 수 있습니다.
# No card was printed: the number is on this screen only.
end-number-goes =
    이 번호는 화면에서 사라집니다.
    잊으셨을 때는 **카운터**에 문의해 주십시오.
# Yes: it is written down, the visit may end.
end-number-yes = 적었으니 종료하기
# The same where somebody is logged in.
end-number-log-out = 적었으니 로그아웃
# No: back to the page with the number.
end-number-no = 돌아가기
# Title of the question before 中止 once something was typed.
end-typed-title = 중지하시겠습니까
# What would be lost.
end-typed-text =
    지금까지의 내용은 모두 지워집니다.
    이어서 시작할 수는 없습니다.
# Yes: ends the visit.
end-typed-yes = 중지하기
# No: goes on.
end-typed-no = 계속하기
# Title of the question before 戻る on the password page once something was typed.
leave-typed-title = 이전 화면으로 돌아가시겠습니까
# What would be lost.
leave-typed-text =
    입력한 비밀번호는 지워집니다.
    카드는 다시 올려놓으셔야 합니다.
# Yes: goes back to the page before.
leave-typed-yes = 뒤로
# No: goes on typing.
leave-typed-no = 계속 입력하기

## The mail with the number

# Subject of the mail. { $library } is the library's name.
mail-subject = [{ $library }] 이용자 번호 안내
# First lines of the mail. { $library } is the library's name.
mail-greeting =
    { $library }입니다.
    이용 등록이 끝났습니다. 이용자 번호를 알려 드립니다.
# The number, alone in its line so that it can be copied, and until when it is good.
# { $number } is the patron number, { $date } the last day (mail-date).
mail-number =
    이용자 번호
    { $number }

    유효 기한
    { $date }
# A date in the mail; { $year } is a number as text, { $month } and { $day } are numbers.
mail-date = { $year }년 { $month }월 { $day }일
# What the number is for: app and web pages, with the password from the form.
mail-login =
    도서관 앱과 ‘내 도서관’에 이 번호로 로그인할 수 있습니다.
    비밀번호는 등록할 때 본인이 정하신 것입니다.
# The password is not in the mail. { $counter } says where the counter is.
mail-password =
    비밀번호는 이 메일에 적혀 있지 않습니다.
    잊으셨을 때는 { $counter }에 문의해 주십시오.
# For whoever gets a mail that was meant for somebody else (a mistyped address).
mail-stranger =
    짐작 가는 일이 없으신 분은 번거로우시겠지만 도서관에 알려 주십시오.
    이 메일은 발신 전용입니다. 회신은 받지 않습니다.
# Subject of the mail about a reservation that is ready. { $library } is the library's name.
mail-ready-subject = [{ $library }] 예약하신 책이 준비되었습니다
# First line of that mail. { $library } is the library's name.
mail-greeting-reader = { $library }입니다. 이용해 주셔서 감사합니다.
# Which book; { $title } is its title.
mail-ready-title =
    예약하신 책이 준비되었습니다.
    『{ $title }』
# The same where the title is not known.
mail-ready-untitled = 예약하신 책이 준비되었습니다.
# Until when and where it is kept; { $date } is a day (mail-date), { $place } a place.
mail-ready-until = { $date }까지 { $place }에서 받아 가 주십시오.
# Where it is kept, if nobody knows until when; { $place } is a place.
mail-ready-place = { $place }에서 받아 가 주십시오.
# How not to get such mails any more.
mail-ready-off =
    이 알림은 도서관 단말기에서 멈출 수 있습니다.
    로그인하여 ‘마이 페이지’를 열어 주십시오.
# Subject of the mail about what was done with a card. { $library } is the library's name.
mail-act-subject = [{ $library }] 마이넘버카드로 처리된 업무 알림
# First lines of that mail. { $library } is the library's name.
mail-act-greeting =
    { $library }입니다.
    도서관 단말기에서 마이넘버카드로 처리된 업무가 있습니다.
# What, when and where; { $act } is the name of the act, { $moment } a day and time (mail-moment), { $kiosk } the kiosk's id.
mail-act-what =
    업무
    { $act }

    일시
    { $moment }

    단말기
    { $kiosk }
# { $date } is a day (mail-date), { $time } a time like 14:05.
mail-moment = { $date } { $time }
# First lines where it is not known whether it was done. { $library } is the library's name.
mail-act-unknown =
    { $library }입니다.
    도서관 단말기에서 마이넘버카드로 하던 업무가 도중에 끝났습니다.
    업무가 처리되었는지 알 수 없습니다.
# What and where; { $act } names the act, with day and time (act-unknown), { $kiosk } is the kiosk's id.
mail-act-unknown-what =
    업무
    { $act }

    단말기
    { $kiosk }
# What to do then. { $counter } says where the counter is.
mail-act-unknown-check =
    ‘내 도서관’에서 확인하시거나 업무를 다시 처리해 주십시오.
    { $counter }에서도 확인해 드립니다.
# For whoever did not do it themselves.
mail-act-stranger =
    짐작 가는 일이 없으면 바로 도서관에 연락해 주십시오.
    누군가가 고객님의 카드를 사용했을 수도 있습니다.
# Subject of the mail about what was done at the counter. { $library } is the library's name.
mail-counter-subject = [{ $library }] 카운터에서 처리된 업무 알림
# First lines of that mail. { $library } is the library's name.
mail-counter-greeting =
    { $library }입니다.
    도서관 카운터에서 다음 업무가 처리되었습니다.
# What and when; { $act } is the name of the act, { $moment } a day and time (mail-moment).
mail-counter-what =
    업무
    { $act }

    일시
    { $moment }
# For whoever did not ask for it.
mail-counter-stranger =
    짐작 가는 일이 없으면 바로 도서관에 연락해 주십시오.
    누군가가 고객님의 이름을 사용했을 수도 있습니다.
# Title in the notice history of an act of which it is not known whether it was done. { $act } is its name, { $moment } its day and time.
act-unknown = { $act }({ $moment }, 처리 여부를 알 수 없음)
# Foot of the mail. { $library } is the library's name, { $phone } its telephone number.
mail-foot =
    ──────────
    { $library }
    전화 { $phone }

## The page that sets up a phone

# Title of the page that the QR code opens on the phone.
phone-title = 스마트폰에서 쓰기
# Below it.
phone-lead = 이것이 고객님의 이용자 번호입니다.
# What the bars are, for screen readers. { $number } is the patron number in groups.
phone-barcode = 이용자 번호 { $number } 바코드
# Below the card: the number must be written down, for the page goes. { $minutes } is a number.
phone-keep = 이 페이지는 열고 나서 { $minutes }분이 지나면 볼 수 없습니다. 화면을 저장하거나 번호를 적어 두십시오.
# Step 1, heading: install the app.
phone-install = 앱 설치하기
# Button to the App Store, for iPhones.
phone-app-store = App Store 열기
# For whom that button is.
phone-app-store-text = iPhone용
# Button to Google Play, for Android phones.
phone-google-play = Google Play 열기
# For whom that button is.
phone-google-play-text = Android용
# Step 2, heading: log in.
phone-login = 로그인하기
# Step 2: what to do.
phone-login-text = 앱을 열고 이용자 번호와 등록할 때 정한 비밀번호를 입력한 다음 ‘ログイン’(로그인) 버튼을 누릅니다.
# Step 2: button that hands the number to the app once it is installed.
phone-hand-over = 앱에 번호 넣기
# Step 3, heading: use the phone as a library card.
phone-card = 도서관 카드로 쓰기
# Step 3: where the barcode is in the app.
phone-card-text = 앱의 ‘利用カード’(도서관 카드) 버튼을 누르면 바코드가 나옵니다. 대출할 때 보여 주십시오.
# At the foot: whom to ask. { $counter } says where the counter is.
phone-help = 비밀번호를 잊으셨을 때는 { $counter }에 문의해 주십시오.
# The library's telephone, at the foot. { $phone } is the number.
phone-call = 전화 { $phone }
# Title of the page when there is nothing to show: unknown or expired, which is not told.
phone-gone = 이 페이지는 볼 수 없습니다
# Below it: what the reason may be and what to do. { $counter } says where the counter is.
phone-gone-text = 볼 수 있는 시간이 지났거나 주소가 다릅니다. 이용자 번호는 도서관 카드에 있습니다. 도움이 필요하시면 { $counter }에 문의해 주십시오.
# Title of the page when it can't be shown now: too many asked, or the service rests.
phone-busy = 지금 이용이 몰리고 있습니다
# Below it.
phone-busy-text = 잠시 기다린 다음 다시 열어 주십시오.

## Names that are the same everywhere

# Stands between the names of a list.
list-separator = , {""}
# Keyboard: the mark that makes か into が, for screen readers.
keys-dakuten = 탁점
# Keyboard: the mark that makes は into ぱ, for screen readers.
keys-handakuten = 반탁점
# Keyboard: brings the letters back while symbols are shown.
keys-letters = ABC
# Name of the prefecture 北海道.
prefecture-01 = 홋카이도
# Name of the prefecture 青森県.
prefecture-02 = 아오모리현
# Name of the prefecture 岩手県.
prefecture-03 = 이와테현
# Name of the prefecture 宮城県.
prefecture-04 = 미야기현
# Name of the prefecture 秋田県.
prefecture-05 = 아키타현
# Name of the prefecture 山形県.
prefecture-06 = 야마가타현
# Name of the prefecture 福島県.
prefecture-07 = 후쿠시마현
# Name of the prefecture 茨城県.
prefecture-08 = 이바라키현
# Name of the prefecture 栃木県.
prefecture-09 = 도치기현
# Name of the prefecture 群馬県.
prefecture-10 = 군마현
# Name of the prefecture 埼玉県.
prefecture-11 = 사이타마현
# Name of the prefecture 千葉県.
prefecture-12 = 지바현
# Name of the prefecture 東京都.
prefecture-13 = 도쿄도
# Name of the prefecture 神奈川県.
prefecture-14 = 가나가와현
# Name of the prefecture 新潟県.
prefecture-15 = 니가타현
# Name of the prefecture 富山県.
prefecture-16 = 도야마현
# Name of the prefecture 石川県.
prefecture-17 = 이시카와현
# Name of the prefecture 福井県.
prefecture-18 = 후쿠이현
# Name of the prefecture 山梨県.
prefecture-19 = 야마나시현
# Name of the prefecture 長野県.
prefecture-20 = 나가노현
# Name of the prefecture 岐阜県.
prefecture-21 = 기후현
# Name of the prefecture 静岡県.
prefecture-22 = 시즈오카현
# Name of the prefecture 愛知県.
prefecture-23 = 아이치현
# Name of the prefecture 三重県.
prefecture-24 = 미에현
# Name of the prefecture 滋賀県.
prefecture-25 = 시가현
# Name of the prefecture 京都府.
prefecture-26 = 교토부
# Name of the prefecture 大阪府.
prefecture-27 = 오사카부
# Name of the prefecture 兵庫県.
prefecture-28 = 효고현
# Name of the prefecture 奈良県.
prefecture-29 = 나라현
# Name of the prefecture 和歌山県.
prefecture-30 = 와카야마현
# Name of the prefecture 鳥取県.
prefecture-31 = 돗토리현
# Name of the prefecture 島根県.
prefecture-32 = 시마네현
# Name of the prefecture 岡山県.
prefecture-33 = 오카야마현
# Name of the prefecture 広島県.
prefecture-34 = 히로시마현
# Name of the prefecture 山口県.
prefecture-35 = 야마구치현
# Name of the prefecture 徳島県.
prefecture-36 = 도쿠시마현
# Name of the prefecture 香川県.
prefecture-37 = 가가와현
# Name of the prefecture 愛媛県.
prefecture-38 = 에히메현
# Name of the prefecture 高知県.
prefecture-39 = 고치현
# Name of the prefecture 福岡県.
prefecture-40 = 후쿠오카현
# Name of the prefecture 佐賀県.
prefecture-41 = 사가현
# Name of the prefecture 長崎県.
prefecture-42 = 나가사키현
# Name of the prefecture 熊本県.
prefecture-43 = 구마모토현
# Name of the prefecture 大分県.
prefecture-44 = 오이타현
# Name of the prefecture 宮崎県.
prefecture-45 = 미야자키현
# Name of the prefecture 鹿児島県.
prefecture-46 = 가고시마현
# Name of the prefecture 沖縄県.
prefecture-47 = 오키나와현
