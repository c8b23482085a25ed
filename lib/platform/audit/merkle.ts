import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";

/** A full subtree: how many leaves it has and its root. Left to right, each larger than the next. */
export interface Peak {
  readonly size: number;
  readonly hash: string;
}

export const peaks = z.array(z.object({ size: z.int().positive(), hash: z.string() }));

const hashOf = (prefix: number, ...parts: readonly string[]): string => {
  const hash = createHash("sha256").update(Uint8Array.of(prefix));
  for (const part of parts) hash.update(part, "hex");
  return hash.digest("hex");
};
const leaf = (data: string): string => hashOf(0, data);
const node = (left: string, right: string): string => hashOf(1, left, right);

/** The tree of RFC 9162 with one more leaf; leaves are the hashes of the chain. */
export function withLeaf(tree: readonly Peak[], data: string): readonly Peak[] {
  const grown = [...tree];
  let last: Peak = { size: 1, hash: leaf(data) };
  for (let left = grown.at(-1); left?.size === last.size; left = grown.at(-1)) {
    grown.pop();
    last = { size: left.size + last.size, hash: node(left.hash, last.hash) };
  }
  return [...grown, last];
}

/** Root of the tree; that of an empty one is the hash of nothing. */
export const rootOf = (tree: readonly Peak[]): string =>
  tree.length === 0
    ? createHash("sha256").digest("hex")
    : tree.map(({ hash }) => hash).reduceRight((right, left) => node(left, right));
