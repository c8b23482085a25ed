import { ExtensionNote } from "@/components/programmes/extension-note";
import { HowCounted } from "@/components/programmes/how-counted";
import type { ReactNode } from "react";
import { commonMessage } from "@/components/common-message";
import { openDossierMessage } from "@/components/dossiers/open-dossier-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { stateOf, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Consequences } from "@/components/recognition/consequences";
import { EligibilityPanel } from "@/components/registrations/eligibility-panel";
import { registrationMessage } from "@/components/registrations/registration-message";
import { STANDING_LABELS, overrideSentence } from "@/components/registrations/override-words";
import { RoutePanel } from "@/components/registrations/route-panel";
import { StatusTag } from "@/components/reports/status-tag";
import { windowText } from "@/components/registrations/window-text";
import { runningDeadlineState } from "@/components/ui/deadline";
import { DueChip } from "@/components/ui/due-chip";
import { Icon } from "@/components/ui/icon";
import { IdentityBar } from "@/components/ui/identity-bar";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { TaskList, type Task } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import { Timeline } from "@/components/ui/timeline";
import { formatDate } from "@/lib/core/text";
import type { OpenDossierRefusal } from "@/lib/dossiers/refusals";
import type { ActView, JournalRow, PaperView, RegistrationView } from "@/lib/registrations/contract";
import { REGISTRATION_STATUS_LABELS, type RegistrationAct } from "@/lib/registrations/domain/workflow";

const ACT_WORDS = {
  submit: { label: "Gửi đăng ký", path: "gui" },
  accept: { label: "Ghi nhận đăng ký", path: "ghi-nhan" },
  return: { label: "Trả lại bổ sung", path: "tra-lai" },
  reject: { label: "Không phê duyệt", path: "khong-phe-duyet" },
  withdraw: { label: "Rút đăng ký", path: "rut" },
  deselect: { label: "Bỏ lựa chọn", path: "bo-lua-chon" },
  leave_off: { label: "Không đưa vào danh sách", path: "ngoai-danh-sach" },
} as const satisfies Record<ActView["act"], { label: string; path: string }>;

export function RegistrationHead({ view }: { readonly view: RegistrationView }) {
  const { plan } = view;
  return (
    <IdentityBar
      back={{ href: "/dang-ky", label: "Đăng ký" }}
      title={view.unitName}
      tag={<StatusTag kind="registration" status={view.status} />}
      subtitle={plan.title}
      facts={[
        { term: "Loại hình", value: view.unitClassLabel },
        { term: "Quản lý", value: view.managementText },
        ...(view.placeName ? [{ term: "Địa bàn", value: view.placeName }] : []),
        {
          term: plan.entryKind === "selected" ? "Nơi lựa chọn" : "Nơi nhận",
          value: view.receivingBodyName,
        },
        { term: "Thời hạn", value: windowText(plan.window) },
      ]}
    />
  );
}

