import type { Period } from "@/lib/core/dates";
import type { MovementGrade, Programme } from "@/lib/programmes/domain/programme";
import type { Sourced } from "@/lib/programmes/domain/sourced";
import type { UnitClass } from "@/lib/units/domain/unit-class";

/** A cause the text accepts: «bất khả kháng», «phát hiện kịp thời, giảm hậu quả, báo ngay cấp thẩm quyền». */
export interface CriterionException {
  readonly code: string;
  readonly title: string;
}

/** A sample of evidence («tệp mẫu»): a file of the tenant, told by its fingerprint. */
export interface EvidenceSample {
  readonly fileId: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly sha256: string;
}

/**
 * A scored row that a unit must not fall short of («điểm tối thiểu»): below it the class is at best `highest`, whatever
 * the sum; null leaves the unit without a class. Entered by the tenant, with the clause of the row.
 */
export interface MinimumPoints {
  readonly atLeast: number;
  readonly highest: MovementGrade | null;
}

/** What is answered, and against what. */
export type Measure =
  | { readonly kind: "met" }
  | { readonly kind: "zero_count"; readonly unit: string }
  | {
      readonly kind: "threshold";
      readonly unit: string;
      readonly compare: "at_least" | "at_most";
      readonly threshold: number;
    }
  | {
      readonly kind: "percentage";
      readonly numerator: string;
      readonly denominator: string;
      readonly atLeast: number;
    }
  /** Computed from results of other units: XA-4 of TT 124. */
  | { readonly kind: "computed"; readonly rule: "xa4" }
  /** Scored sets (QĐ 510): points up to the maximum; null is «chưa nhập». */
  | { readonly kind: "scored"; readonly maxPoints: number | null; readonly minimum?: MinimumPoints };

export interface Criterion extends Sourced {
  /** Unique in the set; a sub-point has its own («KDC-3a»). */
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly measure: Measure;
  readonly evidence: "required" | "optional";
  /** When «không áp dụng» may be answered, with a reason; null: never. */
  readonly notApplicableWhen: string | null;
  readonly exceptions: readonly CriterionException[];
  /** How the province reads the text, for whoever answers; never the text itself. */
  readonly guidance?: string;
  /** Which papers are looked for, and what a good one shows. */
  readonly evidenceWanted?: string;
  /** A good paper to look at, the same for every unit. */
  readonly sample?: EvidenceSample;
  /** Codes of the version before that this row comes from, where it is not simply its own: reworded under a new code, split, joined. */
  readonly replaces?: readonly string[];
}

/** A criterion of the text; its rows are the sub-points, and all of them must be met. */
export interface CriteriaGroup {
  readonly code: string;
  readonly title: string;
  readonly clause: string;
  readonly criteria: readonly Criterion[];
}

export interface GradeThreshold {
  readonly grade: MovementGrade;
  /** Null until the tenant enters it. */
  readonly atLeast: number | null;
}

/** `all_met`: đạt / chưa đạt, nothing can make up for one that failed. `scored`: points, then a class. */
export type CriteriaScheme =
  | { readonly kind: "all_met" }
  | { readonly kind: "scored"; readonly scale: number; readonly thresholds: readonly GradeThreshold[] };

/** What one criteria version says; JSON-safe and frozen once published. */
export interface CriteriaContent {
  readonly key: string;
  readonly title: string;
  readonly programme: Programme;
  readonly unitClasses: readonly UnitClass[];
  readonly legalText: string;
  /** Shown on every screen and paper that uses the set; null for an official text entered in full. */
  readonly label: string | null;
  /** Usable in demo tenants only. */
  readonly illustrative: boolean;
  readonly effective: Period;
  readonly scheme: CriteriaScheme;
  readonly groups: readonly CriteriaGroup[];
}

export const ILLUSTRATIVE_LABEL = "Bộ tiêu chí minh họa — chưa phải văn bản chính thức";
export const CONDENSED_TT124_LABEL = "Thông tư 124/2021/TT-BCA (nội dung tóm lược)";

/** Every row that is answered, in order. */
export const criteriaOf = ({ groups }: Pick<CriteriaContent, "groups">): readonly Criterion[] =>
  groups.flatMap(({ criteria }) => criteria);

export const CRITERION_BASES = ["legal_text", "tenant_setting", "illustrative"] as const;

/** Where a row comes from, in a word for forms and files. */
export const CRITERION_BASIS_LABELS = {
  legal_text: "Văn bản quy phạm",
  tenant_setting: "Tiêu chí của tỉnh",
  illustrative: "Minh họa",
} as const satisfies Record<(typeof CRITERION_BASES)[number], string>;

export const MEASURE_KINDS = ["met", "zero_count", "threshold", "percentage", "computed", "scored"] as const;

export const MEASURE_LABELS = {
  met: "Đạt / chưa đạt",
  zero_count: "Không để xảy ra",
  threshold: "Số liệu so ngưỡng",
  percentage: "Tỷ lệ phần trăm",
  computed: "Tính từ kết quả các đơn vị thuộc xã",
  scored: "Chấm điểm",
} as const satisfies Record<Measure["kind"], string>;

/** What a unit may still be classed as below the minimum of a row; «Xuất sắc» would hold nothing down. */
export const BELOW_MINIMUM = ["kha", "trung_binh", "yeu", "none"] as const;
export type BelowMinimum = (typeof BELOW_MINIMUM)[number];

export const BELOW_MINIMUM_LABELS = {
  kha: "Cao nhất là Khá",
  trung_binh: "Cao nhất là Trung bình",
  yeu: "Cao nhất là Yếu",
  none: "Không xếp loại",
} as const satisfies Record<BelowMinimum, string>;

/** The choice that stands for a minimum; empty where there is none. */
export const belowMinimumOf = (minimum: MinimumPoints | undefined): BelowMinimum | "" =>
  minimum ? (BELOW_MINIMUM.find((known) => known === (minimum.highest ?? "none")) ?? "") : "";

export const COMPARE_LABELS = { at_least: "Từ", at_most: "Không quá" } as const;
