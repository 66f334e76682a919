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
# An act: somebody said to be on the way to a kiosk that calls.
audit-call-answered = 呼出に「向かいます」と答えた
# An act: a call from a kiosk was closed.
audit-call-closed = 呼出を済みにした
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

# Navigation: registrations.
nav-registrations = 登録
# Label of the field to search.
find = 利用者をさがす
# Button.
find-button = さがす
# How to search.
find-how = 番号（スキャナーも使えます）、ヨミ、電話番号、生年月日（19800401）
# Title of the page with the registrations of a day. { $day } is the day.
day = { $day } の登録
# Link.
day-before = 前の日
# Link.
day-after = 次の日
# Link.
day-today = 今日の登録
# Link to all that nobody looked into.
day-open = 確認がまだのもの
# The page can't fetch what is new.
live-silent = いま、新しい登録を受け取れません。つながると、自動で元に戻ります。
# Title of the page with all that nobody looked into.
open = 確認がまだのもの
# Above that. { $days } is a number.
open-text = { $days }日前からの登録と、終わったかわからない手続き。新しい順です。
# Title of the page with what was found.
search = 利用者をさがす
# Nothing was found.
search-nothing = 見つかりませんでした。番号やヨミを確かめて、もう一度さがしてください。
# More were found than { $most }.
search-more = { $most }人より多く見つかりました。ヨミを長くするか、番号でさがしてください。
# Column: time of day.
row-at = 時刻
# Column.
row-number = 利用者番号
# Column.
row-name = 名前・ヨミ
# Column.
row-born = 生年月日
# Column: the kiosk where it was.
row-kiosk = 端末
# Column: what needs a look.
row-look = 確認すること
# Instead of a name: the patron is in the library's own system.
row-elsewhere = 名前は図書館システムにあります
# There are more than { $most }.
rows-more = 多いので、{ $most }件までを表示しています。
# The list is empty.
rows-nothing = ありません。

# What needs a look: a letter the card's chip has not got.
reason-substitutes = 代替文字
# What to check.
reason-substitutes-check = カードのチップにない文字が、別の文字になっています。カードの券面と見くらべて、図書館システムの名前と住所を直してください。
# What needs a look: part of the birth date is not known.
reason-birth-date = 生年月日の一部が不明
# What to check.
reason-birth-date-check = 生年月日の、わからない部分が 00 になっています。図書館システムでの入れ方を確かめてください。
# What needs a look: perhaps the same person twice.
reason-duplicate = 二重登録かもしれません
# What to check.
reason-duplicate-check = 生年月日と、名前かヨミが同じ利用者が、ほかにもいます。ヨミでさがして、同じ方かどうかを確かめてください。
# What needs a look: not finished in the library's own system.
reason-unfinished = 図書館システムに未完了
# What to check.
reason-unfinished-check = 図書館システムへの登録が終わっていません。この番号の利用者がいるかを図書館システムで確かめ、いなければシステム担当に知らせてください。
# What needs a look: the file for the library's own system.
reason-exchange = ファイル連携
# What to check.
reason-exchange-check = 図書館システムへのファイルに、そのまま書けなかったところがあるか、受け取られませんでした。図書館システムの内容を確かめてください。
# What needs a look: an act with a card whose end is not known.
reason-act = 手続きが終わったか不明
# What to check.
reason-act-check = カードでの手続きが図書館システムで終わったか、わかりません。図書館システムの内容を確かめてください。
# Button: somebody has looked into it.
check = 確認しました
# Who looked into it: { $name } is the account, { $at } the time.
checked = { $name } さんが { $at } に確認しました。

