"""What `tianbao serve` says: in the terminal where it runs, and on the pages that refuse a visitor."""

from __future__ import annotations

STOPPED = "已停止。填好的都保存在草稿里。"
STRANGE_HOST = "这个地址不是本程序公布的地址，请用 tianbao serve 显示的网址打开。"
STRANGE_PAGE = "只接受从本程序自己的页面发来的连接。"
WRONG_TOKEN = "需要口令才能打开。请用 tianbao serve 显示的完整网址（带 ?token=）重新打开。"
NO_PAGE = "没有这个页面。请打开 tianbao serve 显示的网址。"
NO_DOWNLOAD = "这份文件已经下载过，或页面已经重新打开。请在填报页面里再导出一次。"
TOO_MANY = "打开的页面太多了，请先关掉几个，再刷新本页。"
BAD_PORT = "端口要写 0 到 65535 之间的整数，例如：tianbao serve --port 8001"
NO_HOST = "--host 后面要写地址，例如：tianbao serve --host 192.168.1.20；只给本机用就不要写 --host。"
NO_ADDRESS = "没有这个地址"
MISSING = "浏览器方式还缺一个组件，请先运行：python -m pip install textual-serve"


def opened(address: str, everywhere: bool) -> str:
    """The server is up: where to go, how to stop it, and who else can come in."""
    others = (
        "\n同一网络里的其他电脑也能用这个网址打开；网址里的口令等于钥匙，请只发给要填表的人。\n"
        "传输没有加密，只适合单位内部的可信网络。"
        if everywhere
        else "只有这台电脑能打开。"
    )
    return (
        f"请在浏览器里打开：{address}\n{others}\n填表期间不要关掉这个窗口；按 Ctrl+C 停止，填好的都已保存。"
    )


def short_token(least: int) -> str:
    """A token that is easily guessed."""
    return f"口令太短，容易被猜到：请用至少 {least} 个字母或数字，或不写 --token，由程序生成一个。"


def port_taken(port: int) -> str:
    """Another program listens there."""
    return f"端口 {port} 已被别的程序占用（也许填报已经在另一个窗口里运行）。请换一个：tianbao serve --port {port + 1 if port < 65535 else 8000}"


def cannot_listen(host: str, why: str) -> str:
    """The system does not let us listen at that address."""
    return f"不能在 {host} 上等候连接（{why}）。请核对 --host；只给本机用就不要写 --host。"
