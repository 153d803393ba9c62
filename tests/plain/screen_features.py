"""Everything that the screen can do, a row each, with the words that do it in the line mode and what is heard then.

`screen` names the keys (`Class.action`), the commands of the palette (`命令 …`) and the ways to look at the answers
(`看 …`) that the row stands for; `test_everything_the_screen_can.py` holds it against the screen itself.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """`at`: the question that is asked then; `filled`: whether the example's answers stand in the draft."""

    feature: str
    words: tuple[str, ...]
    heard: tuple[str, ...]
    screen: tuple[str, ...] = ()
    at: str = ""
    filled: bool = True


ABOUT_THE_QUESTION = (
    Row(
        "F1：这一题怎么填",
        ("帮助",),
        (
            "为什么问：",
            "口径：",
            "去哪里找：",
            "例如：",
            "怎么答：",
            "表上怎么写：“集群占地面积（平方公里）”",
        ),
        ("ChatActions.help", "命令 帮助"),
        at="basic.area",
    ),
    Row("F1：为什么问", ("为什么问",), ("为什么问：审核人员据此看",), at="basic.area"),
    Row("F1：口径", ("口径",), ("口径：单位平方公里",), at="basic.area"),
    Row("F1：去哪里找", ("去哪里找",), ("去哪里找：园区管委会",), at="basic.area"),
    Row("F1：例如", ("例子",), ("例如：18.60",), at="basic.area"),
    Row("F1：怎么答", ("怎么答",), ("怎么答：写数字就行",), at="basic.area"),
    Row(
        "F1：表上怎么写",
        ("表上怎么写",),
        ("“创新平台建设情况（需提供清单及佐证材料）”，“",),
        at="innovation.platforms.national",
    ),
    Row(
        "Ctrl+O：插入提纲",
        ("提纲",),
        ("可以这样写：在哪里、多大",),
        ("ProseReply.outline",),
        at="plan.overview",
    ),
    Row(
        "按键一览，随时可以说什么", ("按键",), ("随时可以说下面这些话",), ("FillingApp.keys", "命令 按键一览")
    ),
    Row("全部命令", ("全部命令",), ("随时可以说下面这些话",), ("FillingApp.command_palette",)),
    Row("新手引导", ("引导",), ("第一步，一问一答", "第四步，交出 Word"), ("命令 新手引导",)),
    Row("换配色", ("换配色",), ("这里只有文字，没有配色可换",), ("命令 配色",)),
)

REPLYING = (
    Row("Enter：发送回答", ("18.6",), ("已记下：18.60平方公里",), at="basic.area"),
    Row(
        "F2：上一题",
        ("上一题",),
        ("【集群运营管理机构联系人及联系方式】",),
        ("ChatActions.say('back')", "命令 上一题"),
        at="basic.area",
    ),
    Row(
        "F3：稍后再填",
        ("稍后再填",),
        ("好的，先放一放，最后我会再来问。",),
        ("ChatActions.say('skip')", "命令 稍后再填"),
        filled=False,
    ),
    Row(
        "F4：填“无”",
        ("无",),
        ("已记下：无",),
        ("ChatActions.say('none')", "命令 无"),
        at="industry.fdi",
        filled=False,
    ),
    Row(
        "Esc：保持不变",
        ("不改了",),
        ("好的，保持不变。",),
        ("ChatActions.say('keep')", "命令 保持不变"),
        at="basic.area",
    ),
    Row(
        "Ctrl+N：继续补填",
        ("稍后再填", "跳到 一", "继续补填"),
        ("【集群名称】请问集群的全称是什么",),
        ("ChatActions.say('take_up')",),
        filled=False,
    ),
    Row("Ctrl+T：填今天", ("今天",), ("已记下：20",), ("ChatActions.today",), at="cover.date"),
    Row("Ctrl+S：保存", ("保存",), ("每答一题都会自动保存",), ("ChatActions.save",)),
    Row(
        "Ctrl+J：在长文字里换行",
        ("第一段的内容在这里。\\", "第二段的内容在这里。", "查看 八 1"),
        ("第一段的内容在这里。\n第二段的内容在这里。",),
        at="plan.overview",
    ),
    Row("方框：数字选一项", ("2",), ("已记下：第二产业",), at="basic.sector"),
    Row(
        "方框：勾选几项",
        ("1、3",),
        ("已记下：绘制产业链图谱，开展产业链培育；联合集群",),
        ("Boxes.tick",),
        at="industry.chain_actions",
    ),
    Row("方框：打几个字找选项", ("链主",), ("链主",), at="industry.chain_actions"),
    Row(
        "三年一起填",
        ("64.85 72.36 81.50",),
        ("已记下：2022年 64.85亿元，2023年 72.36亿元",),
        at="industry.output",
    ),
    Row("从 Excel 粘贴一行", ("64.85\t72.36\t81.50",), ("2024年 81.50亿元",), at="industry.output"),
    Row("只改三年里的一格", ("2024年改成82",), ("已记下：2024年 82.00亿元",), at="industry.output"),
    Row(
        "一格一格填：先答一格，再问还差的",
        ("2024年81.50", "甲"),
        ("还差：2022年、2023年",),
        at="industry.output",
        filled=False,
    ),
    Row(
        "数量和名称随时对照",
        ("3个：甲省级创新中心、乙省级创新平台",),
        ("3", "2"),
        at="innovation.platforms.provincial",
    ),
    Row("长文字的字数", ("字数",), ("这一题限 200 字，现在",), at="industry.chain_text"),
    Row(
        "第八部分各节字数和还可写多少",
        ("字数",),
        ("限 3000 字，还可写", "各节字数：一、集群基本情况简介 315 字"),
        at="plan.overview",
    ),
    Row("目标旁边的最低值", ("再说一遍",), ("2027年目标值须不低于 2.87亿元。",), at="plan.targets.rd_spend"),
    Row(
        "目标表的其他几行",
        ("目标要求",),
        ("研发经费投入：基准值 2.15，目标值 2.95，目标须不低于 2.87",),
        at="plan.targets.patents",
    ),
    Row(
        "听不准的给出几种读法，选一种",
        ("大约18.6", "甲"),
        ("甲．18个\n乙．19个", "已记下：18个"),
        ("ChatActions.candidates",),
        at="helper.patents.2022",
    ),
)

