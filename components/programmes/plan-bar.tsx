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
export const draftTabs = (planVersionId: string, current: (typeof PARTS)[number]["part"]) => ({
  items: PARTS.map(({ part, label }) => ({ href: planHref(planVersionId, part), label })),
  currentHref: planHref(planVersionId, current),
});

export const DraftTag = () => <Tag tone="grey">Bản nháp</Tag>;

interface PlanDraftLineProps {
  readonly view: PlanDraftView;
  readonly part: (typeof PARTS)[number]["part"];
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
