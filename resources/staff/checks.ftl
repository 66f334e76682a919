# What the checks of the doctor (docs/doctor.md) are called, what they found, and what staff do, by name and reason.
# Staff are spoken to in Japanese; these are in no other language. Fluent names have hyphens where a check has dots.

# What staff do about a finding that has no words of its own.
remedy = システム担当に知らせてください。
# The check did not answer in its time.
found-no-answer = 返事がありません。
# The check itself broke.
found-check-failed = 調べる途中で、プログラムに問題が起きました。
# Not looked at before the first of its group is well.
found-follows = ほかの項目が直ってから調べます。
# Not looked at before the profile is well.
found-no-profile = 設定ファイルが直ってから調べます。
# The demo has no such thing.
found-demo = デモなので、調べていません。

# The library profile.
check-profile = 設定ファイル
found-profile-read = 読めます。
found-profile-faults = まちがいがあります。
found-profile-not-found = 見つかりません。

# Files that the profile names.
check-profile-files = 設定が使うファイル
found-profile-files-read = 読めます。
found-profile-files-faults = 読めないものがあります。
found-profile-files-none = ありません。

# The card service of the machine.
check-reader-service = カードのサービス
found-reader-service-running = 動いています。
found-reader-service-not-running = 止まっています。
remedy-reader-service-not-running = 端末を再起動してください。直らなければ、システム担当に知らせてください。
found-reader-service-refused = 使えません。
found-reader-service-disabled = 使わない設定になっています。
found-reader-service-no-reader = カードリーダーがつながっていません。
remedy-reader-service-no-reader = カードリーダーの USB ケーブルを、いちど抜いて、さし直してください。

# The reader.
check-reader-name = カードリーダー
found-reader-name-there = つながっています。
found-reader-name-none = つながっていません。
remedy-reader-name-none = カードリーダーの USB ケーブルを、いちど抜いて、さし直してください。
found-reader-name-another = 設定とは別のカードリーダーがつながっています。
remedy-reader-name-another = いつものカードリーダーにつなぎかえてください。
found-reader-name-several = 二台以上つながっています。
remedy-reader-name-several = 使わないカードリーダーをはずしてください。
found-reader-name-no-card-fits = カードを置けないものが、カードリーダーとして選ばれています。

# Readers that take cards from the network.
check-reader-virtual = 仮想のカードリーダー
found-reader-virtual-none = ありません。
found-reader-virtual-there = あります。だれでもネットワークからカードを置けるので、危険です。
remedy-reader-virtual-there = 使うのをやめて、システム担当に知らせてください。
found-reader-virtual-installed = 入っています。だれでもネットワークからカードを置けるので、危険です。
remedy-reader-virtual-installed = 使うのをやめて、システム担当に知らせてください。
found-reader-virtual-unreadable = あるかどうか、わかりません。

# What Windows does with cards by itself.
check-reader-policies = カードに触れる Windows の設定
found-reader-policies-off = 止めてあります。
found-reader-policies-copies-certificates = 置かれたカードの証明書を Windows が写します。
found-reader-policies-searches-drivers = 置かれたカードのドライバーを Windows がさがします。
found-reader-policies-unreadable = 読めません。
found-reader-policies-not-windows = Windows だけの項目です。

# What the printer says of itself.
check-printer-state = プリンター
found-printer-state-ready = 使えます。
found-printer-state-none = この端末では印刷しません。
found-printer-state-pdf = 紙のかわりにファイルに保存します。
found-printer-state-low = 紙やリボンが、なくなりかけています。
remedy-printer-state-low = 補充してください。
found-printer-state-silent = 紙があるかどうかを答えないプリンターです。
remedy-printer-state-silent = 「印刷の確認」で、紙が出るかを見てください。
found-printer-state-missing = 見つかりません。
found-printer-state-refused = 印刷のしくみが、プリンターのようすを教えません。
found-printer-state-not-reached = つながりません。
remedy-printer-state-not-reached = プリンターの電源とケーブルを確かめてください。
found-printer-state-unusable = この端末では使えない種類です。
found-printer-state-paper = 紙かカードがありません。
remedy-printer-state-paper = 補充してください。
found-printer-state-cover = ふたが開いています。
remedy-printer-state-cover = ふたを閉めてください。
found-printer-state-offline = 電源が切れているか、つながっていません。
remedy-printer-state-offline = プリンターの電源とケーブルを確かめてください。
found-printer-state-stopped = 止められています。
remedy-printer-state-stopped = プリンターのボタンを見て、一時停止なら解除してください。
found-printer-state-driver = ドライバーに問題があります。
found-printer-state-jam = 紙かカードがつまっています。
remedy-printer-state-jam = 取りのぞいてください。
found-printer-state-supply = インクかリボンがありません。
remedy-printer-state-supply = 取りかえてください。
found-printer-state-other = プリンターに問題があります。
remedy-printer-state-other = プリンターの表示を見てください。

