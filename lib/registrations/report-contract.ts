import { z } from "zod";
import type { IsoDate } from "@/lib/core/dates";
import { idField, optionalText, requiredText, revisionField, tick } from "@/lib/core/fields";
import type { Page } from "@/lib/core/page";
import type { ReportMark } from "@/lib/registrations/domain/report-standing";
import { LIGHTS, type ReportContent } from "@/lib/registrations/domain/progress-report";
import type { SentVersion } from "@/lib/registrations/domain/report-paper";
import type { ReportPeriod } from "@/lib/registrations/domain/report-periods";

// Inputs ---------------------------------------------------------------------

const MAX_ROWS = 300;

/** Texts by criterion, as a form names them: `note:1.1`. */
const byCriterion = <Value extends z.ZodType>(value: Value) =>
  z
    .record(z.string().max(60), value)
    .refine((record) => Object.keys(record).length <= MAX_ROWS, { error: "Biểu mẫu có quá nhiều dòng" });

/** A report as the page keeps it while it is written: anything may be missing. */
export const draftReportInput = z.strictObject({
  registrationId: idField(),
  period: requiredText("Chọn kỳ báo cáo", 60),
  /** Of the draft as the form was shown; 0 when there was none. */
  revision: revisionField().default(0),
  light: byCriterion(z.enum(["", ...LIGHTS]).transform((light) => (light === "" ? null : light))).default({}),
  note: byCriterion(optionalText(1000)).default({}),
  done: optionalText(4000),
  difficulties: optionalText(2000),
  proposals: optionalText(2000),
  next: optionalText(2000),
});
export type DraftReportInput = z.infer<typeof draftReportInput>;

export const sendReportInput = draftReportInput.extend({
  /** What was taken over from the report before was looked through. */
  confirmed: tick(),
  /** «Lưu, gửi sau» keeps the draft; for whoever writes without script. */
  act: z.enum(["send", "keep"]).default("send"),
});
export type SendReportInput = z.infer<typeof sendReportInput>;

export const correctReportInput = z.strictObject({
  registrationId: idField(),
  period: requiredText("Chọn kỳ báo cáo", 60),
  /** The version that is to be corrected. */
  version: z.coerce.number({ error: "Tải lại trang rồi làm lại" }).int().min(1),
  correctionReason: requiredText("Nhập lý do sửa báo cáo", 500),
});

// Refusals -------------------------------------------------------------------

export type ReportRefusal =
  | { readonly code: "registration.not-found" }
  /** The plan asks this unit for no report of that period. */
  | { readonly code: "report.not-asked" }
  | { readonly code: "report.not-open"; readonly label: string; readonly opensOn: IsoDate }
  | { readonly code: "report.already-sent"; readonly label: string; readonly sentOn: IsoDate }
  | { readonly code: "report.not-sent"; readonly label: string }
  | { readonly code: "report.being-corrected"; readonly label: string }
  | { readonly code: "report.criteria-not-published" }
  | { readonly code: "report.changed-meanwhile"; readonly by: string; readonly at: string };

export interface SavedReport {
  readonly registrationId: string;
  readonly period: string;
  readonly revision: number;
  /** Real time, ISO. */
  readonly savedAt: string;
  readonly unsaved: null;
}

export interface FinishedReport {
  readonly registrationId: string;
  readonly unitName: string;
  readonly period: string;
  readonly label: string;
  readonly version: number;
  readonly late: boolean;
  readonly receiverName: string;
  /** It was kept as a draft and is not sent yet. */
  readonly kept: boolean;
}

// Views ----------------------------------------------------------------------

export interface ReportVersionView extends SentVersion {
  readonly late: boolean;
}

export interface ReportDraftView {
  readonly content: ReportContent;
  /** 0: nothing is kept yet. */
  readonly revision: number;
  readonly version: number;
  /** «tháng 10/2026»: whose content it began with. */
  readonly prefilledFrom: string | null;
  readonly correctionReason: string;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
}

/** A period of the unit's year, as its row of links shows it. */
export interface PeriodLine {
  readonly key: string;
  readonly label: string;
  readonly mark: ReportMark;
}

export interface ReportPageView {
  readonly registrationId: string;
  readonly unitName: string;
  readonly unitClassLabel: string;
  readonly placeName: string;
  readonly headTitle: string | null;
  readonly planTitle: string;
  readonly cycleYear: number;
  readonly title: string;
  readonly clause: string;
  readonly mark: string | null;
  /** The report's form as the plan words it; null where it says nothing. */
  readonly form: string | null;
  readonly receiverName: string;
  readonly criteriaLabel: string | null;
  readonly period: ReportPeriod;
  readonly periods: readonly PeriodLine[];
  /** For whoever may write it; null for everybody else, and while what was sent stands. */
  readonly draft: ReportDraftView | null;
  /** Sent versions, the latest first. */
  readonly sent: readonly ReportVersionView[];
  readonly mayCorrect: boolean;
  readonly late: boolean;
  readonly today: IsoDate;
  readonly isDemo: boolean;
}

export const REPORT_FILTERS = ["da-gui", "chua-gui", "qua-han", "gui-muon", "den-do"] as const;
export type ReportFilter = (typeof REPORT_FILTERS)[number];

export interface ReportRow {
  readonly registrationId: string;
  readonly unitName: string;
  readonly unitClassLabel: string;
  readonly mark: ReportMark;
  readonly dueOn: IsoDate | null;
  readonly sentOn: IsoDate | null;
  readonly corrected: boolean;
  readonly reds: number;
  readonly yellows: number;
  /** Criteria with a red light, by name. */
  readonly redLines: readonly string[];
  readonly mayWrite: boolean;
}

export interface ReportListInput {
  /** A period's key; null: the one under way. */
  readonly period: string | null;
  readonly filter: ReportFilter | null;
  readonly page: number;
}

export interface ReportListView {
  /** Every period that has begun, the latest first; empty where nobody in reach owes a report. */
  readonly periods: readonly Pick<ReportPeriod, "key" | "label">[];
  readonly period: Pick<ReportPeriod, "key" | "label"> | null;
  readonly filter: ReportFilter | null;
  readonly counts: Readonly<Record<ReportFilter, number>>;
  readonly all: number;
  readonly page: Page<ReportRow>;
  readonly receiverName: string;
  readonly clause: string;
}
