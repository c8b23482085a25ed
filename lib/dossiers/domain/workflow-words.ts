import type { Permission } from "@/lib/core/permissions";
import {
  ACT_RULES,
  decideMove,
  DOSSIER_ACTS,
  DOSSIER_STATUSES,
  permissionFor,
  type DossierAct,
  type DossierMove,
  type DossierPosition,
  type DossierStatus,
} from "@/lib/dossiers/domain/workflow";
import type { StepKind } from "@/lib/programmes/domain/plan";
import type { ResolvedRoute } from "@/lib/programmes/domain/resolved-route";

/** A move of a dossier in words: who may do what in which state, and what the dossier then is. */
export interface MoveWords {
  readonly from: DossierStatus;
  readonly act: DossierAct;
  readonly who: string;
  readonly to: readonly DossierStatus[];
}

/** Whoever holds the permission at the body of the step. */
const HOLDERS: Readonly<Partial<Record<Permission, string>>> = {
  "dossier.receive": "Cán bộ của cơ quan tiếp nhận",
  "dossier.evaluate": "Cán bộ của cơ quan đánh giá",
  "dossier.appraise": "Cán bộ thẩm định",
  "meeting.manage": "Thư ký, theo biên bản đã khóa",
  "decision.draft": "Người dự thảo quyết định",
  "decision.sign": "Người ký quyết định",
  "decision.issue": "Văn thư, khi phát hành quyết định",
};

const PREPARER = "Bên lập hồ sơ";

const whoDoes = (act: DossierAct, from: DossierStatus): string =>
  ACT_RULES[act].side === "preparer" ? PREPARER : (HOLDERS[permissionFor(act, from)] ?? "");

/** A way without bodies: the moves depend on the kinds of the steps alone. */
const wayOf = (kinds: readonly StepKind[]): ResolvedRoute => ({
  rowKey: "",
  title: "",
  clause: "",
  steps: kinds.map((kind) => ({
    kind,
    scopePath: "",
    bodyId: null,
    bodyName: "",
    viaName: null,
    clause: "",
    mark: null,
  })),
  signer: "chairman",
  decisionForm: { title: "", symbol: "" },
  facts: [],
});

function movesFrom(position: DossierPosition): readonly DossierMove[] {
  return DOSSIER_ACTS.flatMap((act) =>
    [true, false].flatMap((passed) => {
      const move = decideMove(position, act, passed);
      return move.ok ? [move.value] : [];
    }),
  );
}

/** Every move that a dossier on this way can come to, from the draft on. */
function reachableMoves(kinds: readonly StepKind[]): readonly DossierMove[] {
  const route = wayOf(kinds);
  const found = new Map<string, DossierMove>();
  const seen = new Set<string>();
  const waiting: DossierPosition[] = [{ status: "draft", step: 0, route }];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const key = `${at.status} ${at.step}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const move of movesFrom(at)) {
      found.set(`${move.from} ${move.act} ${move.to}`, move);
      waiting.push({ status: move.to, step: move.step, route });
    }
  }
  return [...found.values()];
}

/**
 * Who may do what in which state, over all ways of a plan: the moves of the table that its steps can come to, so that a
 * plan without a meeting has no word of one. In the order of the states and acts.
 */
export function movesOfWays(ways: readonly (readonly StepKind[])[]): readonly MoveWords[] {
  const moves = ways.flatMap(reachableMoves);
  return DOSSIER_STATUSES.flatMap((from) =>
    DOSSIER_ACTS.flatMap((act) => {
      const to = DOSSIER_STATUSES.filter((status) =>
        moves.some((move) => move.from === from && move.act === act && move.to === status),
      );
      return to.length > 0 ? [{ from, act, who: whoDoes(act, from), to }] : [];
    }),
  );
}
