"""What the assistant says that the script leaves to it: evidence and explanations, and faults in a script."""

from __future__ import annotations

from collections.abc import Sequence

WHY_EXPLANATION = "表上写着“需附情况说明”：没有说明，申报表会被退回。说明随附件提交，不写进表格。"
WHY_EVIDENCE = "审核人员逐项核对：勾选或填了数量而没有材料的，会被退回。材料随附件提交，不写进表格。"
DEFINE_EVIDENCE = "填报说明：佐证材料包括主管部门、第三方机构出具的证明或申报主体自我声明。"

_PYDANTIC = {
    "missing": "缺这一项，请补上",
    "extra_forbidden": "没有这个键，请检查拼写",
    "string_too_short": "不能是空的，请写上内容",
    "string_pattern_mismatch": "只能用小写字母、数字、下划线和点",
    "enum": "不是可用的值，可用的见 dialogues/README.md",
}


def bad_key(place: str, kind: str, detail: str) -> str:
    """A key of a script that is missing, unknown or of the wrong kind."""
    return f"{place}：{_PYDANTIC.get(kind, f'写法不对（{detail}）')}"


def ask_evidence(label: str, needs: Sequence[str]) -> str:
    """The question for the evidence of one answer or of a group."""
    return f"“{label}”需要附{'和'.join(needs)}。请写出材料的名称或文件名（几份就写几行，或用、隔开）；还没有的可以稍后再补。"


def example_evidence(needs: Sequence[str]) -> str:
    """What an evidence answer may look like."""
    return "、".join(
        {"清单": "清单.xlsx", "佐证材料": "认定文件.pdf"}.get(need, f"{need}.docx") for need in needs
    )


def used_twice(name: str, other: str) -> str:
    """Two questions or fields of one id."""
    return f"编号“{name}”用了两次（另一处在 {other}）；请改其中一个"


def unknown_in_condition(question: str, id: str) -> str:
    """A condition reads a field that no question asks."""
    return f"{question} 的条件里用到“{id}”，但没有这个栏目；请检查拼写"


FORMULA_TOO_DEEP = "公式太复杂；请拆成几条"


def formula_too_long(length: int, most: int) -> str:
    """A formula beyond all measure."""
    return f"公式太长（{length} 个字符，最多 {most}）；请拆成几条"


def bad_formula(text: str, near: str) -> str:
    """A formula that is no expression of the language."""
    where = f"在“{near}”附近读不下去" if near else "没有写完"
    return f"公式写法有误，{where}：{text[:80]}"


def unknown_function(name: str, text: str) -> str:
    """A bare word that is no function."""
    return f"公式里没有“{name}”这个函数；栏目编号要放在 {{}} 里，文字要加引号：{text[:80]}"


def wrong_arguments(name: str, count: int, text: str) -> str:
    """A function with too few or too many arguments."""
    return f"函数“{name}”不能带 {count} 个参数：{text[:80]}"


NOT_A_SCRIPT = "不是文件，或者太大，不会是问题脚本；请检查文件名"
SCRIPT_TOO_DEEP = "括号或小节套得太深；请检查有没有写漏的括号"


def not_in_folder(name: str) -> str:
    """A part in another folder, or under a name that is no script's."""
    return f"parts 里的“{name[:40]}”不能用；各部分的文件要放在同一个文件夹里，写成 名称.toml"


def term_filled_in(says: str, define: str) -> str:
    """What a term means, and how the form counts it."""
    return f"{says}填表口径：{define}"


def term_named_twice(name: str) -> str:
    """A word that two terms explain, or an empty one."""
    return f"“{name}”解释了两次；请删掉一处" if name.strip() else "names 里有空的名称；请写上"


def term_says_nothing(name: str) -> str:
    """A term without an explanation."""
    return f"“{name}”没有解释；请写 says，或用 see 指到一个问题"


def no_such_question(id: str) -> str:
    """A term refers to a question that the form has not."""
    return f"see 里的“{id}”不是问题的编号；请检查拼写"