# Title of a patron's page. { $number } is the patron number.
patron = 利用者番号 { $number }
# Link to the day of the registration. { $day } is the day.
patron-day = { $day } の登録へ
# Staff let the card do nothing for this patron.
patron-barred = マイナンバーカードでの手続きは、止めてあります。
# What that is for.
patron-bar-text = カードをなくした、ほかの人に使われたかもしれない、などのときに止めます。番号の再発行、パスワードの再設定、登録内容の変更、有効期間の更新が、端末でできなくなります。番号とパスワードでのログインは、そのままです。
# Button.
patron-bar-button = カードでの手続きを止める
# Button.
patron-unbar-button = 止めるのをやめる
# An act of staff: cards do nothing for this patron.
audit-barred = カードでの手続きを止めた
# An act of staff: cards are good again for this patron.
audit-unbarred = カードでの手続きを止めるのをやめた
# Heading.
patron-data = 登録内容
# Heading.
patron-history = 登録と手続きの履歴
# Heading, for administrators: who looked at this patron.
patron-looks = この利用者を見た人
# Nothing is there.
patron-empty = なし
# Label.
patron-name = 名前
# Label.
patron-kana = ヨミ
# Label.
patron-born = 生年月日
# Label.
patron-gender = 性別
# Label.
patron-address = 住所
# Label.
patron-phone = 電話番号
# Label.
patron-email = メール
# Label: home library.
patron-branch = 館
# Label.
patron-category = 利用者区分
# Label: end of the registration.
patron-expires = 有効期限
# Instead of data: they are in the library's own system.
patron-elsewhere = この利用者の名前や連絡先は、図書館システムにあります。
# Link to the patron in the library's own system.
patron-record = 図書館システムで開く
# In the history. { $kiosk } is a kiosk's id, { $consent } the version of the consent.
patron-registered = 登録（端末 { $kiosk }、同意事項の版 { $consent }）
# Gender as the card says it.
gender-male = 男
# Gender as the card says it.
gender-female = 女
# Gender as the card says it, or a file.
gender-unknown = 不明
# An act with a card: number and card again.
act-reissue = 利用カードの再発行
# An act with a card: a new password.
act-password = パスワードの再設定
# An act with a card: name, address, contact.
act-change = 登録内容の変更
# An act with a card: a new term.
act-renewal = 有効期間の更新
# State of an act: not finished.
act-begun = 途中
# State of an act: finished.
act-done = 完了
# State of an act: it is not known whether it was finished.
act-unknown = 終わったか不明
# Where an act was. { $kiosk } is a kiosk's id.
act-where = （端末 { $kiosk }）
# The kept application document agrees with the record.
document-good = 申請書は読めて、登録と合っています。
# It does not.
document-bad = 申請書に、確かめが必要なところがあります。システム担当に知らせてください。
# A fault: it can't be read.
document-fault-unreadable = 申請書が読めません。
# A fault: the signature is missing or not whole.
document-fault-signature = 電子署名がそろっていません。
# A fault: it is for something else.
document-fault-purpose = 申請の目的が、登録や手続きと違います。
# A fault: another kiosk.
document-fault-kiosk = 端末が違います。
# A fault: another version of the consent.
document-fault-consent = 同意事項の版が違います。
# A fault: another time.
document-fault-time = 日時が離れています。
# Opens the text that was signed.
document-text = カードで署名した申請書
# There is none: the patron came by a file of the library's system.
document-none = 申請書はありません（図書館システムのファイルから来た利用者です）。
# Why the signature is not verified again.
document-why = 電子署名は、受け付けたときに検証してあります。カードの証明書は残さないので、この画面では申請書の内容だけを確かめます。
# An act of staff: a list was seen.
audit-listed = 登録の一覧を見た
# An act of staff: in the list of a search.
audit-found = さがして見つけた
# An act of staff: a patron's page was seen.
audit-looked = 利用者の画面を見た
# An act of staff: somebody ticked what needed a look.
audit-checked = 「確認しました」を押した
# Navigation: kiosks.
nav-kiosks = 端末
# Heading of the page about kiosks.
kiosks = 端末のようす
# Heading of a column: how the kiosk is.
kiosks-state = 状態
# Heading of a column: its name.
kiosks-kiosk = 端末
# Heading of a column: since when it is so.
kiosks-since = いつから
# Heading of a column: what is wrong.
kiosks-about = くわしく
# Heading of a column: how often today.
kiosks-today = きょう
# Heading of a column in the file: the day.
kiosks-day = 日
# Heading of a column in the file: what was counted.
kiosks-what = できごと
# Heading of a column in the file: how often.
kiosks-count = 回数
# Nothing is wrong with it.
kiosks-verdict-ok = 正常
# It works, and somebody should look.
kiosks-verdict-warning = 注意
# Patrons can't be served as they should.
kiosks-verdict-fault = 異常
# Nobody can tell from here; never to be read as broken.
kiosks-verdict-unknown = 不明
# Nobody is there, and it could be used.
kiosks-condition-in-service = 待機中
# Somebody is there.
kiosks-condition-in-use = 使用中
# Its card reader is away.
kiosks-condition-out-of-order = 登録できません
# Staff have taken it out of service.
kiosks-condition-paused = 休止中
# The desk has taken it out of service, and it does not say so itself yet.
kiosks-paused = 休止にしました。端末にはまだ届いていません
# Its program is another one than the service's; { $version } is which.
kiosks-old-version = プログラムの版がサービスと違います（{ $version }）
# Its profile is another one than most have.
kiosks-old-profile = 設定がほかの端末と違います
# The last problem a patron met; { $code } is which, a time follows.
kiosks-problem = 最後のエラー { $code }
# A fault that is over; a time and what it was follow.
kiosks-past = 前の異常
# Button: the past fault was seen, mark it no more.
kiosks-clear = 確認した
# No kiosk is known.
kiosks-none = 端末はまだありません
# Heading: counts as a file.
kiosks-export = 回数をファイルに保存
# Label: the first day.
kiosks-from = この日から
# Label: the last day.
kiosks-to = この日まで
# Button: save the file.
kiosks-save = CSV を保存
# Counted: somebody began.
kiosks-count-visit = 利用
# Counted: registrations.
kiosks-count-registered = 登録
# Counted: log-ins.
kiosks-count-logged-in = ログイン
# Counted: what a card did for a patron who was known.
kiosks-count-act = カードでの手続き
# Counted: papers that came out.
kiosks-count-printed = 印刷
# Counted: papers that did not.
kiosks-count-not-printed = 印刷できず
# Counted: calls for staff.
kiosks-count-called = 係員呼出
# Record: a past fault of a kiosk was seen.
audit-fault-cleared = 端末の前の異常を確認
# Record: a kiosk was taken out of service.
audit-kiosk-paused = 端末を休止にした
# Record: a kiosk was put back into service.
audit-kiosk-resumed = 端末の休止を終えた
# Record: a kiosk was asked for a report.
audit-kiosk-examined = 端末の点検を頼んだ

