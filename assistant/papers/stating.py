"""What a finding says, as an attachment states it: without the question to the applicant and what to do about it; pure."""

from __future__ import annotations

import re

_CLAUSE = re.compile(r"(?:（[^（）]*）|“[^”]*”|[^，。；？！（“])*(?:[，。；？！]|$)")
_TO_DO = re.compile(r".*请|建议|是不是|是否|是填|是摘牌|要改|方便")
_YOURS = re.compile(r"您(?=[填写选])")


def stated(message: str) -> str:
    """The facts of a finding's message: 按金额计算应为 16.36%（…），填的是 16.50%。 All of it when nothing else is left."""
    kept: list[str] = []
    for clause in _CLAUSE.findall(message):
        asks = clause.endswith("？") or _TO_DO.match(clause)
        if clause and not asks:
            kept.append(clause)
        elif kept and clause[-1:] in "。？！；":
            kept[-1] = kept[-1].rstrip("，；。") + "；"
    text = _YOURS.sub("", "".join(kept)).strip("，；。")
    return f"{text}。" if text else message
