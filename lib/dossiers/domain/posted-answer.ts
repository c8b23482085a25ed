import { figureFieldsOf } from "@/lib/dossiers/domain/criterion-gaps";
import { withDerivedResult, type SelfResult, type StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import type { Criterion } from "@/lib/programmes/domain/criteria";

/** Fields of one group as the form sends them, each a record by criterion. */
export interface PostedFields {
  readonly result: Readonly<Record<string, SelfResult | "">>;
  readonly explanation: Readonly<Record<string, string>>;
  readonly figure: Readonly<Record<string, string>>;
  readonly numerator: Readonly<Record<string, string>>;
  readonly denominator: Readonly<Record<string, string>>;
  readonly exception: Readonly<Record<string, string>>;
  readonly exceptionNote: Readonly<Record<string, string>>;
  readonly absence: Readonly<Record<string, string>>;
}

/** The row as posted; fields its measure does not have are left out, an unknown exception is none. */
export function postedAnswer(criterion: Criterion, fields: PostedFields): StoredAnswer {
  const { code, exceptions } = criterion;
  const parts = figureFieldsOf(criterion).map(({ part }) => part);
  const figure = (part: "figure" | "numerator" | "denominator"): string =>
    parts.includes(part) ? (fields[part][code] ?? "") : "";
  const exceptionCode = fields.exception[code] ?? "";
  return withDerivedResult(criterion, {
    result: fields.result[code] || null,
    explanation: fields.explanation[code] ?? "",
    numerator: figure("numerator"),
    denominator: figure("denominator"),
    figure: figure("figure"),
    exceptionCode: exceptions.some((exception) => exception.code === exceptionCode) ? exceptionCode : "",
    exceptionNote: exceptions.length > 0 ? (fields.exceptionNote[code] ?? "") : "",
    evidenceAbsence: fields.absence[code] ?? "",
  });
}
