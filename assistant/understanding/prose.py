"""Text: the names of bodies and places, passages with a limit of 字, the two columns of a target in words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from assistant.answers import NOTHING, Value
from assistant.script import Field, Form, Question
from assistant.understanding.nothing import says_none
from assistant.understanding.outcome import Candidate, Code, FollowUp, Outcome, Understood
from assistant.understanding.phrases import bare, half, letters, without_wrapping
from assistant.understanding.places import could_be_place, is_place, lacks_its_place, places_in, says_who
from assistant.understanding.text import clean
from assistant.wording import prose_replies as replies

ELSEWHERE = r"(?:内容|具体|情况|材料|名称)*(?:请)?(?:详?见|参见|参阅|参考|附|参照)(?:后附|所附|附|后|前|上|另附)?(?:附件|附表|附后|材料|佐证材料|报告|文件|方案|规划|第[一二三四五六七八九]部分|PPT|清单|正文|后|上|前文|上文)(?:\d|[一二三四五六七八九十]|材料|中|里|所述)*|附件|另附|附后"
SAME = r"(?:和|跟|与|同|按)(?:去年|上年|往年|前面|上面).{0,4}(?:一样|差不多|相同|的?填)|(?:与|和|同)?(?:上|前|上面|前面|上述|以上)(?:一样|相同|述|题|所述)?|同上题?|一样|略|省略|如题"
IDLE = r"(?:x+|。+|\.+|…+|(?:测试)+|(?:test)+|(?:asdf)+|哈+|啊+|嗯+|[甲乙丙丁戊己庚辛壬癸]|内容|文字|正文|待写|无内容|有|有的|是|是的|做了|都有|都做了|好|很好|还行|可以|正常|一般)"
LEAD = (
    r"^(?:.{0,14}?(?:改成|改为|应该是|应为|更正为)|(?:我们|我|本)?(?:单位|局|县|市|区|集群|园区|机构|部门|这边|这里)?(?:的)?(?:名称|全称|名字|主管部门|运营机构|管理机构|运营管理机构|中小企业主管部门)?(?:就是|应该是|是|叫做?|为|填)|"
    r"(?:单位|集群|机构|部门)?(?:的)?(?:名称|全称|名字)(?:是|为|叫|[:：])|就是|叫做?|填写?|是|写|(?:我们|集群)?(?:位于|在|属于|地处|坐落(?:在|于)))(?:的是)?[:：，,\s]*"
)
TAIL = r"(?:[。.！!，,;；\s]|谢谢(?:您|你)?|这个|就行|就可以|就好|的|呢|啊|呀|哦|啦|哈)+$"
REMARKS = r"[（(](?:盖章|公章|全称|简称.*|加盖公章|章|单位名称|必填|已核实|正式名称|法人.*|以.*为准)[）)]"
HEDGED = r"^(?:应该|好像|可能|大概|估计|也许|似乎)(?:是|叫)?|吧[。.！!]*$|[（(]?暂定[）)]?$"
NAME = r"^(?!(?:真|还|都)?(?:没有|没|未|暂无|尚未|不(?!锈)))(?=(?:.*[\u3400-\u9fff]){2})"  # no denial, two characters at least
SAME_AS = r"(?:和|跟|与|同).{0,10}(?:一样|相同|一致|同一[个家])(?:的|了)?|同(?:主管部门|封面|前|上)"
BODIES = r"局|委|会|中心|公司|办公室|厅"
PROVINCE = r"^(?:中国)?(?:广西壮族自治区|广西省?|[\u4e00-\u9fff]{2,3}省|内蒙古自治区|宁夏回族自治区|新疆维吾尔自治区|西藏自治区)(?!直[管辖属]|辖)"
# how people begin when they talk to the assistant instead of writing
TALK = r"我(?:不|没|哪|去|要|得|先|问|是新)|你|您|这个|那个|领导|资料|数据|数字|具体数据|财务|统计局|保密|涉密|不方便|没带|没填|尚未公布|下次|下午|改天"
TALK_LENGTH = 16
# short words that send the reader, or the assistant, elsewhere: 去看模板, 同第八部分, 按上面的意思, 写得好一点
POINTER = (
    r"^(?:去|请|可以|直接|就|你)*(?:看|参考|参见|参照|照着?|套用?|按照?|依照|同|见|用)(?:.{0,6})(?:模板|范文|样例|例子|意思|[一二三四五六七八九]部分|上面|前面|附件|报告|那份|那个)|"
    r"(?:按|照|同|和|跟|与).{0,4}(?:上面|前面|模板|范文).{0,4}(?:意思|内容|一样)|^(?:写|弄|改)得?(?:再)?.{1,4}一?[点些](?:$|[,。;，])"
)
POINTER_LENGTH = 20
BODY_ENDS = r"(?:局|委|会|中心|公司|办公室|办|院|厂|园|区|站|所|集团|政府|部|厅|社|大学|学院|馆|行|处|科|联盟|平台|机构|机关|队|组|专班)(?:[（(].*[）)])?$"
SHORTEST = 4  # a passage of fewer 字 says nothing

NOW = r"(?:20\d\d年?(?:底|末)?的?)?(?:基准值?|现状|目前|现在|现有|当前)(?:情况)?(?:是|为|[:：，,])*"
THEN = r"(?:(?:到)?20\d\d年?(?:底|末)?的?(?:目标值?)?|目标值?|规划目标|将来|(?:未来|今后)?[三3]年(?:之?内|之?后|以后)|未来)(?:是|为|要|达到|[:：，,])*"
ARROW = r"\s*(?:→|➔|⇒|=+>|-+>|—+>|～>)\s*"


@lru_cache(maxsize=256)  # every answer looks at all texts of the form once more
def word_count(text: str) -> int:
    """字数 as Word counts: every CJK character or full-width mark is 1, every run of anything else is 1."""
    count, running = 0, False
    for char in text:
        if char.isspace() or unicodedata.category(char) in ("Cc", "Cf"):
            running = False
        elif _counts_alone(char):
            count, running = count + 1, False
        else:
            count, running = count + (not running), True
    return count


def _counts_alone(char: str) -> bool:
    width = unicodedata.east_asian_width(char)
    return width in "WF" or (width == "A" and unicodedata.category(char).startswith("P"))


def read_passage(form: Form, question: Question, key: str, limit: int | None, text: str) -> Outcome:
    """A passage, stored under `key` as it was typed, within its limit."""
    kept = _without_label(question, clean(text).strip())
    said = bare(kept)
    if re.fullmatch(rf"{ELSEWHERE}|{SAME}", said, re.IGNORECASE) or (
        word_count(said) < POINTER_LENGTH and re.search(POINTER, said)
    ):
        return FollowUp(Code.MISSING, replies.text_elsewhere(question))
    if not re.search(r"[\u3400-\u9fff]", kept) or re.fullmatch(IDLE, said, re.IGNORECASE):
        return FollowUp(Code.MISSING, replies.text_missing(question))
    if unfilled := _unfilled(question, kept):
        return FollowUp(Code.INCOMPLETE, replies.outline_unfilled(question, unfilled))
    count = word_count(kept)
    limit = limit or form.part_of(question).budget
    if limit is not None and count > limit:
        return FollowUp(Code.TOO_LONG, replies.too_long(question, count, limit))
    values: dict[str, Value] = {key: kept}
    if (count < SHORTEST and not re.search(r"\d", kept)) or (count < TALK_LENGTH and re.match(TALK, said)):
        return FollowUp(Code.TOO_SHORT, replies.text_short(question), (Candidate(kept, values),))
    return Understood(values, kept)


def _unfilled(question: Question, text: str) -> list[str]:
    """The headings of the outline behind which nothing is written."""
    points = {letters(point): point for point in question.outline}
    lines = [letters(line) for line in text.split("\n")]
    return [points[line] for line in lines if line in points]


def _without_label(question: Question, text: str) -> str:
    label = re.sub(r"[（(].*?[）)]", "", question.label.split(" | ")[-1])
    for name in (question.label, label):
        rest = re.sub(rf"^{re.escape(name)}(?:（\d+字以内）)?\s*[:：]\s*(?=\S)", "", text)
        if rest != text:
            return rest
    head, mark, rest = text.partition("：")
    return rest.strip() if mark and len(head) > SHORTEST and label.endswith(head) and rest.strip() else text


def read_text(question: Question, field: Field, text: str) -> Outcome:
    """The name of a body or a place, or another short text."""
    said = half(clean(text)).strip()
    if re.fullmatch(rf"{ELSEWHERE}|{SAME}|{SAME_AS}|{IDLE}", bare(said), re.IGNORECASE):
        return FollowUp(Code.MISSING, replies.text_elsewhere(question))
    unsure = re.search(HEDGED, said) is not None
    name = _name(field, re.sub(HEDGED, "", said) if unsure else said)
    if is_place(field) and re.fullmatch(r"[\u4e00-\u9fff]+\s+[县市区旗](?:（.*）)?", name):
        name = "".join(name.split())  # 青榕 县: as it stands on the cover
    if is_place(field) and not could_be_place(name):
        found = tuple(Candidate(place, {field.id: place}) for place in places_in(field, said))
        return FollowUp(Code.AMBIGUOUS if found else Code.MISSING, replies.text_missing(question), found)
    if not letters(name) or ("公式" not in field.label and not re.search(NAME, name)):
        return FollowUp(Code.MISSING, replies.text_missing(question))
    if field.limit is not None and word_count(name) > field.limit:
        return FollowUp(Code.TOO_LONG, replies.too_long(question, word_count(name), field.limit))
    if unsure:
        return FollowUp(Code.APPROX, replies.text_unsure(question), (Candidate(name, {field.id: name}),))
    if several := _alternatives(field, name):
        readings = tuple(Candidate(one, {field.id: one}) for one in several)
        return FollowUp(Code.AMBIGUOUS, replies.which_text(question), readings)
    if _is_county(field) and not re.search("[县市区旗]$", name):
        readings = tuple(Candidate(name + suffix, {field.id: name + suffix}) for suffix in "县市区")
        return FollowUp(Code.AMBIGUOUS, replies.county_suffix(question), readings)
    if code := _doubtful(field, name):
        return FollowUp(code, replies.text_unsure(question), (Candidate(name, {field.id: name}),))
    return Understood({field.id: name}, name)


def _doubtful(field: Field, name: str) -> Code | None:
    """Why a name does not look like one of the sort asked for; None when it does."""
    if re.search("部门|机构", field.short_label):
        if len(name) < SHORTEST or re.match("我们|本", name) or lacks_its_place(field, name):
            return Code.INCOMPLETE
        return None if re.search(BODY_ENDS, name) else Code.AMBIGUOUS
    if field.short_label == "集群名称" and not re.search("(?:业|集群|基地|园区?)$", name):
        return Code.AMBIGUOUS
    if field.short_label == "市" and not re.search("[市州盟]$|地区$", name) and len(name) > SHORTEST:
        return Code.AMBIGUOUS
    return None


def _is_county(field: Field) -> bool:
    return field.short_label.startswith("县（")


def _alternatives(field: Field, name: str) -> list[str]:
    """The bodies between which a reply leaves the choice: 工信局或者发改局, 工信局和发改局; else none."""
    apart = [one.strip() for one in re.split(r"或者|或是|或|还是|/", name)]
    if len(apart) == 2 and all(len(one) > 2 for one in apart):
        return apart
    joined = re.fullmatch(rf"(.+(?:{BODIES}))[和与、及，,](.+(?:{BODIES}))", name)
    return list(joined.groups()) if joined else []


def _name(field: Field, said: str) -> str:
    """A name without its label, politeness, remarks and wrapping quotes."""
    label = re.sub(r"[（(].*?[）)]", "", field.short_label)
    said = re.sub(r"^(?:好的?|嗯+|你好|您好|哦)[，,。\s]+(?=\S)", "", said)
    said = re.sub(rf"^{re.escape(label)}\s*(?:[:：]|是|为|叫)\s*(?=\S)", "", said) if label else said
    said = re.sub(r"^[\u4e00-\u9fff]{0,10}(?:名称|全称|部门|机构|地区)\s*[:：]\s*(?=\S)", "", said)
    said = re.sub(rf"(?<=.){REMARKS}$", "", re.sub(LEAD, "", said).strip() or said)
    said = re.sub(rf"(?<=.){TAIL}", "", says_who(said))
    said = without_wrapping(said)
    if field.short_label == "市" or _is_county(field):
        said = re.sub(r"(?<=.)[（(][^（()）]*[）)]$", "", said)
    if field.short_label == "市":
        return re.sub(r"^(.{2,}?市).*$", r"\1", re.sub(PROVINCE, "", said) or said)
    if _is_county(field):
        inside = re.sub(PROVINCE, "", said) or said
        return re.sub(r"^.{2,}?市(?=.{1,}[县市区旗]$)", "", inside)
    return re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", said)


def read_columns(question: Question, fields: tuple[Field, ...], text: str) -> Outcome:
    """现状 and 目标 in words: with their labels, on two lines, with an arrow or a semicolon between."""
    parts = _columns(loose_lines(text))
    if len(parts) != len(fields) or not all(letters(part) or "无" in part for part in parts):
        return FollowUp(
            Code.INCOMPLETE, replies.column_lacking(question, [field.short_label for field in fields])
        )
    values: dict[str, Value] = {}
    for field, part in zip(fields, parts, strict=True):
        values[field.id] = NOTHING if field.none and says_none(part, question) else part
    return Understood(values, " → ".join(parts))


def loose_lines(text: str) -> str:
    """The text cleaned, its line breaks kept."""
    return re.sub(r"[ \t]*\n\s*", "\n", clean(text).strip())


def _columns(text: str) -> list[str]:
    labelled = re.fullmatch(
        rf"{NOW}(.+?)[\s；;，,。]*(?:{ARROW})?(?<![\u4e00-\u9fff]){THEN}(.+)", text, re.DOTALL
    )
    if labelled is None:
        labelled = re.fullmatch(
            r"20\d\d年?(?:底)?[:：，,]?(.+?)[\s；;，,。]+(?:到)?20\d\d年?(?:底)?[:：，,]?(.+)",
            text,
            re.DOTALL,
        )
    if labelled:  # a cell named by its column may name itself once more: 2024年基准值：现状：…
        return [_trimmed(re.sub(rf"^(?:{NOW}|{THEN})", "", part)) for part in labelled.groups()]
    for separator in (ARROW, r"\n+", r"\t+|\s*[|｜]\s*", r"[；;]"):
        parts = [part for part in re.split(separator, text) if part.strip()]
        if len(parts) == 2:
            return [_trimmed(re.sub(rf"^(?:{NOW}|{THEN})", "", part)) for part in parts]
    return [text]


def _trimmed(part: str) -> str:
    return part.strip(" \n\t；;，,。")


def read_explanation(form: Form, question: Question, text: str) -> Outcome:
    """The 情况说明 behind a 是: a passage; 无 is no explanation."""
    if says_none(text, question):
        return FollowUp(Code.MISSING, replies.text_missing(question))
    return read_passage(form, question, question.about, None, text)
