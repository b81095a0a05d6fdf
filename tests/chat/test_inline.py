from __future__ import annotations

import pytest
from structlog.testing import capture_logs

from tests.chat.conftest import Chats, buttons

LISTING = "大会"


async def test_results_show_the_exact_answer_and_the_sentence(chats: Chats) -> None:
    results = await chats.ming.inline(chats.account, "有多少家企业参展？").results()
    assert results[0]["title"] == "411家"
    assert "参展" in results[0]["description"]


async def test_pages_follow_each_other_without_gap_or_repetition(chats: Chats) -> None:
    ids: list[str] = []
    offset = ""
    for _ in range(5):
        answer = await chats.ming.inline(chats.account, "大会介绍了哪些成果和活动", offset=offset).answer()
        ids += [result["id"] for result in answer["results"]]
        offset = answer.get("next_offset", "")
        if not offset:
            break
    assert len(ids) > 10
    assert len(ids) == len(set(ids))


async def test_ids_of_results_are_the_same_each_time_and_short(chats: Chats) -> None:
    first, second = [await chats.ming.inline(chats.account, "有多少家企业参展？").results() for _ in range(2)]
    assert [result["id"] for result in first] == [result["id"] for result in second]
    assert all(len(result["id"].encode()) <= 64 for result in first)


async def test_nothing_found_is_said_above_an_empty_list(chats: Chats) -> None:
    answer = await chats.ming.inline(chats.account, "Elon Musk 2031").answer()
    assert answer["results"] == []
    assert "2031" in answer["button"]["text"]


async def test_an_empty_query_leads_to_the_private_chat(chats: Chats) -> None:
    answer = await chats.ming.inline(chats.account, "").answer()
    assert answer["button"]["text"] == "私聊提问"


async def test_the_button_to_the_private_chat_takes_the_question_along(chats: Chats) -> None:
    asking = await chats.ming.inline(chats.account, "有多少家企业参展？").answer()
    started = chats.ming.start(chats.account, asking["button"]["start_parameter"])
    assert (await chats.world.answer_to(started)).text.startswith("411家")


async def test_a_senseless_offset_is_the_first_page(chats: Chats) -> None:
    answer = await chats.ming.inline(chats.account, "有多少家企业参展？", offset="²").answer()
    assert answer["results"]


async def test_a_button_of_a_sent_result_edits_it(chats: Chats) -> None:
    group = chats.world.group("Without the bot", chats.ming)
    asking = chats.ming.inline(chats.account, "有多少家企业参展？", chat=group)
    sent = asking.choose((await asking.results())[0]["id"])
    chats.ming.press(sent, buttons(sent)["前后文"])
    assert (await chats.changed(sent)).text.startswith("前后文")


async def test_the_first_result_of_a_list_is_the_whole_list(chats: Chats) -> None:
    results = await chats.ming.inline(chats.account, "大会发布了哪些成果").results()
    texts = [result["input_message_content"]["message_text"] for result in results]
    assert [f"第 {number} 句" in texts[0] for number in (13, 14, 15)] == [True] * 3
    assert all(text.count("— ") == 1 for text in texts[1:])


async def test_what_the_sentence_does_not_say_is_said_in_the_result(chats: Chats) -> None:
    results = await chats.ming.inline(chats.account, "是不是在北京开的？").results()
    assert results[0]["input_message_content"]["message_text"].startswith("这句话说的不是“北京”")


async def test_an_edit_of_a_sent_result_that_telegram_asks_to_put_off_is_made_later(chats: Chats) -> None:
    group = chats.world.group("Busy, without the bot", chats.ming)
    asking = chats.ming.inline(chats.account, "有多少家企业参展？", chat=group)
    shown = asking.choose((await asking.results())[0]["id"])
    with capture_logs() as logs:
        for label in ["前后文", "« 返回答案"] * 3:
            chats.ming.press(shown, buttons(shown)[label])
            shown = await chats.changed(shown)
    assert [log["event"] for log in logs] == ["waiting"]


@pytest.mark.parametrize("question", ["有500家企业参展吗", "是不是在北京开的？", "有多少家企业参展？"])
async def test_any_other_result_is_shared_as_a_quotation_and_as_no_answer(chats: Chats, question: str) -> None:
    results = await chats.ming.inline(chats.account, question).results()
    texts = [result["input_message_content"]["message_text"] for result in results[1:]]
    assert texts
    assert {text.split("\n")[0] for text in texts} == {"摘自报告："}


async def test_a_shared_quotation_is_one_still_when_its_buttons_lead_back_to_it(chats: Chats) -> None:
    group = chats.world.group("Sharing, without the bot", chats.ming)
    asking = chats.ming.inline(chats.account, "有500家企业参展吗", chat=group)
    sent = asking.choose((await asking.results())[2]["id"])
    text = sent.text
    for label in ("前后文", "« 返回答案"):
        chats.ming.press(sent, buttons(sent)[label])
        sent = await chats.changed(sent)
    assert sent.text == text


async def test_what_the_report_lacks_is_said_in_the_first_result_of_an_unsure_answer(chats: Chats) -> None:
    results = await chats.ming.inline(chats.account, "主旨演讲讲了哪些区块链的内容").results()
    texts = [result["input_message_content"]["message_text"] for result in results]
    assert texts[0].startswith("报告没有提到：")
    assert not any("没有提到" in text for text in texts[1:])
