import pg from "pg";

/** How many statements the product sends while `work` runs; those that open and close a transaction are counted too. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype;
  let count = 0;
  const put = (value: unknown): boolean => Reflect.set(pg.Client.prototype, "query", value);
  put(function counted(this: pg.Client, ...given: unknown[]) {
    count += 1;
    return Reflect.apply(query, this, given);
  });
  try {
    await work();
  } finally {
    put(query);
  }
  return count;
}
