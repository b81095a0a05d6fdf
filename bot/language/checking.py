"""What frames a claim that someone wants checked: 群里说有500家，真的假的, my colleague says 700, is he right."""

from __future__ import annotations

import functools
import re

from bot.language import script
from bot.language.choices import offers_a_choice
from bot.language.folding import fold
from bot.language.numerals import amounts
from bot.language.people import ACQUAINTANCES, ENGLISH_ACQUAINTANCES, NICKNAME, SOMEONE
from bot.language.yes_no import asks_openly, asks_what, asks_whether

_PUNCTUATION = ",;:。.!?~\"'“”‘’「」–—-"
_MARKS = rf"[\s{_PUNCTUATION}]"
_SAYS = r"(?:都|刚刚?|还|老|总|一直)?(?:在)?(?:声称|坚持说|跟我说|(?:说|讲|写|称|传)(?![话达播赞道述明解递授作信看统]))(?:[了着](?=[\s,:有是])|的是|是(?=有|在)|(?![了着过]))"
_ENGLISH_PEOPLE = (
    rf"some(?:one|body)|people|they|he|she|(?:(?:my|a|our|the) )?(?:{ENGLISH_ACQUAINTANCES})s?"
    r"|a guy"
)
_LEADS = (
    rf"(?:{SOMEONE}|他们?|她们?|人家|大家|群里(?:有人)?|网上(?:有人)?|(?:我们?)?(?:{ACQUAINTANCES})们?|传言|谣传|谣言|作业(?:里|上)?){_SAYS}",
    rf"{NICKNAME}说|我?(?:也|还|刚|一直)?(?:(?:听|据)说(?!明)|以为(?!期)|记得)|难道(?:不是|不)?|不是说(?=有|是)",
    r"(?:我|咱)?(?:敢)?(?:打赌|赌)(?:的是)?|我(?:没记错的话|印象里)|(?:帮我?|麻烦|求)?(?:核实|核对|确认|查证|求证)(?:[一1]?下)?(?=[\W])",
    r"(?:不对吧|不会吧|等等|等下)(?=\W)",
    rf"(?:{_ENGLISH_PEOPLE}) (?:just |also )?(?:claim|say|(?:wrote|write)(?= that|\W{2})|told me|think|insist|said|doubt|swear)(?:s|ed)?(?: that)?",
    r"(?:i|we) (?:bet|heard|read|was told|were told)(?: that)?|(?:rumou?r|word) has it(?: that)?|is it (?:really )?true(?: that)?|settle this|fact[ -]?check|wait(?=[,.!;:])|true or false",
)
_HOLDS = r"真|对|准|可信|可靠|靠谱|属实|正确|准确|确定|确切|有误"
_WHICH = r"(?:这|那|他|她|它|你|我)?(?:个|句|条|样|些|么)?(?:话|数字?|数据|说法|消息|写|抄|说|讲|记|算|理解)?(?:得|的)?(?:数字?)?(?:是|还)?"
_TAILS = (
    rf"{_WHICH}(?:真的?假的?|真假|(?:{_HOLDS})(?:的)?(?:吗|吧|不|么|嘛|没)|(?:{_HOLDS})不(?:{_HOLDS})|(?:是不是|是否)(?:{_HOLDS})的?|真的|确定|属实)",
    rf"{_WHICH}(?:没|没有|有没有|不会)(?:记|说|写|搞|弄|听|看|算|数)?(?:错|毛病|夸大|夸张|水分|问题)了?(?:吧|吗)?|{_WHICH}(?:是吗|是吧|是么|对嘛)",
    r"(?:你|帮我?|麻烦|请|再|给我?|来)*(?:核|查|核实|核对|查证|求证|确认|查实)(?:[一1]?下|[一1]查)?|(?:别吵了?)?给个准话|求真相|求证实?|来个准数|到底(?:是)?哪个|谁(?:说得|说的)?对",
    r"我?(?:跟他|跟人|敢|们|俩)*(?:打了?个?赌|赌了?.{0,6}|[吵争]了?半天了?)",
    r"(?:我怎么)?听(?:着|起来)(?:像|好像|有点)?.{0,6}|(?:像|是|在)?吹牛的?吧?|(?:有够|太|好)?夸张了?吧?",
    r"(?:学生|作业|他|她)?(?:这么|这样)?(?:写|答)?(?:我|这|这样)?(?:该|能|可以)?(?:打勾|打钩|给分|算对)(?:吗|么|不)?|真有(?:这么|那么)多",
    (
        r"(?:is|was|are|am) (?:he|she|that|this|it|they|i)(?: really)? (?:right|true|correct|accurate)"
        r"|(?:(?:is )?(?:that|it|this) )?(?:right|correct|true|accurate|yes|no|yeah|really|for real|seriously|legit|true or false)(?: or (?:not|false|wrong))?"
        r"|(?:can|could) (?:you|someone|anyone) (?:please )?(?:verify|confirm|check)(?: (?:this|that|it))?(?: please)?|settle (?:this|it)|back me up(?: bot)?"
        r"|that'?s it|which (?:one )?is (?:it|right|correct|true)|do i mark (?:it|this)(?: as)? (?:correct|right)|(?:i'?m|i am) (?:pretty|quite|fairly) sure"
        r"|(?<=[,;.?!] )(?:was|were|did|is|are|has|have|do|does|had)(?:n't| not)? (?:it|they|he|she|there|that|i|we)|i(?:'ve| have)? (?:got|bet) .{1,20} on (?:it|this|that)"
    ),
)
# What asks nothing and only doubts: 谁说5号的, 哪有上百.
_RHETORICAL = re.compile(
    r"(?<=[\w\W]{4})[,，;；?？!！ ]\s*(?:谁[说說話话][^,，?？]{1,12}|哪有[^,，?？]{0,8}|哪[来來]的[^,，?？]{0,8}|能有(?:多少|几个|幾個)|怎么可能|怎麼可能"
    r"|怎么会|怎麼會|(?:[他她佢你][^,，]{0,3})?[^,，]{0,3}(?:瞎说|胡说|瞎说的|唬爛|唬烂|吹牛|乱讲|亂講|[说說讲講记記]错了?|[说說讲講记記]錯了?))的?(?=[,，。?？!！]|$)"
)
# What is said not to be so, behind what is: 是组委会发的，不是外交部发的; held in Wuzhen and not in Beijing.
_DENIED = re.compile(
    r"(?<=[\w\W]{4})(?:[,，;；]\s*(?:而|并|又)*|[而并]+)(?:不是|并非|而非)(?![吗嘛吧])[^,，。?？!！;；不]{1,12}?(?=[,，。?？!！;；]|[吗嘛吧]?$)"
    r"|(?<=\w{3})(?:,| and|, and) not (?!only\b)[^,.?!;]{1,30}(?=[,.?!;]|$)",
    re.IGNORECASE,
)
# What asks for the number of which another is claimed: 有没有2000人，具体多少.
_EXACTLY = re.compile(
    rf"{_MARKS}+(?:那?(?:具体|实际|究竟|到底|确切|准确|精确)(?:数字?|数目|人数)?"
    r"(?:上|是|有|来了)*(?:多少|几)[\u4e00-\u9fff]?"
    r"|how (?:many|much) (?:exactly|precisely)|(?:exactly|precisely) how (?:many|much)"
    rf"|what(?:'s| is| was) the (?:exact|real|actual) (?:number|figure)){_MARKS}*$"
)
# Behind what a claimed number stands: not 18项成果有没有奖金.
_CLAIMED = re.compile(
    r"(?:有|到|够|过|是|满|破|达|上|超|是不是)(?:了|有)?$|^(?:is|was|were|did|are|have|has)(?: there| it| they)? $"
)
_LEAD = re.compile(rf"{_MARKS}*(?:{'|'.join(_LEADS)})(?![a-z]){_MARKS}*")
_TAIL = re.compile(
    rf"(?<={_MARKS})(?:{'|'.join(_TAILS)}){_MARKS}*$|(?<=[\d\u4e00-\u9fff])(?:真的假的|对不对|靠谱吗|属实吗|没错吧|对吧|是吧|对吗){_MARKS}*$"
)
_LONGEST_TAIL = 60
# A name alone says nothing: 这届大会对吗 asks something of it.
_SAYS_SOMETHING = re.compile(r"[\da-z是有在了为开办做发签来到去成算属叫]")
_PARTICLES = "呢啊呀哦啦嘛"
# Letters of the shortest claim.
_FEWEST = 4
# Texts that are remembered without their frame: that of one question is looked at twice.
_LAST = 2


