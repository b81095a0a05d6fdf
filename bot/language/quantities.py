"""Which quantity a question asks for, such as an amount of money, and whether a text holds one."""

from __future__ import annotations

import enum
import re


class Quantity(enum.Enum):
    """What a number measures."""

    MONEY = enum.auto()
    DURATION = enum.auto()
    LENGTH = enum.auto()
    WEIGHT = enum.auto()
    AREA = enum.auto()
    SHARE = enum.auto()
    TEMPERATURE = enum.auto()
    AGE = enum.auto()
    YEAR = enum.auto()


_SOME = r"[\d〇一二两三四五六七八九十百千万亿几数半]"
# A number with what may stand between it and its unit: 3万多名, 一个半小时.
_NUMBER = rf"{_SOME}[多余来]?[万亿]?[多余]?个?[半多]?"
# What is no year of the calendar: three figures at most, or so many in full.
_FEW = rf"(?<![\d月])(?:\d{{1,3}}(?:\.\d+)?|[1-9]0{{3}}|\d{{5,}}|\d+[万亿]|(?!\d){_SOME}+)[多余来]?[万亿]?[多余几]?半?"
_IS = r"(?:大约|大概|一共|总共|共)?(?:是|为|有|达到?|占)?"
_MANY = r"(?:多少|(?<![这那哪前后头元几])几(?![乎何率尼几])|好多|几多)"
_TIMES = r"天(?![才文然])|小时|钟头|分钟(?!路)|月(?![份饼亮光台])|星期|礼拜|周(?![岁年])|秒|年(?![级代份])"
_LENGTHS = r"公里|千米|厘米|毫米|微米|纳米|米(?!饭)|华?里(?!程)|[英海]里|[英公市]?[尺呎寸吋]|公分|英寻|丈|光年"
_WEIGHTS = r"公斤|[千毫微]克|克(?![朗拉服])|[公英]?吨|斤|磅(?!礴)|盎司"
_AREAS = r"平方|平米|公?顷|英?亩|坪"
_CURRENCIES = (
    r"元(?![素件老音宵首帅])|圆|块钱?(?![头地])|角|[美佣]金|英?镑|币|铢|盾|[卢披比][比布索]|[克法][朗郎]|马克(?!思)|里拉|先令|便士|第纳尔|雷?[亚里]尔"
    r"|[福弗]罗?林|兹罗提|林吉特|塔[勒卡]|[银金铜]?[两钱]|文(?![字化件])|列[弗伊]|[古杜][尔卡][登特]|生丁|苏(?!联)|芬尼|奈拉|索姆|迪拉姆|坚戈|利弗尔|米尔|[美欧]分|银洋"
)
_CHINESE = {
    Quantity.MONEY: (
        rf"多少钱|(?<![棉开])花(?:了|费|掉|去)?多少(?=\W*$)|{_MANY}[万亿]?[^\W\d几块]{{0,2}}(?:块钱|(?!块|苏|角|币)(?:{_CURRENCIES}))(?=\W|$|[的才就]|一)"
        rf"|什么价[钱格位]?(?=\W*$)|(?:价[格钱]|[票房时单售造身]价|[学年运车门]?费用?|收入|工资|[月年]薪|薪[水资]|奖金|罚[款金]|租金|预算|成本|投资|金额){_IS}{_MANY}"
    ),
    Quantity.DURATION: rf"(?<![每没])(?<!每隔)多久(?!.*[次期])(?![之以]?前)|多长时间(?!.*次)|{_MANY}(?:个|(?!月))(?:{_TIMES})(?![前后]|.*次)",
    Quantity.LENGTH: (
        rf"(?:有|是|约|达|深)多(?:[高宽厚粗远]|深(?!入|刻)|长(?=\W*$))(?=\W*$)|[长高宽深厚]度{_IS}{_MANY}|海拔{_IS}(?:多少|多高)|{_MANY}(?:{_LENGTHS})"
        rf"|(?:距离|[直半]径|周长|身高|全长|总长){_IS}(?:多少|多[大长远])"
    ),
    Quantity.WEIGHT: rf"(?<![许颇很])多重(?=\W*$)|(?:重量|体重){_IS}{_MANY}|{_MANY}[万亿]?(?:{_WEIGHTS})",
    Quantity.AREA: rf"面积{_IS}(?:多少|多大)|{_MANY}[万亿]?(?:{_AREAS})",
    Quantity.SHARE: rf"百分之(?:多少|几)|(?:比[例率]|占比|百分比|概率|[占比]率){_IS}(?:{_MANY}|多[大高])|(?:几|多少)成(?![员果本年功立绩就])",
    Quantity.TEMPERATURE: rf"[气水体室低高]温(?:度)?{_IS}(?:多高|{_MANY})|温度{_IS}(?:多高|{_MANY})|(?:多少|几)(?:摄氏)?度(?=\W*$)",
    Quantity.AGE: r"多大[年岁]|(?:多少|几)周?岁|年[纪龄](?:是|为|有)?(?:多少|多大)",
    Quantity.YEAR: r"哪(?:1|一)?年(?![级代])|何年|哪个年份|[公西]元几年",
}
_ENGLISH = {
    Quantity.MONEY: (
        r"\bhow much money\b|\bhow much (?:did|does|do|was|were|is|are)\b.*\b(?:cost|pay|spend|charge|earn|fetch|worth|sell|sold)\b"
        r"|\bhow much (?:is|are) (?!known|left|true|done|too)(?:the |an? )?[a-z -]{3,30}\W*$"
        r"|\bhow many (?:[a-z-]+ )?(?:dollars|euros|yuan|yen|francs|rupees|pesos|ro?ubles)\b"
        r"|\bwhat (?:is|was|were|are) the (?:[a-z]+ ){0,2}(?:price|cost|fee|fare|salary|budget|rent)\b(?! of living)"
    ),
    Quantity.DURATION: r"\bhow long (?:did|does|do|has|have|had|will)\b|\bhow many (?:more )?(?:days|weeks|months|years|hours|minutes|seconds)\b(?! (?:ago|before|after|later))",
    Quantity.LENGTH: (
        r"\bhow (?:tall|wide|thick)\b|\bhow deep\b(?! in)|\bhow far (?:is|are|was|were|away|from)\b"
        r"|\bhow many (?:[a-z-]+ )?(?:kilomet(?:re|er)s|met(?:re|er)s|miles|feet|km)\b"
    ),
    Quantity.WEIGHT: r"\bhow much (?:do|does|did)\b.* weigh\b|\bhow many (?:[a-z-]+ )?(?:kilos|kilograms|tons|tonnes)\b",
    Quantity.AREA: r"\bhow many (?:[a-z-]+ )?(?:square|hectares|acres)\b",
    Quantity.SHARE: r"\bwhat (?:percent|percentage|share|proportion|fraction)\b",
    Quantity.TEMPERATURE: r"\bhow (?:hot|cold|warm) (?:is|was|does|did|were|are)\b|\bwhat temperature\b",
    Quantity.AGE: r"\bhow old (?:is|was|are|were) (?:he|she|they|mr|mrs|ms)\b|\bat what age\b",
    Quantity.YEAR: r"\b(?:what|which) year\b",
}
_HELD = {
    Quantity.MONEY: rf"{_NUMBER}[^\W\d]{{0,2}}(?:{_CURRENCIES})|[$€£¥₤]|(?:[价费款钱薪酬]|收入|成本|预算)[^,。\d]{{0,6}}(?<!第){_SOME}{{2,}}(?![年月日人名个])|免费|分文|无偿|白送|[不没]收|不要钱",
    # A year or a day of the calendar is no time that something took; two of them are.
    Quantity.DURATION: (
        rf"{_NUMBER}(?:天|小时|钟头|分钟?|星期|礼拜|周|秒|世纪|学期|赛季|地球日|[届载代刻季夜晚岁昼])|{_SOME}[多余几]?个[半多]?月|{_FEW}[年日]"
        r"|\d年.*\d年|[日号].*[日号]|月.*月|\d-\d|[半整全当每终满同]个?[天日年月周夜辈生季]|终身|一辈子|永[久远]|至今|连夜|周期|月刊|公分|公尺|米"
    ),
    Quantity.LENGTH: rf"{_NUMBER}(?:{_LENGTHS}|{_TIMES}|[年层楼步指拃站倍节度字页集%°]|人高|街区)|车程|每周|每天|km|cm|mm|成(?!立|为)",
    Quantity.WEIGHT: rf"{_NUMBER}(?:{_WEIGHTS}|[两担石钱船车袋箱斗升普倍%]|kg|g\b)|倍|%",
    Quantity.AREA: rf"{_AREAS}|km2|m2|㎡|个?足?球场",
    Quantity.SHARE: r"[%‰倍半比一全\d]|成(?![立为功员果本年])|分之|所有",
    Quantity.TEMPERATURE: r"度|[℃°]|开尔文|\dk",
    Quantity.AGE: rf"岁|{_FEW}年|生于|出生|年龄|{_SOME}旬|{_SOME}个?月",
    Quantity.YEAR: rf"(?:{_SOME}|[元前去今当同次明翌])年|世纪|\d{{4}}|年间",
}
# A time of day is no time that something took: 9时30分.
_CLOCK = re.compile(r"\d{1,2}[时点:]\d{1,2}分?(?!钟)")
_ASKS = {quantity: re.compile(pattern) for quantity, pattern in _CHINESE.items()}
_ASKS_IN_ENGLISH = {quantity: re.compile(pattern) for quantity, pattern in _ENGLISH.items()}
_HOLDS = {quantity: re.compile(pattern) for quantity, pattern in _HELD.items()}


def quantity_asked(text: str) -> Quantity | None:
    """Returns which quantity the folded question `text` asks for, None where nothing tells.

    >>> quantity_asked("修这座桥花了多少钱"), quantity_asked("how deep is the lake"), quantity_asked("有多少家企业")
    (<Quantity.MONEY: 1>, <Quantity.LENGTH: 3>, None)
    """
    rules = _ASKS_IN_ENGLISH if text.isascii() else _ASKS
    return next((quantity for quantity, pattern in rules.items() if pattern.search(text)), None)


def holds(quantity: Quantity, text: str) -> bool:
    """Whether the folded Chinese `text` may hold such a quantity, in any unit."""
    if quantity is Quantity.DURATION:
        text = _CLOCK.sub(" ", text)
    return _HOLDS[quantity].search(text) is not None
