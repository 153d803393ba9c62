"""Yes or no: an answer affirms or denies what the label asserts (发生、存在、达到、高于 …), whatever its words.

"没有" to 是否发生事故 is 否, "没有不达标" to 是否达到 is 是, and a bare "没有" to that is neither. What is only
partly so, planned, under way, or about something else than the label says is asked back.
"""

from __future__ import annotations

import re

from assistant.script import Field, Question
from assistant.understanding.outcome import Candidate, Code, FollowUp, Outcome, Understood
from assistant.understanding.phrases import HEDGES, bare, letters, loose, whole_number
from assistant.wording import replies

YES = r"是|是的|是滴|对|对的|没错|正确|yes|y|true|ok|√|✓|✔|确实|确实是|当然|当然是|属实|嗯+是的?|肯定|的确|的确是|选是|勾是|打勾|打勾是|填是|是的是的|对对|恩|嗯+|t"
NO = r"否|不|不是|不是的|不对|没有?的事|no|n|false|×|x|✗|✘|并不是|并非|当然不是|当然不|不是不是|选否|勾否|打勾否|填否|肯定不是|绝对不是|绝不是|f|不会|不存在的|不可能|(?:都|均|还|也|全)+不是(?:的)?|[一1][家个起件项次](?:企业)?(?:都|也)(?:没有?|不是?|无)|(?:还|尚)?(?:没|未)来得及.{0,4}"
WEAK_YES = r"对|对的|嗯+|恩|好的?|行|没错|可以"  # 对，没有发生 says no
HAVE = r"有|有的|有过|有了|已有|已经有了?|都有|当然有|肯定有|确实有"
HAVE_NOT = r"(?:目前|暂时|现在|暂|还|都|从来|并|一直|近三年[来内]?|这?三年来?|近几年|至今|确实|真的|当然|肯定|也|压根|根本|绝对|我们|这边|这里|集群|企业|里面?)*(?:没有?|无|未|尚无|暂无|尚未|没得|木有|冇|不存在|未发现|没发现)(?:过|有|啊|的|没有)*(?:任何|这些|这类|这种|此类|上述|该类|相关|什么|较大|重大|特大|及?以上|的)*(?:行为|情况|情形|问题|事件|现象|事情?)?|无(?:此|这|该|上述|以上)[类种项些]?(?:行为|情况|情形|问题|事件|现象)|[0零](?:安全|生产|质量|环保)*(?:事故|违法|违规|失信)|零|[0零][起次个件家]|一[起次个件家]也?没有?|从?未有过?|(?:还|都|也|从来)*没有?(?:搞|弄|做)(?:过|成|起来)?"
UNUSED = r"不适用|不涉及|N/?A|不相关|与我们无关|无关|用不上|不在范围|不在此列|[-/\\]+|没涉及|未涉及|不需要填|无需填|免填"