# Everything that may be printed, on its paper.
check-printer-sheets = 印刷のひな型
found-printer-sheets-fit = 用紙に入ります。
found-printer-sheets-do-not-fit = 用紙に入りません。
found-printer-sheets-none = この端末では印刷しません。

# The patron database of a kiosk that is its own service.
check-service-database = 利用者データベース
found-service-database-there = 使えます。
found-service-database-older = 古い形です。次に始めるときに、新しくなります。
found-service-database-too-new = プログラムより新しい形です。
found-service-database-unusable = 使えません。
found-service-database-unreadable = 読めません。
found-service-database-damaged = 壊れています。
found-service-database-server = サーバーにあります。

# Whether anything answers at the service's address.
check-service-address = サーバーへの接続
found-service-address-reached = つながります。
found-service-address-no-name = サーバーの名前が見つかりません。
remedy-service-address-no-name = ネットワークのケーブルを確かめてください。直らなければ、システム担当に知らせてください。
found-service-address-refused = サーバーが動いていません。
found-service-address-silent = サーバーが返事をしません。
remedy-service-address-silent = ネットワークのケーブルを確かめてください。直らなければ、システム担当に知らせてください。
found-service-address-not-reached = つながりません。
remedy-service-address-not-reached = ネットワークのケーブルを確かめてください。直らなければ、システム担当に知らせてください。
found-service-address-no-tls = 安全な接続ができません。
found-service-address-own = サーバーは使いません。この端末だけで動きます。

# The service's certificate.
check-service-certificate = サーバーの証明書
found-service-certificate-trusted = 正しいものです。
found-service-certificate-ends-soon = まもなく期限が切れます。
found-service-certificate-expired = 期限が切れています。
found-service-certificate-not-yet = まだ有効になっていません。この端末の時計が正しいか、確かめてください。
found-service-certificate-another-name = 別の名前のものです。
found-service-certificate-untrusted = 信頼できません。
found-service-certificate-files = この端末の証明書のファイルに問題があります。
found-service-certificate-unreadable = 読めません。

# Whether the service lets this kiosk in.
check-service-token = サーバーの許可
found-service-token-accepted = 許可されています。
found-service-token-notices = 許可されています。サーバーから、お知らせがあります。
found-service-token-unreadable = 許可のファイルが読めません。
found-service-token-not-known = 許可されていません。
found-service-token-another-kiosk = 別の端末の許可が入っています。
found-service-token-no-service = 図書館のサーバーではないものが答えました。
found-service-token-http = サーバーがエラーを返しました。
found-service-token-broken-off = 途中で切れました。

# Whether the service has all this kiosk uses.
check-service-version = サーバーの版
found-service-version-fits = 合っています。
found-service-version-another-version = 違いますが、使えます。
found-service-version-too-old = 古すぎます。
found-service-version-unreadable = 読めません。

# Date and time.
check-clock = 時計
found-clock-agrees = 合っています。
found-clock-drifting = 少しずれています。
found-clock-off = 5分より大きくずれています。このままでは、登録できません。
found-clock-impossible = 日付が、ありえないものになっています。
found-clock-plausible = おかしくありません。
found-clock-not-compared = くらべる相手がありません。

# The CA certificates of cards.
check-trust-anchors = カードの認証局
found-trust-anchors-trusted = そろっています。
found-trust-anchors-ends-soon = まもなく期限が切れます。
found-trust-anchors-ended = 期限が切れたものがあります。
found-trust-anchors-not-known = 公的個人認証のものではありません。
found-trust-anchors-unfit = 認証局の証明書として使えません。
found-trust-anchors-unreadable = 読めません。
found-trust-anchors-none = 設定されていません。
found-trust-anchors-server = サーバーが確かめます。

