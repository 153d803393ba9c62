"""Telephone numbers, and a contact's name with one: 韦明澈 13900000118, 同上, 不一样，是139…."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.script import Field, Form, Kind, Question
from assistant.understanding.copying import SAME, both_copied, copied, like
from assistant.understanding.outcome import Candidate, Code, Context, FollowUp, Outcome, Understood
from assistant.understanding.phrases import bare, digit_string, half, loose
from assistant.understanding.text import strip_politeness
from assistant.wording import contacts as replies

MOBILE = r"1[3-9]\d{9}"
BIG_CITIES = r"0(?:10|2\d)"
AREA = rf"(?:{BIG_CITIES}|0[3-9]\d\d)"
EXTENSION = r"(?:[\s,，]*(?:转分机|转|分机号?|ext\.?|x|#)\s*[:号]?\s*(?P<ext>\d{1,6}))"
# a run of digits with the marks that people put between them
NUMBER = re.compile(
    rf"(?P<main>(?:\+?\(?(?:00)?86\)?[-\s]*)?\(?\d[\d\s()./*_-]*[\d*lLoOIX](?:[\dlLoOI]*)){EXTENSION}?",
    re.IGNORECASE,
)
TITLES = (
    r"副?(?:科长|股长|局长|主任|处长|经理|总经理|总监|部长|站长|书记|会长|秘书长|院长|所长|镇长|县长|主席|组长|队长|厂长)|"
    r"先生|女士|小姐|同志|老师|工程师|总工|科员|专员|干事|秘书|主管|董事长|负责人|联络员|经办人"
)
SHORT_TITLES = "工|总|局|科|处|姐|哥|叔|董|姨|师傅"  # only behind a surname: 李总
LABELS = (
    r"联系人及联系电话|联系人及联系方式|联系人姓名|联系人|联系电话|联系方式|姓名|名字|手机号码?|手机|电话号码|电话|座机号?|办公电话|办公室|固话|号码|移动电话|"
    r"tel|phone|mobile|主管部门|运营机构|运营管理机构|微信同号|同微信|微信|还是|就是|是|为|叫|的|找|请|打|联系|他|她|我们?|就|和|:"
)
DIFFERENT = r"^(?:跟|和|与)?(?:前面|上面|主管部门|封面|他|她)*的?(?:不一样|不同|不一致|不是同一个|不是|换了|另一个|不同上)(?:[，,。；;\s]|的|号码|电话|是|为|:|：)*"
NOT_A_NAME = r"^(?:我|本人|我自己|自己|我们|领导|负责人|主任|科长|局长|经理|小[\u4e00-\u9fff]|老[\u4e00-\u9fff]|阿[\u4e00-\u9fff])$"
BODIES = r"(?:局|公司|中心|委员会|管委会|办公室|机构|单位|部门|政府|协会|科室|股室|科|股|办)$"
FULL = r"[\u4e00-\u9fff]{2,4}"
JOINED = rf"(?<=[\u4e00-\u9fff]{{2}})[和与及](?={FULL}(?:[\s,、;，]|$))"
DATE = r"(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}[日号]?)?)?|20\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?"
EMAIL = r"[A-Za-z0-9_.]+@[A-Za-z0-9_.]+"
OUT_OF_USE = r"停用|作废|空号|打不通|不用了|旧号|原来|以前|换成|改成|改为|不是[\d(+]"
UNSURE = r"可能|大概|好像|应该|似乎|也许|估计|记得|吧$"
COMPOUND_SURNAMES = "欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|端木|夏侯"


def read_phone(form: Form, question: Question, field: Field, text: str, context: Context) -> Outcome:
    """The number or numbers of a reply in the form's way of writing them."""
    said = re.sub(DIFFERENT, "", half(text)) or text
    if same := copied(form, field, bare(text), context):
        return same
    numbers = _numbers(said)
    if not numbers:
        return FollowUp(Code.MISSING, replies.phone_missing(question))
    found = [_normal(number, numbers) for number in numbers]
    fault = next((code for code in found if isinstance(code, Code)), None)
    if fault is not None:
        return FollowUp(fault, _fault(form, question, fault, text))
    joined = "、".join(dict.fromkeys(str(number) for number in found))
    if re.search(OUT_OF_USE, bare(text)):
        either = dict.fromkeys(str(number) for number in reversed(found))
        kept = tuple(Candidate(one, {field.id: one}) for one in either) if len(either) > 1 else ()
        message = replies.phone_unsure(question) if kept else replies.phone_missing(question)
        return FollowUp(Code.AMBIGUOUS, message, kept)
    if re.search(UNSURE, bare(text)):
        return FollowUp(Code.APPROX, replies.phone_unsure(question), (Candidate(joined, {field.id: joined}),))
    return Understood({field.id: joined}, joined)


