### The words of the kiosk in English: plain, neutral and short, for readers who may be no native speakers either.
### British spelling; no exclamation marks, no blame; sentences end with a full stop, but for titles, labels, buttons
### and what is said below a field.  Dates are 3 April 2026; form-birth knows the word of form-birth-unknown.
### One word for one thing: 利用者番号 library number, 利用カード library card, 利用登録 registration (to register),
### 更新 to renew (a registration), 延長 to extend (a loan), 予約 reservation, 資料 item, お知らせ notice,
### 署名用パスワード signature password, 数字4桁のパスワード 4-digit PIN, 署名用電子証明書 signature certificate,
### 読み取り台 reader, 端末 machine, カウンター counter, 係員 library staff, 本人確認できるもの ID document,
### 市町のマイナンバーカード担当窓口 My Number card desk, 登録内容 details, マイ図書館 My Library, マイページ My Page.
### What only staff read stays Japanese.

## Steps and band

# Name of step 1 on the step shelf (consent); at most 5 characters.
step-consent = Consent
# Name of step 2 on the step shelf (lay the card).
step-card = Card
# Name of step 3 on the step shelf (signature password).
step-password = Password
# Name of step 4 on the step shelf (reading the card).
step-reading = Reading
# Name of step 5 on the step shelf (form).
step-form = Form
# Name of step 6 on the step shelf (confirmation).
step-confirm = Check
# Band at the foot: choose a language. Keep the English word, whatever the language.
band-language = Language
# Band at the foot: choose the size of the text.
band-text-size = Text size
# Band at the foot: choose a high-contrast display.
band-contrast = Colours
# Band at the foot: says how to reach a member of staff.  Calls nobody by itself, so it is not named so.
band-staff = Need help?
# Band at the foot: calls a member of staff to the kiosk.
band-call = Call staff
# The same, while the call rings.
band-call-ringing = Calling
# The same, once a member of staff has said to be on the way.
band-call-coming = Staff coming
# The same, when nobody has answered or can be called.
band-call-failed = No answer

## Buttons used on many pages

# Ends the visit and wipes everything; far left on every page.
button-cancel = Cancel
# Ends the visit after success or where nothing more can be done; far left.
button-finish = Finish
# Ends the visit where somebody is logged in; far left.
button-log-out = Log out
# Ends the visit on a problem page; the primary button.
button-finish-long = Finish
# To the page before.
button-back = Back
# To the field before, on the form.
button-previous = Back
# To the next page.
button-next = Next
# Closes an explanation.
button-close = Close
# The same on a problem page.
button-staff = Need help?
# The same on a problem page, where the kiosk can call staff.
button-call = Call staff

## 0 Attract

# Greeting on the start page, very large.
attract-title = Welcome
# What to do on the start page.
attract-lead = What would you like to do?
# The same for very large text: replaces the greeting.
attract-lead-short = What would you like to do?
# Big choice: register as a new patron (the app's wording).
attract-register = Register
# For whom that choice is, and with what.
attract-register-text =
    For new users
    You need your My Number card
# The same while there is no card reader: why nobody can register.
attract-register-away =
    Not available now.
    The card reader is not working.
# The same in the first moments of a kiosk that was just switched on: it does not know yet whether there is a reader.
attract-register-soon =
    Getting ready.
    Please wait a moment.
# The same while nothing can be printed: who registers reads the number on the screen.
attract-register-no-paper =
    For new users
    Nothing can be printed now
# The same where nobody is registered while no card can be printed: why nobody can register.
attract-register-unprinted =
    Not available now.
    The card can't be printed.
# Big choice: log in with a patron number.
attract-login = Log in
# For whom that choice is.
attract-login-text = If you have a library number
# Who has to go to the counter. { $age } is a number of years.
attract-notice =
    Under { $age }, or outside the prefecture?
    Please register at the counter.

## 1 Consent

# Title of the consent page.
consent-title = Please read this first
# Opens the whole consent text.
consent-read-all = Read the full text
# The box to tick: agreement (the app's wording).
consent-agree = I agree
# Below the box.
consent-agree-text = I have read this, and I agree
# Way on from the consent page (the app's wording).
consent-next = Read My Number card
# Said when the way on is pressed without agreeing.
consent-missing = Press “I agree” to continue.
# Title of the page with the whole consent text.
consent-full-title = Full consent text
# Heading of the last part of the consent, in a translation of it only.
consent-translation = About this text
# Below it: which text counts. Also the first line of the translation of the whole text.
consent-translation-text = This is a translation. The Japanese text is the binding one.
# Pages through the whole text: back.
consent-page-previous = Page before
# Pages through the whole text: on.
consent-page-next = Next page
# Button on the page with the whole consent text: shows the document that the card will sign.  Short.
document-show = Application
# Title of the page with the document that the card will sign.
document-title = The application your card signs
# Above the document for a registration, in easy words.
document-summary = This is the application to register with the library. Your card signs the Japanese text. Your name and My Number are not in it.
# Above the document of somebody who is a patron already.
document-summary-acts = This is the application for what you asked for. Your card signs the Japanese text. Your name and My Number are not in it.
# In the document before it is signed, in the place of the time.
document-later-time = (the time when you sign)
# In the document before it is signed, in the place of the random number.
document-later-number = (a number made when you sign)
# What the first line of the Japanese document says; below it.
document-line-form = Application form, and its version
# What its second line says.
document-line-library = The library you apply to
# What the line 目的 says, for a registration.
document-line-purpose = You apply to be registered as a user of the library.
# What the line 同意事項の版 says.
document-line-version = Version of the text you agreed to
# What the line 同意事項のSHA-256 says.
document-line-digest = Value that identifies the binding Japanese text
# What the line 画面の言語 says.
document-line-language = Language on the screen
# What the line 画面の同意事項のSHA-256 says.
document-line-shown = Value that identifies the text on the screen
# What the line 端末 says.
document-line-kiosk = Name of this machine
# What the line 日時 says.
document-line-time = Date and time
# What the line 一回限りの番号 says.
document-line-number = A number used only once

## 2 Lay the card

# Title while no card lies there.
place-title =
    Put your My Number
    card on the reader
# Where to lay it.
place-lead = The reader is below the screen.
# Tip 1: heading.
place-tip-case = Take it out
# Tip 1: explanation.
place-tip-case-text = No case or cover
# Tip 2: heading.
place-tip-alone = One card only
# Tip 2: explanation.
place-tip-alone-text = No metal near it
# Tip 3: heading.
place-tip-still = Keep it still
# Tip 3: explanation.
place-tip-still-text = Until the end
# Status while nothing lies there.
place-waiting = Waiting for your card
# Status while the card is being identified.
place-checking = Checking your card
# Shown when the card was lifted while its password was typed: everything typed is gone.
place-lifted = The card was moved. Please put it back and enter the password again.
# Opens the explanation how to lay the card.
place-help = How to place it
# Title of that explanation.
help-title = How to place the card
# Lead of that explanation.
help-lead = Lay it flat in the middle of the reader.

## 3 Signature password

# Button on the password page: the way to help for somebody who has forgotten the signature password.
password-forgotten = Forgot the password?
# Title of the help page about the signature password.
password-help-title = If you forgot the signature password
# Help about a forgotten signature password: what it is, where it was set, who sets it anew (at a convenience store only with the four-digit PIN and the official app), the way out. Each line one idea; ** marks emphasis.
password-help-text =
    {""}**Which password is it?**
    You chose it at your city or town hall, when you received the card.
    It has **6–16 letters and digits**. It is not the 4-digit PIN.
    {""}
    {""}**If you forgot it**
    Your **city or town hall** can reset it.
    If you know your **4-digit PIN** (for user authentication), you can also reset it at a convenience store.
    For that you also need the official smartphone app.
    The library and this machine cannot look it up or reset it.
    {""}
    {""}**At the library**
    You can register at the **counter** without this password.
# Title of the password page. The 署名用パスワード of the My Number card.
password-title =
    Enter your
    signature password
# Its format.
password-lead = 6–16 letters and digits. All letters are capitals.
# It is not the four-digit PIN.
password-warning = This is not your 4-digit PIN.
# How often the password can still be typed. { $count } is a number from 1 to 5; ** marks the numeral, which is drawn large.
password-tries =
    { $count ->
        [one] **{ $count }** try left
       *[other] **{ $count }** tries left
    }
# The card must stay on the reader.
password-keep = Leave the card on the reader.
# Nothing typed yet.
password-count-none = Nothing entered yet
# How many characters were typed. { $count } is a number.
password-count =
    { $count ->
        [one] **{ $count }** character entered
       *[other] **{ $count }** characters entered
    }
# Said when the way on is pressed too early. { $count } is a number.
password-short = Use 6 or more (now { $count })
# For screen readers: how much of a password was typed. { $count } and { $maximum } are numbers.
typed-hidden = { $count } of { $maximum } characters, hidden
# Shows the characters while it is held down.
password-show = Show
# Name of the field, for screen readers.
password-field = Signature password
# Order of the letter keys: alphabetical.
keys-order-abc = A to Z
# Order of the letter keys: as on a keyboard.
keys-order-keyboard = Keyboard
# Key: erase the last character.
keys-erase = Delete
# Key: erase everything.
keys-clear = Clear all
# Key: space.
keys-space = Space
# Key: small kana.
keys-small = Small
# Key: capital letters.
keys-upper = Capitals
# Key: small letters.
keys-lower = Small
# Key: signs and symbols.
keys-symbols = #+=
# At a password field: a key of a keyboard, or a barcode scanner, typed there; it was ignored, because only the keys on
# the screen are used for passwords.
secret-note-keys = Use the keys on the screen, not a keyboard.
# At a password field: a barcode scanner typed into it; everything in the field was erased.
secret-note-scan = Barcode erased. Please start again.
# Title of the question before the last try.
last-title =
    This is the last try.
    Enter it?
# What happens if it is wrong.
last-text = If it is wrong, the card password is locked.
# Advice 1 before the last try.
last-point-check = Is it the **signature password** (6–16 letters and digits)?
# Advice 2 before the last try.
last-point-counter = Not sure? Cancel, and register at the **counter**.
# Spend the last try.
last-next = Enter this password
# Look at what was typed once more.
last-back = Check again

## 4 Reading

# Title while the card is read: an order, very large.
reading-title =
    Do not move
    the card