# How revocation is found out.
check-revocation-mode = 失効の確かめ方
found-revocation-mode-ocsp = その場で問い合わせます（OCSP）。
found-revocation-mode-crl = 一覧で確かめます（CRL）。
found-revocation-mode-ocsp-then-crl = その場で問い合わせ、だめなら一覧で確かめます。
found-revocation-mode-none-yet = まだ決まっていません。このままでは、登録できません。
found-revocation-mode-server = サーバーが確かめます。

# The responder about revocation.
check-revocation-ocsp = 失効の問い合わせ先
found-revocation-ocsp-answers = 答えます。
found-revocation-ocsp-no-address = 決まっていません。
found-revocation-ocsp-revoked = 認証局が失効しています。
found-revocation-ocsp-no-anchor = 認証局が設定されていません。
found-revocation-ocsp-not-used = 使いません。
found-revocation-ocsp-error = エラーを返しました。
found-revocation-ocsp-stale = 古い答えです。
found-revocation-ocsp-unreachable = つながりません。
found-revocation-ocsp-untrusted = 信頼できない答えです。
found-revocation-ocsp-clock = この端末の時計がずれています。
found-revocation-ocsp-server = サーバーが確かめます。

# The lists of revoked certificates.
check-revocation-crl = 失効の一覧
found-revocation-crl-fresh = 新しいものです。
found-revocation-crl-ends-soon = まもなく期限が切れます。
found-revocation-crl-not-all = そろっていません。
found-revocation-crl-not-used = 使いません。
found-revocation-crl-error = エラーになりました。
found-revocation-crl-stale = 期限が切れています。
found-revocation-crl-unreachable = 取りに行けません。
found-revocation-crl-untrusted = 信頼できないものです。
found-revocation-crl-clock = この端末の時計がずれています。
found-revocation-crl-server = サーバーが確かめます。

# Room on the disk.
check-disk-free = ディスクの空き
found-disk-free-enough = 足りています。
found-disk-free-low = 少なくなっています。
found-disk-free-full = ほとんどありません。
found-disk-free-unreadable = わかりません。
found-disk-free-no-folder = フォルダーがありません。

# Whether it can write there.
check-disk-writable = ディスクへの書き込み
found-disk-writable-written = できます。
found-disk-writable-missing = フォルダーがありません。
found-disk-writable-refused = できません。

# Who may read and write data and keys.
check-permissions = ファイルの権限
found-permissions-private = 正しく守られています。
found-permissions-open = ほかの人に読めるものがあります。
found-permissions-writable = ほかの人が書きかえられるものがあります。
found-permissions-group-writable = 同じグループの人が書きかえられるものがあります。
found-permissions-another-owner = 持ち主が違うものがあります。
found-permissions-unreadable = 読めないものがあります。
found-permissions-cannot-tell = わかりません。
found-permissions-no-data = データはまだありません。

# Typefaces.
check-fonts = 文字
found-fonts-whole = そろっています。
found-fonts-damaged = 文字のファイルが壊れています。
found-fonts-no-glyph = 設定の文に、表示できない文字があります。

# The screen.
check-display = 画面
found-display-fits = 合っています。
found-display-too-small = 小さすぎて、大きな文字が選べません。
found-display-turned = 縦と横が、設定と違います。
found-display-size-not-known = 大きさがわかりません。
found-display-not-opened = 開けません。
found-display-no-display = ありません。

# Sounds.
check-sound = 音
found-sound-device = 出せます。
found-sound-off = 出さない設定です。
found-sound-no-player = 鳴らすプログラムがありません。
found-sound-no-device = スピーカーがありません。
remedy-sound-no-device = スピーカーのケーブルと電源を確かめてください。
found-sound-cannot-tell = わかりません。
remedy-sound-cannot-tell = 「音の確認」で、聞こえるかを確かめてください。

# Whether a kiosk runs on these data.
check-instance = 動いているプログラム
found-instance-none = ありません。
found-instance-running = この端末のものです。
found-instance-left-over = 前に異常な終わり方をしました。
found-instance-unreadable = 読めません。
found-instance-cannot-tell = わかりません。

# Versions.
check-versions = プログラムの版
found-versions-known = わかっています。
found-versions-some-unknown = わからないものがあります。
