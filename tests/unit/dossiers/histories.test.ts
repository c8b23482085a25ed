import { fc } from "../../support/property";
import { expect, test } from "vitest";
import {
  decideMove,
  DOSSIER_ACTS,
  type DossierAct,
  type DossierPosition,
  type DossierStatus,
} from "@/lib/dossiers/domain/workflow";
import { SHIPPED_PLANS } from "@/lib/programmes/data/plans";
import type { StepKind } from "@/lib/programmes/domain/plan";
import type { ResolvedRoute } from "@/lib/programmes/domain/resolved-route";

const HISTORIES = 10_000;

/** At which steps a dossier may stand in a status: rules.md 4 and ux.md 2.2, written from the text. */
const STANDS_AT: Readonly<Record<DossierStatus, readonly StepKind[]>> = {
  draft: ["self_assess"],
  evaluating: ["evaluate"],
  submitted: ["intake"],
  declined_intake: ["intake"],
  received: ["appraise"],
  under_review: ["appraise"],
  returned: ["evaluate", "appraise"],
  resubmitted: ["evaluate", "appraise"],
  in_meeting: ["meet_or_written"],
  proposed: ["decide"],
  recognised: ["decide"],
  not_recognised: ["meet_or_written", "decide"],
  withdrawn: ["evaluate", "intake"],
};

/** What must have happened at a step before the case may be recognised past it. */
const DONE_BY: Readonly<Partial<Record<StepKind, DossierAct>>> = {
  self_assess: "submit",
  intake: "receive",
  meet_or_written: "conclude",
  decide: "recognise",
};

const CLOSED: readonly DossierStatus[] = ["recognised", "not_recognised", "withdrawn"];

const WAYS = Object.values(SHIPPED_PLANS)
  .flat()
  .flatMap(({ header, routes }) =>
    routes.map(({ key, steps }) => ({ name: `${header.key} ${key}`, kinds: steps.map(({ kind }) => kind) })),
  );

const routeOf = (kinds: readonly StepKind[]): ResolvedRoute => ({
  rowKey: "",
  title: "",
  clause: "",
  steps: kinds.map((kind, index) => ({
    kind,
    scopePath: `t/${index}/`,
    bodyId: null,
    bodyName: `${index}`,
    viaName: null,
    clause: "",
    mark: null,
  })),
  signer: "chairman",
  decisionForm: { title: "", symbol: "" },
  facts: [],
});

interface Moment {
  readonly act: DossierAct;
  readonly from: DossierPosition;
  readonly status: DossierStatus;
  readonly step: number;
  readonly currentScope: string;
}

/** Tries the acts one after another; what is refused leaves the case as it is. */
function live(kinds: readonly StepKind[], tries: readonly Try[]): readonly Moment[] {
  const route = routeOf(kinds);
  let at: DossierPosition = { status: "draft", step: 0, route };
  const moments: Moment[] = [];
  for (const { act, passed } of tries) {
    const move = decideMove(at, act, passed);
    if (!move.ok) continue;
    const { to: status, step, currentScope } = move.value;
    moments.push({ act, from: at, status, step, currentScope });
    at = { status, step, route };
  }
  return moments;
}

interface Try {
  readonly act: DossierAct;
  readonly passed: boolean;
}

/** Anything at all, long enough that what is refused does not keep a case from its end. */
const tries = fc.array(
  fc.record({ act: fc.constantFrom(...DOSSIER_ACTS), passed: fc.oneof(fc.constant(true), fc.boolean()) }),
  { minLength: 40, maxLength: 160, size: "max" },
);

const history = fc.record({ way: fc.constantFrom(...WAYS), tries });

/** Checks every history of the run and gives the pairs of step and status that were come to. */
function checkAll(
  check: (kinds: readonly StepKind[], moments: readonly Moment[]) => void,
): ReadonlySet<string> {
  const seen = new Set<string>();
  fc.assert(
    fc.property(history, ({ way, tries: acts }) => {
      const moments = live(way.kinds, acts);
      for (const { status, step } of moments) seen.add(`${way.kinds[step]} ${status}`);
      check(way.kinds, moments);
    }),
    { numRuns: HISTORIES },
  );
  return seen;
}

test("a case stands only where its plan has a step for its status", () => {
  const seen = checkAll((kinds, moments) => {
    for (const { status, step } of moments) {
      const kind = kinds[step];
      expect(kind && STANDS_AT[status].includes(kind), `${status} at ${kind ?? "no step"}`).toBe(true);
    }
  });
  const possible = Object.entries(STANDS_AT).flatMap(([status, kinds]) =>
    kinds.map((kind) => `${kind} ${status}`),
  );
  const unseen = possible.filter((pair) => pair !== "self_assess draft" && !seen.has(pair));
  expect(unseen).toEqual([]);
});

test("every way of every plan comes to its end, recognised or not", () => {
  const ends = new Set<string>();
  fc.assert(
    fc.property(history, ({ way, tries: acts }) => {
      const last = live(way.kinds, acts).at(-1);
      if (last) ends.add(`${way.name}: ${last.status}`);
    }),
    { numRuns: HISTORIES },
  );
  for (const { name } of WAYS) {
    expect(ends).toContain(`${name}: recognised`);
    expect(ends).toContain(`${name}: not_recognised`);
  }
});

test("a case that is closed never moves again", () => {
  checkAll((_, moments) => {
    for (const { from } of moments) expect(CLOSED).not.toContain(from.status);
  });
});

test("a case is recognised only after every step of its way, and no step is passed over", () => {
  checkAll((kinds, moments) => {
    for (const { from, step } of moments) expect(step).toBeLessThanOrEqual(from.step + 1);
    const last = moments.at(-1);
    if (last?.status !== "recognised") return;
    const acts = moments.map(({ act, from }) => `${act} ${kinds[from.step]}`);
    for (const kind of kinds) {
      const act = DONE_BY[kind];
      if (act) expect(acts).toContain(`${act} ${kind}`);
      else expect(moments.map(({ from }) => kinds[from.step])).toContain(kind);
    }
  });
});

test("what is returned or declined lies with whoever prepared it, and everything else with the body of its step", () => {
  checkAll((_, moments) => {
    for (const { status, step, currentScope } of moments) {
      const withPreparer = status === "returned" || status === "declined_intake";
      expect(currentScope).toBe(`t/${withPreparer ? 0 : step}/`);
    }
  });
});
