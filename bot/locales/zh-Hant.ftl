# 繁體中文（臺灣）

# Answers
unsure = 不太確定，報告裡最接近的是：
several = 報告裡有這 { $count } 句：
unsaid = 這句話說的不是{ $words }。報告是這樣說的：
quoted = 「{ $words }」
picked = 摘自報告：
absent = 報告沒有提到：{ $missing }。
absent-unnamed = 報告裡找不到這個問題的答案。
beyond =
    { $sections ->
        [0] 沒有這一句：報告一共 { $sentences } 句。
       *[other] 沒有這個編號：報告一共 { $sections } 節、{ $sentences } 句。
    }
nearest = 報告裡沒有直接的答案，最接近的幾句是：
more-title = 其他相關的句子：
context-title = 前後文：
lead = 導言
citation = 第 { $section } 節「{ $title }」· 第 { $number } 句
citation-untitled = { $title } · 第 { $number } 句
converted = 由原文轉為繁體
translation = 譯文
list-comma = 、

# Buttons
button-context = 前後文
button-more = 更多
button-answer = « 回到答案
button-original = 原文
button-rendering = 繁體
button-nearest = 最接近的句子

# Notices
report-changed = 報告已經更新，請重新提問。
button-unknown = 這個按鈕已經失效，請重新提問。
failed = 抱歉，剛剛出了點狀況，請再問一次。
no-more = 沒有其他句子了。
answer-forgotten = 我不確定你指的是哪個答案。請再問一次，或點一下那則答案下面的按鈕。
busy = 這裡一下子問得太多了，請過一分鐘再試。
examples-intro = { examples-intro-plain }你可以這樣問：
examples-intro-plain = 我只用這份報告裡的原句回答。
ask-usage = 把問題接在 /ask 後面就可以了，例如：/ask { $example }
ask-usage-plain = 把問題接在 /ask 後面就可以了。
not-text = 我只看得懂文字，請把問題打字傳給我。
unknown-command = 沒有這個指令。直接把問題傳給我，或參考 /help。
inline-private = 私訊提問
inline-unsure = 不太確定 · { $title }

# Commands
start-plain =
    嗨！我用《{ $title }》裡的原句回答問題。

    直接傳問題給我就好，繁體、簡體、英文、拼音都行。報告裡沒有的，我會老實說沒有。
start =
    { start-plain }

    例如：
help =
    提問方式

    • 私訊：直接傳問題。
    • 群組：/ask 加上問題，也可以直接回覆我。@{ $username } 加上問題也行，只要 Telegram 讓我看得到。
    • 想問別人說的話：回覆那則訊息，輸入 /ask 或 @{ $username }；只引用其中一段，就只問那一段。
    • 頻道：發布 /ask 加上問題（我必須是管理員）。
    • 任何聊天室：輸入 @{ $username } 再打問題，從清單裡選一則送出。

    可以接著問，例如「那是什麼時候？」；在群組裡請回覆我的答案來問。編輯剛問的問題，答案也會跟著更新。答案下方可以點開前後文、更多句子和原文。也可以直接輸入「更多」、「出處」、「原文」，或用編號找句子：「第3句」。

    /about 關於這份報告和我
    /privacy 隱私權
about =
    《{ $title }》
    { $sections ->
        [0] 共 { $sentences } 句。
       *[other] 共 { $sections } 節、{ $sentences } 句。
    }

    我只引用報告裡的句子，一字不改；不生成內容，也不使用大型語言模型。轉成簡體或翻成英文的都會標明，點一下就能看原文。
privacy =
    隱私權

    • 你的問題只用來當下找答案，不會存檔，不會寫進記錄檔，也不會交給第三方。
    • 為了聽懂接著問的話（例如「那是什麼時候？」），最近的問題和答案會在記憶體裡留最多十分鐘；數量有限，重新啟動就清空。
    • 為了在你編輯問題時更新答案，我會在記憶體裡記住問題與答案的訊息編號與回答時間（不含內容），數量有限，重新啟動就清空。
    • 為了答得快，最近幾個問題和詞語的分析結果會暫存在記憶體裡，不記是誰、在哪裡問的，數量有限，重新啟動就清空。
    • 訊息下面的按鈕裡只有報告的代號，以及句子或範例問題的編號。
    • 訊息由 Telegram 傳送，適用 Telegram 本身的隱私權政策。
settings =
    目前沒有需要設定的項目：你用哪種文字提問，我就用哪種文字回答；看不出來時，依照你的 Telegram 介面語言。

    在群組裡，只有 /ask、@{ $username } 或回覆我的訊息，我才會回答。

# Command menu
menu-ask = 向報告提問
menu-start = 開始
menu-help = 提問方式
menu-about = 關於這份報告和我
menu-privacy = 隱私權說明
menu-settings = 設定
short-description = 用報告的原句回答問題，報告沒有的就直說沒有。
description = 我用報告裡的原句回答問題，並標明出自哪一節、哪一句。報告沒有提到的，我會直說。繁體、簡體、英文、拼音都能問。
