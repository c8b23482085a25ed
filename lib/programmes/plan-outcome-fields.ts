import { z } from "zod";
import { choice, listOf, optionalText, requiredText } from "@/lib/core/fields";
import {
  LOSS_SUBJECTS,
  NOTICE_SIGNERS,
  SUCCESSION_RULES,
  type Maintenance,
  type NoticeSigner,
} from "@/lib/programmes/domain/plan";
import { bodyOfValue, sourceFields, sourceOf, textReader } from "@/lib/programmes/plan-item-fields";
import { linesOf, listed, one, saving } from "@/lib/programmes/plan-item-target";

/* What becomes of a title: kept, lost, taken back, handed on; what follows from it (rules.md 2). */

const notice = z.strictObject({
  title: optionalText(120),
  symbol: optionalText(60),
  signer: choice(["", ...NOTICE_SIGNERS], "Chọn người ký thông báo").default(""),
  clause: optionalText(300),
  basis: sourceFields.basis.optional(),
  source: sourceFields.source,
  mark: sourceFields.mark,
});
type TypedNotice = z.infer<typeof notice>;

/** The notice is there as soon as it has a name; then all of it has to be. */
function noticeOf(typed: TypedNotice, context: z.RefinementCtx) {
  if (typed.title === "") return {};
  const needed = <Value>(
    path: string,
    value: Value | "" | undefined,
    message: string,
    instead: Value,
  ): Value => {
    if (value !== "" && value !== undefined) return value;
    context.addIssue({ code: "custom", path: ["notice", path], message });
    return instead;
  };
  return {
    notice: {
      title: typed.title,
      symbol: needed("symbol", typed.symbol, "Nhập ký hiệu sau số, ví dụ TB-CAT", ""),
      signer: needed<NoticeSigner>("signer", typed.signer, "Chọn người ký thông báo", "chairman"),
      ...sourceOf({
        ...typed,
        clause: needed("clause", typed.clause, "Nhập mục của kế hoạch, ví dụ II.4", ""),
        basis: needed("basis", typed.basis, "Chọn nguồn của quy định", "plan" as const),
      }),
    },
  };
}

export const maintenance = z
  .strictObject({
    ...one("maintenance"),
    kind: choice(["none", "keep_up", "recheck"], "Chọn cách duy trì"),
    text: optionalText(2000),
    everyYears: optionalText(4),
    by: optionalText(60),
    document: optionalText(300),
    onLoss: optionalText(2000),
    notice: notice.prefault({}),
    clause: optionalText(300),
    basis: sourceFields.basis.optional(),
    source: sourceFields.source,
    mark: sourceFields.mark,
  })
  .transform((typed, context) => {
    const needed = textReader(context);
    const source = () => {
      if (!typed.basis)
        context.addIssue({ code: "custom", path: ["basis"], message: "Chọn nguồn của quy định" });
      const clause = needed("clause", typed.clause, "Nhập mục của kế hoạch, ví dụ II.4");
      return sourceOf({ ...typed, clause, basis: typed.basis ?? "plan" });
    };
    const item = (): Maintenance => {
      switch (typed.kind) {
        case "none":
          return { kind: "none" };
        case "keep_up":
          return { kind: "keep_up", text: needed("text", typed.text, "Nhập yêu cầu duy trì"), ...source() };
        case "recheck": {
          const by = bodyOfValue(typed.by);
          if (!by) context.addIssue({ code: "custom", path: ["by"], message: "Chọn cơ quan rà soát" });
          const everyYears = /^\d{1,2}$/.test(typed.everyYears) ? Number(typed.everyYears) : 0;
          if (everyYears < 1 || everyYears > 10)
            context.addIssue({ code: "custom", path: ["everyYears"], message: "Nhập số năm, từ 1 đến 10" });
          return {
            kind: "recheck",
            everyYears,
            by: by ?? { kind: "police", at: "province" },
            document: needed("document", typed.document, "Nhập tên văn bản ghi kết quả duy trì"),
            onLoss: needed("onLoss", typed.onLoss, "Nhập điều xảy ra khi không còn duy trì"),
            ...noticeOf(typed.notice, context),
            ...source(),
          };
        }
      }
    };
    return saving(typed, { part: typed.part, item: item() });
  });

export const withdrawal = z
  .strictObject({
    ...one("withdrawal"),
    grounds: requiredText("Nhập ít nhất một căn cứ thu hồi", 4000),
    ...sourceFields,
  })
  .transform(({ part, grounds, ...rest }) =>
    saving(rest, { part, item: { grounds: linesOf(grounds), ...sourceOf(rest) } }),
  );

export const succession = z
  .strictObject({
    ...one("succession"),
    rule: choice(SUCCESSION_RULES, "Chọn danh hiệu đi về đâu"),
    ...sourceFields,
  })
  .transform(({ part, rule, ...rest }) => saving(rest, { part, item: { rule, ...sourceOf(rest) } }));

export const consequences = z
  .strictObject({
    ...listed("consequences"),
    text: requiredText("Nhập nội dung khen thưởng hoặc hệ quả", 2000),
    concerns: requiredText("Nhập ai được, ai chịu", 300),
    onLoss: listOf(choice(LOSS_SUBJECTS, "Chọn trong danh sách")),
    ...sourceFields,
  })
  .transform(({ part, at, text, concerns, onLoss, ...rest }) =>
    saving(rest, {
      part,
      at,
      item: { text, concerns, ...(onLoss.length > 0 ? { onLoss } : {}), ...sourceOf(rest) },
    }),
  );