# what a predicate asserts, in other words, and what its contrary is
SYNONYMS = {
    "发生": r"发生|出过|出现|出了|出事|有过",
    "存在": r"存在|有过|出现|偷税|漏税|违法|违规|失信",
    "属于": r"属于|属|列入|在目录|在.{0,6}(?:名单|清单|目录)|在列|算",
    "达到": r"达到|达标|达成|满足|符合|合格|过线|高于|超过|优于|好于|达",
    "认定": r"认定|评上|获批|批了|批下来|批|入选|通过|获评|获得|评为|列入|拿到|授牌|是省级|是自治区级",
    "建立": r"建立|建成|建好|建有|建了|建起|搭建|设立|有机制|已建|上线|上了|运行|搞了|建",
    "高于": r"高于|高出|超过|超出|优于|好于|领先|高",
    "提升": r"提升|提高|上升|上涨|增长|增加|涨|升|走高|往上|越来越高|越来越多|一年比一年[高多好强]|递增|增",
}
CONTRARY = {
    "属于": r"鼓励类|允许类|鼓励发展|国家鼓励|支持类|不在.{0,8}(?:目录|名单|清单|范围)",
    "达到": r"低于|不足|达不到|落后|差于|未及|够不上|不够",
    "高于": r"低于|不足|落后|差于|比不上|低|不及|不如|没有?超",
    "提升": r"下降|降低|下滑|减少|回落|下跌|降|跌|走低|萎缩|越来越低|递减|减",
}
DENIAL = r"从来没有?|从没有?|没有|没能|没|从未|尚未|暂未|并未|未曾|未|并不|并非|不是|不存在|不曾|不算|不会|不|非|无|否认|没得|难以"
PARTLY = r"[一二三四五六七八九]成|没听说|培育(?:名单|库|对象)|初审|初评|一审|只有|仅有|几家|正在|搭建中|差不多|基本|大部分|大多|多数|部分|有的|有些|个别|一部分|少数|不一定|不好说|不全|不完全|一半|接近|快了|快要|将近|相当|一样|持平|相近|勉强|马马虎虎|还行|还可以|一般般|看情况|视情况|有时|偶尔|说不准|两说|不太|不明显|公示|试运行|在建|建设中|正在建|边建"
STEADY = r"略有|没什么变化|没变化|不变|平稳|稳定在|维持|保持"
AFTERWARDS = r"(?<!没)有(?!限)|过一|[一两0-9][起次]|死|伤"  # a remark behind 没有 that may take it back
WAVERING = r"波动|起伏|有升有降|有增有减|时高时低|忽高忽低|先.{1,6}后|反复|不稳定|不稳|震荡"
PLANNED = r"计划|准备|打算|拟|筹备|筹建|筹划|规划|即将|将要|将会|明年|后年|下半年|争取|想建|待建|要建|会建|在谋划|申报中|申请中|正在申[报请]|正在评|还在申|待认定|待批|在申报|已申报|申报了|报了|培育中|考虑|下一步|未来|20(?:2[6-9]|[3-9]\d)年"
MENDING = r"(?:但是?|不过)?(?:目前|现在|企业)?(?:正在|在|还在)(?:整改|改造|改进|提升|推进|努力|实施).{0,8}"  # behind 未达标
MINOR = r"一般|轻微|小事故|小火灾|小事件|轻伤|小的|较小|小型|不大|没到较大|未达到较大|达不到较大|不算较大"
GRAVE = r"较大|重大|特大|特别重大|严重"
# a remark that takes back 有 (but none that is grave) or 没有 (see AFTERWARDS), by whether no was said
TAKES_BACK = {True: AFTERWARDS, False: rf"{MINOR}|(?:{DENIAL})"}
BUT = r"但是?|不过|可是|只是|然而|除了"
DOUBT = "|".join(word for word in HEDGES.split("|") if word not in ("差不多", "大致"))
LONG_AGO = r"(?:19|20)\d\d"


def is_yes_no(field: Field) -> bool:
    """Whether a choice is answered by yes or no."""
    return {"yes", "no"} <= {option.id for option in field.options}


def read_yes_no(question: Question, field: Field, text: str) -> Outcome:
    """yes, no or not_applicable as the reply means it; a follow-up when it may mean another."""
    said = re.sub(r"^(?:我们|本集群|集群|目前|现在|选择?|勾选?|答案?是?|填)[:,]?(?=.)", "", bare(text))
    if all(year in said for year in ("2022年", "2023年", "2024年")):
        said = re.sub(r"20\d\d年度?", "", said)
    sure = re.sub(DOUBT, "", said) or said
    found = _by_option(field, loose(text)) or _by_meaning(question, field, sure)
    if isinstance(found, Code):
        return FollowUp(found, _why(question, found, said), _candidates(field))
    if re.search(HEDGES, bare(text)) or re.search(r"吧[。!~]*$", loose(text)):
        taken = Candidate(field.option(found).label, {field.id: found})
        return FollowUp(Code.APPROX, replies.yes_no_unsure(question), (taken,))
    return Understood({field.id: found}, replies.echo_yes_no(question, field.option(found).label))


def _why(question: Question, code: Code, said: str) -> str:
    if code is Code.OUT_OF_RANGE:
        return replies.choice_out_of_range(question, said)
    return replies.yes_and_no(question) if code is Code.CONFLICT else replies.yes_or_no(question)


def _candidates(field: Field) -> tuple[Candidate, ...]:
    return tuple(Candidate(option.label, {field.id: option.id}) for option in field.options)


