# What a running kiosk says of itself besides its doctor's checks (docs/fleet.md), and what the service makes of it.
# Fluent names have hyphens where a check has dots.

# Nothing was heard for a moment.
health-late = 知らせが遅れています。
# Nothing was heard: off, or without network.
health-silent = 知らせがありません。電源かネットワークが切れているかもしれません。
# It never said anything.
health-version-does-not-report = まだ知らせたことがありません。動かしていないか、版が古いかもしれません。

# The card reader, as the running kiosk sees it.
check-reader = カードリーダー
found-reader-there = つながっています。
found-reader-no-reader = つながっていません。USB ケーブルを、いちど抜いて、さし直してください。
found-reader-service-down = カードのサービスが止まっています。端末を再起動してください。
found-reader-none = まだわかりません。

# The last print.
check-print = 前回の印刷
found-print-paper = 用紙がなくて、印刷できませんでした。
found-print-cover = ふたが開いていて、印刷できませんでした。
found-print-offline = プリンターの電源か線が切れていて、印刷できませんでした。
found-print-stopped = プリンターが止まっていて、印刷できませんでした。
found-print-driver = プリンターの設定が合わず、印刷できませんでした。
found-print-jam = 紙がつまって、印刷できませんでした。
found-print-supply = インクかリボンがなくて、印刷できませんでした。
found-print-stuck = 途中で止まって、印刷できませんでした。
found-print-unwritable = 書き込めなくて、印刷できませんでした。
found-print-other = 印刷できませんでした。

# The screen.
check-screen = 画面
found-screen-drawn = 動いています。
found-screen-not-yet = まだ何も映していません。
found-screen-frozen = 止まっています。端末を再起動してください。

# The whole kiosk, where no part says why.
check-kiosk = 端末
found-kiosk-out-of-order = 登録できません。
found-kiosk-paused = 休止しています。
