from tests.tui.conftest import Opening


async def test_all_answers_are_shown_in_order_with_what_is_open(opened: Opening) -> None:
    async with opened(size=(120, 40)) as screen:
        await screen.type("甲产业", "enter")
        await screen.press("f5")  # 检查
        shown = screen.dump()
        assert (
            shown.index("━━ 一、基本情况 ━━") < shown.index("✓ 集群名称") < shown.index("━━ 二、创新情况 ━━")
        )
        assert "甲产业" in shown
        assert "○ 申报时间〔未填〕" in shown
        assert "● 全部 10   ○ 未填 9" in shown


async def test_a_change_returns_to_the_review(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("甲产业", "enter")
        await screen.press("f5", "home", "enter")  # the first question
        assert screen.session.question.id == "one.name" and screen.typed == "甲产业"
        await screen.type("乙产业", "enter")  # typing replaces
        assert screen.values["one.name"] == "乙产业"
        assert "检查全部回答" in screen.dump() and "乙产业" in screen.dump()
        await screen.press("escape")
        assert screen.session.question.id == "one.date"


async def test_filters_and_search(opened: Opening) -> None:
    async with opened() as screen:
        await screen.type("甲产业", "enter")
        await screen.press("f5", "right")  # 未填
        assert "● 未填 9" in screen.dump() and "甲产业" not in screen.dump()
        await screen.press("left", "slash")  # 全部, then search
        await screen.type("平台", "enter")
        assert "创新平台名称及数量" in screen.dump() and "集群名称" not in screen.dump()
        await screen.press("escape")
        assert "集群名称" in screen.dump()


async def test_a_put_off_question_says_so(opened: Opening) -> None:
    async with opened() as screen:
        await screen.press("f3", "f5")
        assert "集群名称〔稍后再填〕" in screen.dump()


async def test_what_is_wrong_stands_at_its_question(opened: Opening) -> None:
    async with opened() as screen:
        sheet = screen.session.sheet.with_values({"two.text": "长" * 25})
        screen.session.replace(sheet)
        await screen.press("f5", "left")  # 有问题
        assert "✗ 须改正" in screen.dump() and "超出 5 字" in screen.dump()
