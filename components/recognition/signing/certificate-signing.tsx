"use client";

import { useState, type FormEvent } from "react";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { Field } from "@/components/forms/field";
import { controlAttributes, FieldWiring } from "@/components/forms/field-wiring";
import { failureWords, OPEN_FAILURES } from "@/components/recognition/signing/failure-words";
import { openPkcs12 } from "@/components/recognition/signing/open-pkcs12";
import { signMany, type ChosenDocument, type Outcome } from "@/components/recognition/signing/sign-many";

export interface NamedDocument extends ChosenDocument {
  readonly name: string;
}

interface CertificateSigningProps {
  readonly batchId: string;
  readonly documents: readonly NamedDocument[];
  readonly signerTitle: string;
}

type Errors = Partial<Record<"file" | "password" | "haveRead" | "knowsMethod" | "all", string>>;

const TICK = "Đánh dấu cả hai ô để ký";

/** The signer's PKCS#12 file is opened in this page; only signatures leave it. Progress and failures by document. */
export function CertificateSigning({ batchId, documents, signerTitle }: CertificateSigningProps) {
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const left = documents.filter(({ decisionId }) => outcomes.get(decisionId) !== "signed");
  const signed = documents.length - left.length;

  async function sign(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const asked = readForm(form);
    setErrors(asked.errors);
    if (busy || !asked.file || Object.keys(asked.errors).length > 0) return focusFirst(form);
    setBusy(true);
    const opened = await openPkcs12(new Uint8Array(await asked.file.arrayBuffer()), asked.password);
    if (!opened.ok) {
      setErrors({ [opened.error === "wrong-password" ? "password" : "file"]: OPEN_FAILURES[opened.error] });
      setBusy(false);
      return focusFirst(form);
    }
    const stopped = await signMany({
      batchId,
      documents: left,
      opened: opened.value,
      onOutcome: (decisionId, outcome) => setOutcomes((known) => new Map([...known, [decisionId, outcome]])),
    });
    if (stopped) setErrors({ all: failureWords(stopped, signed) });
    setBusy(false);
  }

  if (left.length === 0) return <AllSigned batchId={batchId} count={documents.length} />;
  return (
    <form onSubmit={(event) => void sign(event)} noValidate className="sp6">
      {errors.all ? (
        <div className="panel error" role="alert">
          <p>{errors.all}</p>
        </div>
      ) : null}
      <FileLine error={errors.file} />
      <div className="sp5">
        <Field
          name="p12Password"
          type="password"
          label="Mật khẩu của tệp chứng thư số"
          hint="Tệp và mật khẩu chỉ mở trong trang này, không gửi lên máy chủ."
          width="medium"
          value=""
          error={errors.password}
        />
      </div>
      <fieldset className="state sp6">
        <legend className="sr">Hai điều xác nhận</legend>
        <CheckboxField
          name="haveRead"
          label="Tôi đã xem nội dung các văn bản được chọn."
          checked={false}
          error={errors.haveRead}
        />
        <CheckboxField
          name="knowsMethod"
          label={`Tôi ký với tư cách ${signerTitle}, bằng chứng thư số đã đăng ký với hệ thống.`}
          checked={false}
          error={errors.knowsMethod}
        />
      </fieldset>
      <p aria-live="polite" className="sp4">
        {busy ? `Đang ký: ${outcomes.size}/${documents.length} văn bản.` : null}
        {!busy && outcomes.size > 0
          ? `Đã ký ${signed} văn bản. ${left.length} văn bản chưa ký; văn bản đã ký được giữ nguyên.`
          : null}
      </p>
      <Progress documents={documents} outcomes={outcomes} signed={signed} />
      <p className="acts">
        <button className="btn big" type="submit" disabled={busy}>
          {outcomes.size > 0 ? `Ký lại ${left.length} văn bản` : `Ký ${left.length} văn bản`}
        </button>
      </p>
    </form>
  );
}

/** Sends the eye to the first field in error, once it is drawn. */
const focusFirst = (form: HTMLFormElement): void => {
  requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());
};

function readForm(form: HTMLFormElement) {
  const data = new FormData(form);
  const chosen = data.get("p12");
  const typed = data.get("p12Password");
  const file = chosen instanceof File && chosen.size > 0 ? chosen : null;
  const password = typeof typed === "string" ? typed : "";
  const errors: Errors = {
    ...(file ? {} : { file: "Chọn tệp chứng thư số (.p12 hoặc .pfx)" }),
    ...(password ? {} : { password: "Nhập mật khẩu của tệp" }),
    ...(data.get("haveRead") ? {} : { haveRead: TICK }),
    ...(data.get("knowsMethod") ? {} : { knowsMethod: TICK }),
  };
  return { file, password, errors };
}

function FileLine({ error }: { readonly error: string | undefined }) {
  const field = { name: "p12", label: "Tệp chứng thư số (.p12, .pfx)", error };
  return (
    <FieldWiring field={field}>
      <input {...controlAttributes(field)} type="file" accept=".p12,.pfx" />
    </FieldWiring>
  );
}

interface ProgressProps {
  readonly documents: readonly NamedDocument[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly signed: number;
}

function Progress({ documents, outcomes, signed }: ProgressProps) {
  if (outcomes.size === 0) return null;
  return (
    <ul className="link-rows">
      {documents.map(({ decisionId, name }) => {
        const outcome = outcomes.get(decisionId);
        return (
          <li key={decisionId}>
            <b>{name}</b>
            <span className="sub">
              {outcome === "signed" ? "Đã ký" : outcome ? failureWords(outcome, signed) : "Chờ ký"}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function AllSigned({ batchId, count }: { readonly batchId: string; readonly count: number }) {
  return (
    <div className="panel sp6" role="status">
      <p>
        <b>Đã ký {count} văn bản bằng chứng thư số.</b> Việc tiếp theo: văn thư cấp số, ngày và phát hành.
      </p>
      <p className="acts">
        {/* A whole new page: what it shows has changed by what was signed here. */}
        <a className="btn" href={`/ky/${batchId}/ket-qua`}>
          Xem kết quả ký
        </a>
      </p>
    </div>
  );
}
