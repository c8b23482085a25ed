import {
  listSection,
  singleSection,
  type FieldsProps,
  type PlanSection,
} from "@/components/programmes/plan-parts/plan-section";
import {
  BodyField,
  ClassesField,
  LevelsField,
  signersOf,
  SourceFields,
} from "@/components/programmes/plan-parts/shared-fields";
import { bodyText, Clause, classesText, levelsText } from "@/components/programmes/plan-words";
import { Field } from "@/components/forms/field";
import { fieldsOf } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { capital } from "@/lib/core/text";
import {
  SIGNER_POST_LABELS,
  SIGNER_POSTS,
  type Entry,
  type EntryPaper,
  type ListApproval,
  type PlanDraft,
  type Selector,
} from "@/lib/programmes/domain/plan";
import { papersIn, selectorsIn, TEMPLATED_CODES, type PaperPart } from "@/lib/programmes/domain/way-edit";
import { bodyValue } from "@/lib/programmes/plan-item-fields";

const KINDS = {
  selected: "Cơ quan lựa chọn đơn vị",
  registered: "Đơn vị đăng ký",
  registered_then_approved: "Đơn vị đăng ký, rồi được phê duyệt vào danh sách",
} as const satisfies Record<Entry["kind"], string>;

const ENTRY_KINDS = ["selected", "registered", "registered_then_approved"] as const;

export const entrySection = singleSection<Entry>({
  slug: "dang-ky-lua-chon",
  mark: "cach-vao",
  part: "entry",
  title: "Đơn vị vào kế hoạch thế nào",
  none: "",
  edit: "Đơn vị vào kế hoạch thế nào",
  remove: null,
  item: ({ entry }) => entry,
  sentence: (entry, { content }) => ({
    term: KINDS[entry.kind],
    value: (
      <>
        {entryText(entry)}
        {milestoneText(content, entry)}
        {entry.clause === "" ? (
          <span className="sub dim">Chưa ghi mục của kế hoạch</span>
        ) : (
          <Clause of={entry} />
        )}
        {entry.kind === "registered_then_approved" ? <Clause of={entry.approval} /> : null}
      </>
    ),
  }),
  Fields: EntryFields,
});

/** «Gửi đăng ký đến … qua …; … rà soát, … phê duyệt, … ký». */
function entryText(entry: Entry): string {
  if (entry.kind === "selected") return "Cơ quan nêu dưới đây lựa chọn";
  const via = entry.via ? `, qua ${bodyText(entry.via)}` : "";
  const sent = `Gửi đăng ký đến ${bodyText(entry.to)}${via}`;
  if (entry.kind === "registered") return sent;
  const { reviewedBy, decidedBy, signer, decisionTitle } = entry.approval;
  return `${sent}; ${bodyText(reviewedBy)} rà soát danh sách, ${bodyText(decidedBy)} phê duyệt bằng «${decisionTitle}», ${SIGNER_POST_LABELS[signer]} ký`;
}

function milestoneText({ milestones }: PlanDraft, { milestone: named }: Entry): string {
  if (named === null) return ". Kế hoạch không nêu thời hạn.";
  return `. Thời hạn theo mốc «${milestones.find(({ key }) => key === named)?.title ?? named}».`;
}

function EntryFields({ item, view, state }: FieldsProps<Entry>) {
  const field = fieldsOf(state);
  const plan = view.content;
  const registered = item && item.kind !== "selected" ? item : null;
  const approval = item?.kind === "registered_then_approved" ? item.approval : null;
  const body = { view, state };
  return (
    <>
      <div className="kinds">
        <RadioGroup
          {...field("kind", item?.kind)}
          label="Đơn vị vào kế hoạch"
          choices={ENTRY_KINDS.map((value) => ({ value, label: KINDS[value] }))}
        />
        <div className="kind" data-kind="registered registered_then_approved">
          <BodyField
            {...body}
            name="to"
            said={registered ? bodyValue(registered.to) : ""}
            label="Gửi đăng ký đến"
          />
          <BodyField
            {...body}
            name="via"
            said={registered?.via ? bodyValue(registered.via) : ""}
            label="Qua"
            none="Gửi thẳng, không qua cơ quan nào"
          />
        </div>
        <div className="kind" data-kind="registered_then_approved">
          <ApprovalFields approval={approval} view={view} state={state} />
        </div>
      </div>
      <SelectField
        {...field("milestone", item?.milestone)}
        label="Thời hạn theo mốc"
        hint="Chưa có mốc thì thêm ở phần Mốc, chỉ tiêu trước"
        emptyLabel="Kế hoạch không nêu thời hạn"
        options={plan.milestones.map(({ key, title, words }) => ({
          value: key,
          label: `${title}: ${words}`,
        }))}
      />
      <SourceFields of={item} state={state} />
    </>
  );
}

interface ApprovalProps extends Pick<FieldsProps<Entry>, "view" | "state"> {
  readonly approval: ListApproval | null;
}

