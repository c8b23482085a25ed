import type { ReactNode } from "react";
import { blockSentence, STAGE_WORDS } from "@/components/appraisal/appraisal-words";
import { CriterionRow } from "@/components/appraisal/criterion-row";
import { deskHref } from "@/components/appraisal/desk-address";
import { DeskFoot } from "@/components/appraisal/desk-foot";
import { EvidenceViewer } from "@/components/appraisal/evidence-viewer";
import { componentOfRow, paperHref } from "@/components/appraisal/paper-href";
import { rowNamer } from "@/components/appraisal/row-names";
import { TakeInHand } from "@/components/appraisal/take-in-hand";
import { TypedInVain } from "@/components/appraisal/typed-in-vain";
import { UnderstandStrip } from "@/components/appraisal/understand-strip";
import { Form } from "@/components/forms/form";
import type { FormState } from "@/components/forms/form-state";
import {
  ENTRY_PAPERS_TITLE,
  entryPaperSaved,
  entryPaperWords,
} from "@/components/registrations/entry-paper-words";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, formatNumber } from "@/lib/core/text";
import type { AppraisalDeskView, DeskGroup, DeskRow } from "@/lib/dossiers/review-views";

interface AppraisalDeskProps {
  readonly view: AppraisalDeskView;
  /** Of the save form. */
  readonly state: FormState | null;
  readonly openGroup: string | null;
  readonly openEvidence: string | null;
  /** One for the form of the rows, one for taking the dossier in hand. */
  readonly keys: { readonly save: string; readonly take: string };
}

/** R-2: criteria with their results on the left, the paper on the right; groups and papers live in the address. */
export function AppraisalDesk({ view, state, openGroup, openEvidence, keys }: AppraisalDeskProps) {
  const group = view.groups.find(({ key }) => key === openGroup) ?? view.groups[0];
  const rows = view.groups.flatMap((one) => one.rows);
  const owner = rows.find(({ evidence }) => evidence.some(({ id }) => id === openEvidence));
  const evidence = owner?.evidence.find(({ id }) => id === openEvidence) ?? null;
  if (!group) return null;
  return (
    <>
      <UnderstandStrip view={view} />
      <TakenBack takenBack={view.takenBack} />
      <Blocked view={view} idempotencyKey={keys.take} />
      <TypedInVain view={view} state={state} />
      <DeskForm
        view={view}
        state={state}
        group={group}
        openEvidence={evidence?.id ?? null}
        idempotencyKey={keys.save}
      >
        <EvidenceViewer evidence={evidence} rowNumber={owner?.kind === "criterion" ? owner.number : ""} />
      </DeskForm>
    </>
  );
}

/** A proposal that came back: what whoever read it is asked to look at again. */
function TakenBack({ takenBack }: Pick<AppraisalDeskView, "takenBack">) {
  if (!takenBack) return null;
  const { act, bodyName, personName, on, reason } = takenBack;
  const what = act === "clarify" ? `${bodyName} yêu cầu làm rõ` : `${personName} trả về thẩm định lại`;
  return (
    <Panel tone="warn" className="sp3 desk-note" title={`${what} ngày ${formatDate(on)}`}>
      <p className="pre-l">{reason}</p>
    </Panel>
  );
}

function Blocked({
  view,
  idempotencyKey,
}: {
  readonly view: AppraisalDeskView;
  readonly idempotencyKey: string;
}) {
  if (view.deskBlock) {
    return (
      <Panel tone="warn" className="sp3 desk-note" title="Hồ sơ này chỉ xem được">
        <p>{blockSentence(view.deskBlock, rowNamer(view.groups))}</p>
        {view.mayTakeOver ? <TakeInHand view={view} idempotencyKey={idempotencyKey} takeOver /> : null}
      </Panel>
    );
  }
  if (view.appraisal?.isOpen) return null;
  return (
    <Panel className="sp3 desk-note">
      <p>
        {view.isMine
          ? "Đơn vị đã gửi lại. "
          : `Chưa ai nhận hồ sơ này. Lần lưu đầu tiên ghi nhận đồng chí là người ${STAGE_WORDS[view.stage].noun}. `}
        {view.comparedWith === null
          ? "Nhận trước để người khác không làm trùng."
          : "Kết quả lần trước của nội dung không đổi được giữ; chỉ cần xem lại nội dung đã sửa."}
      </p>
      <TakeInHand view={view} idempotencyKey={idempotencyKey} />
    </Panel>
  );
}

