"""What is said about the folder that holds an exported file."""

from __future__ import annotations

DESKTOP = "桌面"
OWN = "填报"  # in a home that has neither documents nor desktop
OPEN_FOLDER = "打开所在文件夹"
OPENED = "已经打开文件所在的文件夹，请到那个窗口里看。"
BY_HAND = "这台电脑没能打开文件夹。文件已经写好，请照上面写的位置自己去找。"
