"""Bytes -> text: byte order mark, strict UTF-8, strict GB18030; never a replacement."""

import codecs
import re

from etl.grid.sheet import Refusal

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8 BOM"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_HANZI = re.compile("[\u4e00-\u9fff]")
# Latin letters with marks and private use: what Chinese becomes under a wrong decoder.
_MOJIBAKE = re.compile("[\u0080-\u00a6\u00b9-\u00d6\u00d8-\u00f6\u00f8-\u024f\ue000-\uf8ff\ufffd]")
_TOO_ODD = 20
_CURE = "用 Excel 或记事本另存为“CSV UTF-8”后重新报送"


def decode(content: bytes) -> tuple[str, str]:
    """The text and the name of its encoding; raises Refusal where none fits."""
    for mark, codec, name in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(codec), name
            except UnicodeDecodeError as error:
                raise Refusal(f"标明为 {name}，第 {error.start} 字节起无法解码", _CURE) from None
    if b"\0" in content:
        raise Refusal("含有空字节，不是文本文件", "确认文件类型，或另存为 .xlsx、CSV 后重新报送")
    for codec, name in (("utf-8", "UTF-8"), ("gb18030", "GB18030")):
        try:
            text = content.decode(codec)
        except UnicodeDecodeError:
            continue
        odd = _oddness(text)
        if not odd:
            return text, name
        if odd > _TOO_ODD:  # so long a text in GB18030 is never valid UTF-8 by chance
            break
    raise Refusal("既不是 UTF-8 也不是 GB18030 编码的文本", _CURE)


def _oddness(text: str) -> int:
    """Letters that do not belong into Chinese tables, 0 where they are few beside the Chinese."""
    odd = len(_MOJIBAKE.findall(text[:20_000]))
    return odd if odd > 3 and odd * 10 > len(_HANZI.findall(text[:20_000])) else 0
