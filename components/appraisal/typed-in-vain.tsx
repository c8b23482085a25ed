import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import type { FormState } from "@/components/forms/form-state";
import { APPRAISAL_RESULT_LABELS, APPRAISAL_RESULTS } from "@/lib/dossiers/domain/appraisal";
import type { AppraisalDeskView } from "@/lib/dossiers/review-views";

interface TypedInVainProps {
  readonly view: AppraisalDeskView;
  readonly state: FormState | null;
}

/** Someone else was first and the desk is closed now: what was typed is still here to be copied or used again. */
export function TypedInVain({ view, state }: TypedInVainProps) {
  if (!view.deskBlock || !state || state.success !== null) return null;
  const text = (name: string): string => {
    const value = state.values[name];
    return typeof value === "string" ? value : "";
  };
  const items = view.groups
    .flatMap(({ rows }) => rows)
    .flatMap(({ code, number, title }) => {
      const result = APPRAISAL_RESULTS.find((known) => known === text(`result:${code}`));
      const notes = [text(`note:${code}`), text(`private:${code}`)].filter(Boolean);
      if (!result && notes.length === 0) return [];
      const value = [result ? APPRAISAL_RESULT_LABELS[result] : "", ...notes].filter(Boolean).join(". ");
      return [{ key: code, term: number || title, value }];
    });
  if (items.length === 0) return null;
  return (
    <Panel className="sp3 desk-note" title="Nội dung đồng chí vừa nhập, chưa lưu">
      <SummaryList kind="flat" items={items} />
    </Panel>
  );
}
