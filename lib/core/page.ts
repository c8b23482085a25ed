import { formatNumber } from "@/lib/core/text";

/** Lists are bounded: one page at a time, counted once. */
export const PAGE_SIZE = 25;

/** Nobody leafs further: a list is counted up to here, and whoever looks for more filters. */
export const MOST_COUNTED = 1000;

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Never more than `MOST_COUNTED` where the list is as long as a province's years. */
  readonly total: number;
  /** There are more than `total`, which no page shows. */
  readonly more?: boolean;
  /** Starts at 1. */
  readonly page: number;
  readonly pages: number;
}

/** A figure of a list that is counted no further: «1.000», «hơn 1.000». */
export const formatCounted = (count: number): string =>
  count > MOST_COUNTED ? `hơn ${formatNumber(MOST_COUNTED)}` : formatNumber(count);

export const pageCount = (total: number): number => Math.max(1, Math.ceil(total / PAGE_SIZE));

/** An unknown page answers the first one. */
export function pageNumber(text: string | undefined): number {
  const page = Number(text ?? "1");
  return Number.isInteger(page) && page >= 1 ? page : 1;
}

/** Part of a list that the database orders and counts; parts follow each other. */
export interface ListPart<Row> {
  /** How many there are, counted no further than `most`. */
  count(most: number): Promise<number>;
  rows(skip: number, take: number): Promise<readonly Row[]>;
}

/** A page of parts laid end to end; a page past the end answers the first one. */
export async function pageOfParts<Row>(asked: number, parts: readonly ListPart<Row>[]): Promise<Page<Row>> {
  const counts: number[] = [];
  for (const part of parts) counts.push(await part.count(MOST_COUNTED + 1));
  const all = counts.reduce((sum, count) => sum + count, 0);
  const total = Math.min(all, MOST_COUNTED);
  const pages = pageCount(total);
  const page = asked <= pages ? asked : 1;

  const rows: Row[] = [];
  let skip = (page - 1) * PAGE_SIZE;
  for (const [index, part] of parts.entries()) {
    const count = counts[index] ?? 0;
    const take = Math.min(PAGE_SIZE - rows.length, count - skip);
    if (take > 0) rows.push(...(await part.rows(skip, take)));
    skip = Math.max(0, skip - count);
  }
  return { rows, total, ...(all > total ? { more: true } : {}), page, pages };
}
