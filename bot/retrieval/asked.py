"""What a question asks for, finer than its intent; where its asking words stand; and the noun that they ask about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language.intent import Kind
from bot.language.persons import may_be_person
from bot.language.segmentation import Segmenter
from bot.language.span import Span
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.asked_english import english_asked, noun_asked_about
from bot.retrieval.question import Question
from bot.retrieval.role import role_of
from bot.retrieval.units import units_asked


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked for, the span of the asking words in the folded question, and the noun they ask about, if any.

    「哪所大学」 asks about 大学, 「首都是什么」 about 首都, "which vice governors" about governors. Without asking words the span
    is empty, at the end. `whole` is the span with the noun where it follows, `role` the part of the sentence that it stands for,
    `units` what `units_asked` tells, `spans` what `asking_spans` does.
    """

    asked: AnswerType
    span: Span
    head: str
    whole: Span
    role: int
    units: str
    spans: tuple[Span, ...] = ()


# A measure word is none where it begins the noun asked about: 哪种类型, 哪个部门.
_MEASURE = (
    r"(?:些|几|两|个|年(?![代级])|天(?!体)|月(?!份)|日(?!期)|位(?!置)|种(?!族|子|类(?!型))|家(?![庭族长具])|所(?![谓有])|座(?!位)|本(?!地)|部(?![门队落分族位件长])|"
    r"项(?!目)|类(?![型别])|条(?![约例件款])|间|款|支|名(?![字称])|届|场(?![所地景])|次(?!序)|边(?!界)|方面)"
)
# 被译为什么 asks what it became, not why. Before 几, 这 and 每隔 ask nothing: 这几天.
_TURNS_INTO = "称成作名誉命视认译封误定改变评分"
_WORDS = re.compile(
    rf"(?:因|(?:(?<![{_TURNS_INTO}])|(?<=第[1-9]名))为了?)[什甚]么|为何|为啥|什么时候|什么时间|何时|何年|何地(?!位)|何处|何人|何种|何者|何物|谁|什么|甚么|啥|"
    rf"哪(?:里|儿|[1-9一]?{_MEASURE}*)|"
    r"(?<![这那好十近前后隔每百千么])(?!(?<=过)几(?:天|日|年|个?月|周|个?星期|个?小时|分钟))第?几(?![内乎何率尼])(?:个|年|月|日|号|点|位|次|回|届|种|家|名|天|岁|条|座|大)?|(?:多少|(?<![许很众更最诸好太])多(?:大(?!学)|长|高|久|远|重|快|宽|深|厚))(?:个|年|月|日|位|次|届|种|家|名|天|岁|条|座)?|怎么样?|怎样|如何|(?<=[为是以于])何(?=$|\W)|何"
)
_OPEN_END = re.compile(r"(?<=[为是在于因有叫])(?=\W*$)")
# These ask by themselves: what follows, as in 由谁主办, is not what they ask about.
_WHOLE = re.compile(r"(?:谁|时候|时间|何[时地处人年]|哪[里儿]|为[何啥]|(?:因|为了?)[什甚]么|怎么样?|怎样|如何)$")
_MEASURES = "个位种家所座本部项类条间款支名届场次篇首艘枚只颗段份样的 "
_ABOUT: tuple[tuple[AnswerType, re.Pattern[str]], ...] = (
    (AnswerType.REASON, re.compile(r"原因|主因|理由|目的$|缘故")),
    (AnswerType.ORGANISATION, re.compile(r"(?:公司|机构|组织|大学|学校|学院|中学|小学|政府|政党|党|球队|队|俱乐部|团体|部门|单位|银行|集团|企业|报社|(?<![冠亚季将])军|(?<![结格布定骗])局|协会|乐团|联盟|厂商|院校|电视台|政权|宗教|教派|航空)$")),
    (AnswerType.PLACE, re.compile(r"(?:国家|[国省市县州区岛镇洲河山路街站城海湖港村乡]|城市|地区|地方|地点|岛屿|省份|大陆|机场|区域|流域|首都|行政区|首府|位置|方向|线路|公路|车站)$")),
    (AnswerType.WHO, re.compile(r"(?:人|人物|作家|皇帝|总统|导演|演员|将军|学者|大臣|国王|科学家|选手|球员|歌手|君主|领袖|领导人?|主席|总理|首相|教授|诗人|画家|物理学家|数学家|哲学家|创始人|创办人|作者|设计师|皇后|之子|公主|官员|民族|[^专国]家|族群?)$")),
    (AnswerType.WORK, re.compile(r"(?:(?<![教证秘文])书|书籍|作品|电影|小说|报告|专辑|歌曲?|剧|节目|杂志|报纸|游戏|法案|(?<![手方书写作做办想看说用技疗语读制])法|条约|法律|法规|条例|协定|协议|文件|著作|影片|单曲|论文|诗|漫画|动画|宪法)$")),
    (AnswerType.TIME, re.compile(r"(?:^[年月日]|年代|月份|日期|时间|时期|时候|朝代?|世纪|时代|季节?|年份|日子)$")),
    (AnswerType.COUNT, re.compile(r"(?:比例|百分比|数量|(?<![函指参系])数|率|面积|人口|长度|高度|人数|温度|金额|占)$")),
    (AnswerType.NAME, re.compile(r"(?:名字|名称|名|别名|称号|称呼|别称|昵称|绰号|简称|外号)$")),
)  # fmt: skip
_BY_MEASURE: tuple[tuple[AnswerType, re.Pattern[str]], ...] = (
    (AnswerType.WHO, re.compile(r"哪(?:1|一)?位|何人")),
    (AnswerType.WORK, re.compile(r"哪(?:1|一)?[部本首篇](?![分门队落族位件长])")),
    (AnswerType.ORGANISATION, re.compile(r"哪(?:1|一)?[家所]")),
    (AnswerType.PLACE, re.compile(r"哪(?:1|一)?[座条边]")),
)
_ABSTRACT = (
    r"(?:特[点征色性质]|影响|作用|意[义思]|结果|后果|原理|来历|习性|贡献|内容|情况|功能|用途|目标|任务|变化|区别|不同|差异|优[点势]|缺[点陷]|条件|要求|方[式法]|手段|"
    r"看法|观点|评价|措施|规定|定义|概念|关系|性格|理念|主张|经历|故事|背景|过程|待遇|成就|成果|表现|态度|职责|工作|事情?|好处|坏处|问题|症状|含义|意味|样子?|行为|行动|"
    r"调整|改变|决定|安排|损失|结局|下场|下落|遭遇|手续|反响|回应|建议|请求|让步|处置|处理|承诺|处罚|说法|做法|打算|发现|限制|"
    r"活动|现象|机制|效果|价值|传说|策略|政策|标准|特长|状况|状态|景象|风格|思想|精神|举动|动作|反应|服务|业务)"
)
_DESCRIPTION = re.compile(_ABSTRACT + "$")
_DESCRIBE = re.compile(rf"(?:什么|何|哪些|哪[1-9][种个]|怎样的)[^,，是的]{{0,3}}{_ABSTRACT}\W*$")
_NAME = re.compile(
    r"(?:叫|称|译|称作|叫做|[称译封]为|又名|别名|名为|命名为|誉为|视为)(?:什么|甚么|何|啥|$|\W)|叫啥|什么名字"
    r"|(?:[俗别简全原艺笔本]名|[俗别简全]称|绰号|外号)(?:是|为|叫)?(?:什么|甚么|何|啥|$|\W)|\bcalled\b|\bnames?\b|\bnickname\b"
)
_ASKS_YEAR = re.compile(r"哪(?:1|一)?年|(?:公元|西元)几年|何年|几年|年份|哪个年|\bwhat year\b|\bwhich year\b")
_LIST = re.compile(r"哪[些几两]|哪[2-9][个种项本]|\blist\b|\bwhat are\b|分别|na ?xie")
_IDENTITY = re.compile(
    r"^\W*(?:请问)?[^的谁]{2,12}是(?:谁|何人|什么人)\W*$|^\W*who(?:'s| is| was) [a-z]+(?: [a-z]+)?\W*$|\bshi (?:shui|shei)\b"
)
_MEANING = re.compile(
    r"定义|含义|(?<!有)意思|意味着?什么|指(?:的?是)?什么|\bwhat\b.*\bmeans?\W*$|\bmeaning\b|\bmeant by\b|\bdefin(?:e[ds]?|ition)\b"
)
_DEFINES = re.compile(r"(?:(?<!的)|指的)是(?:什么|甚么|啥)[?？ ]*$")
_REASON = re.compile(
    rf"[因]什么|由于什么(?!的)|(?:原因|主因|缘故|目的)(?:[是为有]|$|\W)|(?<![{_TURNS_INTO}])为(?:什么|何)(?!\W*$)|是为(?:什么|何)|\bwhy\b|\breason\b"
)
# What is wrong, or good, stands in no place: 错在哪.
_WHEREIN = re.compile(r"(?:错|难|好|妙|差|危险|不同|区别|问题|特别|奇怪|独特|厉害)在于?(?:哪|何处)")
_BY_KIND = {
    Kind.WHO: AnswerType.WHO,
    Kind.HOW_MANY: AnswerType.COUNT,
    Kind.WHEN: AnswerType.TIME,
    Kind.WHERE: AnswerType.PLACE,
    Kind.WHY: AnswerType.REASON,
    Kind.TITLE: AnswerType.WORK,
    Kind.HOW: AnswerType.HOW,
    Kind.YES_NO: AnswerType.YES_NO,
}
_TOLD_BY_HEAD = frozenset({Kind.WHICH, Kind.WHAT, Kind.WHERE, Kind.WHO, Kind.YES_NO})
_TOLD_IN_ENGLISH = frozenset({Kind.WHICH, Kind.WHAT, Kind.HOW})
_OPEN = frozenset({Kind.WHICH, Kind.WHAT})
# The asking words overrule what other words of a question ask for elsewhere: 这些数量多的是什么 asks for no number.
_WHO_WORDS = re.compile(r"谁$|何人$")
_WHY_WORDS = re.compile(r"(?:因|为了)[什甚]么|为(?:何|啥|[什甚]么)(?!\W*$)")
_HOW_WORDS = re.compile(r"怎么|怎样|如何")
# Beside other asking words these ask nothing: 几个委员为何坐牢, 压强有多大取决于什么.
_VAGUE_WORDS = re.compile(r"第?几|多(?!少)")
_OPEN_WORDS = re.compile(r"哪|什么$|[什甚]么$|啥$|何[种者物]$")
_OVERRULED = frozenset({Kind.HOW_MANY, Kind.WHY})
_NOUN_TAGS = frozenset({"s", "t", "j", "l", "i", "vn", "an", "k", "b"})
# Adverbs and verbs to the dictionary; of the latter, those that are nouns behind the asking words alone: 什么系, 哪个站.
_NOUNS = frozenset({"首都", "位置", "简称", "别称", "俗称", "俗名"})
_NOUNS_BEHIND = frozenset(
    "组织 作用 要求 决定 看法 限制 生意 选举 处罚 做法 说法 处理 处置 损害 困扰 表演 修行 教 系 站 树 忙 错".split()  # noqa: SIM905
)
_JOINTS = ("分别是", "是在", "称为", "叫做", "是", "为", "叫", "有", "以", "在")
_MEASURED = re.compile(r"(?:面积|人口|数量|长度|高度|温度|产量|人数|规模|比例)$")
_JOINED = re.compile(r"\W*(?:$|[是为有的])")
_NEAR = 8
_LONGEST_NOUN = 3


