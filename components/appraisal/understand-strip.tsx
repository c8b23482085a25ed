import { STAGE_WORDS, checkWords } from "@/components/appraisal/appraisal-words";
import { HowCounted } from "@/components/programmes/how-counted";
import { rowNumberer } from "@/components/appraisal/row-names";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, formatNumber } from "@/lib/core/text";
import { changedCodes } from "@/lib/dossiers/domain/appraisal-changes";
import { countOpinions } from "@/lib/dossiers/domain/opinion";
import { countWords } from "@/lib/dossiers/domain/opinion-words";
import { PROPOSAL_LABELS } from "@/lib/dossiers/domain/appraisal";
import type { AppraisalDeskView } from "@/lib/dossiers/review-views";
import { ELIGIBILITY_LABELS } from "@/lib/registrations/domain/eligibility";
import { overrideSentence } from "@/components/registrations/override-words";

/** Step 1 of the desk, understand: what changed, what the system found, the preconditions, what went before. */
export function UnderstandStrip({ view }: { readonly view: AppraisalDeskView }) {
  return (
    <div className="und">
      <div className="u-h">
        <h1>
          {STAGE_WORDS[view.stage].title}
          {view.submission > 1 ? ` lần ${view.submission}` : ""}
        </h1>
        <p className="s dim">{view.bodyName}</p>
        {view.dueHow ? <HowCounted how={view.dueHow} title="Cách tính hạn" /> : null}
        {view.criteriaLabel ? (
          <p className="s sp3">
            <span className="illus">{view.criteriaLabel}</span>
          </p>
        ) : null}
      </div>
      <dl>
        <div>
          <dt>{view.comparedWith === null ? "Lần gửi" : `Đổi từ lần ${view.comparedWith}`}</dt>
          <dd>
            <Changed view={view} />
          </dd>
        </div>
        <div>
          <dt>Kiểm tra tự động</dt>
          <dd>
            <Found view={view} />
          </dd>
        </div>
        <div>
          <dt>Điều kiện xét</dt>
          <dd>
            <Eligibility view={view} />
          </dd>
        </div>
        <div>
          <dt>{view.opinion ? "Cấp dưới đề nghị" : "Các lần trước"}</dt>
          <dd>
            <Before view={view} />
            <Consulted view={view} />
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Changed({ view }: { readonly view: AppraisalDeskView }) {
  if (view.comparedWith === null) {
    return `${view.submittedByBody || "Đơn vị"} gửi${view.submittedOn ? ` ngày ${formatDate(view.submittedOn)}` : ""}. Lần đầu cơ quan này xem.`;
  }
  const codes = changedCodes(view.changes);
  if (codes.length === 0) return "Không có nội dung nào thay đổi";
  const papers = view.changes.filter(({ kind }) => kind === "evidence_added").length;
  const rows = codes.map(rowNumberer(view.groups)).join(", ");
  return (
    <>
      <b>
        {formatNumber(codes.length)} nội dung{papers > 0 ? `, ${formatNumber(papers)} minh chứng mới` : ""}
      </b>
      : {rows}
    </>
  );
}

const SHOWN = 3;

function Found({ view: { checks } }: { readonly view: AppraisalDeskView }) {
  if (checks.length === 0) return "Đủ thành phần, đủ minh chứng, số liệu không sát ngưỡng";
  const rest = checks.length - SHOWN;
  return (
    <b className="low">
      {checks.slice(0, SHOWN).map(checkWords).join("; ")}
      {rest > 0 ? `; và ${formatNumber(rest)} điểm nữa` : ""}
    </b>
  );
}

function Eligibility({ view: { eligibility } }: { readonly view: AppraisalDeskView }) {
  if (eligibility.length === 0) return "Kế hoạch không đặt điều kiện";
  return (
    <ul>
      {eligibility.map(({ title, year, answer, override, answerNow }) => (
        <li key={title}>
          {title} ({year}):{" "}
          {answer === "met" ? "đủ" : <b className="low">{ELIGIBILITY_LABELS[answer].toLowerCase()}</b>}
          {override ? <>. {overrideSentence(override)}</> : null}
          {answerNow ? (
            <b className="low">
              {" "}
              Sổ nay ghi: {ELIGIBILITY_LABELS[answerNow].toLowerCase()}, khác lúc cho xét tiếp.
            </b>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Before({ view: { opinion, requests } }: { readonly view: AppraisalDeskView }) {
  return (
    <>
      {opinion ? (
        <>
          {opinion.bodyName}: <b>{PROPOSAL_LABELS[opinion.proposal].replace("Đề xuất", "đề nghị")}</b>
          {opinion.reason ? `. ${opinion.reason}` : ""}
        </>
      ) : null}
      {requests.length > 0 ? (
        <p>
          Trả lại{" "}
          {requests
            .map(({ askedOn, items }) => `${formatDate(askedOn).slice(0, 5)} (${items.length} nội dung)`)
            .join(", ")}
        </p>
      ) : null}
      {!opinion && requests.length === 0 ? "Chưa trả lại lần nào" : null}
    </>
  );
}

/** Other bodies: what they say by number, and the page where one is asked. */
function Consulted({ view }: { readonly view: AppraisalDeskView }) {
  if (view.opinions.length === 0 && !view.mayAskOpinion) return null;
  return (
    <p>
      {view.opinions.length > 0
        ? `Ý kiến phối hợp: ${countWords(countOpinions(view.opinions, view.today))}. `
        : ""}
      <TextLink href={`/tham-dinh/${view.dossierId}/y-kien`}>
        {view.opinions.length > 0 ? "Xem ý kiến phối hợp" : "Lấy ý kiến cơ quan khác"}
      </TextLink>
    </p>
  );
}