def _by_option(field: Field, text: str) -> str | Code | None:
    """An option by its number, its letter or its full text."""
    said = re.sub(r"[√✓✔☑■□()（）]", "", text).strip(" .、。,")
    said = re.sub(r"^(?:我?选择?|勾选?|答案?是?|填)", "", said)
    for option in field.options:
        names = [option.label, *option.words] if option.id == "not_applicable" else [option.label]
        known = [letters(name) for name in names if len(letters(name)) > 1]
        head, _, rest = re.sub(r"[，。；;]", ",", said).partition(",")
        if letters(said) in known:
            return option.id
        if option.id == "not_applicable" and letters(head) in known and not re.search(BUT, rest):
            return option.id  # 不适用，竹藤行业没有能效标杆: why is said behind it
    match = re.fullmatch(
        r"(?:第|选项)?([0-9]{1,3}|[一二三四五六七八九]|[a-d])(?:个|项|号)?(?:选项)?", said, re.IGNORECASE
    )
    if match is None:
        return None
    number = whole_number(match[1]) if not match[1].isalpha() or match[1] in "一二三四五六七八九" else None
    number = ord(match[1].upper()) - 64 if number is None else number
    if number == 0:
        return Code.AMBIGUOUS
    return field.options[number - 1].id if number <= len(field.options) else Code.OUT_OF_RANGE


def _by_meaning(question: Question, field: Field, said: str) -> str | Code:
    """What the clauses of a reply say together."""
    clauses = [clause for clause in re.split(rf"[,。;!]|(?={BUT})", said) if clause]
    verdicts: list[str | Code] = []
    for number, clause in enumerate(clauses):
        clause = re.sub(rf"^(?:{BUT}|而且|并且|因为|所以)", "", clause)
        last = len(clauses) == 1
        if not last and number == 0 and re.fullmatch(WEAK_YES, clause, re.IGNORECASE):
            continue
        verdict = clause_says(question, field, clause)
        if verdict is None and verdicts and re.search(TAKES_BACK[verdicts[-1] == "no"], clause):
            verdict = Code.AMBIGUOUS
        verdicts += [verdict] if verdict else []
    if re.search(WAVERING, said) or _ups_and_downs(question, said):
        return Code.AMBIGUOUS
    definite = {verdict for verdict in verdicts if isinstance(verdict, str) and not isinstance(verdict, Code)}
    doubtful = [verdict for verdict in verdicts if isinstance(verdict, Code)]
    if len(definite) > 1:
        return Code.CONFLICT
    if (
        definite == {"no"}
        and doubtful
        and ((_denies_grave(said) and "事故" in question.label) or re.fullmatch(MENDING, clauses[-1]))
    ):
        return "no"
    if doubtful or not definite:
        return Code.AMBIGUOUS
    return definite.pop()


def _denies_grave(said: str) -> bool:
    return re.search(rf"(?:{DENIAL})[^,。;]*(?:{GRAVE})", said) is not None


def _ups_and_downs(question: Question, said: str) -> bool:
    """Whether a reply about a trend tells of both ways."""
    if not any(word in question.label for word in ("提升", "提高")):
        return False
    up, down = SYNONYMS["提升"], CONTRARY["提升"]
    plain = re.sub(r"不降反升", "升", re.sub(r"不升反降|不增反减", "降", said))
    return bool(re.search(up, plain) and re.search(down, plain))


def clause_says(question: Question, field: Field, clause: str) -> str | Code | None:
    """What one clause says: a slug, Code.AMBIGUOUS for what may be either, None for a remark."""
    applies = any(option.id == "not_applicable" for option in field.options)
    if _not_concerned(question, field, clause):
        return "not_applicable"
    if re.fullmatch(UNUSED, clause, re.IGNORECASE):
        return "not_applicable" if applies else _bare_no(question, clause)
    if re.fullmatch(YES, clause, re.IGNORECASE):
        return "yes"
    if re.fullmatch(NO, clause, re.IGNORECASE):
        return Code.AMBIGUOUS if applies and clause in ("不是", "不是的", "不") else "no"
    if re.fullmatch(HAVE, clause):
        return "yes" if question.bare_no else Code.AMBIGUOUS
    if re.fullmatch(HAVE_NOT, clause):
        return "no" if question.bare_no else Code.AMBIGUOUS
    if re.search(PLANNED, clause):
        return "no" if _can_be_planned(question) else Code.AMBIGUOUS
    if re.search(PARTLY, clause) or ("提升" in question.label and re.search(STEADY, clause)):
        return Code.AMBIGUOUS
    return _assertion(question, clause)


def _bare_no(question: Question, clause: str) -> str | Code:
    """不涉及 where the form prints no 不适用: it denies what is asked, unless a denial is no answer."""
    return "no" if question.bare_no and "涉及" in clause else Code.AMBIGUOUS


def _can_be_planned(question: Question) -> bool:
    return any(word in ("建立", "认定", "建", "建成") for word in _seeds(question))


