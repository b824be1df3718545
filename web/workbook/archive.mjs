// A look into a spreadsheet's file before it is read: whether it is locked with a password, and how much comes out of it.
import {readCfb} from 'hucre/xlsx/crypto/cfb.mjs';
import {parseRecords} from 'hucre/xls/biff.mjs';
import {ZipReader} from 'hucre/zip/reader.mjs';

import {limits} from './limits.mjs';
import {Refusal, Result} from './refusal.mjs';

const centralEntry = 0x02014b50;
const descriptorFollows = 8; // bit of a part's flags: its sizes stand behind it
const emptyPart = 16; // bytes that nothing can take at most, packed

// Sizes are taken from the directory alone: those behind a part may say something else.
function trustDirectory(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 46; at >= 0; at -= 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== centralEntry) continue;
    bytes[at + 8] &= ~descriptorFollows;
  }
}

async function checkZip(bytes) {
  trustDirectory(bytes);
  const zip = new ZipReader(bytes);
  let unpacked = 0;
  for (const part of zip.centralDir) {
    // No unpacked size at all would stand for as much as there is.
    if (part.uncompressedSize === 0 && part.compressedSize > emptyPart) throw new Refusal(Result.broken);
    unpacked += part.uncompressedSize;
  }
  if (unpacked > limits.unpackedBytes || zip.centralDir.length > limits.parts) throw new Refusal(Result.tooLarge);
  const manifest = 'META-INF/manifest.xml';
  if (!zip.has(manifest)) return;
  const text = new TextDecoder().decode(await zip.extract(manifest));
  if (text.includes('encryption-data')) throw new Refusal(Result.locked);
}

// A file of Excel 97 to 2003, or a newer one in an envelope with a password.
function checkContainer(bytes) {
  const streams = readCfb(bytes);
  if (streams.has('EncryptedPackage') || streams.has('EncryptionInfo')) throw new Refusal(Result.locked);
  const book = streams.get('Workbook') ?? streams.get('Book');
  if (!book) throw new Refusal(Result.broken);
  const filePass = 0x2f;
  if (parseRecords(book).slice(0, 20).some((record) => record.id === filePass)) throw new Refusal(Result.locked);
}

export async function checkFile(bytes) {
  if (bytes.length > limits.fileBytes) throw new Refusal(Result.tooLarge);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) await checkZip(bytes);
  else if (bytes[0] === 0xd0 && bytes[1] === 0xcf) checkContainer(bytes);
  else throw new Refusal(Result.broken);
}