# Navigation: calls from the kiosks.
nav-calls = 呼出
# Title of the page of calls.
calls = 係員呼出
# On that page, what to do.
calls-text = 端末で係員呼出が押されると、どの画面でも上に出ます。「向かいます」を押すと、端末に「係員がまいります」と出ます。用がすんだら「済み」を押してください。
# Heading above the calls of today that are over.
calls-over = きょうの呼出
# No call was made today.
calls-none = きょうの呼出は、まだありません
# Column: which page of the kiosk was shown.
calls-page = 画面
# Column: the code of the problem that was shown.
calls-code = エラー
# Column: what became of the call.
calls-end = どうなったか
# Somebody was on the way. { $name } is an account, { $at } a time.
calls-answered = { $name } さんが向かいました（{ $at }）。
# How a call ended: the visitor took it back.
call-end-cancelled = 取り消されました
# How a call ended: at the kiosk, after somebody had come.
call-end-done = 端末で終わりにされました
# How a call ended: with the visit, after somebody was on the way.
call-end-left = 利用が終わりました
# How a call ended: the kiosk was not heard any more, after somebody was on the way.
call-end-lost = 端末と連絡がとれなくなりました
# How a call ended: at this desk. { $name } is an account.
call-end-closed = { $name } さんが済みにしました
# Nobody had answered when the visit ended.
call-missed-left = だれも応答しないうちに、利用が終わりました
# Nobody had answered when the kiosk was not heard any more.
call-missed-lost = だれも応答しないうちに、端末と連絡がとれなくなりました
# In front of the title of a tab while kiosks call. { $count } is how many.
ring-title = 【呼出{ $count }】
# A kiosk calls. { $kiosk } is its name.
ring-calls = 端末 { $kiosk } が呼んでいます
# Somebody is on the way. { $kiosk } is the kiosk, { $name } an account.
ring-coming = 端末 { $kiosk } へ、{ $name } さんが向かっています
# Which page of the kiosk was shown, { $page }.
ring-page = 画面：{ $page }
# The kiosk has not been heard for a while.
ring-silent = 端末と連絡がとれません。まだ人が待っているかもしれません。
# Button: I am coming.
ring-answer = 向かいます
# Button: the call is done with.
ring-close = 済み
# Another has answered the call of { $kiosk } first; { $name } is the account.
ring-late = 端末 { $kiosk } へは、先に { $name } さんが応答しました。
# The service is not heard: calls would not ring here.
ring-cut-off = いま、サービスにつながらないので、呼出は鳴りません。つながるまで、端末のようすを見に行ってください。
# The browser runs no scripts.
ring-no-scripts = このブラウザーはスクリプトが止めてあるので、呼出は鳴りません。
# The button for the sound of calls, while it is on.
sound-on = 呼出の音：入
# The same, while it is off.
sound-off = 呼出の音：切（音を出す）
# The same, where the browser holds it back until somebody touches the page.
sound-held = 呼出の音：止められています（押すと鳴ります）
# A page of the kiosk, as staff call it.
call-page-attract = はじめの画面
# A page of the kiosk, as staff call it.
call-page-consent = 同意
# A page of the kiosk, as staff call it.
call-page-consent-text = 同意文書
# A page of the kiosk, as staff call it.
call-page-consent-document = カードが署名する申請書
# A page of the kiosk, as staff call it.
call-page-place-card = マイナンバーカードを置く
# A page of the kiosk, as staff call it.
call-page-help = カードの置き方
# A page of the kiosk, as staff call it.
call-page-password = 署名用パスワードの入力
# A page of the kiosk, as staff call it.
call-page-password-help = 署名用パスワードを忘れた方へ
# A page of the kiosk, as staff call it.
call-page-last-try = 最後の1回の確認
# A page of the kiosk, as staff call it.
call-page-reading = カードの読み取り中
# A page of the kiosk, as staff call it.
call-page-take-card = カードを取る
# A page of the kiosk, as staff call it.
call-page-take-card-silent = カードを取る（読み取り失敗）
# A page of the kiosk, as staff call it.
call-page-take-card-end = カードを取る（終わり）
# A page of the kiosk, as staff call it.
call-page-form = 利用登録の入力
# A page of the kiosk, as staff call it.
call-page-confirm = 登録内容の確認
# A page of the kiosk, as staff call it.
call-page-issuing = 登録中
# A page of the kiosk, as staff call it.
call-page-done = 登録が終わった画面
# A page of the kiosk, as staff call it.
call-page-login = ログイン
# A page of the kiosk, as staff call it.
call-page-ready = 予約の本のお知らせ
# A page of the kiosk, as staff call it.
call-page-home = マイ図書館
# A page of the kiosk, as staff call it.
call-page-ask-cancel = 予約の取消の確認
# A page of the kiosk, as staff call it.
call-page-own-card = 利用カード
# A page of the kiosk, as staff call it.
call-page-own-page = マイページ
# A page of the kiosk, as staff call it.
call-page-history = お知らせ履歴
# A page of the kiosk, as staff call it.
call-page-ask-delete = お知らせの削除の確認
# A page of the kiosk, as staff call it.
call-page-ask-stop = 利用停止の確認
# A page of the kiosk, as staff call it.
call-page-ask-stop-sure = 利用停止の最後の確認
# A page of the kiosk, as staff call it.
call-page-choosing-act = カードでの手続きの選択
# A page of the kiosk, as staff call it.
call-page-known-duplicate = 二重登録の案内
# A page of the kiosk, as staff call it.
call-page-known-patron = 登録済みの方の手続き
# A page of the kiosk, as staff call it.
call-page-proving = 本人の登録かの確認
# A page of the kiosk, as staff call it.
call-page-edit-password = 新しいパスワードの入力
# A page of the kiosk, as staff call it.
call-page-choosing-password = 新しいパスワードの入力（カウンターのパスワードで）
# A page of the kiosk, as staff call it.
call-page-edit-contact = 連絡先の変更
# A page of the kiosk, as staff call it.
call-page-comparing = 変更内容の確認
# A page of the kiosk, as staff call it.
call-page-renewing-term = 有効期限の更新
# A page of the kiosk, as staff call it.
call-page-reissuing = 利用カードの再発行中
# A page of the kiosk, as staff call it.
call-page-act-done = 手続きが終わった画面
# A page of the kiosk, as staff call it.
call-page-acts-message = カードでの手続きのお知らせ
# A page of the kiosk, as staff call it.
call-page-slip = 窓口のご案内
# A page of the kiosk, as staff call it.
call-page-out-of-service = ご利用休止の画面
# A page of the kiosk, as staff call it.
call-page-problem = エラーの画面
# Heading of what can be done for this patron.
patron-acts = できること
# Button: the card as a file for the counter's printer.
patron-card = 利用カードを印刷（PDF）
# Above a patron's page: use is stopped.
patron-stopped = 利用を止めてあります。ログインも、カードでの手続きもできません。
# Button and title: readings, telephone, mail.
counter-contact = ヨミ・連絡先を直す
# Button and title: a password that is good once.
counter-one-time = パスワードを忘れた方
# Button and title: no log-in and no acts with a card.
counter-stop = 利用を止める
# Button: undo that.
counter-resume = 止めていた利用を再開する
# Button and title, for administrators: delete the patron.
counter-forget = この利用者を削除する
# Link back to the patron's page; nothing is done.
counter-back = 何もせずに戻る
# In the history: readings, telephone or mail were corrected; their names follow.
counter-did-change = 登録内容を直した:
# In the history: a one-time password was given.
counter-did-one-time = 一度だけのパスワードを渡した
# In the history: the patron chose a new password with it.
counter-did-chosen = それを使って、新しいパスワードを決めた
# In the history: use was stopped.
counter-did-stop = 利用を止めた
# In the history: use goes on.
counter-did-resume = 利用を再開した
# Who did it; { $name } is the account.
counter-by = （{ $name } さん）
# Title of the page that says that nothing was done.
counter-no = 何も変わっていません
# Why: there is no such patron any more.
counter-no-gone = この番号の利用者は、もういません。
# Why: the record was changed meanwhile.
counter-no-changed = 見ているあいだに、登録内容が変わりました。もう一度開いて、いまの内容を確かめてください。
# Why: nothing differs.
counter-no-nothing = いまの内容と同じです。直すところを入力してください。
# Why: too many one-time passwords for this patron.
counter-no-too-many = この利用者には、きょう何度もパスワードを渡しました。4時間たつと、また渡せます。
# Why: something is on loan.
counter-no-on-loan = 貸出中の資料があるので、削除できません。返却してから、もう一度してください。
# Label: family name's reading.
field-kana_family = ヨミ（姓）
# Label: given name's reading.
field-kana_given = ヨミ（名）
# Label.
field-phone = 電話番号
# Label.
field-email = メール
# Beside a label: may be empty.
field-optional = （なくてもよい）
# What the record has; the value follows.
contact-present = いま:
# Above the form: something is wrong.
contact-wrong = 赤い×のところを直してください。
# Button: shows old beside new.
contact-look = 新旧をくらべる
# Below the form: what can't be corrected here.
contact-not-here = 名前と住所は、端末でマイナンバーカードを読むと新しくなります（端末の「番号やパスワードをお忘れの方」から）。
# Title of old beside new.
contact-compare = この内容に直しますか
# Column.
contact-before = いまの登録
# Column.
contact-after = 新しい内容
# That the patron is told.
contact-told = 本人に、次のログインとメール（登録があれば、前のアドレスにも）でお知らせします。
# Button: it is done.
contact-do = この内容に直す
# Button: back to the form with what was typed.
contact-edit = 入力にもどる
# A reading: nothing typed.
contact-fault-kana-empty = 入力してください。
# A reading: no katakana.
contact-fault-kana-not-katakana = カタカナで入力してください。
# A reading: its first kana can't be first.
contact-fault-kana-bad-start = はじめの文字を確かめてください。
# A reading: its last can't be last.
contact-fault-kana-bad-end = おわりの文字を確かめてください。
# A reading: too long.
contact-fault-kana-too-long = 長すぎます。
# A telephone: nothing typed.
contact-fault-phone-empty = 入力してください。
# A telephone: no digits.
contact-fault-phone-not-digits = 数字で入力してください。
# A telephone: no 0 in front.
contact-fault-phone-not-leading-zero = 0から始まる番号を入力してください。
# A telephone: wrong number of digits.
contact-fault-phone-length = 桁の数を確かめてください。
# A telephone: nobody's own.
contact-fault-phone-not-a-subscriber = 本人の電話番号ではないようです。
# A mail address: no @.
contact-fault-email-no-at = @ がありません。
# A mail address: two of them.
contact-fault-email-two-at = @ が二つあります。
# A mail address: a space.
contact-fault-email-space = 空白は使えません。
# A mail address: a character that can't be there.
contact-fault-email-bad-character = 使えない文字があります。
# A mail address: nothing before the @.
contact-fault-email-nothing-before-at = @ の前を確かめてください。
# A mail address: nothing after it.
contact-fault-email-nothing-after-at = @ の後ろを確かめてください。
# A mail address: a dot where none can be.
contact-fault-email-bad-dot = 点の位置を確かめてください。
# A mail address: no dot after the @.
contact-fault-email-no-dot-after-at = @ の後ろに点がありません。
# A mail address: no name of a domain.
contact-fault-email-bad-domain = @ の後ろを確かめてください。
# A mail address: too long.
contact-fault-email-too-long = 長すぎます。
# What a one-time password is.
one-time-text = 一度だけ使えるパスワードを作ります。利用者は端末でそれを使って、新しいパスワードを自分で決めます。30分たつと使えません。いまのパスワードは、新しく決めるまで、そのまま使えます。
# What to look at before.
one-time-identity = 先に、本人確認できるもの（マイナンバーカード、運転免許証など）を見せてもらい、登録の名前と生年月日にくらべてください。
# To be ticked.
one-time-seen = 本人であることを確かめました
# Button.
one-time-give = パスワードを作る
# Title of the page with it.
one-time-given = 一度だけのパスワード
# What to do 1.
one-time-step-write = 紙に書いて、本人に渡します。大文字と小文字は、どちらでも同じです。
# What to do 2.
one-time-step-kiosk = 端末の「ログイン」で、利用者番号と、このパスワードを入力してもらいます。
# What to do 3.
one-time-step-new = 続けて、新しいパスワードを決めてもらいます。
# That it is not shown again.
one-time-once = この画面を閉じると、二度と見られません。30分たつと使えなくなります。
# Link: back to the patron's page.
one-time-done = 渡しました
# What stopping does.
stop-text = この番号では、端末にログインできなくなり、カードでの手続きもできなくなります。ログイン中なら、すぐにログアウトになります。利用カードをなくした、だれかに使われているようだ、などのときに止めます。貸出や予約は、そのまま残ります。
# What the patron is told.
stop-told = 正しいパスワードでログインした方には「図書館が、この番号の利用を止めています」と出て、カウンターをご案内します。メールは送りません。
# Button.
stop-do = 利用を止める
# What is deleted.
forget-text = 登録内容、パスワード、申請書と電子署名、カードでの手続き、お知らせ、予約を、すべて削除します。元に戻せません。本人は、また新しく登録できます。番号は、ほかの方に使われません。
# Reservations that go; { $count } is how many.
forget-holds = 予約が{ $count }件あり、一緒に削除されます。取り置きの本があれば、棚に戻してください。
# What stays.
forget-stays = 残るもの: だれが、いつ、どの番号を削除したか（記録）。控え（バックアップ）にあるものは、控えが古くなって消えるまで残ります。
# Label: the number is to be typed.
forget-again = 確かめるため、利用者番号を数字だけで入力してください
# The number that was typed is another one.
forget-wrong = 番号が違います。削除していません。
# How many loans; { $count } is how many.
forget-loans = 貸出中: { $count }件
# Button.
forget-do = 削除する
# Title: it is done.
forgotten = 削除しました
# What was done; { $number } is the patron number.
forgotten-text = 利用者番号 { $number } の登録を削除しました。
# An act of staff: readings, telephone or mail were corrected.
audit-corrected = 登録内容を直した
# An act of staff: a one-time password was given.
audit-one-time = 一度だけのパスワードを渡した
# An act of staff: use was stopped.
audit-stopped = 利用を止めた
# An act of staff: use goes on.
audit-resumed = 利用を再開した
# An act of staff: a patron was deleted.
audit-forgot = 利用者を削除した

