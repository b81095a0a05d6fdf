# English

# Answers
unsure = I’m not sure. The closest thing in the report:
several = The report has { $count } sentences on this:
unsaid = The report puts it differently from { $words }:
quoted = “{ $words }”
picked = From the report:
absent = The report doesn’t mention { $missing }.
absent-unnamed = The report doesn’t answer that.
beyond =
    There is no such number: the report has { $sections ->
        [0] {""}
        [one] { $sections } section and{" "}
       *[other] { $sections } sections and{" "}
    }{ $sentences ->
        [one] { $sentences } sentence
       *[other] { $sentences } sentences
    }.
nearest = The report has no direct answer. The closest sentences:
more-title = Other sentences on this:
context-title = In context:
lead = Introduction
citation = Section { $section } “{ $title }”, sentence { $number }
citation-untitled = { $title }, sentence { $number }
converted = converted from the original
translation = Unofficial translation
list-comma = {", "}

# Buttons
button-context = Context
button-more = More
button-answer = « Back to the answer
button-original = Original only
button-rendering = With translation
button-nearest = Closest sentences

# Notices
report-changed = The report has changed. Please ask again.
button-unknown = This button no longer works. Please ask again.
failed = Sorry, something went wrong. Please ask again.
no-more = There are no other sentences on this.
answer-forgotten = I’m not sure which answer you mean. Please ask again, or use the buttons under it.
busy = Too many questions here at once. Please try again in a minute.
examples-intro = { examples-intro-plain } You could ask:
examples-intro-plain = I answer only with this report’s own sentences.
ask-usage = Write your question after /ask, for example: /ask { $example }
ask-usage-plain = Write your question after /ask.
not-text = I can only read text. Please type your question.
unknown-command = I don’t know that command. Just send me a question, or see /help.
inline-private = Ask in private
inline-unsure = Not sure · { $title }

# Commands
start-plain =
    Hello! I answer questions with the exact words of “{ $title }”.

    Just send me a question in English, Simplified or Traditional Chinese, or pinyin. If the report doesn’t say, I’ll tell you so.
start =
    { start-plain }

    For example:
help =
    How to ask

    • In private: send your question.
    • In a group: /ask and your question, or reply to me. @{ $username } and your question works too, where Telegram lets me see it.
    • About someone else’s message: reply to it with /ask or @{ $username }; quote a part of it to ask just that part.
    • In a channel: post /ask and your question (I have to be an admin there).
    • In any chat: type @{ $username } and your question, then pick a result.

    You can ask follow-up questions (“and when was that?”); in a group, reply to my answer. Edit a recent question and the answer follows. Buttons under an answer show its context, more sentences and the original. Or type “more”, “context” or “original”, or a number: “sentence 3”.

    /about this report and me
    /privacy
about =
    “{ $title }”
    { $sections ->
        [0] {""}
        [one] { $sections } section,{" "}
       *[other] { $sections } sections,{" "}
    }{ $sentences ->
        [one] { $sentences } sentence
       *[other] { $sentences } sentences
    }.

    I quote the report’s sentences and change nothing in them. Nothing is generated and no language model is involved. English translations are unofficial and marked as such; the original is always shown.
privacy =
    Privacy

    • Your question is used to find an answer and for nothing else. It is not saved to disk, not logged and not passed on to anyone.
    • So that I understand a follow-up (“and when was that?”), recent questions and answers stay in memory for ten minutes at most: a limited amount, gone on restart.
    • So that an edited question can update its answer, I keep the numbers of the two messages and the time of the answer (not their content) in memory: a limited amount, gone on restart.
    • To answer quickly, what was worked out about the last few questions and about single words stays in memory, without who asked or where: a limited amount, gone on restart.
    • Buttons under messages hold only the report’s digest and the numbers of sentences or example questions.
    • Telegram delivers the messages, under its own privacy policy.
settings =
    There is nothing to set up: I answer in the language you ask in, and when I can’t tell, in the language of your Telegram app.

    In groups I answer only to /ask, to @{ $username } and to replies to my messages.

# Command menu
menu-ask = Ask the report
menu-start = Start
menu-help = How to ask
menu-about = About the report and me
menu-privacy = Privacy
menu-settings = Settings
short-description = Answers questions with the report’s own sentences, and says so when the report doesn’t say.
description = I answer questions with the report’s own sentences and tell you where each one stands. If the report doesn’t say, I tell you so. Ask in English, Chinese or pinyin.
