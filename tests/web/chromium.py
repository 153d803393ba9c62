"""A real Chromium, headless, on the served page: what is on its screen, and keys as a person presses them."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

_PATIENCE = 20.0
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
    "--lang=zh-CN",
)
# xterm.js keeps what it shows in a buffer; textual.js keeps the terminal to itself, so it is caught on its way in
_CATCH = """
const assign = Object.defineProperty;
Object.defineProperty(Object.prototype, "fitAddon", {
  configurable: true,
  set(value) { window.__terminal = this.terminal; assign(this, "fitAddon", {value, writable: true}); },
});
"""
_READ = """
const buffer = window.__terminal?.buffer?.active;
if (!buffer) return "";
const lines = [];
for (let y = 0; y < window.__terminal.rows; y++) lines.push(buffer.getLine(y)?.translateToString(true) ?? "");
return lines.join("\\n");
"""


class Page:
    """The browser with its tabs; the current one is read and typed into."""

    def __init__(self, driver: webdriver.Chrome, downloads: Path) -> None:
        self.driver = driver
        self.downloads = downloads

    def open(self, address: str) -> None:
        """Go to the address in this tab."""
        self.driver.get(address)

    def new_tab(self, address: str) -> str:
        """Open the address in another tab, go there, and return its handle."""
        self.driver.switch_to.new_window("tab")
        self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _CATCH})
        self.open(address)
        return self.driver.current_window_handle

    def screen(self) -> str:
        """What the terminal shows, in lines."""
        return str(self.driver.execute_script(_READ))

    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        columns, rows = self.driver.execute_script("return [window.__terminal.cols, window.__terminal.rows]")
        return columns, rows

    def waits_for(self, words: str) -> str:
        """The screen as soon as it shows these words."""
        return self.until(lambda: self.screen(), lambda shown: words in shown, words)

    def until(self, look: Callable[[], str], fits: Callable[[str], bool], wanted: str) -> str:
        """Look until it fits; a failure shows what was there instead."""
        end = time.monotonic() + _PATIENCE
        while not fits(seen := look()):
            assert time.monotonic() < end, f"waited in vain for {wanted!r}:\n{seen}"
            time.sleep(0.1)
        return seen

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def press_until(self, key: str, words: str) -> str:
        """Press a key, as often as it takes, until the screen shows these words."""

        def pressed() -> str:
            self.press(key)
            time.sleep(0.5)
            return self.screen()

        return self.until(pressed, lambda shown: words in shown, words)

    def hold(self, modifier: str, key: str) -> None:
        """Press a key while another is held."""
        ActionChains(self.driver).key_down(modifier).send_keys(key).key_up(modifier).perform()

    def commit(self, text: str) -> None:
        """Text as an input method commits it: composed first, then put in at once."""
        cdp = self.driver.execute_cdp_cmd
        for length in range(1, len(text) + 1):
            place = {"selectionStart": length, "selectionEnd": length}
            cdp("Input.imeSetComposition", {"text": text[:length], **place})
        cdp("Input.insertText", {"text": text})

    def paste(self, text: str) -> None:
        """Ctrl+V, with this on the clipboard."""
        allowed = {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
        self.driver.execute_cdp_cmd("Browser.grantPermissions", allowed)
        self.driver.execute_async_script(
            "navigator.clipboard.writeText(arguments[0]).then(() => arguments[1]())", text
        )
        self.hold(Keys.CONTROL, "v")

    def downloaded(self, name: str) -> Path:
        """The file of that name, as soon as it is there and complete."""
        self.until(
            lambda: "\n".join(sorted(path.name for path in self.downloads.iterdir())),
            lambda listed: name in listed.split("\n"),
            name,
        )
        return self.downloads / name

    def picture(self, path: Path) -> None:
        """What the tab shows, as a PNG."""
        path.write_bytes(self.driver.get_screenshot_as_png())


@contextmanager
def chromium(folder: Path, width: int = 1100, height: int = 800, scale: float = 1) -> Iterator[Page]:
    """Chromium with an empty profile and its downloads in `folder`."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    downloads = folder / "downloads"
    downloads.mkdir(parents=True)
    for flag in (
        *_FLAGS,
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={width},{height}",
        f"--force-device-scale-factor={scale}",
    ):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver") or ""))
    try:
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _CATCH})
        yield Page(driver, downloads)
    finally:
        driver.quit()
