import { StatusTag } from "@/components/reports/status-tag";
import { TextLink } from "@/components/ui/text-link";
import { Timeline, type TimelineItem } from "@/components/ui/timeline";
import { formatDate } from "@/lib/core/text";
import { METHOD_LABELS } from "@/lib/recognition/domain/confirmation";
import type { DecisionUnit, DecisionView } from "@/lib/recognition/contract";
import { formatDocumentNumber } from "@/lib/recognition/domain/document-number";

/** «Trạng thái ký»: what has been done and what comes next, without a step the tenant does not have. */
export function SigningState({ decision }: { readonly decision: DecisionView }) {
  return (
    <section>
      <h2>Trạng thái ký</h2>
      <p className="sp3">
        <StatusTag kind="decision" status={decision.status} />
      </p>
      <Timeline items={stepsOf(decision)} />
      {decision.file ? <Fingerprint sha256={decision.file.sha256} /> : null}
    </section>
  );
}

/** By which anybody finds out whether a PDF in his hands is this one. */
function Fingerprint({ sha256 }: { readonly sha256: string }) {
  return (
    <p className="sp3 dim">
      Mã SHA-256 của tệp PDF: <code className="break-all">{sha256}</code>
    </p>
  );
}

function stepsOf(decision: DecisionView): readonly TimelineItem[] {
  const { presentedOn, signedOn, decidedOn, status } = decision;
  const at = (done: boolean, current: boolean): "done" | "current" | "ahead" => {
    if (done) return "done";
    return current ? "current" : "ahead";
  };
  const isPresented = presentedOn !== null && status !== "draft" && status !== "sent_back";
  return [
    { key: "soan", title: "Soạn dự thảo", detail: decision.drafterName, state: "done" },
    {
      key: "trinh",
      title: "Trình ký",
      detail: isPresented ? `${decision.presenterName ?? ""}, ngày ${formatDate(presentedOn)}` : null,
      state: at(isPresented, status === "draft" || status === "sent_back"),
    },
    {
      key: "ky",
      title: `${decision.signerTitle} ký`,
      detail: signedOn
        ? `Ngày ${formatDate(signedOn)}. ${METHOD_LABELS[decision.method ?? "internal"]}`
        : decision.signerName,
      state: at(signedOn !== null, status === "ready"),
    },
    {
      key: "so",
      title: "Văn thư cấp số, ngày và phát hành",
      detail:
        decision.number && decidedOn
          ? `Số ${formatDocumentNumber(decision.number, decision.content.symbol)}, ngày ${formatDate(decidedOn)}`
          : "Số và ngày còn để trống trên văn bản",
      state: at(status === "issued", status === "signed"),
    },
  ];
}

/** «Căn cứ để ký»: the papers behind the document. */
export function SigningGrounds({ decision }: { readonly decision: DecisionView }) {
  const { meeting, units, may } = decision;
  const dossiers = units.filter(({ dossierId }) => dossierId !== null);
  if (!meeting && dossiers.length === 0) return null;
  return (
    <section>
      <h2>Căn cứ để ký</h2>
      <ul className="link-rows sp3">
        {meeting ? (
          <li>
            {may.readMinutes ? (
              <TextLink href={`/hop-xet/${meeting.meetingId}/bien-ban`}>Biên bản: {meeting.title}</TextLink>
            ) : (
              `Biên bản: ${meeting.title}`
            )}
          </li>
        ) : null}
        {dossiers.map((unit) => (
          <li key={unit.position}>
            {may.readDossiers ? (
              <TextLink href={`/ho-so/${unit.dossierId}`}>Hồ sơ {unit.dossierCode}</TextLink>
            ) : (
              `Hồ sơ ${unit.dossierCode}`
            )}
            {factsOf(unit)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function factsOf({ submissions, votes }: DecisionUnit): string {
  const sent = submissions && submissions > 1 ? `, gửi ${submissions} lần` : "";
  return `${sent}${votes ? `, biểu quyết ${votes}` : ""}`;
}

/** Why the signer should read closely; nothing when nothing differs. */
export function AttentionPanel({ units }: { readonly units: readonly DecisionUnit[] }) {
  const marked = units.filter(({ attention }) => attention.length > 0);
  if (marked.length === 0) return null;
  const isOne = units.length === 1;
  return (
    <section className="panel warn sp5">
      <h2>Cần xem kỹ</h2>
      <ul>
        {marked.flatMap(({ unitName, attention }) =>
          attention.map((reason) => (
            <li key={`${unitName} ${reason}`}>{isOne ? reason : `${unitName}: ${reason}`}</li>
          )),
        )}
      </ul>
    </section>
  );
}
