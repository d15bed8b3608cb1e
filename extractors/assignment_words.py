"""The words around an agency's name that say whether it leads, helps or is only spoken of."""

from __future__ import annotations

import re

LEADS_AFTER = re.compile(
    r"\s*,?\s*(?:thường xuyên |trực tiếp |làm |là |được giao |sẽ |phải |cần )?(?:chủ trì|(?P<duty>(?:có"
    r"|chịu) trách nhiệm)"
    r"|(?:cơ quan |đơn vị )?đầu mối|(?:cơ quan|đơn vị) (?:chủ trì|thường trực|đầu mối|nòng cốt|chủ công"
    r"|(?:được giao|chịu trách nhiệm|thực hiện|làm) chính|đứng mũi|được (?:giao|phân công) (?:chủ trì|phụ trách)))(?!\w)"
)
HELPS_BEFORE = re.compile(
    r"(?:(?:^|[.;:)]\s+|chủ trì,?\s+)cùng(?:\s+với)?|(?:bên|đơn vị|cơ quan)\s+phối hợp\s+(?:là|gồm)|tham gia cùng(?:\s+với)?"
    r"|phối hợp(?:\s+(?:chặt chẽ|chặt|hiệu quả|tốt|thường xuyên|đồng bộ|tích cực|kịp thời|thực hiện"
    r"|chặt chẽ, hiệu quả)){0,2}(?:\s+(?:với|cùng với|cùng))?"
    r"|(?:có|với|nhận)(?:\s+(?:sự|đại diện))?\s+(?:cùng\s+)?(?:phối hợp|tham gia|hỗ trợ|đồng hành|góp sức|vào cuộc)"
    r"(?:(?:,|\s+và)\s+(?:phối hợp|tham gia|hỗ trợ))?(?:\s+(?:của|từ|từ phía))?)"
    r"(?:\s+(?:các đồng chí|đồng chí|giám đốc|thủ trưởng|lãnh đạo|và))?\s*:?\s*$"
)
HELPS_AFTER = re.compile(
    r"\s*(?:(?:cùng |tham gia |tích cực ){0,2}phối hợp(?: (?:chặt chẽ|triển khai|tổ chức|thực hiện"
    r"|tham gia)){0,3}|(?:cùng|đi cùng) (?:tham gia|thực hiện|làm|hỗ trợ|triển khai)(?: thực hiện)?"
    r"(?: theo (?:lĩnh vực|chức năng|nhiệm vụ|thẩm quyền|phạm vi)[^,.;:]{0,60})?|(?:cùng )?hỗ trợ(?: thực hiện)?|đồng hành)"
    r"\s*(?:[./;,)]|$)"
)
HELPS_TOO = re.compile(r"\s*(?:cùng |tham gia )?phối hợp (?!với|cùng)")
COMMA = re.compile(r",\s*$")
CHAIRS = re.compile(
    r"\s*(?:chủ trì|đồng chủ trì) (?:hội nghị|cuộc họp|phiên họp|buổi|họp|lễ|hội thảo|tọa đàm|cuộc làm việc)"
)
DONE_BY = re.compile(r"\bdo\s+$")
DOES = re.compile(
    r"\s*(?:(?:làm )?(?:chủ trì|đầu mối)|(?:trực tiếp )?(?:thực hiện|triển khai|phụ trách)|đảm nhiệm|đảm nhận|đảm trách"
    r"|(?:làm |là )?(?:lực lượng )?nòng cốt|chủ công|làm chính|chịu trách nhiệm)(?!\w)"
)
OBJECT = re.compile(
    r"(?:đôn đốc|hướng dẫn|kiểm tra|giám sát|theo dõi|hỗ trợ|giúp|giúp việc|gửi|báo cáo|trình|cho|của|từ"
    r"|tới|đến|về|tham mưu"
    r"|thông báo|nhắc nhở|cùng|đề xuất|kiến nghị|qua|để|tại|do đó|là)(?: cho)?"
    r"(?:\s+(?:các )?(?:đồng chí|giám đốc|thủ trưởng|chủ tịch|lãnh đạo))?\s*$"
)
REACH = 400
"""How far before and after a name its role is looked for."""
GENERIC = frozenset({"các cơ quan", "các đơn vị", "các cơ quan, đơn vị"})
NOT_GIVEN = re.compile(
    r"(?:theo|đã|đang|được|nhiệm vụ được|công việc được|nội dung|thực hiện|đáp ứng|xem xét,?|và|các|những"
    r"|một số|đúng|khi có|có|hoặc|do|bàn|chuyển|khoán"
    r"|(?<!ban hành )văn bản|(?<!ban hành )công văn|phương án|đề án|việc|cơ chế|thẩm quyền|quyền|dự toán"
    r"|chỉ tiêu|kế hoạch|vốn|ngân sách|biên chế|(?:tham mưu|đề xuất|kiến nghị|báo cáo"
    r"|trình)(?: cho)?(?: [^,;.:]{0,40})?"
    r"|(?:đôn đốc|hướng dẫn|kiểm tra|nhắc nhở|tổng hợp|báo cáo|phối hợp|tham mưu|đề xuất|kiến nghị"
    r"|rà soát)(?:[^,;.]{0,40}),)\s+$"
)
WITHIN = re.compile(r"(?<!này)[;,]\s*$")
TO_WHOM = re.compile(r"\s*(?:các )?(?:đồng chí|giám đốc|thủ trưởng|chủ tịch)?\s*:?\s*")
BARE_OPENING = re.compile(
    r"(?:^|[.;:]\s+)(?:riêng |riêng đối với |đối với |đồng thời |(?:trong )?(?:thời gian tới"
    r"|quá trình (?:triển khai |tổ chức )?thực hiện) )$"
)
CLAUSE_MARK = re.compile(r"[,;.:]")
IN_TROUBLE = re.compile(r"(?:vướng mắc|phát sinh|khó khăn)[^.;]{0,60},\s*$")
"""What opens the closing formula on difficulties: whoever then reports them was given the work before it."""
OBJECTS_BEFORE = re.compile(r"(?:của|tại|do|theo|từ)\s+[^,;]{3,90},\s*$")
CLAUSE = re.compile(r"(?:^|[.;:!?…]\s+|\)\s+|\n)\s*[-+]?\s*$")
BARS = re.compile(
    r"(?:là(?! (?:cơ quan|đầu mối|đơn vị))|đã|đang|vừa|chưa|của|thuộc|tại|ở|trên|mà|bị|đạt|xếp|đứng|chiếm"
    r"|được(?! (?:giao|phân công) \D)"
    r"|có(?! (?:trách nhiệm|giải pháp|kế hoạch|biện pháp|văn bản))|và|với|hoặc|gồm|bao gồm|nêu|(?:tăng"
    r"|giảm) \d|về(?! việc)|trong (?:năm|tháng|quý|tuần|ngày|thời gian|kỳ|đó|số|những|các)|do|khi|như|cho"
    r"|vào|theo(?! dõi)|để"
    r"|còn|cũng|vẫn|nên|cùng ngày|cho biết|cho rằng|khẳng định|nhấn mạnh|phát biểu|dự)(?!\w)|[^\w:]|$"
)
WHICH_OF_THEM = re.compile(
    r"(?:có|đạt|thuộc|bị|chưa|không|còn|xếp|nằm)\s[^,;.:]{3,70}?\s(?:phải|có trách nhiệm"
    r"|chịu trách nhiệm|khẩn trương|nghiêm túc)(?!\w)"
)
"""After a group: which of them have to act: `các xã có kết quả dưới 60% phải kiểm điểm`."""
TOLD = re.compile(r"được (?:kiểm tra|thanh tra|giám sát|chọn|lựa chọn|chấm điểm|đánh giá|khảo sát)\b")
CHARGED = re.compile(r"được (?:giao|phân công|yêu cầu|đề nghị) (?!\d)")
