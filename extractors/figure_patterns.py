"""The patterns of figures, by the words that they begin with; all on folded text, none can backtrack far."""

from __future__ import annotations

import re

from extractors.figure_lists import AMONG_FIRST, FIELDS, IN_TURN, LIST, SEQUEL, TOP_LIST, TOP_PLACES, TURNS
from extractors.figure_parts import (
    COUNT,
    DOWN,
    NUMBER,
    OF_UNITS,
    ORDINAL,
    PLACE,
    POINTS,
    REGION,
    SPELT,
    STEPS,
    UNIT_LIST,
    UNITS,
    UP,
    YEAR,
)

_VERB = r"(?:tăng|giảm|vươn|tụt|nhảy|rớt|lùi|thụt|sụt|leo|thăng|vượt|bứt|trượt|rơi|cải thiện)"
_ONWARD = rf"(?P<way>(?:{_VERB}\s+)?(?:(?:mạnh|vọt|nhẹ)\s+)?(?:lên|xuống|đến|tới|sang|thành|về))(?:\s+(?:còn|tới|đến|mức|ở)){{0,2}}"
_DATED = rf"\s*[(,]?\s*(?:(?:vào\s+|trong\s+|ở\s+|của\s+)?năm\s+)?(?P<{{}}>{YEAR})\)?"
_FROM_YEAR = rf"(?:{_DATED.format('y1')})?"
_TO_YEAR = rf"(?:\s*\(?(?:vào\s+|trong\s+|của\s+)?(?:năm\s+(?P<y2>{YEAR})\)?|(?<=\()(?P<y3>{YEAR})\)))?"
_NOT_VALUE = r"(?![\d%]|[.,]\d|\s*(?:điểm|%))"