MOVING = (
    Row(
        "目录：跳到一部分",
        ("跳到 三",),
        ("三、创新能力情况",),
        ("Outline.part(1)", "Outline.part(-1)", "命令 跳到"),
        at="basic.area",
    ),
    Row("目录：跳到一题", ("跳到 集群占地面积",), ("【集群占地面积（平方公里）】",)),
    Row(
        "目录：各部分填到哪里",
        ("目录",),
        ("题，已答 144 题。", "一、基本情况："),
        ("ChatActions.outline", "命令 目录"),
    ),
    Row(
        "目录：没填的题",
        ("没填的", "改第1处"),
        ("还没填的有 4 题", "第1处，2022年末集群内中小企业有效发明专利拥有量"),
    ),
    Row(
        "对话：看前面的话",
        ("18.6", "前面的话"),
        ("前面一共说过", "我：18.6"),
        ("Log.earlier", "ChatActions.read"),
        at="basic.area",
    ),
    Row(
        "对话：选一条改那一题",
        ("改 一 2",),
        ("【集群占地面积（平方公里）】", "现在填的是：18.60平方公里"),
        ("Log.change", "Log.choose(-1)", "Log.choose(1)", "命令 改前面的回答"),
    ),
    Row(
        "表格预览：这一部分填出来的样子",
        ("表格",),
        ("一、基本情况\n1. ",),
        ("ChatActions.form", "命令 表格预览"),
        at="basic.area",
    ),
    Row(
        "表格预览：换一部分",
        ("表格 五",),
        ("五、绿色化转型情况\n1. ",),
        ("FormView.leaf(1)", "FormView.leaf(-1)"),
    ),
    Row("表格预览：选一栏去改", ("改 五 2",), ("现在填的是：",)),
    Row("直接更正前面的题", ("集群占地面积应该是19.5",), ("“集群占地面积（平方公里）”：19.50平方公里",)),
)

REVIEWING = (
    Row(
        "检查：先列要改的",
        ("检查",),
        ("没有缺项，没有错误", "第1处，提示。"),
        ("ChatActions.review", "命令 检查全部回答"),
    ),
    Row("检查：全部", ("查看全部",), ("一、基本情况", "1. 集群名称："), ("看 all",)),
    Row(
        "检查：未填",
        ("没填的",),
        ("还没填的有 4 题",),
        ("看 open", "ReviewScreen.filter(1)", "ReviewScreen.filter(-1)"),
    ),
    Row(
        "检查：稍后",
        ("稍后再填", "稍后再填的"),
        ("放着稍后再填的有 1 题", "第1处，集群名称："),
        ("看 later",),
        filled=False,
    ),
    Row("检查：填“无”", ("填了无的",), ("填了“无”的有", "第1处，"), ("看 none",)),
    Row("检查：佐证材料", ("佐证",), ("有 23 处要附佐证材料", "第1处，"), ("看 papers", "看 due")),
    Row(
        "检查：有问题",
        ("999", "乙", "有问题的"),
        ("有问题要看的有",),
        ("看 faulty",),
        at="basic.area",
    ),
    Row(
        "检查：查找",
        ("查找 竹藤家居",),
        ("有“竹藤家居”的有", "第1处，集群名称：桂南市青榕县竹藤家居产业"),
        ("ReviewScreen.search",),
    ),
    Row("检查：选一题修改", ("查找 占地", "改第1处"), ("【集群占地面积（平方公里）】",)),
    Row("检查：接着导出", ("检查", "导出"), ("已写出申报表：",), ("ReviewScreen.dismiss('export')",)),
)