# Below it.
reading-lead = The card is being read.
# Title once the card itself is no longer needed.
reading-person-title = Checking
# Below it.
reading-person-lead = Please wait.
# Named step: the card is a My Number card.
reading-step-card = Card check
# Named step: the password is checked by the card.
reading-step-password = Password check
# Named step: the certificate is read.
reading-step-certificate = Reading the certificate
# Named step: the card signs the application.
reading-step-signature = Signing the application
# Named step: the library's side verifies.
reading-step-person = Identity check
# State of a named step: finished.
state-done = Done
# State of a named step: under way.
state-now = In progress
# Instead of a way on, while reading.
reading-wait = Please wait until it is finished

## 5 Take the card

# Title: an order, very large.
take-title =
    Please take
    your card
# What happens then.
take-lead = When you take it, the next page opens.
# What happens then, at the end of the visit.
take-lead-end = When you take it, the start page opens.
# The card fell silent while it was read: nothing can go on until it is lifted.  Then the problem is explained.
take-lead-silent = The card does not answer. Please take it off the reader to continue.
# Said once the library's side has identified the person.
take-done = Your identity is confirmed
# Instead of a way on.
take-wait = A sound plays until you take it

## 6 Form

# Title of the form.
form-title = Please fill in the rest
# Heading above what came from the card.
form-from-card = From your My Number card
# It can't be changed here.
form-from-card-note = Cannot be changed
# Birth date; { $year } is a number as text, { $month } and { $day } are numbers; each may be form-birth-unknown instead.
form-birth =
    { $day ->
        [unknown] day unknown,
       *[other] { $day }
    } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
        [12] December
       *[other] month { $month },
    } { $year ->
        [unknown] year unknown
       *[other] { $year }
    }
# Part of a birth date that the resident register doesn't know.
form-birth-unknown = unknown
# Gender on the certificate: male.
gender-male = Male
# Gender on the certificate: female.
gender-female = Female
# Gender on the certificate: not stated.
gender-unknown = Not stated
# Shown where name or address hold substitute characters.
form-substitutes = Some characters are replaced.
# Field: family name in kana.
field-kana_family = Surname (kana)
# Field: given name in kana.
field-kana_given = Given name (kana)
# Field: e-mail address.
field-email = Email
# Field: telephone number.
field-phone = Phone
# Field: new password of the library account.
field-password = Password
# The same above the box: not the one of the My Number card, which was typed before (the manual's words).
field-password-new = Choose a new My Library password
# The same, shorter: beside it stands the format, and below the box what is wrong.
field-password-library = My Library password
# Field: the same password again.
field-password_again = Password again
# The optional field in the overview.
field-email-optional = Email (optional)
# In the empty e-mail cell, where mail is sent.
field-email-placeholder = Get your number by email, too
# Badge: must be filled in.
badge-required = Required
# Badge: may stay empty.
badge-optional = Optional
# Format of kana fields.
hint-kana = In katakana
# Format of the e-mail field.
hint-email = Letters, digits, signs
# Format of the phone field.
hint-phone = No hyphens
# Format of the password. { $length } is password-length-exact or password-length-between.
hint-password = { $length }: letters and digits
# Format of the password where symbols may be in it. { $length } is password-length-exact or password-length-between.
hint-password-symbols = { $length }: letters, digits, signs
# Length of the password, within its format: one length only. { $min } is a number.
password-length-exact = { $min } characters
# Length of the password, within its format. { $min } and { $max } are numbers.
password-length-between = { $min }–{ $max } characters
# Format of the password where certain kinds of characters must be in it. { $kinds } is one of the next twelve messages, { $length } is password-length-exact or password-length-between.
hint-password-mixed = { $length } with { $kinds }
# Kinds of characters, within hint-password-mixed or fault-password-kinds: symbols.
password-kinds-symbol = signs
# Kinds of characters, within hint-password-mixed or fault-password-kinds: others and symbols. { $kinds } is one of the next nine messages.
password-kinds-and-symbol = { $kinds }, signs
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits, letters of both cases and symbols; short, for the line is full.
password-kinds-all = digits, ABC, abc, signs
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits.
password-kinds-digit = digits
# Kinds of characters, within hint-password-mixed or fault-password-kinds: letters of either case.
password-kinds-letter = letters
# Kinds of characters, within hint-password-mixed or fault-password-kinds: upper-case letters.
password-kinds-upper = capitals
# Kinds of characters, within hint-password-mixed or fault-password-kinds: lower-case letters.
password-kinds-lower = small letters
# Kinds of characters, within hint-password-mixed or fault-password-kinds: letters of both cases.
password-kinds-upper-lower = ABC and abc
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and letters.
password-kinds-digit-letter = digits, letters
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and upper-case letters.
password-kinds-digit-upper = digits, capitals
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and lower-case letters.
password-kinds-digit-lower = digits, small letters
# Kinds of characters, within hint-password-mixed or fault-password-kinds: digits and letters of both cases.
password-kinds-digit-upper-lower = digits, ABC, abc
# Below the box of the new password: { $format } is its format (hint-password), and what it will be for.
hint-password-use = { $format }. You will log in with it.
# The same in one line, where the format is long. { $format } is hint-password-mixed.
hint-password-use-short = { $format }. For log-in.
# Format of the repeated password.
hint-password_again = The same password again
# Button to the next field; its name is on the second line.
form-next = Next
# The last button of the form (the app's wording).
form-confirm = Check details
# Which field ({ $at }) of how many ({ $of }), for reach mode and screen readers.
form-position = { $at } / { $of }
# Above buttons with readings that the surname may have.
form-readings = Suggested readings
# What such a button does, for screen readers. { $kana } is a reading in katakana.
form-reading = Enter the reading { $kana }

## Faults of fields: what is wrong, with the measure, then what to do

# A required kana field is empty. { $field } is the field's name.
fault-kana-empty = Please fill in “{ $field }”
# A character that is no katakana. { $character } is that character.
fault-kana-character = “{ $character }” cannot be used. Please use katakana
# A kana that can't be first. { $character } is that kana.
fault-kana-start = It cannot begin with “{ $character }”
# A kana that can't be last. { $character } is that kana.
fault-kana-end = It cannot end with “{ $character }”
# Too many characters. { $max } and { $count } are numbers.
fault-long = At most { $max } characters (now { $count })
# The phone field is empty.
fault-phone-empty = Please enter your phone number
# Something that is no digit.
fault-phone-digits = Please use digits only
# Wrong number of digits. { $count } is a number.
fault-phone-length = A phone number has 10 or 11 digits (now { $count })
# Must begin with 0.
fault-phone-zero = A phone number begins with 0
# No area code is like that, or the number is nobody's own telephone (0120 and the like).
fault-phone-service = This number cannot be used. Please enter your own phone number
# No @ in the address.
fault-email-at = An email address has one “@”
# Space or other character that can't be there. { $character } is that character.
fault-email-character = “{ $character }” cannot be used. Please use letters, digits and signs
# Something is missing before the @.
fault-email-local = Please check the part before “@”
# Something is wrong after the @.
fault-email-domain = Please check the part after “@”
# A dot at the start or end of a part, or two in a row.
fault-email-dot = Please check where the “.” is
# Longer than an address can be.
fault-email-long = The email address is too long
# The password field is empty.
fault-password-empty = Please enter a password
# Too short. { $min } and { $count } are numbers.
fault-password-short = At least { $min } characters (now { $count })
# Too long. { $max } and { $count } are numbers.
fault-password-long = At most { $max } characters (now { $count })
# The library's system wants a digit, a capital and a small letter.
fault-password-weak = Please use digits, capitals and small letters
# The password has not got all the kinds of characters it must have. { $kinds } is what is missing (password-kinds-…).
fault-password-kinds = Please also use: { $kinds }
# The library's system does not take this password, and does not say why.
fault-password-refused = This password cannot be used. Choose another, or ask at the counter
# Too short or too long, where only one length is right. { $min } and { $count } are numbers.
fault-password-exact = It must have { $min } characters (now { $count })
# A character that can't be in it, where symbols may be.
fault-password-symbol = Only letters, digits and the signs on the screen
# A character that can't be in it.
fault-password-character = Only letters and digits
# The repeated password is empty.
fault-again-empty = Please enter the same password again
# The two passwords differ.
fault-again-differs = It differs from the password above. Please enter it again

## 7 Confirm

# Title of the confirmation page.
confirm-title = Check your details
# What to do.
confirm-lead = If all is correct, press the button below.
# Corrects one value.
confirm-edit = Edit
# An optional value that was left empty.
confirm-empty = Not given
# What comes next, where a card is printed.
confirm-notice-print = After that you get your library number and a printed library card.
# What comes next, where no printer is set up.
confirm-notice = After that you get your library number.
# Way on (the app's wording).
confirm-next = Register

## 8 Issuing

# Title while the patron is being registered.
issuing-title = Registering you
# Below it.
issuing-lead = Please wait.
# Named step: checking what was typed.
issuing-step-check = Checking your entries
# Named step: the number is given.
issuing-step-number = Issuing your number
# Instead of a way on.
issuing-wait = Please wait until it is finished

## 9 Done

# Title of success (the app's wording).
done-title = Registered
# Below it, where one can log in with the number.
done-lead-login = You are registered. Log in with this number.
# Below it, otherwise.
done-lead = You are registered. This is your number.
# Label of the number, for screen readers.
done-number = Library number
# Title on the library card.
card-title = Library card
# Title on the card printed on receipt paper.
card-temporary-title = Temporary library card
# On the card's back: the patron writes the name behind it by hand.
card-name = Name
# On the card's back: first of the rules in short.
card-rule-1 = Only the registered person may use this card.
# On the card's back: second of the rules in short.
card-rule-2 = If you lose it, tell us at once.
# On the card's back: third of the rules in short.
card-rule-3 = If your address or phone number changes, tell us.
# On a page of which the card is cut out along a dotted line.
card-cut = Cut out the card along the dotted line.
# Printing: offered, where the kiosk is set to ask.
print-ready = You can print your library card
# Prints the card, where the kiosk is set to ask.
print-now = Print
# Printing: the job is on its way to the printer.
print-sending = Starting to print your library card
# Printing: under way.
print-printing = Printing your library card
# Printing: finished; said only when it is true.
print-done = Library card printed. Please take it.
# Printing: nobody knows whether it came out.
print-unknown = Did the card come out?
# Printing failed: no paper.
print-failed-paper = There is no paper. Use the number on this screen.
# Printing failed: the printer does not answer.
print-failed-offline = The printer does not answer. Use the number on this screen.
# Printing failed: something is stuck.
print-failed-jam = The paper is stuck. Use the number on this screen.
# Printing failed: the printer's cover is open.
print-failed-cover = The printer cover is open. Use the number on this screen.
# Printing failed: staff stopped the printer, or it takes no jobs.
print-failed-stopped = The printer is stopped. Use the number on this screen.
# Printing failed: the driver or the print system gave up.
print-failed-driver = The printer settings have a problem. Use the number on this screen.
# Printing failed: ribbon, ink or toner is used up.
print-failed-supply = The printer has no ink or ribbon. Use the number on this screen.
# Printing failed: the job does not get on, and nobody says why.
print-failed-stuck = The printer is not moving. Use the number on this screen.
# Printing failed: otherwise.
print-failed-other = Printing failed. Use the number on this screen.
# The answer yes to "did the card come out".
print-came-out = Yes, it did
# The answer no to "did the card come out"; prints once more.
print-not-out = No, print again
# Prints once more after a failure.
print-again = Print again
# Instead, where the answer to a first try was lost, the form was corrected, and the first try turned out to have worked.
done-first-form = You are registered with what you sent first. Your later corrections and password were not saved. Please tell the counter.
# Said only when a mail server took the message (the app's wording).
done-mail = We sent your library number by email.
# Heading above the QR codes.
done-phone = You can use your phone, too
# QR code: the app for iPhone.
done-app-store = App Store
# For whom that code is.
done-app-store-text = For iPhone
# QR code: the app for Android.
done-google-play = Google Play
# For whom that code is.
done-google-play-text = For Android
# QR code: sets up the app with the number.
done-setup = App set-up
# What that code does.
done-setup-text = Adds the number
# How to use the codes.
done-codes-hint = Scan the code with your phone camera.
# To the log-in page (the app's wording).
done-login = Log in