_RANK_MOVE = (
    rf"từ\s+(?:(?:xếp|đứng)\s+)?(?:(?P<w1>{PLACE}\s*)?(?P<a>\d{{1,3}})|{PLACE}\s*(?P<a2>{SPELT}))(?:\s*/\s*(?P<n1>\d{{1,3}}))?{_NOT_VALUE}{OF_UNITS}"
    rf"{_FROM_YEAR},?\s*(?:đã\s+)?{_ONWARD}\s+(?:(?:xếp|đứng)\s+)?(?:(?P<w2>{PLACE}\s*)?(?P<b>\d{{1,3}})|{PLACE}\s*(?P<b2>{SPELT}))"
    rf"(?:\s*/\s*(?P<n2>\d{{1,3}}))?{_NOT_VALUE}{_TO_YEAR}"
)
_VALUE_MOVE = (
    rf"từ\s+(?:mức\s+)?(?P<a>{NUMBER})\s*(?P<u1>{POINTS})?{_FROM_YEAR},?\s*(?:đã\s+)?{_ONWARD}\s+(?:mức\s+)?"
    rf"(?P<b>{NUMBER})\s*(?P<u2>{POINTS})?{_TO_YEAR}"
)
_COMPARED = (
    r"kết quả|cùng kỳ|chỉ số|điểm số|thứ hạng|xếp hạng|bảng xếp hạng|kỳ|đánh giá|công bố|của|tỉnh|mức|điểm|đạt được|các"
    r"|năm trước|trước đó|liền trước|liền kề|trong|ở|par|index|par-index|parindex|pci|papi|sipas|dti|pgi|pii|ddci|cchc"
)
_VERSUS = rf"so\s+(?:với\s+)?(?:(?:{_COMPARED})\s+){{0,5}}\(?\s*(?:năm\s+)?(?P<y>{YEAR})(?!\d)"
_ADVERB = (
    r"(?:tới|đến|được|thêm|nhẹ|mạnh|vọt|khá|sâu|nhiều|đáng kể|đi|lên|xuống|hạng|bậc|tiếp|liền|đột phá|thứ hạng|hơn|lùi"
    r"|thiện|phá|gần|khoảng)"
)
_CHANGE = (
    rf"(?P<v>cao hơn|thấp hơn|(?!cao|thấp)(?:{'|'.join((*UP, *DOWN))}))(?:\s+{_ADVERB}){{0,3}}\s*\(?"
    rf"(?P<n>{NUMBER}|{COUNT})\s*(?P<u>{STEPS}|{POINTS})(?!\s*(?:trở lên|thi đua|\w*/)|\w)"
    rf"(?:\s*(?:và|,)\s*(?P<n2>{NUMBER})\s*(?P<u2>{STEPS}|{POINTS})(?=\s*(?:so với|[),;.]|$)))?"
)
_RANK = (
    rf"(?:(?:xếp|đứng|giữ)\s+)?(?<!\w){PLACE}\s*:?\s*(?P<n>\d{{1,3}})|(?:xếp|đứng)\s*:?\s*(?P<r>\d{{1,3}})(?=\s*/)"
    rf"|(?:(?:xếp|đứng|giữ|về)\s+(?:{PLACE}\s*)?|(?:xuống|lên)\s+thứ\s+|vị trí\s+(?:thứ\s+)?|hạng\s+)(?P<w>{ORDINAL})(?=\W|$)"
    r"|thứ\s+(?P<x>nhất|nhì|hai|ba|tư)(?=\s+(?:là|thuộc về|cả nước|toàn quốc|toàn vùng|(?:vùng|khu vực|cụm|miền)\s+[^\W\d]+)\b)"
)
_RANK_END = (
    r"(?![\d,.]\d|\w|\s*(?:điểm|%))(?:\s*/\s*(?P<o>\d{1,3})(?!\d|,\d)"
    rf"|\s+(?:trên(?:\s+tổng(?:\s+số)?)?|trong(?:\s+(?:tổng\s+)?số)?)\s+(?P<of>\d{{1,3}})(?=\s+{UNITS}))?{OF_UNITS}"
)
_NOT_ORDER = "".join(
    rf"(?<!{word} )"
    for word in (
        "năm",
        "lần",
        "kỳ",
        "khóa",
        "quý",
        "phần",
        "tháng",
        "ngày",
        "nhóm",
        "mục",
        "điều",
        "đợt",
        "cấp",
        "tuần",
    )
)
_BEST = (
    r"quán quân|thủ khoa|ngôi (?:vị )?(?:đầu(?: bảng)?|số 1|số một|dẫn đầu|quán quân)|vị trí (?:cao nhất|quán quân"
    r"|dẫn đầu|đầu bảng"
    r"|đầu tiên|số 1|số một)|dẫn đầu|đứng đầu|đầu bảng|số 1 cả nước"
)
_WORST = (
    r"(?:(?:đứng|xếp|ở)\s+)?(?P<two>áp chót|áp cuối)(?:\s+bảng)?|(?:đứng|xếp|ở"
    r"|giữ)\s+(?:ở\s+)?(?:vị trí\s+)?(?:cuối(?: cùng)?|chót)(?:\s+bảng)?|vị trí (?:cuối(?: cùng)?"
    r"|chót)(?: bảng)?"
    r"|cuối bảng|chót bảng|bét bảng|đội sổ"
)
_GROUP = (
    r"nhóm\s+(?:xếp hạng\s+|xếp loại\s+|điều hành\s+|(?:các\s+|những\s+)?"
    rf"(?:{UNIT_LIST}\s+)?(?:(?:có|đạt)\s+)?(?:kết quả\s+)?(?:mức\s+)?(?:chỉ số\s+\w+\s+)?(?:điểm số"
    rf"|điểm)?\s*(?:ở\s+)?(?:mức\s+)?)?"
    r"\"?(?P<g>[abcd]\b|[1-4]\b(?!\s*(?:[-/.,]\s*\d|%|điểm))"
    rf"(?!\s+{UNITS})|cao nhất|trung bình\s*(?:-\s*)?(?:cao|thấp|khá)|thấp nhất|rất (?:tốt|cao|thấp)|tốt\b|khá\b|trung bình"
    rf"|tương đối (?:thấp|cao|tốt))\"?"
)
_BAND = (
    rf"(?:nhóm|tốp|top)\s+(?:đầu\s+)?(?P<n>\d{{1,2}})\b(?!\s*(?:[-/]\s*\d|%|điểm))"
    rf"(?:{OF_UNITS}(?:\s+(?:có|đạt)\s+[^,.;:()\d]{{2,60}}?)?\s+(?:(?:xếp|đứng|nằm|ở)\s+){{0,2}}"
    rf"(?P<end>dẫn đầu|đứng đầu|cao nhất|tốt nhất|đầu|thấp nhất|kém nhất|yếu nhất|cuối cùng|cuối|chót|từ dưới lên)"
    rf"(?:\s+bảng(?:\s+xếp hạng)?)?(?:\s+(?:của\s+|trên\s+)?(?:cả nước|toàn quốc))?|{OF_UNITS})"
)
_ONE_OF = (
    rf"(?:một|01|1) trong (?:số\s+)?(?P<n>\d{{1,2}})\s+{UNIT_LIST}[^,.;:()\d]{{0,50}}?(?P<end>dẫn đầu"
    rf"|đứng đầu|cao nhất|tốt nhất)"
    r"(?:\s+(?:cả nước|toàn quốc))?"
)
_VALUE = (
    rf"(?P<n>{NUMBER})(?!\d)(?:\s*{POINTS}\s*/\s*(?P<s1>\d{{2,4}})(?![\d/])(?:\s*điểm)?"
    rf"|\s*/\s*(?!{YEAR}\b)(?P<s>\d{{1,4}}(?:[.,]\d{{1,2}})?)(?![\d/])\s*(?P<p>%|điểm)?"
    rf"|\s*\((?P<x>%)/\d{{2,3}} điểm[^)]{{0,12}}\)|\s*(?P<u>{POINTS})(?!\w))"
)
_SCALE = (
    r"(?:,?\s*trên\s+|\(trên\s+)(?:tổng(?:\s+(?:số\s+)?điểm)?(?:\s+tối đa)?(?:\s+là)?|thang(?:\s+(?:điểm"
    r"|đo))?)\s+(?P<s>\d{2,4})"
    r"(?:\s*điểm)?"
)
_COUNTED = (
    r"(?:tỉnh|địa phương|bộ|đơn vị|chỉ số|vùng|tiêu chí|xã|huyện|phường|cơ quan|sáng kiến|dịch vụ|lượt|ý kiến|thủ tục"
    r"|hồ sơ|văn bản|lĩnh vực|nội dung|trung tâm|người|doanh nghiệp|quận|sở|cuộc|phiếu|câu hỏi|nhiệm vụ|thành phố)"
)
_COUNT_OF = rf"(?:\d{{1,4}}(?:\s*/\s*\d{{1,3}})?|một số|hai|ba|bốn|sáu|bảy|tám|chín|mười|các|những|nhiều|cả)\s+{_COUNTED}\b"
_YEAR_RANGE = (
    rf"(?:từ\s+)?(?:giai đoạn\s+|năm\s+)(?P<from>{YEAR})\s*(?:-|đến|tới)\s*(?:năm\s+)?(?P<to>{YEAR})(?!\d)"
)

