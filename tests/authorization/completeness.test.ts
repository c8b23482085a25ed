import { expect, test } from "vitest";
import { LISTS, ON_RECORDS } from "./policy";
import { exportedOperations, untracedCaseQueries } from "./scan";

/** A command or query that nobody has thought about is a door that nobody has tried. */
test("every command and query of the product stands in the policy, and nothing else does", async () => {
  expect(await exportedOperations()).toEqual([...Object.keys(ON_RECORDS), ...Object.keys(LISTS)].sort());
}, 60_000);

/** Lists show a line of a case; whoever opens one leaves a trace. */
test("every page of a dossier leaves a trace of whoever looks into another's", async () => {
  const lists = await untracedCaseQueries();
  expect(lists.filter((name) => !Object.keys(LISTS).includes(name))).toEqual([]);
}, 60_000);