## Log in

# Title of the log-in page, and its way on (the app's wording).
login-title = Log in
# What to do there.
login-lead = Enter your library number and password.
# The same where the kiosk has a barcode scanner: it reads the number from the library card.
login-lead-scan =
    Enter your library number and password.
    You can also scan your library card.
# For those who have no number yet: leads to registration (the app's wording).
login-register = New user
# While number and password are being checked.
login-wait = Checking
# One answer for a wrong number and a wrong password.
login-note-wrong = The library number or the password is wrong.
# Something was scanned that is no library card of this library.
login-note-not_ours = This does not seem to be our library card.
# After 利用停止: it is done.
login-note-stopped = My Library is stopped. Log in again to restart it.
# After a new password was chosen with a one-time password of the counter.
login-note-chosen = Your new password is set. Please log in with it.
# The one-time password of the counter was over before a new one was chosen.
login-note-lapsed = This password is no longer valid. Please ask at the counter.
# Field: patron number.
field-number = Library number
# Field: password of the library account.
field-login_password = Password
# Format of the patron number. { $width } is a number.
hint-number = { $width } digits
# Which password it is (the app's wording).
hint-login_password = My Library password
# The number field is empty.
fault-number-empty = Please enter your library number
# Something that can't be in a patron number.
fault-number-digits = A library number has only digits
# Wrong number of digits. { $width } and { $count } are numbers.
fault-number-length = A library number has { $width } digits (now { $count })
# The digits don't fit together: mistyped.
fault-number-check = Please check the library number

## マイ図書館

# Whose pages these are; { $name } is a name.
account-greeting = { $name }
# A day somebody has to remember; { $month } and { $day } are numbers, { $weekday } one of weekday-0 to weekday-6.
day =
    { $weekday } { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[other] December
    }
# Monday, short.
weekday-0 = Mon
# Tuesday, short.
weekday-1 = Tue
# Wednesday, short.
weekday-2 = Wed
# Thursday, short.
weekday-3 = Thu
# Friday, short.
weekday-4 = Fri
# Saturday, short.
weekday-5 = Sat
# Sunday, short.
weekday-6 = Sun
# Tab: loans and reservations (the app's wording).
tab-home = Home
# Tab: the library card (the app's wording).
tab-card = Card
# Tab: settings and notices (the app's wording).
tab-page = My Page
# Instead of a list or a setting that is being loaded.
account-loading = Loading
# Instead of a list or a setting that could not be loaded.
account-failed = This could not be loaded.
# Loads it again.
account-reload = Load again
# While what was confirmed is being done.
account-doing = One moment, please
# A loan was extended.
account-said-renewed = The loan is extended.
# A reservation was cancelled.
account-said-cancelled = The reservation is cancelled.
# A reservation was not cancelled: a copy has been set aside for it since.
account-said-not_cancelled = We have begun to prepare this book. To cancel it, please ask at the counter.
# Staff were asked to cancel a reservation that is ready.
account-said-cancellation_requested = We received your request. Library staff will cancel the reservation.
# Notices were deleted.
account-said-deleted = The notices are deleted.
# No answer: nobody knows whether it was done.
account-said-silent = There was no answer. Please check if it was done.
# A book the catalogue does not know any more.
book-untitled = Item with unknown title
# Title of the message that reservations are ready (the app's 予約割当メッセージ).
ready-title =
    Your reserved book
    is ready
# What to do.
ready-lead = Please pick it up by the date shown.
# Closes the message (the app's wording).
ready-ok = OK
# Title of the home page (the app's wording).
home-title = My Library
# Count and list of loans (the app's wording).
shelf-loans = On loan
# Count and list of reservations (the app's wording).
shelf-holds = Reserved
# On the two tiles, after 貸出中 or 予約中: how many books. { $count } is a number, or … or ? while it is not known; ** marks it, it is drawn large.
shelf-count = **{ $count }**
# No loans.
loans-empty = You have no books on loan.
# No reservations.
holds-empty = You have no reservations.
# When a loan is due; { $day } is a day.
loan-due = Due { $day }
# Extends a loan.
loan-renew = Extend
# While it is being extended.
loan-renewing = Extending
# A loan is overdue; { $days } is a number of days.
loan-overdue =
    { $days ->
        [one] { $days } day overdue
       *[other] { $days } days overdue
    }
# A loan is due today.
loan-today = Due today
# A loan is due soon; { $days } is a number of days.
loan-soon =
    { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
# Why a loan is not extended: as often as allowed already.
renewal-too_many = You cannot extend it any more.
# Why a loan is not extended: somebody waits for it.
renewal-reserved = You cannot extend it: it is reserved.
# Why a loan is not extended: it is overdue.
renewal-overdue = You cannot extend it: a book is overdue.
# Why a loan is not extended: it was lent just now.
renewal-too_soon = You can extend it nearer to the due date.
# Why a loan is not extended: the membership ends before.
renewal-expired = Your registration ends soon. Please ask at the counter.
# Why a loan is not extended: the library restricted the patron.
renewal-blocked = You cannot extend it now. Please ask at the counter.
# Why a loan is not extended: it is not on loan any more.
renewal-gone = This book is no longer on loan to you.
# Why a loan is not extended: the library's system says no.
renewal-other = You cannot extend it. Please ask at the counter.
# Cancels a reservation.
hold-cancel = Cancel
# Staff were asked to cancel it.
hold-cancellation-requested = Staff were asked to cancel it
# State of a reservation: ready.
hold-ready = Ready
# State of a reservation: in the queue, { $place } is a number.
hold-place = Waiting, no. { $place }
# State of a reservation: in the queue.
hold-queued = Waiting
# State of a reservation: on its way to the pick-up library.
hold-on_the_way = On its way
# State of a reservation: being prepared.
hold-being_prepared = Being prepared
# State of a reservation that this program does not know.
hold-unknown = In progress
# Until when it is kept; { $day } is a day.
hold-until = Until { $day }
# Where it is handed out; { $place } is a place.
hold-pickup = At { $place }
# Lead of the card page.
own-card-lead = You can use this barcode as your library card.
# Title of the page with settings (the app's wording).
own-title = My Page
# Heading of the notice setting (the app's wording).
setting-title = Notices
# What ON and OFF change and what not, where notices are mailed.
setting-text-mail =
    ON: we email you when a reserved book is ready.
    OFF: we still tell you when you log in.
# The same where the library sends no mail.
setting-text =
    This library does not send email yet.
    ON: you get email when it starts.
    OFF: we still tell you when you log in.
# How the setting is: on.
setting-on = ON
# How the setting is: off.
setting-off = OFF
# While it is being changed.
setting-changing = Saving
# Turns notices on, for screen readers.
setting-turn-on = Turn notices on
# Turns notices off, for screen readers.
setting-turn-off = Turn notices off
# Title of the notice history (the app's wording).
history-title = Past notices
# What it holds.
history-text = We keep the newest 50
# How many are unread; { $count } is a number.
history-unread = { $count } new
# Lead of the history.
history-lead = Newest first. We keep 50.
# Lead of the history while notices are being chosen.
history-choose = Press notices to delete.
# No notices.
history-empty = You have no notices.
# Begins choosing notices to delete.
history-select = Select to delete
# Ends choosing.
history-done = Stop
# Chooses all.
history-all = Select all
# Chooses none.
history-none = Select none
# Deletes the chosen ones; { $count } is a number.
history-delete = Delete { $count }
# The same while none is chosen.
history-delete-none = Delete
# When a notice came; { $day } is a day.
notice-made = Notice of { $day }
# Chooses a notice, for screen readers.
notice-choose = Select
# The same of one that is chosen.
notice-unchoose = Do not select
# Mark of a notice that was not read before.
notice-unread = New
# Stops the use (the app's wording).
stop-title = Stop using My Library
# What it does, in short.
stop-text = Stops notices and deletes past ones
# Question before a reservation is cancelled.
ask-cancel-title =
    Cancel this
    reservation?
# Which one; { $title } is a title.
ask-cancel-text = “{ $title }”
# Yes: cancels the reservation.
ask-cancel-yes = Cancel it
# No: keeps the reservation.
ask-cancel-no = Keep it
# Question before staff are asked to cancel a reservation that is ready.
ask-request-title =
    Ask staff to cancel
    this reservation?
# Which one, and who does it; { $title } is a title.
ask-request-text =
    “{ $title }”
    The book is ready. Library staff will cancel it.
# Yes: asks staff.
ask-request-yes = Ask staff
# No: keeps the reservation.
ask-request-no = Keep it
# Question before notices are deleted.
ask-delete-title =
    Delete
    these notices?
# How many; { $count } is a number.
ask-delete-text =
    { $count ->
        [one] Delete { $count } notice? You cannot get it back.
       *[other] Delete { $count } notices? You cannot get them back.
    }
# Yes: deletes the notices.
ask-delete-yes = Delete
# No: keeps the notices.
ask-delete-no = Keep
# Question before the use is stopped.
ask-stop-title = Stop using My Library?
# What 利用停止 is.
ask-stop-text = This stops My Library on this machine.
# What happens 1.
ask-stop-point-1 = You will get no more **notices**.
# What happens 2.
ask-stop-point-2 = All **past notices** will be deleted.
# What does not happen, and how it can be undone.
ask-stop-point-3 = Loans, reservations and your registration stay. To start again, **log in again**.
# Yes; another question follows.
ask-stop-yes = Yes, stop
# No: goes on using it.
ask-stop-no = Go back
# The second question.
ask-stop-sure-title =
    Do you really want
    to stop?
# What is lost.
ask-stop-sure-text = You cannot get the past notices back.
# Yes: stops the use.
ask-stop-sure-yes = Stop using My Library
# No: goes on using it.
ask-stop-sure-no = Go back

## Patrons who are known already: number or password forgotten, moved, term run out

# On the log-in page: leads to what can be done with the card instead of number and password.
login-forgotten = Forgot number or password?
# The same where a log-in has to wait.
login-by-card-wait = Forgot them?
# The way to a renewal with the card, where the membership has ended.
login-by-card-expired = Renew by card
# The way to a new password with the card, where the password has expired.
login-by-card-password = Reset by card
# To do where the membership has ended or the password has expired, and the card can help.
problem-by-card = With your **My Number card**, you can do this here.
# A day with its year; { $year } is a number as text, { $month } and { $day } are numbers.
date =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[other] December
    } { $year }
