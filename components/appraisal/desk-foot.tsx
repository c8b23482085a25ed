import { blockSentence } from "@/components/appraisal/appraisal-words";
import { deskHref } from "@/components/appraisal/desk-address";
import { paperHref } from "@/components/appraisal/paper-href";
import { rowNamer, rowNumberer } from "@/components/appraisal/row-names";
import { SubmitButton } from "@/components/forms/submit-button";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/core/text";
import type { ActBlock, OfferedAct } from "@/lib/dossiers/domain/appraisal-offer";
import type { AppraisalDeskView, DeskGroup } from "@/lib/dossiers/review-views";

interface DeskFootProps {
  readonly view: AppraisalDeskView;
  readonly group: DeskGroup;
  readonly readOnly: boolean;
}

/** The sum's consequences: what is still to be read, and the act that comes next; what can't be done says why. */
export function DeskFoot({ view, group, readOnly }: DeskFootProps) {
  if (readOnly) return <ReadOnlyFoot view={view} />;
  const [first, second] = view.offers;
  const index = view.groups.findIndex(({ key }) => key === group.key);
  const hasNext = index >= 0 && index < view.groups.length - 1;
  const isPrimaryAct = first !== undefined && first.blockedBy === null;
  return (
    <div className="sum">
      <Unseen view={view} />
      <div className="sum-a">
        <SubmitButton kind={isPrimaryAct || hasNext ? "secondary" : "primary"} name="then" value="save">
          Lưu
        </SubmitButton>
        {hasNext ? (
          <SubmitButton kind={isPrimaryAct ? "secondary" : "primary"} name="then" value="next">
            Lưu, sang nhóm sau
          </SubmitButton>
        ) : null}
        {first && isPrimaryAct ? (
          <SubmitButton name="then" value={first.act === "return" ? "return" : "propose"}>
            {actLabel(first, view)}
          </SubmitButton>
        ) : null}
      </div>
      <Others
        acts={[first, second].filter((act) => act !== undefined)}
        view={view}
        skipFirst={isPrimaryAct}
      />
    </div>
  );
}

/** «Trả lại bổ sung (2)», «Lập phiếu thẩm định, đề xuất công nhận». */
export function actLabel({ act, proposal }: OfferedAct, { sum, stage }: AppraisalDeskView): string {
  if (act === "return") return `Trả lại, yêu cầu bổ sung (${formatNumber(sum.failFixable.length)})`;
  const sheet = stage === "evaluate" ? "Lập phiếu đánh giá" : "Lập phiếu thẩm định";
  if (proposal === null) return `${sheet}, đề xuất`;
  return `${sheet}, đề xuất ${proposal === "recognise" ? "công nhận" : "không công nhận"}`;
}

function Unseen({ view }: { readonly view: AppraisalDeskView }) {
  const { unseen } = view.sum;
  if (unseen.length === 0) return <p>Đã xem hết các tiêu chí.</p>;
  const number = rowNumberer(view.groups);
  const groupOf = (code: string) =>
    view.groups.find(({ rows }) => rows.some((row) => row.code === code))?.key;
  return (
    <p>
      Còn {formatNumber(unseen.length)} tiêu chí chưa xem:{" "}
      {unseen.slice(0, 12).map((code, index) => (
        <span key={code}>
          {index > 0 ? ", " : ""}
          <TextLink href={deskHref({ dossierId: view.dossierId, group: groupOf(code) }, code)}>
            {number(code)}
          </TextLink>
        </span>
      ))}
      {unseen.length > 12 ? " …" : ""}
    </p>
  );
}

interface OthersProps {
  readonly acts: readonly OfferedAct[];
  readonly view: AppraisalDeskView;
  readonly skipFirst: boolean;
}

/** Acts beside the next one: a link where they are possible, else the rule and the person awaited. */
function Others({ acts, view, skipFirst }: OthersProps) {
  const others = skipFirst ? acts.slice(1) : acts;
  const isSaid = others.some(({ blockedBy }) => blockedBy?.rule === "minutes_missing");
  return (
    <ul className="s sum-o">
      {others.map((act) => (
        <li key={act.act} className="note-line">
          {act.blockedBy ? (
            <>
              <Icon name="lock" />
              <span>
                {actLabel(act, view)}: {blockWords(act.blockedBy, view)}{" "}
                {act.blockedBy.rule === "minutes_missing" ? <WriteMinutes view={view} /> : null}
              </span>
            </>
          ) : (
            <TextLink href={`/tham-dinh/${view.dossierId}/${act.act === "return" ? "tra-lai" : "phieu"}`}>
              {actLabel(act, view)}
            </TextLink>
          )}
        </li>
      ))}
      {view.owedMinutes && !isSaid ? (
        <li className="note-line">
          <Icon name="file" />
          <span>
            {view.owedMinutes.title} chưa hoàn thành. <WriteMinutes view={view} />
          </span>
        </li>
      ) : null}
    </ul>
  );
}

/** Minutes are held and written from the first day on, whatever is read by then. */
function WriteMinutes({ view: { dossierId, owedMinutes } }: Pick<OthersProps, "view">) {
  if (!owedMinutes) return null;
  return <TextLink href={paperHref(dossierId, owedMinutes.code)}>Lập biên bản</TextLink>;
}

/** The rows still to be read stand beside it already. */
const blockWords = (block: ActBlock, view: AppraisalDeskView): string =>
  block.rule === "not_all_seen"
    ? `sau khi xem hết ${formatNumber(block.codes.length)} tiêu chí còn lại.`
    : blockSentence(block, rowNamer(view.groups));

function ReadOnlyFoot({ view }: { readonly view: AppraisalDeskView }) {
  if (!view.appraisal) return null;
  return (
    <div className="sum">
      <LinkButton kind="secondary" href={`/tham-dinh/${view.dossierId}/phieu`}>
        {view.stage === "evaluate" ? "Xem phiếu đánh giá" : "Xem phiếu thẩm định"}
      </LinkButton>
    </div>
  );
}
