"""Every page says what the composed plans say, in both languages, and every link on it leads somewhere."""

from __future__ import annotations

import csv
import io
from collections import deque

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.pipeline.web.collection import figures
from tests.pipeline.web.conftest import Get

HA_TINH = "/document/ha-tinh-2024-100-kh-ubnd"
PAPI = f"{figures(0, 1, 2024)[0]:.2f}".replace(".", ",").rstrip("0").rstrip(",")

PAGES = [
    ("/", ["Số văn bản theo tỉnh hiện nay", "Hà Tĩnh", "5/34"]),
    ("/?colour=PAPI&year=2024", ["PAPI năm 2024 theo tỉnh hiện nay", PAPI, "Tây Ninh"]),
    ("/search", ["Từ gõ không dấu khớp với mọi dấu"]),
    ("/search?q=ra+soat+thu+tuc", ["<mark>rà soát thủ tục</mark>", "Nhiệm vụ", "Hà Tĩnh"]),
    ("/search?q=du+toan&province=Long+An", ["<mark>dự toán</mark>", "Tây Ninh", "bỏ"]),
    ("/search?q=zzzz", ["Không tìm thấy gì cho", "Ít từ hơn"]),
    ("/search?q=-zzzz", ["chỉ nêu điều cần loại"]),
    ("/search?q=x&province=Atlantis", ["Không có tỉnh nào tên Atlantis"]),
    ("/index", ["PAR INDEX"]),
    ("/index/PCI?year=2024", ["Tụt hạng nhiều nhất", "Tăng điểm nhưng tụt hạng"]),
    ("/index/PAPI?year=2024", ["PAPI 2024", PAPI, "Quảng Nam", "Đà Nẵng", "100/KH-UBND"]),
    ("/index/PAPI?year=2024&by=now", ["theo tỉnh hiện nay"]),
    ("/index/PGI", ["Chưa có số liệu PGI"]),
    ("/province/ha-tinh", ["Không sáp nhập", "Chỉ tiêu và kết quả", "chưa đạt", "Sở Nội vụ", "Quý 2/2025"]),
    ("/province/da-nang", ["hợp nhất từ: Quảng Nam, Đà Nẵng", "<svg", "102/KH-UBND", "103/KH-UBND"]),
    ("/compare", ["Hãy chọn từ hai tỉnh trở lên"]),
    ("/compare?province=Hà Tĩnh&province=Nghệ An&index=PAPI", [PAPI, "<svg", "PAPI: thứ hạng theo năm"]),
    ("/compare?province=Hà Tĩnh&from=1990&to=1991", ["Chưa có số liệu của các tỉnh này"]),
    ("/tasks", ["Theo dõi nhiệm vụ", "Sở Tài chính", "30/06/2023"]),
    ("/tasks?asof=2024-01-01", ["có hạn trước ngày 01/01/2024", "18 nhiệm vụ"]),
    ("/tasks?asof=2023-06-30", ["6 nhiệm vụ"]),
    ("/tasks?asof=1/1/2024", ["có hạn trước ngày 01/01/2024"]),
    ("/tasks?agency=so+tai+chinh&province=Long+An&from=2024-07-01&to=2024-09-30", ["2 nhiệm vụ", "Quý III/2024"]),
    ("/tasks?province=Atlantis", ["Không có tỉnh nào tên &#39;Atlantis&#39;"]),
    ("/tasks?dateless=1&agency=Sở+Ma", ["Không có nhiệm vụ nào khớp"]),
    ("/tasks?index=PAPI.4", ["Không có nhiệm vụ nào khớp", "PAPI.4 · Kiểm soát tham nhũng"]),
    ("/tasks?issued=2025-01-01&agency=So+Tai+chinh", ["9 nhiệm vụ", "Quý III/2025"]),
    ("/index/PAR_INDEX?year=2025", ["Chỉ tiêu và kết quả", "≥ 85 %"]),
    ("/tasks?page=999", ["trang 2/2"]),
    ("/tasks?asof=hom+nay", ["cần một ngày như 30/6/2025"]),
    (HA_TINH, ["Cải thiện, nâng cao các chỉ số", "876/QĐ-BNV", 'class="record task"', "Bản ghi trong văn bản"]),
    (f"{HA_TINH}?record=task/2", ['id="here"', "Sở Tài chính", "Cơ quan phối hợp", "30/09/2024"]),
    (f"{HA_TINH}?at=0-10#here", ['id="here"']),
    ("/search?q=cong+khai+du+toan+zzzz", ["đã bỏ bớt: zzzz", "<mark>công khai dự toán</mark>"]),
    ("/search?q=876&kind=document", ["Không tìm thấy"]),
    ("/search?q=nang+cao+cac+chi+so&kind=document", ["Kế hoạch", "<mark>nâng cao các chỉ số</mark>"]),
    ("/search?q=du+toan&due_from=1/7/2024&due_to=30/9/2024&level=tinh", ["Sở Tài chính", 'value="01/07/2024"']),
    ("/conflicts", ["Số liệu mâu thuẫn"]),
    ("/about", ["Chương trình đã đọc 20 văn bản từ 20 tệp", "từ năm 2023 đến năm 2026"]),
]  # fmt: skip


@pytest.mark.parametrize(("url", "words"), PAGES, ids=[url for url, _ in PAGES])
def test_a_page_says(get: Get, url: str, words: list[str]) -> None:
    response = get(url)
    assert response.status_code in (200, 404), response.text
    assert not [word for word in words if word not in response.text]


def test_an_old_province_leads_to_todays(get: Get) -> None:
    response = get("/province/long-an")
    assert (response.status_code, response.headers["location"]) == (302, "/province/tay-ninh")