def _fault(form: Form, question: Question, fault: Code, text: str) -> str:
    """What is wrong with a number: a date typed one question too late is said to be one."""
    dates = [field.short_label for field in form.fields.values() if field.kind is Kind.DATE]
    if dates and _is_date(text):
        return replies.a_date_instead(question, text.strip(), dates[0])
    return replies.phone_fault(question, fault, letters=bool(re.search(r"[A-Za-z]", half(text))))


def _is_date(text: str) -> bool:
    return re.fullmatch(DATE, bare(text)) is not None


def read_contact(
    form: Form, question: Question, name: Field, phone: Field, text: str, context: Context
) -> Outcome:
    """A name and a number together; a follow-up for whichever is lacking."""
    said = bare(text)
    if re.fullmatch(SAME, said):
        return both_copied(form, question, (name, phone), said, context)
    numbers = _numbers(re.sub(DIFFERENT, "", half(text)))
    people = contact_names(_without_numbers(re.sub(EMAIL, " ", text), numbers))
    if not people and not numbers:
        return FollowUp(Code.MISSING, replies.contact_missing(question))
    if not numbers and people and (same := _same_number(form, phone, said, context)):
        numbers = [same]
    if not numbers:
        known = (Candidate(people[0], {name.id: people[0]}),)
        doubtful = _doubtful(question, name, people)
        return doubtful or FollowUp(Code.INCOMPLETE, replies.phone_lacking(question), known)
    found = read_phone(form, question, phone, "、".join(numbers), context)
    if isinstance(found, FollowUp):
        return replace(found, message=_fault(form, question, found.code, text)) if _is_date(text) else found
    if not people:
        known = (Candidate(found.echo, found.values),)
        return FollowUp(Code.INCOMPLETE, replies.name_lacking(question), known)
    pairs = _pairs(name, phone, found.echo.split("、"), people)
    if len(people) > 1 and pairs:
        return FollowUp(Code.AMBIGUOUS, replies.several_people(question), pairs)
    person = next(filter(surname_only, people), people[0])
    if surname_only(person):
        known = (Candidate(found.echo, found.values),)
        return FollowUp(Code.INCOMPLETE, replies.full_name(question, person), known)
    if not is_person(person):
        candidate = Candidate(f"{person} {found.echo}", {name.id: person, **found.values})
        return FollowUp(Code.AMBIGUOUS, replies.not_a_person(question, person), (candidate,))
    return Understood({name.id: person, **found.values}, f"{person} {found.echo}")


def read_person(form: Form, question: Question, field: Field, text: str, context: Context) -> Outcome:
    """A contact's name alone."""
    if same := copied(form, field, bare(text), context):
        return same
    people = contact_names(half(re.sub(DIFFERENT, "", text)))
    if not people:
        return FollowUp(Code.MISSING, replies.contact_missing(question))
    phone_known = any(other.kind is Kind.PHONE and other.id in context.answers for other in question.fields)
    if phone_known and len(people) == 1 and surname_only(people[0]):
        return FollowUp(Code.INCOMPLETE, replies.full_name_alone(people[0]))
    return _doubtful(question, field, people) or Understood({field.id: people[0]}, people[0])


