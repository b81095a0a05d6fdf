"""How calls may be made: methods of HTTP, kinds of body, upper and lower case, uploads."""

from __future__ import annotations

import struct
import zlib

import httpx
import pytest
from telegram import Bot

from bot.playground.server import LocalBotApi
from tests.playground.conftest import Scene


def png(width: int, height: int) -> bytes:
    """A black picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * ((width + 1) * height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def base(api: LocalBotApi, scene: Scene) -> str:
    scene.ming.start(scene.bot)
    return f"{api.url}/bot{scene.bot.token}"


async def test_a_query_string_will_do(base: str, client: httpx.AsyncClient, scene: Scene) -> None:
    answer = await client.get(f"{base}/sendMessage", params={"chat_id": scene.ming.id, "text": "你好"})
    assert answer.json()["result"]["text"] == "你好"


async def test_a_form_will_do(base: str, client: httpx.AsyncClient, scene: Scene) -> None:
    form = {"chat_id": str(scene.ming.id), "text": "5", "reply_parameters": '{"message_id": 1}'}
    answer = await client.post(f"{base}/sendMessage", data=form)
    assert answer.json()["result"]["reply_to_message"]["text"] == "/start"


async def test_a_body_in_parts_will_do(base: str, client: httpx.AsyncClient, scene: Scene) -> None:
    form = {"chat_id": (None, str(scene.ming.id)), "text": (None, "部分")}
    answer = await client.post(f"{base}/sendMessage", files=form)
    assert answer.json()["result"]["text"] == "部分"


async def test_json_will_do(base: str, client: httpx.AsyncClient, scene: Scene) -> None:
    answer = await client.post(f"{base}/sendMessage", json={"chat_id": scene.ming.id, "text": "x"})
    assert answer.json()["ok"]


async def test_broken_json_is_refused(base: str, client: httpx.AsyncClient) -> None:
    answer = await client.post(f"{base}/sendMessage", content="{", headers={"Content-Type": "application/json"})
    assert answer.json()["description"] == "Bad Request: can't parse request JSON: Object expected"


@pytest.mark.parametrize("method", ["getMe", "getme", "GETME"])
async def test_method_names_ignore_case(base: str, client: httpx.AsyncClient, method: str) -> None:
    answer = await client.get(f"{base}/{method}")
    assert answer.json()["result"]["username"] == "wuzhen_bot"


async def test_an_uploaded_photo_can_be_fetched_and_sent_again(ptb: Bot, scene: Scene) -> None:
    scene.ming.start(scene.bot)
    picture = png(60, 40)
    sent = await ptb.send_photo(scene.ming.id, picture, caption="乌镇 <b>😀</b>", parse_mode="HTML")
    assert (sent.photo[0].width, sent.photo[0].height) == (60, 40)
    assert sent.parse_caption_entities() == {sent.caption_entities[0]: "😀"}
    file = await ptb.get_file(sent.photo[0])
    assert bytes(await file.download_as_bytearray()) == picture
    again = await ptb.send_photo(scene.ming.id, sent.photo[0].file_id)
    assert again.photo[0].file_unique_id == sent.photo[0].file_unique_id


async def test_an_uploaded_document_keeps_its_name(ptb: Bot, scene: Scene) -> None:
    scene.ming.start(scene.bot)
    sent = await ptb.send_document(scene.ming.id, "问".encode(), filename="报告.txt")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ("报告.txt", 3)


async def test_a_photo_that_is_none_is_refused(base: str, client: httpx.AsyncClient, scene: Scene) -> None:
    answer = await client.post(
        f"{base}/sendPhoto", data={"chat_id": scene.ming.id}, files={"photo": ("a.png", b"no picture")}
    )
    assert answer.json()["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_a_file_needs_the_token(api: LocalBotApi, client: httpx.AsyncClient) -> None:
    assert (await client.get(f"{api.url}/file/bot1:x/photos/file_0.jpg")).status_code == 401