## One kiosk

# Heading of the page about one kiosk; { $kiosk } is its name.
kiosk = 端末 { $kiosk }
# Button: to the page about all kiosks.
kiosk-back = 端末の一覧へ
# Since when it is as it is; { $at } is a time.
kiosk-since = { $at } から
# Heading of a column: what was looked at.
kiosk-check = 項目
# Heading of a column: what was found.
kiosk-found = ようす
# Heading: take the kiosk out of service.
kiosk-pause = 休止にする
# What that does.
kiosk-pause-text = 使っている人がいれば、その人が終わってから休止になります。30 秒ほどで端末に届きます。
# Label: the reason, chosen from a list; patrons read it in their language.
kiosk-pause-reason = 端末の画面に出す理由
# A reason: the kiosk is being checked.
kiosk-pause-maintenance = 点検をしています
# A reason: it will be in service soon.
kiosk-pause-preparing = 準備をしています
# A reason: not today any more.
kiosk-pause-closed = 今日の受け付けは終わりました
# A reason: what it does is done at the counter now.
kiosk-pause-counter = カウンターで受け付けています
# Label: a line of staff's own.
kiosk-pause-own = 書き足すこと（なくてもよい）
# About that line; { $most } is how many letters it may have.
kiosk-pause-own-text = 日本語のまま、どの言語の画面にも出ます。{ $most } 文字まで。個人の名前や番号は書かないでください。
# The line has too many letters, or what is no letter; { $most } is how many it may have.
kiosk-pause-refused = 休止にできませんでした。書き足すことは一行、{ $most } 文字までにしてください。
# Button: take it out of service.
kiosk-pause-button = 休止にする
# It is out of service; { $name } did that, { $at } is when. The reason follows.
kiosk-paused = { $name } が { $at } に休止にしました。
# The kiosk does not say so itself yet: somebody uses it, or it has not heard of it.
kiosk-pause-awaited = 端末にはまだ届いていないか、使っている人がいます。
# Button: back into service.
kiosk-resume = 休止を終える
# Heading: the report about whether the kiosk is ready.
kiosk-readiness = 点検の報告
# What that is.
kiosk-readiness-text = 端末が自分を調べて、結果をここへ送ります。紙に印刷し、端末のそばで残りを確かめてください。
# Button: ask for it.
kiosk-readiness-button = 点検する
# It was asked for; { $at } is when.
kiosk-readiness-awaited = { $at } に頼みました。1 分ほどで届きます。
# Link to the report as PDF; { $at } is when it was made.
kiosk-readiness-pdf = { $at } の報告（PDF）

