import type { IsoDate } from "@/lib/core/dates";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import { keyFor } from "@/lib/programmes/domain/plan-items";
import type { Programme, Regime } from "@/lib/programmes/domain/programme";

/** What a plan from nothing begins with. */
export interface NewPlan {
  readonly title: string;
  readonly programme: Programme;
  readonly cycleYear: number;
  readonly regime: Regime;
  /** Name of the body that issues it. */
  readonly issuer: string;
  readonly cycleFrom: IsoDate;
  readonly dayAfterCycle: IsoDate;
}

const UNWRITTEN = { clause: "", basis: "plan" } as const;

/**
 * A plan that says nothing yet: every part is there to be written, and what it lacks keeps it from being published
 * (rules.md 2). Its key is made of the issuer, the programme and the year, so that it is the only one of its kind.
 */
export const newPlan = ({ cycleFrom, dayAfterCycle, ...said }: NewPlan): PlanDraft => ({
  header: {
    ...said,
    key: keyFor(`${said.issuer} ${said.programme} ${said.cycleYear}`, []),
    documentNumber: null,
    documentDate: null,
    documentDateWords: "",
    signerTitle: null,
    legalBases: [],
    sourceNotes: [],
    cycle: { from: cycleFrom, to: dayAfterCycle },
    effective: { from: cycleFrom, to: null },
  },
  scope: {
    pairs: [],
    exclusions: [],
    outside: [],
    otherwise: { sentence: "Đơn vị không thuộc đối tượng của kế hoạch này.", ...UNWRITTEN },
  },
  criteria: [],
  evaluationPeriods: [],
  preconditions: [],
  entry: { kind: "selected", milestone: null, papers: [], selectors: [], ...UNWRITTEN },
  routes: [],
  components: [],
  milestones: [],
  quotas: [],
  reports: [],
  maintenance: { kind: "none" },
  consequences: [],
});
