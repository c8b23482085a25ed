import { ExtensionNote } from "@/components/programmes/extension-note";
import { HowCounted } from "@/components/programmes/how-counted";
import { BackToDossier, CriteriaMark } from "@/components/dossiers/dossier-bar";
import { receiverWords } from "@/components/dossiers/dossier-words";
import { officerMessage, refusalWords } from "@/components/dossiers/officer-message";
import {
  ENTRY_PAPERS_TITLE,
  entryPaperSaved,
  entryPaperWords,
} from "@/components/registrations/entry-paper-words";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { errorOf, typedTick, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { DataTable } from "@/components/ui/ledger";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import { componentSlug } from "@/lib/dossiers/domain/component-fields";
import { isMeasured } from "@/lib/dossiers/domain/submission";
import type { CheckView } from "@/lib/dossiers/officer-views";

interface CheckPageProps {
  readonly view: CheckView;
  readonly state: FormState | null;
}

/** O-9: everything once more, what is missing on top, the act at the end. */
export function CheckPage({ view, state }: CheckPageProps) {
  const { head, totals } = view;
  return (
    <>
      <BackToDossier head={head} />
      <ErrorSummary state={state} refusalMessage={refusalWords(state)} />
      <div className="head">
        <h1>{head.returned ? "Kiểm tra lại trước khi gửi bổ sung" : "Kiểm tra lại trước khi gửi"}</h1>
        <p className="saved">
          <span>Đã lưu lúc {head.savedAt}</span>
          <CriteriaMark head={head} />
        </p>
      </div>
      <MissingPanel view={view} />
      <EarlierReturnsHint returns={view.earlierReturns} />
      <ul className="facts sp5">
        <li>
          <b>
            {totals.answered}/{totals.criteria}
          </b>{" "}
          tiêu chí đã đánh giá
        </li>
        <li>
          <b>{totals.met}</b> Đạt, <b>{totals.notMet}</b> Chưa đạt
          {totals.notApplicable > 0 ? (
            <>
              , <b>{totals.notApplicable}</b> Không áp dụng
            </>
          ) : null}
        </li>
        <li>
          <b>{totals.files}</b> tệp, <b>{totals.documents}</b> số văn bản
        </li>
        <li>
          <b>
            {totals.componentsDone}/{totals.components}
          </b>{" "}
          thành phần hồ sơ
        </li>
      </ul>
      <CheckSections view={view} />
      {head.mayWrite ? <SendForm view={view} state={state} /> : null}
    </>
  );
}

function MissingPanel({ view: { gaps, supplementOpen } }: { readonly view: CheckView }) {
  const lines = [
    ...supplementOpen.map(({ title, note, href }) => ({
      sentence: `Bổ sung ${lowerFirst(title)}: ${note}`,
      href,
    })),
    ...gaps,
  ];
  if (lines.length === 0) return null;
  return (
    <Panel tone="danger" narrow className="sp5" title={`Thiếu ${lines.length} nội dung`}>
      <ul>
        {lines.map(({ sentence, href }) => (
          <li key={`${href} ${sentence}`}>
            <TextLink href={href}>{sentence}</TextLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What was asked for the year before, to be looked at once more; it forbids nothing. */
function EarlierReturnsHint({ returns }: { readonly returns: CheckView["earlierReturns"] }) {
  if (!returns) return null;
  return (
    <Panel narrow className="sp5" title={`Năm ${returns.year} hồ sơ của đơn vị bị trả lại vì`}>
      <ul>
        {returns.lines.map(({ key, title, note }) => (
          <li key={key}>
            {title} — {note}
          </li>
        ))}
      </ul>
      <p className="sp3">Xem lại các nội dung này của năm nay trước khi gửi.</p>
    </Panel>
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

interface CheckLine {
  readonly key: string;
  readonly term: string;
  readonly value: string;
  readonly missing: readonly { readonly sentence: string; readonly href: string }[];
  readonly href: string | null;
}

function CheckSections({ view }: { readonly view: CheckView }) {
  const { head, general, groups, components, entryPapers } = view;
  const home = `/ho-so/${head.id}`;
  const act = head.mayWrite && !head.returned ? "Sửa" : "Xem";
  return (
    <>
      <CheckSection
        number={1}
        title="Thông tin chung"
        act={act}
        lines={general.map(({ term, value, href }) => ({ key: term, term, value, href, missing: [] }))}
      />
      <CheckSection
        number={2}
        title="Tự đánh giá"
        act={act}
        lines={groups.map((group) => ({
          key: group.code,
          term: `Nhóm ${group.number}: ${group.title}`,
          value: group.summary,
          href: `${home}/tieu-chi/${encodeURIComponent(group.code)}`,
          missing: group.gaps,
        }))}
      />
      <CheckSection
        number={3}
        title="Thành phần hồ sơ"
        act={act}
        lines={components.map(({ code, title, summary, gap }) => {
          const href = `${home}/${componentSlug(code)}`;
          return {
            key: code,
            term: title,
            value: summary,
            href,
            missing: gap ? [{ sentence: gap, href }] : [],
          };
        })}
      />
      {entryPapers.length > 0 ? (
        <CheckSection
          number={4}
          title={ENTRY_PAPERS_TITLE}
          act="Xem"
          lines={entryPapers.map((paper) => ({
            key: paper.code,
            term: paper.title,
            value: [entryPaperWords(paper), entryPaperSaved(paper)].filter((part) => part !== "").join(" · "),
            href: paper.href,
            missing: [],
          }))}
        />
      ) : null}
    </>
  );
}

interface CheckSectionProps {
  readonly number: number;
  readonly title: string;
  readonly act: string;
  readonly lines: readonly CheckLine[];
}

function CheckSection({ number, title, act, lines }: CheckSectionProps) {
  return (
    <section className="chk" aria-label={title}>
      <div className="tasks-h">
        <span aria-hidden="true">{number}</span>
        <h2>{title}</h2>
      </div>
      <DataTable
        className="chk-t"
        caption={title}
        rows={lines}
        rowKey={({ key }) => key}
        rowState={({ missing }) => (missing.length > 0 ? "missing" : null)}
        columns={[
          { key: "no", head: "Số", kind: "ordinal", cell: (_, index) => `${number}.${index + 1}` },
          { key: "term", head: "Nội dung", kind: "name", cell: ({ term }) => term },
          { key: "value", head: "Đã có", cell: (line) => <CheckValue line={line} /> },
          {
            key: "act",
            head: "Việc",
            kind: "number",
            nowrap: true,
            cell: ({ href, term }) => <CheckAct href={href} term={term} act={act} />,
          },
        ]}
      />
    </section>
  );
}

function CheckValue({ line: { value, missing } }: { readonly line: CheckLine }) {
  return (
    <>
      {value}
      {missing.map(({ sentence, href }) => (
        <span key={sentence}>
          <br />
          <TextLink className="miss-l" href={href}>
            {sentence}
          </TextLink>
        </span>
      ))}
    </>
  );
}

interface CheckActProps {
  readonly href: string | null;
  readonly term: string;
  readonly act: string;
}

function CheckAct({ href, term, act }: CheckActProps) {
  if (!href) return <span className="dim">Tự động</span>;
  return (
    <TextLink href={href}>
      {act}
      <span className="sr"> {term}</span>
    </TextLink>
  );
}

function SendForm({ view, state }: CheckPageProps) {
  const { head } = view;
  const title = head.returned ? "Gửi bổ sung" : "Gửi hồ sơ";
  const action = head.returned ? "/api/dossiers/resubmit-dossier" : "/api/dossiers/submit-dossier";
  return (
    <section className="decide" aria-labelledby="gui-ho-so">
      <h2 id="gui-ho-so">{title}</h2>
      <WhetherPossible view={view} />
      <p className="sp3">
        Sau khi gửi, hồ sơ bị khóa. Muốn sửa, rút về khi nơi nhận chưa tiếp nhận và còn hạn gửi, hoặc chờ yêu
        cầu bổ sung.
      </p>
      <Form
        action={action}
        returnTo={`/ho-so/${head.id}/kiem-tra`}
        next={`/ho-so/${head.id}/da-nop`}
        idempotencyKey={newId()}
        state={state}
        revision={head.revision}
      >
        <input type="hidden" name="dossierId" value={head.id} />
        <div className="sp4">
          <CheckboxField
            name="statement"
            label="Tôi xác nhận nội dung hồ sơ đúng với thực tế của đơn vị."
            checked={typedTick(state, "statement")}
            error={errorOf(state, "statement")}
          />
        </div>
        <p className="acts">
          <SubmitButton>
            {title} lên {receiverWords(head)}
          </SubmitButton>
          <TextLink href={`/ho-so/${head.id}`}>Về danh sách việc</TextLink>
        </p>
      </Form>
    </section>
  );
}

/** Missing things, the plan's days and how near they are; the button says the same again with the reason. */
function WhetherPossible({
  view: { gaps, supplementOpen, window, timeliness, head, askBodyName, how },
}: {
  readonly view: CheckView;
}) {
  const missing = gaps.length + supplementOpen.length;
  const { opensOn, closesOn, hard, words } = window;
  return (
    <>
      {missing > 0 ? (
        <p className="sp3">
          <b>Còn thiếu {missing} nội dung ở đầu trang; bổ sung xong mới gửi được.</b>
        </p>
      ) : null}
      {timeliness === "early" && opensOn ? (
        <p className="sp3">
          <b>{officerMessage({ code: "dossier.period-not-ended", opensOn })}</b>
        </p>
      ) : null}
      {timeliness === "late" && closesOn ? (
        <p className="sp3">
          <b>
            {hard
              ? officerMessage({
                  code: "dossier.period-closed",
                  closedOn: closesOn,
                  words: words ?? "",
                  askBodyName,
                })
              : `Đã quá ngày ${formatDate(closesOn)}; vẫn gửi được và được ghi là gửi muộn.`}
          </b>
        </p>
      ) : null}
      {timeliness === "in_time" && closesOn && isMeasured(head) ? (
        <p className="sp3">
          Hạn gửi: đến hết ngày {formatDate(closesOn)}
          {words ? ` (kế hoạch: «${words}»)` : ""}.
        </p>
      ) : null}
      <ExtensionNote extension={window.extension} />
      {how && isMeasured(head) ? <HowCounted how={how} /> : null}
    </>
  );
}
