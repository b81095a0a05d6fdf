"""Words that are, or may be, the names of persons."""

from __future__ import annotations

from bot.language.segmentation import Segmenter

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
)
_ACQUAINTED = "老小阿"


def has_surname(word: str) -> bool:
    """Whether folded `word` begins with a common Chinese surname."""
    return word[0] in _SURNAMES


def is_nickname(word: str) -> bool:
    """Whether folded `word` is what people call those they know: 老李, 小王."""
    return len(word) == 2 and word[0] in _ACQUAINTED and has_surname(word[1])


def is_person(word: str, segmenter: Segmenter) -> bool:
    """Whether folded `word` looks like a person's name: a name to the dictionary, with a surname in front."""
    return 2 <= len(word) <= 4 and has_surname(word) and segmenter.is_name(word)


def may_be_person(word: str, segmenter: Segmenter) -> bool:
    """Whether folded `word`, which no dictionary has, may be a name: a surname, and one to three letters more."""
    return 2 <= len(word) <= 4 and has_surname(word) and not segmenter.knows(word)
