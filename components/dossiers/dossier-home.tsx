import { PaperLinks } from "@/components/documents/paper-links";
import { ExtensionNote } from "@/components/programmes/extension-note";
import { HowCounted } from "@/components/programmes/how-counted";
import { DossierTasks, nextTask } from "@/components/dossiers/dossier-tasks";
import { deadlineTerm, dossierTabs } from "@/components/dossiers/dossier-bar";
import { dossierTitle, receiverWords } from "@/components/dossiers/dossier-words";
import { DossierTracker } from "@/components/dossiers/dossier-tracker";
import { waitingWords } from "@/components/dossiers/waiting-words";
import { RoutePanel } from "@/components/dossiers/route-panel";
import { StatusTag } from "@/components/reports/status-tag";
import { deadlineWords, runningDeadlineState } from "@/components/ui/deadline";
import { IdentityBar, type IdentityFact } from "@/components/ui/identity-bar";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { capital, formatDate } from "@/lib/core/text";
import type { DeadlineView, DossierHomeView, SupplementView } from "@/lib/dossiers/officer-views";

/** O-5: identity, where it stands, the one next thing, and the task list. */
export function DossierIdentity({ view }: { readonly view: DossierHomeView }) {
  const { head } = view;
  return (
    <IdentityBar
      back={{ href: "/ho-so", label: "Danh sách hồ sơ" }}
      title={head.unitName}
      tag={<StatusTag kind="dossier" status={head.status} />}
      subtitle={dossierTitle(head.programme, head.cycleYear)}
      facts={identityFacts(view)}
      tabs={dossierTabs(head, "home")}
    />
  );
}

function identityFacts({ head, period }: DossierHomeView): readonly IdentityFact[] {
  const { deadline } = head;
  const sent = head.submittedOn ? `Lần ${head.submission}, ${formatDate(head.submittedOn)}` : "Chưa gửi";
  return [
    { term: "Mã hồ sơ", value: head.code },
    { term: "Lần gửi", value: sent },
    ...(deadline
      ? [
          {
            term: deadlineTerm(deadline.kind),
            value: (
              <>
                {formatDate(deadline.closesOn)} <span className="dim">{dueWords(deadline)}</span>
              </>
            ),
          },
        ]
      : []),
    head.mayWrite
      ? { term: "Nơi nhận", value: capital(receiverWords(head)) }
      : { term: "Nơi giữ việc", value: head.currentBodyName },
    ...(period
      ? [{ term: "Thời kỳ xét", value: `${formatDate(period.from)}–${formatDate(period.to)}` }]
      : []),
    ...(head.criteriaLabel
      ? [{ term: "Bộ tiêu chí", value: <span className="illus2">{head.criteriaLabel}</span> }]
      : []),
  ];
}

const dueWords = ({ daysLeft, workingDaysLeft }: DeadlineView): string => {
  const words = deadlineWords({ state: runningDeadlineState(daysLeft), daysLeft, workingDaysLeft });
  return words.charAt(0).toLowerCase() + words.slice(1);
};

export function DossierHome({ view }: { readonly view: DossierHomeView }) {
  return (
    <>
      {view.supplement ? <SupplementBanner supplement={view.supplement} /> : null}
      <ClosedNote view={view} />
      <DossierTracker view={view} />
      <div className="cols sp6">
        <div>
          <GoOn view={view} />
          <DossierTasks view={view} />
        </div>
        <aside className="side" aria-label="Thông tin thêm">
          <SideNotes view={view} />
        </aside>
      </div>
      <RoutePanel route={view.route} />
    </>
  );
}

