# 简体中文

# Answers
unsure = 不太确定，报告里最接近的是：
several = 报告里有这 { $count } 句：
unsaid = 这句话说的不是{ $words }。报告是这样说的：
quoted = “{ $words }”
picked = 摘自报告：
absent = 报告没有提到：{ $missing }。
absent-unnamed = 报告里没有这个问题的答案。
beyond =
    { $sections ->
        [0] 没有这一句：报告一共 { $sentences } 句。
       *[other] 没有这个编号：报告一共 { $sections } 节、{ $sentences } 句。
    }
nearest = 报告里没有直接的答案，最接近的几句是：
more-title = 相关的其他句子：
context-title = 前后文：
lead = 导语
citation = 第 { $section } 节「{ $title }」· 第 { $number } 句
citation-untitled = { $title } · 第 { $number } 句
converted = 由原文转为简体
translation = 译文
list-comma = 、

# Buttons
button-context = 前后文
button-more = 更多
button-answer = « 返回答案
button-original = 原文
button-rendering = 简体
button-nearest = 最接近的句子

# Notices
report-changed = 报告已经更新，请重新提问。
button-unknown = 这个按钮已失效，请重新提问。
failed = 抱歉，刚才出了点问题，请再问一次。
no-more = 没有别的句子了。
answer-forgotten = 我不确定你指的是哪个答案。请再问一次，或点一下那条答案下面的按钮。
busy = 这里一下子问得太多了，请过一分钟再试。
examples-intro = { examples-intro-plain }可以这样问我：
examples-intro-plain = 我只用这份报告里的原话来回答。
ask-usage = 把问题写在 /ask 后面就行，例如：/ask { $example }
ask-usage-plain = 把问题写在 /ask 后面就行。
not-text = 我只看得懂文字。请把问题打出来发给我。
unknown-command = 没有这个命令。直接把问题发给我，或看看 /help。
inline-private = 私聊提问
inline-unsure = 不太确定 · { $title }

# Commands
start-plain =
    你好！我用《{ $title }》里的原话回答问题。

    直接发问题就行，简体、繁体、英文、拼音都可以。报告里没有的，我会直说没有。
start =
    { start-plain }

    比如：
help =
    怎么提问

    • 私聊：直接发问题。
    • 群组：/ask 加问题，也可以直接回复我。@{ $username } 加问题也行，前提是 Telegram 让我看得到。
    • 想问别人说的话：回复那条消息，写 /ask 或 @{ $username }；只引用其中一段，就只问那一段。
    • 频道：发 /ask 加问题（我得是管理员）。
    • 任何聊天：输入 @{ $username } 再打问题，从列表里挑一条发出去。

    可以接着问，比如「那是什么时候？」；在群里请回复我的答案来问。刚问的问题改了，答案也会跟着改。答案下面可以点开前后文、更多句子和原文。也可以直接打「更多」「出处」「原文」，或者按编号要句子：「第3句」。

    /about 这份报告和我
    /privacy 隐私
about =
    《{ $title }》
    { $sections ->
        [0] 共 { $sentences } 句。
       *[other] 共 { $sections } 节、{ $sentences } 句。
    }

    我只引用报告里的句子，一字不改；不生成内容，不用大语言模型。转成简体或译成英文的，都会注明，点一下就能看原文。
privacy =
    隐私

    • 你的问题只用来当场找答案，不存盘，也不写进日志，更不会交给任何第三方。
    • 为了听懂接着问的话（比如「那是什么时候？」），最近的问题和答案会在内存里留最多十分钟；数量有限，重启即清空。
    • 为了在你修改问题时更新答案，我会在内存里记住问题和答案的消息编号和回答时间（不含内容），数量有限，重启即清空。
    • 为了答得快，最近几个问题和词语的分析结果会缓存在内存里，不记是谁、在哪里问的，数量有限，重启即清空。
    • 消息下面的按钮里只有报告的编号，以及句子或示例问题的序号。
    • 消息由 Telegram 传送，适用 Telegram 自己的隐私政策。
settings =
    目前没有要设置的东西：你用什么文字提问，我就用什么文字回答；看不出来时，按你 Telegram 的界面语言。

    群组里只有 /ask、@{ $username } 或回复我的消息，我才会回答。

# Command menu
menu-ask = 向报告提问
menu-start = 开始
menu-help = 怎么提问
menu-about = 关于这份报告和我
menu-privacy = 隐私说明
menu-settings = 设置
short-description = 用报告的原话回答问题，报告没有的就直说没有。
description = 我用报告里的原话回答问题，注明出自哪一节、哪一句。报告没有提到的，我会直说。简体、繁体、英文、拼音都可以问。
