"""The style certificate: what of the form was compared before and after filling, and whether it is the same."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Compared:
    """One thing that was compared."""

    what: str
    equal: bool


@dataclass(frozen=True)
class Certificate:
    """The comparison of a filled form with its blank."""

    compared: tuple[Compared, ...]
    smaller: int = 0
    """How many answers stand in smaller letters than the blank's: the one difference that a rule admits."""

    @property
    def holds(self) -> bool:
        """Whether everything is the same: nothing but answers was written, and nothing else was set smaller."""
        return all(item.equal for item in self.compared)

    def lines(self) -> list[str]:
        """The certificate in words, a line for each comparison below a heading."""
        verdict = "除所填内容外，与空白表完全一致" if self.holds else "与空白表不一致"
        sized = (
            f"；字号按规则缩小的答案 {self.smaller} 处（只动这些答案的字号、行距）" if self.smaller else ""
        )
        return [
            f"样式核对：{verdict}{sized}。",
            *(f"  {item.what}：{'一致' if item.equal else '不一致'}" for item in self.compared),
        ]