# Title of the page on which one act is chosen, or all.
choosing-title =
    What would you
    like to do?
# With what it is done.
choosing-lead = Your My Number card shows who you are.
# Row: number and card again.
act-reissue = Get your number or card again
# What happens then, where cards are printed.
act-reissue-text-print = Your number, and a printed card
# What happens then, where nothing is printed.
act-reissue-text = We show your number on the screen
# Row: a new library password.
act-password = Set a new password
# Which password that is.
act-password-text = For My Library
# Row: name, address or contact have changed.
act-change = Change your details
# What can be changed.
act-change-text = Name, address, kana, phone, email
# The same where only the contact can be, because the card's address is outside the area.
act-change-outside = Change your address at the counter
# Row: a new term.
act-renewal = Renew your registration
# Whether it must not have run out.
act-renewal-text = Also after the expiry date
# The new last day; { $date } is a day (date).
act-renewal-until = New expiry date: { $date }
# Why not yet; { $date } is a day (date).
act-renewal-early = Possible from { $date }
# Why not: it is too early, and nobody says when it will not be.
act-renewal-early-unknown = It is too early to renew
# Why not: something is overdue.
act-renewal-overdue = You have overdue items
# Why not: the library restricted the patron.
act-renewal-restricted = Please renew at the counter
# Why not: such registrations are renewed at the counter.
act-renewal-counter = Please renew at the counter
# Row: several acts, or one does not know which.
act-all = More than one, or not sure
# What happens then.
act-all-text = Choose after the card is read
# Mark of an act that was done.
act-done = Done
# On the consent page, what the card signs: the application for one act; { $act } is one of acted-reissue to acted-renewal.
consent-signed-one = Your card signs this application: **{ $act }**.
# The same for several acts; { $acts } are some of signed-reissue to signed-renewal.
consent-signed-many = Your card signs the application you choose: **{ $acts }**.
# The same for a registration, if the person should be registered already; { $acts } are some of signed-reissue to signed-renewal.
consent-signed-register = Registered already? It signs what you choose: **{ $acts }**.
# Short name of an act in such a sentence: number and card again.
signed-reissue = new card
# The same: new password.
signed-password = password
# The same: changed record.
signed-change = details
# The same: new term.
signed-renewal = renewal
# Way on from the consent page, beside 戻る.
consent-next-acts = Read the card
# Between two acts in a list of them.
acts-between = , {""}
# Name of an act in the document, in messages and in the history: number and card again.
acted-reissue = Replacement library card
# The same: new password.
acted-password = Password reset
# The same: changed record.
acted-change = Change of details
# The same: new term.
acted-renewal = Renewal of registration
# Title where a registration found the person (the manual's message 9).
known-duplicate-title =
    You are already
    registered
# What can be done now.
known-duplicate-lead = You cannot register twice. The card is read, so you can do the following now.
# Title of the list of acts.
known-title =
    What would you
    like to do?
# Below it.
known-lead = The card has been read.
# Below it, once something was done.
known-lead-more = You can do something else, too.
# Hint: the certificate has another address.
known-moved = Your address differs from our record.
# Hint: the certificate has another name.
known-renamed = Your name differs from our record.
# Hint: the address is outside the area; { $area } names the prefectures.
known-outside = Your new address is outside { $area }.
# Hint: the term has run out or does so soon; { $date } is a day (date).
known-expires = Expiry date: { $date }.
# Back to the patron's own page.
known-own-page = To My Page
# Title of the page on which the second thing is typed.
proof-title =
    Is this registration
    yours?
# What to type: the telephone.
proof-lead-phone = Enter the phone number you gave the library.
# What to type: the password.
proof-lead-password = Enter your My Library password.
# Chooses the telephone.
proof-phone = By phone number
# Chooses the password.
proof-password = By password
# Where to go if one knows neither.
proof-hint = If you know neither, please go to the counter.
# The same where one of them is asked for only.
proof-hint-one = If you do not know it, please go to the counter.
# Label of the field: the telephone.
proof-field-phone = Registered phone number
# The way on.
proof-next = Check
# It does not agree; whether there is a registration is not told.
proof-wrong = We could not confirm it. Please check and try again
# Title of the form for a new password.
edit-password-title = Choose a new password
# Below it: which password, and what it is for.
edit-password-lead = It is for My Library. You will log in with it.
# The way on: sets it.
edit-password-next = Set the password
# Title of the form for the contact.
edit-change-title = Enter your new details
# Below it: what is left empty stays.
edit-change-lead = Fill in only what has changed.
# The same where the name has changed, and its reading is wanted.
edit-renamed-lead = Enter your new name in katakana.
# In an empty cell; { $value } is what the record has, masked.
edit-present = Now: { $value }
# In an empty cell where the record has nothing.
edit-absent = None
# Nothing was typed.
fault-nothing-changed = Please enter what has changed
# Title of the page that shows old beside new.
compare-title = Check the changes
# What the new one is taken from.
compare-lead = Name and address are as on your card.
# The same where only the contact changes.
compare-lead-contact = If all is correct, press the button below.
# Row: the name.
compare-name = Name
# Row: the address.
compare-address = Address
# Before the old value.
compare-before = Now
# Before the new value.
compare-after = New
# Mark of a row whose value changes.
compare-changed = Changes
# Mark of a row whose value stays.
compare-unchanged = Same
# Instead of an old value where there was none.
compare-absent = None
# That the readings stay as they are.
compare-kana = The kana of your name stay the same.
# That the new name needs its reading.
compare-kana-wanted = We need your new name in katakana.
# On to the form for telephone and mail.
compare-contact = Change phone or email
# On to the form for the reading.
compare-to-kana = Enter the katakana
# Yes: changes the record.
compare-yes = Change my details
# While an act is being done.
act-doing = One moment, please
# Title of the page with the new term.
term-title =
    Renew your
    registration?
# Below it.
term-lead = Your registration is valid until:
# Label of the old last day.
term-before = Now
# Label of the new last day.
term-after = New
# Instead of an old last day that nobody knows.
term-unknown = Not recorded
# Yes: renews it.
term-yes = Renew
# Title while the card is issued again.
reissuing-title = Replacement library card
# Named step: it was proved whose record it is.
reissuing-step-check = Identity check
# Named step: the number is looked up.
reissuing-step-number = Finding your number
# Title once the card is there again.
done-again-title = Replacement library card
# Below it, where one can log in with the number.
done-again-lead-login = Your library number is the same. Log in with it.
# Below it, otherwise.
done-again-lead = Your library number is the same.
# To another act.
acted-more = Other tasks
# The same beside other buttons.
acted-more-short = More
# Title: a new password is set.
acted-password-title =
    You have a
    new password
# Below it.
acted-password-lead = Use it the next time you log in.
# What else is true 1.
acted-password-point-1 = You were **logged out** on all other devices.
# Title: the record is changed.
acted-change-title =
    Your details
    are changed
# Below it.
acted-change-lead = The new details are registered.
# Title: the term is renewed.
acted-renewal-title =
    Your registration
    is renewed
# Below it.
acted-renewal-lead = You can go on using your library card.
# Label of the new last day.
acted-renewal-until = Valid until
# What comes first, where the term may have run out.
acted-renewable = If your registration has expired, **renew** it. Then you can log in.
# Where the act can be looked up.
acted-history = You find this later in **past notices** on My Page.
# Title of the message about what was done with the card.
acts-title =
    Your card
    was used
# Below it.
acts-lead = This was done with your My Number card.
# The same title where something was done at the counter.
acts-title-counter =
    What was done
    for you
# Below it.
acts-lead-counter = This was done for your library card.
# Of one that broke off: whether it was done is not known.
acts-unsure = It stopped half-way. We do not know if it was done
# When; { $day } is a day (day), { $hour } and { $minute } are two digits each.
acts-when = { $day }, { $hour }:{ $minute }
# Where; { $kiosk } is the kiosk's name.
acts-where = Machine { $kiosk }
# Where, instead of a kiosk: at the counter.
acts-counter = Library counter
# What to do if it was not the patron.
acts-warning = If this was not you, please tell the **counter**.
# Closes the message.
acts-ok = OK
# Row of the history: when an act was done; { $day } is a day.
notice-acted = Done on { $day }
# On マイページ: leads to changes with the card.
own-update = Update your details by card
# What it is for.
own-update-text = Name, address, contact, expiry date

## The printed slip

# Heading of the slip.
slip-title = Your library number
# Below it.
slip-keep = Please keep this safe.
# Label: valid until.
slip-expires = Valid until
# Label: registered on.
slip-registered = Registered on
# A date on paper; { $year } is a number as text, { $month } and { $day } are numbers.
slip-date =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[other] December
    } { $year }
# Heading above the QR code.
slip-phone = Set up your phone
# What the QR code does.
slip-phone-text = Scan this to enter the number in the app.
# The password is not on paper.
slip-password = The password is not printed. If you forget it, ask at the counter.
# The library's telephone. { $phone } is a number as text.
slip-telephone = Phone { $phone }

## The printed note for staff, and the staff's test page

