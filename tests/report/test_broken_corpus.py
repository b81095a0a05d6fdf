from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import CorpusError
from bot.report.corpus import question_lines, read_report

GOOD = {
    "report.txt": "甲大會閉幕。\n第一節\n乙企業參展很多。",
    "translation.en.txt": "# note\n1. It closed.\n## Section one\n2. Many companies exhibited.\n",
    "synonyms.txt": "# comment\n企业, 公司\n结束 => 闭幕\n",
    "terms.txt": "乙企业 500 nz\n",
    "corpus.toml": 'title = "題"\n',
    "questions.jsonl": '{"question": "多少企业？", "kind": "fact", "passages": [2], "answer": null}\n',
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in GOOD.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_whole_folder_is_read(folder: Path) -> None:
    report = read_report(folder)
    assert (report.title, len(report.passages), len(report.synonyms), len(report.terms)) == ("題", 2, 2, 1)
    assert [question.text for question in report.questions] == ["多少企业？"]
    assert report.passages[1].translation == "Many companies exhibited."
    assert report.passages[1].section.translation == "Section one"


@pytest.mark.parametrize("name", sorted(set(GOOD) - {"report.txt"}))
def test_everything_beside_the_report_is_optional(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert len(read_report(folder).passages) == 2


def test_a_text_file_alone_is_a_report_with_its_name_as_title(folder: Path) -> None:
    report = read_report(folder / "report.txt")
    assert (report.title, report.synonyms, report.passages[0].translation) == ("report", (), None)


@pytest.mark.parametrize(
    ("name", "text", "line", "problem", "remedy"),
    [
        (
            "translation.en.txt",
            "1. Closed.\n## One\n",
            2,
            "translates 1 sentence, the report has 2",
            "Translate line by line",
        ),
        (
            "translation.en.txt",
            "1. A.\n## One\n2. B.\n3. C.\n",
            4,
            "translates 3 sentences",
            "Translate line by line",
        ),
        (
            "translation.en.txt",
            "1. A.\n2. B.\n",
            2,
            "translates 0 headings, the report has 1",
            "Translate line by line",
        ),
        ("translation.en.txt", "1. A.\n## One\n3. B.\n", 3, "misaligned line '3. B.'", "Write sentence 2 as"),
        ("translation.en.txt", "no number\n", 1, "misaligned line", "Write sentence 1 as"),
        ("synonyms.txt", "a, b\n\nalone\n", 3, "bad synonym line 'alone'", "Write `a, b`"),
        ("synonyms.txt", "a, , b\n", 1, "bad synonym line", "Write `a, b`"),
        ("synonyms.txt", "a => b => c\n", 1, "bad synonym line", "Write `a, b`"),
        ("terms.txt", "烏鎮 500 ns more\n", 1, "bad term line", "Write a word"),
        ("corpus.toml", "title = \n", None, "is not TOML", "Correct the line"),
        (
            "corpus.toml",
            'titel = "題"\n',
            None,
            "unknown setting 'titel'",
            "Known are date, examples, language, subject, subject_en, title, title_en",
        ),
        ("corpus.toml", 'date = "2017"\n', None, "date is no date: '2017'", "Write it as 2017-12-05"),
        ("corpus.toml", "subject = 4\n", None, "subject is not a text: 4", "Put it in quotation marks"),
        ("corpus.toml", "title = 4\n", None, "title is not a text: 4", "Put it in quotation marks"),
        (
            "corpus.toml",
            'examples = ["a?"]\n',
            None,
            "examples have no language 'examples'",
            "named zh-Hans, zh-Hant, en",
        ),
        ("corpus.toml", '[examples]\nfr = ["a?"]\n', None, "examples have no language 'fr'", "named zh-Hans, zh-Hant"),
        ("corpus.toml", '[examples]\nen = "a?"\n', None, "examples of en are not a list of texts", 'Write en = ["…"'),
        ("corpus.toml", '[examples]\nen = [""]\n', None, "examples of en are not a list of texts", 'Write en = ["…"'),
        ("questions.jsonl", "{\n", 1, "is not JSON", "Write one object a line"),
        ("questions.jsonl", '{"question": "q", "kind": "fact", "passages": [3]}\n', 1, "3 is no sentence", "Give each"),
        ("report.txt", "", None, "the report holds no sentence", "Put the report's text into it"),
        ("report.txt", " \n\n", None, "the report holds no sentence", "Put the report's text into it"),
    ],
)
def test_a_broken_file_is_named_with_line_and_remedy(  # noqa: PLR0913, PLR0917 - a case and what is expected of it
    folder: Path, name: str, text: str, line: int | None, problem: str, remedy: str
) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(CorpusError) as caught:
        read_report(folder)
    error = caught.value
    assert (error.file, error.line) == (folder / name, line)
    assert remedy in error.remedy
    place = f"{folder / name}:{line}: " if line else f"{folder / name}: "
    assert str(error).startswith(place)
    assert problem in str(error)
    assert str(error).endswith(error.remedy)


def test_a_file_with_a_nul_character_is_no_text(folder: Path) -> None:
    (folder / "report.txt").write_bytes("烏鎮\n大會\0閉幕\n".encode())
    with pytest.raises(CorpusError, match="holds a NUL character, which no text has") as caught:
        read_report(folder)
    assert caught.value.line == 2


@pytest.mark.parametrize("name", sorted(GOOD))
def test_a_file_in_another_encoding_is_named_with_its_line(folder: Path, name: str) -> None:
    (folder / name).write_bytes("title = 1\n烏鎮\n".encode("gb18030"))
    with pytest.raises(CorpusError, match=r"is not UTF-8 text\. Save the file as UTF-8") as caught:
        read_report(folder)
    assert (caught.value.file, caught.value.line) == (folder / name, 2)


@pytest.mark.parametrize("name", sorted(GOOD))
def test_a_byte_order_mark_makes_no_difference(folder: Path, name: str) -> None:
    plain = read_report(folder)
    (folder / name).write_bytes(b"\xef\xbb\xbf" + GOOD[name].removeprefix("# comment\n").encode())
    marked = read_report(folder)
    assert replace(marked, raw=plain.raw, origins=plain.origins) == plain


def test_a_folder_without_a_report_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"report\.txt: cannot be read \(No such file or directory\)") as caught:
        read_report(tmp_path)
    assert caught.value.remedy == "Name a text file, or a folder that holds report.txt"


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="nowhere: cannot be read"):
        read_report(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("line", "problem"), [("{", "is not JSON"), ("[1]", "is not a JSON object"), ("", "is not JSON")]
)
def test_a_question_line_that_is_no_object_is_named(tmp_path: Path, line: str, problem: str) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(f'{{"a": 1}}\n{line}\n', encoding="utf-8")
    with pytest.raises(CorpusError, match=problem) as caught:
        list(question_lines(file))
    assert caught.value.line == 2
