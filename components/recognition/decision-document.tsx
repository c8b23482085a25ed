import { capacityOf } from "@/lib/recognition/domain/signature-block";
import { DocumentPage } from "@/components/ui/document-page";
import { Qr } from "@/components/ui/qr";
import { unitKindLabel } from "@/components/recognition/recognition-words";
import { formatDate } from "@/lib/core/text";
import type { DecisionView } from "@/lib/recognition/contract";
import { METHOD_LABELS } from "@/lib/recognition/domain/confirmation";
import type { ContentUnit } from "@/lib/recognition/domain/content-unit";
import { paperNumber } from "@/lib/recognition/domain/document-number";

type Shown = Pick<
  DecisionView,
  | "content"
  | "number"
  | "decidedOn"
  | "signedOn"
  | "method"
  | "signerTitle"
  | "isDemo"
  | "verifyUrl"
  | "status"
>;

/** The decision as it lies on the desk: number and day stay dotted until the clerk gives them, no seal is drawn. */
export function DecisionDocument({ decision }: { readonly decision: Shown }) {
  const { content, number, decidedOn, isDemo } = decision;
  return (
    <DocumentPage
      label={content.kind === "maintenance_notice" ? "Bản xem trước thông báo" : "Bản xem trước quyết định"}
      body={content.body}
      number={number && paperNumber(number)}
      symbol={content.symbol}
      place={content.place}
      signedOn={decidedOn}
      year={content.year}
      type={content.type}
      subject={content.subject}
      authority={content.authority || undefined}
      grounds={content.grounds}
      resolves={content.resolves}
      signatures={[
        {
          capacity: capacityOf(content.signature),
          post: content.signature.post,
          name: content.signature.name,
          slot: <Slot decision={decision} />,
        },
      ]}
      recipients={content.recipients}
      demo={isDemo}
    >
      {content.articles.map((article, index) => (
        <p key={article}>
          <b>{content.kind === "maintenance_notice" ? `${index + 1}.` : `Điều ${index + 1}.`}</b> {article}
        </p>
      ))}
    </DocumentPage>
  );
}

/** Chờ ký, or who confirmed when and by which means. */
function Slot({ decision: { signedOn, method, signerTitle } }: { readonly decision: Shown }) {
  if (!signedOn) return "Chờ ký";
  return (
    <>
      {signerTitle} {method === "internal" ? "xác nhận" : "ký"} ngày {formatDate(signedOn)}
      <br />
      {METHOD_LABELS[method ?? "internal"]}
    </>
  );
}

/** What follows the signature: the list of units, and the code by which anybody can look it up. */
export function DecisionAttachments({ decision }: { readonly decision: Shown }) {
  const { content, verifyUrl, status } = decision;
  const [only] = content.units;
  if (content.hasAnnex) return <Annex title={content.annexTitle} units={content.units} />;
  if (!only?.verificationCode || !verifyUrl) return null;
  return (
    <section className="sp6" aria-labelledby="ma-xac-thuc">
      <h2 className="h-led" id="ma-xac-thuc">
        Mã xác thực in trên quyết định
      </h2>
      <div className="sp4 flex items-center gap-5">
        <Qr value={verifyUrl} label={`Mã QR mở trang xác thực ${only.verificationCode}`} />
        <p>
          <b className="nowrap">{only.verificationCode}</b>
          <br />
          <span className="dim">
            {status === "issued"
              ? "Quét mã hoặc nhập mã ở trang xác thực để xem quyết định còn hiệu lực hay không."
              : "Mã được giữ sẵn; tra cứu được sau khi phát hành."}
          </span>
        </p>
      </div>
    </section>
  );
}

interface AnnexProps {
  readonly title: string;
  readonly units: readonly ContentUnit[];
}

function Annex({ title, units }: AnnexProps) {
  const hasCodes = units.some(({ verificationCode }) => verificationCode !== null);
  const hasNotes = units.some(({ note }) => note !== undefined);
  return (
    <section className="sp6" aria-labelledby="danh-sach">
      <h2 className="h-led" id="danh-sach">
        {title}
      </h2>
      <table className="ledger">
        <caption className="sr">{title}</caption>
        <thead>
          <tr>
            <th className="no" scope="col">
              <span className="sr">Số thứ tự</span>
            </th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Loại hình</th>
            {hasCodes ? <th scope="col">Mã xác thực</th> : null}
            {hasNotes ? <th scope="col">Quyết định công nhận</th> : null}
          </tr>
        </thead>
        <tbody>
          {units.map((unit, index) => (
            <tr key={`${unit.unitName} ${unit.placeName}`}>
              <td className="no">{index + 1}</td>
              <th scope="row">
                {unit.unitName}
                {unit.placeName ? <span className="sub">{unit.placeName}</span> : null}
              </th>
              <td>{unitKindLabel(unit.unitKind)}</td>
              {hasCodes ? <td className="nowrap">{unit.verificationCode}</td> : null}
              {hasNotes ? <td>{unit.note}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