# Heading of the note that a visitor shows to staff.
problem-slip-title = Please show this to library staff
# On the note, label: date and time.
problem-slip-when = Date and time
# On the note, label: which kiosk.
problem-slip-kiosk = Machine
# On the note, heading above what is meant for staff.
problem-slip-staff = For staff (係員の方へ)
# Heading of the test page that staff print.
print-test-title = 試し刷り
# On the test page, beside a QR code.
print-test-note = 読み取って、確認してください。

## The slip for the counter, on screen and paper: where to go, what for, with what, when

# Opens the slip: which office, and what to bring.
errand-button = Where to go
# Title of the slip.
errand-title = Where to go, what to bring
# Below the title, where the slip can't be printed or was printed.
errand-lead = Take a photo of this screen.
# Below the title, where it can be printed.
errand-lead-print = Print this, or take a photo of it.
# Prints the slip.
errand-print = Print this
# The slip is on its way to the printer.
errand-note-sending = Starting to print.
# The slip is being printed.
errand-note-printing = Printing.
# The slip was printed; said only when it is true.
errand-note-done = It is printed.
# The slip could not be printed.
errand-note-failed = It could not be printed. Please take a photo.
# Nobody knows whether the slip came out.
errand-note-unknown = If no paper comes out, please take a photo.
# On the slip, instead of a problem: whoever does not know the signature password.
errand-forgotten = If you do not know the signature password
# What staff do for them, behind "for staff".
errand-forgotten-staff = カウンターでの手続きをご案内ください
# The municipal office, where the library has not told its name.
errand-municipal = My Number card desk at your city or town hall
# Label before what to bring.
errand-bring = Bring:
# Between two things to bring, on the screen.
errand-between = ; {""}
# { $place } is where the office is.
errand-place = Place: { $place }
# { $hours } is when the office is open; more lines of that come below it as they are.
errand-hours = Open: { $hours }
# To bring: the My Number card.
errand-bring-card = My Number card
# To bring: something that shows who one is.
errand-bring-identity = ID document (driving licence etc.)
# To bring: something that shows who one is, with the present address.
errand-bring-address = ID document with your present address
# To bring: something that shows that one works or studies in the area.
errand-bring-commuting = proof of work or school in the area (if any)
# To bring: the parent or guardian, with proof of who that is.
errand-bring-guardian = parent or guardian with ID document
# To bring: the library card.
errand-bring-library_card = library card (if you have one)
# To bring: what is overdue.
errand-bring-overdue = overdue items
# Done at the counter: registration.
errand-for-register = Registration
# Done at the counter: a registration of somebody who may be registered already.
errand-for-unclear = Check and registration
# Done at the counter: to be told the number, and to have the card again.
errand-for-number = Library number and replacement card
# Done at the counter: to have the record looked at or changed.
errand-for-record = Check or change of your registration
# Done at the counter: a new term.
errand-for-term = Renewal of registration
# Done at the counter: books back, then a new term.
errand-for-overdue = Return of items and renewal of registration
# Done at the counter: a new library password.
errand-for-password = My Library password reset
# Done at the municipal office: a new signature password.
errand-for-reset = Signature password reset
# Done at the municipal office: the certificate is issued for the first time.
errand-for-issue = First signature certificate
# Done at the municipal office: the certificate has expired.
errand-for-renew = Renewal of signature certificate
# Done at the municipal office: the certificate was revoked.
errand-for-anew = New signature certificate
# Done at the municipal office: nobody knows the certificate.
errand-for-check = Check of signature certificate

## Problem pages: shared

# Prints the note for staff.
problem-note = Print a note
# The note is on its way to the printer.
problem-note-sending = Starting to print the note.
# The note is being printed.
problem-note-printing = Printing the note.
# The note was printed; said only when it is true.
problem-note-done = The note is printed. Please show it to library staff.
# The note could not be printed.
problem-note-failed = The note could not be printed. Please show this screen to library staff.
# Nobody knows whether the note came out.
problem-note-unknown = If no note comes out, please show this screen to library staff.

# Over the top of a page, for a moment: keys that were struck (or a card that was scanned) just when the page changed
# were not taken, none of them. Two short sentences: why, and what to do. Also where dots hide what was typed.
typing-dropped =
    The page had just changed, so nothing was entered.
    Please enter it again from the start.

# Heading above the things to do.
problem-todo = What to do now
# Before the one instruction to staff, { $text }.
problem-staff = For staff: { $text }
# Try once more: lay the card again.
problem-place-again = Place the card again
# Try once more: type the password again.
problem-type-again = Enter it again
# Try once more: ask the library's side again.
problem-retry = Try again
# Try once more: log in again.
problem-log-in-again = Back to log in
# Back to what was typed.
problem-back = Back to form
# Start from the beginning.
problem-start-over = Start again
# To do on K101, where one can log in: what still works.
problem-login-works = If you have a library number, you can **log in**.
# How many tries are left, on a problem page; the last line is drawn large. { $count } is a number; ** marks the numeral.
tries =
    You can try
    { $count ->
        [one] **{ $count }** more time
       *[other] **{ $count }** more times
    }

## Problem pages: one block a code

# K001 title: anything unexpected (manual 1).
K001-title = Something went wrong
# K001 cause.
K001-cause = Everything you entered is deleted. You were not registered.
# K001 title where the registration had been asked for already (the same).
K001-unsure-title = Something went wrong
# K001 cause where nobody knows whether the registration was made.
K001-unsure-cause =
    Everything on the screen is deleted.
    You may be registered already.
    You will not be registered twice.
# K001 title where somebody logged in or was about to (the same).
K001-logged_in-title = Something went wrong
# K001 cause where somebody logged in or was about to.
K001-logged_in-cause = Everything on the screen is deleted.
# K001 for staff, where somebody logged in or was about to.
K001-logged_in-staff = カウンターでの手続きをご案内ください
# K001 title where something was asked for with the card of a patron who is known already (the same).
K001-act-title = Something went wrong
# K001 cause where something was asked for with the card of a patron who is known already.
K001-act-cause =
    Everything on the screen is deleted.
    It may be done already.
# K001 for staff, where something was asked for with the card of a patron who is known already.
K001-act-staff = 手続きの記録（kiosk patrons acts）を確かめてください
# K001 to do 1.
K001-todo-1 = Please try again **from the start**.
# K001 to do 2.
K001-todo-2 = If it happens again, please call **library staff**.
# K001 for staff.
K001-staff = カウンター登録をご案内ください

# K002 title: the kiosk is out of service; also the title of the start page that offers nothing, whatever the reason.
K002-title =
    Not available
    at the moment
# K002 cause.
K002-cause = This machine can't be used now.
# K002 to do 1; also where another reason keeps the kiosk from offering anything.
K002-todo-1 = You can do this at the **library counter**.
# K002 to do 2 (the same).
K002-todo-2 = If you need help, please call **library staff**.
# K002 for staff: how to end it.
K002-staff = 休止を終えるには、係員用の画面か、カウンターの端末の一覧で
# Why the kiosk is out of service, said by staff: it is being checked.
pause-maintenance = This machine is being checked. Please wait a while.
# The same: it will be in service soon.
pause-preparing = This machine is getting ready. Please wait a while.
# The same: not today any more.
pause-closed = This machine is closed for today.
# The same: what it does is done at the counter now.
pause-counter = Please come to the library counter.
# Why the kiosk offers nothing: the card reader (K101).
out-K101 = The card reader is not working. This page changes when it works again.
# The same: the library service is away (K302).
out-K302 = The library system can't be reached. This page changes when it works again.
# The same: the printer (K501), where nobody is registered without a card.
out-K501 = The card can't be printed. This page changes when it works again.

# K101 title: no reader (manual 2).
K101-title =
    The card reader
    is not working
# K101 cause.
K101-cause = The reader is not connected. This page moves on when it works.
# K101 to do 1.
K101-todo-1 = Please call **library staff**.
# K101 to do 2.
K101-todo-2 = You can also register at the **library counter**.
# K101 for staff.
K101-staff = 読み取り台のUSBを挿しなおしてください

# K101 title where the smart-card service stopped (the same).
K101-service-title =
    The card reader
    is not working
# K101 cause where the smart-card service stopped.
K101-service-cause = Card reading has stopped. This page moves on when it works.
# K101 for staff where the smart-card service stopped.
K101-service-staff = 端末を再起動してください（カード用サービスの停止）

# K102 title: the card can't be read as a My Number card (manual 3).
K102-title =
    This does not look like
    a My Number card
# K102 cause.
K102-cause = No card data could be read from it.
# K102 title: a phone lies there.
K102-phone-title =
    You cannot register
    with a phone
# K102 cause: a phone lies there.
K102-phone-cause = This machine needs the plastic My Number card.
# K102 title: an old resident register card.
K102-juki-title =
    A Basic Resident Register
    card cannot be used
# K102 cause: an old resident register card.
K102-juki-cause = Please use your My Number card.
# K102 to do 1: a phone lies there.
K102-phone-todo-1 = Put your **My Number card** on the reader.
# K102 to do 2: a phone lies there.
K102-phone-todo-2 = If you have no card, please come to the **library counter**.
# K102 for staff: a phone lies there.
K102-phone-staff = カウンター登録をご案内ください
# K102 to do 1: an old resident register card.
K102-juki-todo-1 = Put your **My Number card** on the reader.
# K102 to do 2: an old resident register card.
K102-juki-todo-2 = If you have no card, please come to the **library counter**.
# K102 for staff: an old resident register card.
K102-juki-staff = カウンター登録をご案内ください
# K102 title: it answers, but can't be read.
K102-unreadable-title =
    The card could
    not be read
# K102 cause: it answers, but can't be read.
K102-unreadable-cause = The card may not be in the right place.
# K102 note: the phone was found again on the same page.
K102-phone-still = The phone is still on the reader.
# K102 note: something else was found again on the same page.
K102-foreign-still = This is still not a My Number card.
# K102 note: an old resident register card was found again on the same page.
K102-juki-still = The Basic Resident Register card is still there.
# K102 note: it can still not be read.
K102-unreadable-still = It still cannot be read.
# K102 to do 1.
K102-todo-1 = Put your **My Number card** in the middle of the reader.
# K102 to do 2.
K102-todo-2 = Keep **cases, metal** and other cards away from it.
# K102 for staff.
K102-staff = ほかのカードで、読み取り台をお確かめください

# K103 title: no signing certificate on the card (manual 3).
K103-title =
    The card has no
    signature certificate
