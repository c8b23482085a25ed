import "server-only";
import { crc32, deflateSync } from "node:zlib";
import { encode } from "uqr";

const QUIET_ZONE = 4;
/** Dots for a module in the bitmap: sharp at 22 mm. */
const DOTS = 8;

/** Level M, with its quiet zone. */
const modulesOf = (value: string) => encode(value, { ecc: "M", boostEcc: false, border: QUIET_ZONE });

/** QR code as an SVG of its own, black on white. */
export function qrPicture(value: string): string {
  const { data, size } = modulesOf(value);
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  );
}

/** The same as a PNG of grey values, for word processors. */
export function qrBitmap(value: string): Buffer {
  const { data, size } = modulesOf(value);
  const width = size * DOTS;
  const lines = data.map((row) =>
    Buffer.from([0, ...row.flatMap((dark) => Array<number>(DOTS).fill(dark ? 0 : 255))]),
  );
  const pixels = Buffer.concat(lines.flatMap((line) => Array<Buffer>(DOTS).fill(line)));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(width, 4);
  head.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
