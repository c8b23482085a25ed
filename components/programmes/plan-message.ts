import { commonMessage } from "@/components/common-message";
import type { FormState } from "@/components/forms/form-state";
import { capital, formatDate } from "@/lib/core/text";
import { OFFICE_KIND_LABELS } from "@/lib/programmes/domain/body-ref";
import type { MilestoneRefusal } from "@/lib/programmes/domain/calendar";
import {
  SIGNER_POST_LABELS,
  STEP_KINDS,
  STEP_LABELS,
  type PlanDraft,
  type UnitPair,
} from "@/lib/programmes/domain/plan";
import type { PlanRefusal } from "@/lib/programmes/domain/publication";
import type {
  PublishPlanRefusal,
  ReadPlanFileRefusal,
  ReplacePlanDraftRefusal,
} from "@/lib/programmes/plan-contract";
import type { SavePlanItemRefusal } from "@/lib/programmes/plan-item-contract";
import { MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";
import { UNIT_CLASS_LABELS } from "@/lib/units/domain/unit-class";

/** Refusals of one item that its form answers at a field are worded in `plan-parts`. */
type ItemRefusal = Extract<
  SavePlanItemRefusal,
  { readonly code: "plan.item-not-found" | "plan.milestone-in-use" }
>;

export type PlanDraftRefusal =
  ReadPlanFileRefusal | ReplacePlanDraftRefusal | PublishPlanRefusal | ItemRefusal;

const CODES: Readonly<Record<PlanDraftRefusal["code"], true>> = {
  "plan.not-found": true,
  "plan.key-taken": true,
  "plan.issuer-not-found": true,
  "plan.changed-meanwhile": true,
  "plan.other-key": true,
  "plan.unfinished": true,
  "plan.file-empty": true,
  "plan.file-too-large": true,
  "plan.file-not-json": true,
  "plan.file-faulty": true,
  "plan.item-not-found": true,
  "plan.milestone-in-use": true,
};

const isPlanRefusal = (refusal: { readonly code: string }): refusal is PlanDraftRefusal =>
  refusal.code in CODES;

/** The refusal of a form of the plan rooms, for pages that show more of it than its sentence. */
export const planRefusalOf = (state: FormState | null): PlanDraftRefusal | null => {
  const refusal = state?.refusal ?? null;
  return refusal && isPlanRefusal(refusal) ? refusal : null;
};

/** The sentence over a form of the plan rooms; `plan` gives the names of what a refusal points at. */
export function planMessage(state: FormState | null, plan: PlanDraft | null = null): string | null {
  const refusal = planRefusalOf(state);
  return refusal ? draftMessage(refusal, plan) : commonMessage(state?.refusal ?? null);
}

function draftMessage(refusal: PlanDraftRefusal, plan: PlanDraft | null): string {
  switch (refusal.code) {
    case "plan.not-found":
      return "Không tìm thấy bản nháp này, hoặc kế hoạch không thuộc cấp của đồng chí.";
    case "plan.key-taken":
      return refusal.status === "draft"
        ? `Đã có bản nháp mang mã ${refusal.key}: «${refusal.title}». Mở bản nháp đó để sửa tiếp, hoặc bỏ bản nháp trước.`
        : `Mã ${refusal.key} đã dùng cho kế hoạch đã công bố «${refusal.title}». Kế hoạch của kỳ khác phải mang mã khác (mục header.key).`;
    case "plan.issuer-not-found":
      return "Cơ quan ban hành này không còn hoạt động. Chọn cơ quan khác.";
    case "plan.changed-meanwhile":
      return `${refusal.by ?? "Người khác"} vừa sửa bản nháp này. Nội dung vừa nhập vẫn giữ nguyên ở dưới; xem lại rồi lưu lần nữa.`;
    case "plan.other-key":
      return `Tệp mang mã ${refusal.key}, bản nháp này mang mã ${refusal.expected}. Chọn đúng tệp, hoặc nhập tệp thành kế hoạch khác.`;
    case "plan.unfinished":
      return "Chưa công bố được: kế hoạch còn các điểm phải sửa nêu ở dưới.";
    case "plan.file-empty":
      return "Tệp không có nội dung.";
    case "plan.file-too-large":
      return "Tệp lớn hơn 1 MB, không phải tệp kế hoạch. Chọn tệp khác.";
    case "plan.file-not-json":
      return refusal.line === null
        ? "Tệp không đọc được: không đúng cú pháp JSON."
        : `Tệp không đọc được: sai cú pháp JSON ở dòng ${refusal.line}. Xem dấu phẩy, dấu ngoặc ở dòng đó và dòng trước.`;
    case "plan.file-faulty":
      return `Chưa nhập được: tệp có ${refusal.count} chỗ phải sửa nêu ở dưới. Chưa có gì được ghi.`;
    case "plan.item-not-found":
      return "Mục này vừa được người khác sửa hoặc bỏ.";
    case "plan.milestone-in-use":
      return `Chưa bỏ được mốc này, vì đang dùng ở: ${refusal.by.map((item) => (plan ? itemText(plan, item) : item)).join("; ")}. Sửa các mục đó trước.`;
  }
}

const NOT_COMPUTABLE = {
  no_such_day: "năm này không có ngày đó",
  unknown_base: "tính từ một mốc mà kế hoạch không có",
  undated_base: "tính từ một mốc không có ngày",
  circular: "các mốc tính vòng quanh nhau",
} as const satisfies Record<MilestoneRefusal["why"], string>;

const pairText = ({ unitClass, managingLevel }: UnitPair): string =>
  capital(`${UNIT_CLASS_LABELS[unitClass]} do ${MANAGING_LEVEL_LABELS[managingLevel]} quản lý`);

const rowText = (plan: PlanDraft, key: string): string =>
  `«${plan.routes.find((row) => row.key === key)?.title ?? key}»`;
const milestoneText = (plan: PlanDraft, key: string): string =>
  `«${plan.milestones.find((milestone) => milestone.key === key)?.title ?? key}»`;
const componentText = (plan: PlanDraft, code: string): string =>
  `«${plan.components.find((component) => component.code === code)?.title ?? code}»`;

const PARTS: Readonly<Record<string, string>> = {
  scope: "Đối tượng",
  criteria: "Bộ tiêu chí",
  evaluationPeriod: "Thời kỳ đánh giá",
  precondition: "Điều kiện xét",
  entry: "Lựa chọn, đăng ký",
  route: "Trình tự",
  component: "Thành phần hồ sơ",
  milestone: "Mốc",
  quota: "Chỉ tiêu",
  report: "Báo cáo",
  maintenance: "Duy trì",
  withdrawal: "Thu hồi",
  succession: "Đơn vị sáp nhập",
  consequence: "Khen thưởng, hệ quả",
};

/** «route.commune-units.decide» as the reader of the plan finds it: the part, and the title of what is meant. */
function itemText(plan: PlanDraft, item: string): string {
  const [part = "", key = "", step = ""] = item.split(".");
  const name = PARTS[part] ?? part;
  const titled: readonly { readonly key: string; readonly title: string }[] = [
    ...plan.routes,
    ...plan.milestones,
    ...plan.quotas,
    ...plan.reports,
    ...plan.preconditions.flatMap(({ lines }) => lines),
    ...plan.components.map(({ code, title }) => ({ key: code, title })),
  ];
  const title = key === "" ? undefined : titled.find((one) => one.key === key)?.title;
  const kind = STEP_KINDS.find((known) => known === step);
  return `${name}${title ? ` «${title}»` : ""}${kind ? `, bước ${STEP_LABELS[kind]}` : ""}`;
}

/** What must be put right before a plan can be published, one sentence each, with the place in the file. */
export function planProblem(plan: PlanDraft, refusal: PlanRefusal): string {
  switch (refusal.code) {
    case "plan.scope-empty":
      return "Chưa có đối tượng nào được xét.";
    case "plan.level-not-in-regime":
      return `${pairText(refusal.pair)}: từ 1/7/2025 không còn cấp huyện, thị trấn.`;
    case "plan.clause-missing":
      return `Chưa ghi điều, mục của kế hoạch ở: ${itemText(plan, refusal.item)}.`;
    case "plan.criteria-missing":
      return `${pairText(refusal.pair)}: chưa có bộ tiêu chí.`;
    case "plan.criteria-ambiguous":
      return `${pairText(refusal.pair)}: có ${refusal.criteria.length} bộ tiêu chí (${refusal.criteria.join(", ")}), chỉ được một.`;
    case "plan.criteria-not-published":
      return `Bộ tiêu chí ${refusal.criteriaKey}, phiên bản ${refusal.version}, chưa được công bố ở tỉnh.`;
    case "plan.criteria-illustrative":
      return `Bộ tiêu chí ${refusal.criteriaKey} chỉ để minh họa, không dùng để xét thật.`;
    case "plan.criteria-not-for":
      return `Bộ tiêu chí ${refusal.criteriaKey} được lập cho nội dung xét khác.`;
    case "plan.programme-not-carried":
      return "Phân loại phong trào chưa được chấm điểm và ra quyết định trong phần mềm. Kết quả phân loại nhập từ văn bản, ở mục «Kết quả nhập từ giấy».";
    case "plan.route-missing":
      return `${pairText(refusal.pair)}${refusal.delegated ? ", được ủy quyền quản lý" : ""}: không có dòng trình tự nào áp dụng từ ngày ${formatDate(refusal.on)}.`;
    case "plan.route-ambiguous":
      return `${pairText(refusal.pair)}${refusal.delegated ? ", được ủy quyền quản lý" : ""}: từ ngày ${formatDate(refusal.on)} có ${refusal.rows.length} dòng cùng áp dụng: ${refusal.rows.map((row) => rowText(plan, row)).join(", ")}.`;
    case "plan.route-decision-not-last":
      return `${rowText(plan, refusal.row)}: bước quyết định phải có đúng một và đứng cuối.`;
    case "plan.route-not-workable":
      return `${rowText(plan, refusal.row)}: thứ tự các bước chưa đi được. Bắt đầu từ tự đánh giá; tiếp nhận rồi mới thẩm định; sau đánh giá là tiếp nhận hoặc quyết định; sau thẩm định là họp xét hoặc quyết định.`;
    case "plan.selector-missing":
      return `Chưa nêu cơ quan lựa chọn đơn vị do ${MANAGING_LEVEL_LABELS[refusal.managingLevel]} quản lý.`;
    case "plan.opinion-misplaced":
      return `${rowText(plan, refusal.row)}: bước lấy ý kiến phối hợp đứng sau bước tiếp nhận và trước bước quyết định; cơ quan được hỏi không phải đơn vị, không phải cơ quan thẩm định và chỉ được hỏi một lần.`;
    case "plan.signer-not-of-body":
      return `${refusal.row === null ? "Phê duyệt danh sách" : rowText(plan, refusal.row)}: người ký là ${SIGNER_POST_LABELS[refusal.signer]}, không thuộc cơ quan quyết định.`;
    case "plan.milestone-outside-cycle":
      return `Mốc ${milestoneText(plan, refusal.milestone)} rơi vào ngày ${formatDate(refusal.day)}, ngoài kỳ của kế hoạch.`;
    case "plan.milestone-unknown":
      return `${itemText(plan, refusal.item)}: nhắc đến mốc ${refusal.milestone} mà kế hoạch không có.`;
    case "plan.milestone-not-computable":
      return `Mốc ${milestoneText(plan, refusal.milestone)}: ${NOT_COMPUTABLE[refusal.why]}.`;
    case "plan.key-duplicated":
      return `Mã dùng hai lần ở: ${itemText(plan, refusal.item)} (${refusal.item}).`;
    case "plan.component-maker-missing":
      return `Chưa nêu ai lập ${componentText(plan, refusal.component)}.`;
    case "plan.component-step-missing":
      return `${rowText(plan, refusal.row)} không có bước lập ${componentText(plan, refusal.component)}.`;
    case "plan.component-step-not-of-maker":
      return `${componentText(plan, refusal.component)}: đơn vị lập ở bước tự đánh giá, cơ quan đánh giá lập ở bước đánh giá.`;
    case "plan.version-overlaps":
      return `Thời gian hiệu lực trùng với phiên bản ${refusal.version}.`;
    case "plan.body-missing":
      return refusal.office
        ? `${itemText(plan, refusal.item)}: tỉnh chưa có ${OFFICE_KIND_LABELS[refusal.office.kind]} ${MANAGING_LEVEL_LABELS[refusal.office.level]} trong kỳ.`
        : `${itemText(plan, refusal.item)}: có đơn vị không có cấp được nêu.`;
  }
}