# K103 cause.
K103-cause = Cards of people under 15 have none. Other people may have chosen a card without one.
# K103 to do 1.
K103-todo-1 = You can register at the **library counter**.
# K103 to do 1, for who is registered already and came for something else.
K103-known-todo-1 = You can do this at the **library counter**.
# K103 to do 2.
K103-todo-2 = The **My Number card desk** at your city or town hall can issue a certificate.
# K103 for staff.
K103-staff = カウンター登録をご案内ください

# K104 title: lifted or silent while being read (manual 4).
K104-title =
    The card was
    not fully read
# K104 cause.
K104-cause = It was moved, or it did not answer. Your password was not kept.
# K104 title: the reading is too long ago to be used.
K104-stale-title =
    The card must be
    read again
# K104 cause: the reading is too long ago to be used.
K104-stale-cause = The reading is too old. You were not registered.
# K104 to do 1.
K104-todo-1 = **Put the card back**, and do not move it until the end.
# K104 to do 2.
K104-todo-2 = Enter the **password** again.
# K104 for staff.
K104-staff = くり返すときは、カウンター登録をご案内ください

# K201 title: wrong password, tries left (manual 5).
K201-title = Wrong password
# K201 cause.
K201-cause = With no tries left, the card password is locked.
# K201 to do 1.
K201-todo-1 = Use the signature password: **6–16 letters and digits**. All letters are capitals.
# K201 to do 2.
K201-todo-2 = It is not the **4-digit PIN**.
# K201 to do 3.
K201-todo-3 = Leave the card on the reader.
# K201 for staff.
K201-staff = パスワードは、聞かない・入力しない

# K202 title: locked (manual 5).
K202-title =
    The card password
    is locked
# K202 cause.
K202-cause = It locks after 5 wrong passwords. This machine cannot unlock it.
# K202 to do 1.
K202-todo-1 = Have it reset at the **My Number card desk** at your city or town hall.
# K202 to do 2.
K202-todo-2 = You can also register at the **library counter**.
# K202 to do 2, for who is registered already and came for something else.
K202-known-todo-2 = You can also do this at the **library counter**.
# K202 for staff.
K202-staff = カウンター登録をご案内ください

# K203 title: certificate expired (manual 6).
K203-title =
    The certificate
    has expired
# K203 cause.
K203-cause = It was valid until your fifth birthday after it was issued.
# K203 to do 1.
K203-todo-1 = Renew it at the **My Number card desk** at your city or town hall.
# K203 to do 2.
K203-todo-2 = You can also register at the **library counter**.
# K203 to do 2, for who is registered already and came for something else.
K203-known-todo-2 = You can also do this at the **library counter**.
# K203 for staff.
K203-staff = カウンター登録をご案内ください

# K204 title: revoked (manual 11).
K204-title =
    This card cannot
    be accepted now
# K204 cause.
K204-cause = The signature certificate is no longer valid, often after a move or a new name.
# K204 to do 1.
K204-todo-1 = Renew it at the **My Number card desk** at your city or town hall.
# K204 to do 2.
K204-todo-2 = If you do not know why, please ask at the **library counter**.
# K204 for staff.
K204-staff = 住所・氏名の変更がなかったか、おたずねください

# K205 title: not genuine (manual 11).
K205-title = Card not confirmed
# K205 cause.
K205-cause = We could not confirm that the certificate is genuine.
# K205 to do 1.
K205-todo-1 = Please call **library staff**.
# K205 to do 2.
K205-todo-2 = You can also register at the **library counter**.
# K205 to do 2, for who is registered already and came for something else.
K205-known-todo-2 = You can also do this at the **library counter**.
# K205 for staff.
K205-staff = 記録・時計・認証局の設定をお確かめください

# K301 title: revocation unknown (manual 7).
K301-title =
    No connection to the
    certificate service
# K301 cause.
K301-cause = We cannot check now if your certificate is valid. You were not registered.
# K301 cause, for who is registered already and came for something else.
K301-known-cause = We cannot check now if your certificate is valid. Your details have not changed.
# K301 to do 1.
K301-todo-1 = Please try again **later**.
# K301 to do 2.
K301-todo-2 = You can also register at the **library counter**.
# K301 to do 2, for who is registered already and came for something else.
K301-known-todo-2 = You can also do this at the **library counter**.
# K301 for staff.
K301-staff = ネットワークと、失効確認の設定を確認

# K301 title: the certificate was issued just now and can't be used yet.
K301-new-title =
    This certificate
    cannot be used yet
# K301 cause: the certificate was issued just now.
K301-new-cause = It takes time until a new certificate can be checked. You were not registered.
# K301 cause: the certificate was issued just now; for who is registered already and came for something else.
K301-new-known-cause = It takes time until a new certificate can be checked. Your details have not changed.
# K301 to do 1: the certificate was issued just now.
K301-new-todo-1 = Please try again **tomorrow or later**.
# K301 to do 2: the certificate was issued just now.
K301-new-todo-2 = If you are in a hurry, you can register at the **library counter**.
# K301 to do 2: the certificate was issued just now; for who is registered already and came for something else.
K301-new-known-todo-2 = If you are in a hurry, you can do this at the **library counter**.
# K301 for staff: the certificate was issued just now.
K301-new-staff = 発行直後の電子証明書です。続けて起きるときは、端末の時計をご確認ください
# K301 title: the responder does not know the certificate.
K301-unknown-title =
    The certificate could
    not be checked
# K301 cause: the responder does not know the certificate.
K301-unknown-cause = The certificate service does not know this certificate. You were not registered.
# K301 cause: the responder does not know the certificate; for who is registered already.
K301-unknown-known-cause = The certificate service does not know this certificate. Your details have not changed.
# K301 to do 1: the responder does not know the certificate.
K301-unknown-todo-1 = Please ask the **My Number card desk** at your city or town hall.
# K301 to do 2: the responder does not know the certificate.
K301-unknown-todo-2 = You can also register at the **library counter**.
# K301 to do 2: the responder does not know the certificate; for who is registered already.
K301-unknown-known-todo-2 = You can also do this at the **library counter**.
# K301 for staff: the responder does not know the certificate.
K301-unknown-staff = カウンター登録をご案内ください。何人にも起きるときは、失効確認の設定を確認

# K302 title: the library's side does not answer (manual 8).
K302-title = Server not answering
# K302 cause.
K302-cause = The library system did not answer.
# K302 cause after the form: nothing typed is lost.
K302-kept-cause = The library system did not answer. What you entered is still here.
# K302 title at the log-in (the same).
K302-login-title = Server not answering
# K302 cause at the log-in.
K302-login-cause = The library system did not answer.
# K302 to do 1 at the log-in.
K302-login-todo-1 = Please log in **again**.
# K302 title where a patron who is known already has something done with the card (the same).
K302-act-title = Server not answering
# K302 cause where a patron who is known already has something done with the card.
K302-act-cause = The library system did not answer.
# K302 to do 1 where a patron who is known already has something done with the card.
K302-act-todo-1 = Please **try again**. Nothing will be done twice.
# K302 title after the form (the same).
K302-kept-title = Server not answering
# K302 to do 1.
K302-todo-1 = Please **try again**. You will not be registered twice.
# K302 to do 2.
K302-todo-2 = If it happens again, please call **library staff**.
# K302 for staff.
K302-staff = 図書館サービスとネットワークを確認

# K401 title: already registered (manual 9).
K401-title = Already registered
# K401 cause.
K401-cause = You cannot register twice.
# K401 to do 1.
K401-todo-1 = Please use the **library number** you have.
# K401 to do 2.
K401-todo-2 = If you do not know the number or password, ask at the **counter**.
# K401 for staff.
K401-staff = 利用者番号の確認・カードの再発行をご案内ください
# K401 title: somebody who may be this person is registered; staff have to look. Nobody is told about other people.
K401-unclear-title =
    Please register
    at the counter
# K401 cause: somebody who may be this person is registered.
K401-unclear-cause = This machine could not tell if you are already registered.
# K401 to do 1: somebody who may be this person is registered.
K401-unclear-todo-1 = If you have a **library card**, use its number.
# K401 to do 2: somebody who may be this person is registered.
K401-unclear-todo-2 = If not, we check and register you at the **counter**.
# K401 for staff: somebody who may be this person is registered.
K401-unclear-staff = 生年月日かヨミのない記録があります。この方かどうか、ご確認ください

# K402 title: address outside the area (manual 10).
K402-title =
    You cannot register here
    with this address
# K402 cause. { $area } names the prefectures.
K402-cause = This machine registers only people who live in { $area }.
# K402 to do 1.
K402-todo-1 = Please register at the **library counter**.
# K402 for staff.
K402-staff = 県外の方のカウンター登録をご案内ください

# K402 title: the card's address names no prefecture, so that staff has to decide.
K402-address-title =
    Please register
    at the counter
# K402 cause: the card's address names no prefecture.
K402-address-cause = The address on the card does not show the prefecture.
# K402 for staff: the card's address names no prefecture.
K402-address-staff = カードの住所に都道府県がありません。住所をご確認のうえ、ご登録ください

# K402 title: a patron has moved out of the area.
K402-moved-title =
    Please go
    to the counter
# K402 cause: a patron has moved out of the area. { $area } names the prefectures.
K402-moved-cause = Your new address is outside { $area }. Your details have not changed.
# K402 to do 1: a patron has moved out of the area.
K402-moved-todo-1 = Please ask at the **library counter**.
# K402 for staff: a patron has moved out of the area.
K402-moved-staff = 県外へ転居された登録済みの方です。登録をどうするか、お決めください

# K403 title: under the minimum age (manual p.10).
K403-title =
    Please register
    at the counter
# K403 cause. { $age } is a number of years.
K403-cause = This machine registers only people aged { $age } or over.
# K403 to do 1.
K403-todo-1 = Please register at the **library counter**.
# K403 for staff.
K403-staff = 保護者の確認を含むカウンター登録をご案内ください

# K403 title: the card's birth date is not whole, so that staff has to decide.
K403-birth-title =
    Please register
    at the counter
# K403 cause: the card's birth date is not whole.
K403-birth-cause = Part of the birth date on the card is not known.
# K403 for staff: the card's birth date is not whole.
K403-birth-staff = 生年月日の一部が不明です。年齢をご確認のうえ、ご登録ください

# K404 title: log-in refused (manual 4).
K404-title = You cannot log in
# K404 cause.
K404-cause = The library number or the password is wrong.
# K404 title: too many tries.
K404-wait-title =
    Please wait before
    you log in again
# K404 cause: too many tries.
K404-wait-cause = Wrong numbers or passwords were entered several times.
# K404 for staff: too many tries.
K404-wait-staff = 数分で、またログインできるようになります
# K404 to do 1: too many tries.
K404-wait-todo-1 = Please **wait a few minutes** and try again.
# K404 title: the membership has ended.
K404-expired-title =
    Your library card
    has expired