@pytest.mark.parametrize(
    "url", ["/province/atlantis", "/document/nothing", "/nowhere", "/index/PGI", "/kehoach/nowhere"]
)
def test_a_wrong_address_gives_a_page_that_helps(get: Get, url: str) -> None:
    response = get(url)
    assert response.status_code == 404
    assert "Không" in response.text and 'action="/search"' in response.text


def test_the_english_switch_stays(get: Get) -> None:
    response = get("/tasks?lang=en")
    assert "Task tracker" in response.text and 'lang="en"' in response.text
    cookie = response.headers["set-cookie"].split(";")[0]
    assert "Who leads what by when" in get("/tasks", cookie=cookie).text
    assert "Cơ quan nào chủ trì" in get("/tasks?lang=vi", cookie=cookie).text
    assert "Nothing to search for" in get("/search?q=!&lang=en").text
    assert "Không có gì để tìm" in get("/search?q=!").text


def test_numbers_are_written_as_readers_write_them(get: Get) -> None:
    value = f"{figures(3, 1, 2024)[0]:.2f}"
    vietnamese, english = get("/province/da-nang").text, get("/province/da-nang?lang=en").text
    assert value.replace(".", ",") in vietnamese and value not in vietnamese
    assert value in english and value.replace(".", ",") not in english


def test_every_link_leads_somewhere(get: Get) -> None:
    waiting = deque(["/", HA_TINH, f"{HA_TINH}?record=task/1", "/province/ha-tinh", "/tasks"])
    seen, asked, tables = set(waiting), 0, 0
    while waiting and asked < 250:
        url, asked = waiting.popleft(), asked + 1
        response = get(url)
        assert response.status_code in (200, 302), url
        if not response.headers["content-type"].startswith("text/html"):
            tables += "as=" in url
            continue
        for link in LexborHTMLParser(response.text).css("a[href], link[href], img[src]"):
            target = link.attributes.get("href") or link.attributes.get("src") or ""
            address, _, anchor = target.partition("#")
            if anchor and not address:
                assert f'id="{anchor}"' in response.text, (url, target)
            if address.startswith("/") and not address.startswith("/kehoach") and address not in seen:
                seen.add(address)
                waiting.append(address)
    assert asked == 250 and tables >= 20


def test_every_table_is_there_as_csv_and_json(get: Get) -> None:
    text = get("/index/PAPI?year=2024&table=league&as=csv")
    assert text.headers["content-type"] == "text/csv; charset=utf-8"
    assert text.content.startswith("\ufeff".encode())
    rows = list(csv.DictReader(io.StringIO(text.text.removeprefix("\ufeff"))))
    assert {row["Tỉnh"]: float(row["Điểm"]) for row in rows}["Hà Tĩnh"] == figures(0, 1, 2024)[0]
    data = get("/index/PAPI?year=2024&table=league&as=json").json()
    assert len(data["rows"]) == len(rows) == 6
    assert get("/index?table=nothing&as=csv").status_code == 404


def test_a_file_holds_more_than_the_page(get: Get) -> None:
    assert len(get("/tasks?table=tasks&as=json").json()["rows"]) > 70


def test_no_cell_of_a_file_is_a_formula(get: Get) -> None:
    for url in ("/tasks?table=tasks&as=csv", "/search?q=hyperlink&table=results&as=csv"):
        cells = [cell for row in csv.reader(io.StringIO(get(url).text)) for cell in row]
        assert cells and not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_every_chart_has_its_numbers_in_a_table(get: Get) -> None:
    for url in ("/province/da-nang", "/compare?province=Hà Tĩnh&province=Nghệ An&index=PAPI"):
        page = LexborHTMLParser(get(url).text)
        cells = {cell.text(strip=True) for cell in page.css("td")}
        dots = [dot.text().rpartition(": ")[2] for dot in page.css("svg.chart circle title")]
        assert dots
        assert not [
            value
            for value in dots
            if value not in cells and not any(c.startswith(f"{value}/") for c in cells)
        ]


def test_the_page_of_a_pdf_with_the_box(get: Get) -> None:
    page = get("/document/son-la-2026-58-kh-ubnd?record=score/1")
    assert "/document/son-la-2026-58-kh-ubnd/page/score/1.png" in page.text
    picture = get("/document/son-la-2026-58-kh-ubnd/page/score/1.png")
    assert picture.headers["content-type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "url", ["/tasks", "/tasks?agency=so+tai+chinh", "/tasks?province=Long+An", "/tasks?from=2024-07-01"]
)
def test_the_sums_beside_the_tasks_are_of_the_tasks_shown(get: Get, url: str) -> None:
    joint = "&" if "?" in url else "?"
    listed, due = (get(f"{url}{joint}table={name}&as=json").json()["rows"] for name in ("tasks", "due"))
    assert sum(row["tasks"] for row in due) == len(listed) > 0


def test_a_figure_leads_to_its_own_words(get: Get) -> None:
    """A value to its score, a place to its ranking, a target to its own sentence and its result to the result's."""
    page = LexborHTMLParser(get("/province/ha-tinh").text)
    figures = page.css("#scores-PAPI tbody tr td a")
    kinds = [
        (link.attributes["href"] or "").partition("record=")[2].partition("%2F")[0] for link in figures[:3]
    ]
    assert kinds == ["score", "ranking", "score"]
    row = next(row for row in page.css("#targets tbody tr") if "2024" in row.text())
    result, source = (link.attributes["href"] or "" for link in row.css("a"))
    assert "record=target" in source and "2024" in source and "record=target" not in result
    shown = LexborHTMLParser(get(source).text).css_first("blockquote")
    assert shown is not None and "Phấn đấu" in shown.text()