FILES = (
    Row("导出：还差什么先说", ("导出",), ("先不导出成稿", "封面还差"), filled=False),
    Row(
        "导出：写出 Word 和附件",
        ("导出",),
        ("已写出申报表：", "已写出附件：", "样式核对：", "填了“无”的有", "接下来：打印"),
        ("ChatActions.export", "命令 导出 Word"),
    ),
    Row(
        "打开文件：读成一份新草稿",
        ("导入", "导入 没有.docx"),
        ("说“导入”和文件名", "没有找到“没有.docx”"),
        ("HomeScreen.open_file", "命令 打开文件"),
    ),
    Row(
        "导出：单位自己的空白表",
        ("用空白表 没有.docx", "不用空白表"),
        ("没有找到空白表“没有.docx”", "导出用自带的申报表"),
    ),
    Row("导出：改文件名", ("导出到 县里的表.docx",), ("县里的表.docx",)),
    Row(
        "导出：已有的文件先问一声",
        ("导出", "导出"),
        ("已经有“申报表_桂南市青榕县竹藤家居产业.docx”了。再说一遍就换掉它",),
    ),
    Row(
        "导出：草稿",
        ("导出草稿",),
        ("已写出草稿：", "这是没填完的草稿"),
        ("ExportScreen.draft",),
        filled=False,
    ),
    Row("导出：核对分页", ("导出", "核对分页"), ("第一部分在第 3 页",), ("ExportScreen.preview",)),
    Row(
        "导出：打开文件夹",
        ("导出", "打开文件夹"),
        ("已经打开文件所在的文件夹", "文件在："),
        ("ExportScreen.folder",),
    ),
    Row("准备清单", ("准备清单",), ("已写出准备清单：",), ("HomeScreen.app.prepare", "命令 准备清单")),
)

DRAFTS = (
    Row(
        "草稿列表", ("草稿列表",), ("试填（正在填的这份）：", "乙县："), ("ChatActions.list", "命令 草稿列表")
    ),
    Row("新建", ("新建草稿 丙县",), (), ("HomeScreen.begin", "命令 新建")),
    Row("打开", ("打开 乙县",), ()),
    Row("改名", ("草稿改名 丁县",), ("已改名为“丁县”。",), ("TendingActions.rename", "命令 改名")),
    Row("复制", ("复制草稿 乙县",), ("已复制一份，叫“乙县 副本”",), ("TendingActions.copy", "命令 复制")),
    Row(
        "删除、放回",
        ("删除草稿 乙县", "放回草稿"),
        ("已删除“乙县”", "“乙县”放回来了"),
        ("TendingActions.delete", "TendingActions.put_back", "命令 删除", "命令 放回删掉的"),
    ),
    Row(
        "退出", ("退出",), ("都保存好了。下次运行 tianbao，从这里接着填。",), ("FillingApp.quit", "命令 退出")
    ),
)

ROWS = (*ABOUT_THE_QUESTION, *REPLYING, *MOVING, *REVIEWING, *FILES, *DRAFTS)

ONLY_MOVES = {
    "ChatActions.page(-1)": "翻看对话；逐行问答里对话在窗口里往上翻，或说“前面的话”",
    "ChatActions.page(1)": "同上",
    "Line.select_all": "选中框里的字；逐行问答的一行由终端来改",
    "Prose.select_all": "同上",
    "Prose.cursor_first": "把光标移到文字开头",
    "Prose.cursor_last": "把光标移到文字末尾",
    "CellsReply.move(-1)": "把光标移到上一格",
    "CellsReply.move(1)": "把光标移到下一格",
    "ChoiceReply.to_boxes": "把光标移到方框上",
    "ReviewScreen.to_list": "把光标从查找框移到清单",
    "ReviewScreen.leave": "关掉一页；逐行问答没有页，直接接着答",
    "ExportScreen.to_list": "把光标从文件名移到清单",
    "ExportScreen.app.focus_previous": "把光标从清单移回文件名",
    "ExportScreen.dismiss(None)": "关掉一页",
    "ExportScreen.close": "关掉一页",
    "HelpScreen.dismiss": "关掉一页",
    "HelpScreen.page": "往下看；逐行问答说“更多”",
    "KeysScreen.dismiss": "关掉一页",
    "NameScreen.dismiss(None)": "不起名字；逐行问答不说名字就是",
    "DeleteScreen.dismiss(False)": "不删；逐行问答删了可以放回",
    "TourScreen.step(1)": "引导的下一步；逐行问答一次念完",
    "TourScreen.step(-1)": "引导的上一步",
    "TourScreen.dismiss([])": "关掉引导",
    "HomeScreen.app.tour": "打开引导；逐行问答里说“新手引导”",
    "ExportScreen.app.keys": "打开按键表；逐行问答里说“帮助”",
    "NameScreen.app.keys": "同上",
    "DeleteScreen.app.keys": "同上",
    "HomeScreen.stay": "多按了一次 Esc，说明怎样退出",
    "TellingScreen.dismiss": "关掉一页",
    "FormView.leave": "光标回到回答框",
    "Outline.leave": "光标回到回答框",
    "Log.leave": "光标回到回答框",
}
"""Keys that only move the cursor, turn a page or close one, with the reason why there are no words for them."""