def asks_for_meaning(text: str) -> bool:
    """Whether folded `text` asks what something means: it is told like what something is."""
    return _MEANING.search(text) is not None


def asking_spans(text: str) -> tuple[Span, ...]:
    """Returns where folded `text` has words that ask.

    Without any, it asks at its end if that is open, as in 主要原因为? and 本名是?.
    """
    found = tuple([match.span() for match in _WORDS.finditer(text)])
    return found or tuple([match.span() for match in _OPEN_END.finditer(text)])


def asking_of(question: Question, segmenter: Segmenter) -> Asking:
    """Returns what `question` asks for."""
    text = question.reading.text
    spans = asking_spans(text)
    span = _that_asks(text, spans)
    head, end = _head(question, span, segmenter) if question.is_chinese else (noun_asked_about(text), span[1])
    kind = _kind(question.intent.kind, text, span)
    asked = (
        _named(kind, question, head, segmenter)
        or _in_english(kind, question, head)
        or _by_content(kind, text, span, head)
    )
    whole = (span[0], end)
    role = role_of(text, whole, question.reading.words, segmenter)
    return Asking(asked, span, head, whole, role, units_asked(question), spans)


def _that_asks(text: str, spans: tuple[Span, ...]) -> Span:
    """Returns the first of `spans` that asks; where it may ask nothing beside others, the first of these; or the end."""
    asking = [span for span in spans if span[0] < span[1]]
    if not asking:
        return (len(text.rstrip("?？ 。呢")),) * 2
    return next((span for span in asking if not _VAGUE_WORDS.match(text, *span)), asking[0])


