import { z } from "zod";
import { choice, optionalText, requiredText } from "@/lib/core/fields";
import { QUOTA_SCOPES, REPORT_MAKERS } from "@/lib/programmes/domain/plan";
import type { QuotaEdit } from "@/lib/programmes/domain/plan-part";
import {
  blocks,
  sourceFields,
  sourceOf,
  textReader,
  unitClassesField,
} from "@/lib/programmes/plan-item-fields";
import { keptKey, listed, saving, wholeNumber } from "@/lib/programmes/plan-item-target";
import { milestoneFields, milestoneOf } from "@/lib/programmes/plan-milestone-fields";

/* What is to be reached and told by when: milestones, quotas, reports (rules.md 2, 5, 6). */

export const milestones = z
  .strictObject({ ...listed("milestones"), ...milestoneFields, ...sourceFields })
  .transform(({ part, at, ...typed }, context) =>
    saving(typed, { part, at, item: { ...milestoneOf(typed, context), ...sourceOf(typed) } }),
  );

const quotaPart = z.strictObject({
  key: keptKey,
  title: requiredText("Nhập tên phần, ví dụ xã, phường", 200),
  atLeast: wholeNumber("Nhập số đơn vị, từ 1 trở lên", { min: 1, max: 100_000 }),
  unitClasses: unitClassesField(),
});

const ASSIGNED = "Nhập số được giao bằng số nguyên, hoặc để trống khi chưa được giao";

export const quotas = z
  .strictObject({
    ...listed("quotas"),
    kind: choice(["minimum", "assigned"], "Chọn loại chỉ tiêu"),
    title: requiredText("Nhập tên chỉ tiêu", 300),
    each: choice(QUOTA_SCOPES, "Chọn tính cho từng nơi nào").optional(),
    combine: choice(["all_of", "any_of"], "Chọn «và» hay «hoặc»").optional(),
    quotaPart: blocks(quotaPart, ["title", "atLeast"]),
    assignedBy: optionalText(200),
    number: optionalText(12),
    ...sourceFields,
  })
  .transform(
    ({ part, at, kind, title, each, combine, quotaPart: parts, assignedBy, number, ...rest }, context) => {
      const fault = (path: readonly string[], message: string) =>
        context.addIssue({ code: "custom", path: [...path], message });
      const text = textReader(context);
      const item = (): QuotaEdit => {
        if (kind === "assigned") {
          const by = text("assignedBy", assignedBy, "Nhập cơ quan giao chỉ tiêu");
          const isNumber = /^\d{1,6}$/.test(number.replace(/[.\s]/g, ""));
          if (number !== "" && !isNumber) fault(["number"], ASSIGNED);
          const given = number === "" ? null : Number(number.replace(/[.\s]/g, ""));
          return { kind, title, assignedBy: by, number: given, ...sourceOf(rest) };
        }
        if (!each) fault(["each"], "Chọn tính cho từng nơi nào");
        if (!combine) fault(["combine"], "Chọn «và» hay «hoặc»");
        if (parts.length === 0) fault(["quotaPart", "0", "title"], "Nhập ít nhất một phần của chỉ tiêu");
        return {
          kind,
          title,
          each: each ?? "province",
          combine: combine ?? "all_of",
          parts,
          ...sourceOf(rest),
        };
      };
      return saving(rest, { part, at, item: item() });
    },
  );

export const reports = z
  .strictObject({
    ...listed("reports"),
    title: requiredText("Nhập tên báo cáo", 300),
    period: choice(["once", "yearly", "monthly", "as_asked"], "Chọn kỳ báo cáo"),
    from: requiredText("Nhập nơi gửi báo cáo", 300),
    to: requiredText("Nhập nơi nhận báo cáo", 300),
    milestone: optionalText(120),
    form: optionalText(300),
    maker: z.enum(["", ...REPORT_MAKERS]).default(""),
    ...sourceFields,
  })
  .transform(({ part, at, title, period, from, to, milestone, form, maker, ...rest }) =>
    saving(rest, {
      part,
      at,
      item: {
        title,
        period,
        from,
        to,
        milestone: milestone || null,
        form: form || null,
        ...(maker ? { maker } : {}),
        ...sourceOf(rest),
      },
    }),
  );