_AREA = (
    rf"(?:khu vực|vùng|cụm|miền)\s+(?:(?:{REGION})(?!\w)"
    r"|[^,.;:()\d]{2,60}?(?=[,.;:()\d]|\s+(?:từ|với|và|đạt|tăng|giảm|xếp|đứng|tỉnh|về|có|là)\b|$))"
)
_OF_YEAR = rf"\s*,?\s*\(?\s*(?:(?:của|vào|trong|ở|tại)\s+)?năm\s+(?P<y>{YEAR})(?![\d/])\)?"
_MOVED = (
    r"(?:tăng|giảm|tụt|thụt|rớt|lùi|xuống|vươn|nhảy|thăng|sụt|nâng|leo|cải thiện)"
    r"(?:\s+(?:hạng|bậc|điểm|mạnh|nhẹ|lên|xuống)){0,2}\s+từ"
)
_GOES_ON_TO = rf"(?:{_VERB}\s+)?(?:(?:mạnh|vọt|nhẹ)\s+)?(?:lên|xuống|đến|tới|còn|sang|thành)(?!\w)"
_SET_BESIDE = r"(?:tăng\s+|giảm\s+)?so\s+với|cao\s+hơn|thấp\s+hơn"
_PAST = (
    rf"(?:{_MOVED}|{_SET_BESIDE})\s+(?:mức\s+|con số\s+)?"
    rf"(?:(?P<n>{NUMBER})\s*(?P<u>{POINTS})|(?:(?:xếp|đứng)\s+)?{PLACE}\s*(?P<r>\d{{1,3}})(?:\s*/\s*(?P<o>\d{{1,3}}))?{OF_UNITS})"
    rf"{_OF_YEAR}(?!\)?,?\s*(?:đã\s+)?{_GOES_ON_TO})"
)
_PAST_PLACE = (
    rf"(?<=, )từ\s+(?:(?:xếp|đứng)\s+)?{PLACE}\s*(?P<r>\d{{1,3}})(?:\s*/\s*(?P<o>\d{{1,3}}))?{OF_UNITS}"
    rf"{_OF_YEAR}(?!\)?,?\s*(?:đã\s+)?{_GOES_ON_TO})"
)
_RANK_ON = (
    rf"năm\s+(?P<y>{YEAR})\s*(?::\s*|,?\s*(?:(?:đã|lại|tiếp tục|tiếp|chỉ|thì|vẫn|mới|tăng|giảm|nhích|cải thiện|{_VERB[3:-1]})\s+){{0,3}}"
    r"(?:lên|xuống|còn|là|về|ở|đến|tới)\s+)(?P<n>\d{1,2})(?=\s*(?:[,;.)]\s|và\s|rồi\s|nhưng\s|[,;.)]?$))"
)
_SIGNED, _SIGNED_TOO = (
    rf"(?P<s{at}>[+−–▲▼↑↓-])\s*(?P<n{at}>{NUMBER})\s*(?P<u{at}>{POINTS}|{STEPS})?" for at in ("", "2")
)

