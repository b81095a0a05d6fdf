"""Files that were uploaded: their ids, and the paths at which they can be fetched."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from bot.playground.messages import Json

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_JPEG_FRAMES = frozenset({0xC0, 0xC1, 0xC2})


@dataclass(frozen=True, slots=True)
class StoredFile:
    """An uploaded file. `path` is what getFile tells; `size` of a picture is in pixels."""

    id: str
    unique_id: str
    path: str
    name: str
    mime_type: str
    data: bytes
    picture: tuple[int, int] | None = None


class Files:
    """The files of one playground, in memory."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}

    def add(self, kind: str, name: str, mime_type: str, data: bytes) -> StoredFile:
        """Keeps an upload (`kind` is photo or document) and returns it; the same content has the same ids."""
        unique = hashlib.sha256(data).hexdigest()[:16]
        number = len([each for each in self._by_id.values() if each.path.startswith(kind)])
        ending = "jpg" if kind == "photo" else name.rpartition(".")[2] or "bin"
        file_id = f"{kind}-{unique}"
        if file_id not in self._by_id:
            path = f"{kind}s/file_{number}.{ending}"
            self._by_id[file_id] = StoredFile(file_id, unique, path, name, mime_type, data, picture_size(data))
        return self._by_id[file_id]

    def get(self, file_id: str) -> StoredFile | None:
        """Returns the file with this id."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """Returns the file at this path."""
        return next((each for each in self._by_id.values() if each.path == path), None)


def photo_content(file: StoredFile) -> Json:
    """Returns the `photo` field of a message: the one size that the playground keeps."""
    width, height = file.picture or (0, 0)
    size = {"width": width, "height": height, "file_size": len(file.data)}
    return {"photo": [{"file_id": file.id, "file_unique_id": file.unique_id} | size]}


def document_content(file: StoredFile) -> Json:
    """Returns the `document` field of a message."""
    named = {"file_name": file.name, "mime_type": file.mime_type, "file_size": len(file.data)}
    return {"document": {"file_id": file.id, "file_unique_id": file.unique_id} | named}


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Returns width and height in pixels of a PNG or JPEG; None for anything else."""
    if data.startswith(_PNG) and len(data) >= 24:
        return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    return _jpeg_size(data) if data.startswith(_JPEG) else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walks the segments to the start of the frame; returns the width and the height that it holds."""
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:
        if data[place + 1] in _JPEG_FRAMES:
            return int.from_bytes(data[place + 7 : place + 9]), int.from_bytes(data[place + 5 : place + 7])
        place += 2 + int.from_bytes(data[place + 2 : place + 4])
    return None
