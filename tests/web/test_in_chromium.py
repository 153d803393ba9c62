"""The served page in a real Chromium, as a person uses it: start, Chinese input, resize, download, two tabs."""

import zipfile
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from assistant.drafts import DraftBusy, Drafts
from tests.web.chromium import Page
from tests.web.serving import Served

pytestmark = pytest.mark.slow
CLUSTER = "桂南市青榕县竹藤家居产业"


def begin(page: Page, server: Served) -> None:
    """From the first page to the first question of a new draft."""
    page.open(server.address)
    page.waits_for("新建一份申报表")
    page.press(Keys.ENTER)
    page.waits_for("起个名字")
    page.press(Keys.ENTER)
    page.waits_for("请问集群的全称是什么")


def test_chinese_typed_by_an_input_method_is_an_answer(page: Page, server: Served) -> None:
    begin(page, server)
    page.commit(CLUSTER)
    page.waits_for(f"› {CLUSTER}")
    page.press(Keys.ENTER)
    assert f"已记下：{CLUSTER}" in page.waits_for("集群在哪个设区市")


def test_a_pasted_text_of_several_lines_is_not_cut(page: Page, server: Served, example: None) -> None:
    page.open(server.address)
    page.waits_for("示例")
    page.press(Keys.ENTER)
    page.waits_for("Enter 发送")
    page.commit("跳到 集群企业数量")
    page.press(Keys.ENTER)
    page.waits_for("改了以后会再核对")
    page.paste("186\t199\t213")
    shown = page.waits_for("213")
    assert "186" in shown and "199" in shown


def test_wide_characters_stand_in_two_cells_each(page: Page, server: Served) -> None:
    begin(page, server)
    frame = [line for line in page.screen().split("\n") if line.rstrip().endswith(("╮", "╯"))]
    rows = page.driver.execute_script(
        """
        const buffer = window.__terminal.buffer.active, ends = [];
        for (let y = 0; y < window.__terminal.rows; y++) {
          const line = buffer.getLine(y);
          for (let x = window.__terminal.cols - 1; x >= 0; x--) {
            const cell = line.getCell(x);
            if ("╮╯".includes(cell.getChars()) && cell.getChars()) { ends.push(x); break; }
          }
        }
        return ends;
        """
    )
    assert frame and len(set(rows)) == 1  # the frame's right edge is straight beside Chinese titles


def test_the_screen_follows_the_window(page: Page, server: Served) -> None:
    begin(page, server)
    wide = page.size()
    assert "二、主导产业情况" in page.screen()  # the outline beside the conversation
    page.driver.set_window_size(760, 620)
    page.until(lambda: str(page.size()), lambda size: size != str(wide), "another size")
    page.until(page.screen, lambda shown: "二、主导产业情况" not in shown, "the outline folded away")
    assert page.size()[0] < 100 and "请问集群的全称是什么" in page.screen()


def test_the_export_is_downloaded_under_its_chinese_name(page: Page, server: Served, example: None) -> None:
    page.open(server.address)
    page.waits_for("示例")
    page.press(Keys.ENTER)
    page.waits_for("Enter 发送")
    page.press(Keys.F9)
    page.waits_for("由浏览器下载")
    page.press(Keys.ENTER)
    page.waits_for("已交给浏览器下载")
    with zipfile.ZipFile(page.downloaded("申报表.docx")) as document:
        assert CLUSTER in document.read("word/document.xml").decode("utf-8")
    page.press(Keys.ENTER)  # the button for the attachments waits to be pressed
    page.downloaded("申报表_附件.docx")
    assert len(page.driver.window_handles) == 1  # no window of its own for a download


def test_a_second_tab_says_that_the_draft_is_open_and_gets_it_when_the_first_closes(
    page: Page, server: Served, example: None
) -> None:
    page.open(server.address)
    first = page.driver.current_window_handle
    page.waits_for("示例")
    page.press(Keys.ENTER)
    page.waits_for("Enter 发送")
    second = page.new_tab(server.address)
    page.waits_for("示例")
    page.press(Keys.ENTER)
    assert "请回到那个窗口" in page.waits_for("正在另一个窗口")
    page.driver.switch_to.window(first)
    page.driver.close()
    page.driver.switch_to.window(second)

    page.press_until(Keys.ENTER, "Enter 发送")


def test_a_reload_comes_back_to_the_draft_with_the_half_typed_reply(page: Page, server: Served) -> None:
    begin(page, server)
    page.commit(CLUSTER)
    page.press(Keys.ENTER)
    page.waits_for("集群在哪个设区市")
    page.commit("桂南")
    page.waits_for("› 桂南")
    page.driver.refresh()
    shown = page.waits_for("集群在哪个设区市")
    assert "桂南" in shown and CLUSTER in shown
    page.waits_for("› 桂南")


def test_leaving_says_so_and_opens_again(page: Page, server: Served) -> None:
    begin(page, server)
    page.hold(Keys.CONTROL, "q")
    page.until(
        lambda: page.driver.find_element("css selector", ".notice.closed").text,
        lambda text: "答过的都已保存" in text,
        "what is said at the end",
    )
    page.driver.find_element("id", "again").click()
    page.waits_for("新建一份申报表")


def test_a_closed_tab_ends_its_program_and_frees_the_draft(
    page: Page, server: Served, home: Path, example: None
) -> None:
    page.open(server.address)
    page.waits_for("示例")
    page.press(Keys.ENTER)
    page.waits_for("Enter 发送")
    drafts = Drafts(home)
    with pytest.raises(DraftBusy):
        drafts.open("示例")
    page.open("about:blank")
    page.until(lambda: _state(drafts), lambda state: state == "free", "the draft, free")


def test_a_killed_server_leaves_no_program_behind(
    page: Page, server: Served, home: Path, example: None
) -> None:
    page.open(server.address)
    page.waits_for("示例")
    page.press(Keys.ENTER)
    page.waits_for("Enter 发送")
    server.process.kill()
    drafts = Drafts(home)
    page.until(lambda: _state(drafts), lambda state: state == "free", "the draft, free")


def _state(drafts: Drafts) -> str:
    try:
        drafts.open("示例").close()
    except DraftBusy:
        return "busy"
    return "free"
