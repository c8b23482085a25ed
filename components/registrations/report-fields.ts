import type { StoredField } from "@/components/forms/their-version";
import {
  LIGHT_LABELS,
  REPORT_TEXT_LABELS,
  type ReportContent,
} from "@/lib/registrations/domain/progress-report";

/** The texts of a report in the order of its form. */
export const REPORT_TEXTS = ["done", "difficulties", "proposals", "next"] as const;

/** Every field of a report's form with what is kept in it. */
export const storedFields = (content: ReportContent): readonly StoredField[] => [
  ...content.lines.flatMap(({ code, number, light, note }): StoredField[] => [
    {
      name: `light:${code}`,
      label: `Mức của tiêu chí ${number}`,
      stored: light ?? "",
      reads: light ? LIGHT_LABELS[light] : "",
    },
    { name: `note:${code}`, label: `Khó khăn, đề xuất của tiêu chí ${number}`, stored: note },
  ]),
  ...REPORT_TEXTS.map((name) => ({ name, label: REPORT_TEXT_LABELS[name], stored: content[name] })),
];
