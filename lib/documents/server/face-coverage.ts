import "server-only";

interface Segment {
  readonly from: number;
  readonly to: number;
}

/**
 * Which characters a TrueType face can draw, read from its `cmap` (format 4, the plane every face here has). A PDF/A
 * must not hold a character without a glyph, so what is not covered is replaced before the page is laid out.
 */
export function coveredBy(face: Buffer): (codePoint: number) => boolean {
  const segments = segmentsOf(face, unicodeTable(face));
  return (codePoint) => segments.some(({ from, to }) => from <= codePoint && codePoint <= to);
}

function unicodeTable(face: Buffer): number {
  const cmap = tableOffset(face, "cmap");
  const count = face.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const at = cmap + 4 + index * 8;
    const [platform, encoding] = [face.readUInt16BE(at), face.readUInt16BE(at + 2)];
    const table = cmap + face.readUInt32BE(at + 4);
    if (platform === 3 && encoding === 1 && face.readUInt16BE(table) === 4) return table;
  }
  throw new Error("the face has no Unicode table");
}

function tableOffset(face: Buffer, tag: string): number {
  const count = face.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    if (face.toString("latin1", at, at + 4) === tag) return face.readUInt32BE(at + 8);
  }
  throw new Error(`the face has no table ${tag}`);
}

/** Segments of format 4 without the characters inside them that point to no glyph. */
function segmentsOf(face: Buffer, table: number): readonly Segment[] {
  const count = face.readUInt16BE(table + 6) / 2;
  const [ends, starts] = [table + 14, table + 16 + count * 2];
  const [deltas, offsets] = [starts + count * 2, starts + count * 4];
  const segments: Segment[] = [];
  for (let index = 0; index < count; index += 1) {
    const [from, to] = [face.readUInt16BE(starts + index * 2), face.readUInt16BE(ends + index * 2)];
    const offsetAt = offsets + index * 2;
    const offset = face.readUInt16BE(offsetAt);
    const delta = face.readUInt16BE(deltas + index * 2);
    const glyphOf = (code: number): number => {
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = face.readUInt16BE(offsetAt + offset + (code - from) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    };
    for (let code = from; code <= to && code < 0xffff; code += 1) {
      if (glyphOf(code) !== 0) segments.push({ from: code, to: code });
    }
  }
  return joined(segments);
}

function joined(segments: readonly Segment[]): readonly Segment[] {
  const sorted = [...segments].sort((a, b) => a.from - b.from);
  const result: Segment[] = [];
  for (const { from, to } of sorted) {
    const last = result.at(-1);
    if (last && last.to + 1 >= from)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else result.push({ from, to });
  }
  return result;
}