@functools.lru_cache(maxsize=_LAST)
def unchecked(text: str) -> str:
    """Returns `text` without what frames a claim, asking whether it is so; as it is where next to nothing else is left.

    >>> unchecked("群里说有500家企业参展，真的假的")
    '有500家企业参展吗'
    """
    text = _without_exactly(_RHETORICAL.sub("", text))
    asks_more = asks_what(fold(text).text)
    text = text if asks_more else _DENIED.sub("", text)
    folded = fold(text)
    start, end = 0, len(folded.text)
    if not asks_more and (match := _LEAD.match(folded.text)):
        start = match.end()
    while match := _TAIL.search(folded.text, max(start, end - _LONGEST_TAIL), end):
        end = match.start()
    left = folded.text[start:end].rstrip(f" {_PUNCTUATION}")
    if (
        (start, end) == (0, len(folded.text))
        or sum(map(str.isalnum, left)) < _FEWEST
        or not _SAYS_SOMETHING.search(left)
    ):
        return text
    first, last = folded.original_span(start, start + len(left))
    claim = text[first:last]
    if asks_what(left) or asks_whether(left) or offers_a_choice(left) or not (end < len(folded.text) or amounts(left)):
        return claim
    return claim.rstrip(_PARTICLES) + "吗" if script.has_han(claim) else f"{claim}, right?"


def _without_exactly(text: str) -> str:
    """Returns `text` without what asks for the number in place of the one that it asks about, whether that is so."""
    folded = fold(text)
    asked = _EXACTLY.search(folded.text)
    left = folded.text[: asked.start()] if asked else ""
    is_claim = asks_whether(left) and any(_CLAIMED.search(left[: number.start]) for number in amounts(left))
    return text[: folded.original_span(0, len(left))[1]] if is_claim else text


def asserts(text: str) -> bool:
    """Whether `text` says that something is so, to be checked or not, rather than asks for it.

    >>> asserts("没有签约，对吗"), asserts("没有签约吗")
    (True, False)
    """
    folded, claim = fold(text).text, fold(unchecked(text)).text
    if asks_what(folded) or offers_a_choice(folded):
        return False
    has_tail = script.has_han(folded) and not folded.rstrip(_PUNCTUATION).endswith(claim.rstrip(_PUNCTUATION))
    return has_tail or not asks_openly(claim)
