# The words of the screen for staff at the kiosk. Staff are spoken to in Japanese; these are in no other language.

# Title of the page for the passcode.
passcode = 係員の画面
# Below it.
passcode-lead = 係員の暗証番号を入力してください。
# While it is compared.
passcode-asked = 確かめています。
# It was not the right one.
passcode-wrong = 暗証番号がちがいます。
# Too many wrong ones. { $minutes } and { $seconds } are numbers.
passcode-wait = まちがいが続いたので、あと{ $minutes }分{ $seconds }秒、入力できません。
# What a screen reader is told of the places for digits. { $count } is a number.
passcode-typed = { $count }けた入力
# Keys.
key-clear = 全部消す
key-erase = 1字消す
# Buttons.
button-open = 開く
button-close = 閉じる
button-back = 戻る
button-previous = 前へ
button-next = 次へ

# Title: somebody is using the kiosk.
visit = 利用中の方がいます
visit-text = 係員の画面を開くと、利用中の方の操作が終わり、入力したものはすべて消えます。
visit-point-ask = 利用中の方に、終わらせてよいかを聞いてください。
visit-point-wiped = 消したものは、元に戻せません。
visit-end = 終わらせて開く
# Title and text: a registration is being stored.
visit-registering = 登録の途中です
visit-registering-text = いま終わらせると、登録されたかどうかがわからなくなります。登録が終わるまで、お待ちください。

# Title of the menu.
menu = 係員の画面
# Below it. { $kiosk } is the kiosk's id, { $version } the program's.
menu-lead = 端末 { $kiosk }　プログラムの版 { $version }
# While it is looked at everything. { $done } is a number.
menu-checking = 点検しています（{ $done }項目まで終わりました）。
# What was found. Numbers.
menu-well = 点検で、異常は見つかりませんでした。
menu-found = 点検の結果：{ $parts }
count-fault = 異常 { $count }
count-warning = 注意 { $count }
count-unknown = 不明 { $count }
# Between two of these.
count-between = 、
# Entries of the menu.
menu-checks = 点検の結果
menu-problems = 最近のエラー
menu-counts = 今日の回数
menu-card = カードの確認
menu-print = 印刷の確認
menu-sound = 音の確認
menu-screen = 画面の確認
menu-pause = 休止と再開
menu-restart = プログラムの再起動
menu-leave = デスクトップへ

# Title of the page about checks.
checks = 点検の結果
checks-again = もう一度点検する
# A check that needs somebody. { $name } what was looked at, { $found } and { $remedy } sentences.
check-line = **{ $name }**：{ $found }{ $remedy }
# Those that are well, or were not asked. { $names } are their names.
checks-ok = **正常**：{ $names }
checks-not-asked = **調べていない**：{ $names }
checks-running = 点検しています。
# Between two names.
names-between = 、

# Title of the page about problems.
problems = 最近のエラー
problems-none = エラーは、まだありません。
# { $at } when, { $code } the code.
problem-label = { $at }　{ $code }
# { $title } what it says, { $page } on which page.
problem-value = { $title }（{ $page }）
# Below the list.
problems-note = 新しいものから20件です。だれのものかは、記録していません。

# Title of the page about counts.
counts = 今日の回数
# { $since } a time.
counts-since = { $since } からの回数です。
counts-none = まだありません。
# A number of times.
times = { $count }回
count-visit = 利用
count-registered = 登録
count-logged-in = ログイン
count-act = カードでの手続き
count-printed = 印刷
count-not-printed = 印刷の失敗

# Title of the page for a card.
card = カードの確認
card-place = カードを、カードリーダーの上に置いてください。暗証番号は使いません。名前や住所は読みません。
card-reading = 読み取っています。
card-no-reader = カードリーダーがつながっていません。
card-again = 別のカードを置くと、もう一度調べます。
card-my-number = マイナンバーカードです。
card-juki = 住民基本台帳カードです。登録には使えません。
card-phone = スマートフォンです。登録には使えません。
card-foreign = マイナンバーカードではありません。登録には使えません。
card-can-sign = 署名用電子証明書が入っています。
card-cannot-sign = 署名用電子証明書が入っていません。登録には使えません。
# { $count } tries of the signature password.
card-tries = 署名用パスワードは、あと{ $count }回まちがえられます。
card-locked = 署名用パスワードは、ロックされています。市区町村の窓口で再設定できます。
card-failed-gone = 読み取る前に、カードが離れました。
card-failed-silent = カードが返事をしません。
card-failed-reader = カードリーダーに問題が起きました。
card-failed-busy = カードを、ほかのプログラムが使っています。
card-failed-no-certificate = 署名用電子証明書が入っていません。登録には使えません。
card-failed-unreadable = 読み取れないカードです。