def called_by_title(text: str) -> str:
    """Who a reply speaks of by surname and title, or as himself: 韦科长, 本人; "" when by a name, or of nobody."""
    people = contact_names(_without_numbers(re.sub(EMAIL, " ", text), _numbers(text)))
    return next(filter(surname_only, people), "")


def _doubtful(question: Question, field: Field, people: list[str]) -> FollowUp | None:
    """Several people, a surname alone, or no person at all."""
    choices = tuple(Candidate(person, {field.id: person}) for person in people)
    if len(people) > 1:
        return FollowUp(Code.AMBIGUOUS, replies.several_people(question), choices)
    if surname_only(people[0]):
        return FollowUp(Code.INCOMPLETE, replies.full_name(question, people[0]))
    if not is_person(people[0]):
        return FollowUp(Code.AMBIGUOUS, replies.not_a_person(question, people[0]), choices)
    return None


def _same_number(form: Form, phone: Field, said: str, context: Context) -> str:
    """The number of 覃若溪，电话同上; "" when the reply does not say so, or none is known."""
    if not re.search(r"(?:电话|手机|号码|联系方式)[^,，。]{0,8}(?:同上|一样|相同|不变|同一个)", said):
        return ""
    return str(like(form, phone, context.answers) or "")


def _pairs(name: Field, phone: Field, numbers: list[str], people: list[str]) -> tuple[Candidate, ...]:
    """Each person with the number in the same place, or with all of them."""
    paired = numbers if len(numbers) == len(people) else ["、".join(numbers)] * len(people)
    return tuple(
        Candidate(f"{person} {number}", {name.id: person, phone.id: number})
        for person, number in zip(people, paired, strict=True)
        if is_person(person) and not surname_only(person)
    )


# ── numbers ───────────────────────────────────────────────────────────────────────────────────────────


def has_number(text: str) -> bool:
    """Whether a reply holds something like a telephone number, or the beginning of one."""
    return bool(_numbers(text))


def _numbers(text: str) -> list[str]:
    """The runs of digits that may be telephone numbers, as typed."""
    said = loose(half(text))
    said = re.sub(rf"传真(?:号码?)?(?:是|为|[:：])?[\s\d()-]+|{EMAIL}", " ", said)
    said = re.sub(r"[〇零幺一二三四五六七八九]{7,}", lambda match: digit_string(match.group()), said)
    found: list[str] = []
    for match in NUMBER.finditer(said):
        tail = f"转{match['ext']}" if match["ext"] else ""
        parts = _separate(match["main"])
        found += [*parts[:-1], parts[-1] + tail]
    return [number for number in found if len(re.sub(r"\D", "", number)) > 2]


def _separate(run: str) -> list[str]:
    """A run of digits cut where one number ends and the next begins: at / or between two whole numbers."""
    pieces = [piece for piece in re.split(r"\s*/\s*", run) if re.search(r"\d", piece)]
    if len(pieces) == 2 and re.fullmatch(rf"\(?{AREA}\)?", pieces[0].strip()):
        return ["-".join(pieces)]
    parts: list[str] = []
    for piece in pieces:
        whole = rf"(?:{MOBILE}|{AREA}[-\s]?\d{{7,8}}|[2-8]\d{{6,7}})"
        match = re.fullmatch(rf"({whole})[\s.-]+({whole})", piece.strip())
        parts += [match[1], match[2]] if match else [piece]
    return parts or [run]


def _normal(number: str, all_numbers: list[str]) -> str | Code:
    """One number as the form writes it, or why it is none."""
    main, _, extension = number.partition("转")
    if re.search(r"[lLoOIXx]", main):
        return Code.FORMAT
    if "*" in main:
        return Code.INCOMPLETE
    digits = re.sub(r"\D", "", re.sub(r"^\+?\(?(?:00)?86\)?(?=[-\s]*[01])", "", main.strip()))
    tail = f"转{extension}" if extension else ""
    if re.fullmatch(MOBILE, digits):
        return digits + tail
    if re.fullmatch(r"400\d{7}", digits):
        return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}{tail}"
    if match := re.search(rf"({AREA})\D*(\d{{7,8}})\D+(\d{{1,5}})$", main):
        return f"{match[1]}-{match[2]}转{match[3]}"
    if match := re.fullmatch(rf"({BIG_CITIES})(\d{{8}})|(0[3-9]\d\d)(\d{{7,8}})", digits):
        return "-".join(filter(None, match.groups())) + tail
    if re.fullmatch(r"[2-8]\d{6,7}", digits):
        shared = next((m[1] for n in all_numbers if (m := re.match(rf"\(?({AREA})\D", n))), "")
        return f"{shared}-{digits}{tail}" if shared else Code.INCOMPLETE
    return Code.INCOMPLETE if len(digits) < 11 and not re.match("[2-9]", digits) else Code.FORMAT