_DATED_ITEM = (
    rf"(?:năm\s+)?{YEAR}\s*:\s*(?:(?:thứ|hạng|xếp thứ|xếp hạng)\s+)?{NUMBER}(?:\s*{POINTS}|\s*/\s*\d{{1,3}})?"
)

_TABLE: list[tuple[str, str, str]] = [
    # năm 2021 lên 46, năm 2022 còn 35
    ("rank_on", "năm", _RANK_ON),
    ("rank_on", "#", rf"(?<![\d./,(-])(?P<y>{YEAR})\s*:\s*(?P<n>\d{{1,2}})(?=\s*(?:[,;.)]\s|và\s|[,;.)]?$))"),
    # từ năm 2017 đến năm 2020 · giai đoạn 2017 - 2020
    ("years", "từ giai năm", _YEAR_RANGE),
    # từ vị trí 63 (năm 2020) lên 39/63 năm 2021 · từ 51/63 xuống 56/63
    ("rank_move", "từ", _RANK_MOVE),
    # từ 86,92% (năm 2021) xuống còn 85,74%
    ("value_move", "từ", _VALUE_MOVE),
    # lần lượt đạt 7,88 điểm và 5,97 điểm · lần lượt hạng 2 và 3
    ("turns", "lần tương theo", TURNS),
    ("in_turn", "lần theo", IN_TURN),
    # 3 đơn vị dẫn đầu (lần lượt) là · 10 tỉnh có chỉ số cao nhất gồm · nhóm 5 địa phương đứng đầu:
    ("list_of", "# nhóm top tốp một hai ba bốn năm sáu bảy tám chín mười", LIST),
    ("list_of", "top tốp", TOP_LIST),
    # tiếp theo lần lượt là · kế đến là
    ("sequel", "tiếp kế theo xếp ngay sau", SEQUEL),
    # hai chỉ số thành phần dẫn đầu cả nước là
    ("fields", "# một hai ba bốn năm sáu bảy tám chín mười", FIELDS),
    # tăng từ 42,18 điểm năm 2018 · tụt từ vị trí 32 của năm 2021 · so với mức 78,5% của năm 2022
    ("past", "tăng giảm tụt thụt rớt lùi xuống vươn nhảy thăng sụt nâng leo cải so cao thấp", _PAST),
    # hạng 18, từ hạng 31 của năm 2021
    ("past", "từ", _PAST_PLACE),
    # cao hơn năm 2022 là 1,2%
    ("grown", "cao thấp tăng giảm", rf"(?P<v>cao hơn|thấp hơn|tăng|giảm)(?:\s+hơn)?(?:\s+so với)?\s+năm\s+(?P<y>{YEAR})(?:\s+(?:là|tới|đến|khoảng|gần|được|thêm)){{0,2}}\s+(?P<n>{NUMBER}|{COUNT})\s*(?P<u>{STEPS}|{POINTS})(?!\w)"),
    # so với năm 2020 · so với kết quả PCI năm 2020 · cao hơn năm 2019
    ("versus", "so", _VERSUS),
    ("versus", "cao thấp tăng giảm hơn", rf"(?:cao hơn|thấp hơn|tăng hơn|giảm hơn|hơn)\s+năm\s+(?P<y>{YEAR})(?!\d)"),
    ("versus", "như bằng ngang", rf"(?<!nếu )(?<!cũng )(?<!hầu )(?:như|bằng|ngang(?:\s+bằng)?)(?:\s+với)?(?:\s+(?:kết quả|mức|của|ở|hồi|trong)){{0,2}}\s+năm\s+(?P<y>{YEAR})(?!\d)"),
    # so với 72,1 điểm
    ("beside", "so", rf"so với\s+(?:mức\s+)?(?P<n>{NUMBER})\s*(?P<u>{POINTS})?(?![\w/])"),
    ("scope", "so", rf"so với\s+(?:các|\d{{1,2}})\s+{UNIT_LIST}\s+(?:thuộc\s+|trong\s+|của\s+)?(?P<t>{_AREA})"),
    ("scope", "so", rf"(?<!\w )(?<!, )so với\s+(?:toàn\s+)?(?P<t>{_AREA})(?=\s*,)"),
    ("against", "so", r"so với\b"),
    ("against", "cách kém", rf"(?:cách|kém)\s+(?:(?:rất |khá )?xa\s+)?(?:(?:mức|điểm|giá trị|điểm số)\s+(?:của\s+)?)?(?=(?:{UNITS}|vị trí|nhóm|top|tốp|mức|người)\s)"),
    ("against", "cao thấp hơn kém", r"(?:(?:cao|thấp)\s+hơn|hơn|kém)(?=\s+(?:mức|trung bình|bình quân|giá trị|điểm|đơn vị|tỉnh|thành phố|cả nước|địa phương|so với|bộ|sở|xã|phường|huyện|quận|[^\W\d]+ đứng))"),
    ("same", "đồng", r"đồng(?=\s+(?:hạng|xếp|giữ|đứng)\s)"),
    ("same", "cùng", r"cùng(?=\s+(?:số điểm|mức điểm|\d))"),
    # cùng lùi 3 bậc
    ("same", "cùng", rf"cùng(?=\s+(?:{'|'.join((*UP, *DOWN))}|nằm|thuộc)\s)"),
    # tăng 03 bậc · tụt một hạng · giảm khá sâu (6,45%) · tăng 29 bậc và 8,06 điểm
    ("change", " ".join({*UP, *DOWN}), _CHANGE),
    # (+6,39%) · (+1,46%, +8 bậc so năm 2022) · (-7)
    ("signed", "(", rf"\(\s*{_SIGNED}(?:\s*(?:[,;]|và)\s*{_SIGNED_TOO})?(?:\s*,?\s*so\s+(?:với\s+)?(?:năm\s+)?(?P<y>{YEAR}))?\s*\)"),
    # (+0,42, đạt 5,61)
    ("signed_first", "(", rf"\(\s*{_SIGNED}\s*[,;]\s*(?=(?:đạt|được|là|xếp|hạng)\s)"),
    # xếp hạng 36 (2016: 35; 2015: 30)
    ("history", "(", rf"\((?P<list>{_DATED_ITEM}(?:\s*[;,]\s*{_DATED_ITEM}){{0,5}})\s*\)"),
    # (6,12 điểm, giảm 0,3)
    ("change_bare", "tăng giảm", r"(?P<v>tăng|giảm)\s+(?P<n>\d{1,2}[.,]\d{1,3})(?=\s*\))"),
    # kém bốn bậc so với năm 2013
    ("change", "kém", rf"(?P<v>kém)\s+(?P<n>{NUMBER}|{COUNT})\s*(?P<u>{STEPS}|{POINTS})(?=\s*so với\s+(?:cùng kỳ\s+)?năm)"),
    # giữ nguyên vị trí · không thay đổi thứ hạng · không tăng không giảm
    ("keep", "giữ", rf"giữ nguyên(?:\s+(?:vị trí|thứ hạng|thứ bậc|hạng)(?!\s*(?:thứ\s*)?(?:\d|{ORDINAL})))?"),
    ("keep", "dậm giậm dẫm đứng", r"(?:dậm chân(?: tại chỗ)?|giậm chân(?: tại chỗ)?|dẫm chân tại chỗ|đứng yên)(?:\s+ở(?=\s+(?:vị trí|hạng|thứ)))?"),
    ("keep", "không", r"không (?:thay đổi|đổi)(?:\s+(?:về\s+)?(?:thứ hạng|vị trí|thứ bậc|hạng)(?!\s*dẫn đầu))?"),
    ("keep", "không", r"không tăng,?(?:\s+và)?(?:\s+cũng)?\s+không giảm(?:\s+(?:bậc|hạng))?"),
    ("rank_bare", "(", r"\(\s*(?P<n>\d{1,3})\s*/\s*(?P<o>\d{1,3})\s*\)"),
    ("leads", "dẫn", rf"(?<!người )(?:dẫn đầu|đứng đầu) (?P<n>\d{{1,2}})\s+{UNIT_LIST}"),
    ("last", "đứng xếp ở giữ vị cuối chót bét đội áp", rf"(?<!gần )(?<!nhóm )(?<!tốp )(?<!top )(?:{_WORST})"),
    ("rank", "xếp đứng giữ về ở vị thứ hạng các top xuống lên", rf"{_NOT_ORDER}(?!(?:xếp\s+|đứng\s+)?top\s*(?!1(?!\d)))(?:{_RANK}){_RANK_END}"),
    ("rank", "cao", rf"cao\s+thứ\s+(?:(?P<n>\d{{1,2}})(?![\d,.]\d|\w|\s*(?:điểm|%))|(?P<w>{ORDINAL})(?=\W|$)){OF_UNITS}"),
    ("first", "quán thủ ngôi vị dẫn đứng đầu số", rf"(?<!người )(?<!cơ quan )(?<!cán bộ )(?<!tốp )(?<!nhóm )(?:{_BEST})"),
    ("most", "cao", r"cao nhất(?!\s+(?:từ|kể từ|trong vòng|trong \d|qua các năm|trong những))"),
    ("least", "thấp", r"thấp nhất(?!\s+(?:từ|kể từ|trong vòng|trong \d|qua các năm|trong những))"),
    ("second", "á", r"á quân"),
    # nhóm B · nhóm cao nhất · nhóm đạt điểm trung bình cao
    ("group", "nhóm", _GROUP),
    # nhóm 10 tỉnh dẫn đầu · tốp 5 · một trong 5 địa phương dẫn đầu
    ("band", "nhóm tốp top", _BAND),
    ("band", "một 01 1", _ONE_OF),
    # lọt vào 10 tỉnh dẫn đầu
    ("band", "thuộc vào", AMONG_FIRST),
    # chiếm ba vị trí dẫn đầu
    ("tops", "chiếm giữ nắm giành", TOP_PLACES),
    ("count", "# một hai ba bốn sáu bảy tám chín mười các những nhiều cả", _COUNT_OF),
    # 45,55/80 điểm · 44,7 điểm/80 điểm · 89,72 điểm · 84,79 (%/100 điểm tối đa)
    ("value", "#", rf"(?<![\d.,/]){_VALUE}"),
    ("month", "đến", rf"đến\s+(?:hết\s+)?(?:ngày\s+)?\d{{1,2}}/\d{{1,2}}/(?P<y>{YEAR})(?!\d)"),
    ("month", "tháng", rf"tháng\s*\d{{1,2}}(?:\s*/\s*|\s+năm\s+)(?P<y>{YEAR})(?!\d)"),
    ("year", "# năm", rf"(?<![\d./,-])(?:năm\s+)?(?P<y>{YEAR})(?![.,]?\d|/\d|\w)"),
    # PAPI đạt 43,28 · (8,42)
    ("bare", "#", r"(?<![\d.,/])(?P<n>\d{1,3}[.,]\d{1,4})(?![\d/%]|[.,]\d)"),
    ("number", "#", r"(?<![\d.,/-])(?P<n>\d{1,3})(?![\d/%-]|[.,]\d)(?=\)|[,;][^()\n]{1,120}\))"),
    ("scale", "trên (", _SCALE),
    ("scope", "trong tại ở", rf"(?:trong|tại|ở)\s+(?:(?:số\s+)?(?P<c>\d{{1,2}})\s+{UNIT_LIST}\s+(?:(?:thuộc|trong|của)\s+)?(?P<t2>(?:{REGION})(?!\w)|{_AREA})|(?:toàn\s+)?(?P<t>{_AREA}))"),
    ("scope", "trong tại ở", rf"(?:trong|tại|ở)\s+(?P<t>(?:{REGION})(?!\w))(?=\s*,)"),
    ("scope", "tính xét", rf"(?:tính|xét)\s+(?:(?:riêng|trong|trên|các|số)\s+){{0,3}}(?P<c>\d{{1,2}})\s+(?:{UNIT_LIST}\s+(?:(?:thuộc|trong|của)\s+)?(?P<t2>(?:{REGION})(?!\w)|{_AREA})|(?P<t>{UNIT_LIST}\s+trực thuộc(?:\s+trung ương)?))"),
    ("scope", "trong ở", rf"(?:trong|ở)\s+(?:số\s+)?(?P<c>\d{{1,2}})\s+(?P<t>{UNIT_LIST}\s+trực thuộc(?:\s+trung ương)?)"),
    ("open", "(", r"\("),
    ("close", ")", r"\)"),
    ("clause", ";", r";"),
]  # fmt: skip

PATTERNS: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
"""By first word (`#` for any number): the kinds to try there, in order, with their patterns."""
for _kind, _firsts, _pattern in _TABLE:
    _compiled = re.compile(_pattern)
    for _first in _firsts.split():
        PATTERNS.setdefault(_first, []).append((_kind, _compiled))
