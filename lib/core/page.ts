/** Lists are bounded: one page at a time, counted once. */
export const PAGE_SIZE = 25;

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  /** Starts at 1. */
  readonly page: number;
  readonly pages: number;
}

export const pageCount = (total: number): number => Math.max(1, Math.ceil(total / PAGE_SIZE));

/** An unknown page answers the first one. */
export function pageNumber(text: string | undefined): number {
  const page = Number(text ?? "1");
  return Number.isInteger(page) && page >= 1 ? page : 1;
}