## The report about a kiosk, on paper

# Its heading; { $kiosk } is the kiosk's name.
readiness-title = 端末 { $kiosk } の点検
# When it was made; { $at } is a time.
readiness-made = 調べた日時　{ $at }
# Who asked for it; { $name } is an account.
readiness-asked = 頼んだ人　{ $name }
# Which program and settings; { $version } and { $profile } are for IT.
readiness-version = プログラムの版　{ $version }　　設定　{ $profile }
# How many are not as they should be; { $fault }, { $warning } and { $unknown } are numbers.
readiness-summary = 異常 { $fault }　　注意 { $warning }　　不明 { $unknown }
# A check: nothing is wrong.
readiness-verdict-ok = 正常
# A check: it works, and somebody should look.
readiness-verdict-warning = 注意
# A check: patrons can't be served as they should.
readiness-verdict-fault = 異常
# A check: nobody can tell.
readiness-verdict-unknown = 不明
# A check: there was nothing to look at.
readiness-verdict-not-asked = なし
# Heading above the boxes to tick.
readiness-by-hand = 端末のそばで確かめること
# Box: a printed page.
readiness-confirm-page = 試し印刷をして、文字とバーコードがきれいに出た
# Box: sound.
readiness-confirm-sound = 音が聞こえた
# Box: the screen.
readiness-confirm-touch = 画面のどこを押しても、正しく反応した
# Box: the reader.
readiness-confirm-card = 試験用のカードを置いて、読み取れた
# Who ticked them, a line follows.
readiness-signed = 確かめた人
# When, a line follows.
readiness-date = 日付
# Foot of each page; { $kiosk } is the kiosk's name, { $page } a number.
readiness-foot = 端末 { $kiosk } の点検　{ $page } ページ
# In the history: the card was made again.
counter-did-card = 利用カードを作り直した
# An act of staff: the card was made again.
audit-card = 利用カードを作り直した
# Title of the PDF with the card.
card-title = 利用カード
# On the card.
card-name = 利用カード
# What to do with the paper.
card-how = 点線で切り取ってください。拡大・縮小をせずに（100%で）印刷してください。
# Below the card. { $day } is the last day.
card-until = 有効期限 { $day }
