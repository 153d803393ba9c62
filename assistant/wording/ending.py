"""What the screen says when all is asked: what comes next, with its keys."""

from __future__ import annotations

NEXT = "接下来：按 F5 检查全部回答，按 F9 导出 Word；要改哪一题，按 Ctrl+↑ 选那一题的对话，再按 Enter。"
PLACEHOLDER = "要更正哪一题，可以在这里说，例如：跳到 三"
NOTHING_LEFT = "题目都问完了，这里不用再填。按 F5 检查，按 F9 导出 Word，按 Ctrl+Q 退出。"
