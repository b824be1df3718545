// What a link that contains a survey needs: packing and unpacking (raw DEFLATE, RFC 1951) and QR codes. Loaded by those who
// open or make such a link.
//   [0, bytes]: packed   [1, bytes]: unpacked   [2, bytes of text]: QR code, a row of 0 (light) and 1 (dark) a line
// Answers the bytes, or null: what came is no such thing, or too much.
import {deflateSync, Inflate} from 'fflate';
import {encode} from 'uqr';

const longestUnpacked = 1 << 20; // bytes; a survey has some thousands. A link of a few letters may unpack to any size.
const piece = 1 << 12;

function unpack(packed) {
  const parts = [];
  let size = 0, ended = false;
  const inflate = new Inflate((part, last) => {
    size += part.length;
    if (size > longestUnpacked) throw new Error('too much');
    parts.push(part);
    ended = last;
  });
  for (let at = 0; at < packed.length; at += piece) inflate.push(packed.subarray(at, at + piece), at + piece >= packed.length);
  if (!ended) throw new Error('cut off');
  const bytes = new Uint8Array(size);
  parts.reduce((at, part) => {
    bytes.set(part, at);
    return at + part.length;
  }, 0);
  return bytes;
}

// The strongest correction that fits in the smallest code: posters get wet and torn.
function qrCode(text) {
  const {data} = encode(text, {ecc: 'L', boostEcc: true, border: 0});
  return new TextEncoder().encode(data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('') + '\n').join(''));
}

const tasks = [(bytes) => deflateSync(bytes, {level: 9}), unpack, (bytes) => qrCode(new TextDecoder().decode(bytes))];

onmessage = ({data: [task, bytes]}) => {
  let answer = null;
  try {
    answer = tasks[task](bytes);
  } catch (error) {
    // Damaged, too long for a QR code: the program says so in words.
  }
  postMessage(answer, answer ? [answer.buffer] : []);
};
