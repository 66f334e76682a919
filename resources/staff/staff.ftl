# The words of the staff desk. Staff are spoken to in Japanese; these are in no other language.

# Monday to Sunday, one character each.
weekdays = 月火水木金土日
# The name of the desk, in the title and at the top.
desk = 職員の画面
# The title of a tab. { $page } is the page's own title, { $library } the library.
title = { $page } ― { $library } 職員の画面
# Link for the keyboard to what is on the page.
skip = 本文へ
# Label of the navigation for screen readers.
nav = 画面の切りかえ
# Navigation: who did what.
nav-audit = 記録
# Navigation: change the password.
nav-password = パスワード
# Beside the button to log out. { $name } is the account.
logged-in-as = { $name } さん
# Button.
log-out = ログアウト

# Title of the page to log in, and its button.
login = ログイン
# Label of the account's name.
login-name = 職員の名前（半角英数字）
# Label of the password.
login-password = パスワード
# Below the form to log in.
login-help = 名前やパスワードがわからないときは、図書館のシステム担当に頼んでください。
# The form was too old, or sent from elsewhere.
login-again = もう一度、入力してください。
# Wrong name or password, or an account that is disabled.
login-wrong = 名前かパスワードが違います。
# Too many tries.
login-wait = 何度も失敗したので、しばらくログインできません。3分ほど待ってから、もう一度入力してください。

# Title of the page to change the password.
password = パスワードを変える
# Above the form, where the password was given by somebody else.
password-must = はじめに、自分だけが知っているパスワードに変えてください。変えるまで、ほかの画面は見られません。
# What a password has to be. { $shortest } is a number of characters.
password-rule = { $shortest }文字以上。長い言葉をいくつか並べると、覚えやすく、見破られにくくなります。
# Label.
password-old = いまのパスワード
# Label.
password-new = 新しいパスワード
# Label.
password-again = 新しいパスワード（もう一度）
# Button.
password-change = パスワードを変える
# Both new passwords differ.
password-differs = 新しいパスワードが、二つで違っています。
# The password until now is wrong.
password-old-wrong = いまのパスワードが違います。
# The new password is too short.
password-short = 新しいパスワードが短すぎます。
# The new password is too long.
password-long = 新しいパスワードが長すぎます。
# The name is in the new password.
password-name = 新しいパスワードに、職員の名前が入っています。
# The new password is the old one.
password-same = 新しいパスワードが、いまと同じです。

# Title of the page with what staff did and saw.
audit = だれが、いつ、何を見たか
# Above the table. { $most } is a number.
audit-text = 新しい順に { $most } 件まで。この画面を見たことも記録されます。
# Label of the field that narrows the table.
audit-about = 利用者番号など、見られた対象
# Button.
audit-show = しぼりこむ
# Column.
audit-at = 日時
# Column.
audit-who = 職員
# Column.
audit-act = したこと
# Column.
audit-whom = 対象
# No entries.
audit-nothing = 記録はありません。
# An act: somebody logged in.
audit-logged-in = ログインした
# An act: a log-in with this account failed.
audit-refused = ログインに失敗した
# An act: somebody logged out.
audit-logged-out = ログアウトした
# An act: the password was changed.
audit-password = パスワードを変えた
# An act: a page was asked for that the role may not see.
audit-denied = 見られない画面を開こうとした
# An act: these records were read.
audit-read-audit = 記録を見た
# An act, at the command line: an account was added.
audit-account-added = 職員を加えた
# An act, at the command line: an account got a new password.
audit-account-reset = パスワードを作り直した
# An act, at the command line: an account was disabled.
audit-account-disabled = 職員を使えなくした

# Title of the page for what can't be done, and what to do. The number is the HTTP status.
fault-400 = この操作はできませんでした
# Text below that.
fault-400-text = 画面が古くなっていたかもしれません。画面を開き直して、もう一度してください。何も変わっていません。
# As above, the role may not.
fault-403 = この画面は見られません
# Text below that.
fault-403-text = 管理者だけが見られる画面です。
# As above, there is no such page.
fault-404 = その画面はありません
# Text below that.
fault-404-text = アドレスを確かめるか、上のメニューから選んでください。
# As above, too many requests.
fault-429 = 混み合っています
# Text below that.
fault-429-text = 少し待ってから、もう一度開いてください。
# As above, something unforeseen.
fault-500 = 予期せぬエラーが起きました
# Text below that.
fault-500-text = もう一度しても同じなら、図書館のシステム担当に知らせてください。
# As above, the database does not answer.
fault-503 = いまは利用者の情報を見られません
# Text below that.
fault-503-text = データベースが答えません。少し待ってから、もう一度開いてください。続くときは、図書館のシステム担当に知らせてください。
# Link to the first page.
fault-home = はじめの画面へ
