import { shortDossierTitle } from "@/components/dossiers/dossier-words";
import { StatusTag } from "@/components/reports/status-tag";
import { BackLink } from "@/components/ui/back-link";
import { IdentityLine } from "@/components/ui/identity-line";
import { formatDate } from "@/lib/core/text";
import type { DossierHead } from "@/lib/dossiers/officer-views";

export type DossierTab = "home" | "evidence" | "history";

/** Hồ sơ · Minh chứng · Lịch sử. */
export function dossierTabs({ id, papers }: Pick<DossierHead, "id" | "papers">, current: DossierTab) {
  const home = `/ho-so/${id}`;
  const hrefs = { home, evidence: `${home}/minh-chung`, history: `${home}/lich-su` } as const;
  return {
    items: [
      { href: hrefs.home, label: "Hồ sơ" },
      { href: hrefs.evidence, label: `Minh chứng (${papers})` },
      { href: hrefs.history, label: "Lịch sử" },
    ],
    currentHref: hrefs[current],
  };
}

export const deadlineTerm = (kind: "send" | "mend"): string => (kind === "send" ? "Hạn gửi" : "Hạn bổ sung");

/** The one line that says whose case this is, on every inner page of a dossier. */
export function DossierBar({
  head,
  tab = "home",
}: {
  readonly head: DossierHead;
  readonly tab?: DossierTab;
}) {
  const { deadline } = head;
  return (
    <IdentityLine
      name={head.unitName}
      facts={[
        { term: "Hồ sơ", value: head.code },
        ...(deadline ? [{ term: deadlineTerm(deadline.kind), value: formatDate(deadline.closesOn) }] : []),
      ]}
      tag={<StatusTag kind="dossier" status={head.status} />}
      tabs={dossierTabs(head, tab)}
    />
  );
}

/** Back to the dossier's home, first thing under the bar. */
export function BackToDossier({ head }: { readonly head: DossierHead }) {
  return <BackLink href={`/ho-so/${head.id}`} label={shortDossierTitle(head.programme, head.cycleYear)} />;
}

/** The dashed mark of a set that is no official text; nothing for an official one. */
export function CriteriaMark({ head }: { readonly head: Pick<DossierHead, "criteriaLabel"> }) {
  return head.criteriaLabel ? <span className="illus">{head.criteriaLabel}</span> : null;
}

/** Why nothing can be changed here, where that is not plain from the status. */
export function ReadOnlyNote({ head }: { readonly head: DossierHead }) {
  if (head.mayWrite) return null;
  const words = head.otherPart
    ? "Đồng chí đã tham gia đánh giá, thẩm định hoặc quyết định hồ sơ này nên chỉ xem."
    : "Hồ sơ đang chỉ xem.";
  return <p className="note-line sp3">{words}</p>;
}