# Title of the page for printing.
print = 印刷の確認
print-text = ためし印刷をします。利用者の情報は印刷しません。
print-none = この端末では、印刷しない設定になっています。
print-button = ためし印刷をする
print-sending = プリンターに送っています。
print-printing = 印刷しています。
print-done = プリンターが、印刷し終わったと答えました。紙を見て、バーコードと文字を確かめてください。
print-unknown = プリンターに渡しました。紙が出たかどうかは、プリンターが答えません。紙を見て確かめてください。
print-failed = 印刷できませんでした。{ $found }{ $remedy }

# Title of the page for sounds.
sound = 音の確認
sound-text = ボタンを押すと、音が鳴ります。聞こえるかどうかを確かめてください。
sound-off = この端末では、音を出さない設定になっています。
sound-accepted = 受けつけた音
sound-fault = まちがいの音
sound-take-card = カードを取る合図
sound-idle = 操作がないときの合図

# Title of the page for the screen.
screen = 画面の確認
screen-text = 色の確認では、画面全体が六つの色に変わります。タッチの確認では、すべてのマスを指でなぞってください。
screen-colours = 色の確認
screen-grid = タッチの確認
screen-all = すべてのマスが反応しました。
# { $count } fields.
screen-missing = { $count }個のマスが反応していません。
# On the colours.
colours = 色にむらや欠けがないかを見て、画面に触れてください
# In the middle of the grid.
grid = タッチの確認
grid-end = 終わる

# Title of the page to take the kiosk out of service.
pause = 休止と再開
pause-text = 休止すると、案内だけが表示されて、だれもこの端末を使えなくなります。再起動しても、そのままです。
# Reasons, as buttons and within a sentence.
pause-maintenance = 点検のため
pause-preparing = 準備のため
pause-closed = 受け付けの終わり
pause-counter = カウンターで受け付け
# Button.
pause-end = 再開する
# It is in service.
pause-none = 休止していません。
# { $reason } one of the reasons above.
pause-staff = 休止中です（{ $reason }）。
pause-desk = 職員の画面から休止しています（{ $reason }）。再開も、職員の画面からしてください。
# It holds, but not over a restart.
pause-unkept = 記録できませんでした。再起動すると、元に戻ります。システム担当に知らせてください。

# Title of the questions before the program ends.
restart = プログラムを再起動しますか
restart-text = 十数秒のあいだ、画面が消えます。端末そのものは再起動しません。
restart-yes = 再起動する
leave = デスクトップへ出ますか
leave-text = プログラムが終わります。ふたたび始めるまで、だれもこの端末を使えません。
leave-yes = プログラムを終わる

# Pages of a visit, by the names of their states; one of another version.
page-other = ほかの画面
page-Attract = 待機
page-Consenting = 同意
page-Typing = 署名用パスワード
page-LastTry = 最後の一回の確認
page-PlacingCard = カードを置く
page-Reading = カードの読み取り
page-TakingCard = カードを取る
page-Filling = 入力
page-Confirming = 確認
page-Issuing = 登録中
page-Done = 申請成功
page-LoggingIn = ログイン
page-ChoosingPassword = 新しいパスワードを決める
page-Home = マイ図書館
page-ActsMessage = 手続きの案内
page-ReadyMessage = 予約本のお知らせ
page-ShowingCard = 利用カード
page-OwnPage = マイページ
page-History = お知らせ履歴
page-Asking = マイ図書館での確認
page-ChoosingAct = 手続きを選ぶ
page-KnownPatron = 登録済みの方の手続き
page-Proving = 本人の確認
page-Editing = 登録内容の変更
page-Comparing = 変更の確認
page-RenewingTerm = 有効期間の更新
page-Reissuing = 番号の再発行
page-ActDone = 手続きの終わり
page-Trouble = エラーの画面
page-CounterSlip = 窓口のご案内
