"""Why the system would not read or write, in words that suggest what to do: its own are in English."""

from __future__ import annotations

import errno

_ENDINGS = {
    "ENOSPC": "磁盘已满，请先腾出空间",
    "EDQUOT": "磁盘配额已用完，请先腾出空间",
    "EACCES": "没有权限，或文件正被别的程序占用",
    "EPERM": "没有权限，或文件正被别的程序占用",
    "EROFS": "这个位置是只读的，请换个位置",
    "ENOENT": "没有这个文件或文件夹",
    "EEXIST": "已经有同名的文件",
    "EISDIR": "这是一个文件夹，需要一个文件",
    "ENOTDIR": "路径中间有一段不是文件夹",
    "ENAMETOOLONG": "文件名太长，请改短一些",
    "EINVAL": "文件名里有这个系统不认的字符",
    "ELOOP": "快捷链接绕回了自己，请换个位置",
    "EBUSY": "文件正被别的程序占用",
    "EIO": "磁盘读写出错",
    "ENXIO": "这不是普通文件",
    "ETIMEDOUT": "网络位置没有回应",
    "ENETUNREACH": "网络位置连不上",
    "EADDRINUSE": "端口已被占用",
    "EADDRNOTAVAIL": "这不是本机的地址",
}
_BY_NUMBER = {getattr(errno, name): words for name, words in _ENDINGS.items() if hasattr(errno, name)}
_BY_KIND: tuple[tuple[type[OSError], str], ...] = (  # where the number is Windows's own, or none
    (FileNotFoundError, _ENDINGS["ENOENT"]),
    (PermissionError, _ENDINGS["EACCES"]),
    (FileExistsError, _ENDINGS["EEXIST"]),
    (IsADirectoryError, _ENDINGS["EISDIR"]),
    (NotADirectoryError, _ENDINGS["ENOTDIR"]),
    (TimeoutError, _ENDINGS["ETIMEDOUT"]),
)
_UNKNOWN = "系统没有说明原因，请换个文件名或位置再试"


def reason(error: OSError) -> str:
    """Why it failed, without a full stop; never in the system's own words."""
    if (known := _BY_NUMBER.get(error.errno or 0)) is not None:
        return known
    return next((words for kind, words in _BY_KIND if isinstance(error, kind)), _UNKNOWN)