def _without_numbers(text: str, numbers: list[str]) -> str:
    said = NUMBER.sub(" ", loose(half(text)))
    if numbers:
        said = re.sub(r"[〇零幺一二三四五六七八九]{7,}", " ", said)
    return said


# ── names ─────────────────────────────────────────────────────────────────────────────────────────────


def contact_names(text: str) -> list[str]:
    """The people that a reply names, titles and labels dropped; a surname with a title stays whole."""
    said = re.sub(DIFFERENT, "", strip_politeness(text))
    people = _people(re.sub(r"\([^()]*\)|[()]", " ", loose(said)))
    return people or _people(re.sub(r"[()]", " ", loose(said)))


def _people(said: str) -> list[str]:
    said = re.sub(
        rf"(?<![\u4e00-\u9fff])(?:{LABELS})+(?=[\s:：,，]|[\u4e00-\u9fff]{{2,}}|$)", " ", f" {said}"
    )
    said = re.sub(rf"(?:{LABELS})+\s*$|[:：]", " ", said)
    said = re.sub(r"(?:联系电话|联系方式|电话|手机|号码)+\s*(?:是|为)?", " ", said)
    said = re.sub(
        r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]) ([\u4e00-\u9fff]{1,2})(?![\u4e00-\u9fff])", r"\1\2", said
    )
    people = []
    for part in re.split(rf"[、,，;；/。!]+|(?<![A-Za-z])\s+|\s+(?![A-Za-z])|{JOINED}", said):
        name = _untitled(re.sub(r"^(?:我是|我叫|他叫|她叫|叫|还是|就是)", "", part.strip(" '\"“”.")))
        if name and not re.fullmatch(rf"(?:{LABELS}|{TITLES}|都|可以|打|无|没有|{SAME}|[-+])+", name):
            people.append(name)
    return list(dict.fromkeys(people))


def _untitled(name: str) -> str:
    """韦明澈科长, 科长韦明澈, 县工信局韦明澈 → 韦明澈; 韦科长 stays, for the full name is lacking."""
    stripped = re.sub(rf"(?:{TITLES})$", "", name)
    if stripped != name and len(stripped) > 1 and stripped not in COMPOUND_SURNAMES.split("|"):
        name = stripped
    match = re.fullmatch(rf".*?(?:副?(?:科长|股长|局长|主任|处长|经理|部长|站长|会长|书记))({FULL})", name)
    match = match or re.fullmatch(rf".{{2,}}(?:局|科|股|办公室|办|中心|委|公司|处|室|站|部)({FULL})", name)
    return match[1] if match else name


def surname_only(name: str) -> bool:
    """Whether a name is a surname with a title, or no name at all: 韦科长, 小韦, 本人."""
    titled = re.fullmatch(rf"(?:[\u4e00-\u9fff]|{COMPOUND_SURNAMES})(?:{TITLES}|{SHORT_TITLES})", name)
    return bool(titled or re.match(NOT_A_NAME, name) or len(name) < 2)


def is_person(name: str) -> bool:
    """Whether a word can be a person's full name."""
    if re.search(BODIES, name) or re.search(r"\d", name):
        return False
    return bool(
        re.fullmatch(r"[\u4e00-\u9fff]{2,4}|(?=.*[·•])[\u4e00-\u9fff·•]{3,15}|[A-Za-z .'-]{3,40}", name)
    )
