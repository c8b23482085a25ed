import { Block } from "@/components/programmes/plan-parts/block";
import { MilestoneFields } from "@/components/programmes/plan-parts/milestone-fields";
import { listSection, type FieldsProps } from "@/components/programmes/plan-parts/plan-section";
import { ClassesField, SourceFields } from "@/components/programmes/plan-parts/shared-fields";
import { Clause } from "@/components/programmes/plan-words";
import { Field } from "@/components/forms/field";
import { fieldsOf, type FormState } from "@/components/forms/form-state";
import { NumberField } from "@/components/forms/number-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { formatNumber } from "@/lib/core/text";
import { milestoneDaysText } from "@/lib/programmes/domain/milestone-words";
import type { Milestone } from "@/lib/programmes/domain/date-language";
import type { Quota, QuotaPart, QuotaScope, Report } from "@/lib/programmes/domain/plan";

export const milestonesSection = listSection<Milestone>({
  slug: "moc",
  part: "milestones",
  title: "Các mốc",
  none: "Kế hoạch chưa có mốc nào.",
  add: "Thêm mốc",
  edit: "Mốc của kế hoạch",
  remove: "Bỏ mốc này",
  items: ({ milestones }) => milestones,
  sentence: (milestone, { content }) => ({
    term: milestone.title,
    value: (
      <>
        <b>{milestoneDaysText(content, milestone)}</b>, {milestone.from} gửi {milestone.to}
        <span className="sub dim">
          {milestone.clause}: «{milestone.words}»
        </span>
      </>
    ),
  }),
  Fields: MilestoneFields,
});

const EACH = {
  district: "Mỗi huyện, thị xã, thành phố thuộc tỉnh",
  police_unit: "Mỗi đơn vị Công an, địa phương",
  province: "Toàn tỉnh",
} as const satisfies Record<QuotaScope, string>;

/** «Ít nhất 1 xã, phường và 1 cơ quan», or who gives how many. */
const quotaText = (quota: Quota): string =>
  quota.kind === "assigned"
    ? `${quota.assignedBy} giao: ${quota.number === null ? "chưa nhập" : formatNumber(quota.number)}`
    : `${EACH[quota.each]}: ${quota.parts
        .map(({ atLeast, title }) => `ít nhất ${atLeast} ${title}`)
        .join(quota.combine === "all_of" ? " và " : " hoặc ")}`;

export const quotasSection = listSection<Quota>({
  slug: "chi-tieu",
  part: "quotas",
  title: "Chỉ tiêu",
  none: "Kế hoạch không giao chỉ tiêu.",
  add: "Thêm chỉ tiêu",
  edit: "Chỉ tiêu",
  remove: "Bỏ chỉ tiêu này",
  items: ({ quotas }) => quotas,
  sentence: (quota) => ({
    term: quota.title,
    value: (
      <>
        {quotaText(quota)}
        <Clause of={quota} />
      </>
    ),
  }),
  Fields: QuotaFields,
});

function QuotaFields({ item, view, state }: FieldsProps<Quota>) {
  const field = fieldsOf(state);
  const minimum = item?.kind === "minimum" ? item : null;
  const assigned = item?.kind === "assigned" ? item : null;
  const parts: readonly (QuotaPart | null)[] = [...(minimum?.parts ?? []), null];
  const isThreeTier = view.content.header.regime === "three_tier";
  const scopes = (["district", "police_unit", "province"] as const).filter(
    (scope) => isThreeTier || scope !== "district" || minimum?.each === scope,
  );
  return (
    <>
      <Field {...field("title", item?.title)} label="Tên chỉ tiêu" hint="Ví dụ: Toàn tỉnh mỗi năm" />
      <div className="kinds">
        <RadioGroup
          {...field("kind", item?.kind ?? "minimum")}
          label="Loại chỉ tiêu"
          choices={[
            { value: "minimum", label: "Ít nhất bao nhiêu đơn vị" },
            { value: "assigned", label: "Một số được cấp trên giao" },
          ]}
        />
        <div className="kind" data-kind="minimum">
          <RadioGroup
            {...field("each", minimum?.each ?? "province")}
            label="Tính cho"
            choices={scopes.map((value) => ({ value, label: EACH[value] }))}
          />
          <RadioGroup
            {...field("combine", minimum?.combine ?? "all_of")}
            label="Các phần dưới đây"
            choices={[
              { value: "all_of", label: "Phải đủ tất cả («và»)" },
              { value: "any_of", label: "Chỉ cần một phần («hoặc»)" },
            ]}
          />
          {parts.map((part, index) => (
            <Block
              key={part?.key ?? "new"}
              title={part ? `Phần ${index + 1}` : `Phần ${index + 1}${index === 0 ? "" : ", thêm mới"}`}
              hint={
                part
                  ? "Xóa trống cả số và tên để bỏ phần này."
                  : index === 0
                    ? "Phải có ít nhất một phần."
                    : "Để trống nếu không thêm."
              }
            >
              <QuotaPartFields part={part} prefix={`quotaPart:${index}:`} view={view} state={state} />
            </Block>
          ))}
        </div>
        <div className="kind" data-kind="assigned">
          <Field
            {...field("assignedBy", assigned?.assignedBy)}
            label="Cơ quan giao"
            hint="Ví dụ: Bộ Công an"
            width="medium"
          />
          <NumberField
            {...field("number", assigned?.number == null ? "" : String(assigned.number))}
            label="Số được giao"
            hint="Để trống khi chưa được giao"
          />
        </div>
      </div>
      <SourceFields of={item} state={state} />
    </>
  );
}

