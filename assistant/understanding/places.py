"""Names of places and bodies against talk about them: 在桂南那边, 跨两个县, 局长说是工信局, 县工信局."""

from __future__ import annotations

import re

from assistant.script import Field

CITY = "[市州盟]$|地区$"
COUNTY = "[县市区旗]$"
NO_PLACE = r"[\d，,。；;：:、/？?！!\s（）()]|跨|[一二两三四五六七八九十几多各]+个?[县市区]|那边|这边|附近|那里|这里|一带|电话|主任|局长|联系|(?:局|委|委员会|管委会|办公室|公司|中心|集团)$|^[今明昨后前]天$"
THEREABOUTS = r"(?:那边|这边|附近|那里|这里|一带|那儿|这儿)$"
SAYS = r"^(?:(?:我们?|他们?)?(?:局长|领导|主任|科长|同事|县里|上面|他|她)(?:们)?(?:刚才|昨天|今天)?(?:说|讲|告诉我|定)(?:的|了)?(?:要|应该)?(?:填|写|是|叫|就是)*)"
# how a body is called by those who work there: its full name begins with a place
AT_HOME = r"^(?:本|我|该|全)?(?:县(?!级)|市(?![北南中东西])|区(?!域)|工业|经济|高新|产业|开发|园区|工信|工业|发改|经信|科工|管委|集群|中小企业|招商|科技)"
NO_COUNTY = r"(?:社|园|小|景|片|校|开发|高新|经开|保税|示范|新|港|工业|城)区$|[都城超夜集]市$"
_IN_NAME = re.compile(
    r"(?:[\u4e00-\u9fff]{2,7}?(?:省|自治区))?(?P<city>[^省市县区旗州盟\W\d]{2,5}(?:市|自治州|州|盟|地区))"
    r"(?P<county>[^省市县区旗\W\d]{1,7}?(?:自治县|县|区|市|旗))(?=[^省市县区旗\W]*(?:产业|集群)$)"
)
NAMED = r"^(?:我们?)?(?:的)?(?:所属|所在)?(?:县|市|区|地级市|城市|县级市)?(?:名称?)?(?:是|叫|为|[：:])?"


def says_who(said: str) -> str:
    """A name without 局长说是."""
    return re.sub(SAYS, "", said) or said


def is_place(field: Field) -> bool:
    """Whether a blank is for a city or a county."""
    return field.short_label == "市" or field.short_label.startswith("县（")


def could_be_place(name: str) -> bool:
    """Whether words can be the name of a place, whatever its kind."""
    return re.search(NO_PLACE, name) is None and 1 < len(name) < 16


def places_in(field: Field, said: str) -> list[str]:
    """The places of the kind asked for that talk speaks of: 我们县叫青榕县，市是桂南市."""
    ends = CITY if field.short_label == "市" else COUNTY
    words = [re.sub(NAMED, "", word) for word in re.split(r"[，,。；;\s]+", re.sub(THEREABOUTS, "", said))]
    kept = [word for word in words if could_be_place(word)]
    named = [word for word in kept if re.search(ends, word)]
    return named or (kept if len(words) == 1 else [])


def place_named_in(field: Field, name: str) -> str:
    """The place asked for, when a name begins with a city and a county: 桂南市 of 桂南市青榕县竹藤家居产业; else ""."""
    found = _IN_NAME.match(name)
    if found is None or re.search(NO_COUNTY, found["county"]):
        return ""
    return found["city"] if field.short_label == "市" else found["county"]


def lacks_its_place(field: Field, name: str) -> bool:
    """Whether the name of a body is only what it is called at home: 县工信局, 工业园区管委会."""
    return re.match(AT_HOME, name) is not None and re.search("部门|机构", field.short_label) is not None
