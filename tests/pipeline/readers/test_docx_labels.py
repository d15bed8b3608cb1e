"""Each feature of Word's automatic numbering: the labels that it prints."""

import pytest

from tests.pipeline.readers.docx_files import level, lines, num, numbering, p

ONE = level(0, "decimal", "%1.")
DEEP = [
    level(0, "upperRoman", "%1."),
    level(1, "decimal", "%2."),
    level(2, "lowerLetter", "%3)"),
    level(3, "bullet", "-"),
    level(4, "bullet", "+"),
]
WORDS = "Rà soát"


def instance(key: int, overrides: str = "", definition: int = 0) -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def override(at: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def labels(places: list[tuple[int, int]], lists: str, **parts: str) -> list[str]:
    """The labels of paragraphs given by list and level."""
    body = "".join(p(WORDS, num(key, at)) for key, at in places)
    return [line.removesuffix(WORDS).strip() for line in lines(body, numbering=lists, **parts)]


@pytest.mark.parametrize(
    ("form", "text", "count", "last"),
    [
        ("decimal", "%1.", 12, "12."),
        ("decimal", "%1", 2, "2"),
        ("decimal", "(%1)", 2, "(2)"),
        ("decimal", "Điều %1.", 3, "Điều 3."),
        ("upperRoman", "Chương %1", 4, "Chương IV"),
        ("upperRoman", "%1.", 9, "IX."),
        ("upperRoman", "Phần %1:", 14, "Phần XIV:"),
        ("lowerRoman", "(%1)", 6, "(vi)"),
        ("upperLetter", "%1.", 3, "C."),
        ("lowerLetter", "%1)", 5, "e)"),
        ("lowerLetter", "%1)", 28, "bb)"),
        ("decimalZero", "%1.", 9, "09."),
        ("decimalZero", "%1.", 10, "10."),
        ("ordinal", "%1", 3, "3rd"),
        ("ordinal", "%1", 12, "12th"),
        ("decimalEnclosedCircle", "%1", 2, "②"),
        ("numberInDash", "%1", 2, "- 2 -"),
        ("none", "%1Lưu ý:", 2, "Lưu ý:"),
        ("none", "", 2, ""),
        ("bullet", "-", 2, "-"),
        ("bullet", "+", 2, "+"),
        ("bullet", "%1*", 2, "*"),
        ("bullet", "\uf0b7", 1, "•"),
        ("decimal", "%1%1.", 2, "22."),
        ("decimal", "50%.", 2, "50%."),
    ],
)
def test_one_level(form: str, text: str, count: int, last: str) -> None:
    assert labels([(1, 0)] * count, numbering(level(0, form, text)))[-1] == last


@pytest.mark.parametrize(
    ("font", "character", "shown"),
    [
        ("Symbol", "\uf0b7", "•"),
        ("Symbol", "\uf02d", "-"),
        ("Wingdings", "\uf0a7", "▪"),
        ("Wingdings", "\uf0d8", "➢"),
        ("Wingdings", "Ø", "➢"),
        ("Wingdings", "\uf0fc", "✓"),
        ("Wingdings", "ü", "✓"),
        ("Wingdings", "\uf076", "❖"),
        ("Wingdings", "\uf0e0", "→"),
        ("Wingdings", "\uf06e", "■"),
        ("Wingdings", "\uf03c", "•"),
        ("Webdings", "\uf061", "✓"),
        ("Courier New", "o", "o"),
    ],
)
def test_signs_of_symbol_fonts(font: str, character: str, shown: str) -> None:
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    sign = level(0, "bullet", character).replace("</w:lvl>", f"<w:rPr>{fonts}</w:rPr></w:lvl>")
    assert labels([(1, 0)], numbering(sign)) == [shown]


@pytest.mark.parametrize(
    ("places", "lists", "expected"),
    [
        # Inner levels begin anew after outer ones.
        ([0, 1, 1, 2, 2, 1, 2, 0, 1], numbering(*DEEP), "I. 1. 2. a) b) 3. a) II. 1."),
        ([0, 2, 3, 4, 3, 2], numbering(*DEEP), "I. a) - + - b)"),
        # Labels of several levels.
        ([0, 1, 1, 2, 0, 1], numbering(ONE, level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3")),
         "1. 1.1. 1.2. 1.2.1 2. 2.1."),
        ([0, 1, 2], numbering(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "%2%3)")),
         "I. I.1 1a)"),
        # isLgl prints all counters in figures.
        ([0, 1, 0, 1], numbering(level(0, "upperRoman", "Chương %1."), level(1, "decimal", "%1.%2.", "<w:isLgl/>")),
         "Chương I. 1.1. Chương II. 2.1."),
        ([0, 1], numbering(level(0, "upperRoman", "%1."), level(1, "lowerLetter", "%1.%2.", "<w:isLgl/>")), "I. 1.1."),
        ([0, 1], numbering(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", '<w:isLgl w:val="0"/>')), "I. I.1."),
        # lvlRestart: never, only after a certain level.
        ([0, 1, 1, 0, 1], numbering(ONE, level(1, "decimal", "Điều %2.", '<w:lvlRestart w:val="0"/>')),
         "1. Điều 1. Điều 2. 2. Điều 3."),
        ([0, 1, 2, 1, 2, 0, 2], numbering(ONE, level(1, "lowerLetter", "%2)"), level(2, "decimal", "(%3)", '<w:lvlRestart w:val="1"/>')),
         "1. a) (1) b) (2) 2. (1)"),
        # Starts other than 1.
        ([0, 0], numbering(level(0, "decimal", "%1.", start=5)), "5. 6."),
        ([0, 0], numbering(level(0, "decimal", "%1.", start=0)), "0. 1."),
        ([0, 1, 0, 1], numbering(ONE, level(1, "lowerLetter", "%2)", start=3)), "1. c) 2. c)"),
        # An outer level that never began counts as begun.
        ([1, 1], numbering(ONE, level(1, "decimal", "%1.%2.")), "1.1. 1.2."),
        # A level that prints nothing stands in the labels of inner ones as nothing.
        ([0, 1], numbering(level(0, "none", ""), level(1, "decimal", "%1%2.")), "- 1."),
        ([0, 1], numbering(level(0, "bullet", "•"), level(1, "decimal", "%1%2.")), "• 1."),
        # A level that the definition lacks.
        ([0, 5, 0], numbering(ONE), "1. - 2."),
    ],
)  # fmt: skip
def test_levels(places: list[int], lists: str, expected: str) -> None:
    found = labels([(1, at) for at in places], lists)
    wanted = expected.split()
    if "Điều" in wanted or "Chương" in wanted:
        assert " ".join(found) == expected
    else:
        blank = [label or "-" for label in found]
        assert blank == wanted


@pytest.mark.parametrize(
    ("places", "instances", "expected"),
    [
        # Instances of one definition go on with one count, unless they begin anew.
        ([(1, 0), (1, 0), (2, 0)], instance(2), "1. 2. 3."),
        ([(1, 0), (1, 0), (2, 0), (2, 0), (1, 0)], instance(2, override(0, 1)), "1. 2. 1. 2. 3."),
        ([(1, 0), (2, 0), (2, 0)], instance(2, override(0, 7)), "1. 7. 8."),
        ([(1, 0), (1, 1), (2, 1), (2, 1)], instance(2, override(1, 4)), "1. a) d) e)"),
        # An instance with a level of its own.
        ([(2, 0), (2, 0)],
         instance(2, f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "Nhóm_%1:", start=2)}</w:lvlOverride>'),
         "Nhóm_B: Nhóm_C:"),
        # Numbers switched off, unknown lists.
        ([(1, 0), (0, 0), (1, 0)], "", "1. / 2."),
        ([(1, 0), (9, 0), (1, 0)], "", "1. / 2."),
        ([(1, 0), (8, 0)], instance(8, definition=77), "1. /"),
    ],
)  # fmt: skip
def test_instances(places: list[tuple[int, int]], instances: str, expected: str) -> None:
    lists = numbering(ONE, level(1, "lowerLetter", "%2)"), instances=instances)
    assert [label or "/" for label in labels(places, lists)] == expected.split()


def style(key: str, properties: str, based: str = "", more: str = "", kind: str = "paragraph") -> str:
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{key}"/>{on}'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{more}</w:rPr></w:style>"
    )


def styled(key: str, text: str = WORDS, more: str = "") -> str:
    return p(text, f'<w:pStyle w:val="{key}"/>{more}')


BARE = '<w:numPr><w:numId w:val="1"/></w:numPr>'
LINKED = numbering(
    level(0, "upperRoman", "%1.", '<w:pStyle w:val="Mot"/>'),
    level(1, "decimal", "%2.", '<w:pStyle w:val="Hai"/>'),
)


@pytest.mark.parametrize(
    ("body", "styles", "lists", "expected"),
    [
        # A style's list; its level is the one linked to it.
        ([styled("Mot"), styled("Hai"), styled("Hai"), styled("Mot")], style("Mot", BARE) + style("Hai", BARE), LINKED,
         ["I.", "1.", "2.", "II."]),
        # A style based on a numbered one.
        ([styled("Con"), styled("Chau")], style("Mot", BARE) + style("Con", "", "Mot") + style("Chau", "", "Con"), LINKED,
         ["I.", "II."]),
        ([styled("Hai")], style("Hai", num(1, 1)), numbering(*DEEP), ["1."]),
        # What the paragraph says goes first; 0 switches the style's numbers off.
        ([styled("Mot", more=num(0)), styled("Mot")], style("Mot", BARE), LINKED, ["", "I."]),
        ([styled("Con"), styled("Mot")], style("Mot", BARE) + style("Con", num(0), "Mot"), LINKED, ["", "I."]),
        ([styled("Mot", more='<w:numPr><w:ilvl w:val="1"/></w:numPr>')], style("Mot", BARE), LINKED, ["1."]),
        # Styles that come back to themselves.
        ([styled("A")], style("A", "", "B") + style("B", BARE, "A"), LINKED, ["I."]),
        # The default style numbers what names none.
        ([p(WORDS)], style("Mot", BARE).replace("<w:style ", '<w:style w:default="1" '), LINKED, ["I."]),
        # A list that is only a link to a style's list.
        ([p(WORDS, num(5, 0)), p(WORDS, num(5, 1))], style("Danh", num(1), kind="numbering"),
         numbering(*DEEP, more='<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Danh"/></w:abstractNum>',
                   instances=instance(5, definition=3)), ["I.", "1."]),
        ([p(WORDS, num(5, 0))], style("Danh", num(5), kind="numbering"),
         numbering(*DEEP, more='<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Danh"/></w:abstractNum>',
                   instances=instance(5, definition=3)), [""]),
    ],
)  # fmt: skip
def test_numbers_by_style(body: list[str], styles: str, lists: str, expected: list[str]) -> None:
    found = lines("".join(body), styles=styles, numbering=lists)
    assert [line.removesuffix(WORDS).strip() for line in found] == expected


@pytest.mark.parametrize(
    ("suffix", "text", "expected"),
    [
        ("", "%1.", "1. Rà soát"),
        ('<w:suff w:val="space"/>', "%1.", "1. Rà soát"),
        ('<w:suff w:val="tab"/>', "Điều %1.", "Điều 1. Rà soát"),
        ('<w:suff w:val="nothing"/>', "(%1)", "(1)Rà soát"),
        ('<w:suff w:val="nothing"/>', "%1", "1 Rà soát"),
        ("", "%1.   ", "1. Rà soát"),
    ],
)
def test_what_stands_between_label_and_words(suffix: str, text: str, expected: str) -> None:
    assert lines(p(WORDS, num(1)), numbering=numbering(level(0, "decimal", text, suffix))) == [expected]


GONE = "<w:rPr><w:del/></w:rPr>"
HIDDEN = "<w:rPr><w:vanish/></w:rPr>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # An empty paragraph prints its number.
        ([p("", num(1)), p("Hai", num(1))], ["1.", "2. Hai"]),
        # A deleted or hidden paragraph neither prints nor counts.
        ([p("Một", num(1)), p("", num(1) + GONE), p("Hai", num(1))], ["1. Một", "2. Hai"]),
        ([p("Một", num(1)), f"<w:p><w:pPr>{num(1)}{GONE}</w:pPr><w:del><w:r><w:delText>Bỏ</w:delText></w:r></w:del></w:p>",
          p("Hai", num(1))], ["1. Một", "2. Hai"]),
        ([f"<w:p><w:pPr>{num(1)}{HIDDEN}</w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>Ẩn</w:t></w:r></w:p>", p("Hai", num(1))],
         ["1. Hai"]),
        # A deleted paragraph end joins two paragraphs, and one label is printed.
        ([p("Rà soát ", num(1) + GONE), p("thủ tục", num(1)), p("Ba", num(1))], ["1. Rà soát thủ tục", "2. Ba"]),
        # A list that was there before the change was tracked counts no more.
        ([p("Một", f"<w:pPrChange><w:pPr>{num(1)}</w:pPr></w:pPrChange>"), p("Hai", num(1))], ["Một", "1. Hai"]),
    ],
)  # fmt: skip
def test_empty_hidden_and_deleted(body: list[str], expected: list[str]) -> None:
    assert lines("".join(body), numbering=numbering(ONE)) == expected


def test_a_hidden_label_and_one_in_capitals() -> None:
    hidden = ONE.replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>")
    capitals = level(1, "decimal", "Chương %2.").replace("</w:lvl>", "<w:rPr><w:caps/></w:rPr></w:lvl>")
    body = p("Ẩn", num(1)) + p("Hiện", num(1, 1))
    assert lines(body, numbering=numbering(hidden, capitals)) == ["Ẩn", "CHƯƠNG 1. Hiện"]


def test_a_form_of_the_documents_own() -> None:
    form = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    own = ONE.replace('<w:numFmt w:val="decimal"/>', form)
    assert labels([(1, 0)] * 2, numbering(own)) == ["001.", "002."]


def test_labels_in_cells_go_on_down_the_table() -> None:
    from tests.pipeline.readers.docx_files import cell, row, table

    rows = [row(cell(p("", num(1))), cell(p(f"Việc {n}")), cell(p("Sở Nội vụ"))) for n in (1, 2, 3)]
    found = lines(table(*rows), numbering=numbering(ONE))
    assert found == ["[1. | Việc 1 | Sở Nội vụ / 2. | Việc 2 | Sở Nội vụ / 3. | Việc 3 | Sở Nội vụ]"]
