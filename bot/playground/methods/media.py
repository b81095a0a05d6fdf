"""Photos and documents: sent as an upload or by id, and fetched again."""

from __future__ import annotations

from bot.playground.call import Call
from bot.playground.files import StoredFile, document_content, photo_content
from bot.playground.messages import Json
from bot.playground.methods.sending import send
from bot.playground.methods.text import caption_of
from bot.playground.refusal import Refusal

_LARGEST_PHOTO = 10 * 1024 * 1024
_LARGEST_DOCUMENT = 50 * 1024 * 1024
_LARGEST_DOWNLOAD = 20 * 1024 * 1024


def send_photo(call: Call) -> Json:
    """Posts a photo (PNG or JPEG)."""
    return send(call, photo_content(_file(call, "photo", _LARGEST_PHOTO)) | caption_of(call.arguments))


def send_document(call: Call) -> Json:
    """Posts a file of any kind."""
    return send(call, document_content(_file(call, "document", _LARGEST_DOCUMENT)) | caption_of(call.arguments))


def get_file(call: Call) -> Json:
    """Returns where a file can be fetched: under `/file/bot<token>/<file_path>`."""
    file = call.office.files.get(call.arguments["file_id"])
    if file is None:
        raise Refusal.bad_request("invalid file_id")
    if len(file.data) > _LARGEST_DOWNLOAD:
        raise Refusal.bad_request("file is too big")
    named = {"file_id": file.id, "file_unique_id": file.unique_id}
    return named | {"file_size": len(file.data), "file_path": file.path}


def _file(call: Call, kind: str, largest: int) -> StoredFile:
    """Returns the file of the parameter `kind`: an upload under its name or `attach://…`, or one known by its id."""
    given = str(call.arguments[kind])
    upload = call.uploads.get(given.removeprefix("attach://"))
    if upload is None:
        return _known(call, kind, given)
    if not upload.data:
        raise Refusal.bad_request("file must be non-empty")
    if len(upload.data) > largest:
        raise Refusal(413, "Request Entity Too Large")
    file = call.office.files.add(kind, upload.name, upload.mime_type, upload.data)
    if kind == "photo":
        _check_picture(file)
    return file


def _known(call: Call, kind: str, given: str) -> StoredFile:
    file = call.office.files.get(given)
    if file is not None and file.path.startswith(kind):
        return file
    if given.startswith(("http://", "https://")):
        raise Refusal(501, "Not Implemented: the playground has no network and fetches no files by URL")
    raise Refusal.bad_request("wrong remote file identifier specified: Wrong string length")


def _check_picture(file: StoredFile) -> None:
    if file.picture is None:
        raise Refusal.bad_request("IMAGE_PROCESS_FAILED")
    width, height = file.picture
    if width + height > 10000 or max(width, height) > 20 * max(min(width, height), 1):
        raise Refusal.bad_request("PHOTO_INVALID_DIMENSIONS")