/** Yellow: what was asked for, each a link to exactly the row to mend. */
function SupplementBanner({ supplement: { lines, dueOn } }: { readonly supplement: SupplementView }) {
  return (
    <Panel
      tone="warn"
      className="sp5"
      title={`Hồ sơ được trả lại, yêu cầu bổ sung ${lines.length} nội dung, hạn ${formatDate(dueOn)}`}
    >
      <ol className="ret-list">
        {lines.map(({ target, href, title, note }) => (
          <li key={target}>
            <TextLink href={href}>{title}</TextLink> — {note}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function ClosedNote({ view: { head, closingReason, decision } }: { readonly view: DossierHomeView }) {
  if (decision) {
    const { number, bodyName, issuedOn } = decision;
    return (
      <Panel tone="ok" className="sp5" title="Quyết định công nhận">
        <p>
          Số {number} của {bodyName}, phát hành ngày {formatDate(issuedOn)}
        </p>
      </Panel>
    );
  }
  if (!closingReason) return null;
  const title = head.status === "declined_intake" ? "Hồ sơ không được tiếp nhận" : "Lý do kết thúc";
  return (
    <Panel tone={head.status === "declined_intake" ? "warn" : "note"} className="sp5" title={title}>
      <p>{closingReason}</p>
    </Panel>
  );
}

function GoOn({ view }: { readonly view: DossierHomeView }) {
  const next = nextTask(view);
  return (
    <div className="go">
      <p>
        <Progress view={view} />
        <br />
        <Awaited view={view} />
        <span className="s dim">Đã lưu lúc {view.head.savedAt}</span>
      </p>
      {next ? (
        <LinkButton href={next.href} wide>
          {next.kind === "submit" ? next.title : `Làm tiếp: ${next.title}`}
        </LinkButton>
      ) : null}
    </div>
  );
}

/** Why nothing is offered here: whom it waits for. */
function Awaited({ view: { head } }: { readonly view: DossierHomeView }) {
  const words = head.mayWrite ? null : waitingWords(head.status, head.currentBodyName);
  return words ? (
    <>
      {words}
      <br />
    </>
  ) : null;
}

function Progress({
  view: { head, parts, answered, criteriaTotal, supplement },
}: {
  readonly view: DossierHomeView;
}) {
  if (supplement) {
    const done = supplement.lines.filter((line) => line.answered).length;
    return (
      <>
        <b>
          Đã bổ sung {done}/{supplement.lines.length} nội dung
        </b>
        , các phần khác chỉ xem
      </>
    );
  }
  return (
    <>
      <b>{head.mayWrite ? `Đã xong ${parts.done}/${parts.total} phần` : "Hồ sơ chỉ xem"}</b>, đã đánh giá{" "}
      {answered}/{criteriaTotal} tiêu chí
    </>
  );
}

/** The unit's day and that of the body that has the dossier, each with how it was counted. */
function Deadlines({ view: { how, review, window, head } }: { readonly view: DossierHomeView }) {
  if (!how && !review) return null;
  return (
    <section>
      <h2>Thời hạn</h2>
      {how && head.deadline ? (
        <>
          <p className="sp3">
            {deadlineTerm(head.deadline.kind)}: <b>{formatDate(how.closesOn)}</b>
          </p>
          {head.deadline.kind === "send" ? <ExtensionNote extension={window.extension} /> : null}
          <HowCounted how={how} />
        </>
      ) : null}
      {review ? (
        <>
          <p className="sp3">
            Hạn của {review.bodyName}:{" "}
            {review.pausedOn ? (
              `đang tạm dừng từ ${formatDate(review.pausedOn)}`
            ) : (
              <b>{formatDate(review.dueOn)}</b>
            )}
          </p>
          <HowCounted how={review.how} title="Cách tính hạn của cơ quan" />
          {review.mayExtend ? (
            <TextLink href={`/ho-so/${head.id}/gia-han`}>Gia hạn cho cơ quan này</TextLink>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

function SideNotes({ view }: { readonly view: DossierHomeView }) {
  const { supplement, people, recent, lastYear, head } = view;
  return (
    <>
      {supplement ? (
        <section>
          <h2>Người trả lại</h2>
          <SummaryList
            kind="flat"
            items={[
              { term: "Thẩm định", value: `${supplement.askedBy}, ${supplement.bodyName}` },
              { term: "Tính hạn", value: `Tạm dừng tính hạn thẩm định từ ${formatDate(supplement.askedOn)}` },
            ]}
          />
          <PaperLinks base={`/ho-so/${head.id}/bo-sung/van-ban`} what="yêu cầu bổ sung" />
        </section>
      ) : null}
      <Deadlines view={view} />
      {view.receivedOn ? (
        <section>
          <h2>Phiếu tiếp nhận</h2>
          <p className="sp3">Tiếp nhận ngày {formatDate(view.receivedOn)}.</p>
          <PaperLinks base={`/ho-so/${head.id}/tiep-nhan/van-ban`} what="phiếu tiếp nhận hồ sơ" />
        </section>
      ) : null}
      <section>
        <h2>Cùng làm hồ sơ</h2>
        {people.length > 0 ? (
          <ul className="plain-l sp3">
            {people.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        ) : (
          <p className="sp3 dim">Chưa có ai nhập nội dung.</p>
        )}
        {head.mayWrite ? (
          <p className="s sp3">
            <TextLink href={`/ho-so/${head.id}/phan-cong`}>Phân công làm hồ sơ</TextLink>
          </p>
        ) : null}
      </section>
      <section>
        <h2>Gần đây</h2>
        <SummaryList
          kind="flat"
          items={recent.map(({ at, text }, index) => ({ key: `${index}-${at}`, term: at, value: text }))}
        />
        <p className="s sp3">
          <TextLink href={`/ho-so/${head.id}/lich-su`}>Xem toàn bộ lịch sử</TextLink>
        </p>
      </section>
      {lastYear.length > 0 ? (
        <section>
          <h2>Kết quả năm trước</h2>
          <SummaryList kind="flat" items={lastYear} />
        </section>
      ) : null}
      {view.mayRecall ? (
        <section>
          <h2>Sửa hồ sơ đã gửi</h2>
          <p className="sp3">
            <LinkButton kind="secondary" href={`/ho-so/${head.id}/da-nop#rut-de-sua`}>
              Rút để sửa
            </LinkButton>
          </p>
        </section>
      ) : null}
      {view.mayWithdraw ? (
        <section>
          <h2>Rút hồ sơ</h2>
          <p className="sp3">
            <TextLink href={`/ho-so/${head.id}/da-nop#rut-ho-so`}>Rút hồ sơ đã gửi</TextLink>
          </p>
        </section>
      ) : null}
    </>
  );
}
