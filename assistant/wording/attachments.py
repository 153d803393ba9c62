"""What the attachments and the list of what to prepare say, and faults in the TOML that describes them."""

from __future__ import annotations

from collections.abc import Sequence

# ── 附件 ──────────────────────────────────────────────────────────────────────────────────────────────

NUMBER = "序号"
MOVED = "表中写“详见附件”的内容"
MOVED_NOTE = "下列栏目内容较多，申报表里写“详见附件”，全部内容如下，与申报表一并报送。"
EXPLANATIONS = "情况说明"
FORMULAS = "计算公式"
LISTS = "有关清单"
EVIDENCE = "佐证材料清单"
REASONS = "有关数据的说明"
TO_WRITE = "〔待填〕"
NO_CLUSTER = "（集群名称待填）"

FIGURE_COLUMN = "指标"
EVIDENCE_COLUMNS = ("部分", "栏目", "填报内容", "需附", "材料名称或文件名", "状态", "备注")
REASON_COLUMNS = ("栏目", "数据情况", "说明")
REGISTERED = "已登记"
PARTLY = "部分待补"
OUTSTANDING = "待补"

LISTS_NOTE = "已知的名称已填入，空格请对照文件补填；行数不够可以加行，多出的空行请删去。"
EVIDENCE_NOTE = "按填报说明，佐证材料包括主管部门、第三方机构出具的证明或申报主体自我声明。状态为“待补”的，请在报送前备齐。"
REASONS_NOTE = "下列数据与通常情况或其他栏目有出入，申报单位核对后维持原数，说明如下。"

_DIGITS = "零一二三四五六七八九"


def attachment_title(form: str) -> str:
    """The title of the attachments."""
    return f"《{form}》附件"


def chinese(number: int) -> str:
    """A number below 100 as headings count: 一, 十二, 二十."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return f"{_DIGITS[tens] if tens > 1 else ''}十{_DIGITS[ones] if ones else ''}"


def heading(number: int, title: str) -> str:
    """A heading of the first level: 一、情况说明."""
    return f"{chinese(number)}、{title}"


def subheading(number: int, title: str) -> str:
    """A heading of the second level: （一）标准清单."""
    return f"（{chinese(number)}）{title}"


def list_place(section: int, number: int) -> str:
    """Where in the attachments a list stands."""
    return f"清单见{chinese(section)}（{chinese(number)}）"


def belongs(part: str, rows: Sequence[str]) -> str:
    """Which rows of the form a table or text goes with: so that the office finds its place."""
    return f"对应申报表“{part}”：{'；'.join(rows)}"


def counted(count: int, blank: int) -> str:
    """Under a list whose blank lines were capped."""
    return f"表上共 {count} 项，这里留了 {blank} 行空行，其余请加行续填。"


def formula_body(text: str) -> str:
    """The formula as it was given."""
    return f"计算方法：{text}"


def ticked(labels: Sequence[str]) -> str:
    """The boxes ticked, one a line."""
    return "\n".join(f"☑ {label}" for label in labels)


# ── 准备清单 ──────────────────────────────────────────────────────────────────────────────────────────

PREPARE_SUBTITLE = "数据和材料准备清单"
PREPARE_FILE = "准备清单.docx"
OVERVIEW = "分工一览"
OVERVIEW_COLUMNS = ("提供部门", "数据和情况（项）", "材料（类）", "送出日期", "交回日期", "备注")
FIGURES = "需要提供的数据和情况"
PAPERS = "需要提供的材料"
FIGURE_COLUMNS = ("栏目", "口径", "年度", "单位", "数据（待填）", "提供部门")
PAPER_COLUMNS = ("栏目", "材料", "什么情况下需要")
SIGNATURE = (
    "提供单位（盖章）：　　　　　　　　　联系人：　　　　　　　联系电话：　　　　　　　　日期：　　　　　　"
)
OTHERS = "其他"
ONLY_CHECKING = "（只供核对，不印在表上；没有也可以）"
WHEN_TICKED = "勾选了的每一项都要"
WHEN_YES = "选“是”的要"
WHEN_COUNTED = "数量大于 0 的要"
WHEN_GIVEN = "填了数值的要"


def prepare_intro(form: str, year: int) -> str:
    """What the list is for, above the overview."""
    return (
        f"为填报《{form}》，请有关部门按分工提供数据和材料。未注明年度的，请提供截止{year}年底的数据；"
        "数据有小数的，保留小数点后2位；没有相关情况的，请写“无”。"
    )


def department_intro(name: str) -> str:
    """Above one department's tables."""
    return f"请{name}填写下表的“数据”一栏，盖章后交回填表单位。"


def deadline() -> str:
    """Until when and to whom, to be written in by hand: over a sheet that goes to another department."""
    return (
        "请于　　　　年　　月　　日前提供。填报单位：　　　　　　　　　　　　"
        "联系人：　　　　　　　　联系电话：　　　　　　　　　　"
    )


def also(rows: str) -> str:
    """What a department is asked to look at besides its own figures."""
    return f"其他部门提供的下列栏目，需要时请配合核对：{rows}。"


def only_helps(rows: str) -> str:
    """In the overview, for a department that has no sheet of its own."""
    return f"没有单独的清单，需要时请配合核对：{rows}"


def sheet_title(name: str) -> str:
    """The title over one department's sheet, which is handed out by itself."""
    return f"{name}：{PREPARE_SUBTITLE}"


def inside_intro(name: str) -> str:
    """Above what the clerk works out without asking anybody."""
    return f"以下由{name}自己填写或按已有的数计算，不用另找数据。"


def source(where: str) -> str:
    """Where the figure is to be found, under its definition."""
    return f"来源：{where}"


def named_count(unit: str) -> tuple[str, str]:
    """The two lines of a count with names."""
    return f"数量：　　　{unit}", "名称："


def as_of(year: int) -> str:
    """The date of what bears no year."""
    return f"截止{year}年底"


def limit(count: int) -> str:
    """The most that a text may have."""
    return f"{count}字以内"


def prepared(path: str, departments: int, figures: int, papers: int) -> str:
    """The list is on disk."""
    return f"已写出：{path}（{departments} 个部门，数据和情况 {figures} 项，材料 {papers} 类）"


def department_line(name: str, figures: int, papers: int) -> str:
    """One department in the summary."""
    return f"  {name}：数据和情况 {figures} 项" + (f"，材料 {papers} 类" if papers else "")


def elsewhere(wanted: str) -> str:
    """A paper that was edited by hand is not overwritten."""
    return f"原来的“{wanted}”有人改过，没有覆盖。"


# ── faults ────────────────────────────────────────────────────────────────────────────────────────────


def no_such_field(id: str) -> str:
    """An id that no question asks."""
    return f"表里没有编号“{id}”；请检查拼写"


def no_such_column(table: str, id: str) -> str:
    """A list fills a column that it has not."""
    return f"清单“{table}”没有“{id}”这一列；请检查拼写，或在 columns 里加上"


def used_twice(id: str) -> str:
    """An id that stands twice."""
    return f"编号“{id}”用了两次；请改其中一个"