interface RegistrationPageProps {
  readonly view: RegistrationView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** Home of one registration: what is to be done, papers, conditions, way, journal. */
export function RegistrationPage({ view, state: anyState, idempotencyKey }: RegistrationPageProps) {
  const state = stateOf(anyState, OPEN_DOSSIER);
  return (
    <div className="wrap">
      <ErrorSummary state={state} refusalMessage={openingMessage(state)} />
      <ReturnedPanel view={view} />
      <div className="cols-t sp5">
        <div>
          <Acts view={view}>
            <DossierStart view={view} state={state} idempotencyKey={idempotencyKey} />
          </Acts>
          <div className="sp6">
            <Papers view={view} />
          </div>
          <div className="sp7">
            <EligibilityPanel
              eligibility={view.eligibility}
              unitText={`${view.unitClassLabel}; quản lý: ${view.managementText}`}
              mayEnterResults={view.mayEnterResults}
              proposable={
                view.overridableIn ? { unitId: view.unitId, planVersionId: view.overridableIn } : null
              }
            />
          </div>
          <Consequences rows={view.consequences} />
          <div className="sp7">
            <RoutePanel route={view.route} caseName={`Hồ sơ năm ${view.plan.cycleYear}`} />
          </div>
        </div>
        <aside className="side" aria-label="Căn cứ và lịch sử">
          <EntryDays view={view} />
          <Approval view={view} />
          <Overrides view={view} />
          <Journal rows={view.journal} />
        </aside>
      </div>
    </div>
  );
}

/** Until when units come in, moved or not, and how the day was counted. */
function EntryDays({ view: { plan } }: { readonly view: RegistrationView }) {
  if (!plan.how) return null;
  return (
    <section>
      <h2>Thời hạn</h2>
      <p className="sp3">{windowText(plan.window)}</p>
      <ExtensionNote extension={plan.window.extension} />
      <HowCounted how={plan.how} />
    </section>
  );
}

function ReturnedPanel({ view }: { readonly view: RegistrationView }) {
  if (!view.reason) return null;
  const again = view.papers.filter(({ askedAgain }) => askedAgain && !askedAgain.corrected);
  if (view.status === "returned") {
    return (
      <Panel tone="warn" title="Đăng ký được trả lại để bổ sung" className="sp5">
        <p>{view.reason}</p>
        {again.length > 0 ? (
          <ul>
            {again.map(({ paper }) => (
              <li key={paper.code}>
                <TextLink href={paperHref(view, paper.code)}>{paper.title}</TextLink>
              </li>
            ))}
          </ul>
        ) : null}
      </Panel>
    );
  }
  return (
    <Panel title={REGISTRATION_STATUS_LABELS[view.status]} className="sp5">
      <p>Lý do: {view.reason}</p>
    </Panel>
  );
}

const paperHref = ({ registrationId }: Pick<RegistrationView, "registrationId">, code: string): string =>
  `/dang-ky/${registrationId}/giay-to/${code}`;

function Papers({ view }: { readonly view: RegistrationView }) {
  if (view.papers.length === 0) {
    return (
      <section>
        <h2>Giấy tờ</h2>
        <p className="measure sp2">Kế hoạch không yêu cầu giấy tờ khi đăng ký.</p>
      </section>
    );
  }
  const sent = view.papers.filter(({ neededToSubmit }) => neededToSubmit);
  const after = view.papers.filter(({ neededToSubmit }) => !neededToSubmit);
  return (
    <TaskList
      sections={[
        ...(sent.length > 0
          ? [{ title: "Hồ sơ đăng ký", tasks: sent.map((paper) => paperTask(view, paper)) }]
          : []),
        ...(after.length > 0
          ? [{ title: afterTitle(view), tasks: after.map((paper) => paperTask(view, paper)) }]
          : []),
      ]}
    />
  );
}

const afterTitle = ({ plan }: RegistrationView): string =>
  plan.entryKind === "selected"
    ? "Kế hoạch của đơn vị, sau khi được lựa chọn"
    : "Giấy tờ sau khi được phê duyệt";

function paperTask(view: RegistrationView, { paper, ready, writable, askedAgain, ...rest }: PaperView): Task {
  const waiting = !rest.neededToSubmit && !writable && !ready;
  const open = writable || ready;
  return {
    title: paper.title,
    href: open ? paperHref(view, paper.code) : undefined,
    note: paperNote({ paper, ready, writable, askedAgain, ...rest }),
    status: waiting
      ? "locked"
      : askedAgain && !askedAgain.corrected && writable
        ? "needs_fix"
        : ready
          ? "done"
          : writable
            ? "not_started"
            : "view_only",
    returned: askedAgain !== null,
  };
}

function paperNote({
  paper,
  stored,
  fileName,
  savedBy,
  savedAt,
  neededToSubmit,
  writable,
}: PaperView): string {
  if (!stored) {
    if (!neededToSubmit && !writable) return `Mở sau khi được lựa chọn, phê duyệt · mục ${paper.clause}`;
    return paper.waivedWhen
      ? `mục ${paper.clause} · ${paper.waivedWhen} thì được miễn`
      : `mục ${paper.clause}`;
  }
  const what = {
    waived: paper.waivedWhen ?? "Được miễn",
    number: "Ghi số văn bản",
    file: fileName ? `Tệp ${fileName}` : "Bản đã ký",
    template: "Soạn từ mẫu",
    draft: "Chưa chọn cách nộp",
  }[stored.source ?? "draft"];
  const number = stored.documentNumber ? `, số ${stored.documentNumber}` : "";
  const date = stored.documentDate ? ` ngày ${formatDate(stored.documentDate)}` : "";
  const saved = savedBy && savedAt ? ` · ${savedBy} lưu lúc ${savedAt}` : "";
  return `${what}${number}${date}${saved}`;
}

function Acts({ view, children }: { readonly view: RegistrationView; readonly children: ReactNode }) {
  const primary = view.acts.find(({ obstacle }) => obstacle === null)?.act;
  return (
    <section>
      <h2>Việc tiếp theo</h2>
      <p className="measure sp2">
        {waitingWords(view)} <TimeLeft view={view} />
      </p>
      {view.acts.map((act) => (
        <ActRow key={act.act} view={view} act={act} primary={act.act === primary && isForward(act.act)} />
      ))}
      {children}
    </section>
  );
}

/** How long the unit's side still has to send it. */
function TimeLeft({ view: { status, plan } }: { readonly view: RegistrationView }) {
  const { state, daysLeft, workingDaysLeft, closesOn } = plan.window;
  if (status !== "draft" || state === "not_open" || daysLeft === null) return null;
  return (
    <DueChip
      state={runningDeadlineState(daysLeft)}
      daysLeft={daysLeft}
      workingDaysLeft={workingDaysLeft}
      closesOn={closesOn}
    />
  );
}

const isForward = (act: RegistrationAct): boolean => act === "submit" || act === "accept";

interface ActRowProps {
  readonly view: RegistrationView;
  readonly act: ActView;
  readonly primary: boolean;
}

/** A button, or the act in grey with the reason why it cannot be done yet. */
function ActRow({ view, act: { act, obstacle }, primary }: ActRowProps) {
  const { label, path } = ACT_WORDS[act];
  const href = `/dang-ky/${view.registrationId}/${path}`;
  if (obstacle) {
    return (
      <p className="note-line">
        <Icon name="lock" />
        <span>
          <b>{label}</b>: chưa làm được. {registrationMessage(obstacle)}
        </span>
      </p>
    );
  }
  return (
    <p className="sp3">
      {primary ? (
        <LinkButton href={href} wide>
          {label}
        </LinkButton>
      ) : (
        <TextLink href={href}>{label}</TextLink>
      )}
    </p>
  );
}

function waitingWords(view: RegistrationView): string {
  const { status, receivingBodyName, plan } = view;
  switch (status) {
    case "draft":
      return "Bản nháp, chưa gửi.";
    case "submitted":
      return `Đã gửi${view.submittedOn ? ` ngày ${formatDate(view.submittedOn)}` : ""}. Chờ ${receivingBodyName} ghi nhận.`;
    case "returned":
      return "Chờ đơn vị bổ sung rồi gửi lại. Ngày gửi lần đầu vẫn được tính.";
    case "selected":
      return `${receivingBodyName} đã lựa chọn ngày ${formatDate(view.madeOn)}. Đơn vị xây dựng kế hoạch của mình, rồi lập hồ sơ đề nghị công nhận.`;
    case "accepted":
      return plan.entryKind === "registered_then_approved"
        ? "Đã ghi nhận. Chờ quyết định phê duyệt danh sách; chỉ đơn vị trong danh sách mới đi tiếp."
        : "Đã ghi nhận. Việc tiếp theo là lập hồ sơ đề nghị công nhận.";
    case "approved":
      return "Đã được phê duyệt xây dựng. Việc tiếp theo là nghị quyết, kế hoạch của đơn vị và hồ sơ đề nghị công nhận.";
    case "rejected":
      return "Đăng ký đã kết thúc, không phê duyệt.";
    case "withdrawn":
      return plan.entryKind === "selected" ? "Đã bỏ lựa chọn đơn vị này." : "Đăng ký đã rút.";
  }
}

const OPEN_DOSSIER = "dossiers.open-dossier";

const isOpeningRefusal = (refusal: { readonly code: string }): refusal is OpenDossierRefusal =>
  /^(dossier|registration)\./.test(refusal.code);

function openingMessage(state: FormState | null): string | null {
  const refusal = state?.refusal;
  if (!refusal) return null;
  return isOpeningRefusal(refusal) ? openDossierMessage(refusal) : commonMessage(refusal);
}

/** The dossier that was opened from it, or the button that opens one. */
function DossierStart({ view, state, idempotencyKey }: RegistrationPageProps) {
  const { dossier, registrationId } = view;
  if (dossier) {
    return (
      <p className="sp3">
        <LinkButton href={`/ho-so/${dossier.id}`} kind="secondary">
          Mở hồ sơ {dossier.code}
        </LinkButton>
      </p>
    );
  }
  if (!view.mayOpenDossier) return null;
  return (
    <Form
      action="/api/dossiers/open-dossier"
      returnTo={`/dang-ky/${registrationId}`}
      next="/ho-so/{dossierId}"
      idempotencyKey={idempotencyKey}
      state={state}
      className="sp3"
    >
      <input type="hidden" name="registrationId" value={registrationId} />
      <SubmitButton wide>Bắt đầu hồ sơ năm {view.plan.cycleYear}</SubmitButton>
    </Form>
  );
}

function Approval({ view: { approval } }: { readonly view: RegistrationView }) {
  if (!approval) return null;
  return (
    <section>
      <h2>Phê duyệt danh sách</h2>
      <p className="sp3">
        Quyết định {approval.decisionNumber ? `số ${approval.decisionNumber}` : ""}
        {approval.decidedOn ? ` ngày ${formatDate(approval.decidedOn)}` : ""}, {approval.deciderName}.
      </p>
    </section>
  );
}

/** What was proposed to let the unit go on, answered or not. */
function Overrides({ view: { overrides } }: { readonly view: RegistrationView }) {
  if (overrides.length === 0) return null;
  return (
    <section>
      <h2>Cho xét tiếp</h2>
      <Timeline
        items={overrides.map((override) => ({
          key: override.overrideId,
          title: (
            <TextLink href={`/xet-tiep/${override.overrideId}`}>
              {STANDING_LABELS[override.standing]}
            </TextLink>
          ),
          detail: overrideSentence(override),
        }))}
      />
    </section>
  );
}

const JOURNAL_WORDS: Readonly<Record<string, string>> = {
  draft: "Lập bản đăng ký",
  select: "Lựa chọn đơn vị",
  submit: "Gửi đăng ký",
  accept: "Ghi nhận đăng ký",
  return: "Trả lại bổ sung",
  reject: "Không phê duyệt",
  withdraw: "Rút đăng ký",
  deselect: "Bỏ lựa chọn",
  leave_off: "Không đưa vào danh sách",
  approve: "Phê duyệt xây dựng theo quyết định",
};

function Journal({ rows }: { readonly rows: readonly JournalRow[] }) {
  return (
    <section>
      <h2>Lịch sử</h2>
      <Timeline
        items={rows.map((row) => ({
          key: String(row.revision),
          title: JOURNAL_WORDS[row.act] ?? row.act,
          detail: (
            <>
              {row.personName}, {row.postTitle}
              <br />
              {row.at}
              {row.reason ? (
                <>
                  <br />
                  {row.reason}
                </>
              ) : null}
            </>
          ),
        }))}
      />
    </section>
  );
}
