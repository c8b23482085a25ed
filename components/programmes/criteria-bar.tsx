import { CriteriaStatusTag } from "@/components/programmes/criteria-status-tag";
import { IdentityBar } from "@/components/ui/identity-bar";
import { IdentityLine } from "@/components/ui/identity-line";
import { formatDate } from "@/lib/core/text";
import type { CriteriaSetView } from "@/lib/programmes/criteria-views";
import { PROGRAMME_LABELS } from "@/lib/programmes/domain/programme";
import { UNIT_CLASS_LABELS } from "@/lib/units/domain/unit-class";

export const criteriaHref = (criteriaVersionId: string, part = ""): string =>
  `/bo-tieu-chi/${criteriaVersionId}${part}`;

function tabsOf({ criteriaVersionId, content, others, status, canEdit, canTry }: CriteriaSetView) {
  const first = content.groups[0];
  return [
    { href: criteriaHref(criteriaVersionId), label: "Nội dung" },
    ...(first
      ? [
          {
            href: criteriaHref(criteriaVersionId, `/xem-truoc/${encodeURIComponent(first.code)}`),
            label: "Xem như cán bộ",
          },
        ]
      : []),
    ...(others.length > 0
      ? [{ href: criteriaHref(criteriaVersionId, "/so-sanh"), label: "So sánh phiên bản" }]
      : []),
    ...(canTry && status === "draft"
      ? [{ href: criteriaHref(criteriaVersionId, "/thu"), label: "Thử trên hồ sơ" }]
      : []),
    ...(canEdit && status === "draft"
      ? [
          { href: criteriaHref(criteriaVersionId, "/nhap-tep"), label: "Nhập từ tệp" },
          { href: criteriaHref(criteriaVersionId, "/cong-bo"), label: "Công bố" },
        ]
      : []),
  ];
}

/** Head of a version's own page. */
export function CriteriaBar({ view }: { readonly view: CriteriaSetView }) {
  const { content, number, status, criteriaVersionId } = view;
  return (
    <IdentityBar
      back={{ href: "/bo-tieu-chi", label: "Bộ tiêu chí" }}
      title={content.title}
      tag={<CriteriaStatusTag status={status} />}
      facts={[
        { term: "Nội dung xét", value: PROGRAMME_LABELS[content.programme] },
        { term: "Phiên bản", value: number },
        { term: "Loại hình", value: content.unitClasses.map((one) => UNIT_CLASS_LABELS[one]).join(", ") },
        {
          term: "Áp dụng",
          value: content.effective.to
            ? `${formatDate(content.effective.from)} đến ${formatDate(content.effective.to)}`
            : `từ ${formatDate(content.effective.from)}`,
        },
      ]}
      tabs={{ items: tabsOf(view), currentHref: criteriaHref(criteriaVersionId) }}
    />
  );
}

/** The one line on a version's inner pages. */
export function CriteriaLine({
  view,
  part = "",
}: {
  readonly view: CriteriaSetView;
  readonly part?: string;
}) {
  const tabs = tabsOf(view);
  const current = tabs.find(({ label }) => label === part)?.href ?? criteriaHref(view.criteriaVersionId);
  return (
    <IdentityLine
      name={view.content.title}
      facts={[{ term: "Phiên bản", value: view.number }]}
      tag={<CriteriaStatusTag status={view.status} />}
      tabs={{ items: tabs, currentHref: current }}
    />
  );
}