# K404 cause: the membership has ended.
K404-expired-cause = Renew your registration to use it again.
# K404 to do 1: the membership has ended.
K404-expired-todo-1 = To renew, you need **an ID document**.
# K404 to do 2: the membership has ended.
K404-expired-todo-2 = Please renew at the **library counter**.
# K404 for staff: the membership has ended.
K404-expired-staff = 利用登録の更新をご案内ください
# K404 title: the password has expired.
K404-password-title =
    Your password
    has expired
# K404 cause: the password has expired.
K404-password-cause = It cannot be changed on this machine.
# K404 to do 1: the password has expired.
K404-password-todo-1 = To set a new one, you need **an ID document**.
# K404 to do 2: the password has expired.
K404-password-todo-2 = Please set a new one at the **library counter**.
# K404 title: staff stopped the use of this number.
K404-stopped-title =
    Not possible
    at the moment
# K404 cause: staff stopped the use of this number.
K404-stopped-cause = The library has stopped the use of this number.
# K404 to do 1: staff stopped the use of this number.
K404-stopped-todo-1 = You need **an ID document**.
# K404 to do 2: staff stopped the use of this number.
K404-stopped-todo-2 = Please ask at the **library counter**.
# K404 for staff: staff stopped the use of this number.
K404-stopped-staff = 利用を止めた理由を確かめ、解除するかご判断ください
# K404 title: the session has ended.
K404-over-title =
    Please log in
    again
# K404 cause: the session has ended.
K404-over-cause = You were logged out because time ran out.
# K404 to do 1: the session has ended.
K404-over-todo-1 = Please log in from the **start page**.
# K404 to do 2: the session has ended.
K404-over-todo-2 = If you need help, ask at the **counter**.
# K404 for staff: the session has ended.
K404-over-staff = もう一度ログインするよう、ご案内ください
# K404 to do 1.
K404-todo-1 = Please check them again.
# K404 to do 2.
K404-todo-2 = If you forgot them, ask at the **counter**.
# K404 for staff.
K404-staff = 本人確認のうえ、パスワードの再設定をご案内ください

# K405 title: only staff can tell whose record it is, or a second proof did not agree.
K405-title =
    We could not confirm that
    the registration is yours
# K405 cause.
K405-cause = You cannot do this on this machine. Your details have not changed.
# K405 to do 1.
K405-todo-1 = If you know your number and password, **log in** and use My Page.
# K405 to do 2.
K405-todo-2 = If not, please ask at the **library counter**.
# K405 for staff.
K405-staff = カードの氏名・生年月日・住所と登録内容をくらべ、カウンターで手続きをお願いします
# K405 title: staff changed the record meanwhile.
K405-changed-title =
    Your details have
    just changed
# K405 cause: staff changed the record meanwhile.
K405-changed-cause = The counter seems to have changed them. This machine changed nothing.
# K405 for staff: staff changed the record meanwhile.
K405-changed-staff = 登録内容を確かめ、必要な変更をカウンターでお願いします

# K406 title: the term is not renewed here.
K406-title =
    Your registration was
    not renewed here
# K406 cause.
K406-cause = Please renew your registration at the counter.
# K406 to do 1.
K406-todo-1 = Please ask at the **library counter**.
# K406 for staff.
K406-staff = 利用登録の更新をご案内ください
# K406 title: too early.
K406-early-title =
    It is too early
    to renew
# K406 cause: too early.
K406-early-cause = Your registration is still valid.
# K406 cause: too early, where it is known from when on; { $date } is a day (date).
K406-early-from = You can renew on this machine from { $date }.
# K406 title: something is overdue.
K406-overdue-title =
    You have
    overdue items
# K406 cause: something is overdue.
K406-overdue-cause = You can renew after you return them.
# K406 for staff: something is overdue.
K406-overdue-staff = 延滞資料を確かめ、更新をご案内ください
# K406 title: the patron is restricted.
K406-restricted-title =
    Please go
    to the counter
# K406 cause: the patron is restricted.
K406-restricted-cause = The library would like to tell you something.
# K406 for staff: the patron is restricted.
K406-restricted-staff = 利用制限の内容を確かめ、ご案内ください
# K406 title: this category is renewed at the counter.
K406-counter-title =
    Please renew
    at the counter
# K406 cause: this category is renewed at the counter.
K406-counter-cause = This type of registration is renewed at the counter.

# K407 title: too much was done for this patron today.
K407-title =
    You have reached
    the limit for today
# K407 cause.
K407-cause = For safety, the number of changes in one day is limited.
# K407 to do 1.
K407-todo-1 = Please try again tomorrow, or ask at the **library counter**.
# K407 for staff.
K407-staff = 手続きの記録を確かめ、心当たりがあるか、ご本人におたずねください

# K501 title: printing failed.
K501-title = Printing failed
# K501 cause.
K501-cause = You are registered. Use the number and barcode on the screen.
# K501 to do 1.
K501-todo-1 = You can take a photo of the **barcode** with your phone.
# K501 to do 2.
K501-todo-2 = Please call **library staff**.
# K501 for staff.
K501-staff = 用紙とプリンターの電源を確認
# K501 title where nobody is registered while no card can be printed.
K501-needed-title =
    You can't register
    right now
# K501 cause where nobody is registered while no card can be printed.
K501-needed-cause = The card can't be printed. This page moves on when it works.
# K501 to do 1 where nobody is registered while no card can be printed.
K501-needed-todo-1 = You can also register at the **library counter**.
# K501 to do 2 where nobody is registered while no card can be printed.
K501-needed-todo-2 = Please call **library staff**.
# K501 for staff where nobody is registered while no card can be printed.
K501-needed-staff = 用紙とプリンターの電源を確認

## Menus and sheets

# Title of the language menu.
menu-language = Language
# Title of the text size menu.
menu-text-size = Text size
# Text size: standard.
size-standard = Standard
# Text size: large.
size-large = Large
# Text size: extra large.
size-xl = Extra large
# Text size: the largest; one thing a screen.
size-max = Largest
# Sample shown in the text size menu.
size-sample = A
# Title of the contrast menu.
menu-contrast = Colours
# Contrast: the usual colours.
contrast-normal = Standard colours
# Contrast: yellow on black.
contrast-yellow_on_black = Yellow on black
# Contrast: white on black.
contrast-white_on_black = White on black
# Contrast: black on white.
contrast-black_on_white = Black on white
# Title of the sheet that says how to reach staff.
staff-title = Please call library staff
# What to do: the kiosk itself tells nobody. { $counter } is the counter's name, { $phone } its telephone.
staff-text = Please speak to the staff at { $counter }. Phone { $phone }
# The same without a telephone. { $counter } is the counter's name.
staff-text-plain = Please speak to the staff at { $counter }.
# Title when staff are called, until it is known whether that is heard.
call-sending-title = Calling library staff
# Its text.
call-sending-text = Please wait a moment.
# Title while it rings at the staff desk, or a mail goes out.
call-ringing-title = Staff are being called
# Its text: to wait, and that the screen can be used meanwhile.
call-ringing-text = Please wait here. You can go on using the screen.
# Title once a member of staff has said to be on the way.
call-coming-title = Staff are coming
# Its text.
call-coming-text = Please wait here.
# Title when nobody has answered for a minute; where the counter is follows (staff-text).
call-unanswered-title = Nobody has answered yet
# Title when nobody can be called now; where the counter is follows (staff-text).
call-failed-title = Staff cannot be called now
# Title when staff have closed the call.
call-closed-title = The call has ended
# Its text.
call-closed-text = If you still need help, please call again.
# Button: back to the page; the call goes on.
call-back = Back to the screen
# Button: takes the call back, before anybody comes.
call-cancel = Cancel the call
# Button: ends the call, when staff have come.
call-done = End the call
# Title of the idle warning.
idle-title = Continue?
# Its text where something was typed.
idle-text =
    Nothing was pressed for a while.
    Soon **all you entered will be deleted**,
    and the start page will open.
# Its text where nothing was typed.
idle-plain-text =
    Nothing was pressed for a while.
    Soon the start page will open.
# Its text where a new patron number is shown.
idle-done-text =
    Nothing was pressed for a while.
    Soon **your number will disappear**,
    and the start page will open.
# Its text at the log-in page.
idle-login-text =
    Nothing was pressed for a while.
    Soon **the log-in will end**,
    and the start page will open.
# Its text where somebody is logged in.
idle-account-text =
    Nothing was pressed for a while.
    Soon **you will be logged out**,
    and the start page will open.
# Seconds left, in the ring of the countdown: the numeral is drawn large, its unit below it. { $count } is a number; ** marks it.
idle-seconds =
    { $count ->
        [one] **{ $count }** second
       *[other] **{ $count }** seconds
    }
# Keep the visit.
idle-keep = Continue
# End the visit at once, where something was typed.
idle-end = Finish and delete all
# End the visit at once, where nothing was typed.
idle-plain-end = Finish
# End the visit at once, where a new patron number is shown.
idle-done-end = Finish
# End the visit at once, at the log-in page.
idle-login-end = Stop logging in
# End the visit at once, where somebody is logged in.
idle-account-end = Log out
# Title of the question before 終了 while the new number is not on paper for certain.
end-number-title = Did you write it down?
# The card could not be printed.
end-number-failed =
    Your library card is not printed.
    You can get it at the **counter**.
# Nobody knows whether the card came out.
end-number-unknown =
    We do not know if your library card was printed.
    If it did not come out, get it at the **counter**.
# The card is still being printed.
end-number-printing =
    Your library card is still printing.
    If it does not come out, get it at the **counter**.
# No card was printed: the number is on this screen only.
end-number-goes =
    The number will disappear from the screen.
    If you forget it, ask at the **counter**.
# Yes: it is written down, the visit may end.
end-number-yes = Yes, finish
# The same where somebody is logged in.
end-number-log-out = Yes, log out
# No: back to the page with the number.
end-number-no = Back to the number
# Title of the question before 中止 once something was typed.
end-typed-title = Cancel?
# What would be lost.
end-typed-text =
    Everything so far will be deleted.
    You cannot continue from here later.
# Yes: ends the visit.
end-typed-yes = Yes, cancel
# No: goes on.
end-typed-no = Continue
# Title of the question before 戻る on the password page once something was typed.
leave-typed-title = Go back to the page before?
# What would be lost.
leave-typed-text =
    The password you entered will be deleted.
    You will need to place the card again.
