import { commonMessage } from "@/components/common-message";
import { isSigningRefusal, signatureMessage, untilWords } from "@/components/documents/signature-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FileField } from "@/components/forms/file-field";
import { Form } from "@/components/forms/form";
import { stateOf, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { SummaryList } from "@/components/ui/summary-list";
import { newId } from "@/lib/core/ids";
import { formatDateTime } from "@/lib/core/text";
import type { OwnCertificateRow, OwnCertificatesView } from "@/lib/documents/contract";

interface OwnCertificatesPageProps {
  readonly view: OwnCertificatesView;
  readonly state: FormState | null;
}

const HERE = "/chung-thu-so";

/** A signer's own certificates: the one that counts, and those that ended. */
export function OwnCertificatesPage({ view, state }: OwnCertificatesPageProps) {
  const refusal = state?.refusal ?? null;
  const current = view.rows.find(({ endedAt }) => endedAt === null);
  const ended = view.rows.filter(({ endedAt }) => endedAt !== null);
  return (
    <>
      <DoneBanner state={state} />
      <ErrorSummary
        state={state}
        refusalMessage={
          refusal && isSigningRefusal(refusal) ? signatureMessage(refusal) : commonMessage(refusal)
        }
      />
      <div className="head top">
        <h1>Chứng thư số của tôi</h1>
        <p className="lead">
          Chỉ đăng ký phần công khai của chứng thư số. Khóa ký và mật khẩu của tệp không bao giờ gửi lên hệ
          thống.
        </p>
      </div>
      {current ? (
        <Certificate row={current} state={stateOf(state, "signatures.end-certificate")} />
      ) : (
        <EmptyState>Chưa đăng ký chứng thư số nào.</EmptyState>
      )}
      <section className="measure-form sp6">
        <h2 className="ruled">{current ? "Đổi chứng thư số" : "Đăng ký chứng thư số"}</h2>
        <Form
          action="/api/signatures/register-certificate"
          returnTo={HERE}
          next={HERE}
          idempotencyKey={newId()}
          state={stateOf(state, "signatures.register-certificate")}
          encType="multipart/form-data"
        >
          <FileField
            name="file"
            label="Tệp chứng thư số"
            hint={`Tệp .cer, .crt hoặc .pem mang tên ${view.personName}.${current ? " Chứng thư số đang dùng sẽ ngừng từ lúc này." : ""}`}
            accept={[".cer", ".crt", ".pem", ".der"]}
            state={stateOf(state, "signatures.register-certificate")}
          />
          <p className="acts">
            <SubmitButton>Đăng ký chứng thư số</SubmitButton>
          </p>
        </Form>
      </section>
      {ended.length > 0 ? (
        <section className="sp6">
          <h2 className="ruled">Đã ngừng dùng</h2>
          <ul className="link-rows">
            {ended.map(({ certificateId, subjectName, serial, registeredAt, endedAt }) => (
              <li key={certificateId}>
                {subjectName}, số hiệu <span className="break-all">{serial}</span>
                <span className="sub">
                  Đăng ký {formatDateTime(new Date(registeredAt))}, ngừng{" "}
                  {endedAt ? formatDateTime(new Date(endedAt)) : ""}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function DoneBanner({ state }: { readonly state: FormState | null }) {
  if (!state?.success) return null;
  if (state.command === "signatures.register-certificate") {
    return <Banner title={`Đã đăng ký chứng thư số: ${String(state.success["subjectName"])}.`} />;
  }
  return state.command === "signatures.end-certificate" ? (
    <Banner title="Đã ngừng dùng chứng thư số." />
  ) : null;
}

interface CertificateProps {
  readonly row: OwnCertificateRow;
  readonly state: FormState | null;
}

function Certificate({ row, state }: CertificateProps) {
  return (
    <section className="sp5">
      <SummaryList
        items={[
          { term: "Cấp cho", value: row.subjectName },
          { term: "Nơi cấp", value: row.issuerName },
          { term: "Hiệu lực", value: untilWords(row.validTo) },
          { term: "Số hiệu", value: <span className="break-all">{row.serial}</span> },
          { term: "SHA-256", value: <span className="break-all">{row.sha256}</span> },
          { term: "Đăng ký", value: formatDateTime(new Date(row.registeredAt)) },
        ]}
      />
      <Form
        action="/api/signatures/end-certificate"
        returnTo={HERE}
        next={HERE}
        idempotencyKey={newId()}
        state={state}
        className="sp4"
      >
        <input type="hidden" name="certificateId" value={row.certificateId} />
        <SubmitButton kind="secondary">Ngừng dùng chứng thư số này</SubmitButton>
      </Form>
    </section>
  );
}
