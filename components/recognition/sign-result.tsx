import { recognitionMessage, type RecognitionRefusal } from "@/components/recognition/recognition-message";
import { Banner } from "@/components/ui/banner";
import { DataTable } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { BatchView } from "@/lib/recognition/contract";

export interface RefusedDocument {
  readonly decisionId: string;
  readonly abstract: string;
  readonly refusal: RecognitionRefusal;
}

interface SignResultProps {
  readonly batch: BatchView;
  /** Of the last act; null when the page is opened later. */
  readonly last: { readonly signed: number; readonly refused: readonly RefusedDocument[] } | null;
}

/** K-5: how many were signed, which were not and why, and what is left to do. */
export function SignResult({ batch, last }: SignResultProps) {
  const waiting = batch.decisions.length;
  const signed = last?.signed ?? batch.signed;
  const refused = last?.refused ?? [];
  return (
    <>
      {signed > 0 ? (
        <Banner title={`Đã ký ${signed} văn bản.`}>
          <p>Việc tiếp theo: văn thư cấp số, ngày và phát hành.</p>
        </Banner>
      ) : null}
      <div className="head top">
        <h1>{titleOf(signed, refused.length, waiting)}</h1>
      </div>
      {refused.length > 0 ? <Refused rows={refused} batch={batch} /> : null}
      <p className="acts">
        {waiting > 0 ? (
          <LinkButton href={`/ky/${batch.batchId}`}>Xem {waiting} văn bản còn lại</LinkButton>
        ) : (
          <LinkButton href="/ky">Về danh sách chờ ký</LinkButton>
        )}
        <TextLink href="/da-ky">Xem văn bản đã ký</TextLink>
      </p>
    </>
  );
}

function titleOf(signed: number, refused: number, waiting: number): string {
  if (refused > 0) return `Đã ký ${signed} văn bản. ${refused} văn bản chưa ký.`;
  return waiting > 0 ? `Đã ký ${signed} văn bản. Còn ${waiting} văn bản chờ ký.` : "Đợt trình ký đã xong";
}

interface RefusedProps {
  readonly rows: readonly RefusedDocument[];
  readonly batch: BatchView;
}

function Refused({ rows, batch }: RefusedProps) {
  const again = rows.filter(({ decisionId }) => batch.decisions.some((one) => one.decisionId === decisionId));
  const query = new URLSearchParams(again.map(({ decisionId }) => ["qd", decisionId]));
  return (
    <>
      <DataTable
        caption="Văn bản chưa ký"
        className="sp5"
        rows={rows}
        rowKey={({ decisionId }) => decisionId}
        rowState={() => "look"}
        columns={[
          {
            key: "stt",
            kind: "ordinal",
            head: <span className="sr">Số thứ tự</span>,
            cell: (_row, index) => index + 1,
          },
          { key: "van-ban", kind: "name", head: "Văn bản", cell: ({ abstract }) => abstract || "Văn bản" },
          { key: "ly-do", head: "Lý do", cell: ({ refusal }) => recognitionMessage(refusal) },
        ]}
      />
      {again.length > 0 ? (
        <p className="sp4">
          <TextLink href={`/ky/${batch.batchId}/xac-nhan?${query.toString()}`}>
            Ký lại {again.length} văn bản
          </TextLink>
        </p>
      ) : null}
    </>
  );
}
