import { capital, withStop } from "@/lib/core/text";
import {
  LIGHT_LABELS,
  type ReportContent,
  type ReportLine,
} from "@/lib/registrations/domain/progress-report";

/** A report as it was sent, with the name of its period. */
export interface SentReport {
  readonly label: string;
  readonly content: ReportContent;
}

/** Texts of the year-end report as its months tell them; a part that no month speaks of is left out. */
export interface YearEndDraft {
  readonly highlights?: string;
  readonly shortcomings?: string;
  readonly proposals?: string;
}

/** What was said of one thing month by month; the same words again are not repeated. */
function told(reports: readonly SentReport[], of: (content: ReportContent) => string): readonly string[] {
  const said = new Set<string>();
  return reports.flatMap(({ label, content }) => {
    const text = of(content);
    if (text === "" || said.has(text)) return [];
    said.add(text);
    return [`${capital(label)}: ${withStop(text)}`];
  });
}

interface Spell {
  readonly line: ReportLine;
  readonly from: string;
}

/** How one criterion went: since when it was not green, why, and since when it is green again, with what was done. */
function courseOf(code: string, reports: readonly SentReport[]): readonly string[] {
  const course: string[] = [];
  let open: Spell | null = null;
  for (const { label, content } of reports) {
    const line = content.lines.find((one) => one.code === code);
    if (!line?.light) continue;
    if (line.light !== "green") {
      open ??= { line, from: label };
      if (line.light === "red" && open.line.light !== "red") open = { ...open, line };
    } else if (open) {
      const how = line.note === "" || line.note === open.line.note ? "" : `: ${line.note}`;
      course.push(`${begun(open)} Đã khắc phục từ ${label}${how.replace(/[.!?]$/, "")}.`);
      open = null;
    }
  }
  const last = reports.at(-1);
  if (open && last) course.push(`${begun(open)} Đến báo cáo ${last.label} chưa khắc phục xong.`);
  return course;
}

const begun = ({ line, from }: Spell): string =>
  `Tiêu chí ${line.number} (${line.title}), từ ${from}, mức ${LIGHT_LABELS[line.light ?? "yellow"].toLowerCase()}: ${withStop(line.note)}`;

/**
 * The draft of the year-end report out of what was sent during the year, in order: what was done, what was difficult and
 * how it was overcome, what was proposed. Nothing is added; causes no report asks for, so none are given.
 */
export function yearEndDraft(reports: readonly SentReport[]): YearEndDraft {
  const codes = [...new Set(reports.flatMap(({ content }) => content.lines.map(({ code }) => code)))];
  const parts = {
    highlights: told(reports, ({ done }) => done),
    shortcomings: [
      ...codes.flatMap((code) => courseOf(code, reports)),
      ...told(reports, ({ difficulties }) => difficulties),
    ],
    proposals: told(reports, ({ proposals }) => proposals),
  };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, lines]) => (lines.length > 0 ? [[name, lines.join("\n")]] : [])),
  );
}
