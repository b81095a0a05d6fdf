// Which files Telegram takes as pictures, told by how they begin: a name may say anything.

const BEGINNINGS = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff]]; // PNG, JPEG

export async function isPicture(file) {
  const bytes = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return BEGINNINGS.some((beginning) => beginning.every((byte, place) => bytes[place] === byte));
}
