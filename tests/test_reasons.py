"""What the system refuses is said in Chinese, with a way on; its own words are English."""

import errno

import pytest

from assistant.reasons import reason
from assistant.wording import pages

SAID = [
    (OSError(errno.ENOSPC, "No space left on device"), "磁盘已满，请先腾出空间"),
    (PermissionError(errno.EACCES, "Permission denied"), "没有权限，或文件正被别的程序占用"),
    (OSError(errno.EROFS, "Read-only file system"), "这个位置是只读的，请换个位置"),
    (OSError(errno.ENAMETOOLONG, "File name too long"), "文件名太长，请改短一些"),
    (PermissionError(13, "Access is denied"), "没有权限，或文件正被别的程序占用"),
    (PermissionError("without a number"), "没有权限，或文件正被别的程序占用"),
    (OSError(9999, "something new"), "系统没有说明原因，请换个文件名或位置再试"),
]


@pytest.mark.parametrize(("error", "said"), SAID, ids=[type(e).__name__ + str(e.errno) for e, _ in SAID])
def test_the_reason_is_said_in_chinese(error: OSError, said: str) -> None:
    assert reason(error) == said


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "磁盘已满"),
        (RuntimeError("unexpected"), "程序出了意料之外的问题；回答都已保存"),
        (RuntimeError("写不了文件“表.docx”。"), "写不了文件“表.docx”。"),
    ],
)
def test_a_failed_export_never_speaks_english(error: Exception, said: str) -> None:
    sentence = pages.export_failed(error)
    assert said in sentence
    assert not any(word in sentence for word in ("space", "device", "unexpected", "Errno"))
