"""Of what a sentence has to speak to answer a question about it."""

from __future__ import annotations

import pytest

from bot.language.folding import fold
from bot.language.matters import speaks_of_it


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("林慧是哪一年去世的？", "1944年7月，林慧剪斷了引線，城市以她的名字命名了一條小巷。"),
        ("地震死了多少人", "2003年的地震损坏了四成的房屋。"),
        ("How many people died in the flood?", "洪水冲走了两艘船，行车中断了十九天。"),
        ("她後來嫁給誰了", "她在1958年回到鎮上教書。"),
        ("他在哪所大学教书", "生物学家林启文首次描述了一种蓝腿的鹳。"),
        ("At which university did she study?", "化学家林慧发明了陶瓷绝缘子。"),
        ("受傷的人送到哪家醫院", "兩人由消防員救出，沒有生命危險。"),
        ("他被判了几年", "他后来承认把残头卖给了工厂。"),
        ("那艘船是什么时候沉没的", "1928年，考察船测到一股冷水。"),
        ("植物园几点关门", "4月19日前往西山植物园开展一日研学活动。"),
        ("what time does the canteen open", "想吃饭请到地下一层的餐厅。"),
        ("孙老师的电话是多少", "24小时内向安全员孙老师书面报告。"),
        ("What is her phone number?", "安全员是孙老师。"),
        ("有机废液倒什么颜色的桶", "废液分类倒入标有颜色的桶内。"),
    ],
)
def test_a_sentence_that_does_not_speak_of_it_does_not_answer(question: str, passage: str) -> None:
    assert not speaks_of_it(fold(question).text, fold(passage).text)


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("他哪年去世", "他於1934年病逝，葬在鎮外。"),
        ("被伏击的队伍死了几人", "先遣队在溪边遭伏击，八人被杀。"),
        ("最早在哪里出现了药杀不死的线虫", "线虫的抗药性首先见于九州。"),
        ("How was it shown that the antelope had not died out?", "一台相机拍到了一头雌羚。"),
        ("她嫁給誰了", "她的丈夫是站務員林添壽。"),
        ("他在哪所大学教书", "他在师大教了三十年书。"),
        ("这里有多少大学生", "村里有二十名学生。"),
        ("几点集合", "早上七点二十分在操场集合。"),
        ("What time is it served?", "共餐每週一到週五中午供應，上午10點起。"),
        ("公司做了几点改进", "公司改进了包装和配送。"),
        ("最优环境具体是指哪几点？", "政策聚焦、平台完善、服务精准高效的最优环境。"),
        ("理想的環境是怎樣的？請列出幾點", "政策聚焦、平台完善的最優環境。"),
        ("急死了，博览会一共来了多少家企业", "411家企业参展。"),
        ("唉烦死了，发布会到底几场", "举办4场发布会。"),
        ("电话多少", "联系人：刘老师，电话6235-1188。"),
        ("報案打什麼號碼", "報案打110。"),
        ("What did he do with the slip bearing a phone number?", "他以其数字作为音程。"),
        ("外壳有什么颜色", "外壳有珍珠白和石墨灰两种。"),
        ("有多少家企业参展", "411家企业参展。"),
    ],
)
def test_one_that_speaks_of_it_may_answer_and_so_may_any_where_nothing_of_that_sort_is_asked(
    question: str, passage: str
) -> None:
    assert speaks_of_it(fold(question).text, fold(passage).text)
