import { PaperLinks } from "@/components/documents/paper-links";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { LightTag } from "@/components/registrations/light-tag";
import { REPORT_TEXTS } from "@/components/registrations/report-fields";
import { ReportForm, reportHref, reportRefusalWords } from "@/components/registrations/report-form";
import { StatusTag } from "@/components/reports/status-tag";
import { BackLink } from "@/components/ui/back-link";
import { Banner } from "@/components/ui/banner";
import { DataTable } from "@/components/ui/ledger";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, withStop } from "@/lib/core/text";
import { REPORT_TEXT_LABELS, type ReportContent } from "@/lib/registrations/domain/progress-report";
import { lightsInWords } from "@/lib/registrations/domain/report-paper";
import { REPORT_MARK_LABELS } from "@/lib/registrations/domain/report-standing";
import type { ReportPageView, ReportVersionView } from "@/lib/registrations/report-contract";

interface ReportPageProps {
  readonly view: ReportPageView;
  /** The version asked for; null: the one that counts. */
  readonly version: ReportVersionView | null;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** O-12: one period's report of a unit, to write or to read, with the unit's other periods. */
export function ReportPage({ view, version, state, idempotencyKey }: ReportPageProps) {
  const { period, draft, sent } = view;
  const shown = version ?? sent[0] ?? null;
  return (
    <div className="wrap">
      <ErrorSummary state={state} refusalMessage={reportRefusalWords(state)} />
      <SentBanner state={state} />
      <BackLink href={`/bao-cao-thang?ky=${period.key}`} label="Báo cáo định kỳ" />
      <div className="head">
        <h1>Báo cáo {period.label}</h1>
        <p className="lead">
          {view.unitName}, gửi {view.receiverName}. {dueWords(view)}
        </p>
        <p className="s dim sp2">
          Căn cứ: mục {view.clause}
          {view.mark ? ` · ${view.mark}` : ""}
          {view.form ? ` · Mẫu: ${view.form.charAt(0).toLowerCase()}${view.form.slice(1)}` : ""}
          {view.criteriaLabel ? ` · ${view.criteriaLabel}` : ""}
        </p>
      </div>
      <Tabs
        label="Kỳ"
        className="sp4"
        currentHref={reportHref(view)}
        items={view.periods.map((one) => ({
          href: `/bao-cao-thang/${view.registrationId}/${one.key}`,
          label: `${one.label}: ${REPORT_MARK_LABELS[one.mark].toLowerCase()}`,
        }))}
      />
      {draft && !version ? (
        <div className="max-w-form">
          <ReportForm
            view={view}
            draft={draft}
            state={stateOf(state, "registration.send-report")}
            idempotencyKey={idempotencyKey}
          />
          {sent[0] ? (
            <p className="sp4">
              <TextLink href={`${reportHref(view)}?ban=${sent[0].version}`}>Xem bản đã gửi</TextLink>
            </p>
          ) : null}
        </div>
      ) : shown ? (
        <SentReport view={view} version={shown} state={state} idempotencyKey={idempotencyKey} />
      ) : (
        <p className="sp5">
          <StatusTag kind="report" status={view.late ? "overdue" : "waiting"} />{" "}
          {view.late ? "Đơn vị chưa gửi báo cáo kỳ này, đã quá hạn." : "Đơn vị chưa gửi báo cáo kỳ này."}
        </p>
      )}
    </div>
  );
}

function dueWords({ period, late, sent }: ReportPageView): string {
  if (period.dueOn === null) return "Kế hoạch không nêu hạn.";
  const day = `Hạn ${formatDate(period.dueOn)}`;
  return late && sent.length === 0 ? `${day}, đã quá hạn; gửi bây giờ được ghi là gửi muộn.` : `${day}.`;
}

function SentBanner({ state }: { readonly state: FormState | null }) {
  const success = state?.success;
  if (!success) return null;
  const text = (name: string): string => (typeof success[name] === "string" ? success[name] : "");
  if (state.command === "registration.correct-report") {
    return <Banner title={`Đã lập bản sửa báo cáo ${text("label")}. Sửa rồi gửi lại.`} />;
  }
  if (success["kept"] === true) return <Banner title={`Đã lưu báo cáo ${text("label")}, chưa gửi.`} />;
  return (
    <Banner title={`Đã gửi báo cáo ${text("label")} của ${text("unitName")} tới ${text("receiverName")}.`}>
      {success["late"] === true ? <p className="sp2">Báo cáo được ghi là gửi muộn.</p> : null}
    </Banner>
  );
}

interface SentReportProps {
  readonly view: ReportPageView;
  readonly version: ReportVersionView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

function SentReport({ view, version, state, idempotencyKey }: SentReportProps) {
  const { content } = version;
  const counted = view.sent[0];
  const isEarlier = counted !== undefined && counted.version !== version.version;
  return (
    <>
      {isEarlier ? (
        <Panel tone="warn" narrow className="sp4" title="Bản này đã được thay">
          <p>
            Lý do sửa: {withStop(counted.correctionReason)}{" "}
            <TextLink href={reportHref(view)}>Xem bản đang có giá trị</TextLink>
          </p>
        </Panel>
      ) : null}
      <SummaryList
        className="sp4"
        items={[
          {
            term: "Trạng thái",
            value: <StatusTag kind="report" status={version.late ? "sent_late" : "sent"} />,
          },
          { term: "Gửi", value: `${formatDate(version.sentOn)}, ${version.sentBy}` },
          { term: "Mức", value: `${lightsInWords(content)}.` },
          ...(version.version > 1
            ? [{ term: "Bản sửa", value: `Lần ${version.version - 1}. Lý do: ${version.correctionReason}` }]
            : []),
          { term: "Mã nội dung (SHA-256)", value: <span className="break-all">{version.contentHash}</span> },
        ]}
      />
      {isEarlier ? null : (
        <PaperLinks base={`${reportHref(view)}/van-ban`} what={`báo cáo ${view.period.label}`} />
      )}
      <ReportTextBlocks content={content} />
      <DataTable
        className="sp5"
        caption="Mức của từng tiêu chí"
        captionShown
        rows={content.lines}
        rowKey={({ code }) => code}
        groupOf={({ group }) => group}
        rowState={({ light }) => (light === "red" ? "missing" : light === "yellow" ? "look" : null)}
        columns={[
          { key: "no", kind: "ordinal", head: "Số", cell: ({ number }) => number },
          { key: "title", kind: "name", head: "Tiêu chí", cell: ({ title }) => title, phone: { order: 1 } },
          {
            key: "light",
            head: "Mức",
            nowrap: true,
            cell: ({ light }) => (light ? <LightTag light={light} /> : ""),
            phone: { order: 0 },
          },
          { key: "note", head: "Khó khăn, đề xuất", cell: ({ note }) => note, phone: { order: 2 } },
        ]}
      />
      {view.sent.length > 1 ? (
        <p className="sp4">
          Các bản đã gửi:{" "}
          {view.sent.map((one) => (
            <span key={one.version}>
              <TextLink href={`${reportHref(view)}?ban=${one.version}`}>
                bản {one.version}, {formatDate(one.sentOn)}
              </TextLink>{" "}
            </span>
          ))}
        </p>
      ) : null}
      {view.mayCorrect && !isEarlier ? (
        <CorrectionForm
          view={view}
          version={version}
          state={stateOf(state, "registration.correct-report")}
          idempotencyKey={idempotencyKey}
        />
      ) : null}
    </>
  );
}

function ReportTextBlocks({ content }: { readonly content: ReportContent }) {
  return (
    <SummaryList
      className="sp5"
      items={REPORT_TEXTS.map((name) => ({
        term: REPORT_TEXT_LABELS[name],
        value: <span className="pre-l">{content[name] === "" ? "Không có" : content[name]}</span>,
      }))}
    />
  );
}

function CorrectionForm({ view, version, state, idempotencyKey }: SentReportProps) {
  const page = reportHref(view);
  return (
    <details className="sp5" open={state !== null}>
      <summary>Sửa báo cáo đã gửi</summary>
      <div className="max-w-form sp3">
        <p>Bản đã gửi được giữ nguyên. Bản sửa là một phiên bản mới, ghi rõ lý do.</p>
        <Form
          action="/api/registrations/correct-report"
          returnTo={page}
          next={page}
          idempotencyKey={idempotencyKey}
          state={state}
        >
          <input type="hidden" name="registrationId" value={view.registrationId} />
          <input type="hidden" name="period" value={view.period.key} />
          <input type="hidden" name="version" value={version.version} />
          <TextareaField
            name="correctionReason"
            label="Lý do sửa"
            rows={2}
            value={typed(state, "correctionReason")}
            error={errorOf(state, "correctionReason")}
          />
          <p className="acts">
            <SubmitButton kind="secondary">Lập bản sửa</SubmitButton>
          </p>
        </Form>
      </div>
    </details>
  );
}
