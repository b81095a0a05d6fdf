from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.playground.check import Checker
from bot.playground.refusal import Refusal
from bot.playground.spec import Limit, Spec
from bot.playground.spec_table import TABLE, main


@pytest.fixture(scope="module")
def spec() -> Spec:
    return Spec.load()


@pytest.fixture(scope="module")
def checker(spec: Spec) -> Checker:
    return Checker(spec)


@pytest.mark.shared
def test_the_committed_table_is_what_the_generator_writes(shared: Path, tmp_path: Path) -> None:
    written = tmp_path / "bot_api.tsv"
    assert main([str(shared / "bot_api.json"), str(written)]) == 0
    assert written.read_bytes() == TABLE.read_bytes()


@pytest.mark.shared
def test_the_table_keeps_every_name_of_the_documentation(shared: Path, spec: Spec) -> None:
    documented = json.loads((shared / "bot_api.json").read_text("utf-8"))
    assert {each.name for each in spec.methods.values()} == set(documented["methods"])
    assert spec.types.keys() | spec.unions.keys() == set(documented["types"])
    for method in spec.methods.values():
        fields = documented["methods"][method.name].get("fields", [])
        assert {each["name"]: each["required"] for each in fields} == {
            each.name: each.required for each in method.fields.values()
        }


def test_the_generator_without_a_file_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "bot_api.json" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("owner", "field", "limit"),
    [
        ("sendmessage", "text", Limit(1, 4096, "characters", parsed=True)),
        ("answercallbackquery", "text", Limit(0, 200, "characters")),
        ("answerinlinequery", "results", Limit(0, 50, "items")),
        ("answerinlinequery", "next_offset", Limit(0, 64, "bytes")),
        ("setmycommands", "commands", Limit(0, 100, "items")),
        ("setwebhook", "secret_token", Limit(1, 256, "characters", "[A-Za-z0-9_-]")),
        ("setmydescription", "description", Limit(0, 512, "characters")),
        ("setmyshortdescription", "short_description", Limit(0, 120, "characters")),
        ("getupdates", "limit", Limit(1, 100)),
        ("sendlocation", "live_period", Limit(60, 86400, also=2147483647)),
    ],
)
def test_a_methods_limits_are_read_out_of_prose(spec: Spec, owner: str, field: str, limit: Limit) -> None:
    assert spec.methods[owner].fields[field].limit == limit


@pytest.mark.parametrize(
    ("owner", "field", "limit"),
    [
        ("InlineKeyboardButton", "callback_data", Limit(1, 64, "bytes")),
        ("ReplyParameters", "quote", Limit(0, 1024, "characters", parsed=True)),
        ("InlineQueryResultArticle", "id", Limit(1, 64, "bytes")),
        ("InlineQueryResultArticle", "type", Limit(words=("article",))),
        ("BotCommand", "command", Limit(1, 32, "characters", "[a-z0-9_]")),
        ("ChatMemberOwner", "status", Limit(words=("creator",))),
    ],
)
def test_a_types_limits_are_read_out_of_prose(spec: Spec, owner: str, field: str, limit: Limit) -> None:
    assert spec.types[owner].fields[field].limit == limit


def test_arguments_that_came_as_strings_get_their_types(spec: Spec, checker: Checker) -> None:
    raw = {"offset": "-1", "timeout": "5", "allowed_updates": '["message"]'}
    arguments = checker.arguments(spec.methods["getupdates"], raw)
    assert arguments == {"offset": -1, "timeout": 5, "allowed_updates": ["message"]}


def test_a_chat_may_be_named_by_a_number_in_a_string(spec: Spec, checker: Checker) -> None:
    arguments = checker.arguments(spec.methods["sendmessage"], {"chat_id": "-100", "text": "5"})
    assert arguments == {"chat_id": -100, "text": "5"}


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ({"chat_id": 1}, "message text is empty"),
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 1, "text": "\ud83d"}, "strings must be encoded in UTF-8"),
        ({"chat_id": 1, "text": 5}, '"text" must be of type String'),
        ({"chat_id": 1, "text": "x", "txt": "y"}, 'sendMessage has no parameter "txt"'),
        ({"chat_id": 1, "text": "x", "disable_notification": "maybe"}, "must be of type Boolean"),
        ({"chat_id": 1, "text": "x", "entities": "[{"}, 'can\'t parse "entities" as JSON'),
        (
            {"chat_id": 1, "text": "x", "entities": [{"type": "bald", "offset": 0, "length": 1}]},
            "one of mention",
        ),
        ({"chat_id": 1, "text": "x", "entities": [{"type": "bold", "offset": 0}]}, '"length" is missing'),
        (
            {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"txt": "y"}]]}},
            'InlineKeyboardButton has no field "txt" (in "reply_markup.inline_keyboard[0][0]")',
        ),
        (
            {
                "chat_id": 1,
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": "y", "callback_data": "问" * 22}]]},
            },
            "BUTTON_DATA_INVALID",
        ),
    ],
)
def test_a_wrong_call_is_told_what_is_wrong(spec: Spec, checker: Checker, raw: dict[str, object], problem: str) -> None:
    with pytest.raises(Refusal) as refusal:
        checker.arguments(spec.methods["sendmessage"], raw)
    assert refusal.value.code == 400
    assert problem in refusal.value.description


def test_callback_data_of_64_bytes_is_still_right(checker: Checker) -> None:
    checker.typed("InlineKeyboardButton", {"text": "x", "callback_data": "问" * 21 + "a"})


def test_the_member_of_a_union_is_found_by_its_constant(checker: Checker) -> None:
    with pytest.raises(Refusal, match="BotCommandScopeChatMember"):
        checker.typed("BotCommandScope", {"type": "chat_member", "chat_id": 1})