# Yes: goes back to the page before.
leave-typed-yes = Go back
# No: goes on typing.
leave-typed-no = Continue

## The mail with the number

# Subject of the mail. { $library } is the library's name.
mail-subject = [{ $library }] Your library number
# First lines of the mail. { $library } is the library's name.
mail-greeting =
    This is { $library }.
    You are now registered. This is your library number.
# The number, alone in its line so that it can be copied, and until when it is good.
# { $number } is the patron number, { $date } the last day (mail-date).
mail-number =
    Library number
    { $number }

    Valid until
    { $date }
# A date in the mail; { $year } is a number as text, { $month } and { $day } are numbers.
mail-date =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[other] December
    } { $year }
# What the number is for: app and web pages, with the password from the form.
mail-login =
    With this number you can log in to the library app and to My Library.
    The password is the one you chose when you registered.
# The password is not in the mail. { $counter } says where the counter is.
mail-password =
    The password is not in this email.
    If you forget it, please ask here: { $counter }.
# For whoever gets a mail that was meant for somebody else (a mistyped address).
mail-stranger =
    If this email is not for you, please tell the library.
    Please do not reply. Nobody reads replies to this address.
# Subject of the mail about a reservation that is ready. { $library } is the library's name.
mail-ready-subject = [{ $library }] Your reserved book is ready
# First line of that mail. { $library } is the library's name.
mail-greeting-reader = Thank you for using { $library }.
# Which book; { $title } is its title.
mail-ready-title =
    The book you reserved is ready.
    “{ $title }”
# The same where the title is not known.
mail-ready-untitled = The book you reserved is ready.
# Until when and where it is kept; { $date } is a day (mail-date), { $place } a place.
mail-ready-until = Please pick it up by { $date }. Place: { $place }
# Where it is kept, if nobody knows until when; { $place } is a place.
mail-ready-place = Please pick it up here: { $place }
# How not to get such mails any more.
mail-ready-off =
    You can stop these emails on the machine in the library.
    Log in and open “My Page”.
# Subject of the mail about what was done with a card. { $library } is the library's name.
mail-act-subject = [{ $library }] Your My Number card was used
# First lines of that mail. { $library } is the library's name.
mail-act-greeting =
    This is { $library }.
    Your My Number card was used on a machine in the library.
# What, when and where; { $act } is the name of the act, { $moment } a day and time (mail-moment), { $kiosk } the kiosk's id.
mail-act-what =
    What was done
    { $act }

    Date and time
    { $moment }

    Machine
    { $kiosk }
# { $date } is a day (mail-date), { $time } a time like 14:05.
mail-moment = { $date }, { $time }
# First lines where it is not known whether it was done. { $library } is the library's name.
mail-act-unknown =
    This is { $library }.
    Your My Number card was used on a machine in the library, but it stopped half-way.
    We do not know if it was done.
# What and where; { $act } names the act, with day and time (act-unknown), { $kiosk } is the kiosk's id.
mail-act-unknown-what =
    What was asked for
    { $act }

    Machine
    { $kiosk }
# What to do then. { $counter } says where the counter is.
mail-act-unknown-check =
    Please check in My Library, or do it again.
    You can also ask here: { $counter }.
# For whoever did not do it themselves.
mail-act-stranger =
    If this was not you, please contact the library at once.
    Somebody may have used your card.
# Subject of the mail about what was done at the counter. { $library } is the library's name.
mail-counter-subject = [{ $library }] What was done at the counter
# First lines of that mail. { $library } is the library's name.
mail-counter-greeting =
    This is { $library }.
    This was done for you at the library counter.
# What and when; { $act } is the name of the act, { $moment } a day and time (mail-moment).
mail-counter-what =
    What was done
    { $act }

    Date and time
    { $moment }
# For whoever did not ask for it.
mail-counter-stranger =
    If this was not you, please contact the library at once.
    Somebody may have used your name.
# Title in the notice history of an act of which it is not known whether it was done. { $act } is its name, { $moment } its day and time.
act-unknown = { $act } ({ $moment }, not known if done)
# Foot of the mail. { $library } is the library's name, { $phone } its telephone number.
mail-foot =
    ──────────
    { $library }
    Phone { $phone }

## The page that sets up a phone

# Title of the page that the QR code opens on the phone.
phone-title = Use it on your phone
# Below it.
phone-lead = This is your library number.
# What the bars are, for screen readers. { $number } is the patron number in groups.
phone-barcode = Barcode of library number { $number }
# Below the card: the number must be written down, for the page goes. { $minutes } is a number.
phone-keep =
    { $minutes ->
        [one] You can see this page for { $minutes } minute after you open it. Save the screen or write down the number.
       *[other] You can see this page for { $minutes } minutes after you open it. Save the screen or write down the number.
    }
# Step 1, heading: install the app.
phone-install = Install the app
# Button to the App Store, for iPhones.
phone-app-store = Open App Store
# For whom that button is.
phone-app-store-text = For iPhone
# Button to Google Play, for Android phones.
phone-google-play = Open Google Play
# For whom that button is.
phone-google-play-text = For Android
# Step 2, heading: log in.
phone-login = Log in
# Step 2: what to do.
phone-login-text = Open the app. Enter your library number and the password you chose when you registered. Then choose “ログイン” (Log in).
# Step 2: button that hands the number to the app once it is installed.
phone-hand-over = Enter the number in the app
# Step 3, heading: use the phone as a library card.
phone-card = Use it as a library card
# Step 3: where the barcode is in the app.
phone-card-text = Choose “利用カード” (Library card) in the app, and the barcode appears. Show it when you borrow.
# At the foot: whom to ask. { $counter } says where the counter is.
phone-help = If you forget the password, please ask here: { $counter }.
# The library's telephone, at the foot. { $phone } is the number.
phone-call = Phone { $phone }
# Title of the page when there is nothing to show: unknown or expired, which is not told.
phone-gone = This page is not available
# Below it: what the reason may be and what to do. { $counter } says where the counter is.
phone-gone-text = The time may be over, or the address is wrong. Your library number is on your library card. If you need help, please ask here: { $counter }.
# Title of the page when it can't be shown now: too many asked, or the service rests.
phone-busy = We are busy now
# Below it.
phone-busy-text = Please wait a little and open the page again.

## Names that are the same everywhere

# Stands between the names of a list.
list-separator = , {""}
# Keyboard: the mark that makes か into が, for screen readers.
keys-dakuten = dakuten (voiced sound mark)
# Keyboard: the mark that makes は into ぱ, for screen readers.
keys-handakuten = handakuten (p-sound mark)
# Keyboard: brings the letters back while symbols are shown.
keys-letters = ABC
# Name of the prefecture 北海道.
prefecture-01 = Hokkaido
# Name of the prefecture 青森県.
prefecture-02 = Aomori Prefecture
# Name of the prefecture 岩手県.
prefecture-03 = Iwate Prefecture
# Name of the prefecture 宮城県.
prefecture-04 = Miyagi Prefecture
# Name of the prefecture 秋田県.
prefecture-05 = Akita Prefecture
# Name of the prefecture 山形県.
prefecture-06 = Yamagata Prefecture
# Name of the prefecture 福島県.
prefecture-07 = Fukushima Prefecture
# Name of the prefecture 茨城県.
prefecture-08 = Ibaraki Prefecture
# Name of the prefecture 栃木県.
prefecture-09 = Tochigi Prefecture
# Name of the prefecture 群馬県.
prefecture-10 = Gunma Prefecture
# Name of the prefecture 埼玉県.
prefecture-11 = Saitama Prefecture
# Name of the prefecture 千葉県.
prefecture-12 = Chiba Prefecture
# Name of the prefecture 東京都.
prefecture-13 = Tokyo
# Name of the prefecture 神奈川県.
prefecture-14 = Kanagawa Prefecture
# Name of the prefecture 新潟県.
prefecture-15 = Niigata Prefecture
# Name of the prefecture 富山県.
prefecture-16 = Toyama Prefecture
# Name of the prefecture 石川県.
prefecture-17 = Ishikawa Prefecture
# Name of the prefecture 福井県.
prefecture-18 = Fukui Prefecture
# Name of the prefecture 山梨県.
prefecture-19 = Yamanashi Prefecture
# Name of the prefecture 長野県.
prefecture-20 = Nagano Prefecture
# Name of the prefecture 岐阜県.
prefecture-21 = Gifu Prefecture
# Name of the prefecture 静岡県.
prefecture-22 = Shizuoka Prefecture
# Name of the prefecture 愛知県.
prefecture-23 = Aichi Prefecture
# Name of the prefecture 三重県.
prefecture-24 = Mie Prefecture
# Name of the prefecture 滋賀県.
prefecture-25 = Shiga Prefecture
# Name of the prefecture 京都府.
prefecture-26 = Kyoto Prefecture
# Name of the prefecture 大阪府.
prefecture-27 = Osaka Prefecture
# Name of the prefecture 兵庫県.
prefecture-28 = Hyogo Prefecture
# Name of the prefecture 奈良県.
prefecture-29 = Nara Prefecture
# Name of the prefecture 和歌山県.
prefecture-30 = Wakayama Prefecture
# Name of the prefecture 鳥取県.
prefecture-31 = Tottori Prefecture
# Name of the prefecture 島根県.
prefecture-32 = Shimane Prefecture
# Name of the prefecture 岡山県.
prefecture-33 = Okayama Prefecture
# Name of the prefecture 広島県.
prefecture-34 = Hiroshima Prefecture
# Name of the prefecture 山口県.
prefecture-35 = Yamaguchi Prefecture
# Name of the prefecture 徳島県.
prefecture-36 = Tokushima Prefecture
# Name of the prefecture 香川県.
prefecture-37 = Kagawa Prefecture
# Name of the prefecture 愛媛県.
prefecture-38 = Ehime Prefecture
# Name of the prefecture 高知県.
prefecture-39 = Kochi Prefecture
# Name of the prefecture 福岡県.
prefecture-40 = Fukuoka Prefecture
# Name of the prefecture 佐賀県.
prefecture-41 = Saga Prefecture
# Name of the prefecture 長崎県.
prefecture-42 = Nagasaki Prefecture
# Name of the prefecture 熊本県.
prefecture-43 = Kumamoto Prefecture
# Name of the prefecture 大分県.
prefecture-44 = Oita Prefecture
# Name of the prefecture 宮崎県.
prefecture-45 = Miyazaki Prefecture
# Name of the prefecture 鹿児島県.
prefecture-46 = Kagoshima Prefecture
# Name of the prefecture 沖縄県.
prefecture-47 = Okinawa Prefecture
