"""What is typed behind a command: a day, a year, a file that cannot be read."""

import argparse
from datetime import date, datetime, time

FIRST_YEAR, LAST_YEAR = 1949, 2999
UNREAD = {
    FileNotFoundError: "没有这个文件",
    IsADirectoryError: "是文件夹",
    PermissionError: "没有读取的权限",
}


def year(text: str) -> int:
    """A year of four digits."""
    if not (text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR):
        raise argparse.ArgumentTypeError(f"{text} 不是年份，应如 2025")
    return int(text)


def day(text: str) -> datetime:
    """The last moment of a day written YYYY-MM-DD."""
    try:
        return datetime.combine(date.fromisoformat(text), time.max)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} 不是日期，应为 YYYY-MM-DD") from None


def unread(no: OSError) -> str:
    """Why a file is not read, in words."""
    return f"读不了 {no.filename}：{UNREAD.get(type(no), no.strerror)} → 给出一个 CSV 文件"


def garbled_of(asked: argparse.Namespace) -> str:
    """The first word of a question that is no text, as it can be shown; '' where there is none."""
    words = [word for word in vars(asked).values() if isinstance(word, str)]
    shown = [(word, word.encode("utf-8", "replace").decode()) for word in words]
    return next((text for word, text in shown if word != text), "")
