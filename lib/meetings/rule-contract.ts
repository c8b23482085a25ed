import { z } from "zod";
import type { IsoDate } from "@/lib/core/dates";
import { choice, dateField, optionalText, requiredText, tick } from "@/lib/core/fields";
import { isId } from "@/lib/core/ids";
import { MAJORITY_BASES, parseShare, type QuorumRule, type Share } from "@/lib/meetings/domain/quorum";

/** Whether a document speaks of a share at all, and how. */
export const SHARE_KINDS = ["none", "at_least", "more_than"] as const;
export type ShareKind = (typeof SHARE_KINDS)[number];

/** What stands for every committee of the province in the form. */
export const ALL_BODIES = "all";

const body = z
  .string({ error: "Chọn Ban Chỉ đạo" })
  .refine((text) => text === ALL_BODIES || isId(text), { error: "Chọn Ban Chỉ đạo" });

const UNREADABLE = "Nhập tỷ lệ dạng 2/3 hoặc 70%, không quá toàn bộ";

const shareFields = {
  quorumKind: choice(SHARE_KINDS, "Chọn văn bản có quy định số thành viên dự hay không"),
  quorumShare: optionalText(20),
  majorityKind: choice(SHARE_KINDS, "Chọn văn bản có quy định tỷ lệ đồng ý hay không"),
  majorityShare: optionalText(20),
} as const;

/** A share that is asked for is readable, and «quá» leaves room above it. */
function checkShare(
  { kind, text }: { readonly kind: ShareKind; readonly text: string },
  complain: (message: string) => void,
): void {
  if (kind === "none") return;
  if (text === "") return complain("Nhập tỷ lệ, ví dụ 2/3");
  const share = parseShare(text);
  if (!share) return complain(UNREADABLE);
  if (kind === "more_than" && share.numerator === share.denominator) complain("Không thể quá toàn bộ");
}

export const enterRuleInput = z
  .strictObject({
    body,
    ...shareFields,
    majorityOf: choice(MAJORITY_BASES, "Chọn cách tính tỷ lệ đồng ý").default("present"),
    coversWritten: tick(),
    documentNumber: requiredText("Nhập số văn bản", 80),
    documentDate: dateField("Nhập ngày văn bản"),
    issuer: requiredText("Nhập cơ quan ban hành", 200),
    clause: optionalText(80),
    validFrom: dateField("Nhập ngày bắt đầu áp dụng"),
  })
  .superRefine((typed, context) => {
    const at = (field: string) => (message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    checkShare({ kind: typed.quorumKind, text: typed.quorumShare }, at("quorumShare"));
    checkShare({ kind: typed.majorityKind, text: typed.majorityShare }, at("majorityShare"));
  });
export type EnterRuleInput = z.infer<typeof enterRuleInput>;

/** The share that was typed; null where the document does not speak of it. */
export function typedShare(kind: ShareKind, text: string): Share | null {
  const share = kind === "none" ? null : parseShare(text);
  return share && { ...share, atLeast: kind === "at_least" };
}

export type EnterRuleRefusal =
  | { readonly code: "meeting.body-not-found" }
  /** Nothing holds there that a document without a share could end. */
  | { readonly code: "meeting.rule-says-nothing" }
  | { readonly code: "meeting.rule-document-later"; readonly today: IsoDate }
  | { readonly code: "meeting.rule-before-document"; readonly documentDate: IsoDate };

export interface EnteredRule {
  readonly ruleId: string;
  /** Null: every committee. */
  readonly bodyName: string | null;
  readonly validFrom: IsoDate;
}

/** `holds`: today, for its bodies. `later`: its day has not come. `replaced`: a later one took its place. */
export type RuleStanding = "holds" | "later" | "replaced";

export interface RuleRow extends QuorumRule {
  readonly ruleId: string;
  readonly bodyName: string | null;
  readonly validFrom: IsoDate;
  readonly enteredBy: string;
  readonly standing: RuleStanding;
}

export interface RulesView {
  readonly rows: readonly RuleRow[];
  /** Committees for which the actor enters rules; «all» among them at the province. */
  readonly bodies: readonly { readonly value: string; readonly name: string }[];
}
