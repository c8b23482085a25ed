import { z } from "zod";
import { err, ok, type Result } from "@/lib/core/result";
import { planDraft } from "@/lib/programmes/contract";
import type { PlanDraft } from "@/lib/programmes/domain/plan";

/*
 * A plan as one JSON file: what is taken away from one province or year and brought into another. Its shape is
 * published as JSON Schema (`planFileSchema`), and it is read whole or not at all.
 */

export const PLAN_FILE_MAX_BYTES = 1024 * 1024;

/** A place in the file, as its reader finds it («routes[2].steps[0].by»), and what has to be put right there. */
export interface PlanFileFault {
  readonly path: string;
  readonly text: string;
}

export type PlanFileRefusal =
  | { readonly code: "plan.file-empty" }
  | { readonly code: "plan.file-too-large" }
  | { readonly code: "plan.file-not-json"; readonly line: number | null }
  /** At most `MOST_FAULTS` of all `count` faults. */
  | {
      readonly code: "plan.file-faulty";
      readonly faults: readonly PlanFileFault[];
      readonly count: number;
    };

const MOST_FAULTS = 100;

/** The plan that a file says, or every fault of its shape at once. What may be published is asked later. */
export function readPlanFile(text: string): Result<PlanDraft, PlanFileRefusal> {
  const json = parse(text.replace(/^\uFEFF/, ""));
  if (!json.ok) return json;
  const read = planDraft.safeParse(withoutSchema(json.value), { error: faultText });
  if (read.success) return ok(read.data);
  const faults = read.error.issues.map(({ path, message }) => ({ path: pathText(path), text: message }));
  return err({ code: "plan.file-faulty", faults: faults.slice(0, MOST_FAULTS), count: faults.length });
}

/** The file of a plan, its items in the order of the schema; reading it again gives the same plan. */
export const planFileText = (plan: PlanDraft): string =>
  `${JSON.stringify({ $schema: PLAN_SCHEMA_ADDRESS, ...planDraft.parse(plan) }, null, 2)}\n`;

export const PLAN_SCHEMA_ADDRESS = "/ke-hoach/luoc-do";

/** JSON Schema (draft 2020-12) of the file, for editors that check and complete while one types. */
export const planFileSchema = (): object => {
  const schema = z.toJSONSchema(planDraft, { io: "input", unrepresentable: "any" });
  return {
    ...schema,
    title: "Kế hoạch xét, công nhận",
    properties: { $schema: { type: "string" }, ...schema.properties },
  };
};

function parse(text: string): Result<unknown, PlanFileRefusal> {
  if (text.trim() === "") return err({ code: "plan.file-empty" });
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return err({ code: "plan.file-not-json", line: lineOf(text, error) });
  }
}

/** The line at which the reader of JSON gave up, the last one of a file that was cut short; null where it does not say. */
function lineOf(text: string, error: unknown): number | null {
  const message = error instanceof SyntaxError ? error.message : "";
  const whole = text.trimEnd();
  const [, position] = /position (\d+)/.exec(message) ?? [];
  if (position === undefined && !/end of JSON/.test(message)) return null;
  return whole.slice(0, Number(position ?? whole.length)).split("\n").length;
}

/** Editors ask for it at the head of a file; it is no part of the plan. */
function withoutSchema(json: unknown): unknown {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return json;
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== "$schema"));
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`,
    "",
  );

const TYPES: Readonly<Record<string, string>> = {
  string: "chữ trong dấu ngoặc kép",
  number: "một số",
  int: "một số nguyên",
  boolean: "true hoặc false",
  array: "một danh sách [ … ]",
  object: "một nhóm { … }",
  record: "một nhóm { … }",
};

const oneOf = (values: readonly unknown[]): string => `Phải là một trong: ${values.map(String).join(", ")}`;

/** A fault of the shape in the words of whoever edits the file. */
function faultText(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined && issue.code !== "unrecognized_keys") return "Thiếu mục này";
  switch (issue.code) {
    case "invalid_type":
      return `Phải là ${TYPES[issue.expected] ?? "giá trị khác"}`;
    case "invalid_value":
      return oneOf(issue.values);
    case "invalid_union":
      return Array.isArray(issue.options) ? oneOf(issue.options) : "Giá trị không dùng được ở đây";
    case "unrecognized_keys":
      return `Không có mục ${issue.keys.map((name) => `«${name}»`).join(", ")}; sửa tên mục hoặc bỏ đi`;
    case "too_small":
      return issue.origin === "string" ? "Không được để trống" : `Phải từ ${String(issue.minimum)} trở lên`;
    case "too_big":
      return issue.origin === "string"
        ? `Dài quá ${String(issue.maximum)} ký tự`
        : `Phải từ ${String(issue.maximum)} trở xuống`;
    case "custom":
    case "invalid_element":
    case "invalid_format":
    case "invalid_key":
    case "not_multiple_of":
      return "Giá trị không dùng được ở đây";
  }
}
