import { IdentityLine } from "@/components/ui/identity-line";
import { Tag } from "@/components/ui/tag";
import type { PlanDraftView } from "@/lib/programmes/plan-views";

export const planHref = (planVersionId: string, part = ""): string => `/ke-hoach/${planVersionId}${part}`;

const PARTS = [
  { part: "", label: "Nội dung" },
  { part: "/thong-tin", label: "Văn bản" },
  { part: "/moc", label: "Mốc, chỉ tiêu" },
  { part: "/nhap-tep", label: "Thay bằng tệp" },
  { part: "/thu", label: "Thử trên đơn vị" },
  { part: "/cong-bo", label: "Công bố" },
] as const;

/** The pages of a draft. */
export const draftTabs = (planVersionId: string, current: string) => ({
  items: PARTS.map(({ part, label }) => ({ href: planHref(planVersionId, part), label })),
  currentHref: planHref(planVersionId, PARTS.find(({ part }) => part === tabOf(current))?.part ?? ""),
});

/** Quotas are listed with the milestones; every other part of the content is reached from it. */
const tabOf = (part: string): string => (part === "/chi-tieu" ? "/moc" : part);

export const DraftTag = () => <Tag tone="grey">Bản nháp</Tag>;

interface PlanDraftLineProps {
  readonly view: PlanDraftView;
  /** The page it stands on: «/moc». */
  readonly part: string;
}

/** The one line on a draft's inner pages. */
export function PlanDraftLine({ view: { planVersionId, content }, part }: PlanDraftLineProps) {
  return (
    <IdentityLine
      name={`Kế hoạch năm ${content.header.cycleYear}`}
      facts={[{ term: "Cơ quan ban hành", value: content.header.issuer }]}
      tag={<DraftTag />}
      tabs={draftTabs(planVersionId, part)}
    />
  );
}
