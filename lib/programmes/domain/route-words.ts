import { capital } from "@/lib/core/text";
import { describeBody, isUnitItself, type BodyRef, type PlaceFacts } from "@/lib/programmes/domain/body-ref";
import {
  SIGNER_POST_LABELS,
  STEP_LABELS,
  type PlanDraft,
  type RouteRow,
  type Step,
  type StepKind,
  type UnitPair,
} from "@/lib/programmes/domain/plan";
import { BASIS_LABELS, type Sourced } from "@/lib/programmes/domain/sourced";
import { MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";
import { isCommuneClass, UNIT_CLASS_LABELS } from "@/lib/units/domain/unit-class";

/** One step of a way in words. */
export interface StepWords {
  readonly kind: StepKind;
  /** «Thẩm định». */
  readonly label: string;
  /** «Thường trực Ban Chỉ đạo cấp huyện». */
  readonly body: string;
  /** «thẩm định, qua Công an cấp huyện». */
  readonly act: string;
  readonly clause: string;
  /** What the reader must know when the plan itself does not say it. */
  readonly mark: string | null;
}

/** The way of the units that a row of the plan takes in, as far as the same bodies act on it. */
export interface RouteWords {
  readonly key: string;
  /** «Xã, phường, thị trấn». */
  readonly units: string;
  readonly clause: string;
  readonly mark: string | null;
  readonly steps: readonly StepWords[];
  /** The whole of it as one sentence, for signing off. */
  readonly sentence: string;
}

const markOf = ({ mark, basis }: Sourced): string | null =>
  mark ?? (basis === "plan" ? null : BASIS_LABELS[basis]);

/** «quyết định công nhận, Trưởng Ban Chỉ đạo ký»: what the body of a step does, with whom. */
function actOf(step: Step, named: (ref: BodyRef) => string): string {
  switch (step.kind) {
    case "self_assess": {
      const act = isUnitItself(step.by) ? "tự đánh giá, lập hồ sơ" : "lập hồ sơ tự đánh giá";
      return step.orBy ? `${act} (hoặc ${named(step.orBy)} lập)` : act;
    }
    case "evaluate":
      return step.advisedBy
        ? `đánh giá, đề nghị công nhận; ${named(step.advisedBy)} tham mưu`
        : "đánh giá, đề nghị công nhận";
    case "intake":
      return step.via ? `tiếp nhận hồ sơ qua ${named(step.via)}` : "tiếp nhận hồ sơ";
    case "appraise":
      return step.via ? `thẩm định, qua ${named(step.via)}` : "thẩm định";
    case "opinion":
      return step.workingDays === null
        ? "cho ý kiến phối hợp"
        : `cho ý kiến phối hợp trong ${step.workingDays} ngày làm việc`;
    case "meet_or_written":
      return "họp xét hoặc lấy ý kiến bằng văn bản";
    case "decide":
      return `quyết định công nhận, ${SIGNER_POST_LABELS[step.signer]} ký`;
  }
}

function stepWords(step: Step, facts: PlaceFacts): StepWords {
  const named = (ref: BodyRef): string => describeBody(ref, facts);
  return {
    kind: step.kind,
    label: STEP_LABELS[step.kind],
    body: capital(named(step.by)),
    act: actOf(step, named),
    clause: step.clause,
    mark: markOf(step),
  };
}

/** Every step of a row for units of these facts, in one line: «Đơn vị tự đánh giá → … → UBND cấp tỉnh quyết định …». */
export const wayText = ({ steps }: Pick<RouteRow, "steps">, facts: PlaceFacts): string =>
  steps
    .map((step) => stepWords(step, facts))
    .map(({ body, act }) => `${body} ${act}`)
    .join(" → ");

const listed = (pairs: readonly UnitPair[]): string =>
  [...new Set(pairs.map(({ unitClass }) => UNIT_CLASS_LABELS[unitClass]))].join(", ");

/** «Xã, phường; cơ quan, doanh nghiệp do cấp xã quản lý»: a commune is at its own level. */
function unitsText(pairs: readonly UnitPair[], { when }: RouteRow): string {
  const communes = pairs.filter(({ unitClass }) => isCommuneClass(unitClass));
  const managed = pairs.filter(({ unitClass }) => !isCommuneClass(unitClass));
  const levels = new Set(managed.map(({ managingLevel }) => MANAGING_LEVEL_LABELS[managingLevel]));
  const delegated = { yes: " (được ủy quyền)", no: " (theo thẩm quyền)", any: "" }[when.delegated];
  return capital(
    [
      ...(communes.length > 0 ? [listed(communes)] : []),
      ...(managed.length > 0 ? [`${listed(managed)} do ${[...levels].join(", ")} quản lý${delegated}`] : []),
    ].join("; "),
  );
}

/** One sentence: «Xã, phường: Công an cấp xã lập hồ sơ → Ban Chỉ đạo cấp xã đánh giá … (mục II.4).» */
const sentenceOf = (units: string, steps: readonly StepWords[], clause: string): string =>
  `${units}: ${steps.map(({ body, act }) => `${body} ${act}`).join(" → ")} (mục ${clause}).`;

interface SameWay {
  readonly pairs: readonly UnitPair[];
  readonly steps: readonly StepWords[];
}

/** Pairs of a row for which every step names the same bodies. */
function sameWays(row: RouteRow, { scope, header }: PlanDraft): readonly SameWay[] {
  const ways = new Map<string, SameWay>();
  for (const { unitClass, managingLevel } of scope.pairs) {
    if (!row.when.unitClasses.includes(unitClass) || !row.when.managingLevels.includes(managingLevel))
      continue;
    const steps = row.steps.map((step) =>
      stepWords(step, { unitClass, managingLevel, regime: header.regime }),
    );
    const key = JSON.stringify(steps);
    ways.set(key, { pairs: [...(ways.get(key)?.pairs ?? []), { unitClass, managingLevel }], steps });
  }
  return [...ways.values()];
}

const waysOf = (row: RouteRow, plan: PlanDraft): readonly RouteWords[] =>
  sameWays(row, plan).map(({ pairs, steps }, index) => {
    const units = unitsText(pairs, row);
    return {
      key: `${row.key}-${index}`,
      units,
      clause: row.clause,
      mark: markOf(row),
      steps,
      sentence: sentenceOf(units, steps, row.clause),
    };
  });

/** Every way of the plan in words, in the order of its rows; of a draft as far as its scope is written. */
export const routeWords = (plan: PlanDraft): readonly RouteWords[] =>
  plan.routes.flatMap((row) => waysOf(row, plan));
