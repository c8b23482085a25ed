import { untilWords } from "@/components/documents/signature-message";
import type { FormState } from "@/components/forms/form-state";
import type { SigningWay } from "@/components/recognition/confirm-form";
import { unitsLabel } from "@/components/recognition/recognition-words";
import { SignedFileForm } from "@/components/recognition/signed-file-form";
import { CertificateSigning } from "@/components/recognition/signing/certificate-signing";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { OwnCertificateRow } from "@/lib/documents/contract";
import type { BatchDecision, BatchView } from "@/lib/recognition/contract";

interface DigitalWaysProps {
  readonly batch: BatchView;
  readonly chosen: readonly BatchDecision[];
  readonly way: Exclude<SigningWay, "mat-khau">;
  /** The certificate that counts for this person. */
  readonly onRecord: OwnCertificateRow | undefined;
  readonly state: FormState | null;
  readonly returnTo: string;
}

/** Both ways need a certificate on record: it says whose signature is taken. */
export function DigitalWays({ batch, chosen, way, onRecord, state, returnTo }: DigitalWaysProps) {
  if (!onRecord) {
    return (
      <Panel tone="warn" narrow className="sp5">
        <p>
          Chưa có chứng thư số nào được đăng ký cho đồng chí.{" "}
          <TextLink href="/chung-thu-so">Đăng ký chứng thư số</TextLink> rồi quay lại đợt trình ký.
        </p>
      </Panel>
    );
  }
  const { subjectName, issuerName, validTo } = onRecord;
  return (
    <>
      <p className="sp4">
        Chứng thư số đã đăng ký: <b>{subjectName}</b>, do {issuerName} cấp, {untilWords(validTo)}.{" "}
        <TextLink href="/chung-thu-so">Xem hoặc đổi</TextLink>
      </p>
      {way === "noi-khac" ? (
        chosen.map((one) => (
          <SignedFileForm
            key={one.decisionId}
            batch={batch}
            document={one}
            state={state?.values["decisionId"] === one.decisionId ? state : null}
            returnTo={returnTo}
          />
        ))
      ) : (
        <InTheBrowser batch={batch} chosen={chosen} />
      )}
    </>
  );
}

/** Needs script, since the key never leaves the page; the other ways do not. */
function InTheBrowser({ batch, chosen }: Pick<DigitalWaysProps, "batch" | "chosen">) {
  return (
    <>
      <noscript>
        <p className="sp4">
          Cách ký này cần trình duyệt bật JavaScript, vì khóa ký chỉ được mở trong trang này. Bật lên, hoặc
          chọn cách ký khác.
        </p>
      </noscript>
      <CertificateSigning
        batchId={batch.batchId}
        signerTitle={batch.signerTitle}
        documents={chosen.map((one) => ({
          decisionId: one.decisionId,
          contentHash: one.contentHash,
          documentHash: one.documentHash,
          name: unitsLabel(one),
        }))}
      />
    </>
  );
}