interface DeskFormProps {
  readonly view: AppraisalDeskView;
  readonly state: FormState | null;
  readonly group: DeskGroup;
  readonly openEvidence: string | null;
  readonly idempotencyKey: string;
  /** The paper beside the rows. */
  readonly children: ReactNode;
}

function DeskForm({ view, state, group, openEvidence, idempotencyKey, children }: DeskFormProps) {
  const here = deskHref({ dossierId: view.dossierId, group: group.key, evidence: openEvidence ?? undefined });
  const readOnly = view.deskBlock !== null;
  const next = `/tham-dinh/{dossierId}?nhom={group}&tiep={then}${openEvidence ? `&minh-chung=${openEvidence}` : ""}`;
  const desk = (
    <>
      <div className="split">
        <div className="pane-l">
          <Rows view={view} state={state} group={group} openEvidence={openEvidence} />
        </div>
        {children}
      </div>
      <DeskFoot view={view} group={group} readOnly={readOnly} />
    </>
  );
  if (readOnly) return desk;
  return (
    <Form
      aria-label={`Kết quả ${STAGE_WORDS[view.stage].noun}`}
      action="/api/appraisals/save"
      returnTo={here}
      next={next}
      idempotencyKey={idempotencyKey}
      revision={view.revision}
      state={state}
    >
      <input type="hidden" name="dossierId" value={view.dossierId} />
      <input
        type="hidden"
        name="appraisalRevision"
        value={view.appraisal?.isOpen ? view.appraisal.revision : 0}
      />
      <input type="hidden" name="group" value={group.key} />
      {desk}
    </Form>
  );
}

type RowsProps = Pick<DeskFormProps, "view" | "state" | "group" | "openEvidence">;

function Rows({ view, state, group, openEvidence }: RowsProps) {
  return (
    <>
      <p className="runsum">
        <Sum view={view} />
      </p>
      <Tabs
        label="Nhóm tiêu chí"
        className="gnav"
        currentHref={deskHref({ dossierId: view.dossierId, group: group.key })}
        items={view.groups.map(({ key, number, rows, seen }, index) => ({
          href: deskHref({ dossierId: view.dossierId, group: key }),
          label: `${index === 0 ? "Nhóm " : ""}${number} ${seen}/${rows.length}`,
        }))}
      />
      <p className="gtitle">{group.title}</p>
      <ol>
        {group.rows.map((row) => (
          <CriterionRow
            key={row.code}
            row={row}
            dossierId={view.dossierId}
            group={group.key}
            openEvidence={openEvidence}
            state={state}
            readOnly={view.deskBlock !== null}
            bodyName={view.bodyName}
            writtenPaperHref={writtenPaperHref(view, row)}
            opinions={view.opinions}
          />
        ))}
      </ol>
      {group.rows.some(({ kind }) => kind === "component") ? <EntryPapers papers={view.entryPapers} /> : null}
    </>
  );
}

function EntryPapers({ papers }: { readonly papers: AppraisalDeskView["entryPapers"] }) {
  if (papers.length === 0) return null;
  return (
    <section className="sp5" aria-labelledby="giay-to-dang-ky">
      <h2 className="h3" id="giay-to-dang-ky">
        {ENTRY_PAPERS_TITLE}
      </h2>
      <ul className="evl">
        {papers.map((paper) => (
          <li key={paper.code}>
            <Icon name="file" />
            <span>
              {paper.href ? <TextLink href={paper.href}>{paper.title}</TextLink> : paper.title}
              <span className="s dim block">
                {[entryPaperWords(paper), entryPaperSaved(paper)].filter((part) => part !== "").join(" · ")}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where a component written from the template is read; an uploaded one opens beside the rows. */
function writtenPaperHref({ dossierId }: AppraisalDeskView, { code, text }: DeskRow): string | null {
  const component = componentOfRow(code);
  return component && text === "" ? paperHref(dossierId, component) : null;
}

function Sum({ view: { sum } }: { readonly view: AppraisalDeskView }) {
  const count = (codes: readonly string[]): string => formatNumber(codes.length);
  return (
    <>
      <b>Đạt {count(sum.pass)}</b> · Cần bổ sung {count(sum.failFixable)} · Không đạt {count(sum.fail)}
      {sum.notApplicable.length > 0 ? ` · Không áp dụng ${count(sum.notApplicable)}` : ""} ·{" "}
      <b>Chưa xem {count(sum.unseen)}</b>
    </>
  );
}
