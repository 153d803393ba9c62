"""无 and its many spellings: what "there is none" means for each kind of field, and a bare 0 in a rate of growth."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answers import NOTHING, NamedCount, Value
from assistant.script import Field, Form, Kind, Question, Sense
from assistant.understanding.grids import names_some_rows
from assistant.understanding.outcome import Candidate, Code, Context, FollowUp, Outcome, Understood
from assistant.understanding.phrases import bare, common_run, in_order, loose
from assistant.wording import replies

SYMBOLS = r"[-/\\|_*×x\s]*[-/\\×][-/\\|_*\s]*|null|nil"
_SELF = r"(?:我们?|咱们?|本|这|该|全)?(?:县|市|区|集群|园区|产业|企业|单位|里|内|当地|这里|这边)*"
_TIME = r"(?:目前|暂时|现在|近三年|这三年|三年来?|近几年|这几年|历年|至今|迄今|一直以?来?|从来|截至目前|确实|真的?|经核实|经查)*"
_EACH = r"(?:以上|上述|上面|这些|这[个类项方面]+|此[类项]|相关|[本该这]项|该类)?(?:的)?(?:[一1](?:家|个|项|件|条|种|样|人|户|点|次|所|台|例|起|笔|分))?(?:都|也|均|全部?|皆|统统|还|就|是|为|填|写|选|应为|应填)*"
SUBJECT = rf"{_TIME}{_SELF}{_TIME}{_EACH}{_TIME}"
DENIAL = r"(?:暂时没有?|暂没有?|目前没有?|还没有?|没有|没得|木有|冇|暂无|尚无|并无|暂未|尚未|还未|从未|从没|并未|未曾|不存在|不涉及|未涉及|没涉及|没什么|没啥|无(?![锡线人纸损机界障缝极烟])|没|未(?!来)|不(?!锈))"
VERBS = r"(?:建|设|获|评|报|发生|产生|开展|进行|引进|引入|吸引|建立|建设|建成|获得|获评|取得|申请|申报|利用|设立|设置|使用|接入|搞|做|弄|办|有|参与|参加|主持|制定|列入|认定|评上|评为|评定|培育|出现|涉及|存在|组建|成立|享受|采购|购买|买|推广|组织|举办|承办|加入|拥有|收到)*"
VAGUE = r"(?:过|了|的|任何|相关|有关|这类|这种|此类|该类|这样|此项|该项|这项|这个|这些|这方面|方面|什么|一[家个项件]|企业|情况|内容|工作|活动|业务|项目|事项|东西|要求|统计口径内)*"
EMPTY = r"(?:以上)?(?:都|一[个项]都|全)不(?:是|选|勾选?)|不适用|N/?A|N\.A\.?|none|nothing|nope|no|空白?|全无|无此[项类]|没有相关情况|无相关(?:情况|内容|事项)"
REMARK = r"(?:[,。;(](?:因为|由于|原因|都|主要|全是|全部|只有|所以|均|我们|企业|园区|集群|目前|还在|本地|属于|以|这).{0,40})?"
BESIDES = r"(?:都|全|主要|均)(?:部)?是?(?:做|在|面向)?(?:内销|国内|本地|内资|民营|小企业|内贸|国内市场)(?:企业|销售|市场|的)*"  # a remark that goes with 没有
TRAILING = r"\([^()]*\)$"
CHANGES = r"增长|变化|增加|下降|减少|提高|降低|变动|波动|上升|提升|改变|达到|超过|差|完成|增|减|降"
# what people say for what the form prints
ALIASES = {
    "外资": "外商直接投资",
    "外商": "外商直接投资",
    "单冠": "单项冠军",
    "高企": "高新技术企业",
    "海外": "境外",
    "国外": "境外",
    "分公司": "分支机构",
    "机构": "分支机构",
    "外贸": "出口贸易",
    "IPO": "上市",
    "废渣": "固废",
    "固体废物": "固废",
    "联盟": "联盟协会学会",
    "绿色工厂": "绿色工厂",
}
# 没有主持，都没有，1: the remark holds a figure of its own (but 一家都没有)
FIGURE_BEHIND = r"[,。;][^,。;]*(?:\d|[一二两三四五六七八九十百](?:个|家|项|件|条|人|万|亿)(?!都|也))"
ZERO = r"[+-]?(?:0+(?:\.0+)?|零|〇)%?"

_NONE = re.compile(rf"{SUBJECT}(?:{EMPTY}|{DENIAL}{VERBS}{VAGUE}){REMARK}", re.IGNORECASE)
_DENIED = re.compile(
    rf"{SUBJECT}{DENIAL}(?:{VERBS})(?:过|任何|相关|一[家个项]|什么|这类|这种)*(.{{1,16}}?)(?:的|{VAGUE}){REMARK}"
)


def says_none(text: str, question: Question) -> bool:
    """Whether a reply says that there is none of what the question asks for."""
    if re.fullmatch(SYMBOLS, loose(text), re.IGNORECASE):
        return True
    said = re.sub(r"(?<=.)" + TRAILING, "", bare(text))
    if question.kind.numeric and re.search(FIGURE_BEHIND, re.sub(r"20\d\d年?", "", said)):
        return False
    if _denies(said, question):
        return True
    clauses = [clause for clause in re.split("[,。;]", said) if clause]
    denied = [_denies(clause, question) for clause in clauses]
    told = [re.fullmatch(BESIDES, clause) is not None for clause in clauses]
    return len(clauses) > 1 and any(denied) and all(map(max, denied, told))


def says_none_in(text: str, field: Field) -> bool:
    """Whether what is said of one cell of a row denies what the cell asks for, and not some other thing."""
    said = bare(text)
    return _is_none(said) or _denied_thing(said, loose(field.label), numeric=True)


def _denies(said: str, question: Question) -> bool:
    """Whether one statement denies all, or the thing that is asked for."""
    label = loose(question.label + "".join(field.label for field in question.fields))
    return _is_none(said) or _denied_thing(said, label, numeric=question.kind.numeric)


def _is_none(said: str) -> bool:
    if said in ("不", "没啥说", "x", "X"):
        return False
    if said[:1] in "0123456789" and said[:1]:
        return False
    return _NONE.fullmatch(said) is not None


def _denied_thing(said: str, label: str, *, numeric: bool) -> bool:
    """Whether the one thing that is denied is what is asked for: the label has the words."""
    match = _DENIED.fullmatch(said)
    if match is None:
        return False
    thing = match.group(1)
    if re.search(r"\d", thing) or (numeric and re.search(CHANGES, thing)):
        return False
    for word, printed in ALIASES.items():
        if word in thing and printed in label:
            return True
    if re.search(r"[,。;!]", thing):
        return False
    core = re.sub(rf"{VERBS}$|国家级|省级|自治区级|企业|公司|项目|产品|业务|情况|活动", "", thing) or thing
    shared = common_run(core, label)
    return shared >= max(2, (len(core) + 1) / 2) or (len(core) > 1 and in_order(core, label))


def read_nothing(question: Question, fields: tuple[Field, ...], text: str) -> Outcome | None:
    """What 无 stores in these fields, or that they cannot be 无; None when the reply says something else."""
    if question.kind is Kind.SINGLE_CHOICE or not (says_none(text, question) or _each_none(fields, text)):
        return None
    if len(fields) > 1 and names_some_rows(question, text):
        return None  # 没有主持过 says nothing of 参与
    if not all(field.none for field in fields):
        return FollowUp(Code.MISSING, replies.not_none(question))
    values: dict[str, Value] = {field.id: _none_of(field) for field in fields}
    inapplicable = "不适用" in loose(text)  # 无 is what the form prints here
    return Understood(values, replies.echo_none(question, inapplicable=inapplicable), notes=("none",))


def _each_none(fields: tuple[Field, ...], text: str) -> bool:
    """无、无、无: one word for each of several fields, or the same word again."""
    parts = [part for part in re.split(r"[\s,、;|]+", loose(text)) if part]
    return (
        len(parts) > 1
        and len(fields) in (1, len(parts))
        and all(_is_none(part) or part in "-/" for part in parts)
    )


def _none_of(field: Field) -> Value:
    return NamedCount(0) if field.kind is Kind.NAMED_COUNT else NOTHING


def unfounded_zero(form: Form, fields: tuple[Field, ...], text: str, context: Context) -> FollowUp | None:
    """A bare 0 as a rate of growth, when nothing says that there was anything to grow from; else None."""
    growing = [field for field in fields if field.kind is Kind.PERCENT and field.sense is Sense.GROWTH]
    parts = [part for part in re.split(r"[\s,、;|/]+", bare(text)) if part]
    zeros = [re.fullmatch(ZERO, part) is not None for part in parts]
    if not growing or not parts or not all(zeros):
        return None
    if all(_has_base(form, field, context) for field in growing):
        return None
    readings = (
        Candidate(replies.ZERO_GROWTH, {field.id: Decimal("0.00") for field in growing}),
        Candidate(replies.NO_BASE, {field.id: NOTHING for field in growing}),
    )
    return FollowUp(Code.AMBIGUOUS, replies.zero_growth(growing[0]), readings)


def _has_base(form: Form, field: Field, context: Context) -> bool:
    """Whether the amount of the year before is known to be above 0, or is one that cannot be 无."""
    stem = field.id.removesuffix(f".{field.year}")
    base = re.sub(r"_(?:growth|cagr)$", "", stem)
    year = (field.year or form.base_year) - 1
    known = context.answers.get(f"{base}.{year}")
    if isinstance(known, Decimal | int):
        return known > 0
    part, _, name = base.rpartition(".")
    family = [f"{part}.{name.split('_', 1)[-1]}.{form.base_year}", f"{base}.{form.base_year}"]
    return any(not form.fields[id].none for id in family if id in form.fields)