interface QuotaPartProps extends Pick<FieldsProps<Quota>, "view"> {
  readonly part: QuotaPart | null;
  readonly prefix: string;
  readonly state: FormState | null;
}

function QuotaPartFields({ part, prefix, view, state }: QuotaPartProps) {
  const field = fieldsOf(state);
  return (
    <>
      <input type="hidden" name={`${prefix}key`} value={part?.key ?? ""} />
      <NumberField
        {...field(`${prefix}atLeast`, part ? String(part.atLeast) : "")}
        label="Ít nhất bao nhiêu đơn vị"
      />
      <Field
        {...field(`${prefix}title`, part?.title)}
        label="Gọi là"
        hint="Như kế hoạch viết, ví dụ: xã, phường"
        width="medium"
      />
      <ClassesField
        plan={view.content}
        said={part?.unitClasses ?? null}
        label="Tính các loại đơn vị"
        prefix={prefix}
        state={state}
      />
    </>
  );
}

const PERIODS = {
  once: "một lần",
  yearly: "hằng năm",
  monthly: "hằng tháng",
  as_asked: "khi được yêu cầu, theo quy định",
} as const satisfies Record<Report["period"], string>;

const PERIOD_KINDS = ["once", "yearly", "monthly", "as_asked"] as const satisfies readonly Report["period"][];

export const reportsSection = listSection<Report>({
  slug: "bao-cao",
  part: "reports",
  title: "Báo cáo định kỳ",
  none: "Kế hoạch không nêu báo cáo nào.",
  add: "Thêm báo cáo",
  edit: "Báo cáo của kế hoạch",
  remove: "Bỏ báo cáo này",
  items: ({ reports }) => reports,
  sentence: (report, { content }) => {
    const milestone = content.milestones.find(({ key }) => key === report.milestone);
    return {
      term: report.title,
      value: (
        <>
          {report.from} gửi {report.to}, {PERIODS[report.period]}
          {milestone ? `, hạn theo mốc «${milestone.title}»` : ""}
          {report.form ? `, theo mẫu: ${report.form}` : ""}
          {report.maker === "unit" ? "; từng đơn vị lập trên hệ thống" : ""}
          <Clause of={report} />
        </>
      ),
    };
  },
  Fields: ReportFields,
});

function ReportFields({ item, view, state }: FieldsProps<Report>) {
  const field = fieldsOf(state);
  return (
    <>
      <Field {...field("title", item?.title)} label="Tên báo cáo" />
      <Field {...field("from", item?.from)} label="Ai gửi" hint="Ví dụ: Công an cấp xã" />
      <Field {...field("to", item?.to)} label="Gửi đến" hint="Ví dụ: Công an tỉnh (qua Phòng PV05)" />
      <RadioGroup
        {...field("period", item?.period)}
        label="Gửi khi nào"
        choices={PERIOD_KINDS.map((value) => ({ value, label: PERIODS[value] }))}
      />
      <SelectField
        {...field("milestone", item?.milestone)}
        label="Hạn gửi theo mốc (nếu có)"
        hint="Chưa có mốc thì thêm ở phần Mốc, chỉ tiêu trước"
        emptyLabel="Kế hoạch không nêu ngày"
        options={view.content.milestones.map(({ key, title, words }) => ({
          value: key,
          label: `${title}: ${words}`,
        }))}
      />
      <Field {...field("form", item?.form)} label="Mẫu báo cáo (nếu có)" />
      <RadioGroup
        {...field("maker", item?.maker ?? "")}
        label="Có lập trên hệ thống không"
        choices={[
          { value: "", label: "Không, các cơ quan gửi văn bản cho nhau" },
          { value: "unit", label: "Có, từng đơn vị đã vào kế hoạch lập báo cáo của mình" },
        ]}
      />
      <SourceFields of={item} state={state} />
    </>
  );
}
