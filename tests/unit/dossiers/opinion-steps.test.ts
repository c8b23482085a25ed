import { expect, test } from "vitest";
import { decideMove, type DossierAct, type DossierPosition } from "@/lib/dossiers/domain/workflow";
import type { StepKind } from "@/lib/programmes/domain/plan";
import type { ResolvedRoute } from "@/lib/programmes/domain/resolved-route";

/** rules.md 4, OPINION: the asked bodies stand beside the appraisal; the dossier itself never lies with them. */
const routeOf = (kinds: readonly StepKind[]): ResolvedRoute => ({
  rowKey: "row",
  title: "",
  clause: "",
  steps: kinds.map((kind, index) => ({
    kind,
    scopePath: `t/${index}/`,
    bodyId: String(index),
    bodyName: `${kind} ${index}`,
    viaName: null,
    clause: "",
    mark: null,
  })),
  signer: "committee_head",
  decisionForm: { title: "Quyết định", symbol: "QĐ" },
  facts: [],
});

const WAY: readonly DossierAct[] = [
  "submit",
  "forward",
  "receive",
  "start_appraisal",
  "propose",
  "conclude",
  "recognise",
];

/** The kinds of the steps at which a dossier lies on its way to recognition. */
function lay(route: ResolvedRoute): readonly string[] {
  let at: DossierPosition = { status: "draft", step: 0, route };
  const holders: string[] = [];
  for (const act of WAY) {
    const move = decideMove(at, act);
    if (!move.ok) throw new Error(`${act} in ${at.status}`);
    at = { status: move.value.to, step: move.value.step, route };
    holders.push(route.steps[at.step]?.kind ?? "none");
  }
  return holders;
}

const PLAIN = ["self_assess", "evaluate", "intake", "appraise", "meet_or_written", "decide"] as const;
const HELD = ["evaluate", "intake", "appraise", "appraise", "meet_or_written", "decide", "decide"];

test.each([
  ["without opinions", PLAIN],
  [
    "two bodies asked before the appraisal",
    ["self_assess", "evaluate", "intake", "opinion", "opinion", "appraise", "meet_or_written", "decide"],
  ],
  [
    "asked after it",
    ["self_assess", "evaluate", "intake", "appraise", "opinion", "meet_or_written", "opinion", "decide"],
  ],
] as const)("a dossier goes through its route %s and lies with no body that is only asked", (_, kinds) => {
  expect(lay(routeOf(kinds))).toEqual(HELD);
});

test("a proposal that is taken back comes to the reader, not to a body that was asked", () => {
  const route = routeOf(["self_assess", "evaluate", "intake", "appraise", "opinion", "decide"]);
  const move = decideMove({ status: "proposed", step: 5, route }, "reconsider");
  expect(move.ok && route.steps[move.value.step]?.kind).toBe("appraise");
});
