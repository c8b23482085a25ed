import { untilWords } from "@/components/documents/signature-message";
import { unitsLabel } from "@/components/recognition/recognition-words";
import { CertificateSigning } from "@/components/recognition/signing/certificate-signing";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { OwnCertificateRow } from "@/lib/documents/contract";
import type { BatchDecision, BatchView } from "@/lib/recognition/contract";

interface CertificateWayProps {
  readonly batch: BatchView;
  readonly chosen: readonly BatchDecision[];
  /** The certificate that counts for this person. */
  readonly onRecord: OwnCertificateRow | undefined;
}

/** Signing with a certificate needs script, since the key never leaves the page; the other ways do not. */
export function CertificateWay({ batch, chosen, onRecord }: CertificateWayProps) {
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
      <noscript>
        <p className="sp4">
          Cách ký này cần trình duyệt bật JavaScript, vì khóa ký chỉ được mở trong trang này. Bật lên, hoặc
          xác nhận bằng mật khẩu.
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