def _not_concerned(question: Question, field: Field, clause: str) -> bool:
    """Whether a clause says that the question does not concern the cluster: 不属于高耗能, 没有固废."""
    options = [option for option in field.options if option.id == "not_applicable"]
    if not options:
        return False
    words = {"不适用", *(word for word in options[0].words if len(word) > 2)}
    if any(word in clause for word in words):
        return True
    subject = re.search(r"高耗能|高用水|固废|用水", question.label)
    things = {
        "高耗能": "高?耗能|高能耗",
        "高用水": "高?用水|高?耗水|高水耗",
        "固废": "固废|废渣|固体废物",
        "用水": "用水|工业水",
    }
    if subject is None:
        return False
    denied = rf"(?:{DENIAL})(?:有|属于|是|产生|什么|大宗|工业|使用)*(?:{things[subject.group()]})"
    return re.search(denied, clause) is not None and not re.search(r"利用率|基准|水平", clause)


def _seeds(question: Question) -> list[str]:
    """The predicates of the label: those that the script names, else those whose words stand in it."""
    return list(question.predicate) or [word for word in SYNONYMS if word in question.label]


def _patterns(question: Question) -> tuple[str, str]:
    """How the label's predicate is asserted, and how its contrary is."""
    seeds = _seeds(question)
    families = [word for word in SYNONYMS if any(word in seed or seed in word for seed in seeds)]
    asserted = [re.escape(seed) for seed in seeds] + [SYNONYMS[word] for word in families]
    contrary = [CONTRARY[word] for word in families if word in CONTRARY]
    return "|".join(asserted), "|".join(contrary)


def _assertion(question: Question, clause: str) -> str | Code | None:
    """Whether a clause affirms or denies the predicate, negations counted."""
    asserted, contrary = _patterns(question)
    plain = re.sub("不升反降|不增反减", "下降", re.sub("不降反升", "上升", clause))
    found = re.search(contrary, plain) if contrary else None
    positive = found is None
    found = found or (re.search(asserted, plain) if asserted else None)
    if found is None:
        return _about_the_thing(question, clause)
    denials = len(re.findall(DENIAL, plain[: found.start()] + plain[found.end() :][:2]))
    affirmed = positive == (denials % 2 == 0)
    if denials > 2 or (not positive and denials and not re.search("达到|达标", asserted)):
        return Code.AMBIGUOUS  # 没有下降 is not yet 提升, 不低于 not yet 高于
    if affirmed and (_minor(question, clause) or _before(question, clause)):
        return Code.AMBIGUOUS
    if re.search(DENIAL, plain[found.end() + 2 :]):
        return Code.AMBIGUOUS  # 有方案没实施
    if re.search(r"\d+(?:\.\d+)?%", clause) and not re.search("到|由|从", clause):
        return Code.AMBIGUOUS
    return "yes" if affirmed else "no"


def _minor(question: Question, clause: str) -> bool:
    """Whether what happened is less than the label asks for, or of no stated gravity."""
    if not re.search(GRAVE, question.label):
        return False
    if re.search(MINOR, clause):
        return True
    return "较大" in question.label and "事故" in clause and not re.search(GRAVE, clause)


def _before(question: Question, clause: str) -> bool:
    """Whether all years named lie before the three that the label speaks of."""
    years = re.findall(LONG_AGO, clause)
    asked = re.findall(r"20\d\d", question.ask)
    first = min(asked) if asked else "2022"
    return "近三年" in question.label and bool(years) and all(year < first for year in years)


def _about_the_thing(question: Question, clause: str) -> str | Code | None:
    """没有事故, 有偷税: the label's things denied or affirmed without its predicate."""
    things = re.findall(
        r"事故|事件|偷税漏税|偷税|漏税|违法|违规|失信|问题|机制|监测|禁止|限制|淘汰|认定|集群", question.label
    )
    thing = "|".join(dict.fromkeys(things))
    if not thing or not re.search(thing, clause):
        return None  # a remark
    if re.search(rf"(?:{DENIAL})", clause):
        return "no" if len(re.findall(DENIAL, clause)) == 1 else Code.AMBIGUOUS
    if _minor(question, clause) or _before(question, clause):
        return Code.AMBIGUOUS
    if re.search(GRAVE, clause) and re.search(r"有|[一两1-9]起|发生", clause):
        return "yes"
    return "yes" if re.match(r"有|是|出|建|已|发生|存在", clause) and question.bare_no else Code.AMBIGUOUS