function ApprovalFields({ approval, view, state }: ApprovalProps) {
  const field = fieldsOf(state);
  const body = { view, state };
  return (
    <fieldset className="state sp5">
      <legend>Phê duyệt danh sách</legend>
      <BodyField
        {...body}
        name="approval:reviewedBy"
        said={approval ? bodyValue(approval.reviewedBy) : ""}
        label="Rà soát danh sách"
      />
      <BodyField
        {...body}
        name="approval:decidedBy"
        said={approval ? bodyValue(approval.decidedBy) : ""}
        label="Phê duyệt danh sách"
      />
      <RadioGroup
        {...field("approval:signer", approval?.signer)}
        label="Người ký"
        inline
        choices={signersOf(SIGNER_POSTS, view, approval?.signer).map((value) => ({
          value,
          label: SIGNER_POST_LABELS[value],
        }))}
      />
      <Field
        {...field("approval:decisionTitle", approval?.decisionTitle)}
        label="Tên quyết định phê duyệt"
        hint="Ví dụ: Quyết định phê duyệt danh sách đơn vị xây dựng điển hình"
      />
      <SourceFields of={approval} prefix="approval:" state={state} />
    </fieldset>
  );
}

export const selectorsSection: PlanSection = {
  ...listSection<Selector>({
    slug: "co-quan-lua-chon",
    part: "selectors",
    title: "Cơ quan lựa chọn",
    none: "Chưa nêu cơ quan nào lựa chọn.",
    add: "Thêm cơ quan lựa chọn",
    edit: "Cơ quan lựa chọn",
    remove: "Bỏ cơ quan lựa chọn này",
    items: selectorsIn,
    sentence: (selector) => ({
      term: `Đơn vị do ${levelsText(selector.managingLevels)} quản lý`,
      value: (
        <>
          {capital(selector.by.map(bodyText).join(" hoặc "))} lựa chọn
          <Clause of={selector} />
        </>
      ),
    }),
    Fields: SelectorFields,
  }),
  applies: ({ entry }) => entry.kind === "selected",
};

const MORE_SELECTORS = ["by2", "by3"] as const;

function SelectorFields({ item, view, state }: FieldsProps<Selector>) {
  const plan = view.content;
  const said = (index: number): string => {
    const body = item?.by[index];
    return body ? bodyValue(body) : "";
  };
  return (
    <>
      <LevelsField
        plan={plan}
        said={item?.managingLevels ?? []}
        label="Đơn vị do cấp nào quản lý"
        state={state}
      />
      <BodyField name="by1" view={view} state={state} said={said(0)} label="Cơ quan lựa chọn" />
      {MORE_SELECTORS.map((name, index) => (
        <BodyField
          key={name}
          name={name}
          view={view}
          state={state}
          said={said(index + 1)}
          label="Hoặc"
          none="Không có cơ quan nào khác"
        />
      ))}
      <SourceFields of={item} state={state} />
    </>
  );
}

type KeyedPaper = EntryPaper & { readonly key: string };

const papersSection = (
  part: PaperPart,
  own: { readonly slug: string; readonly title: string; readonly none: string },
): PlanSection =>
  listSection<KeyedPaper>({
    ...own,
    part,
    add: "Thêm giấy tờ",
    edit: "Giấy tờ của đơn vị",
    remove: "Bỏ giấy tờ này",
    items: (plan) => papersIn(plan, part).map((paper) => ({ ...paper, key: paper.code })),
    sentence: (paper) => ({
      term: paper.title,
      value: (
        <>
          {capital(classesText(paper.unitClasses))}
          {paper.waivedWhen ? `; không cần: ${paper.waivedWhen}` : ""}
          <Clause of={paper} />
        </>
      ),
    }),
    Fields: PaperFields,
  });

export const entryPapersSection = papersSection("entryPapers", {
  slug: "giay-to-dang-ky",
  title: "Giấy tờ đăng ký, hoặc đơn vị lập sau khi được chọn",
  none: "Kế hoạch không yêu cầu giấy tờ.",
});

export const approvalPapersSection: PlanSection = {
  ...papersSection("approvalPapers", {
    slug: "giay-to-sau-phe-duyet",
    title: "Giấy tờ đơn vị lập sau khi có tên trong danh sách",
    none: "Kế hoạch không yêu cầu giấy tờ sau phê duyệt.",
  }),
  applies: ({ entry }) => entry.kind === "registered_then_approved",
};

const TEMPLATES = {
  nghi_quyet: "Nghị quyết",
  ban_dang_ky: "Bản đăng ký",
  ke_hoach: "Kế hoạch thực hiện",
  ke_hoach_don_vi: "Kế hoạch xây dựng đơn vị điển hình",
} as const satisfies Record<(typeof TEMPLATED_CODES)[number], string>;

function PaperFields({ item, view, state }: FieldsProps<KeyedPaper>) {
  const field = fieldsOf(state);
  return (
    <>
      {item ? null : (
        <SelectField
          {...field("template", "other")}
          label="Loại giấy tờ"
          hint="Loại có tên sẵn thì đơn vị được soạn từ mẫu"
          options={[
            ...TEMPLATED_CODES.map((value) => ({ value, label: TEMPLATES[value] })),
            { value: "other", label: "Giấy tờ khác" },
          ]}
        />
      )}
      <Field {...field("title", item?.title)} label="Tên giấy tờ như kế hoạch viết" />
      <ClassesField
        plan={view.content}
        said={item?.unitClasses ?? null}
        label="Của các loại đơn vị"
        hint="Không chọn loại nào là của mọi loại"
        state={state}
      />
      <Field
        {...field("waivedWhen", item?.waivedWhen)}
        label="Không cần khi nào (nếu có)"
        hint="Ví dụ: Nơi không có tổ chức Đảng"
      />
      <SourceFields of={item} state={state} />
    </>
  );
}