def _kind(kind: Kind, text: str, span: Span) -> Kind:
    """Returns the kind that the asking words, the `span` of `text`, tell, where they contradict the question's."""
    words = text[slice(*span)]
    if _WHO_WORDS.search(words):
        return Kind.WHO
    if _WHY_WORDS.match(text, span[0]):
        return Kind.WHY
    if _HOW_WORDS.match(words):
        return Kind.HOW
    if kind in _OVERRULED and _OPEN_WORDS.match(words):
        return Kind.WHICH
    return kind


def _named(kind: Kind, question: Question, head: str, segmenter: Segmenter) -> AnswerType | None:
    """Returns identity, year or name where the question's own words ask for these."""
    text = question.reading.text
    if kind is Kind.WHO and _IDENTITY.search(text) and (not question.is_chinese or _is_name(head, segmenter)):
        return AnswerType.IDENTITY
    if kind in (Kind.WHEN, Kind.HOW_MANY) and _ASKS_YEAR.search(text):
        return AnswerType.YEAR
    if kind not in (Kind.HOW_MANY, Kind.WHY, Kind.HOW) and _NAME.search(text):
        return AnswerType.NAME
    return None


def _in_english(kind: Kind, question: Question, head: str) -> AnswerType | None:
    return None if question.is_chinese or kind not in _TOLD_IN_ENGLISH else english_asked(question.reading.text, head)


