# The page of a kiosk whose start failed: above for patrons, in Japanese and English, below for staff and IT.

# Title, for patrons.
title = ただいまご利用いただけません
# The same in English.
title-english = This machine is not available at the moment.
# Where to go.
counter = 図書館のカウンターで、手続きができます。
# The same in English.
counter-english = Please go to the library counter.
# Above what is for staff and IT; { $code } is the exit code of docs/windows.md, { $name } its name.
staff = 係員・システム担当の方へ　起動できません（終了コード { $code } { $name }）
# Below it: nobody has to do anything here once the cause is gone; { $at } is a time of day.
again = 直ると、自動で起動します（{ $at } に確かめました）。
