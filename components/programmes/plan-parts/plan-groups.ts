import {
  criteriaSection,
  periodsSection,
  preconditionsSection,
} from "@/components/programmes/plan-parts/basis-sections";
import { componentsSection } from "@/components/programmes/plan-parts/component-sections";
import {
  approvalPapersSection,
  entryPapersSection,
  entrySection,
  selectorsSection,
} from "@/components/programmes/plan-parts/entry-sections";
import {
  consequencesSection,
  maintenanceSection,
  successionSection,
  withdrawalSection,
} from "@/components/programmes/plan-parts/outcome-sections";
import type { PlanSection } from "@/components/programmes/plan-parts/plan-section";
import {
  exclusionsSection,
  otherwiseSection,
  outsideSection,
  pairsSection,
} from "@/components/programmes/plan-parts/scope-sections";
import {
  milestonesSection,
  quotasSection,
  reportsSection,
} from "@/components/programmes/plan-parts/target-sections";

/** Parts of a plan that are read and edited on one page. */
export interface PlanGroup {
  readonly title: string;
  readonly lead: string;
  /** The first one gives the page its address. */
  readonly sections: readonly [PlanSection, ...PlanSection[]];
}

export const SCOPE_GROUP: PlanGroup = {
  title: "Đối tượng",
  lead: "Đơn vị nào được xét theo kế hoạch này, và trả lời thế nào cho đơn vị khác.",
  sections: [pairsSection, exclusionsSection, outsideSection, otherwiseSection],
};

export const CRITERIA_GROUP: PlanGroup = {
  title: "Bộ tiêu chí, thời kỳ đánh giá",
  lead: "Mỗi loại đơn vị được xét theo một bộ tiêu chí đã công bố, lấy kết quả của một thời kỳ.",
  sections: [criteriaSection, periodsSection],
};

export const PRECONDITIONS_GROUP: PlanGroup = {
  title: "Điều kiện xét",
  lead: "Kết quả các năm trước mà đơn vị phải có thì mới được xét.",
  sections: [preconditionsSection],
};

export const DATES_GROUP: PlanGroup = {
  title: "Mốc, chỉ tiêu",
  lead: "Việc gì, ai làm, đến ngày nào; và mỗi nơi ít nhất bao nhiêu đơn vị.",
  sections: [milestonesSection, quotasSection],
};

export const REPORTS_GROUP: PlanGroup = {
  title: "Báo cáo định kỳ",
  lead: "Ai báo cáo, gửi đến đâu, bao lâu một lần.",
  sections: [reportsSection],
};

export const OUTCOME_GROUP: PlanGroup = {
  title: "Duy trì, thu hồi, hệ quả",
  lead: "Sau khi được công nhận: giữ danh hiệu thế nào, mất thì ra sao.",
  sections: [maintenanceSection, withdrawalSection, successionSection, consequencesSection],
};

export const ENTRY_GROUP: PlanGroup = {
  title: "Lựa chọn, đăng ký",
  lead: "Đơn vị vào kế hoạch bằng cách nào, trong thời hạn nào, với giấy tờ gì.",
  sections: [entrySection, selectorsSection, entryPapersSection, approvalPapersSection],
};

export const COMPONENTS_GROUP: PlanGroup = {
  title: "Thành phần hồ sơ",
  lead: "Hồ sơ đề nghị gồm những gì, ai lập, lập ở bước nào.",
  sections: [componentsSection],
};

const GROUPS: readonly PlanGroup[] = [
  SCOPE_GROUP,
  CRITERIA_GROUP,
  PRECONDITIONS_GROUP,
  ENTRY_GROUP,
  COMPONENTS_GROUP,
  DATES_GROUP,
  REPORTS_GROUP,
  OUTCOME_GROUP,
];

/** The page on which the part of that address is listed. */
export const groupOfSlug = (slug: string): PlanGroup | null =>
  GROUPS.find(({ sections }) => sections.some((section) => section.slug === slug)) ?? null;

export const sectionsOfSlug = (slug: string): readonly PlanSection[] =>
  GROUPS.flatMap(({ sections }) => sections.filter((section) => section.slug === slug));