def _by_content(kind: Kind, text: str, span: Span, head: str) -> AnswerType:
    words = text[slice(*span)]
    if _WHO_WORDS.search(words):
        return AnswerType.WHO
    if _WHEREIN.search(text):
        return AnswerType.DESCRIPTION
    if kind in _TOLD_BY_HEAD and (about := _told(head, text)) is not None:
        return about
    if words.lstrip("第").startswith("几") and text[span[1] :].strip("?？ ") and kind not in (Kind.WHEN, Kind.WHO):
        return AnswerType.COUNT
    if kind in _OPEN and (_DESCRIPTION.search(head) or _DESCRIBE.search(text)):
        return AnswerType.DESCRIPTION
    return _BY_KIND.get(kind) or _open(text, head)


def _told(head: str, text: str) -> AnswerType | None:
    """Returns what the noun asked about, or else the measure word, tells: 哪位 asks for a person."""
    by_head = (asked for asked, pattern in _ABOUT if head and pattern.search(head))
    by_measure = (asked for asked, pattern in _BY_MEASURE if pattern.search(text))
    return next(by_head, None) or next(by_measure, None)


def _open(text: str, head: str) -> AnswerType:
    """Returns what an open question, 什么 or 哪, asks for."""
    told = (
        asked for asked, pattern in ((AnswerType.REASON, _REASON), (AnswerType.LIST, _LIST)) if pattern.search(text)
    )
    defines = not head and _DEFINES.search(text)
    return next(told, AnswerType.DEFINITION if defines else AnswerType.THING)


def _head(question: Question, span: Span, segmenter: Segmenter) -> tuple[str, int]:
    """Returns the noun that the asking words stand before, or where none follows, the one that 是 or 为 puts before them.

    And where the asking words end, with the noun if it follows.
    """
    text = question.reading.text
    head, end = "", span[1]
    near = "" if _WHOLE.search(text[slice(*span)]) else text[span[1] : span[1] + _NEAR]
    for word in segmenter.words(near):
        start = span[1] + word.start
        is_noun = word.text in _NOUNS_BEHIND or _is_noun(word.text, segmenter)
        if text[end:start].strip() or not (is_noun or (not head and word.text in _MEASURES)):
            break
        if head and (len(word.text) > _LONGEST_NOUN or _is_measured(word.text, text[start + len(word.text) :])):
            break  # a phrase, as in 哪家公司达成协议, 哪个城市人口最多
        end = start + len(word.text)
        head = "" if word.text in _MEASURES and not head else word.text
    if head:
        return head, end
    before = text[: span[0]].rstrip()
    for joint in _JOINTS:
        if before.endswith(joint):
            before = before.removesuffix(joint)
            break
    last = [word for word in question.content.words if word.end == len(before)]
    return (last[-1].text if last and _is_noun(last[-1].text, segmenter) else ""), span[1]


def _is_measured(word: str, following: str) -> bool:
    """Whether `word` tells in which respect things are compared, as what is `following` says."""
    return _MEASURED.match(word) is not None and not _JOINED.match(following)


def _is_name(word: str, segmenter: Segmenter) -> bool:
    return len(word) > 1 and (segmenter.is_name(word) or may_be_person(word, segmenter))


def _is_noun(word: str, segmenter: Segmenter) -> bool:
    tag = segmenter.tag(word)
    return not tag or tag[0] == "n" or tag in _NOUN_TAGS or word in _NOUNS
